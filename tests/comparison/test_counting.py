"""Figures told while votes are still being counted, beside those of the end."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.comparison.counting import find_running
from factcheck.normalizer import normalize
from factcheck.rulebook.load import load_rulebook
from factcheck.sources import version_from_text
from tests.comparison.tellings import compare, flagged, meeting

FINAL = "Oster elects its council\nThe Grey List won 31.4 percent of the vote in Oster and the Rowers 22.6 percent."
NIGHT = "Oster elects its council\n22:10 With {} counted it's Grey List {}, Rowers {}. A long night.\n23:40 It's over."


def running(text: str, language: str) -> list[str]:
    """The figures of a text that stand beside a part of a count, each with that part."""
    rulebook = load_rulebook()
    version = version_from_text(text, published=None, language=language, rulebook=rulebook)
    facts = normalize(version, rulebook)
    found = find_running(facts, {version.id: version}, rulebook)
    return [f"{f.text} at {found[place]:.0f}" for f in facts if (place := (f.version, f.span.start)) in found]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "With 60% counted the Greys are on 31.2 percent.", ["31.2 percent at 60"]),
        ("en", "With 90 of 120 stations reporting, the Greys are on 31%.", ["120 at 75", "31% at 75"]),
        ("en", "With 60 percent of precincts in, the Greys are on 31.2 percent.", ["31.2 percent at 60"]),
        ("en", "After 60 percent of wards had been counted, the Greys were on 31.2%.", ["31.2% at 60"]),
        ("en", "The Greys led with 31.2% when 60% of ballots were in.", ["31.2% at 60"]),
        ("de", "Nach Auszählung von 60 Prozent liegen die Grauen bei 31,2 Prozent.", ["31,2 Prozent at 60"]),
        ("fr", "Après dépouillement de 60 % des bulletins, la Liste grise obtient 31,2 %.", ["31,2 % at 60"]),
        ("es", "Escrutado el 60 %, la Lista Gris obtiene el 31,2 %.", ["31,2 % at 60"]),
        ("uk", "Підраховано 60% голосів, «Сірі» мають 31,2%.", ["31,2% at 60"]),
        ("ru", "Подсчитано 60% голосов, у «Серых» 31,2%.", ["31,2% at 60"]),
    ],
)
def test_figures_beside_a_part_of_the_count(language: str, text: str, told: list[str]) -> None:
    assert running(text, language) == told


@pytest.mark.parametrize(
    "text",
    [
        "With every vote counted the Greys are on 31.2 percent.",
        "With 100 percent counted the Greys are on 31.2 percent.",
        "The Greys won 31.2 percent of the vote in Oster and 12 of the 40 seats.",
        "The Greys won 60 percent of the votes in the north and 31 percent of those in the south.",
        "The Greys won 60 percent. The votes were counted by hand, and 31 percent were void.",
    ],
)
def test_no_part_of_a_count(text: str) -> None:
    assert running(text, "en") == []


def test_the_end_contradicts_no_figure_of_the_count(tmp_path: Path) -> None:
    report = compare(tmp_path, [FINAL, NIGHT.format("80%", "32.1", "21.9")])
    assert flagged(report) == set()
    assert [v.outcome for v in meeting(report, "31.4 percent", "32.1")] == ["update"]


def test_two_unlike_ends_do(tmp_path: Path) -> None:
    assert flagged(compare(tmp_path, [FINAL, FINAL.replace("31.4", "34.1")])) == {"FC101"}


def test_the_part_that_is_counted_grows(tmp_path: Path) -> None:
    told = "Oster elects its council\nWith {} percent of precincts in, the Grey List was ahead of the Rowers in Oster."
    report = compare(tmp_path, [told.format(41), told.format(87)], ["2024-05-05T21:00", "2024-05-05T23:30"])
    assert not flagged(report)
    assert [v.outcome for v in meeting(report, "41 percent", "87 percent")] == ["update"]
