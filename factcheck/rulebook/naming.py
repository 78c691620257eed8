"""Titles, roles, organisation words and capitalised words that are no names, of one language."""

from __future__ import annotations

from msgspec import Struct


class NamingWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Titles, roles, organisation words and capitalised words that are no names, of one language.

    All in lower case. What all languages share (given names, countries, offices) stands in `rules/naming/`.
    """

    honorifics: frozenset[str] = frozenset()  # before a person's name: Mr, Dr, Frau
    familiar: frozenset[str] = frozenset()  # of these, those that stand before a given name alone: Sir, don
    kin: frozenset[str] = frozenset()  # of these, words for relatives, which may be part of a name: Granny Smith
    sainted: frozenset[str] = frozenset()  # before a given name in a name of a place or body: Santa, Queen, Port
    particles: frozenset[str] = frozenset()  # lower-case words inside a person's name: van, de, bin
    joints: frozenset[str] = frozenset()  # lower-case words inside names of bodies and places: of, of the
    organisation: frozenset[str] = frozenset()  # words that make a name an organisation
    seated: frozenset[str] = frozenset()  # of these, those behind the name of the place that they serve: council
    place: frozenset[str] = frozenset()  # words that make a name a place
    thing: frozenset[str] = frozenset()  # words that make a name neither: Cup, Treaty
    bodies: frozenset[str] = frozenset()  # lower-case ends of a body's name after a people's: ministry, army
    openers: frozenset[str] = frozenset()  # capitalised at the start of a sentence, never a name's first word
    never: frozenset[str] = frozenset()  # capitalised everywhere, never part of a name: weekdays, months
    acronyms: frozenset[str] = frozenset()  # in capitals, but no names: TV, GMT, CEO
    where: frozenset[str] = frozenset()  # prepositions before places
    determiners: frozenset[str] = frozenset()  # the, its, their: before a role that stands for one person
    indefinite: frozenset[str] = frozenset()  # a, an
    auxiliaries: frozenset[str] = frozenset()  # may stand before a copula: has, will
    copulas: frozenset[str] = frozenset()  # is, was, became, serves as
    speech: frozenset[str] = frozenset()  # verbs that only people govern: said, told
    complements: frozenset[str] = frozenset()  # prepositions before what an office is responsible for: of, at, for
    addressing: frozenset[str] = frozenset()  # of these verbs, those that govern the one spoken to: told, asked
    relative: frozenset[str] = frozenset()  # who
    carriers: frozenset[str] = frozenset()  # words before a name that make it a thing: ship, ferry
    which: frozenset[str] = frozenset()  # opens a clause about the body of a post: director of the laboratory that
    duties: dict[str, str] = {}  # verb phrases after a name or "who", and the office they stand for
    left: frozenset[str] = (
        frozenset()
    )  # of these, those that tell a post only where `leaving` shows that it is held no more
    leaving: frozenset[str] = frozenset()  # behind such a post: before, until
    agents: dict[str, str] = {}  # phrases before a name, and the office that they give it: chaired by, led by
    cabinets: frozenset[str] = frozenset()  # nouns of a ministry, and its short names: ministry, Minfin
    partitive: frozenset[str] = frozenset()  # before an office in the plural of which somebody holds one: one of
    in_office: frozenset[str] = frozenset()  # open a sentence before an office and the name of who holds it: as
    besides: frozenset[str] = frozenset()  # may stand between the relative pronoun and a duty: also, now
    verb_last: bool = False  # a relative clause ends in its verb: der die Klinik leitet
    adjectives: frozenset[str] = frozenset()  # capitalised adjectives, no names when they stand alone: Western
    attached: frozenset[str] = frozenset()  # after a hyphen, they make an adjective of a name: US-led, Kyiv-born
    capital_heads: frozenset[str] = frozenset()  # roles only where they are capitalised: General, Major
    dotted: frozenset[str] = frozenset()  # short ranks that begin names of places as well: Col, the pass
    shortened: frozenset[str] = frozenset()  # ranks and offices that are written with a full stop: Gen., Sen.
    parties: frozenset[str] = frozenset()  # letters that stand for a party before a state: R-Ohio
    since: frozenset[str] = frozenset()  # after a role, before the time from which it is held
    numbered: frozenset[str] = frozenset()  # capitalised words whose number belongs to the name: Article, Boeing
    steps: frozenset[str] = frozenset()  # with a number steps of a scale, no names: Category 4, Phase 3
    not_numbered: frozenset[str] = frozenset()  # letters that make no name with a number: Q, H, USD
    seats: frozenset[str] = frozenset()  # lower-case nouns of bodies that have offices: agency, committee, brigade
    dealing: frozenset[str] = frozenset()  # between a body and its field, where names are inflected: по делам
    degrees: frozenset[str] = frozenset()  # before an office, part of its name without changing it: senior, special
    trailing: frozenset[str] = frozenset()  # after an office, part of it: elect, designate, emeritus
    bodily: frozenset[str] = frozenset()  # words of offices that are also parts of the body: head
    postnominals: frozenset[str] = frozenset()  # letters behind a person's name, no part of it: KC, OBE
    institutions: frozenset[str] = frozenset()  # of authorities whose names tell a field: the Food Safety Office
    figurative: frozenset[str] = frozenset()  # occupations that are none before "of": the architect of the reform
    deputies: frozenset[str] = frozenset()  # behind a possessive and before a name: his deputy, her number two
    subjects: frozenset[str] = frozenset()  # of a teacher, in forms that are people as well: учитель физики
    spoken_to: tuple[str, ...] = ()  # endings of an office whose many holders are spoken to: сообщил журналистам
    bodily_nouns: frozenset[str] = frozenset()  # nouns that make a compound with these: head office, head start
    initialled: frozenset[str] = frozenset()  # ranks in capitals, only before a name: DI Moss
    namesakes: frozenset[str] = frozenset()  # of those, the ones that are other things as well: DC, PC
    place_leads: frozenset[str] = frozenset()  # first words of places named after others: Outer, Little, New
    fielding: frozenset[str] = frozenset()  # before the field of an office in words of no other meaning: of, on
    genitives: frozenset[str] = frozenset()  # endings of plurals inside a body's name: спілка фермерів
    conjoining: frozenset[str] = frozenset()  # and, &
    ministries: frozenset[str] = frozenset()  # first words of bodies whose names hold an "and"
    conjunctions: frozenset[str] = frozenset()  # of the joints, those that mostly part two names: and, in, to
    bridges: frozenset[str] = frozenset()  # between a person and a body: of, of the, from
    modifier_endings: frozenset[str] = frozenset()  # endings of adjectives before a name: Defiant, Neighbouring
    formerly: frozenset[str] = frozenset()  # before an article and a role that is held no more: used to be
    adverbs: frozenset[str] = frozenset()  # endings of words that are no names: ly
    adjective_endings: frozenset[str] = (
        frozenset()
    )  # of capitalised adjectives before a noun, where names are inflected
    endings: frozenset[str] = frozenset()  # case endings of names, where names are inflected
    male: tuple[tuple[str, str], ...] = ()  # endings of a man's surname, and what they are in the nominative
    female: tuple[tuple[str, str], ...] = ()  # the same for a woman's
    nominatives: dict[str, str] = {}  # names of places whose case forms have another stem: Києва, Київ
    owner_endings: tuple[str, ...] = ()  # of a place behind an office: министр Норсунда
    patronymics: tuple[str, ...] = ()  # endings of a name from the father's: Ивановна
    given_endings: tuple[str, ...] = ()  # what may follow the stem of a given name in the nominative
    female_endings: frozenset[str] = frozenset()  # of these, those that only women's names have
    ended: frozenset[str] = frozenset()  # after a role that is held no more: until
    lasting: frozenset[str] = frozenset()  # before a role that is held until then: is, will
    once: frozenset[str] = frozenset()  # before a role with a complement that is held no more: once president of
    elided: frozenset[str] = frozenset()  # articles that are written together with the next word: l'
    citizen_endings: tuple[str, ...] = ()  # of people by their country, where its adjective is written small
    prefixed: frozenset[str] = frozenset()  # standings that are written together with an office: exministra
    postposed: bool = False  # adjectives follow their noun: le banquier danois
    capital_nouns: bool = False  # every noun is capitalised
    compounds: bool = False  # an office and its domain make one word: Verkehrsministerin
