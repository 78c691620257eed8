"""In which order versions may have been published."""

from __future__ import annotations

from datetime import timedelta

import pytest

from factcheck.values.chronology import are_at_once, may_precede, moment


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2025-03-01T09:00", "2025-03-01T10:00", True),
        ("2025-03-01T10:00", "2025-03-01T09:00", False),
        ("2025-03-01", "2025-03-01T09:00", True),  # a day may be any of its hours
        ("2025-03-01T09:00", "2025-03-01", True),
        ("2025-03-02", "2025-03-01", False),
        ("2025-03-01T10:00Z", "2025-03-01T12:30+02:00", True),
        ("2025-03-01T10:31Z", "2025-03-01T12:30+02:00", False),
        ("2025-03-01T09:10", "2025-03-01T06:30Z", True),  # an hour of no zone may be any place's
        ("2025-03-02T09:10", "2025-03-01T06:30Z", False),
        ("2025-03-02", "2025-03-01T23:30Z", False),
    ],
)
def test_may_precede(one: str, other: str, *, expected: bool) -> None:
    assert may_precede(one, other) is expected


def test_moments_put_versions_in_order() -> None:
    times = [None, "2025-03-01T09:00", "2025-03-01T11:30+02:00", "2025-03-01T10:00Z", "2025-03-01", "2025-03-02T00:10"]
    assert [moment(time) for time in times] == sorted(moment(time) for time in times)


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("2025-03-01T09:00", "2025-03-01T09:15", True),
        ("2025-03-01T09:16", "2025-03-01T09:00", False),
        ("2025-03-01T09:00Z", "2025-03-01T11:05+02:00", True),
        ("2025-03-01T09:00", "2025-03-01T09:00Z", False),
        ("2025-03-01", "2025-03-01", False),  # a day is long
    ],
)
def test_versions_that_appear_at_once(one: str, other: str, *, together: bool) -> None:
    assert are_at_once(one, other, timedelta(minutes=15)) is together
