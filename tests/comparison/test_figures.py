"""Figures of two tellings: what can't both be right is flagged by its rule, everything else is left alone."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from _pytest.mark.structures import ParameterSet

from tests.comparison.tellings import across, assert_flagged, compare, flagged, meeting, moved, summary

FOLDER = Path(__file__).parent / "pairs"
CODES = sorted(path.stem for path in FOLDER.glob("FC*.toml"))


def _pairs(name: str, *values: str) -> list[ParameterSet]:
    """The pairs of tellings in a file, by what they are about, behind the values given."""
    rows = tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))["pair"]
    return [pytest.param(*values, row["one"], row["two"], id=row["what"].replace(" ", "-")) for row in rows]


@pytest.mark.parametrize(("code", "one", "two"), [pair for code in CODES for pair in _pairs(code, code)])
def test_a_conflict_is_flagged(code: str, one: str, two: str, tmp_path: Path) -> None:
    assert_flagged(compare(tmp_path, (one, two)), code)


@pytest.mark.parametrize(("one", "two"), _pairs("silent"))
def test_other_figures_is_silent(one: str, two: str, tmp_path: Path) -> None:
    report = compare(tmp_path, (one, two))
    assert not flagged(report), summary(report)
    assert not moved(report), summary(report)


@pytest.mark.xfail(strict=True, reason="values of two questions, joined for want of a better partner in short texts")
@pytest.mark.parametrize(("one", "two"), _pairs("known"))
def test_known_false_alarms(one: str, two: str, tmp_path: Path) -> None:
    assert not flagged(compare(tmp_path, (one, two)))


@pytest.mark.parametrize(("one", "two"), _pairs("updates"))
def test_figures_that_moved(one: str, two: str, tmp_path: Path) -> None:
    report = compare(tmp_path, (one, two))
    (verdict,) = moved(report)
    assert verdict.rule is None
    assert verdict.level is None
    assert verdict.why
    assert not flagged(report)


# What two tellings say of one thing, and the verdict on the slot in which both meet.
VERDICTS = [
    ("agreement", "fifty-two", "52", "The ferry disaster off Kell killed {} people."),
    ("agreement", "€3.4 billion", "3,400 million euros", "Oster Steel bought the Kell mine for {}."),
    ("agreement", "five years", "60 months", "Clerk Anna Bright was jailed for {}."),
    ("agreement", "2.7 percent", "2.7%", "Inflation in Norland was {} this spring."),
    ("agreement", "3 March 2025", "March 3, 2025", "The presidents signed the gas pact on {}."),
    ("agreement", "14:30", "2:30 p.m.", "The quake struck the hills at {}."),
    ("agreement", "1.2 tonnes", "1,200 kilograms", "Customs officers in Marl seized {} of cocaine."),
    ("agreement", "4-1", "four to one", "Harbour beat Quarry {} in the cup final."),
    ("compatible", "36,214", "36,000", "The Kell bus works had {} visitors."),
    ("compatible", "€8.24 million", "€8.2 million", "The regulator fined Harbour Bank {}."),
    ("compatible", "3,985", "4,000", "The strike in Marl was joined by some {} dockers."),
    ("compatible", "3 March 2025", "March 2025", "The presidents signed the gas pact in the days of {}."),
    ("compatible", "3 March 2025", "3 March", "The presidents signed the gas pact on {}."),
    ("contradiction", "14 percent", "40 percent", "Inflation in Norland was {} this spring."),
    ("contradiction", "€8.2 million", "€2.8 million", "The regulator fined Harbour Bank {}."),
    ("contradiction", "3 March 2025", "13 March 2025", "The presidents signed the gas pact on {}."),
    ("contradiction", "14:30", "15:30", "The quake struck the hills at {}."),
    ("contradiction", "4-1", "4-2", "Harbour beat Quarry {} in the cup final."),
]


@pytest.mark.parametrize(("outcome", "one", "two", "frame"), VERDICTS)
def test_verdict(outcome: str, one: str, two: str, frame: str, tmp_path: Path) -> None:
    report = compare(tmp_path, [f"News of the day\n{frame.format(value)}" for value in (one, two)])
    (verdict,) = (v for v in meeting(report) if v.slot.facts[0].text.endswith(one) and len(v.slot.facts) == 2)
    assert verdict.outcome == outcome
    assert [f.text for f in verdict.slot.facts] == [one, two]
    if outcome in ("agreement", "compatible"):
        assert verdict.groups == ((0, 1),)
        assert verdict.rule is None
    else:
        assert sorted(verdict.groups) == [(0,), (1,)]


def test_most_versions_come_first(tmp_path: Path) -> None:
    texts = [f"Clerk jailed\nThe court sentenced clerk Anna Bright to {n} years in prison." for n in (7, 5, 5)]
    report = compare(tmp_path, texts)
    (verdict,) = across(report, "FC101")
    assert [verdict.slot.facts[i].text for i in verdict.groups[0]] == ["5 years", "5 years"]
    assert "2 versions" in verdict.message
    assert verdict.slot.subject == "Anna Bright"


@pytest.mark.parametrize(("one", "two"), [("2.7 percent", "2.8 percent"), ("6.1 percent", "6.2 percent")])
def test_fractions_one_step_apart(one: str, two: str, tmp_path: Path) -> None:
    texts = [f"Prices rise\nInflation in Norland was {value} this spring." for value in (one, two)]
    assert across(compare(tmp_path, texts), "FC101")


@pytest.mark.parametrize(("one", "two"), [("2:30 a.m.", "2:30 p.m."), ("noon", "midnight")])
def test_halves_of_the_day(one: str, two: str, tmp_path: Path) -> None:
    texts = [f"Truce holds\nThe truce in Oster began at {value}." for value in (one, two)]
    assert across(compare(tmp_path, texts), "FC202")


@pytest.mark.xfail(strict=True, reason="dead and injured share the slot where each text has one of the two")
def test_dead_and_injured(tmp_path: Path) -> None:
    texts = [
        "Fire\nThe fire at the Dale mill killed 12 workers.",
        "Fire\nThe fire at the Dale mill injured 43 workers.",
    ]
    report = compare(tmp_path, texts, ["2025-05-20", "2025-05-20"])
    assert not flagged(report)


def test_spanish_age_at_death(tmp_path: Path) -> None:
    texts = [f"Muere la poeta\nLa poeta Inés Moro murió a los {age} años." for age in (81, 91)]
    assert across(compare(tmp_path, texts), "FC105")


def test_ukrainian_sentence_is_no_bound(tmp_path: Path) -> None:
    texts = [f"Вирок\nСуд засудив Анну Брайт до {term} років в'язниці." for term in ("п'яти", "семи")]
    assert across(compare(tmp_path, texts), "FC101")


MESSAGES = [
    (
        "Alder's date of death: February 2023 in 1 version, February 2024 in 1",
        "Jurist jailed\nThe lawyer got five years. The verdict follows the sudden death of the poet Josef Alder "
        "in a remote colony in February 2023.",
        "Jurist jailed\nThe lawyer got five years. Josef Alder, a poet convicted of slander, died in custody "
        "in February 2024.",
    ),
    (
        "13 November 2025 in 1 version, 14 November 2025 in 1",
        "Drivers strike\nPublished: 2025-11-12\n\nThe strike in Valm will end at 04:00 on Thursday, the union said.",
        "Drivers strike\nPublished: 2025-11-12\n\nThe strike in Valm will end at 04:00 on Friday, the union said.",
    ),
]


@pytest.mark.parametrize(("message", "one", "two"), MESSAGES)
def test_a_message_stands_alone(tmp_path: Path, message: str, one: str, two: str) -> None:
    found = [v.message for v in compare(tmp_path, (one, two)).verdicts() if v.outcome == "contradiction"]
    assert any(text.endswith(message) for text in found), found


def test_a_day_in_a_quotation_counts_from_when_it_was_said(tmp_path: Path) -> None:
    """ "Tonight" was said on the evening before the second version came out."""
    said = (
        'Derby halted\nCoach Paul Verne was angry. "Tonight I am ashamed of our fans," Paul Verne said after the match.'
    )
    report = compare(tmp_path, (said, said), ("2025-03-07", "2025-03-08"))
    assert not [v for v in report.verdicts() if v.outcome == "contradiction"]


def test_the_times_of_a_runner_are_compared(tmp_path: Path) -> None:
    one = "Marathon\nPaul Verne won the Eastmere Marathon on Sunday in two hours, three minutes and 41 seconds."
    two = "Marathon\nPaul Verne came home on Sunday in 2:03:14 and waved to the crowd."
    report = compare(tmp_path, (one, two), ("2025-03-09", "2025-03-09"))
    found = [v for v in report.verdicts() if v.outcome == "contradiction"]
    assert [{f.text for f in v.slot.facts} for v in found] == [{"two hours, three minutes and 41 seconds", "2:03:14"}]


def test_the_age_of_who_is_known_by_it_meets_the_age_behind_the_name(tmp_path: Path) -> None:
    one = "Marathon\nAda Stone, 28, won the women's race."
    two = "Marathon\nAmong the women Ada Stone was first. The 38-year-old midwife had never won before."
    found = [v for v in compare(tmp_path, (one, two)).verdicts() if v.outcome == "contradiction"]
    assert [{f.text for f in v.slot.facts} for v in found] == [{"28", "38-year-old"}]


def test_points_for_percent_is_no_update(tmp_path: Path) -> None:
    """A tax that climbs by three per cent in the later text did not move from three percentage points."""
    one = "Budget passed\nThe value-added tax on hotel rooms goes up by three percentage points."
    two = "Budget passed\nThe value-added tax on hotel rooms goes up by three per cent."
    report = compare(tmp_path, (one, two), ("2025-03-07", "2025-03-08"))
    assert [v.outcome for v in report.verdicts() if v.slot.kind == "percentage"] == ["contradiction"]


def test_an_hour_told_in_words_slips_too(tmp_path: Path) -> None:
    one = "Airline strike over\nThe deal was signed at 05:40 in a hotel at the airport."
    two = "Airline strike over\nThe two sides shook hands in an airport hotel at twenty to five this morning."
    found = [v for v in compare(tmp_path, (one, two), ("2025-03-07",) * 2).verdicts() if v.outcome == "contradiction"]
    assert [{f.text for f in v.slot.facts} for v in found] == [{"05:40", "twenty to five this morning"}]
