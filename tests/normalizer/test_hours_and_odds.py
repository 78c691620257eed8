"""Bare hours of what happened, odds of bets, money by its nickname, and half a year ago in one word."""

from __future__ import annotations

import pytest

import factcheck


def read(text: str, language: str = "en") -> list[str]:
    """All values of a text of a Wednesday in March."""
    facts = factcheck.extract(text, published="2025-03-12", language=language)
    return [fact.normalized for fact in facts if fact.kind not in ("name", "quote", "category")]


READ = [
    ("en", "The chimney collapsed at nine and blocked the lane.", ["2025-03-12T09:00"]),
    ("en", "Guards were called at ten.", ["2025-03-12T10:00"]),
    ("en", "The crane struck at seven barges.", ["7"]),
    ("en", "The bond collapsed at nine dollars.", ["9 USD"]),
    ("de", "Der Schornstein stürzte um neun ein.", ["2025-03-12T09:00"]),
    ("de", "Der Index stürzte um neun Prozent ab.", ["9%"]),
    ("de", "Auf der Umgehung gilt Tempolimit 80.", ["80 km/h"]),
    ("ru", "Труба рухнула в девять.", ["2025-03-12T09:00"]),
    ("ru", "Труба рухнула в девять раз быстрее.", ["9 x"]),
    ("ru", "Плотину построили полгода назад.", ["2024-09"]),
    ("ru", "Плотину строили полгода.", ["0.5 year"]),
    ("uk", "Греблю збудували понад півроку тому.", ["before 2024-09"]),
    ("en", "Entry costs a fiver.", ["5 GBP"]),
    ("en", "Grey Mallow, the 11-4 favourite, fell.", []),
    ("en", "Grey Mallow was priced at 7/2.", []),
    ("en", "Orm Town won 7-2 in the final.", ["7-2"]),
    ("uk", "Виробництво зросло на 14 тисяч до 1,52 млн тонн.", ["14000", "1520000 t"]),
    ("uk", "Вхід подорожчав на 3–5 гривень.", ["3 to 5 UAH"]),
    ("uk", "Банк знизив ставку на чверть пункту до 13,25%.", ["0.25 pp", "13.25%"]),
    ("ru", "Добыча выросла на 14 тысяч до 1,52 млн тонн.", ["14000", "1520000 t"]),
    ("ru", "Банк снизил ставку на полпункта до 13,5%.", ["0.5 pp", "13.5%"]),
    ("de", "Die Bank senkte den Zins um einen Viertelpunkt auf 2,25 Prozent.", ["0.25 pp", "2.25%"]),
]


@pytest.mark.parametrize(("language", "text", "told"), READ)
def test_what_is_read(language: str, text: str, told: list[str]) -> None:
    assert read(text, language) == told


NEAR_HOURS = [
    ("It was around twenty past six when the siren went.", ["about 2025-03-12T06:20"]),
    ("They met at around ten past nine.", ["about 2025-03-12T09:10"]),
    ("It was nearly ten past four, and nobody had come.", ["before 2025-03-12T04:10"]),
    ("Around quarter to four the lock gave way.", ["about 2025-03-12T03:45"]),
    ("Some ten to twelve goats got out.", ["10 to 12"]),
    ("Roughly five to ten barges were moored there.", ["5 to 10"]),
    ("The fare will rise by a quarter from April.", ["25%", "2025-04"]),
    ("Rents will fall by a quarter from 3 May.", ["25%", "2025-05-03"]),
    ("The barn is a third full.", ["33.333333%"]),
    ("Two weeks on, the cistern was just a third full on Monday.", ["2 week", "33.333333%", "2025-03-10"]),
    ("It was a third full season for Mara Lunt.", ["3"]),
    ("The crossing took the best part of an hour.", ["less than 1 hour"]),
    ("Carts rolled over two hamlets and a mill.", ["2"]),
    ("The flood swept over four farms.", ["4"]),
    ("Debts of over 4 million were written off.", ["more than 4000000"]),
]


@pytest.mark.parametrize(("text", "told"), NEAR_HOURS)
def test_what_stands_before_a_number_or_behind_it(text: str, told: list[str]) -> None:
    assert read(text) == told
