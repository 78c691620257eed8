"""The arithmetic of the calibration benchmark: its maps, errors and intervals on cases that can be worked out."""

from __future__ import annotations

import pytest

from tests.benchmarks.calibration import (
    Flag,
    brier,
    calibration_error,
    constant,
    gain,
    isotonic,
    left_out,
    platt,
    wilson,
)


def flags(*told: tuple[float, int, int]) -> list[Flag]:
    """For each confidence so many flags that are right, and so many that are wrong, over four stories by turns."""
    found = []
    for confidence, right, wrong in told:
        found += [Flag(f"s{n % 4}", "FC101", confidence, n < right) for n in range(right + wrong)]
    return found


def test_errors_of_what_is_told() -> None:
    cases = flags((0.85, 8, 2), (0.25, 1, 3))
    chances = [f.confidence for f in cases]
    assert calibration_error(cases, chances) == pytest.approx((10 * 0.05 + 4 * 0.0) / 14)
    assert brier(cases, chances) == pytest.approx((8 * 0.15**2 + 2 * 0.85**2 + 0.75**2 + 3 * 0.25**2) / 14)


def test_maps_follow_what_is_right() -> None:
    cases = flags((0.95, 40, 40), (0.6, 10, 70))  # too sure by far
    for make in (platt, isotonic):
        told = make(cases)
        assert told(0.95) == pytest.approx(0.5, abs=0.05)
        assert told(0.6) == pytest.approx(0.125, abs=0.05)
    assert constant(cases)(0.95) == constant(cases)(0.6) == pytest.approx(50.5 / 161)


def test_isotonic_pools_what_falls() -> None:
    told = isotonic(flags((0.5, 9, 1), (0.7, 5, 5), (0.9, 10, 0)))
    assert told(0.5) == told(0.7) < told(0.9)


def test_gain_is_sure_only_where_confidence_tells() -> None:
    telling = flags((0.95, 40, 0), (0.2, 0, 40))
    won, low, high = gain(telling, left_out(telling, platt), left_out(telling, constant))
    assert 0 < low <= won <= high
    idle = flags((0.95, 20, 20), (0.2, 20, 20))
    assert gain(idle, left_out(idle, platt), left_out(idle, constant))[1] <= 0


def test_wilson() -> None:
    low, high = wilson(8, 10)
    assert (round(low, 2), round(high, 2)) == (0.49, 0.94)
