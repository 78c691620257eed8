"""Hedges that keep close to the number, and those that stand further off, in six languages."""

from __future__ import annotations

import pytest

from factcheck import extract
from factcheck.model import Quantity

CLOSE = [
    ("en", "Almost 500 people came.", True),
    ("en", "Just over 500 people came.", True),
    ("en", "More than 500 people came.", False),
    ("en", "Some 500 people came.", False),
    ("de", "Fast 500 Menschen kamen.", True),
    ("de", "Mehr als 500 Menschen kamen.", False),
    ("fr", "Près de 500 personnes sont venues.", True),
    ("fr", "Plus de 500 personnes sont venues.", False),
    ("es", "Casi 500 personas vinieron.", True),
    ("es", "Más de 500 personas vinieron.", False),
    ("uk", "Прийшло майже 500 людей.", True),
    ("uk", "Прийшло понад 500 людей.", False),
    ("ru", "Пришло почти 500 человек.", True),
    ("ru", "Пришло более 500 человек.", False),
]


@pytest.mark.parametrize(("language", "text", "close"), CLOSE)
def test_close(language: str, text: str, close: bool) -> None:
    (value,) = [f.value for f in extract(text, language=language) if isinstance(f.value, Quantity)]
    assert value.close is close


LIMITS = [
    ("uk", "Рівень озера не опускатиметься нижче 4 метрів.", "at-least"),
    ("uk", "Рівень озера впав нижче 4 метрів.", "less-than"),
    ("uk", "Оренда не може бути вище 700 євро.", "at-most"),
    ("ru", "Уровень озера никогда не опускался ниже 4 метров.", "at-least"),
    ("ru", "Уровень озера опустился ниже 4 метров.", "less-than"),
    ("de", "Der Pegel sank nie unter 4 Meter.", "at-least"),
    ("de", "Der Beitrag wird nicht über 700 Euro steigen.", "at-most"),
    ("de", "Der Pegel sank unter 4 Meter.", "less-than"),
    ("fr", "Le stock n'est jamais tombé au-dessous de 30 tonnes.", "at-least"),
    ("es", "El caudal no cayó por debajo de 30 litros.", "at-least"),
    ("en", "The fine is due within two months.", "at-most"),
    ("uk", "До 12 зросла кількість поранених.", "exact"),
    ("uk", "У залі було до 12 людей.", "at-most"),
    ("en", "The deal was reached inside 24 hours.", "at-most"),
    ("en", "The mill was built in under two months.", "less-than"),
    ("en", "The camp lies within five miles of Orsk.", "at-most"),
    ("en", "The floods hit three towns within two valleys.", "exact"),
    ("de", "Die Strafe ist innerhalb von zwei Monaten fällig.", "at-most"),
    ("en", "The hall has an estimated capacity of 7,500.", "about"),
    ("en", "There were nigh on sixty carts in the yard.", "about"),
    ("en", "The bill came to getting on for £7,500.", "about"),
    ("en", "The law came down hard on 7,500 tenants.", "exact"),
    ("en", "The crowd was estimated at 7,500.", "about"),
    ("en", "The mill reported an estimated yearly loss of $3m.", "about"),
    ("en", "The estimated loss of over 300 cows hurt the valley.", "more-than"),
    ("en", "The experts estimated that 40 cows had died.", "exact"),
    ("de", "Der Schaden wird geschätzt auf 40 Millionen Euro.", "about"),
    ("en", "The baker must hand over 400 euros.", "exact"),
    ("en", "The baker must pay over 400 euros.", "more-than"),
    ("en", "She bids 50 euros, topping the 46 euros of Kern.", "exact"),
    ("de", "Sie bot mehr als die 46 Euro von Kern.", "exact"),
    ("es", "El valor supera los 230 millones de euros.", "more-than"),
    ("fr", "La valeur dépasse les 230 millions d'euros.", "more-than"),
    ("uk", "Вартість перевищує 230 мільйонів євро.", "more-than"),
]


@pytest.mark.parametrize(("language", "text", "hedge"), LIMITS)
def test_hedges_from_further_off(language: str, text: str, hedge: str) -> None:
    values = [f.value for f in extract(text, language=language) if isinstance(f.value, Quantity)]
    assert values[-1].hedge == hedge
