"""Places in an order, in every form the six languages give them, and ordinals that are none."""

from __future__ import annotations

import pytest

from factcheck.model import Quantity
from tests.normalizer.quantities.reading import find


def ranks(text: str, language: str = "en") -> list[tuple[int, str | None]]:
    """Each rank with what is ranked."""
    return [
        (int(fact.value.low), fact.value.counted)
        for fact in find(text, language)
        if fact.kind == "rank" and isinstance(fact.value, Quantity)
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Jonas Averill was second in 2:04:12 and Pietro Sand third in 2:04:50.", [(2, None), (3, None)]),
        ("en", "Halvard, who climb to second in the table, were glad.", [(2, None)]),
        ("en", "The result puts Halvard third in the table.", [(3, None)]),
        ("en", "Sand moves up from third place to second.", [(3, "place"), (2, None)]),
        ("en", "Sand took third place and Blythe second.", [(3, "place"), (2, None)]),
        ("en", "Gellia is the world's third-largest exporter of tin.", [(3, "exporter")]),
        ("en", "Gellia is the fourth biggest exporter of tin.", [(4, "exporter")]),
        ("en", "She was seeded fourth.", [(4, None)]),
        ("en", "Moor scored in the 18th and 88th minutes.", [(18, None), (88, "minute")]),
        ("en", "Arlow won through goals by Ada Moor (52) and Bo Stone (61).", [(52, "minute"), (61, "minute")]),
        ("es", "Los goles fueron de Moor (52) y Stone (61).", [(52, "minuto"), (61, "minuto")]),
        ("en", "Ada Moor (52) and Bo Stone (61) were fined.", []),
        ("en", "The fourth seed lost the match.", [(4, "seed")]),
        ("en", "He is the world number three.", [(3, None)]),
        ("en", "She came to Arlow as the world's 43rd.", [(43, None)]),
        ("en", "Sand climbed into the world's top ten for the first time.", [(10, None)]),
        ("en", "The top ten teams qualify.", []),
        ("de", "Sand fiel aus den Top 100.", [(100, None)]),
        ("ru", "Пётр Санд вошёл в топ-10.", [(10, None)]),
        ("de", "Pietro Sand lief als Vierter ein.", [(4, None)]),
        ("de", "Zweiter wurde Jonas Averill.", [(2, None)]),
        ("de", "Halvard kletterte auf den zweiten Platz.", [(2, "platz")]),
        ("de", "Der Verein liegt auf Platz drei der Tabelle.", [(3, None)]),
        ("de", "Gellien ist der drittgrößte Exporteur von Zinn.", [(3, "exporteur")]),
        ("fr", "Pietro Sand a terminé quatrième.", [(4, None)]),
        ("fr", "Halvard grimpe à la deuxième place du classement.", [(2, "place")]),
        ("fr", "La troisième plus grande ville du pays brûle.", [(3, "ville")]),
        ("es", "Pietro Sand llegó cuarto a la meta.", [(4, None)]),
        ("es", "Pietro Sand terminó en quinta posición.", [(5, "puesto")]),
        ("uk", "Відбувся п'ятий цього року рейс.", [(5, "рейс")]),
        ("ru", "Состоялся пятый в этом году рейс.", [(5, "рейс")]),
        ("uk", "«Галвард» ушосте виграв кубок.", [(6, None)]),
        ("en", "Halvard won the cup for the sixth time.", [(6, None)]),
        ("en", "She is the fourth Gellian to win the prize.", [(4, None)]),
        ("en", "They sit fifth in the table.", [(5, None)]),
        ("en", "Sand came home ninth.", [(9, None)]),
        ("en", "She won the 13th and last round.", [(13, "round")]),
        ("en", "Sand was number 38 in the rankings.", [(38, None)]),
        ("en", "It was the second-driest valley of all.", [(2, "valley")]),
        ("en", "The bakery was robbed for the second time in a year.", [(2, None)]),
        ("de", "Es ist der viertteuerste Hafen des Landes.", [(4, "hafen")]),
        ("de", "Sand ist die Nummer drei der Welt.", [(3, None)]),
        ("de", "Sie kam auf den siebzehnten Platz.", [(17, "platz")]),
        ("fr", "C'est le troisième plus vieux pont du pays.", [(3, "pont")]),
        ("fr", "Elle a terminé quatorzième.", [(14, None)]),
        ("es", "Es el segundo puente más antiguo del país.", [(2, "puente")]),
        ("es", "Sand es el número tres del mundo.", [(3, None)]),
        ("ru", "Это вторая по стоимости картина.", [(2, "картина")]),
        ("ru", "Она финишировала семнадцатой.", [(17, None)]),
        ("uk", "Це третя за площею область.", [(3, "область")]),
        ("uk", "Петро Санд фінішував дев'ятнадцятим.", [(19, None)]),
        ("es", "Ocupa el tercer lugar de la tabla.", [(3, "puesto")]),
        ("es", "Gelia es el tercer mayor exportador de estaño.", [(3, "exportador")]),
        ("uk", "Петро Санд фінішував четвертим.", [(4, None)]),
        ("uk", "Галвард піднявся на друге місце в таблиці.", [(2, "місце")]),
        ("uk", "Гелія — третій за величиною експортер олова.", [(3, "експортер")]),
        ("ru", "Пётр Санд финишировал четвёртым.", [(4, None)]),
        ("ru", "Халвард поднялся на второе место в таблице.", [(2, "место")]),
        ("ru", "Гелия — второй по величине экспортёр олова.", [(2, "экспортёр")]),
        ("es", "El Halvard ganó su séptima Copa de Gelia.", [(7, "copa")]),
        ("fr", "Le groupe, deuxième constructeur du pays, ferme son usine.", [(2, "constructeur")]),
        ("en", "Sand is the ninth person to swim the sound.", [(9, "person")]),
        ("en", "Sand took second prize.", [(2, "place")]),
    ],
)
def test_places(language: str, text: str, expected: list[tuple[int, str | None]]) -> None:
    assert ranks(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In the first place, this is wrong."),
        ("en", "On Monday second thoughts came."),
        ("es", "En segundo lugar, no hay dinero."),
        ("de", "Die zweite Halbzeit begann."),
    ],
)
def test_phrases_are_no_places(language: str, text: str) -> None:
    assert ranks(text, language) == []


def test_german_nouns_are_counted_by_ordinals() -> None:
    assert ranks("Es war das dritte Tor, und am dritten Tag kam der vierte Tote.", "de") == [(3, "tor"), (4, "tote")]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "He will wear number 19.", [(19, "shirt")]),
        ("en", "Squad number 19, by the way.", [(19, "shirt")]),
        ("en", "The ship lies at berth 6.", [(6, "berth")]),
        ("en", "The train left from platform 3.", [(3, "platform")]),
        ("de", "Der Zug hält auf Gleis 4.", [(4, "gleis")]),
        ("fr", "Le train part du quai 4.", [(4, "quai")]),
        ("es", "Llevará el dorsal 19.", [(19, "shirt")]),
    ],
)
def test_labels_tell_which(language: str, text: str, expected: list[tuple[int, str | None]]) -> None:
    assert ranks(text, language) == expected


def test_a_unit_in_full_makes_no_label() -> None:
    text = "It dug a hole 45 yards wide beside line 5."
    assert [text[f.start : f.end] for f in find(text)] == ["45 yards"]
