"""How two dates or clock times stand to each other: resolved or not, exact or vague."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from factcheck.model import When
from factcheck.values import Relation, relate_times
from factcheck.values.times import clock_of, day_face, day_of, weekday_of
from tests.values.strategies import LENGTH, WHENS

EQUAL, COMPATIBLE, DIFFERENT, INCOMPARABLE = Relation


def day(iso: str, mod: str | None = None) -> When:
    start = datetime.fromisoformat(iso)
    return When(iso, start.isoformat(), (start + timedelta(1)).isoformat(), "day", "stated", mod)  # type: ignore[arg-type]


def month(iso: str, mod: str | None = None) -> When:
    start = datetime.fromisoformat(iso + "-01")
    end = (start + timedelta(32)).replace(day=1)
    return When(iso, start.isoformat(), end.isoformat(), "month", "stated", mod)  # type: ignore[arg-type]


def year(number: int) -> When:
    return When(str(number), f"{number}-01-01T00:00:00", f"{number + 1}-01-01T00:00:00", "year", "stated")


def minute(timex: str, mod: str | None = None) -> When:
    """A clock time; with a full day it has bounds."""
    if timex.startswith("T") or "X" in timex:
        return When(timex, None, None, "minute", "unresolved", mod)  # type: ignore[arg-type]
    start = datetime.fromisoformat(timex)
    end = start + LENGTH["minute"]
    return When(timex, start.isoformat(), end.isoformat(), "minute", "stated", mod)  # type: ignore[arg-type]


def morning(iso: str, mod: str | None = None) -> When:
    """From six to noon."""
    return When(f"{iso}TMO", f"{iso}T06:00:00", f"{iso}T12:00:00", "day", "stated", mod)  # type: ignore[arg-type]


def night(iso: str) -> When:
    """From six in the evening to six in the morning."""
    end = datetime.fromisoformat(iso) + timedelta(hours=30)
    return When(f"{iso}TNI", f"{iso}T18:00:00", end.isoformat(), "day", "stated")


def stretch(first: str, last: str) -> When:
    """From one day or month to another, as "May to July" is read."""
    begin, end = ((day if len(iso) > 7 else month)(iso) for iso in (first, last))
    return When(f"{first}/{last}", begin.start, end.end, begin.grain, "stated")


def open_day(timex: str, weekday: int | None = None) -> When:
    return When(timex, None, None, "day", "unresolved", weekday=weekday)


CASES = [
    ("one day", day("2025-03-03"), day("2025-03-03"), EQUAL),
    ("two days", day("2025-03-03"), day("2025-03-13"), DIFFERENT),
    ("neighbouring days", day("2025-03-03"), day("2025-03-04"), DIFFERENT),
    ("a day and its month", day("2025-03-03"), month("2025-03"), COMPATIBLE),
    ("a day and another month", day("2025-03-03"), month("2025-04"), DIFFERENT),
    ("a day and its year", day("2025-03-03"), year(2025), COMPATIBLE),
    ("two years", year(1989), year(1998), DIFFERENT),
    ("no year", day("2025-03-03"), open_day("XXXX-03-03"), COMPATIBLE),
    ("no year, another day", day("2025-03-03"), open_day("XXXX-03-13"), DIFFERENT),
    ("no year, another month", day("2025-03-03"), open_day("XXXX-04-03"), DIFFERENT),
    ("no year on either side", open_day("XXXX-03-03"), open_day("XXXX-03-03"), EQUAL),
    ("no year on either side, two days", open_day("XXXX-03-03"), open_day("XXXX-03-13"), DIFFERENT),
    ("month for a day without a year", open_day("XXXX-03-03"), month("2025-03"), COMPATIBLE),
    ("stretches that share one end", stretch("2025-05", "2025-07"), stretch("2025-05", "2025-08"), DIFFERENT),
    ("a stretch of days and of months", stretch("2025-05-03", "2025-07-09"), stretch("2025-05", "2025-07"), COMPATIBLE),
    ("stretches that overlap", stretch("2025-05", "2025-07"), stretch("2025-04", "2025-08"), COMPATIBLE),
    ("one weekday", open_day("XXXX-WXX-2", 1), open_day("XXXX-WXX-2", 1), EQUAL),
    ("two weekdays", open_day("XXXX-WXX-2", 1), open_day("XXXX-WXX-4", 3), DIFFERENT),
    ("a weekday and its date", open_day("XXXX-WXX-2", 1), day("2025-05-20"), COMPATIBLE),
    ("a weekday and another date", open_day("XXXX-WXX-2", 1), day("2025-05-22"), DIFFERENT),
    ("a weekday and a month", open_day("XXXX-WXX-2", 1), month("2025-05"), INCOMPARABLE),
    ("about a day", day("2025-03-03", "approx"), day("2025-03-05"), COMPATIBLE),
    ("about a day, far", day("2025-03-03", "approx"), day("2025-03-13"), DIFFERENT),
    ("end of March and 1 April", month("2025-03", "end"), day("2025-04-01"), COMPATIBLE),
    ("March and 1 April", month("2025-03"), day("2025-04-01"), DIFFERENT),
    ("before a day", day("2025-03-03", "before"), day("2025-02-20"), COMPATIBLE),
    ("before dawn of another day", morning("2025-03-04", "before"), day("2025-03-03"), DIFFERENT),
    ("before dawn of the day", morning("2025-03-04", "before"), day("2025-03-04"), EQUAL),
    ("the night before dawn", morning("2025-03-04", "before"), night("2025-03-03"), COMPATIBLE),
    ("after a day", day("2025-03-03", "after"), day("2025-03-20"), COMPATIBLE),
    ("one clock", minute("T14:30"), minute("T14:30"), EQUAL),
    ("two clocks", minute("T14:30"), minute("T15:30"), DIFFERENT),
    ("minutes apart", minute("T14:30"), minute("T14:34"), DIFFERENT),
    ("about, minutes apart", minute("T12:00", "approx"), minute("T12:07"), COMPATIBLE),
    ("about, an hour apart", minute("T12:00", "approx"), minute("T13:00"), DIFFERENT),
    ("one face of the clock", minute("T02:30"), minute("T14:30"), COMPATIBLE),
    ("over midnight", minute("T23:55", "approx"), minute("T00:05"), COMPATIBLE),
    ("a whole hour", When("T14", None, None, "hour", "unresolved"), minute("T14:00"), EQUAL),
    ("a clock and its day", minute("2025-05-20T14:30"), day("2025-05-20"), COMPATIBLE),
    ("a clock and another day", minute("2025-05-20T14:30"), day("2025-05-22"), DIFFERENT),
    ("a night and its day", replace(day("2025-05-20"), timex="2025-05-20TNI"), day("2025-05-20"), EQUAL),
    ("quarters", When("XXXX-Q3", None, None, "month", "unresolved"), When("XXXX-Q2", None, None, "month", "unresolved"),
     DIFFERENT),
    ("seasons", When("XXXX-SU", None, None, "month", "unresolved"), When("XXXX-SU", None, None, "month", "unresolved"),
     EQUAL),
    ("a past and a date", When("PAST_REF", None, None, "day", "unresolved"), day("2025-05-20"), INCOMPARABLE),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b", "relation"), [pytest.param(*c[1:], id=c[0].replace(" ", "-")) for c in CASES])
def test_relation(a: When, b: When, relation: Relation) -> None:
    assert relate_times(a, b) is relation
    assert relate_times(b, a) is relation


@given(WHENS, WHENS)
def test_relation_is_symmetric(a: When, b: When) -> None:
    assert relate_times(a, b) is relate_times(b, a)


@given(WHENS)
def test_a_time_equals_itself(a: When) -> None:
    assert relate_times(a, a) is EQUAL


@pytest.mark.parametrize("edge", ["0001-01-01", "0001-02-01", "9999-12-30", "9999-11-15"])
@pytest.mark.parametrize("mod", [None, "start", "end"])
def test_the_ends_of_the_calendar(edge: str, mod: str | None) -> None:
    assert relate_times(day(edge, mod), day(edge, mod)) is EQUAL
    assert relate_times(day(edge, mod), day("2025-05-20")) is DIFFERENT


@pytest.mark.parametrize(
    ("edge", "mod"),
    [("0001-01-01", "before"), ("0001-02-01", "before"), ("9999-11-15", "after"), ("9999-12-30", "after"),
     ("0001-01-01", "approx"), ("9999-12-30", "approx")],
)  # fmt: skip
def test_vague_dates_at_the_ends_of_the_calendar(edge: str, mod: str) -> None:
    assert relate_times(day(edge, mod), day("2025-05-20")) is DIFFERENT


@given(st.dates(date(1500, 1, 1), date(2500, 1, 1)), st.dates(date(1500, 1, 1), date(2500, 1, 1)))
def test_days_without_a_year_conflict_as_their_calendar_days_do(one: date, two: date) -> None:
    relation = relate_times(day(one.isoformat()), open_day(f"XXXX-{two:%m-%d}"))
    assert (relation is DIFFERENT) == ((one.month, one.day) != (two.month, two.day))


@given(WHENS)
def test_views_of_a_time(when: When) -> None:
    clock = clock_of(when)
    assert clock is None or (len(clock) == 5 and clock[2] == ":")
    weekday = weekday_of(when)
    assert weekday is None or -1 <= weekday <= 8
    face = day_face(when)
    if face is not None:
        assert clock is not None
        assert day_of(face) == day_of(when)
        assert face.grain == "day"


def test_weekdays() -> None:
    assert weekday_of(day("2025-05-20")) == 1
    assert weekday_of(open_day("XXXX-WXX-2")) == 1
    assert weekday_of(open_day("XXXX-05-20", 1)) == 1
    assert weekday_of(month("2025-05")) is None


@pytest.mark.parametrize(
    ("one", "other", "mod", "expected"),
    [
        ("BC1470", "BC1470", None, EQUAL),
        ("BC1470", "BC1740", None, DIFFERENT),
        ("BC1470", "BC1400", None, COMPATIBLE),
        ("BC1470", "BC1450", "approx", COMPATIBLE),
        ("BC1470", "BC14", None, COMPATIBLE),
        ("BC1470", "BC12", None, DIFFERENT),
    ],
)
def test_years_before_christ(one: str, other: str, mod: str | None, expected: Relation) -> None:
    first = When(one, None, None, "year", "stated", mod)  # type: ignore[arg-type]
    second = When(other, None, None, "year", "stated")
    assert relate_times(first, second) is relate_times(second, first) is expected


@pytest.mark.parametrize(
    ("one", "two", "zones", "expected"),
    [
        ("T05:17", "T10:17", ("", "utc"), Relation.COMPATIBLE),
        ("T09:20", "T10:20", ("bst", "spanish time"), Relation.COMPATIBLE),
        ("2026-02-04T05:17", "2026-02-04T10:17", ("", "utc"), Relation.COMPATIBLE),
        ("T05:17", "T10:17", ("", ""), Relation.DIFFERENT),
        ("T05:17", "T10:17", ("utc", "utc"), Relation.DIFFERENT),
        ("T05:17", "T10:20", ("", "utc"), Relation.DIFFERENT),
        ("T00:01", "T00:00", ("", ""), Relation.COMPATIBLE),
        ("T12:01", "T12:00", ("", ""), Relation.DIFFERENT),
    ],
)
def test_clocks_of_two_zones_and_around_midnight(
    one: str, two: str, zones: tuple[str, str], expected: Relation
) -> None:
    a, b = (
        When(timex, timex if "-" in timex else None, None, "minute", "stated", half=True, zone=zone)
        for timex, zone in ((one, zones[0]), (two, zones[1]))
    )
    assert relate_times(a, b) is expected
    assert relate_times(b, a) is expected
