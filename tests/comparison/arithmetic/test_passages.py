"""Passages of many tellers for each rule of arithmetic: those that it must flag and those that nothing may flag.

A line of `passages/CODE.txt` is a sign ("+" flagged by this rule alone, "-" by none), a language and a text, whose
headline may stand before a bar; files named after a topic hold only passages that nothing may flag. The day of
publication is 10 June 2025.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.comparison.arithmetic.reading import assert_flagged, discords

FOLDER = Path(__file__).parent / "passages"
CODES = sorted(path.stem for path in FOLDER.glob("*.txt"))


def _passages(code: str, sign: str) -> list[tuple[str, str, str]]:
    rows = []
    for line in (FOLDER / f"{code}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith(f"{sign} "):
            _, language, text = line.split(" ", 2)
            title, bar, body = text.partition("|")
            rows.append((code, language, f"{title}\n{body}" if bar else f"News\n{text}"))
    return rows


@pytest.mark.parametrize(("code", "language", "text"), [row for code in CODES for row in _passages(code, "+")])
def test_passage_is_flagged_by_its_rule_alone(code: str, language: str, text: str) -> None:
    assert_flagged(code, language, text)


@pytest.mark.parametrize(("code", "language", "text"), [row for code in CODES for row in _passages(code, "-")])
def test_passage_in_which_all_can_be_right_is_left_alone(code: str, language: str, text: str) -> None:
    assert discords(text, language) == ()
