"""Dates in Ukrainian, Russian, German, French and Spanish."""

from __future__ import annotations

import pytest

from tests.normalizer.temporal.reading import found


@pytest.mark.parametrize(
    ("language", "text", "surface", "timex"),
    [
        ("uk", "Угоду підписали 15 грудня 2024 року.", "15 грудня 2024 року", "2024-12-15"),
        ("uk", "Лавку обікрали в ніч на 13 серпня 2023 року.", "ніч на 13 серпня 2023 року", "2023-08-12TNI"),
        ("uk", "Це сталося у лютому 2022.", "лютому 2022", "2022-02"),
        ("uk", "Вироби IV століття до н. е. знайшли.", "IV століття до н. е.", "BC03"),
        ("uk", "Зустріч відбудеться о 15 годині.", "15 годині", "T15:00"),
        ("uk", "Торік ціни зросли.", "Торік", "2024"),
        ("ru", "Договор подписали 12 августа 2023 года.", "12 августа 2023 года", "2023-08-12"),
        ("ru", "Об этом вчера сообщил мэр.", "вчера", "2025-03-06"),
        ("ru", "Суд прошёл в понедельник утром.", "понедельник утром", "2025-03-03TMO"),
        ("ru", "Это было в 2014-м и три недели назад.", "три недели назад", "2025-W07"),
        ("ru", "Он родился 19-го января.", "19-го января", "2025-01-19"),
        ("de", "Er war von 2014 bis 2020 Direktor.", "2014 bis 2020", "2014/2020"),
        ("fr", "Elle a dirigé le port de 2014 à 2020 sans opposition.", "2014 à 2020", "2014/2020"),
        ("es", "Fue alcalde de 2014 a 2020 en Arlow.", "2014 a 2020", "2014/2020"),
        ("ru", "С 2014 по 2020 год он был мэром.", "2014 по 2020 год", "2014/2020"),
        ("de", "Das Tor fiel am Freitagvormittag.", "Freitagvormittag", "2025-03-07TMO"),
        ("de", "Der Zug hielt kurz vor halb elf.", "kurz vor halb elf", "T10:30"),
        ("de", "Die Bahn soll Ende 2028 fahren.", "Ende 2028", "2028"),
        ("de", "Am 8. März 2025 war Ruhe.", "8. März 2025", "2025-03-08"),
        ("de", "Der Brand begann in der Nacht zum Sonntag.", "der Nacht zum Sonntag", "2025-03-01TNI"),
        ("fr", "Le pont a fermé la semaine dernière.", "la semaine dernière", "2025-W09"),
        ("fr", "Le train part à 20h30.", "20h30", "T20:30"),
        ("fr", "Il y a trois semaines, tout allait bien.", "Il y a trois semaines", "2025-W07"),
        ("es", "Se firmó el 8 de marzo de 2025.", "el 8 de marzo de 2025", "2025-03-08"),
        ("es", "Abrirá en diciembre de 2028.", "diciembre de 2028", "2028-12"),
        ("es", "Llegaron a las ocho de la tarde.", "ocho de la tarde", "T20:00"),
    ],
)
def test_other_languages(language: str, text: str, surface: str, timex: str) -> None:
    assert (surface, timex) in found(text, language)
