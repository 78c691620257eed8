"""The period for which a figure holds."""

from __future__ import annotations

import pytest

from factcheck.model import Quantity, Version
from factcheck.normalizer import normalize
from factcheck.rulebook import load_rulebook

RULES = load_rulebook()


def period(text: str, language: str, figure: str) -> str | None:
    version = Version("v", None, text, published="2025-06-11", language=language)
    (found,) = (f for f in normalize(version, RULES) if f.text.startswith(figure) and isinstance(f.value, Quantity))
    return found.context.period


@pytest.mark.parametrize(
    ("language", "text", "figure", "expected"),
    [
        ("en", "The fair of 2019 had been livelier than this year's, with 3,400 stalls.", "3,400", "2019"),
        ("en", "Though the frost of 2012 had been worse than last year's, with lows of 31 degrees.", "31", "2012"),
        ("en", "Compared with 2023, the harvest of 340 tonnes was poor.", "340", None),
        ("en", "Sales were brisker than last year, with 340 boats sold.", "340", None),
        ("uk", "Порівняно з 2023 роком, урожай у 340 тонн був бідний.", "340", None),
        ("en", "Fewer came than in 2019, when 340 boats were sold.", "340", "2019"),
        ("en", "In 2019, the yard sold 340 boats.", "340", "2019"),
        ("es", "Dijo que en 2019, el astillero vendió 340 barcos.", "340", "2019"),
    ],
)
def test_a_year_that_is_only_compared_with(language: str, text: str, figure: str, expected: str | None) -> None:
    assert period(text, language, figure) == expected
