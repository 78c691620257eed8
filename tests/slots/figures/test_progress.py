"""How likely a later figure is what has become of an earlier one."""

from __future__ import annotations

import pytest

from factcheck.slots.evidence.candidates import Reader, Unit, make_units
from factcheck.slots.evidence.weigh import Evidence
from factcheck.slots.figures.join import weigh_all
from factcheck.slots.figures.progress import chance_of_progress, may_have_moved, put_in_order, read_progress
from tests.slots.test_align import RULES, read

DAYS = ("2024-05-07T10:00", "2024-05-08")
FIRST = "Oster\nThe harbour of Oster is shut, and 46 ships are waiting outside."


def weigh(later: str, days: tuple[str | None, ...] = DAYS) -> tuple[Unit, Unit, Evidence, Reader]:
    """The figure of FIRST and that of a later version, with what speaks for the pair."""
    versions, facts = read(FIRST, later)
    reader = Reader(
        RULES.lexicon,
        RULES.units,
        RULES.alignment,
        {v.id: v.language for v in versions},
        dict(zip((v.id for v in versions), days, strict=True)),
        structures={"en": RULES.language("en").structure},
    )
    units = make_units([f for f in facts if f.kind == "quantity"], reader)
    ((i, j), evidence), *_ = weigh_all(units, reader).items()
    return units[i], units[j], evidence, reader


def chance(later: str) -> float:
    before, now, evidence, reader = weigh(later)
    return chance_of_progress(before, now, evidence, reader)


def test_words_of_a_course_make_it_likelier() -> None:
    plain = chance("Oster\nThe harbour of Oster is shut, and 112 ships are waiting outside.")
    told = chance("Oster\nThe harbour of Oster is shut, and 112 ships are waiting outside so far.")
    assert told > plain > chance("Oster\nIn the harbour of Oster the police counted 112 bicycles.")


@pytest.mark.parametrize(
    ("later", "may"),
    [
        ("Oster\nThe harbour of Oster is shut, and 112 ships are waiting outside.", True),
        ("Oster\nThe harbour of Oster is shut, and 46 ships are waiting outside.", False),
        ("Oster\nThe harbour of Oster is shut, and 64 ships are waiting outside.", False),  # transposed
    ],
)
def test_what_no_course_of_events_brings_about(later: str, may: bool) -> None:
    a, b, evidence, reader = weigh(later)
    assert may_have_moved(a, b, evidence, reader) is may


@pytest.mark.parametrize("days", [(None, DAYS[1]), (DAYS[1], DAYS[1]), ("2024-05-08T10:00+02:00", "2024-05-08T08:00Z")])
def test_versions_of_no_known_order(days: tuple[str | None, ...]) -> None:
    a, b, _, reader = weigh("Oster\nThe harbour of Oster is shut, and 112 ships are waiting outside.", days)
    assert put_in_order(a, b, reader) is None


def test_a_day_without_an_hour_is_over() -> None:
    later = "Oster\nThe harbour of Oster is shut, and 112 ships are waiting outside."
    a, b, evidence, reader = weigh(later, ("2024-05-08", "2024-05-08T10:00"))
    assert put_in_order(a, b, reader) == (b, a)
    assert not read_progress(b, a, evidence, reader)["rose"]
