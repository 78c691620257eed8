"""One alarm where two texts give one hour two days, and two where the hour differs as well."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.comparison.tellings import compare

NAMED = "Ferry named in Varnholt\nThe new ferry will be named on Wednesday at 11 a.m. at the East Quay, the board said."
DAYS = ("2026-05-24", "2026-05-24")


@pytest.mark.parametrize(
    ("other", "codes"),
    [
        ("Harbour diary\nNaming of the new ferry: East Quay, Thursday 28 May, 11:00. Visitors are welcome.", ["FC201"]),
        ("Harbour diary\nNaming of the new ferry: East Quay, Wednesday 27 May, 10:00. Do come.", ["FC202"]),
        ("Harbour diary\nNaming of the new ferry: East Quay, Wednesday 27 May, 11:00. Do come.", []),
    ],
)
def test_a_day_is_an_alarm_once(tmp_path: Path, other: str, codes: list[str]) -> None:
    report = compare(tmp_path, [NAMED, other], DAYS)
    found = [v for v in report.verdicts() if v.rule in ("FC201", "FC202")]
    assert sorted(v.rule or "" for v in found if v.outcome == "contradiction") == codes


def test_the_hour_that_both_tell_is_an_agreement(tmp_path: Path) -> None:
    other = "Harbour diary\nNaming of the new ferry: East Quay, Thursday 28 May, 11:00. Visitors are welcome."
    (hour,) = [v for v in compare(tmp_path, [NAMED, other], DAYS).verdicts() if v.slot.kind == "time"]
    assert (hour.outcome, hour.level, hour.witnesses) == ("agreement", None, (2,))


FELL = "Orsk keeps its rate\nGrowth in 2026 was revised down to 1.4 percent from 1.8 percent, the Bank of Orsk said."
ROSE = "Orsk growth\nThe Bank of Orsk raised its growth estimate for 2026 from 1.4 percent to 1.8 percent."
CUT = "Orsk outlook\nThe Bank of Orsk expects growth of 1.4 percent in 2026, down from 1.8 percent."


def test_figures_that_changed_places_are_no_second_alarm_of_a_change_turned_round(tmp_path: Path) -> None:
    report = compare(tmp_path, [FELL, ROSE, CUT], (*DAYS, DAYS[0]))
    codes = [v.rule for v in report.verdicts() if v.outcome == "contradiction"]
    assert codes.count("FC106") == 1
    assert "FC107" not in codes


FIRE = "Barn burns at Kell\nA barn at Kell burned down on the evening of 9 May 2026. The owner found it {}."


@pytest.mark.parametrize(
    ("one", "other", "codes"),
    [
        (FIRE.format("at 6.10 the next morning"), ("9 May", "19 May"), ["FC201"]),
        (FIRE.format("at 6:10 a.m. the next morning"), ("6:10 a.m.", "7:30 a.m."), ["FC202"]),
        (FIRE.format("at 6.10 the next morning"), ("6.10", "shortly after six"), []),
    ],
)
def test_a_day_reckoned_from_another_is_no_second_alarm(
    tmp_path: Path, one: str, other: tuple[str, str], codes: list[str]
) -> None:
    report = compare(
        tmp_path, [one, one.replace(*other).replace("at shortly", "shortly")], ("2026-05-28", "2026-05-29")
    )
    assert [v.rule for v in report.verdicts() if v.outcome == "contradiction"] == codes
