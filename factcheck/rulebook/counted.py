"""Words by which it shows what a number counts or measures: its noun, its unit, or the neighbour that has them."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct, field

Words = tuple[str, ...]


class Nouns(Struct, frozen=True, forbid_unknown_fields=True):
    """How the noun behind a number is found.

    `stop` words end a noun phrase, `heads` are plurals that do not look like one, `never` are no counted nouns,
    `singular` maps irregular plurals, `order` says where adjectives stand ("before", "after", "capital" where
    nouns are capitalised, "inflected" where adjectives are told by their `adjective_endings`). There a word in one of
    the `verbal_endings` whose lemma ends like one of the `verbal_lemmas` is a verb: "шесть увела", no "шесть частей".
    """

    order: str = "before"
    stop: frozenset[str] = frozenset()
    heads: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()
    paired: tuple[str, ...] = ()  # endings of the first of two forms for the same people: "Schülerinnen und Schüler"
    not_glued: frozenset[str] = frozenset()
    adjective_endings: Words = ()
    verb_endings: Words = ()
    people_endings: Words = ()  # of peoples, where they are written with a capital and other nouns are not
    verbal_endings: Words = ()
    verbal_lemmas: Words = ()
    adjective_lemmas: Words = ()  # ends of lemmas, by which adjectives are told from nouns that end like them
    singular: dict[str, str] = field(default_factory=dict)
    participles: frozenset[str] = frozenset()
    teams: Words = ()  # "a team of seven" is singular, and what looks like a plural behind it may be one of the deeds
    deeds: frozenset[str] = frozenset()  # "arrives", "plans": verbs of a team that look like nouns
    zero: Words = ()
    zero_any: Words = ()  # say so of whatever they stand before: "not a single"
    zero_nouns: frozenset[str] = frozenset()
    zero_behind: Words = ()  # behind such a noun: "жертв нет"
    not_after_one: frozenset[str] = frozenset()
    one_times: frozenset[str] = frozenset()  # behind "one" and an adjective they say when: "one wet morning"
    wholes: frozenset[str] = frozenset()  # adjectives with which they are counted: "one whole night"
    not_before_one: frozenset[str] = frozenset()
    not_ranked: frozenset[str] = frozenset()
    cleft: Words = ()  # articles between a number and its noun behind one of `copulas`: "son 24 los muertos"
    copulas: Words = ()


class Worded(Struct, frozen=True, forbid_unknown_fields=True):
    """Adjectives that hold a number and a unit ("семилетний", "63-prozentig"): stems of both, and the endings.

    `counts` are stems of what is counted, with its noun ("девятиэтажный": этаж).
    """

    stems: dict[str, Decimal] = field(default_factory=dict)
    units: dict[str, str] = field(default_factory=dict)
    counts: dict[str, str] = field(default_factory=dict)
    endings: Words = ()


class Lending(Struct, frozen=True, forbid_unknown_fields=True):
    """Where a bare number borrows no unit from a neighbour.

    `relatives` follow what counts persons or parts ("six who signed"), `persons` are verbs of what befalls or takes
    persons ("injured 30", "12 drowned"), `of` and `apart` are prepositions that join a number to another noun ("a crew
    of 22", "won in 9.8"), and `scales` measure by themselves ("the index rose 2 percent to 98.4").
    """

    relatives: Words = ()
    persons: Words = ()
    of: frozenset[str] = frozenset()
    apart: frozenset[str] = frozenset()
    wholes: frozenset[str] = frozenset()  # "nine tonnes de las 70": between a part and the whole of its measure
    served: Words = ()  # behind the part of a term: "18 mois dont 6 ferme"
    instead: Words = ()  # phrases that end in such a word and join two values all the same
    scales: Words = ()
    earlier: Words = ()  # behind a figure of an earlier period: "contre 96 millions (un an plus tôt)"
    parts: Words = ()  # "2.3 million pesos, including the 480,000 found": a part of a sum has its currency


class Entries(Struct, frozen=True, forbid_unknown_fields=True):
    """A list of figures whose entries begin with the number ("14: the days that remain").

    `leads` may stand between the sign and a unit, `ages` tell that the number is somebody's age, and `shares` that it
    is told in per cent.
    """

    leads: Words = ()
    ages: Words = ()
    shares: Words = ()
