"""How one language writes numbers, ordinals, magnitudes and units: the table `numbers` of `rules/languages/`.

Its parts have modules of their own: `ages`, `counted`, `hedges`, `ordinals` and `scores`.
"""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct, field

from factcheck.rulebook.ages import Ages
from factcheck.rulebook.counted import Entries, Lending, Nouns, Worded
from factcheck.rulebook.gaps import RaceGaps
from factcheck.rulebook.hedges import Hedges, Ranges
from factcheck.rulebook.ordinals import Places, Ranks, Series
from factcheck.rulebook.scores import Scores

Words = tuple[str, ...]


class OtherMarks(Struct, frozen=True, forbid_unknown_fields=True):
    """How some countries of the language write figures: "1,250.50 pesos" in Mexico, "1.250,50 euros" in Spain."""

    group: str = ""  # the mark that groups thousands there
    decimal: str = ""  # and the one that begins decimals
    counted: frozenset[str] = frozenset()  # behind three figures that are a group: people, "pesos"
    measured: frozenset[str] = frozenset()  # behind round ones that are decimals all the same: "euros"
    scaled: Words = ()  # behind one or two decimals: "2.5 millones"


class NumberWords(Struct, frozen=True, forbid_unknown_fields=True):
    """How one language writes numbers, hedges, ordinals, magnitudes, units and what is countable.

    All words are lower case. `suffixes` are magnitudes behind digits, in their exact case, glued or spaced.
    `compound` languages write number words as one word ("fünfundzwanzig").
    """

    decimal_mark: str = "."
    group_marks: str = ","
    space_groups: bool = False
    other_marks: OtherMarks = OtherMarks()
    compound: bool = False
    compound_joiner: str = ""
    compound_half: str = ""
    cardinals: dict[str, int] = field(default_factory=dict)
    fixed: dict[str, Decimal] = field(default_factory=dict)
    articles: Words = ()
    hundreds: dict[str, int] = field(default_factory=dict)
    magnitudes: dict[str, int] = field(default_factory=dict)
    collectives: dict[str, int] = field(default_factory=dict)
    collectives_about: frozenset[str] = frozenset()  # those that only say about how many: dizaine
    collectives_counted: frozenset[str] = frozenset()  # those that are other words where no number stands before: score
    suffixes: dict[str, int] = field(default_factory=dict)
    ordinals: dict[str, int] = field(default_factory=dict)
    ordinal_suffixes: Words = ()
    # case endings behind figures that are no ordinal, by the last figures that take them: "2-х людей", "5-ти осіб"
    cardinal_suffixes: dict[str, tuple[int, ...]] = field(default_factory=dict)
    ordinal_is_fraction: bool = True
    denominators: dict[str, int] = field(default_factory=dict)
    fractions: dict[str, Decimal] = field(default_factory=dict)
    vague: dict[str, int] = field(default_factory=dict)
    # those that are one such number behind a hedge, and how much: "сотні" are many, "близько сотні" is about a hundred
    vague_singular: dict[str, int] = field(default_factory=dict)
    vague_verbs: Words = ()  # vague numbers that are verbs as well: "Oltvik scores from a corner"
    verb_followers: Words = ()  # what stands behind them where they are verbs
    half_clauses: Words = ()  # words before a half that open a clause, as well as pointing at it: "that half the boats"
    half_points: Words = ()  # and before such a word, where it points: "in that half"
    hedge_links: Words = ()  # behind a hedge that belongs to the next number: "und mehr als"
    either_sign: Words = ()  # before a minus that is none: "plus or minus 2 points"
    duration_spells: Words = ()  # counted stretches of time, which take the same: "over 13 nights"
    rough: Words = ()  # collectives that are no exact number: "une vingtaine"
    tenths: Words = ()  # counted tenths of a point: "ocho décimas"
    approximate: dict[str, int] = field(default_factory=dict)
    joiners: Words = ()
    behind_minutes: Words = ()  # behind "two hours 51": of, in
    points: Words = ()
    minus: Words = ()
    multiples: dict[str, Decimal] = field(default_factory=dict)
    changing: frozenset[str] = frozenset()  # those that tell a change by themselves: doubled
    folds: frozenset[str] = frozenset()  # those that tell one beside a word of rising or falling: twofold
    spans: dict[str, tuple[Decimal, str]] = field(default_factory=dict)
    times: Words = ()
    daily: dict[str, str] = field(default_factory=dict)  # behind "twice": the unit of time in which it happens
    every_span: Words = ()  # before the interval at which something comes round: "every six hours"
    per: Words = ()
    of: Words = ()
    scaled_of: Words = ()
    unit_fillers: Words = ()
    unit_leads: dict[str, str] = field(default_factory=dict)  # nouns before a number by its unit: "Tempo 180"
    below_zero: Words = ()
    frost_leads: Words = ()  # before degrees that are below zero: "мороз до 27 градусов"
    sides: Words = ()  # between the sides of a thing: "92 by 140 centimetres"
    gap_cues: Words = ()  # beside tenths that are those of a second: "three tenths behind"
    added: dict[str, Decimal] = field(default_factory=dict)
    unit_parts: dict[str, Decimal] = field(default_factory=dict)  # behind a unit and "and": "dos horas y cuarto"
    out_of: Words = ()
    one_in: Words = ()
    per_many: Words = ()  # before a round number of heads for which a rate is told: "12 per 100,000"
    one_article: Words = ()  # articles that count in "un patient sur cinq"
    not_one: Words = ()  # before "one of the forty" where it is none of them: not
    harmed: Words = ()  # what nobody was: "no one was hurt"
    nobody: Words = ()
    nobody_behind: Words = ()  # verbs between what nobody was and "nobody": "verletzt wurde niemand"
    nobody_asks: Words = ()  # and what is no verb of harm to them: "nobody knows who was hurt"
    share_leads: Words = ()
    share_follows: Words = ()
    share_states: Words = ()  # what something is to a part: "a third full"
    share_compares: Words = ()
    level_shifts: Words = ()  # before "a third" that tells how far a figure moved: by
    share_of_that: Words = ()  # behind "half": a share of a figure told before, and of no whole
    share_nouns: Words = ()  # shares that are also other things where no article stands before: a quarter
    share_spells: Words = ()  # their plurals, which count stretches of time: "after eight quarters"
    share_sense_leads: Words = ()  # before their article, where they are such a stretch or a place: "in a quarter"
    share_senses_behind: Words = ()  # and behind them: "a quarter when", "ein Viertel, in dem"
    share_pointers: Words = ()  # of what follows a share, words that also open a clause: "a quarter that"
    share_pointed: Words = ()  # and where they open none: "a quarter that size"
    share_rounds: Words = ()  # behind a share that names something else: "un quart de finale"
    share_partitives: Words = ()  # behind an ordinal that is a share: "un cinquième des élèves"
    measure_halves: Words = ()  # halves of a unit and of nothing else: "media hora", but "la media"
    share_naming: Words = ()  # after a comma they tell who somebody is: "a third, named as X"
    half_words: Words = ()
    half_past: Words = ()
    quotient: Words = ()
    not_half_before: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()
    months: frozenset[str] = frozenset()
    weekdays: frozenset[str] = frozenset()
    continues: frozenset[str] = frozenset()
    duration_leads: Words = ()
    duration_several: Words = ()  # "several", "a few": before a unit of time, a length that nobody counts
    as_many: Words = ()  # "the third win in as many weeks": so many as were just told
    duration_bare: Words = ()  # "for": before a unit of time in the plural without a number
    duration_plurals: Words = ()
    duration_points: Words = ()
    duration_alone: Words = ()  # units that are one without a number or an article: "понад рік"
    duration_loose: Words = ()  # right before such a unit: "понад", "майже"
    duration_until: Words = ()  # the same, with a verb of lasting: "триватиме до"
    duration_clock: Words = ()  # right behind an hour of the clock: "близько години дня"
    duration_sure: Words = ()  # leads of a length whatever follows: "for a year after the sale"
    duration_long: Words = ()
    duration_prepositions: Words = ()
    duration_over: Words = ()
    duration_limits: Words = ()  # before a length or a length of time that is not passed: "within two months"
    topic_hedges: Words = ()  # prepositions that hedge, and that name what talk is about: "a row over two bills"
    article_topics: Words = ()  # those that hedge no figure behind an article: "quit over a 3-million loan"
    topic_leads: frozenset[str] = frozenset()  # nouns and verbs of talk before them
    # Verbs of blame with whom they blame before "over": "fined the yard over 12 leaks"; and what is no such object.
    blame_verbs: frozenset[str] = frozenset()
    blame_breaks: frozenset[str] = frozenset()
    estimating: Words = ()  # with nouns between them and the number: "an estimated loss of 40 crowns"
    estimating_links: Words = ()
    term_verbs: Words = ()
    figure_leads: frozenset[str] = frozenset()  # words of headlines that are no name before a number
    rates: Words = ()  # "to the dollar": what an exchange rate is told against
    single_units: dict[str, str] = field(default_factory=dict)  # "рік і чотири місяці": one year without an article
    level_leads: frozenset[str] = frozenset()
    point_words: Words = ()  # the first is what points are counted as
    point_signs: Words = ()  # short forms that are glued to their number: "6.5pts"
    point_moves: Words = ()  # what only a rate makes by a part of a point: "a quarter-point cut"
    point_cues: Words = ()
    point_rivals: Words = ()  # words of sport, whose points are counted
    point_shares: Words = ()  # what is told in percent, so that its points are percentage points: "turnout"
    index_words: Words = ()  # what is quoted in points that are no percentage points
    except_words: Words = ()
    length_cues: Words = ()
    length_leads: frozenset[str] = frozenset()  # words of lengths before "10m", which is no ten million
    race_leads: frozenset[str] = frozenset()  # right before the length of a race: "the 200m", "the women's 1,500m"
    money_themes: frozenset[str] = frozenset()  # what is told in millions ("revenue"), anywhere before "10m"
    length_themes: frozenset[str] = frozenset()  # what is measured in metres ("crest"), anywhere before "10m"
    weight_cues: Words = ()
    money_cues: Words = ()  # words beside pounds that are paid: "promised", "reward"
    pound_nouns: Words = ()  # counted things that may be pounds of money: "livre"
    pound_cues: Words = ()  # beginnings of words beside them that tell of money: "amende", "britannique"
    pound_things: Words = ()  # beginnings of words of their sentence that tell of the thing: "librairie"
    weight_follows: Words = ()  # behind a weight in stone; any other noun is of what is made of stone
    pounds_money: bool = False  # whether thousands of pounds without a cue are money: nothing is weighed in them
    weighed_nouns: Words = ()
    no_mass: Words = ()
    angle_cues: Words = ()  # beginnings of words beside degrees of a circle: "a list of eight degrees"
    temperature_cues: Words = ()
    temperature_leads: Words = ()  # before degrees that show their scale by a letter: "highs of 24C"
    celsius: Words = ()
    fahrenheit: Words = ()
    rank_leads: Words = ()
    rank_adverbs: Words = ()
    # Prepositions that hedge, and the words right before them with which they keep their own sense: "buried under".
    hedge_leads: dict[str, frozenset[str]] = field(default_factory=dict)
    # Those among them that lead to no share: "lag unter 40 Tonnen Schutt", but "die Quote lag unter 5 Prozent".
    lying_leads: dict[str, frozenset[str]] = field(default_factory=dict)
    # Words of the air before "over" and nouns of land behind the number: "72 drones were shot down over seven regions".
    raced_over: frozenset[str] = frozenset()  # right before "over" and how far a race goes: "won gold over 800 metres"
    area_leads: frozenset[str] = frozenset()
    areas: frozenset[str] = frozenset()
    span_leads: dict[str, frozenset[str]] = field(default_factory=dict)  # words before a span that is none: "з півдня"
    movers: Words = ()  # verbs after which "up to" tells where a figure went
    tallies: Words = ()  # what grows as it is counted: the toll that "is up to 40" has come to 40
    tally_links: Words = ()  # what may stand between such a word and one of `tally_bounds`
    tally_bounds: Words = ()  # bounds of other numbers that say how far such a sum has come: "up to"
    handers: Words = ()  # verbs to which "over" belongs, so that it loosens no number: "hand over 400 euros"
    day_leads: Words = ()
    year_leads: Words = ()
    scale_names: Words = ()
    hedges: Hedges = Hedges()
    hedges_after: Hedges = Hedges()
    hedges_inside: Hedges = Hedges()  # between a number and what it counts: "два с лишним часа"
    inverted: dict[str, str] = field(default_factory=dict)  # before a number that is about so high: "человек двадцать"
    cents: str = "USD"  # the currency of cents where the text names none
    determiners: Words = ()
    ranges: Ranges = Ranges()
    ages: Ages = Ages()
    scores: Scores = Scores()
    gaps: RaceGaps = RaceGaps()
    lending: Lending = Lending()
    ranks: Ranks = Ranks()
    places: Places = Places()
    series: Series = Series()
    nouns: Nouns = Nouns()
    worded: Worded = Worded()
    entries: Entries = Entries()
    rank_times: Words = ()  # "for the fiftieth time"
    every_alone: bool = False  # "jeder Zehnte", "каждый пятый" is somebody without a noun
    every: Words = ()  # before an ordinal that is a share ("jeder fünfte Wähler")
    denied_ones: Words = ()  # numerals that are none where their clause is denied: "did not hit a single bridge"
    denying: Words = ()
    denied_breaks: Words = ()  # words between the two by which the number stands: "not built in a single year"
    single_fillers: Words = ()  # between an article and a unit ("a single day")
    idioms: Words = ()  # phrases whose numbers say nothing
    rooms: frozenset[str] = frozenset()  # labels that may also be where so many are: "в номере 101"
    streets: Words = ()  # behind a house number and a name
    streets_next: Words = ()  # right behind it: "12, rue des Lilas"
    streets_before: Words = ()  # before the name and a comma: "calle Mayor, 12"
    ordinal_dot: bool = False  # "die 71. Minute"
    ordinal_leads: Words = ()
