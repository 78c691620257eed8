"""Unlike figures that look like answers to one question and are none, and near ones that do contradict each other."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.model import Report
from tests.comparison.tellings import compare

TRUCK = "Truck of Orl retires after {}"
DIVIDEND = "Bank of Orl\n{}"
APART = [
    (
        "a length and its order",
        TRUCK,
        "its last trip\nThe truck has gone 1.3 million miles.",
        "million-mile trip\nIt rests.",
    ),
    (
        "cents of the money that a text tells in words",
        DIVIDEND,
        "The Bank of Orl made $310m. It pays a dividend of 35 cents a share.",
        "El Banco de Orl ganó 310 millones de dólares. Paga un dividendo de 35 centavos por acción.",
    ),
]
ONE = [
    (
        "two lengths",
        TRUCK,
        "its last trip\nThe truck has gone 1.3 million miles.",
        "three-million-mile trip\nThe truck has gone three million miles.",
    ),
    (
        "cents of two currencies",
        DIVIDEND,
        "The Bank of Orl made a profit of 310 million dollars. It pays a dividend of 35 cents a share.",
        "The Bank of Orl pays a dividend of €0.35 a share.",
    ),
]


def alarms(report: Report) -> list[str]:
    """What is told of the contradictions that an editor is shown."""
    return [v.message for v in report.verdicts() if v.outcome == "contradiction" and v.level in ("error", "warning")]


@pytest.mark.parametrize(("story", "one", "other"), [case[1:] for case in APART], ids=[case[0] for case in APART])
def test_two_questions(tmp_path: Path, story: str, one: str, other: str) -> None:
    assert alarms(compare(tmp_path, [story.format(one), story.format(other)])) == []


@pytest.mark.parametrize(("story", "one", "other"), [case[1:] for case in ONE], ids=[case[0] for case in ONE])
def test_one_question(tmp_path: Path, story: str, one: str, other: str) -> None:
    assert alarms(compare(tmp_path, [story.format(one), story.format(other)]))
