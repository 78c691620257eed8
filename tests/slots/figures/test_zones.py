"""Times of one story that are told on the clocks of the place and in universal time."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.comparison.tellings import across, compare

BOTH = "Rocket Kestrel lifts off\nThe rocket Kestrel lifted off from Cape Arden at 04:17 local time (07:17 GMT)."


@pytest.mark.parametrize(
    ("other", "differs"),
    [
        ("Kestrel\nThe rocket Kestrel lifted off from Cape Arden at 04:17 GMT.", True),
        ("Kestrel\nThe rocket Kestrel lifted off from Cape Arden at 06:17 GMT.", True),
        ("Kestrel\nThe rocket Kestrel lifted off from Cape Arden at 07:17 GMT.", False),
        ("Kestrel\nThe rocket Kestrel lifted off from Cape Arden at 07:17 UTC.", False),
        ("Kestrel\nThe rocket Kestrel lifted off from Cape Arden at 04:17.", False),
        ("Kestrel\nThe rocket Kestrel lifted off from Cape Arden at 09:17 Paris time.", False),
    ],
)
def test_universal_time_is_told_on_the_clocks_of_the_place(tmp_path: Path, other: str, differs: bool) -> None:
    report = compare(tmp_path, (BOTH, other), ("2025-05-17", "2025-05-17"))
    assert bool(across(report, "FC202") + across(report, "FC201")) == differs
