"""A rise or fall beside the values before and after it."""

from __future__ import annotations

import pytest

from tests.comparison.arithmetic.reading import assert_flagged, discords

WRONG = (
    ("FC511", "en", "Rate\nThe rate rose to 5.25 percent from 5.75 percent."),
    ("FC511", "en", "Rate\nSales were 44 million euros, down from 40 million euros."),
    ("FC511", "en", "Rate\nArrivals doubled to 90 from 31."),
    ("FC511", "en", "Rate\nThe share price climbed 25 percent to 184 from 160."),
    ("FC511", "en", "Rate\nUnemployment fell from 4.1 percent to 4.8 percent."),
    ("FC511", "de", "Rate\nDie Quote stieg von 5,75 Prozent auf 5,25 Prozent."),
    ("FC511", "fr", "Taux\nLe taux a augmenté de 5,75 % à 5,25 %."),
    ("FC511", "es", "Tasa\nLa tasa subió del 5,75 % al 5,25 %."),
    ("FC511", "uk", "Ставка\nСтавка зросла з 5,75 відсотка до 5,25 відсотка."),
    ("FC511", "ru", "Ставка\nСтавка выросла с 5,75 процента до 5,25 процента."),
    ("FC511", "en", "Vote\nTurnout was 61.2 percent, up from 63.4 percent in 2020."),
    ("FC511", "en", "Pay\nWages rose 4.1 percent to 2,300 euros, and prices fell 3 percent to 12 euros from 15 euros."),
    ("FC511", "en", "Toll\nCases rose to 310, down from 340 a week earlier."),
    ("FC511", "en", "Toll\nExports grew by 40 percent, from 50 million to 60 million tonnes."),
    ("FC511", "en", "Toll\nThe population tripled from 12,000 to 24,000."),
)

# All figures can be right.
RIGHT = (
    ("es", "Derbi\nEl Sur tuvo el balón (61 %), pero solo remató tres veces, frente a las ocho del campeón."),
    ("en", "Rate\nThe rate rose to 5.75 percent from 5.25 percent."),
    ("en", "Rate\nProfit fell 15 percent to 136 million euros from 160 million euros."),
    ("en", "Rate\nHe climbed from 7th to 5th."),
    ("en", "Rate\nSales rose 5 percent, with exports from 12 million to 10 million tonnes."),
    ("en", "Rate\nSales rose by 5 percent and the price fell to 12 euros from 15 euros."),
    ("en", "Rate\nInflation eased to 2.1 percent from 2.4 percent."),
    ("en", "Rate\nThe index rose 20 points to 1,240, from a low of 1,300 in May."),
    ("es", "Tasa\nLa tasa subió del 5,25 % al 5,75 % en 2024."),
    ("fr", "Taux\nLe taux est passé de 5,75 % à 5,25 %, en hausse sur un an."),
    ("uk", "Ціна\nЦіна зросла на 5 відсотків до 40 гривень із 38 гривень."),
    ("de", "Preis\nDer Preis stieg um 5 Prozent auf 40 Euro von 38 Euro."),
    ("en", "Prices\nPrices rose 3 percent, down from 4 percent in May."),
    ("en", "Prices\nInflation slowed to 3 percent, down from 4 percent in May."),
)


@pytest.mark.parametrize(("code", "language", "text"), WRONG)
def test_a_contradiction_is_flagged_by_its_rule(code: str, language: str, text: str) -> None:
    assert_flagged(code, language, text)


@pytest.mark.parametrize(("language", "text"), RIGHT)
def test_figures_that_can_be_right_are_left_alone(language: str, text: str) -> None:
    assert discords(text, language) == ()
