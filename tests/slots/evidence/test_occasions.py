"""Dates and clock times of one thing that no listed event names."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.model import When
from factcheck.slots.evidence.bonds import are_periods
from factcheck.slots.evidence.candidates import Reader, Unit, make_units
from tests.comparison.tellings import compare, flagged, summary
from tests.slots.test_align import RULES, read

TEXT = "{head}\nPublished: {day}\n\nThe harbour town of Ostrel has waited long for news.\n\n{told}"


def told(one: str, other: str, days: tuple[str, str] = ("2025-05-22", "2025-05-23")) -> list[str]:
    heads = ("News from Ostrel", "Ostrel hears more")
    return [TEXT.format(head=h, day=d, told=t) for h, d, t in zip(heads, days, (one, other), strict=True)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The new pier takes its first guests on 7 September.",
            "The pier will greet its first guests on 17 September.",
        ),
        ("The brass band marches past the mill on 3 June.", "Past the mill, the brass band will march on 13 June."),
        ("Hoses stay off the gardens up to 20 July.", "Gardens get no water from hoses until 30 July."),
        ("The skipper's goat wandered off at 06:25.", "At 06:52 the goat of the skipper wandered off."),
        ("Skippers have until 14 June to answer the owners.", "Answers by skippers can be sent until 24 June."),
    ],
)
def test_unlike_dates_of_one_occasion(one: str, other: str, tmp_path: Path) -> None:
    report = compare(tmp_path, told(one, other))
    assert flagged(report), summary(report)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The goat came ashore on 3 May.", "The goat's owner sails home on 9 June."),  # before the news, and after it
        ("The pier takes its first guests on 7 September.", "The pier was full of guests on Tuesday."),
        ("The goat wandered off at 06:25.", "The goat wandered off again at 14:10."),
        ("The band marches on 3 June and again on 13 June.", "The band will march on 13 June."),
        ("The mill was bought from the band in 2009.", "Burials at the church go on until 12 June."),
    ],
)
def test_dates_of_two_occasions(one: str, other: str, tmp_path: Path) -> None:
    report = compare(tmp_path, told(one, other))
    assert not flagged(report), summary(report)


def test_nothing_was_built_at_an_hour(tmp_path: Path) -> None:
    one = "The tank behind the mill went up at 03:47."
    report = compare(tmp_path, told(one, "The tank behind the mill exploded at 03:37."))
    assert flagged(report), summary(report)


def years_of(one: str, other: str) -> list[Unit]:
    versions, facts = read(f"Lake\n{one}", f"Lake\n{other}")
    reader = Reader(RULES.lexicon, RULES.units, RULES.alignment, {v.id: v.language for v in versions}, {})
    return make_units([f for f in facts if isinstance(f.value, When) and f.kind == "date"], reader)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("In 2016 there were 41,300 geese on the lake.", "The lake held 41,300 geese in 2006."),
        ("An earlier drought, in 2019, cost 7,250 head of cattle.", "The earlier drought of 2011 cost 7,250 cattle."),
    ],
)
def test_the_years_of_one_figure_are_no_periods_of_two(one: str, other: str) -> None:
    a, b = years_of(one, other)
    assert not are_periods(a, b)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("In 2016 there were 41,300 geese on the lake.", "In 2011 there were 38,900 geese on the lake."),
        ("In 2019 the yard built nine boats.", "In 2021 the yard built four boats."),
    ],
)
def test_the_years_of_two_figures_are_periods(one: str, other: str) -> None:
    a, b = years_of(one, other)
    assert are_periods(a, b)
