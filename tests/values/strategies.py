"""Wide strategies for values: more than any text would give, but never more than the records allow."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from typing import get_args

from hypothesis import strategies as st

from factcheck.model import Grain, Hedge, Mod, Quantity, When
from factcheck.rulebook import load_rulebook
from factcheck.rulebook.units import all_units, dimension_of

UNITS = load_rulebook().units
NAMES: list[str | None] = [None, *sorted(all_units(UNITS)), *sorted(UNITS.currencies), "EUR/l", "USD/barrel", "t/day"]
GRAINS: tuple[Grain, ...] = get_args(Grain)
MODS: tuple[Mod | None, ...] = (None, *get_args(Mod))
NUMBERS = st.one_of(
    st.integers(-(10**6), 10**12).map(Decimal),
    st.decimals(-(10**6), 10**12, places=2, allow_nan=False, allow_infinity=False),
    st.sampled_from([Decimal(n) for n in ("0", "-0", "0.000001", "5.5", "1e20", "-273.15", "100", "36000", "1e-20")]),
)
STEPS = st.sampled_from([Decimal(n) for n in ("0.001", "0.1", "0.5", "1", "10", "1000", "100000", "1000000000")])
LENGTH = {
    "year": timedelta(365),
    "month": timedelta(30),
    "week": timedelta(7),
    "day": timedelta(1),
    "hour": timedelta(hours=1),
    "minute": timedelta(minutes=1),
}


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    """A quantity of any unit, of its own dimension or of one that no unit table knows."""
    one, two = sorted((draw(NUMBERS), draw(NUMBERS)))
    two = draw(st.sampled_from([one, two]))
    unit = draw(st.sampled_from(NAMES))
    dimension = dimension_of(unit, UNITS) or "count"
    if dimension == "count" and draw(st.booleans()):
        dimension = "score"
        one, two = draw(st.sampled_from([(one, two), (two, one)]))
    return Quantity(
        low=one,
        high=two,
        unit=unit,
        dimension=dimension,
        hedge=draw(st.sampled_from(get_args(Hedge))),
        step=draw(STEPS),
        of=draw(st.sampled_from([None, Decimal(7), Decimal(1000)])),
    )


@st.composite
def resolved(draw: st.DrawFn) -> When:
    """A date or time with bounds."""
    grain = draw(st.sampled_from(GRAINS))
    start = draw(st.datetimes(datetime(1000, 1, 1), datetime(3000, 12, 31)))
    if grain not in ("hour", "minute"):
        start = start.replace(hour=0, minute=0)
    start = start.replace(second=0, microsecond=0)
    end = start + LENGTH[grain] * draw(st.integers(1, 4))
    shapes = {
        "year": f"{start:%Y}",
        "month": f"{start:%Y-%m}",
        "week": start.strftime("%G-W%V"),
        "day": f"{start:%Y-%m-%d}" + draw(st.sampled_from(["", "TNI", "TMO"])),
        "hour": f"{start:%Y-%m-%dT%H}",
        "minute": f"{start:%Y-%m-%dT%H:%M}",
    }
    anchor = draw(st.sampled_from(["stated", "publication"]))
    return When(shapes[grain], start.isoformat(), end.isoformat(), grain, anchor, draw(st.sampled_from(MODS)))


@st.composite
def unresolved(draw: st.DrawFn) -> When:
    """A date or time without bounds: some parts of it are unknown, or it is no date at all."""
    timex = draw(
        st.one_of(
            st.sampled_from(
                ["XXXX-01-17", "XXXX-03", "XXXX-WXX-3", "XXXX-WXX-3TNI", "XXXX-SU", "XXXX-Q3", "XXXX", "PAST_REF",
                 "FUTURE_REF", "PRESENT_REF", "T14:30", "T14", "XXXX-WXX-5T09:15", "XXXX-05-20T23:40", "TNI", "196X",
                 "2024-SP", "2024-H1", "XXXX-03-01/XXXX-03-07", "2024-Q3", "19", "", "2024-W11-2"]
            ),
            st.text(max_size=12),
        )
    )  # fmt: skip
    grain = draw(st.sampled_from(GRAINS))
    weekday = draw(st.sampled_from([None, 0, 3, 6]))
    return When(timex, None, None, grain, "unresolved", draw(st.sampled_from(MODS)), weekday)


WHENS = st.one_of(resolved(), unresolved())
