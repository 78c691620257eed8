"""Patterns over roles for clock times, each with a reader that makes an expression of a match."""

from __future__ import annotations

from factcheck.model import Mod
from factcheck.normalizer.patterns import plain
from factcheck.normalizer.temporal.bare_hours import is_closed, weigh_hour
from factcheck.normalizer.temporal.evidence import followed_by_function, following
from factcheck.normalizer.temporal.expression import Expr
from factcheck.normalizer.temporal.reading import Reader, Reading

NOON = 12
FIVES = frozenset((5, 10, 15, 20, 25))
ENTRY = 24  # how far behind a clock time the noun that names it may end


def hour_of(reading: Reading, group: str = "hour") -> int | None:
    """The hour that a group tells, by a number, a word, or "noon"."""
    value = reading.value(group, "HOUR", "HOURWORD", "NOON")
    return None if value is None else int(value)


def make_clock(reading: Reading, hour: int | None, minute: int, *, exact: bool = True) -> Expr | None:
    """The clock time, where there is one, without the preposition before it."""
    if hour is None or not (0 <= hour <= 24 and 0 <= minute < 60):
        return None
    first, last = reading.span
    if reading.has("at"):
        first += 1
    meridiem = reading.value("mer", "MER") or ""
    if meridiem and not 1 <= hour <= 12:
        if hour == 0 or hour > 23:
            return None
        meridiem = ""
    if reading.has("area") and not _names_zone(reading):
        last -= 1
    alone = exact or bool(meridiem) or reading.has("zone") or reading.has("clock")
    padded = reading.surface(first)[:1] == "0"
    made = Expr("clock", first, last, clock=(hour, minute), meridiem=meridiem, padded=padded, exact=alone, alone=alone)
    made.mod = _nearness(reading)
    return made


def _names_zone(reading: Reading) -> bool:
    """Whether "8 p.m. Eastern" names a zone, and no more than that: not "at 8 p.m. Central Park was closed"."""
    last = reading.span[1]
    return reading.surface(last)[:1].isupper() and not following(reading, last).lstrip()[:1].isupper()


def _nearness(reading: Reading) -> Mod | None:
    """What the preposition says about how near the time is: "gegen halb elf", "pasadas las nueve"."""
    own = reading.values(reading.match.start("at")) if reading.has("at") else {}
    mod: Mod | None = own.get("NEARHOUR") or own.get("HOURLEAD") or reading.before.get("NEARHOUR")
    return mod


def _digital(reading: Reading) -> Expr | None:
    """04:15, 9:30 a.m.; three parts are a running time unless something says that they are not."""
    hour, minute, *seconds = reading.value("time", "CLOCKTIME")
    padded = reading.surface(reading.match.start("time"))[2:3] == ":"
    before = reading.before.keys()
    weak = "BEFOREMONTH" in before or "OF" in before  # "ran it in 3:45", "a ratio of 3:20"
    placed = reading.has("at") or _opens_line(reading) or (bool(before & _PLACED) and not weak)
    exact = placed or (padded and minute % 5 == 0 and not seconds) or hour == 0
    if "DASH" in reading.before and "INT" in reading.values(reading.match.start() - 2):
        return None
    if _is_running(reading, hour, bool(seconds), placed):
        return None
    made = make_clock(reading, hour, minute, exact=exact)
    if made is not None and seconds:
        made.second = seconds[0]
    return _with_part(reading, made)


def _with_part(reading: Reading, made: Expr | None) -> Expr | None:
    """The clock time with the part of the day behind it: "6:40 утра"."""
    if made is not None and reading.has("part"):
        made.part, made.alone = reading.value("part", "PARTOF"), True
    return made


def _is_running(reading: Reading, hour: int, to_the_second: bool, placed: bool) -> bool:
    """Whether the time was run ("in 2:03:14", "the record of 2:03:59", "2:03:41 Stunden"), and is no hour of a day."""
    if reading.has("at") or reading.has("mer") or reading.has("zone") or reading.has("clock"):
        return False
    before = reading.before.keys()
    if before & _RUN or "CLOCKUNIT" in reading.after:
        return True
    return to_the_second and hour < NOON and ("OF" in before or not placed)


def _opens_line(reading: Reading) -> bool:
    """Whether a line begins with the time, as in a ticker ("21:47 Lift-off")."""
    start = reading.tagged.atoms[reading.match.start()].start
    return reading.tagged.text[max(0, start - 1) : start] in ("", "\n")


_RUN = frozenset(("RUNNING",))
LEAD = 12  # characters before a clock time in which "during" stands
_PLACED = frozenset(("IN", "AT", "FROM", "BETWEEN", "ISODATE"))


def _dotted(reading: Reading) -> Expr | None:
    """11.40pm; without a marker only after "at" and before no word."""
    hour, minute = reading.value("time", "DOTTED")
    if reading.surface(reading.match.start("time"))[-3:-2] not in (".", ","):
        return None  # "в 2.5"
    marked = any(map(reading.has, ("mer", "clock", "zone", "part")))
    timetable = "THE" in reading.before and reading.tagged.lexicon.words.dotted_clock and _leaves(reading)
    if (
        not marked
        and not timetable
        and not (
            reading.has("at")
            and reading.tagged.lexicon.words.dotted_clock
            and reading.ends()
            and not reading.after.keys() & {"TO", "OF"}
        )
    ):
        return None
    return _with_part(reading, make_clock(reading, hour, minute))


def _dotted_part(reading: Reading) -> Expr | None:
    """7.40 in the evening, 10.30 at night."""
    if not reading.tagged.lexicon.words.dotted_clock or "." not in reading.surface(reading.match.start("time")):
        return None
    made = make_clock(reading, *reading.value("time", "DOTTED"))
    if made is not None:
        made.part = reading.value("part", "PART")
    return made


def _leaves(reading: Reading) -> bool:
    """Whether a train or ship is meant ("the 14.30 from Orme")."""
    after = following(reading, reading.span[1]).split()
    return bool(after) and after[0].lower() in reading.tagged.lexicon.words.timetable


def _goes_on(reading: Reading) -> bool:
    """Whether the word before tells that hours and minutes are a length of time: "pendant 1h30", "dure 2h15"."""
    start = reading.tagged.atoms[reading.match.start()].start
    words = plain(reading.tagged.text[max(0, start - LEAD) : start]).split()
    return bool(words) and words[-1] in reading.tagged.lexicon.words.lasting


def _whole(reading: Reading) -> Expr | None:
    """7pm, seven o'clock, 15 Uhr, 15 Uhr 30."""
    minute = reading.value("minute", "MINUTE", "MINUTEWORD") or 0
    if (reading.before.keys() & _RUN or _goes_on(reading)) and not reading.has("at") and not reading.has("mer"):
        return None  # "en 2 h 17 min 26 s", "pendant 1h30"
    timed = reading.has("minute") and "CLOCKUNIT" in reading.after and not reading.has("at")
    if timed or "FRACTION" in reading.after:
        return None  # "il a fallu 4 h 38 min", "après deux heures et demie de débats"
    if reading.has("clock") and reading.tagged.lexicon.words.clock_needs_at and not reading.has("at") and not minute:
        return None
    hour, of = hour_of(reading), "OF" in reading.after and not minute
    if of and reading.has("clock") and reading.tagged.lexicon.words.clock_needs_at and (hour or 0) <= NOON:
        return None  # "à deux heures de Paris"
    return make_clock(reading, hour, int(minute))


def _bare(reading: Reading) -> Expr | None:
    """At seven, at three thirty: told together with a day or a part of the day, or where the words show an hour."""
    hour = hour_of(reading)
    closed = reading.has("part") or (reading.ends() and not reading.after.keys() & _NO_HOUR)
    if hour is None or not (closed or is_closed(reading)) or "INT" in reading.before:
        return None  # "27 à 24 samedi"
    minute = reading.value("minute", "MINUTEWORD", "MINUTE") or 0
    made = make_clock(reading, hour, int(minute), exact=reading.has("minute") and closed)
    if made is not None and reading.has("part"):
        made.part, made.alone = reading.value("part", "PART", "PARTOF"), True
    if made is not None and not made.alone:
        weigh_hour(reading, made)
    return made if closed or (made is not None and (made.alone or made.code)) else None


def _near(reading: Reading) -> Expr | None:
    """Shortly after ten, at a little before six: told only together with a day or a part of the day."""
    near = reading.values(reading.match.start("near"))
    mod = near.get("NEARHOUR") if reading.has("at") or near.get("NEARHOUR") == "after" else None
    mod = mod or near.get("EDGE")
    made = _bare(reading) if mod in ("before", "after") or (mod == "approx" and reading.has("at")) else None
    if made is not None:
        made.first, made.mod = reading.match.start("hour"), mod
    return made


_NO_HOUR = frozenset(("AND", "DASH", "TO", "SLASH", "COLON", "APOS"))


def _hours(reading: Reading) -> Expr | None:
    """From 7 to 9 pm, 1-3 pm, between 5 and 6 in the afternoon."""
    first, last = reading.span
    one, two = hour_of(reading, "a"), hour_of(reading, "b")
    if one is None or two is None or one > 24 or two > 24:
        return None
    meridiem, part = reading.value("mer", "MER") or "", reading.value("part", "PART") or ""
    if meridiem and not (1 <= one <= 12 and 1 <= two <= 12):
        return None
    start = Expr("clock", first, first, clock=(one, 0), meridiem=reading.value("first", "MER") or "", part=part)
    end = Expr("clock", last, last, clock=(two, 0), meridiem=meridiem, part=part)
    if not start.meridiem and meridiem == "PM" and one > two:
        start.meridiem = "AM"
    return Expr("range", reading.match.start("a"), last, inner=start, upto=end)


def _opening_hours(reading: Reading) -> Expr | None:
    """De 9h à 18h30, entre 8 heures et 10 heures; "de 2 heures à 3 heures de route" are lengths."""
    if not reading.tagged.lexicon.words.clock_needs_at or reading.after.keys() & {"OF", "FRACTION"}:
        return None
    first, last = reading.span
    ends = []
    for side in ("a", "b"):
        hour, minute = hour_of(reading, side), reading.value(f"{side}m", "MINUTE", "MINUTEWORD") or 0
        if hour is None or hour > 24:
            return None
        ends.append(Expr("clock", first, last, clock=(hour, int(minute))))
    return Expr("range", reading.match.start("a"), last, inner=ends[0], upto=ends[1])


def _half(reading: Reading) -> Expr | None:
    hour = hour_of(reading)
    if hour is None:
        return None
    if reading.tagged.lexicon.words.half_counts_to_next:
        made = make_clock(reading, (hour - 1) % 12 if hour <= 12 else hour - 1, 30)
        if made is not None and reading.has("part"):
            made.part = reading.value("part", "PARTOF")
        return made
    british = reading.has("at") and "HOURWORD" in reading.values(reading.match.start("hour")) and is_closed(reading)
    return make_clock(reading, hour % 24, 30) if reading.has("past") or british else None  # "at half five"


def _relative(reading: Reading) -> Expr | None:
    """A quarter to two, ten past eleven, twenty to four."""
    hour = hour_of(reading)
    minutes = 15 if reading.has("quarter") else reading.value("minutes", "MINUTE", "MINUTEWORD", "INT")
    if reading.has("unit") and reading.value("unit", "CLOCKUNIT") == "hour":
        return None  # "de 8 heures à 20 heures"
    if hour is None or minutes is None or hour > 24 or not 0 < minutes < (60 if reading.has("unit") else 30):
        return None
    if reading.has("quarter") and ("AND" in reading.before or "AND" in reading.after):
        return None  # "from six and a quarter to five and three quarters"
    told = reading.has("quarter") or reading.has("unit")
    if not told and (minutes not in FIVES or _is_vote(reading, minutes)):
        return None
    if reading.has("past"):
        word = reading.word(reading.match.start("past"))
        return make_clock(reading, hour % 24, minutes, exact=word in reading.tagged.lexicon.words.past[:1] or told)
    until = "TO" in reading.before
    exact = reading.has("at") or until or (told and "IN" in reading.before) or reading.has("quarter")
    exact = exact or _is_entry(reading) or _is_minutes_off(reading)
    return make_clock(
        reading,
        (hour - 1) % 12 if hour <= 12 else hour - 1,
        60 - minutes,
        exact=exact and (reading.ends() or followed_by_function(reading)),
    )


def _is_vote(reading: Reading, minutes: int) -> bool:
    """Whether "by five to four" tells the two sides of a vote: few say so of a clock."""
    lead = reading.match.start() - (not reading.has("at"))
    return minutes <= NOON and reading.word(lead) in reading.tagged.lexicon.words.unsure_at


def _is_minutes_off(reading: Reading) -> bool:
    """Whether minutes are told from an hour in words ("five minutes before eight"), not from a count."""
    values = reading.values(reading.match.start("hour"))
    return reading.has("unit") and ("NOON" in values or ("HOURWORD" in values and is_closed(reading)))


def _is_entry(reading: Reading) -> bool:
    """Whether what follows behind a colon calls it a time: "25 to three: the time at which the train left"."""
    atoms, text = reading.tagged.atoms, reading.tagged.text
    end = atoms[reading.span[1]].end
    return plain(text[end : end + ENTRY]).startswith(
        tuple(f": {w}" for w in reading.tagged.lexicon.words.clock_entries)
    )


def _noon(reading: Reading) -> Expr | None:
    hour = int(reading.value("noon", "NOON"))
    first, last = reading.span
    made = Expr("clock", first + reading.has("at"), last, clock=(hour, 0), padded=True)
    made.mod = _nearness(reading)
    return made


def _spoken_hours(reading: Reading) -> Expr | None:
    """From three thirty to four thirty; between 0730 and 0930."""
    first, last = reading.span
    ends = []
    for side in ("a", "b"):
        if reading.has("military"):
            clock = reading.value(side, "MILITARY")
        else:
            clock = (hour_of(reading, side), reading.value(f"{side}m", "MINUTEWORD"))
        if clock[0] is None or clock[1] is None:
            return None
        ends.append(Expr("clock", first, last, clock=clock))
    return Expr("range", reading.match.start("a"), last, inner=ends[0], upto=ends[1])


def _military(reading: Reading) -> Expr | None:
    """0600 GMT, 1500 hours."""
    if reading.has("unit") and reading.value("unit", "CLOCKUNIT") != "hour":
        return None
    hour, minute = reading.value("time", "MILITARY")
    return make_clock(reading, hour, minute)


def _military_hours(reading: Reading) -> Expr | None:
    """Between 0730 and 0930: only where one is no year."""
    if all("YEAR" in reading.values(reading.match.start(side)) for side in ("a", "b")):
        return None
    return _spoken_hours(reading)


_MER = "(?P<mer>MER)DOT?"
_ZONE = "(?P<zone>OPEN?ZONE CLOSE?(?:OPEN(?:MILITARY|CLOCKTIME|DOTTED|HOUR)(?:MER DOT?)?ZONE CLOSE)?)"
_AREA = "(?P<area>AREA)"
_TAIL = f"(?:{_MER})?(?:{_ZONE}|{_AREA})?"
_HOURS = "(?P<hour>HOUR|HOURWORD)"

PATTERNS: tuple[tuple[str, Reader], ...] = (
    (f"(?P<at>AT)?(?P<time>CLOCKTIME)(?P<clock>CLOCK)?(?P<part>PARTOF)?{_TAIL}", _digital),
    ("(?P<at>AT)?(?P<time>DOTTED)(?:IN THE|AT)(?P<part>PART)", _dotted_part),
    (f"(?P<at>AT)?(?P<time>DOTTED)(?P<clock>CLOCK)?(?P<part>PARTOF)?{_TAIL}", _dotted),
    (f"(?P<at>AT)?{_HOURS}(?P<clock>CLOCK)(?P<minute>MINUTE)?{_TAIL}", _whole),
    (f"(?P<at>AT)?{_HOURS}(?P<minute>MINUTE|MINUTEWORD)?{_MER}(?:{_ZONE}|{_AREA})?", _whole),
    (f"(?P<at>AT)?{_HOURS}{_ZONE}", _whole),
    (f"(?P<at>AT){_HOURS}DASH?(?P<minute>MINUTEWORD)?", _bare),
    (f"(?P<at>HOURLEAD){_HOURS}", _bare),
    (f"(?P<at>AT)?(?P<near>NEARHOUR|EDGE){_HOURS}(?P<part>PARTOF)?", _near),
    (f"(?P<at>AT)?{_HOURS}IN THE(?P<part>PART)", _bare),
    (f"(?P<at>AT)?{_HOURS}(?:CLOCKUNIT)?(?P<part>PARTOF)", _bare),
    (f"(?:FROM|BETWEEN)?(?P<a>HOUR|HOURWORD)(?P<first>MER)?DASH(?P<b>HOUR|HOURWORD){_MER}{_ZONE}?", _hours),
    (f"FROM(?P<a>HOUR|HOURWORD)(?P<first>MER)?TO(?P<b>HOUR|HOURWORD)(?:{_MER}|IN THE(?P<part>PART))", _hours),
    (f"BETWEEN(?P<a>HOUR|HOURWORD)(?P<first>MER)?AND(?P<b>HOUR|HOURWORD)(?:{_MER}|IN THE(?P<part>PART))", _hours),
    (
        "FROM(?P<a>HOUR|HOURWORD)CLOCK(?P<am>MINUTE)?TO(?P<b>HOUR|HOURWORD)CLOCK(?P<bm>MINUTE)?(?!MINUTE)",
        _opening_hours,
    ),
    (
        "BETWEEN(?P<a>HOUR|HOURWORD)CLOCK(?P<am>MINUTE)?AND(?P<b>HOUR|HOURWORD)CLOCK(?P<bm>MINUTE)?(?!MINUTE)",
        _opening_hours,
    ),
    ("(?P<at>AT)?HALF(?P<past>PAST)(?P<hour>NOON)", _half),
    (
        "(?P<at>AT)?(?P<minutes>MINUTEWORD|INT)(?P<unit>CLOCKUNIT)?(?:(?P<past>PAST)|(?:BEFORE|TO))(?P<hour>NOON)",
        _relative,
    ),
    (f"(?P<at>AT)?HALF DASH?(?P<past>PAST)?(?:ON|IN)?{_HOURS}(?P<clock>CLOCK)?(?P<part>PARTOF)?{_TAIL}", _half),
    (f"(?P<at>AT)?ART?(?P<quarter>QUARTER)(?:(?P<past>PAST)|(?:BEFORE|TO)){_HOURS}(?P<clock>CLOCK)?{_TAIL}", _relative),
    (
        f"(?P<at>AT)?(?P<minutes>MINUTEWORD|INT)(?P<unit>CLOCKUNIT)?(?:(?P<past>PAST)|(?:BEFORE|TO)){_HOURS}"
        f"(?P<clock>CLOCK)?{_TAIL}",
        _relative,
    ),
    ("FROM(?P<a>HOURWORD)(?P<am>MINUTEWORD)TO(?P<b>HOURWORD)(?P<bm>MINUTEWORD)", _spoken_hours),
    ("BETWEEN(?P<a>MILITARY)(?P<military>DASH|AND)(?P<b>MILITARY)", _military_hours),
    ("(?P<at>AT)?(?P<noon>NOON)", _noon),
    (f"(?P<at>AT)?(?P<time>MILITARY)(?P<unit>CLOCKUNIT)?{_ZONE}", _military),
    ("(?P<at>AT)?(?P<time>MILITARY)(?P<unit>CLOCKUNIT)", _military),
    (f"(?P<at>AT)?(?P<time>MILITARY){_MER}{_ZONE}?", _military),
)
