"""How one language writes dates and times."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct, field

UnitName = Literal[
    "second",
    "minute",
    "hour",
    "day",
    "weekend",
    "fortnight",
    "week",
    "month",
    "quarter",
    "half",
    "year",
    "decade",
    "century",
]
PartName = Literal["MO", "MI", "AF", "EV", "NI", "DT"]
RefName = Literal["PRESENT_REF", "PAST_REF", "FUTURE_REF"]
SeasonName = Literal["SP", "SU", "FA", "WI"]
EdgeName = Literal["start", "mid", "end", "approx", "before", "after"]
Forms = tuple[str, ...]


class CalendarWords(Struct, frozen=True, forbid_unknown_fields=True):
    """How one language writes dates and times; all words in lower case, apostrophes straight.

    A form may hold several words, parted by single blanks; a full stop that follows a form belongs to it.
    """

    # Names. Months and weekdays in calendar order (Monday first), each with all its forms.
    months: tuple[Forms, ...] = ()
    month_short: tuple[Forms, ...] = ()
    weekdays: tuple[Forms, ...] = ()
    weekday_short: tuple[Forms, ...] = ()
    # Forms of months, weekdays and seasons that are also other words: they count only beside a day, a year ...
    ambiguous: frozenset[str] = frozenset()
    given_names: Forms = ()  # months that are also given names
    small_names: bool = False  # months and weekdays are written small: with a capital inside a sentence they are names
    blocked: Forms = ()  # phrases with a word of time that say no time: "Sunday Times"
    seasons: dict[SeasonName, Forms] = field(default_factory=dict)
    season_adverbs: Forms = ()  # forms that need no preposition: "влітку"
    holidays: dict[str, Forms] = field(default_factory=dict)  # rule ("12-25", "easter-2", "11-4-3") to names

    # Numbers as words: cardinals up to 99, tens, and ordinals up to 31 (tens and units are joined by the reader).
    cardinals: dict[str, int] = field(default_factory=dict)
    ordinals: dict[str, int] = field(default_factory=dict)
    last_ordinals: Forms = ()  # "last" as a place in a row: "the last Friday of May"
    ordinal_suffixes: Forms = ()
    decade_leads: Forms = ()  # before the digits of a decade: "les années 1990"
    decade_articles: Forms = ()  # before a decade without any other word: "en los 80", "finales de los noventa"
    hundreds: bool = False  # "the 1800s" are a century
    decade_suffixes: Forms = ()  # "s" of 1990s, "er-jahre"
    dotted_ordinals: bool = False  # "8. März"
    articles: Forms = ()  # "a", "an": one
    definite: Forms = ()  # "the"
    vague: dict[str, int] = field(default_factory=dict)  # "a couple of": 2; "few": 0 for a number that is not known
    one_and_half: Forms = ()  # "полтора"
    fractions: Forms = ()  # "and a half" after a number

    # Units, relations and edges.
    units: dict[UnitName, Forms] = field(default_factory=dict)
    plural_units: Forms = ()  # without a number they say no exact length: "the last decades"
    relative_days: dict[str, int] = field(default_factory=dict)  # "yesterday": -1
    weeks_to_weekday: dict[str, int] = field(default_factory=dict)  # weeks after the next one: "a week on (Monday)"
    weeks_on_weekday: dict[str, int] = field(default_factory=dict)  # "(Monday) week": 1, "(lundi) en quinze": 2
    relative_parts: dict[str, str] = field(default_factory=dict)  # "tonight": "0 NI", day offset and part of day
    shifts: dict[str, int] = field(default_factory=dict)  # "last": -1, "this": 0, "next": 1
    shift_weeks: Forms = ()  # words among the shifts that put a weekday into the week before or after
    decade_words: dict[str, int] = field(default_factory=dict)  # "nineties": 90
    shift_by_tense: Forms = ()  # words among the shifts whose weekday is before or ahead: "ce dimanche"
    shift_told: Forms = ()  # words among the shifts that count from a date told before: "following"
    shift_coming: Forms = ()  # words among the shifts by which a weekend is the next to come: "am kommenden Wochenende"
    shift_near: Forms = ()  # told from a date that stands close before, else from publication: "the previous year"
    phrasal_ago: Forms = ()  # verbs to which the first word of those belongs: "took over four years ago"
    more_ago: Forms = ()  # before a length of time ago that was longer: "more than two years ago"
    less_ago: Forms = ()  # and before one that was shorter: "nearly three years ago"
    shifts_after: dict[str, int] = field(default_factory=dict)  # that follow the noun: "pasado", "dernier"
    told_days: dict[str, int] = field(default_factory=dict)  # "le lendemain": 1, from the day told before
    shift_units: dict[str, str] = field(default_factory=dict)  # "heuer": "0 year"; "year-end": "0 year end"
    ago: Forms = ()  # after the amount
    ago_before: Forms = ()  # before the amount: "vor", "hace"
    ahead: Forms = ()  # before the amount: "in", "через"
    in_time: Forms = ()  # after "in three weeks'"
    hence: Forms = ()  # after the amount: "from now"
    later: dict[str, int] = field(default_factory=dict)  # after the amount: "later": 1, "earlier": -1
    edges: dict[EdgeName, Forms] = field(default_factory=dict)
    edge_nouns: dict[EdgeName, Forms] = field(default_factory=dict)  # "the end of": needs a word that joins
    every: Forms = ()  # before a unit or a weekday: a set of times
    sets: dict[str, str] = field(default_factory=dict)  # "weekly": "1 week"; "щопонеділка": "weekday 1"
    recent: Forms = ()  # before a unit in the plural: "in recent weeks"
    eras: dict[str, int] = field(default_factory=dict)  # "bc": -1, "ad": 1
    roman: dict[str, int] = field(default_factory=dict)  # numbers of centuries
    magnitudes: frozenset[str] = frozenset()  # words before a unit of time that make it no date
    uncounted: frozenset[str] = frozenset()  # articles, pronouns, conjunctions, which no number counts: "in 1500 and"
    uncounted_verbs: frozenset[str] = frozenset()  # the same of verbs: "in 1500 was"
    not_before_year: frozenset[str] = frozenset()  # words before four digits at the end of a clause that are no year
    behind_year: frozenset[str] = frozenset()  # lower-case words behind a bare year inside a clause, behind no count
    participle_starts: tuple[str, ...] = ()  # "wurde 1998 gebaut": how a participle behind a year begins
    participle_ends: tuple[str, ...] = ()  # and how it ends
    one_article: dict[str, str] = field(
        default_factory=dict
    )  # "das 1998 gebaute": its ending shows one thing, no count
    one_verbs: frozenset[str] = frozenset()  # verbs of one thing before a year: "wurde 1743 gebaut"
    planned_for: frozenset[str] = frozenset()  # before a year, with one of `planned` behind it: "für 2027 geplant"
    planned: frozenset[str] = frozenset()
    modals: frozenset[str] = frozenset()  # before a year with no noun behind it: "soll 2027 fertig sein"
    timetable: frozenset[str] = frozenset()  # behind "the 14.30": from, train
    spanning: frozenset[str] = frozenset()  # shortly before "in 17 years": a span, no date (the lowest)
    hour_words: dict[str, int] = field(default_factory=dict)  # hours that are no counts: "о пів на восьму"
    hundred: Forms = ()
    thousand: Forms = ()
    year_kinds: Forms = ()  # between "this" and "year": "fiscal"
    same: Forms = ()  # "that", "the same": the day told before
    up_to: Forms = ()  # "the three months ended": leads to the day on which they end
    joins: dict[str, int] = field(default_factory=dict)  # after the amount, before another date: "before": -1
    before_month: Forms = ()  # the prepositions of months and years proper, not of days: "in"
    since: Forms = ()
    over: Forms = ()  # further prepositions of a weekend
    part_endings: dict[PartName, Forms] = field(default_factory=dict)  # "abend" in "Freitagabend"
    year_heads: frozenset[str] = frozenset()  # before a year, which is theirs: "le budget 2025", "el Mundial 2026"
    year_links: frozenset[str] = frozenset()  # between them and their names: "los Juegos de París 2024"
    bare_years: bool = True  # "in 2022" without a word for year
    dotted_days: bool = False  # "10.12." is a day
    clock_needs_at: bool = False  # "15 часов" alone is a duration
    repeats: frozenset[str] = frozenset()  # how often, before the length in which it comes round: "once in 300 years"
    or_more: tuple[str, ...] = ()  # behind a length of time that is no point in time: "in a day or two"
    bare_ahead: bool = False  # "через неделю": a unit without a number after the word that looks ahead
    past_endings: tuple[str, ...] = ()  # of verbs beside "через", which then tells how long something took
    year_words: Forms = ()  # after or before a year: "року", "l'année"

    # Words that join.
    of: Forms = ()
    on: Forms = ()  # may stand between a time and its day
    at: Forms = ()  # may stand between a day and its time
    in_: Forms = field(default=(), name="in")  # prepositions after which a bare four-digit number is a year
    before_verb: Forms = ()  # before a word that is a verb there: "will last three years"
    lasting: Forms = ()  # before a length of time that is no distance: "for two days from 20 November"
    day_closed: Forms = ()  # behind a weekday whose market is closed, whatever its clause looks to: "Tuesday's close"
    shifting: Forms = ()  # before a length of time by which a date is moved to another: "by two weeks to Friday"
    singular_units: frozenset[str] = frozenset()  # of one month or year, which no number counts: "53 next month"
    running: Forms = ()  # before a time that was run, and no hour of the day: "in 2:03:14"
    to: Forms = ()
    and_: Forms = field(default=(), name="and")
    from_: Forms = field(default=(), name="from")
    between: Forms = ()
    year_verbs: Forms = ()  # verbs whose subject a year at the head of a sentence can be: "2024 was a bad year"
    references: dict[str, RefName] = field(default_factory=dict)  # adverbs that say no more than: "recently"
    reference_nouns: dict[str, RefName] = field(default_factory=dict)  # behind an article: "(in the) past"
    quarter_letters: dict[str, str] = field(default_factory=dict)  # before 1 to 4: "T": "q", "S": "h"
    quarter_leads: frozenset[str] = frozenset()  # right before such a code without a year: "au T3"
    quarter_cues: Forms = ()  # beginnings of words of its sentence that tell that the code is no tram or flat
    half_nouns: frozenset[str] = frozenset()  # behind H1, which is a half-year there: "H1 profit"
    clock_from: frozenset[str] = frozenset()  # before two hours and one word of the clock: "с 9 до 18 часов"
    seasons_glued: frozenset[str] = frozenset()  # nouns of a season with a hyphen before its years: "сезон-2024/25"
    year_nouns: Forms = ()  # nouns before which a bare four-digit number is a year: "the 2019 war"

    # Bounds: before a date and behind it.
    no_earlier: tuple[str, ...] = ()
    denying: tuple[str, ...] = ()  # a few words before one of `earlier_than`: "will not run before 3 May"
    earlier_than: tuple[str, ...] = ()
    at_earliest: tuple[str, ...] = ()
    no_later: tuple[str, ...] = ()
    at_latest: tuple[str, ...] = ()

    put_off: tuple[str, ...] = ()  # before two days that are no range: "was put off from Thursday to 18 November"

    # Parts of the day and the clock.
    parts: dict[PartName, Forms] = field(default_factory=dict)
    parts_after_hour: dict[PartName, Forms] = field(default_factory=dict)  # "(8) вечера", "(8) de la tarde"
    counted_parts: Forms = ()  # those of them that two, three or four may count: "два дня", "три ночи"
    meridiem: dict[str, str] = field(default_factory=dict)  # "pm": "PM"
    clock_entries: Forms = ()  # behind an hour and a colon: "25 to three: the time at which"
    clock: Forms = ()  # after an hour: "o'clock", "uhr"
    noon: dict[str, int] = field(default_factory=dict)  # "noon": 12, "midnight": 24
    zones: Forms = ()
    zone_areas: Forms = ()  # zones that are other words too, told right behind a clock time: "8 p.m. Eastern"
    universal: Forms = ()  # those of the zones that are no place's: GMT
    local: Forms = ()  # those that say no more than that the clocks are those of the place
    half: Forms = ()
    quarter: Forms = ()
    past: Forms = ()
    before_hour: Forms = ()
    half_counts_to_next: bool = False  # "halb elf" is 10:30
    quarter_hour: Forms = ()  # of an hour alone, and of nothing else: "чверть"
    three_quarters: Forms = ()  # "dreiviertel (acht)"
    hours_under_way: dict[str, int] = field(default_factory=dict)  # "(половина) десятого": 10
    half_prefix: str = ""  # before such an hour in one word: "полдесятого"
    into_hour: Forms = ()  # between the fraction and the hour: "чверть на шосту"
    less_hour: Forms = ()  # "без (десяти девять)"
    less_loose: Forms = ()  # the same, where the hour must be no plain number: "за десять дев'ята"
    minus_hour: Forms = ()  # behind the hour: "(six heures) moins (le quart)"
    before_point: Forms = ()  # between a length of time and the hour it is told from: "ten minutes before noon"
    after_point: Forms = ()
    one_hour: Forms = ()  # the word for hour where it is the first one: "в час ночи"
    hour_rivals: frozenset[str] = frozenset()  # nouns that an hour under way may count instead: "второго тайма"
    near_hour: dict[EdgeName, Forms] = field(default_factory=dict)  # before a clock time only: "gone", "pasadas"
    # A bare hour ("at seven") and the words beside it.
    hour_leads: dict[str, str] = field(default_factory=dict)  # further prepositions: "until", "around" ("approx")
    sure_at: frozenset[str] = frozenset()  # prepositions behind which such a number is an hour: "о", "punkt"
    unsure_at: frozenset[str] = frozenset()  # those that bound it, and other numbers as well: "by", "vor"
    dated_glued: frozenset[str] = frozenset()  # the same, joined by a hyphen: "1887-founded"
    sure_halves: frozenset[str] = frozenset()  # words for half a year and for no other half: "Halbjahr"
    dated_by: frozenset[str] = frozenset()  # participles right beside a year, which count nothing: "1887 gegründet"
    digits_at: frozenset[str] = frozenset()  # those behind which "14.30" and "14h" tell the clock, and no amount: "um"
    clock_letters: frozenset[str] = frozenset()  # letters of the clock glued to digits behind those: "um 14h"
    hour_verbs: frozenset[str] = frozenset()  # verbs before "at seven" of what happens at an hour: "opens"
    levels_at: frozenset[str] = frozenset()  # right before "at six on Thursday": "the toll stood"
    puts_at: frozenset[str] = frozenset()  # verbs in its clause: "put"
    put_at_level: frozenset[str] = frozenset()  # behind such a verb and right before "at six": "dead", "missing"
    not_hour_after: frozenset[str] = frozenset()  # words before "at seven" that make it a level or an age: "stood"
    hour_sharp: Forms = ()  # behind digits that are an hour: "at 9 sharp"
    hour_exactly: tuple[str, ...] = ()  # behind an hour: "sharp", "en punto"
    after_hour: frozenset[str] = frozenset()  # function words behind an hour, which it does not count
    after_day: frozenset[str] = frozenset()  # the same behind a weekday and a day of the month: "el martes 14 en"
    half_years: Forms = ()  # half a year in one word, before "ago": "полгода (назад)"
    day_leads: Forms = ()  # before a day of the month without its month: "by the (15th)", "bis zum (15.)"
    day_changes: Forms = ()  # beginnings of verbs behind which "до 26" is an amount, and no day: "(выросло) до 26"
    day_nouns: Forms = ()  # behind a day of the month, which they call one: "(15-го) числа"
    one_endings: Forms = ()  # of verbs with one subject behind such a day: "el viernes 9 murió"
    night_to: Forms = ()  # "the night to": the night that ends on the day

    # Order of day and month in 3/4/2025, and the tense of a clause.
    month_first: bool = False
    dotted_clock: bool = False  # "11.40" may be a time
    future: Forms = ()  # words and phrases that look ahead; * stands for letters
    past_tense: Forms = ()
    participles: Forms = ()  # look back as well, unless one of `noun_leads` makes a noun of them: "les rescapés"
    noun_leads: Forms = ()
    until: Forms = ()  # look ahead only right before a date: until
    clause_back: Forms = ()  # open a clause that tells what went before, if its verb says so: "after", "because"
    for_day: Forms = ()  # the same before a day: "called a strike for Monday", but "sales for March"
    from_day: Forms = ()  # look ahead right before a day behind one of `calls`: "called a strike from Monday"
    calls: frozenset[str] = frozenset()
    promises: frozenset[str] = frozenset()  # cues of the future that tell a deed of the past: "on Monday pledged"
    not_for_day: Forms = ()  # words before these by which they say something else: "as of", "in the night to"
