"""Patterns for dates told from the day of publication or from another: yesterday, last week, that Friday."""

from __future__ import annotations

from factcheck.model import Mod
from factcheck.normalizer.temporal.distance import ANY_UNIT
from factcheck.normalizer.temporal.expression import Expr
from factcheck.normalizer.temporal.reading import Reader, Reading
from factcheck.normalizer.temporal.roles import CLOCK_UNITS


def _relative_day(reading: Reading) -> Expr | None:
    first, last = reading.span
    return Expr("offset", first, last, unit="day", amount=reading.value("rel", "REL"))


def _told_day(reading: Reading) -> Expr | None:
    """Le lendemain."""
    first, last = reading.span
    return Expr("later", first, last, unit="day", amount=reading.value("rel", "TOLDDAY"))


def _relative_part(reading: Reading) -> Expr | None:
    """Tonight; overnight, which is the night that ends on the day the sentence tells of."""
    first, last = reading.span
    amount, part, *code = str(reading.value("rel", "RELPART")).split()
    return Expr("offset", first, last, unit="day", amount=int(amount), part=part, code="".join(code))


def _shift_unit(reading: Reading) -> Expr | None:
    """Last week, this year, next month; the next day is one told from a day before."""
    first, last = reading.span
    shift = reading.value("shift", "SHIFT", "SHIFTAFTER")
    unit = reading.unit()
    if unit == "half" or "FRACTION" in reading.after:
        return None  # "over the next year and a half" tells how long
    if unit in CLOCK_UNITS:
        return Expr("rolling", first, last, unit=unit, amount=shift) if shift else None
    if reading.has("unit") and "PLURAL" in reading.values(reading.match.start("unit")):
        number = -1 if reading.value("shift", "LAST") == -1 else 0
        return Expr("rolling", first, last, unit=unit, amount=0, number=number)
    if unit == "day" and (not shift or reading.value("shift", "LAST")):
        return None
    if unit == "day" or (reading.value("shift", "SHIFTTOLD") and not reading.has("edge")):
        return Expr("later", first, last, unit=unit, amount=shift)
    number = -1 if reading.value("shift", "LAST") == -1 else 0
    code = "told" if reading.value("shift", "SHIFTNEAR") and unit in ("month", "quarter", "year") else ""
    near = reading.value("shift", "SHIFTNEAR") or reading.value("shift", "SHIFTCOMING")
    if unit == "weekend" and shift == 1 and near:
        code = "coming"
    return Expr("shift", first, last, unit=unit, amount=shift, number=number, code=_side(reading) or code)


def _second_away(reading: Reading) -> Expr | None:
    """The week before last, the Tuesday after next: one further than the last or the next one."""
    first, last = reading.span
    shift = reading.value("shift", "SHIFT")
    if shift != reading.value("join", "JOINS") or reading.after.keys() & _SHIFTED:
        return None  # "the day before last week's vote"
    if reading.has("day"):
        weeks = -2 if shift < 0 else 1  # counted from the next one
        return Expr("weekday", first, last, weekday=reading.value("day", "WEEKDAY"), amount=weeks)
    unit = reading.unit()
    if unit in CLOCK_UNITS or unit in ("half", "day") or "PLURAL" in reading.values(reading.match.start("unit")):
        return None
    return Expr("shift", first, last, unit=unit, amount=2 * shift)


_SHIFTED = frozenset((
    "UNIT", "CLOCKUNIT", "MONTH", "MONTHX", "WEEKDAY", "WEEKDAYX", "SEASON", "SEASONX", "HOLIDAY", "PART", "NUM", "INT",
))  # fmt: skip


def _side(reading: Reading) -> str:
    """Which side of the day of publication "earlier this year" and "later in the year" mean."""
    if not reading.has("edge"):
        return ""
    return "later" if reading.value("edge", "LATERX") > 0 else "earlier"


def _this_unit(reading: Reading) -> Expr | None:
    """The year, the month: only with an edge, a place in it or "later in" before it."""
    first, last = reading.span
    unit = reading.unit()
    if unit in CLOCK_UNITS or unit in ("half", "day") or "PLURAL" in reading.values(reading.match.start("unit")):
        return None
    if unit != "year" and reading.match.end() - reading.match.start() == 1 and "NUM" in reading.before:
        return None  # the rest of a length: "продлили на две недели до пятницы"
    if unit == "weekend":
        placed = reading.has("the") and bool(reading.before.keys() & _PLACED)
        joined = reading.word(first - 1) in reading.tagged.lexicon.words.one_article  # "am Wochenende"
        placed = placed or (joined and "ON" in reading.before)
        return Expr("shift", first, last, unit=unit, amount=None, alone=placed)
    side = _side(reading)
    return Expr("shift", first, last, unit=unit, amount=0, alone=bool(side), code=side)


_PLACED = frozenset(("IN", "ON", "AT", "OVER"))


def _same_unit(reading: Reading) -> Expr | None:
    """That day, the same week: the unit that holds the day told before."""
    first, last = reading.span
    part = reading.value("part", "PART") or ""
    unit = "day" if part else reading.unit()
    if unit in CLOCK_UNITS or unit == "half":
        return None
    return Expr("later", first, last, unit=unit, amount=0, part=part)


def _same_weekday(reading: Reading) -> Expr | None:
    """That Friday."""
    first, last = reading.span
    return Expr("weekday", first, last, weekday=reading.value("day", "WEEKDAY"), code="told")


def _same_month(reading: Reading) -> Expr | None:
    """That April: of the year told before."""
    first, last = reading.span
    at = reading.match.start("name")
    if "MONTHX" in reading.values(at) and not reading.surface(at)[:1].isupper():
        return None  # "That may be so"
    return Expr("month", first, last, month=reading.month("name"), code="told")


def _weeks_on(reading: Reading) -> Expr | None:
    """A week on Monday, Monday week: so many weeks after the next one; "twice in a week on Monday" is another thing."""
    first, last = reading.span
    leads = "WEEKSTO" in reading.values(first)
    if (leads and reading.before.keys() & _WITHIN) or "EVERY" in reading.before:
        return None
    weeks = reading.value("weeks", "WEEKSTO", "WEEKSON")
    return Expr("weekday", first, last, weekday=reading.value("day", "WEEKDAY"), amount=weeks)


_WITHIN = frozenset(("IN", "AHEAD", "SINCE", "OVER", "LESSAGO", "MOREAGO", "RUNNING"))


def _numbered_week(reading: Reading) -> Expr | None:
    """Week 31."""
    first, last = reading.span
    number = int(reading.value("n", "INT"))
    if reading.unit() != "week" or not 1 <= number <= 53:
        return None
    return Expr("week", first, last, number=number)


def _unit_year(reading: Reading) -> Expr | None:
    """The year 2008, fiscal year 2008, the financial year 2024/25."""
    first, last = reading.span
    if reading.has("until"):
        start, end = reading.year(), int(reading.value("until", "INT", "YY"))
        if reading.unit() != "year" or start is None or end != (start + 1) % 100:
            return None
        return Expr(
            "range",
            first,
            last,
            inner=Expr("year", first, last, year=start),
            upto=Expr("year", first, last, year=start + 1),
        )
    return Expr("year", first, last, year=reading.year()) if reading.unit() == "year" else None


def _shift_word(reading: Reading) -> Expr | None:
    """Torik; this year's; year-end, year-end 2012."""
    first, last = reading.span
    amount, unit, *edge = str(reading.value("word", "SHIFTUNIT")).split()
    mod: Mod | None = "end" if edge else None
    if reading.year() is not None:
        return Expr("year", first, last, year=reading.year(), mod=mod) if edge and unit == "year" else None
    code = "told" if reading.value("word", "SHIFTNEAR") else ""  # "im Vormonat", of the month just told
    return Expr("shift", first, last, unit=unit, amount=int(amount), mod=mod, code=code)


def _days_of_month(reading: Reading) -> Expr | None:
    """The 4th of next month, the 3rd and 9th of this month, between the 15th and the 26th of last month."""
    start, last = reading.match.span("days")[0], reading.span[1]
    values = [reading.values(index) for index in range(start, reading.match.span("days")[1])]
    days = [int(value["DAY"] if "DAY" in value else value["ORD"]) for value in values if value.keys() & {"DAY", "ORD"}]
    behind = reading.tagged.text[reading.tagged.atoms[last].end :][:2]
    if reading.unit() != "month" or behind in ("'s", "’s") or not all(1 <= day <= 31 for day in days):
        return None  # "the second of last month's attacks"
    month = Expr("shift", last, last, unit="month", amount=reading.value("shift", "SHIFT"))
    made = [Expr("monthday", start, last, day=day, inner=month) for day in days]
    if not reading.has("range"):
        made[-1].others = made[:-1]
        return made[-1]
    return Expr("range", reading.span[0], last, inner=made[0], upto=made[1]) if days[0] < days[1] else None


def _recent(reading: Reading) -> Expr | None:
    """In recent weeks: a length that nobody counts."""
    first, last = reading.span
    if "PLURAL" not in reading.values(reading.match.start("unit")):
        return None
    return Expr("rolling", first, last, unit=reading.unit(), amount=0)


def _shift_name(reading: Reading) -> Expr | None:
    """Last November, next Friday, last night."""
    first, last = reading.span
    shift = reading.value("shift", "SHIFT", "SHIFTAFTER")
    if reading.has("part"):
        part = reading.value("part", "PART")
        if shift == 1 or (shift == -1 and part not in ("NI", "EV")):
            return Expr("later", first, last, unit="day", amount=shift, part=part)
        return Expr("offset", first, last, unit="day", amount=shift, part=part)
    at = reading.match.start("name")
    values = reading.values(at)
    number = -1 if reading.value("shift", "LAST") == -1 else 0
    if ("MONTHX" in values or "WEEKDAYX" in values) and not reading.surface(at)[:1].isupper():
        return None
    if "MONTH" in values or "MONTHX" in values:
        return Expr("month", first, last, month=reading.month("name"), shift=shift)
    told, week = reading.value("shift", "SHIFTTOLD"), reading.value("shift", "SHIFTWEEK")
    weekday = reading.value("name", "WEEKDAY", "WEEKDAYX")
    tense = reading.value("shift", "SHIFTTENSE")
    code = "told" if told else "week" if week else "tense" if tense else ""
    return Expr("weekday", first, last, weekday=weekday, shift=shift, number=number, code=code)


_DAY_OF = "(?:ORD|DAY DOT)"
_OF_MONTH = "OF?THE?(?P<shift>SHIFT)(?P<unit>UNIT)"
PATTERNS: tuple[tuple[str, Reader], ...] = (
    ("(?P<rel>REL)", _relative_day),
    ("(?P<rel>RELPART)", _relative_part),
    ("THE?(?P<rel>TOLDDAY)", _told_day),
    (f"THE?(?:(?P<edge>LATERX)IN?THE?)?(?P<shift>SHIFT)YEARKIND?DASH?{ANY_UNIT}", _shift_unit),
    (f"THE?{ANY_UNIT}(?P<shift>SHIFTAFTER)", _shift_unit),
    (f"(?:(?P<edge>LATERX)IN)?(?P<the>THE)YEARKIND?{ANY_UNIT}", _this_unit),
    ("(?P<unit>UNIT)", _this_unit),
    ("SAME(?P<day>WEEKDAY)", _same_weekday),
    ("SAME(?P<name>MONTH|MONTHX)", _same_month),
    ("(?P<weeks>WEEKSTO)(?P<day>WEEKDAY)", _weeks_on),
    ("THE?(?P<day>WEEKDAY)(?P<weeks>WEEKSON)", _weeks_on),
    (f"SAME(?:{ANY_UNIT}|(?P<part>PART))", _same_unit),
    ("THE?(?P<unit>UNIT)(?P<n>INT)", _numbered_week),
    ("THE?YEARKIND?(?P<unit>UNIT)(?P<year>YEAR)(?:(?:SLASH|DASH)(?P<until>INT|YY))?", _unit_year),
    (f"THE?(?:{ANY_UNIT}|(?P<day>WEEKDAY))(?P<join>JOINS)(?P<shift>SHIFT)", _second_away),
    (f"THE?(?P<days>{_DAY_OF}(?:(?:COMMA|AND|COMMA AND)THE?{_DAY_OF}){{0,4}}){_OF_MONTH}", _days_of_month),
    (f"FROM?THE?(?P<days>{_DAY_OF}(?P<range>DASH|TO)THE?{_DAY_OF}){_OF_MONTH}", _days_of_month),
    (f"BETWEEN THE?(?P<days>{_DAY_OF}(?P<range>AND)THE?{_DAY_OF}){_OF_MONTH}", _days_of_month),
    ("(?P<word>SHIFTUNIT)(?:OF?(?P<year>YEAR))?", _shift_word),
    ("RECENT(?P<unit>UNIT)", _recent),
    ("THE?(?P<shift>SHIFT)(?:(?P<name>MONTH|MONTHX|WEEKDAY|WEEKDAYX)|(?P<part>PART))", _shift_name),
    ("THE?(?P<name>MONTH|WEEKDAY)(?P<shift>SHIFTAFTER)", _shift_name),
    ("THE?(?P<part>PART)(?P<shift>SHIFTAFTER)", _shift_name),
)
