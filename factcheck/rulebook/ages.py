"""Words that make a number an age, and those by which a clause tells one."""

from __future__ import annotations

from msgspec import Struct, field

Words = tuple[str, ...]


class ToldAges(Struct, frozen=True, forbid_unknown_fields=True):
    """Words by which a clause tells an age that no word beside the number names: "the suspect, a miner, is 57".

    Between whose age it is and the number stand `verbs` ("is", "a" in French) and `adverbs` ("just", "believed to
    be"); `eldest` tell people apart by age ("the youngest", "the other"), `nouns` name the age itself ("their ages
    ranged from"). A person behind one of `no_subject` is not whose age it is ("the number of guests"). `purposes`
    follow time that somebody has ("ont deux ans pour payer"), `events` a birthday to come ("next month").
    `dead` are descriptions of the one who died, `victims` of the one who was killed or hurt.
    `datives` are the endings of who is so old where no verb is needed, `things` what has an age and is nobody.
    """

    verbs: Words = ()
    plurals: frozenset[str] = frozenset()  # verbs of several people: "the dead were 14" counts them
    adverbs: Words = ()
    beyond: Words = ()  # before an age that is passed ("ей за сорок"), and before one that is near
    near: Words = ()
    eldest: Words = ()
    people: Words = ()
    nouns: Words = ()
    means: Words = ()  # the age of many, which may have a part of a year: "median age"
    no_subject: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()  # of these, articles where they open a subject: "der Fahrer ist 36"
    purposes: Words = ()
    events: Words = ()
    birthdays: Words = ()
    datives: tuple[str, ...] = ()
    things: Words = ()
    dead: frozenset[str] = frozenset()
    victims: frozenset[str] = frozenset()


class Ages(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that make a number an age.

    `before` stand right before it ("aged"), `after` right behind it ("years old"); `persons` are nouns that
    take "of 71" or ", 34,"; `subjects` and `copulas` make "she is 44"; `decades` are the words of "in her 40s".
    """

    before: Words = ()
    agents: Words = ()  # endings of nouns for who does something: "a snowboarder of 22"
    not_agents: frozenset[str] = frozenset()
    no_qualities: frozenset[str] = frozenset()  # behind a person no adjective that parts it from the years
    no_ages: tuple[str, ...] = ()  # behind years that are no age: "25 ans de métier"
    trade_at: Words = ()  # behind what somebody was so young: "an apprentice at 16"
    trades: frozenset[str] = frozenset()  # such nouns that are no occupations: "orphan", "teens"
    deaths: Words = ()  # "died at": an age where nothing is counted behind
    after: Words = ()
    adjective_leads: Words = ()  # what may stand for their hyphen: "17-тирічний"
    adjectives_apart: frozenset[str] = frozenset()  # those of them that may stand behind a blank: "17 річного"
    adjectives: Words = ()
    persons: Words = ()
    parents: Words = ()  # persons "of" a number of children
    subjects: Words = ()
    copulas: Words = ()
    links: Words = ()
    datives: Words = ()
    oldest: Words = ()  # in the dative: "the youngest of the freed is 18"
    among: Words = ()  # before the group of which somebody is the oldest
    scoring: Words = ()  # in the sentence of a scorer, behind whose name a bracket tells the minute: "Moor (52)"
    minute: str = ""  # what such a number counts
    minutes_gone: Words = ()  # the same, but for the halves and the whole of it: "scored after 12 minutes"
    minute_leads: Words = ()  # before the minutes of a match at which somebody scored: "on 63 minutes"
    something: Words = ()  # behind tens of years: "a 70-something singer"
    not_aged: frozenset[str] = frozenset()
    acts: frozenset[str] = frozenset()  # verbs whose past is no other form: "the 38-year-old beat Ada Moor"
    who_at: Words = ()  # behind a name and a comma: "who at 49 is the youngest"
    at: Words = ()  # opens a clause: "At 38 he will be", "Now 64, she says"
    asides: Words = ()  # between a name's comma and a bare age: "Ada Moor, now 43,"
    asides_in_time: Words = ()  # those behind which a child may be told of: "Ada, now 11,"
    eldest_at: Words = ()  # between these subjects and their age: "the youngest of the four at 29"
    at_subjects: Words = ()  # who follows such an age, beside `subjects`
    then: Words = ()  # behind "was 23": then, when
    life_years: Words = ()  # behind an ordinal: "на 87-м году жизни" is an age of 86
    life_leads: Words = ()
    spans: Words = ()  # nouns that last so long and are not so old ("3-jährige Haft")
    birthdays: Words = ()
    until: Words = ()
    of_them: Words = ()
    name_years: bool = False
    decade_leads: Words = ()
    decade_parts: dict[str, tuple[int, int]] = field(default_factory=dict)
    genitives: tuple[str, ...] = ()  # how number words end before years that say how old: "мальчик двух лет"
    addresses: Words = ()  # how words of streets begin, behind which a number is a house: "улица Липовая, 14"
    decade_prefixes: dict[str, tuple[int, int]] = field(default_factory=dict)  # "mitt" of "Mittvierziger"
    decade_endings: Words = ()
    old: Words = ()
    bounds: Words = ()
    grouped: Words = ()  # of whom years with a bound are the age: "Kinder unter 14 Jahren"
    group_bounds: Words = ()
    bound_leads: Words = ()
    age_bounds: Words = ()
    plural_nouns: Words = ()
    decades: dict[str, int] = field(default_factory=dict)
    told: ToldAges = field(default_factory=lambda: ToldAges())
    children: Words = ()  # persons who are told to be under an age: "a child under five was"
    under_groups: Words = ()  # before a number in the plural: "under-16s"
    over_groups: Words = ()
    team_nouns: Words = ()  # behind "under-21s" that are a team
    groups: dict[str, tuple[int, int]] = field(default_factory=dict)
