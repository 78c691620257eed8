"""How one language writes numbers, hedges, ordinals, magnitudes, units and what is countable."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct, field

from factcheck.rulebook.ages import Ages
from factcheck.rulebook.ordinals import Places, Ranks, Series

Words = tuple[str, ...]


class Hedges(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that loosen a number, by what they make of it; each list in lower case.

    `close` repeats those that keep close to it ("almost", "just over"), `bare` those that are prepositions before an
    article ("gegen 34", but "gegen den 34-Jährigen"). Behind `negating`, perhaps with a word of `negated_through`
    between, what is beyond a number is not: "could not go beyond 40".
    """

    exact: Words = ()
    about: Words = ()
    at_least: Words = ()
    more_than: Words = ()
    at_most: Words = ()
    less_than: Words = ()
    close: Words = ()
    bare: Words = ()
    negating: Words = ()
    negated_through: Words = ()


class Ranges(Struct, frozen=True, forbid_unknown_fields=True):
    """Words of intervals: `to` joins two ends, `between ... and` frames them, `change` verbs part them again.

    Nothing falls to what is more: behind one of `falls`, "down from 7 to 8 percent" tells where it was before.
    """

    to: Words = ()
    alternative: Words = ()
    between: Words = ()
    between_and: Words = ()
    start: Words = ()
    change: Words = ()
    changes_to: Words = ()  # between the ends of a change, where no interval has it: "von drei auf fünf Jahre"
    moving: Words = ()  # beginnings of verbs and nouns of change, for languages whose verbs end in many ways
    falls: Words = ()


class Phases(Struct, frozen=True, forbid_unknown_fields=True):
    """Words beside a score that tell of what it is, by phase ("half", "shootout", "aggregate", "regular", "running").

    `behind` follow it within three words, none of them one of `turns` ("2-1 after trailing at half-time"), `before`
    stand right before it ("led 2-1"). Behind one of `ended` it is the score of the end, in a sentence with one of
    `earlier` that of another match.
    """

    behind: dict[str, Words] = field(default_factory=dict)
    before: dict[str, Words] = field(default_factory=dict)
    turns: Words = ()
    ended: Words = ()
    earlier: Words = ()


class Scores(Struct, frozen=True, forbid_unknown_fields=True):
    """Words of matches and votes: `cues` near by, `to` between the sides, `things` that are scored.

    `run_in` are words before a running time ("won in 31:30"), `outcomes` tell how a vote ended before its two sides are
    told in words ("adopted the code, 61 to 40"). `blank` are phrases of a match without goals, `level` words
    behind what each side has ("two apiece"; `scored` are verbs before it of players who have so many), `drawn` words
    before it ("empate a dos"), `none` words that are a second side and no numeral ("to nothing"), `vote_sides` numbers
    that are one only before votes ("семью голосами"). Behind one of `verdicts` what has the shape of a clock time is a
    score ("gewann 14:12"). Behind one of `polled` what rises is an interval ("the poll had 46 to 50").
    """

    cues: Words = ()
    outcomes: Words = ()
    polled: Words = ()
    spelt: Words = ()  # nouns behind "six-three"
    to: Words = ()
    things: Words = ()
    run_in: frozenset[str] = frozenset()
    blank: Words = ()
    level: Words = ()
    scored: frozenset[str] = frozenset()
    drawn: Words = ()
    none: dict[str, int] = field(default_factory=dict)
    vote_sides: dict[str, int] = field(default_factory=dict)
    verdicts: frozenset[str] = frozenset()
    favour: Words = ()  # behind the first side of a vote that is told by what each wanted: "41 for, 19 against"
    opposed: Words = ()  # and behind the second
    wickets: Words = ()  # words of cricket, beside which "245-6" are runs and wickets
    wicket_links: Words = ()  # between them: "320 for four"
    phases: Phases = Phases()


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
    instead: Words = ()  # phrases that end in such a word and join two values all the same
    scales: Words = ()
    parts: Words = ()  # "2.3 million pesos, including the 480,000 found": a part of a sum has its currency


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
    not_glued: frozenset[str] = frozenset()
    adjective_endings: Words = ()
    verb_endings: Words = ()
    people_endings: Words = ()  # of peoples, where they are written with a capital and other nouns are not
    verbal_endings: Words = ()
    verbal_lemmas: Words = ()
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


class Entries(Struct, frozen=True, forbid_unknown_fields=True):
    """A list of figures whose entries begin with the number ("14: the days that remain").

    `leads` may stand between the sign and a unit, `ages` tell that the number is somebody's age, and `shares` that it
    is told in per cent.
    """

    leads: Words = ()
    ages: Words = ()
    shares: Words = ()


class Worded(Struct, frozen=True, forbid_unknown_fields=True):
    """Adjectives that hold a number and a unit ("семилетний", "63-prozentig"): stems of both, and the endings.

    `counts` are stems of what is counted, with its noun ("девятиэтажный": этаж).
    """

    stems: dict[str, Decimal] = field(default_factory=dict)
    units: dict[str, str] = field(default_factory=dict)
    counts: dict[str, str] = field(default_factory=dict)
    endings: Words = ()


class NumberWords(Struct, frozen=True, forbid_unknown_fields=True):
    """How one language writes numbers, hedges, ordinals, magnitudes, units and what is countable.

    All words are lower case. `suffixes` are magnitudes behind digits, in their exact case, glued or spaced.
    `compound` languages write number words as one word ("fünfundzwanzig").
    """

    decimal_mark: str = "."
    group_marks: str = ","
    space_groups: bool = False
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
    ordinal_is_fraction: bool = True
    denominators: dict[str, int] = field(default_factory=dict)
    fractions: dict[str, Decimal] = field(default_factory=dict)
    vague: dict[str, int] = field(default_factory=dict)
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
    nobody_asks: Words = ()  # and what is no verb of harm to them: "nobody knows who was hurt"
    share_leads: Words = ()
    share_follows: Words = ()
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
    estimating: Words = ()  # with nouns between them and the number: "an estimated loss of 40 crowns"
    estimating_links: Words = ()
    term_verbs: Words = ()
    figure_leads: frozenset[str] = frozenset()  # words of headlines that are no name before a number
    rates: Words = ()  # "to the dollar": what an exchange rate is told against
    single_units: dict[str, str] = field(default_factory=dict)  # "рік і чотири місяці": one year without an article
    level_leads: frozenset[str] = frozenset()
    point_words: Words = ()
    point_cues: Words = ()
    point_rivals: Words = ()  # words of sport, whose points are counted
    point_shares: Words = ()  # what is told in percent, so that its points are percentage points: "turnout"
    index_words: Words = ()  # what is quoted in points that are no percentage points
    except_words: Words = ()
    length_cues: Words = ()
    length_leads: frozenset[str] = frozenset()  # words of lengths before "10m", which is no ten million
    length_themes: frozenset[str] = frozenset()  # what is measured in metres ("crest"), anywhere before "10m"
    weight_cues: Words = ()
    money_cues: Words = ()  # words beside pounds that are paid: "promised", "reward"
    weight_follows: Words = ()  # behind a weight in stone; any other noun is of what is made of stone
    pounds_money: bool = False  # whether thousands of pounds without a cue are money: nothing is weighed in them
    weighed_nouns: Words = ()
    no_mass: Words = ()
    angle_cues: Words = ()  # beginnings of words beside degrees of a circle: "a list of eight degrees"
    temperature_cues: Words = ()
    celsius: Words = ()
    fahrenheit: Words = ()
    rank_leads: Words = ()
    rank_adverbs: Words = ()
    # Prepositions that hedge, and the words right before them with which they keep their own sense: "buried under".
    hedge_leads: dict[str, frozenset[str]] = field(default_factory=dict)
    # Words of the air before "over" and nouns of land behind the number: "72 drones were shot down over seven regions".
    area_leads: frozenset[str] = frozenset()
    areas: frozenset[str] = frozenset()
    span_leads: dict[str, frozenset[str]] = field(default_factory=dict)  # words before a span that is none: "з півдня"
    movers: Words = ()  # verbs after which "up to" tells where a figure went
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
    single_fillers: Words = ()  # between an article and a unit ("a single day")
    idioms: Words = ()  # phrases whose numbers say nothing
    rooms: frozenset[str] = frozenset()  # labels that may also be where so many are: "в номере 101"
    streets: Words = ()  # behind a house number and a name
    streets_next: Words = ()  # right behind it: "12, rue des Lilas"
    streets_before: Words = ()  # before the name and a comma: "calle Mayor, 12"
    ordinal_dot: bool = False  # "die 71. Minute"
    ordinal_leads: Words = ()
