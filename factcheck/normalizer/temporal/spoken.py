"""Patterns over roles for clock times as they are spoken: by fractions of the hour gone or to come."""

from __future__ import annotations

from factcheck.normalizer.patterns import plain
from factcheck.normalizer.temporal.bare_hours import is_closed
from factcheck.normalizer.temporal.clock_parts import FIVES
from factcheck.normalizer.temporal.clock_times import hour_of, make_clock
from factcheck.normalizer.temporal.evidence import followed_by_function, following
from factcheck.normalizer.temporal.expression import Expr
from factcheck.normalizer.temporal.reading import Reader, Reading

QUARTER = 15
HALF = 30
SIXTY = 60
HOURS = 12
SHORTEST_HOUR = 3
LONGEST_APART = 180  # minutes that somebody counts from an hour
CARDINAL_HOURS = "CARDINAL"


def _minutes(reading: Reading) -> int | None:
    if reading.has("quarter"):
        return QUARTER
    if reading.has("half"):
        return HALF
    value = reading.value("minutes", "MINUTE", "MINUTEWORD", "INT")
    return None if value is None or not 0 < value < 60 else int(value)


def _placed(reading: Reading, made: Expr | None) -> Expr | None:
    """The clock time in the part of the day that its words end on."""
    if made is not None and reading.has("part"):
        made.part, made.alone = reading.value("part", "PARTOF"), True
    return made


def _back(hour: int, minutes: int) -> tuple[int, int]:
    """So many minutes before the hour."""
    return ((hour - 1) % 12 if 0 < hour <= 12 else (hour - 1) % 24), 60 - minutes


def _under_way(reading: Reading) -> Expr | None:
    """Of the hour that is under way: "в половине десятого", "чверть на шосту", "двадцать минут восьмого"."""
    hour, minutes = reading.value("hour", "HOURTO", "HALFTO"), _minutes(reading)
    if reading.value("hour", "HALFTO") is not None:
        minutes = HALF
    if minutes is None or _counts_something(reading):
        return None
    return _placed(reading, make_clock(reading, (hour - 1) % 12, minutes))


def _begun(reading: Reading) -> Expr | None:
    """At the beginning of an hour: "в начале четвёртого"."""
    if reading.value("edge", "EDGE") != "start" or _counts_something(reading):
        return None
    made = _placed(reading, make_clock(reading, (reading.value("hour", "HOURTO") - 1) % 12, 0))
    if made is not None:
        made.mod = "after"
    return made


def _counts_something(reading: Reading) -> bool:
    """Whether the ordinal belongs to a noun: "на двадцатой минуте второго тайма"."""
    after = following(reading, reading.span[1]).split()
    return bool(after) and plain(after[0]).strip(",.;") in reading.tagged.lexicon.words.hour_rivals


def _less(reading: Reading) -> Expr | None:
    """Less so many minutes, then the hour: "без десяти девять", "за чверть дванадцята"."""
    hour, minutes = hour_of(reading), _minutes(reading)
    if reading.value("hour", "ONEHOUR") is not None:
        hour = 1
    figures = reading.value("hour", "HOUR") is not None and reading.value("minutes", "INT") is not None
    if hour is None or minutes is None or minutes > HALF or (figures and not reading.has("unit")):
        return None
    if _goes_on_in_minutes(reading):
        return None
    # "за двадцять п'ять" may be a price; the hour is told in its own form: "за двадцять п'ята".
    if reading.has("loose") and CARDINAL_HOURS in reading.values(reading.match.start("hour")):
        return None
    return _placed(reading, make_clock(reading, *_back(hour, minutes)))


def _goes_on_in_minutes(reading: Reading) -> bool:
    """Whether the last number has minutes of its own, so that it tells how long: "за 2 години 3 хвилини"."""
    after = following(reading, reading.span[1]).split()
    minutes = reading.tagged.lexicon.words.units.get("minute", ())
    return bool(after) and plain(after[0]).strip(",.;") in minutes


def _minus(reading: Reading) -> Expr | None:
    """The hour, less so many minutes: "six heures moins le quart", "las ocho menos doce"."""
    hour, minutes = hour_of(reading), _minutes(reading)
    if hour is None or minutes is None or minutes > HALF or not (reading.has("at") or reading.has("part")):
        return None
    return _placed(reading, make_clock(reading, *_back(hour, minutes)))


def _plus(reading: Reading) -> Expr | None:
    """The hour and so many minutes: "midi et demi", "las cuatro y veinte", "trois heures vingt"."""
    hour, minutes = hour_of(reading), _minutes(reading)
    noon = reading.value("hour", "NOON") is not None
    if hour is None or minutes is None or not (reading.has("at") or reading.has("part") or noon):
        return None
    if "OF" in reading.after and not reading.has("part"):
        return None  # "après deux heures et demie de débats"
    if reading.has("minutes") and not reading.has("part") and not _ends_there(reading):
        return None  # "à trois heures vingt personnes ..."
    marked = noon or reading.has("clock") or reading.has("part")
    sure = reading.word(reading.match.start()) in reading.tagged.lexicon.words.sure_at
    if reading.has("half") and not marked and not sure and not _ends_there(reading):
        return None  # "stayed at two and a half points each"
    return _placed(reading, make_clock(reading, hour % 24, minutes))


def _ends_there(reading: Reading) -> bool:
    """Whether nothing follows that the minutes may count."""
    after = following(reading, reading.span[1])
    closed = not after.strip() or after.lstrip(" ")[0] in ",.;:)!?\n"
    return closed or followed_by_function(reading) or (_minutes(reading) in FIVES and bool(reading.after))


def _round_half(reading: Reading) -> Expr | None:
    """So many minutes before or after the half: "fünf nach halb drei"; or three quarters: "dreiviertel acht"."""
    hour, minutes = hour_of(reading), _minutes(reading)
    if hour is None:
        return None
    hour = (hour - 1) % 12 if hour <= 12 else hour - 1
    if reading.has("most"):
        return _placed(reading, make_clock(reading, hour, HALF + QUARTER))
    if minutes is None or minutes >= HALF:
        return None
    minutes = HALF + minutes if reading.has("past") else HALF - minutes
    return _placed(reading, make_clock(reading, hour, minutes))


def _numbered(reading: Reading) -> Expr | None:
    """An hour written as an ordinal: "о 20-й годині", "о 6-й ранку"."""
    hour = reading.value("hour", "ORD")
    if not (reading.has("clock") or reading.has("part")):
        return None
    return _placed(reading, make_clock(reading, hour, int(reading.value("minute", "MINUTE", "MINUTEWORD") or 0)))


def _one(reading: Reading) -> Expr | None:
    """The hour that is named by the word for hour alone: "в час ночи"."""
    return _placed(reading, make_clock(reading, 1, 0))


def _apart(reading: Reading) -> Expr | None:
    """A length of time before or after an hour: "ten minutes before noon", "за чверть до третьої"."""
    hour, minutes = hour_of(reading), _length(reading)
    if hour is None or minutes is None or reading.before.keys() & {"THE", "EVERY"}:
        return None
    noon = reading.value("hour", "NOON") is not None
    spelt = "HOURWORD" in reading.values(reading.match.start("hour"))
    if not (noon or reading.has("clock") or reading.has("part")):
        if not (spelt and minutes < SIXTY and is_closed(reading)):
            return None
    elif hour <= SHORTEST_HOUR and not noon and minutes >= SIXTY:
        return None  # "two hours before three" counts more than it tells
    told = hour * SIXTY + (minutes if reading.has("past") else -minutes)
    day = HOURS * SIXTY if hour <= HOURS and not noon else 2 * HOURS * SIXTY
    made = make_clock(reading, told % day // SIXTY, told % SIXTY)
    if made is not None:
        made.padded = noon
        if not minutes:
            made.mod = "after" if reading.has("past") else "before"
    return _placed(reading, made)


def _past(reading: Reading) -> Expr | None:
    """So many minutes past the hour: "чверть по третій", "двадцять хвилин по третій"."""
    hour, minutes = hour_of(reading), _minutes(reading)
    if hour is None or minutes is None:
        return None
    return _placed(reading, make_clock(reading, hour, minutes))


def _length(reading: Reading) -> int | None:
    """The minutes of the length of time before or after an hour, three hours at most; 0 where they are not counted."""
    if reading.has("quarter"):
        return QUARTER
    hours = reading.value("unit", "CLOCKUNIT") == "hour"
    if reading.has("half"):
        return HALF if hours else None
    count = int(reading.value("n", "MINUTEWORD", "INT", "ART") or 1) if reading.has("n") else 1
    if not hours and reading.value("unit", "CLOCKUNIT") != "minute":
        return None
    if not hours and not reading.has("n"):
        return 0  # "minutes before ten"
    minutes = count * SIXTY if hours else count
    return minutes if minutes <= LONGEST_APART else None


_PIECE = "(?:(?P<quarter>QUARTER|QUARTERHOUR)|(?P<minutes>MINUTEWORD|INT)(?P<unit>CLOCKUNIT)?)"
_TELLING = "(?:(?P<quarter>QUARTER|QUARTERHOUR)|(?P<half>HALF)|(?P<minutes>MINUTEWORD|INT)(?P<unit>CLOCKUNIT))"
_HOUR = "(?P<hour>HOUR|HOURWORD|NOON)(?P<clock>CLOCK)?"
_END = "(?P<part>PARTOF)?(?P<zone>OPEN?ZONE CLOSE?)?"
PATTERNS: tuple[tuple[str, Reader], ...] = (
    (f"(?P<at>AT)?{_TELLING}(?P<hour>HOURTO){_END}", _under_way),
    (f"(?P<at>AT)?{_PIECE}INTOHOUR(?P<hour>HOURTO){_END}", _under_way),
    (f"(?P<at>AT)?(?P<hour>HALFTO){_END}", _under_way),
    (f"(?P<at>AT)(?P<edge>EDGE)(?P<hour>HOURTO){_END}", _begun),
    (f"(?:LESS|(?P<loose>LESSLOOSE)){_PIECE}(?P<hour>HOUR|HOURWORD|ONEHOUR|NOON)(?P<clock>CLOCK)?{_END}", _less),
    (f"(?P<at>AT)?{_HOUR}MINUS THE?{_PIECE}{_END}", _minus),
    (
        f"(?P<at>AT)?{_HOUR}(?:(?P<half>FRACTION)|AND THE?(?:(?P<quarter>QUARTER)|(?P<minutes>MINUTEWORD|MINUTE)))"
        f"{_END}",
        _plus,
    ),
    (f"(?P<at>AT)?(?P<hour>HOUR|HOURWORD|NOON)CLOCK(?P<minutes>MINUTEWORD)(?:CLOCKUNIT)?{_END}", _plus),
    (
        "(?P<at>AT)?(?P<minutes>MINUTEWORD|INT)(?:CLOCKUNIT)?(?:(?P<past>PAST)|BEFORE)HALF(?P<hour>HOURWORD|HOUR)"
        f"(?P<clock>CLOCK)?{_END}",
        _round_half,
    ),
    (f"(?P<at>AT)?(?P<most>THREEQUARTER)(?P<hour>HOURWORD|HOUR)(?P<clock>CLOCK)?{_END}", _round_half),
    (
        f"(?P<at>AT)(?P<hour>ORD)(?P<clock>CLOCK)?(?:(?P<minute>MINUTEWORD|MINUTE)(?:CLOCKUNIT)?)?{_END}",
        _numbered,
    ),
    (
        "(?P<at>AT)?(?:(?P<quarter>QUARTERHOUR)|(?P<minutes>MINUTEWORD|INT)(?P<unit>CLOCKUNIT))"
        f"(?P<past>PAST)(?P<hour>HOURWORD){_END}",
        _past,
    ),
    ("(?P<at>AT)(?P<hour>ONEHOUR)(?P<part>PARTOF)", _one),
    (
        "(?:(?P<quarter>QUARTERHOUR)|(?:(?P<half>HALF)ART?|(?P<n>MINUTEWORD|INT|ART))?(?P<unit>CLOCKUNIT))"
        f"(?:(?P<past>AFTERPT)|BEFOREPT){_HOUR}{_END}",
        _apart,
    ),
)
# Spoken times without any word of their own: "в шесть сорок пять", "без десяти девять", "las tres y diez".
# And bare hours: "at seven", "until nine", "shortly before ten".
WORDLESS = "(?:AT|HOURLEAD|NEARHOUR|EDGE)(?:HOURWORD|HOUR)|LESS MINUTEWORD(?:HOURWORD|ONEHOUR)"
