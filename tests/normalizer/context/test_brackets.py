"""Figures of an earlier period behind those of this one: in brackets, behind "against", before a common unit."""

from __future__ import annotations

import pytest

import factcheck

EARLIER = "previous"


def told(text: str, language: str) -> list[tuple[str, bool]]:
    """Each figure, and whether it is one of an earlier period."""
    facts = factcheck.extract(text, published="2025-03-12", language=language)
    figures = [fact for fact in facts if fact.kind in ("money", "quantity", "percentage")]
    return [(fact.normalized, EARLIER in fact.context.aspect) for fact in figures]


PAIRS = [
    ("en", "Turnover rose to £81 million (£77 million).", "81000000 GBP", "77000000 GBP"),
    ("en", "Turnover was £81 million (2023: £77 million).", "81000000 GBP", "77000000 GBP"),
    ("en", "Guests numbered 1.2 million (1.1 million in 2023).", "1200000", "1100000"),
    ("en", "The yield eased to 3.1 per cent (3.4 per cent).", "3.1%", "3.4%"),
    ("de", "Der Erlös kletterte auf 81 (77) Millionen Euro.", "81000000 EUR", "77000000 EUR"),
    ("de", "Der Erlös wuchs auf 1,9 (Vorjahr: 1,7) Milliarden Euro.", "1900000000 EUR", "1700000000 EUR"),
    ("de", "Die Marge sank auf 3,1 (3,4) Prozent.", "3.1%", "3.4%"),
    (
        "fr",
        "La recette atteint 81 millions d'euros, contre 77 millions un an plus tôt.",
        "81000000 EUR",
        "77000000 EUR",
    ),
    ("es", "La venta subió a 81 millones de euros (77 millones un año antes).", "81000000 EUR", "77000000 EUR"),
    ("uk", "Виторг зріс до 81 млн грн проти 77 млн торік.", "81000000 UAH", "77000000 UAH"),
    ("ru", "Выручка выросла до 81 млн руб. (годом ранее — 77 млн).", "81000000 RUB", "77000000 RUB"),
]


@pytest.mark.parametrize(("language", "text", "now", "before"), PAIRS)
def test_the_second_figure_is_of_an_earlier_period(language: str, text: str, now: str, before: str) -> None:
    assert told(text, language) == [(now, False), (before, True)]


OTHERS = [
    ("en", "The quarry is worth 81 million euros ($88 million)."),
    ("en", "Turnover was $81 million (2026: $90 million)."),
    ("en", "The mast is 81 metres (266 feet) high."),
    ("de", "Der Steinbruch ist 81 Millionen Euro (88 Millionen Dollar) wert."),
]


@pytest.mark.parametrize(("language", "text"), OTHERS)
def test_a_conversion_or_a_forecast_is_none(language: str, text: str) -> None:
    assert not any(earlier for _, earlier in told(text, language))
