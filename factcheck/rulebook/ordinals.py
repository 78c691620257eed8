"""Words that make an ordinal a rank, a place in an order, or a step of a series."""

from __future__ import annotations

from msgspec import Struct, field

Words = tuple[str, ...]


class Ranks(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that make an ordinal a rank.

    `places` are nouns of places in an order, the first of them the lemma of all; `numbered` stand before a bare number
    that is such a place ("Platz drei"); `moves` are verbs before "to second"; `held` follow a place that a name holds
    ("Sand third in 2:04"); `copulas` follow a place that opens a clause ("Zweiter wurde"); `superlatives` follow what
    is counted from the top ("third-largest"), `glued` in one word with it ("drittgrößte"), behind a stem of `stems`.
    Any word with the `superlative_ending` is one of them behind a hyphen or in one word, and any behind a word of
    `superlative_leads` ("troisième plus vieux"). A number between one of `counters` and one of `counted_behind` is a
    place ("number 38 in the rankings").
    `since` may stand between an ordinal and its noun ("девятый в этом году обмен"), `again` are words that say "for the
    sixth time" alone (their values stand among the ordinals), `won` follow "the fourth Norlander".
    """

    listed_at: Words = ()  # before the places of a list that "one" ends: "seven in Orby and one on the road"
    places: Words = ()
    not_first: Words = ()  # what makes "first place" a phrase: "in the"
    hyphened: Words = ()  # behind an ordinal and a hyphen: "third-placed"
    hyphened_nouns: Words = ()  # the same for what is numbered: "second-tier"
    numbered: Words = ()
    moves: Words = ()
    to: Words = ()
    held: frozenset[str] = frozenset()
    copulas: frozenset[str] = frozenset()
    superlatives: Words = ()
    superlative_ending: str = ""
    superlative_leads: Words = ()
    and_last: Words = ()  # between an ordinal and its noun: "the 13th and last round"
    counters: Words = ()
    counted_behind: Words = ()
    glued: Words = ()
    stems: dict[str, int] = field(default_factory=dict)
    # nouns in the singular, by their form, behind figures that are an ordinal in short: "на 3 місці"; and what stands
    # before "1" and "21", which take the singular where they count, too
    singular: dict[str, str] = field(default_factory=dict)
    singular_leads: frozenset[str] = frozenset()
    since: Words = ()
    again: frozenset[str] = frozenset()
    won: Words = ()
    labels: dict[str, str] = field(default_factory=dict)  # what stands before a number that tells which: "berth 6"
    levels: dict[str, str] = field(default_factory=dict)  # the same of a scale, which may be told: "level four of five"
    scales: Words = ()  # behind a bare step of a scale: "four on a scale of five"
    level_of: Words = ()  # before how many levels there are
    level_follows: frozenset[str] = frozenset()  # what a number behind a level may stand before: "category 3 storm"
    several: dict[str, str] = field(default_factory=dict)  # "the 18th and 88th minutes": the noun of each
    owners: Words = ()  # before an ordinal of what is somebody's: "its seventh Cup"
    tops: Words = ()  # before how many the best are: "in the top ten"
    beyond: Words = ()  # before these, of a place that is none among them: "outside the top 100"
    finishing: frozenset[str] = frozenset()  # verbs between a name and the place it has: "Sand, who came third"
    beside: frozenset[str] = frozenset()  # what else may stand there
    fell_to: frozenset[str] = frozenset()  # verbs between a place and the name that has it: "third was Sand"
    origins: frozenset[str] = frozenset()  # before where somebody with a place is from: "Sand of Gellia was third"
    onto: frozenset[str] = frozenset()  # what may follow them: "second place went to Sand"
    doing: Words = ()  # behind the noun of one who does something: "the ninth person to"


class Places(Struct, frozen=True, forbid_unknown_fields=True):
    """Places that words tell without an ordinal of their own.

    `titles` name who holds a place ("runner-up"), `medals` do so behind one of `winning` or before one of `won` ("took
    bronze", "silver went to"), `medal_names` everywhere. `from_end` count from the last ("last but one"): from how many
    there are, told behind one of `among` ("of 18", "of the ten-club league"), they become places from the first; `last`
    needs such a total. `tables` begin words of one ("Tabellenzweiter"). None of them stands behind one of `earlier`.
    """

    titles: dict[str, int] = field(default_factory=dict)
    medals: dict[str, int] = field(default_factory=dict)
    medal_names: dict[str, int] = field(default_factory=dict)
    winning: Words = ()
    won: Words = ()
    from_end: dict[str, int] = field(default_factory=dict)
    last: Words = ()
    among: Words = ()
    tables: Words = ()
    table_endings: Words = ()
    earlier: frozenset[str] = frozenset()


class Series(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that tell in what an ordinal counts up.

    `row` says that nothing came between ("in a row"), and so does `row_next` right behind the ordinal ("straight");
    `this_year` is no date by itself ("of the year"); `within` stands before the length of a while ("in five years");
    `time` behind an ordinal and `again`, which are ordinals themselves, count all times there were ("вшосте");
    `ever` does so too ("in its history"), `before` behind a number of times counts those before this one ("twice
    before"), and `further` before an ordinal adds one to what there is ("a fourth strike is planned").
    """

    row: Words = ()
    row_next: Words = ()
    this_year: Words = ()
    within: Words = ()
    time: Words = ()
    again: Words = ()
    before: Words = ()
    ever: Words = ()
    further: Words = ()
