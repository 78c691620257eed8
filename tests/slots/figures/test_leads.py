"""The day of the event, as the leads give it."""

from __future__ import annotations

from pathlib import Path

from factcheck.model import Report, Verdict
from tests.comparison.tellings import compare, flagged

LEAD = "Fire in mill\nPublished: {}\n\nA fire broke out at the Dale mill in Kell {}, police said. Nobody was hurt."


def days(report: Report) -> list[Verdict]:
    return [v for v in report.verdicts() if v.rule == "FC201"]


def test_one_lead_that_gives_an_earlier_day(tmp_path: Path) -> None:
    told = [("2025-05-22", "on Wednesday"), ("2025-05-22", "on 21 May"), ("2025-05-22", "on Tuesday")]
    found = days(compare(tmp_path, [LEAD.format(*row) for row in told]))
    assert found
    assert any("Tuesday" in f.text for v in found for f in v.slot.facts)


def test_the_day_of_a_vote_and_that_of_its_result(tmp_path: Path) -> None:
    result = "Moor wins\nPublished: 2025-05-19\n\nAda Moor won the election in Kell, officials announced on Monday."
    vote = "Kell votes\nPublished: 2025-05-18\n\nAda Moor led in Sunday's election in Kell, polls showed."
    assert not flagged(compare(tmp_path, [result, result.replace("officials announced", "it was announced"), vote]))


def test_leads_that_agree(tmp_path: Path) -> None:
    told = [("2025-05-22", "on Wednesday"), ("2025-05-22", "on 21 May"), ("2025-05-21", "on Wednesday")]
    assert not flagged(compare(tmp_path, [LEAD.format(*row) for row in told]))


def test_versions_that_know_both_days(tmp_path: Path) -> None:
    first = "Quake hits Kell\nPublished: 2025-05-22\n\nA quake hit Kell in Orland on Thursday, killing four people."
    later = [
        "Kell digs on\nPublished: 2025-05-24\n\nThe toll of the quake in Kell in Orland, which struck on Thursday, "
        "rose on Saturday to 19.",
        "Kell boy saved\nPublished: 2025-05-25\n\nA boy was dug out in Kell in Orland on Saturday after the quake. The "
        "quake hit Kell in Orland on Thursday.",
        "Kell mourns\nPublished: 2025-05-26\n\nThe quake in Kell in Orland cost $40 million, up from $34 million on "
        "Saturday.",
    ]
    assert not days(compare(tmp_path, [first, *later]))
