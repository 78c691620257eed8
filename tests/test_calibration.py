"""The arithmetic of the calibration benchmark, and that the weights in the rules are those that it fits."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.rulebook import load_rulebook
from tests.benchmarks.calibration import (
    Sighting,
    bins,
    brier,
    calibration_error,
    collect,
    fit,
    gain,
    leave_out,
    read_sightings,
    show,
    wilson,
)


def sightings(*told: tuple[float, int, int]) -> list[Sighting]:
    """For each value of one feature so many right flags and so many wrong ones, in two batches by turns."""
    return [
        Sighting("ab"[n % 2], f"s{n % 4}", n < right, {"slip": value, "idle": float(n % 3)})
        for value, right, wrong in told
        for n in range(right + wrong)
    ]


def test_errors_of_what_is_told() -> None:
    chances = [0.85] * 10 + [0.25] * 4
    right = [True] * 8 + [False] * 2 + [True] + [False] * 3
    assert bins(right, chances) == [(0.2, 0.25, 4, 1), (0.8, pytest.approx(0.85), 10, 8)]
    assert calibration_error(right, chances) == pytest.approx((10 * 0.05 + 4 * 0.0) / 14)
    assert brier(right, chances) == pytest.approx((8 * 0.15**2 + 2 * 0.85**2 + 0.75**2 + 3 * 0.25**2) / 14)


def test_a_feature_that_tells_is_weighed_and_an_idle_one_is_left_out() -> None:
    weights = fit(sightings((1.0, 90, 10), (0.0, 40, 60)))
    assert weights["slip"] > 1
    assert "idle" not in weights


def test_batches_are_judged_by_the_others() -> None:
    cases = sightings((1.0, 90, 10), (0.0, 40, 60))
    chances = leave_out(cases)
    told = {s.features["slip"]: chance for s, chance in zip(cases, chances, strict=True) if s.batch == "a"}
    assert told[1.0] > 0.8 > 0.5 > told[0.0] > 0.3


def test_gain_is_sure_only_where_trust_tells() -> None:
    stories = [f"s{n % 4}" for n in range(80)]
    right = [n % 2 == 0 for n in range(80)]
    _, low, _ = gain(stories, right, [0.9 if good else 0.1 for good in right], 0.5)
    assert low > 0
    won, low, high = gain(stories, right, [0.6 if n % 3 else 0.4 for n in range(80)], 0.5)
    assert low <= won <= high
    assert low <= 0


def test_wilson() -> None:
    low, high = wilson(8, 10)
    assert (round(low, 2), round(high, 2)) == (0.49, 0.94)


def test_the_rules_hold_what_first_sight_taught() -> None:
    weights = fit(read_sightings())
    assert load_rulebook().alignment.join.trust == pytest.approx(weights, abs=0.002)


def test_the_table_tells_what_a_bar_silences() -> None:
    lines: list[str] = []
    cases = sightings((1.0, 3, 1))
    show(cases, [0.9, 0.7, 0.75, 0.45], lines.append)
    assert lines[0] == "4 flags of 2 batches at first sight, 3 right"
    assert "  from 0.5 on: 3 right, 0 false; silent: 0 right, 1 false" in lines


def test_flags_are_collected_with_their_features(tmp_path: Path) -> None:
    story = tmp_path / "mast"
    story.mkdir()
    for name, length in (("v1", 27), ("v2", 72), ("v3", 27)):
        (story / f"{name}.txt").write_text(
            f"Mast\nThe mast on the Orl hill is {length} metres high, the council said.\n"
        )
    values = ",".join(
        f'{{"version": "{name}", "text": "{length}", "context": "is {length} metres", "normalised": "{length} m"}}'
        for name, length in (("v1", 27), ("v2", 72), ("v3", 27))
    )
    finding = f'{{"id": "f1", "kind": "quantity", "slot": "height", "label": "contradiction", "values": [{values}]}}'
    (story / "gold.json").write_text(f'{{"story": "mast", "findings": [{finding}]}}')
    (sighting,) = collect(tmp_path, "new")
    assert (sighting.batch, sighting.story, sighting.right) == ("new", "mast", True)
    assert sighting.features["slip"] > 0
