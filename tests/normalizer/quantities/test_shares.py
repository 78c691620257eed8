"""Shares told as fractions, in what they are shares of."""

from __future__ import annotations

import pytest

from factcheck.model import Quantity
from tests.normalizer.quantities.reading import find


@pytest.mark.parametrize(
    ("language", "text", "percent"),
    [
        ("ru", "Участок был продан за половину рыночной стоимости.", "50"),
        ("ru", "Половина домов сгорела.", "50"),
        ("uk", "Ділянку продали за половину ринкової вартості.", "50"),
        ("uk", "Половина будинків згоріла.", "50"),
        ("fr", "Le terrain a été vendu à la moitié de sa valeur.", "50"),
        ("es", "El terreno se vendió por la mitad de su valor.", "50"),
        ("de", "Es wurde für die Hälfte des Marktwerts verkauft.", "50"),
        ("en", "Her fine was a fifth as large as his.", "20"),
        ("en", "He gets a tenth share of the profit.", "10"),
        ("en", "Her holding of just under a fifth was sold.", "20"),
        ("en", "A stake of a little over a tenth is his.", "10"),
        ("en", "It sold for a fifth less than last year.", "20"),
        ("en", "Sales were up a third on the year before.", "33.333333"),
        ("en", "Seventy-six in every hundred voters stayed at home.", "76"),
        ("es", "Una de cada cuatro viviendas está vacía.", "25"),
        ("es", "Tres cuartas partes de los barcos zarparon.", "75"),
        ("es", "La quinta parte de los barcos zarpó.", "20"),
        ("ru", "Пятая часть домов пустует.", "20"),
        ("uk", "П'ята частина будинків порожня.", "20"),
        ("de", "Nur jeder Zehnte stimmte zu.", "10"),
        ("uk", "Кожен десятий не прийшов.", "10"),
        ("de", "Eine dreißigprozentige Kürzung droht.", "30"),
        ("de", "Eine 63-prozentige Kürzung droht.", "63"),
        ("uk", "Діє тридцятивідсоткова знижка.", "30"),
        ("en", "Prices were cut by a quarter when the harvest came in.", "25"),
        ("en", "It cost a quarter that of the old model.", "25"),
        ("de", "In einem Viertel davon fehlte der Pass.", "25"),
        ("fr", "Un cinquième des marins manquait.", "20"),
        ("fr", "Elle a perdu un dixième de sa valeur.", "10"),
        ("es", "Un cuarto de los barcos zarpó.", "25"),
        ("en", "Turnout rose by half of one per cent.", "0.5"),
        ("en", "The odds are a third of one per cent.", "0.333333"),
        ("en", "The fee is a quarter of 1% of the sale.", "0.25"),
        ("en", "A tenth of a percent of the ballots was spoilt.", "0.1"),
        ("de", "Die Löhne stiegen um ein halbes Prozent.", "0.5"),
        ("fr", "Cela touche un tiers de pour cent des foyers.", "0.333333"),
        ("es", "La renta subió medio por ciento.", "0.5"),
        ("uk", "Це чверть відсотка.", "0.25"),
        ("ru", "Это треть процента.", "0.333333"),
    ],
)
def test_shares(language: str, text: str, percent: str) -> None:
    (value,) = [f.value for f in find(text, language) if f.kind == "percentage" and isinstance(f.value, Quantity)]
    assert (str(value.low), value.unit) == (percent, "%")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Medio ambiente perdió."),
        ("en", "The third share issue failed."),
        ("ru", "Он спал половину дня."),
        ("en", "We cut costs in a quarter when we could have grown."),
        ("en", "In the spring quarter the mill its rivals envy made a profit."),
        ("en", "He scored twice in a quarter that Arlow dominated."),
        ("en", "The mill had never known such a quarter."),
        ("de", "In einem Viertel im Norden fiel der Strom aus."),
        ("de", "Ein Viertel, in dem viele Rentner leben, wurde geräumt."),
        ("fr", "Un quart de finale difficile l'attend."),
        ("fr", "Les fonds sont gérés par un tiers."),
        ("ru", "В четверть финала вышел только Арлов."),
        ("uk", "У чверть фіналу вийшов лише Арлів."),
        ("es", "La media fue alta."),
        ("es", "En un cuarto de la casa hallaron el arma."),
    ],
)
def test_what_is_no_share(language: str, text: str) -> None:
    assert not [f for f in find(text, language) if f.kind == "percentage"]


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("It has grown for eight quarters.", "24"),
        ("The slump lasted two quarters.", "6"),
        ("After three quarters without profit the mill closed.", "9"),
    ],
)
def test_counted_quarters_are_a_length(text: str, months: str) -> None:
    (value,) = [f.value for f in find(text, "en") if f.kind == "duration" and isinstance(f.value, Quantity)]
    assert (str(value.low), value.unit) == (months, "month")


@pytest.mark.parametrize(
    ("language", "text", "parts"),
    [
        ("fr", "Un patient sur cinq est sorti.", ["1 of 5"]),
        ("fr", "Trois personnes sur dix refusent.", ["3 of 10"]),
        ("fr", "Une enquête sur trois meurtres est ouverte.", ["3 of None"]),
        ("de", "Eine von vier Frauen wurde befragt.", ["1 of 4"]),
        ("de", "Ein Minus von drei Kronen bleibt.", ["3 of None"]),
        ("en", "A couple of hundred people came.", ["200 of None"]),
        ("en", "The drug helped in five out of six cases.", ["5 of 6"]),
        ("ru", "Границу пересекли 37 из 46 грузовиков.", ["37 of 46", "46 of None"]),
        ("uk", "Дванадцять із 64 вантажівок пропустили.", ["12 of 64", "64 of None"]),
    ],
)
def test_parts_of_wholes(language: str, text: str, parts: list[str]) -> None:
    values = [f.value for f in find(text, language) if isinstance(f.value, Quantity)]
    assert [f"{value.low} of {value.of}" for value in values] == parts


@pytest.mark.parametrize(
    ("language", "text", "counted"),
    [
        ("de", "Das neunstöckige Haus brannte.", (9, "exact", "stockwerk")),
        ("ru", "Девятиэтажный дом горел.", (9, "exact", "этаж")),
        ("fr", "Une dizaine de personnes sont venues.", (10, "about", "personne")),
        ("es", "Una veintena de personas vino.", (20, "about", "persona")),
        ("en", "A trio of surgeons was suspended.", (3, "exact", "surgeon")),
    ],
)
def test_numbers_that_hide_in_words(language: str, text: str, counted: tuple[int, str, str]) -> None:
    (value,) = [f.value for f in find(text, language) if isinstance(f.value, Quantity)]
    assert (value.low, value.hedge, value.counted) == counted


@pytest.mark.parametrize(
    ("language", "text", "unit"),
    [
        ("en", "They want nine percent; the firm offers half of that.", "x"),
        ("de", "Sie fordern neun Prozent, die Firma bietet die Hälfte davon.", "x"),
        ("ru", "Они требуют 9 процентов, компания предлагает половину этого.", "x"),
        ("en", "They found 900 coins and keep half of that.", "%"),
    ],
)
def test_half_of_a_percentage_is_no_percentage(language: str, text: str, unit: str) -> None:
    values = [f.value for f in find(text, language) if isinstance(f.value, Quantity)]
    assert values[-1].unit == unit


def test_a_dozen_borrows_no_percent() -> None:
    values = [f.value for f in find("The bug struck 16 percent of the guests, and killed a dozen.")]
    assert [value.unit for value in values if isinstance(value, Quantity)] == ["%", None]
