"""Shares in percent, in points and in fractions."""

from __future__ import annotations

import pytest

from factcheck.model import Version
from factcheck.normalizer import normalize
from factcheck.rulebook.load import load_rulebook
from tests.normalizer.quantities.reading import shown

CASES = [
    # shares
    ("Turnout was 63.4 per cent.", ["percentage [63.4 per cent] 63.4 %"]),
    ("Rates fell by 80 basis points.", ["percentage [80 basis points] 80 bp"]),
    ("It is up one percentage point.", ["percentage [one percentage point] 1 pp"]),
    ("Two-thirds of members agreed.", ["percentage [Two-thirds] 66.666667 %"]),
    ("Costs rose by a fifth.", ["percentage [a fifth] 20 %"]),
    ("One in five voters stayed away.", ["percentage [One in five] 20 % #voter"]),
    ("More than half of the vote went to her.", ["percentage [half] 50 % more-than"]),
    ("Growth of 4 to 5 percent is likely.", ["percentage [4 to 5 percent] 4..5 % range"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0][:40] for case in CASES])
def test_values(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(
    ("language", "text", "normalized"),
    [
        ("de", "Die Bank senkte den Zins um einen halben Prozentpunkt.", "0.5 pp"),
        ("es", "El banco recortó la tasa en medio punto porcentual.", "0.5 pp"),
        ("ru", "Банк снизил ставку на половину процентного пункта.", "0.5 pp"),
    ],
)
def test_half_a_percentage_point_is_no_half(language: str, text: str, normalized: str) -> None:
    (value,) = (f for f in normalize(Version("v", None, text, language=language), load_rulebook())
                if f.kind == "percentage")  # fmt: skip
    assert value.normalized == normalized
