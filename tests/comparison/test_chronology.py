"""In which order versions may have been published."""

from __future__ import annotations

import pytest

from factcheck.comparison.chronology import may_precede


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
