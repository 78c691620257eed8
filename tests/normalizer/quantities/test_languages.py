"""Quantities in Ukrainian, Russian, German, French and Spanish."""

from __future__ import annotations

import pytest

from tests.normalizer.quantities.reading import shown


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("uk", "Знайшли тридцять сім прикрас.", ["quantity [тридцять сім] 37 #прикраса"]),
        ("uk", "Вага становить 2 кг 410 г.", ["quantity [2 кг 410 г] 2.41 kg"]),
        (
            "uk",
            "Збитки оцінили більш ніж на 45 мільйонів гривень.",
            ["money [45 мільйонів гривень] 45000000 UAH more-than"],
        ),
        ("uk", "Півмільйона гривень зникло.", ["money [Півмільйона гривень] 500000 UAH"]),
        ("uk", "Слідство тривало півтора року.", ["duration [півтора року] 1.5 year"]),
        ("uk", "Затримали 61-річного сторожа.", ["age [61-річного] 61 year"]),
        ("ru", "Ущерб превысил 500 тысяч гривен.", ["money [500 тысяч гривен] 500000 UAH more-than"]),
        ("ru", "Он весит 2,14 кг.", ["quantity [2,14 кг] 2.14 kg"]),
        ("ru", "Ждали более двух лет.", ["duration [двух лет] 2 year more-than"]),
        ("de", "Es kostet 4,7 Milliarden Euro.", ["money [4,7 Milliarden Euro] 4700000000 EUR"]),
        ("de", "Fünfeinhalb Jahre dauerte der Bau.", ["duration [Fünfeinhalb Jahre] 5.5 year"]),
        ("de", "Rund 1.450 Menschen arbeiten dort.", ["quantity [1.450] 1450 about #mensch"]),
        ("de", "Es sind fünfundzwanzig Züge.", ["quantity [fünfundzwanzig] 25 #zug"]),
        ("fr", "Le cargo a coulé à 14 milles du port.", ["quantity [14 milles] 14 nmi"]),
        ("fr", "Plus de 300 maisons ont brûlé.", ["quantity [300] 300 more-than #maison"]),
        ("fr", "Il a coûté 3,4 millions d'euros.", ["money [3,4 millions d'euros] 3400000 EUR"]),
        ("fr", "Quatre-vingt-dix-sept soldats.", ["quantity [Quatre-vingt-dix-sept] 97 #soldat"]),
        ("es", "Costará 4.700 millones de euros.", ["money [4.700 millones de euros] 4700000000 EUR"]),
        ("es", "Hubo casi dos kilómetros de roca.", ["quantity [dos kilómetros] 2 km less-than"]),
        (
            "es",
            "Perdió 400 toneladas de las 7.000 que llevaba.",
            ["quantity [400 toneladas] 400 t", "quantity [7.000] 7000 t"],
        ),
        ("es", "Invitó a los 1.450 trabajadores.", ["quantity [1.450] 1450 #trabajador"]),
    ],
)
def test_other_languages(language: str, text: str, expected: list[str]) -> None:
    assert [line.replace(" exact", "") for line in shown(text, language)] == expected
