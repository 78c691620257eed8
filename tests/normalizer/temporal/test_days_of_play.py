"""Words that only look like dates: "early in the third", "that may"."""

from __future__ import annotations

import pytest

from factcheck import extract


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Corrie Mund scored early in the third, and the crowd sang.", []),
        ("They drew level late in the second, said the coach.", []),
        ("That may be so, but the roof leaks.", []),
        ("The board says that may change.", []),
        ("The pier opened in 2019. That May it burned down.", ["2019", "2019-05"]),
    ],
)
def test_what_is_no_date(text: str, expected: list[str]) -> None:
    found = [f.normalized for f in extract(text, published="2026-03-11", language="en") if f.kind == "date"]
    assert found == expected
