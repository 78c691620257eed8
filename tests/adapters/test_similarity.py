from __future__ import annotations

import pytest

from factcheck.adapters.similarity import edit_distance


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("sund", "sund", 0),
        ("sund", "sundt", 1),
        ("marte", "matre", 1),
        ("malaske", "malasque", 2),
        ("abc", "xyzuvw", 4),
    ],
)
def test_edit_distance_stops_at_the_limit(first: str, second: str, expected: int) -> None:
    assert edit_distance(first, second) == expected
