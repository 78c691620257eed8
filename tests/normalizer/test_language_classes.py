"""Turns of phrase that news uses for figures, each in sentences of its own: what they say, and what they do not."""

from __future__ import annotations

import pytest

from factcheck.pipeline import extract_text
from factcheck.rulebook import load_rulebook

KINDS = {"quote", "name", "role", "category"}


def figures(text: str, language: str = "en") -> list[str]:
    """The facts of a text with figures, each as "kind value"."""
    facts = extract_text(text, "2025-03-14", language, load_rulebook())
    return [f"{fact.kind} {fact.normalized}" for fact in facts if fact.kind not in KINDS]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("More than six voters in ten stayed at home.", ["percentage more than 60%"]),
        ("One house in 25 was damaged.", ["percentage 4%"]),
        ("One in 14 million wins.", ["percentage 0.000007%"]),
        ("The vote was a six-three split.", ["score 6-3"]),
        ("Larvik Wolves 4, Tarn Kings 3", ["score 4-3"]),
        ("The game ended 5-3 (2-0, 1-2, 1-1, 1-0).", ["score 5-3", "score 2-0", "score 1-2", "score 1-1", "score 1-0"]),
        ("It was 2-2 after 120 minutes 2:2.", ["score 2-2", "duration 120 minute", "score 2-2"]),
        ("Polls give her party 24 to 26 seats.", ["quantity 24 to 26"]),
        ("Mara Ito won 402,118 votes, or 51.3 percent, and Jon Reed 311,402, or 39.8 percent.",
         ["quantity 402118", "percentage 51.3%", "quantity 311402", "percentage 39.8%"]),
        ("The Greens took 21.4 percent and 14 seats, the Farmers 11.2 percent and seven.",
         ["percentage 21.4%", "quantity 14", "percentage 11.2%", "quantity 7"]),
        ("The price rises from €0.42 to €0.45 a litre.", ["money 0.42 EUR/l", "money 0.45 EUR/l"]),
        ("It was raised by four cents to 61 cents a litre.", ["money 0.04 USD", "money 0.61 USD/l"]),
        ("The crown fell 1.2 percent to 18.40 to the dollar.", ["percentage 1.2%", "quantity 18.4"]),
        ("The reef grows about a foot a year.", ["quantity about 1 foot/year"]),
        ("An hour and twenty minutes later the ship capsized.", ["duration 80 minute"]),
        ("By law 40 percent of buses must run.", ["percentage 40%"]),
        ("The rock formed 66 million years ago.", ["duration 66000000 year"]),
        ("He sold 3 thousand 200 boxes.", ["quantity 3200"]),
        ("They paid a third of a million pounds.", ["money 333333 GBP"]),
        ("The winner's time is 4:38:12.", ["duration 16692 second"]),
        ("The festival is held for the fiftieth time.", ["rank 50"]),
        ("On Monday 212 were rescued.", ["date 2025-03-10", "quantity 212"]),
        ("By Friday 4,310 had signed.", ["date 2025-03-14", "quantity 4310"]),
        ("On Sunday 12 the court sat.", ["date 2025-03-09"]),
        ("The tenant is bound for 12 contract years.", ["duration 12 year"]),
        ("The field yields 3.1 bcm a year.", ["quantity 3100000000 m3/year"]),
        ("Norvik burns 40 bcm of gas and loses 12 mcm.", ["quantity 40000000000 m3", "quantity 12000000 m3"]),
        ("It lies 12 miles from Casma, population 24,000.", ["quantity 12 mile", "quantity 24000"]),
    ],
)  # fmt: skip
def test_values(text: str, expected: list[str]) -> None:
    """Shares, scores, pairs and rates are read as a reader would."""
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Poet dies at 91", ["age 91 year"]),
        ("FAMED CHEF DEAD AT 77", ["age 77 year"]),
        ("He died at 79 in his sleep.", ["age 79 year"]),
        ("At 38 he will be the youngest of them.", ["age 38 year"]),
        ("They have daughters, Ina, six, and Bea, four.", ["age 6 year", "age 4 year"]),
        ("The keeper, under 20, dived.", ["age less than 20 year"]),
        ("Piet, 19, and Jan, 22, were there.", ["age 19 year", "age 22 year"]),
        ("Ray and Jo Blandish, 61 and 58, won.", ["age 61 year", "age 58 year"]),
        ("She died in her 87th year.", ["age 86 year"]),
        ("Prest was jailed for five years. Ryle, 52, four and book-keeper Ann Pool, 38, a year and a half.",
         ["duration 5 year", "age 52 year", "duration 4 year", "age 38 year", "duration 1.5 year"]),
    ],
)  # fmt: skip
def test_ages_and_terms(text: str, expected: list[str]) -> None:
    """An age at death is an age, and a term that has dropped its unit is none."""
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Das Tor fiel in der 71. Minute.", ["rank 71"]),
        ("de", "Sie beendete die Runde nur als Achter.", ["rank 8"]),
        ("de", "Seine siebenjährige Tochter kam davon.", ["age 7 year"]),
        ("de", "Jeder fünfte Wähler blieb zu Hause.", ["percentage 20%"]),
        ("ru", "Умерла одиннадцатимесячная девочка.", ["age 11 month"]),
        ("ru", "Он подписал двухлетний контракт.", ["duration 2 year"]),
        ("ru", "Поэтесса умерла на 87-м году жизни.", ["age 86 year"]),
        ("ru", "Ему 61 год.", ["age 61 year"]),
        ("uk", "Міст будували рік і чотири місяці.", ["duration 16 month"]),
        ("uk", "Об'їзд становив майже пів сотні кілометрів.", ["quantity less than 50 km"]),
        ("uk", "У лікарні п'ятирічна дитина.", ["age 5 year"]),
        ("uk", "Вартість — 512 мільйонів гривень: 300 мільйонів надав фонд.",
         ["money 512000000 UAH", "money 300000000 UAH"]),
        ("uk", "Поїзд прибув о пів на шосту вечора.", ["time 2025-03-14T17:30"]),
        ("ru", "Фестиваль пройдёт в пятидесятый раз.", ["rank 50"]),
        ("de", "Zwei Angeklagte, 34 und 38, schwiegen.", ["quantity 2", "age 34 year", "age 38 year"]),
        ("es", "Es la cifra más baja en 17 años.", ["duration 17 year"]),
        ("fr", "Dix blessés, dont deux grièvement.", ["quantity 10", "quantity 2"]),
        ("es", "Duró un solo día.", ["duration 1 day"]),
        ("es", "Las víctimas eran menores de 30 años.", ["age less than 30 year"]),
    ],
)  # fmt: skip
def test_other_languages(language: str, text: str, expected: list[str]) -> None:
    """The same classes in German, Russian, Ukrainian and Spanish."""
    assert figures(text, language) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At five to four the siren went off.", ["time 2025-03-14T03:55"]),
        ("The truce of 2023 broke down.", ["date 2023"]),
        ("The 14.30 from Orme struck the buffers.", ["time 2025-03-14T14:30"]),
        ("Nobody has forgotten 1997, the last time they won.", ["date 1997"]),
        ("He has claimed that he can strike a peace deal in 24 hours.", ["duration 24 hour"]),
    ],
)
def test_times(text: str, expected: list[str]) -> None:
    """Clock times before a clause, years that stand bare, lengths that are no dates."""
    assert figures(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Number one on the list is safety.",
        "He works nine to five, 24/7.",
        "See page three.",
        "He lives at 14 Elm Street and took flight 418.",
        "He told the News at Ten.",
        "It hit the government quarter.",
        "A six-figure payout is due.",
    ],
)
def test_no_figures(text: str) -> None:
    """Idioms, labels, house numbers and names hold no figures."""
    assert figures(text) == []


@pytest.mark.parametrize(
    ("language", "text", "role"),
    [
        ("fr", "L'ancien président du Helmark, Jean Vassal, a signé.", "former president (helmark)"),
        ("fr", "L'ex-ministre Ada Noll est morte.", "former minister"),
        ("es", "El expresidente Juan Soto habló.", "former president"),
        ("en", "Ada Voss, once president of Helmark, spoke.", "former president (helmark)"),
        ("en", "Former president of Helmark, Ada Voss lives abroad.", "former president (helmark)"),
        ("en", "Once president Ada Voss had arrived, they left.", "president"),
    ],
)
def test_former_offices(language: str, text: str, role: str) -> None:
    """What somebody was and is no more."""
    facts = extract_text(text, None, language, load_rulebook())
    assert [fact.value.role for fact in facts if fact.kind == "role"] == [role]  # type: ignore[union-attr]


def test_people_joined_by_and() -> None:
    """A full name beside a person's full name is a person's."""
    facts = extract_text("Igor Sergunin and Alexej Liptser were jailed.", None, "en", load_rulebook())
    assert {fact.value.type for fact in facts if fact.kind == "name"} == {"person"}  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "He weighs 18 stone and lost 11st 4lb.", ["quantity 18 stone", "quantity 158 lb"]),
        ("en", "They mended 12 stone steps.", ["quantity 12"]),
        ("en", "She scored a pair of goals.", ["quantity 2"]),
        ("en", "She bought a pair of shoes.", []),
        ("en", "The motion fell by a single vote.", ["quantity 1"]),
        ("en", "A single mother was there.", []),
        ("en", "Wheat rose 11-1/4 cents to $6.02-3/4 a bushel.", ["money 0.1125 USD", "money 6.0275 USD/bushel"]),
        ("en", "Maize was up half a cent.", ["money 0.005 USD"]),
        ("en", "No one was hurt.", ["quantity 0"]),
        ("en", "Nobody knows who was hurt.", []),
        ("de", "Niemand wurde verletzt.", ["quantity 0"]),
        ("ru", "Никто не пострадал.", ["quantity 0"]),
        ("fr", "Le pacte porte sur un accord sur trois ans.", ["duration 3 year"]),
        ("es", "Una de cada tres casas ardió.", ["percentage 33.333333%"]),
        ("es", "La tasa cayó ocho décimas, al 9,8%.", ["percentage 0.8 pp", "percentage 9.8%"]),
        ("fr", "Une vingtaine de maires ont signé.", ["quantity about 20"]),
        ("de", "Jeder zehnte von ihnen hat Rauch eingeatmet.", ["percentage 10%"]),
        ("en", "He left school at 13.", ["age 13 year"]),
        ("en", "Women over 50 are at risk.", ["age more than 50 year"]),
        ("en", "Winds over 60 mph are likely.", ["quantity more than 60 mph"]),
        ("fr", "À 38 ans, le judoka a gagné.", ["age 38 year"]),
        ("en", "He is the club's third signing.", ["rank 3"]),
        ("en", "The court sat over 13 nights.", ["quantity 13"]),
    ],
)  # fmt: skip
def test_weights_shares_and_nobody(language: str, text: str, expected: list[str]) -> None:
    """Stones, pairs, parts of a cent, one of so many, and nobody: each with what only looks like it."""
    assert figures(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "They made two visits at least 15 days apart.", ["quantity 2", "duration at least 15 day"]),
        ("en", "He paid €25 million plus €5 million in bonuses.", ["money 25000000 EUR", "money 5000000 EUR"]),
        ("en", "Bring 40 or more.", ["quantity at least 40"]),
        ("de", "Der Unfall mit zwei Toten und mehr als 30 Verletzten.", ["quantity 2", "quantity more than 30"]),
        ("en", "The error is plus or minus 2.2 percentage points.", ["percentage 2.2 pp"]),
        ("en", "The change was minus 2.2 percentage points.", ["percentage -2.2 pp"]),
        ("en", "He said that half the boats were gone.", ["percentage 50%"]),
        ("en", "In that half the team was asleep.", []),
        ("ru", "Из них трое — дети до трёх лет.", ["quantity 3", "age at most 3 year"]),
        ("ru", "Срок составил до трёх лет.", ["duration at most 3 year"]),
        ("en", "A snowboarder of 22 was dug out.", ["age 22 year"]),
        ("en", "A checklist of 22 was drawn up.", ["quantity 22"]),
        ("en", "It sold its first billion kilowatt-hours.", ["quantity 1000000000 kWh"]),
    ],
)  # fmt: skip
def test_words_of_the_next_number(language: str, text: str, expected: list[str]) -> None:
    """A hedge or a sign belongs to the number that it stands at, and an age to whoever does something."""
    assert figures(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # a preposition in its own sense bounds nothing
        ("de", "Die beiden Parteien verfügen über 58 Sitze.", ["quantity 2", "quantity 58"]),
        ("de", "Das Land bürgt für einen Kredit über 40 Millionen Euro.", ["money 40000000 EUR"]),
        ("de", "Im Stadion waren über 40 Ordner.", ["quantity more than 40"]),
        ("en", "Five miners were buried under 30 tonnes of coal.", ["quantity 5", "quantity 30 t"]),
        ("en", "The bill stayed under 30 million euros.", ["money less than 30000000 EUR"]),
        ("en", "That is two votes fewer than her four parties have.", ["quantity 2", "quantity 4"]),
        # verbs of the present change a figure too
        ("en", "The law raises the fee from €20 to €25.", ["money 20 EUR", "money 25 EUR"]),
        ("en", "The board trims pay from 900 to 850 euros.", ["money 900 EUR", "money 850 EUR"]),
        ("fr", "La loi porte l'amende de 200 à 300 euros.", ["money 200 EUR", "money 300 EUR"]),
        (
            "en",
            "Output fell to 4.9 million tonnes from 5.2 million a year before.",
            ["quantity 4900000 t", "quantity 5200000 t", "date 2024"],
        ),
        ("en", "A ticket costs from €20 to €25.", ["money 20 to 25 EUR"]),
        # degrees of a list or a slope are of no warmth
        ("en", "In icy water the ship took on a list of nine degrees.", ["quantity 9 degree"]),
        ("en", "The water was nine degrees Celsius.", ["quantity 9 °C"]),
        ("ru", "Крен судна достиг 12 градусов.", ["quantity 12 degree"]),
    ],
)
def test_bounds_changes_and_degrees(language: str, text: str, expected: list[str]) -> None:
    assert figures(text, language) == expected
