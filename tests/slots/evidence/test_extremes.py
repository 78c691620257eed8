"""A mean and the greatest or least figure of one thing are two figures."""

from __future__ import annotations

import pytest

from tests.slots.evidence.test_weigh import weighed


@pytest.mark.parametrize(
    ("mean", "extreme", "pair", "kind"),
    [
        (
            "The pass has an average gradient of 7 percent.",
            "The pass tilts to 16 percent at its steepest.",
            "7 16",
            "%",
        ),
        ("Average gradient of the pass: 7 percent.", "The gradient of the pass is up to 16 percent.", "7 16", "%"),
        ("Waves averaged 3 metres.", "The highest waves were of 9 metres.", "3 9", "n"),
        ("The gorge is 40 metres wide on average.", "At its widest the gorge is 90 metres wide.", "40 90", "n"),
        ("On average the wells are 60 metres deep.", "The lowest of the wells are 20 metres deep.", "60 20", "n"),
        ("Der Anstieg ist im Schnitt 7 Prozent steil.", "An der steilsten Stelle sind es 16 Prozent.", "7 16", "%"),
    ],
)
def test_a_mean_and_an_extreme(mean: str, extreme: str, pair: str, kind: str) -> None:
    assert met(mean, extreme, pair, kind) == 0


@pytest.mark.parametrize(
    ("mean", "other", "pair", "kind"),
    [
        ("The pass has an average gradient of 7 percent.", "The pass averages 9 percent.", "7 9", "%"),
        ("The pass has an average gradient of 7 percent.", "The pass has a gradient of 9 percent.", "7 9", "%"),
        ("The highest waves were of 9 metres.", "The highest waves were of 6 metres.", "9 6", "n"),
        ("The pass has an average gradient of 17 percent.", "The pass tilts to 16 percent at its worst.", "17 16", "%"),
    ],
)
def test_figures_that_may_be_one(mean: str, other: str, pair: str, kind: str) -> None:
    assert met(mean, other, pair, kind) == 1


def met(one: str, other: str, pair: str, kind: str) -> int:
    """How many pairs of the two figures can be compared."""
    wanted = (pair.split()[0], pair.split()[1])
    return len(weighed(f"News\n{one}", f"News\n{other}", kind="percentage" if kind == "%" else "quantity", pair=wanted))
