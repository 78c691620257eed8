"""Quantities of every kind in English sentences: kind, value, unit, hedge and what is counted."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import extract
from factcheck.model import Found, Quantity, Version
from factcheck.normalizer import normalize
from factcheck.normalizer.document import Document
from factcheck.normalizer.quantities import find_quantities
from factcheck.rulebook.load import load_rulebook


def find(text: str, language: str = "en", taken: tuple[tuple[int, int], ...] = ()) -> list[Found]:
    """The quantities of a text."""
    book = load_rulebook()
    document = Document(Version(id="t", path=None, text=text, language=language))
    return find_quantities(document, book.language(language), book.units, taken)


def shown(text: str, language: str = "en") -> list[str]:
    """Each fact as "kind surface value unit hedge counted", without what is empty or exact."""
    lines = []
    for fact in find(text, language):
        quantity = fact.value
        assert isinstance(quantity, Quantity)
        value = str(quantity.low) if quantity.low == quantity.high else f"{quantity.low}..{quantity.high}"
        words = [fact.kind, f"[{text[fact.start : fact.end]}]", value, quantity.unit or ""]
        words += [
            "" if quantity.hedge == "exact" else quantity.hedge,
            f"#{quantity.counted}" if quantity.counted else "",
        ]
        words.append(f"of={quantity.of}" if quantity.of is not None else "")
        lines.append(" ".join(word for word in words if word))
    return lines


CASES = [
    # counts
    ("The raid involved 118 attack drones.", ["quantity [118] 118 #drone"]),
    ("Four and a half thousand soldiers left.", ["quantity [Four and a half thousand] 4500 #soldier"]),
    ("About 36,000 households lost power.", ["quantity [36,000] 36000 about #household"]),
    ("She chaired a 61-member council.", ["quantity [61] 61 #member"]),
    ("Half a dozen climbers turned back.", ["quantity [Half a dozen] 6 #climber"]),
    ("Dozens of houses burned.", ["quantity [Dozens] 24 at-least #house"]),
    ("Tens of thousands of marchers came.", ["quantity [Tens of thousands] 20000 at-least #marcher"]),
    ("Police found 37 of the 38 gold rings.", ["quantity [37] 37 #ring of=38", "quantity [38] 38 #ring"]),
    ("One woman was hurt.", ["quantity [One] 1 #woman"]),
    ("Two men and three women were held.", ["quantity [Two] 2 #man", "quantity [three] 3 #woman"]),
    ("No casualties were reported.", ["quantity [No] 0 #casualty"]),
    ("The hall was emptied of 163 boxes.", ["quantity [163] 163 #box"]),
    ("A quarter of a million people marched.", ["quantity [A quarter of a million] 250000 #person"]),
    ("Between 10 and 12 lorries burned.", ["quantity [10 and 12] 10..12 range #lorry"]),
    ("The firm lost 40k customers.", ["quantity [40k] 40000 #customer"]),
    ("All but 31 were shot down.", ["quantity [31] 31"]),
    # what talk is about, and what loosens a number
    ("He faces questions over 17 trips.", ["quantity [17] 17 #trip"]),
    ("They argued about three clauses.", ["quantity [three] 3 #clause"]),
    ("The shop sold over 17 boats.", ["quantity [17] 17 more-than #boat"]),
    ("As few as nine guests came.", ["quantity [nine] 9 at-least #guest"]),
    # speeds and degrees in other spellings
    ("The gust reached 155 km per hour.", ["quantity [155 km per hour] 155 km/h"]),
    ("The lava moved 30 m per second.", ["quantity [30 m per second] 30 m/s"]),
    (
        "The heat rose by 1.5 degrees Celsius (2.7 F).",
        ["quantity [1.5 degrees Celsius] 1.5 °C", "quantity [2.7 F] 2.7 °F"],
    ),
    ("The tank is less than a fifth full.", ["percentage [a fifth] 20 % less-than"]),
    ("The van does 35 mpg and makes 350 Nm.", ["quantity [35 mpg] 35 mpg", "quantity [350 Nm] 350 Nm"]),
    ("The rate rose by 0.25 of a percentage point.", ["percentage [0.25 of a percentage point] 0.25 pp"]),
    ("Rents rose by a third in five years.", ["percentage [a third] 33.333333 %", "duration [five years] 5 year"]),
    ("A magnitude-5.4 quake was felt.", ["quantity [5.4] 5.4 #magnitude"]),
    # a measure lends nothing to what is of another sort
    ("Output rose 1.2 percent. The PMI stood at 53.5.", ["percentage [1.2 percent] 1.2 %", "quantity [53.5] 53.5"]),
    (
        "Sixty hours after it fell, killing at least 27, it was cleared.",
        ["duration [Sixty hours] 60 hour", "quantity [27] 27 at-least"],
    ),
    (
        "She shot 48.2 percent and had 25 points, nine rebounds.",
        [
            "percentage [48.2 percent] 48.2 %",
            "quantity [25] 25 #point",
            "quantity [nine] 9 #rebound",
        ],
    ),
    ("The jobless rate ticked up to 4.2 percent.", ["percentage [4.2 percent] 4.2 %"]),
    # hedges
    ("More than 1,000 people died.", ["quantity [1,000] 1000 more-than #person"]),
    ("At least nine people drowned.", ["quantity [nine] 9 at-least #person"]),
    ("Up to 30 guests may stay.", ["quantity [30] 30 at-most #guest"]),
    ("Nearly 1,500 people work there.", ["quantity [1,500] 1500 less-than #person"]),
    ("The toll rose to 20 or more.", ["quantity [20] 20 at-least"]),
    ("No fewer than six trees fell.", ["quantity [six] 6 at-least #tree"]),
    ("Just over 100 ships waited.", ["quantity [100] 100 more-than #ship"]),
    # measures
    ("The slab was 45 centimetres across.", ["quantity [45 centimetres] 45 cm"]),
    ("A twelve-kilometre strip was cleared.", ["quantity [twelve-kilometre] 12 km"]),
    (
        "It runs for 34.6 kilometres (21.5 miles).",
        ["quantity [34.6 kilometres] 34.6 km", "quantity [21.5 miles] 21.5 mile"],
    ),
    ("Output was 754,800 metric tons per day.", ["quantity [754,800 metric tons per day] 754800 t/day"]),
    ("Trains run at 250 kilometres an hour.", ["quantity [250 kilometres an hour] 250 km/h"]),
    ("Trains run at 155mph.", ["quantity [155mph] 155 mph"]),
    ("The rock was hot: 106F.", ["quantity [106F] 106 °F"]),
    ("It was -5 °C at dawn.", ["quantity [-5 °C] -5 °C"]),
    ("The plant yields 300 MW.", ["quantity [300 MW] 300 MW"]),
    ("Some 2,400 square metres burned.", ["quantity [2,400 square metres] 2400 m2 about"]),
    ("They found nearly five pounds of gold.", ["quantity [five pounds] 5 lb less-than"]),
    ("They dug more than a mile.", ["quantity [a mile] 1 mile more-than"]),
    # money
    ("Sales reached €2.31 billion.", ["money [€2.31 billion] 2310000000 EUR"]),
    ("A reward of half a million hryvnias.", ["money [half a million hryvnias] 500000 UAH"]),
    ("Imports rose to USD76bn.", ["money [USD76bn] 76000000000 USD"]),
    ("Crude sold below $60 per barrel.", ["money [$60 per barrel] 60 USD/barrel less-than"]),
    ("The bill is A$5m.", ["money [A$5m] 5000000 AUD"]),
    ("It cost £4.6m, or about 50p a head.", ["money [£4.6m] 4600000 GBP", "money [50p] 0.5 GBP about"]),
    ("They stole 3.2 billion roubles.", ["money [3.2 billion roubles] 3200000000 RUB"]),
    ("The price is 5 dollars and 50 cents.", ["money [5 dollars and 50 cents] 5.5 USD"]),
    # shares
    ("Turnout was 63.4 per cent.", ["percentage [63.4 per cent] 63.4 %"]),
    ("Rates fell by 80 basis points.", ["percentage [80 basis points] 80 bp"]),
    ("It is up one percentage point.", ["percentage [one percentage point] 1 pp"]),
    ("Two-thirds of members agreed.", ["percentage [Two-thirds] 66.666667 %"]),
    ("Costs rose by a fifth.", ["percentage [a fifth] 20 %"]),
    ("One in five voters stayed away.", ["percentage [One in five] 20 % #voter"]),
    ("More than half of the vote went to her.", ["percentage [half] 50 % more-than"]),
    ("Growth of 4 to 5 percent is likely.", ["percentage [4 to 5 percent] 4..5 % range"]),
    # durations
    ("He got five and a half years.", ["duration [five and a half years] 5.5 year"]),
    ("He got seven years and six months.", ["duration [seven years and six months] 7.5 year"]),
    ("It lasted six hours and 40 minutes.", ["duration [six hours and 40 minutes] 400 minute"]),
    ("She served a year and a half.", ["duration [a year and a half] 1.5 year"]),
    ("He is banned for a decade.", ["duration [a decade] 10 year"]),
    ("A 90-month term followed.", ["duration [90-month] 90 month"]),
    # ages
    ("A guard, aged 61, was held.", ["age [61] 61 year"]),
    ("The 58-year-old sweeps floors.", ["age [58-year-old] 58 year"]),
    ("Mara Oltvik, 46, waved.", ["age [46] 46 year"]),
    ("Mara Oltvik (46) waved.", ["age [46] 46 year"]),
    ("A woman of 71 died.", ["age [71] 71 year"]),
    ("Two brothers, 34 and 29, were held.", ["quantity [Two] 2 #brother", "age [34] 34 year", "age [29] 29 year"]),
    ("She is 44.", ["age [44] 44 year"]),
    ("He is in his late 40s.", ["age [40s] 47..49 year range"]),
    # ranks and scores
    ("Rovers finished 11th.", ["rank [11th] 11"]),
    ("A third victim was found.", ["rank [third] 3 #victim"]),
    ("He scored in the 67th minute.", ["rank [67th] 67 #minute"]),
    ("Rovers won 5-4 on penalties.", ["score [5-4] 5..4"]),
    ("Rovers beat Town 5:4.", ["score [5:4] 5..4"]),
    ("Jurors voted 10 to two to convict.", ["score [10 to two] 10..2"]),
    # points of an index are no percentage points, and lend no measure
    (
        "The DAX shed 1.1% or 190.5 points; the Nasdaq lost 14.",
        ["percentage [1.1%] 1.1 %", "quantity [190.5] 190.5 #point", "quantity [14] 14 #point"],
    ),
    ("A mother of three, 34, drowned.", ["quantity [three] 3", "age [34] 34 year"]),
    ("Ada Brell won. Brell is 38.", ["age [38] 38 year"]),
    ("Nobody won. Turnout is 38.", ["quantity [38] 38"]),
    ("Brell scores from a corner.", []),
    ("Scores of ships sank.", ["quantity [Scores] 40 at-least #ship"]),
    # ratios
    ("Profit doubled.", ["quantity [doubled] 2 x"]),
    ("Seven times more than last year.", ["quantity [Seven times] 7 x"]),
    # what has dropped its unit
    ("She had 46.8 per cent to 41.9 for Fenn.", ["percentage [46.8 per cent] 46.8 %", "percentage [41.9] 41.9 %"]),
    (
        "Ada was given five years; Ben Moss, 52, a broker, four; and Cy Ray, 34, 18 months.",
        [
            "duration [five years] 5 year",
            "age [52] 52 year",
            "duration [four] 4 year",
            "age [34] 34 year",
            "duration [18 months] 18 month",
        ],
    ),
    (
        "They will get fifty-seven and forty-three per cent.",
        ["percentage [fifty-seven] 57 %", "percentage [forty-three per cent] 43 %"],
    ),
    (
        "North will pull out 4,500 soldiers and South 3,800.",
        ["quantity [4,500] 4500 #soldier", "quantity [3,800] 3800 #soldier"],
    ),
    (
        "It costs 4.7 billion euros, not 3.9 billion.",
        ["money [4.7 billion euros] 4700000000 EUR", "money [3.9 billion] 3900000000 EUR"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0][:40] for case in CASES])
def test_english(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The G7 met with COVID-19 in mind.",
        "Two KLT-40S units.".replace("Two ", ""),
        "The Boeing 737 landed.",
        "Article 5 was invoked.",
        "Unit No. 55115 moved.",
        "An Il-76 and an S-400 stood there.",
        "No one was one of the most famous.",
        "At first, he was second to none.",
        "Call 020 7946 0958 or +44 20 7946 0958.",
        "It happened in 2019.",
        "The First Lady spoke.",
        "Open 24/7 since 9/11.",
        "The 1990s were calm.",
        "See http://example.org/a/123 for more.",
    ],
)
def test_what_is_no_quantity(text: str) -> None:
    assert shown(text) == []


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
        ("ru", "Ущерб превысил 500 тысяч гривен.", ["money [500 тысяч гривен] 500000 UAH"]),
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


def test_durations_have_a_timex() -> None:
    pairs = {
        "It took five and a half years.": "P5Y6M",
        "It took 8 h 20 min.": "PT8H20M",
        "It took fifteen months.": "P15M",
        "It took 90 days.": "P90D",
    }
    for text, timex in pairs.items():
        value = find(text)[0].value
        assert isinstance(value, Quantity)
        assert value.timex == timex


def test_nothing_is_found_where_it_is_taken() -> None:
    text = "On 12 May, 14 people met."
    assert [text[f.start : f.end] for f in find(text, taken=((3, 9),))] == ["14"]


def test_step_is_the_last_digit_that_was_stated() -> None:
    steps = {"4.6 million cars": "100000", "2.5 km": "0.1", "41,000 fans": "1000", "41,386 fans": "1", "30 fans": "1"}
    for text, step in steps.items():
        value = find(text)[0].value
        assert isinstance(value, Quantity)
        assert str(value.step) == step, text


ALPHABET = st.sampled_from(
    [*"0123456789 .,-–:/%$€£°½ ' \n()", "two ", "half ", "million ", "a ", "km ", "third ", "and "]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(ALPHABET, max_size=40).map("".join) | st.text(max_size=80))
def test_spans_slice_the_text_and_nothing_raises(text: str) -> None:
    for language in ("en", "uk", "de"):
        last = 0
        for fact in find(text, language):
            assert last <= fact.start < fact.end <= len(text)
            last = fact.start


@pytest.mark.parametrize(
    "piece", ["1", "1 ", "1,", "two ", "a ", "and ", "½", "1-", "one hundred and ", "- ", "€", "half of ", "5 km "]
)
def test_time_is_linear(piece: str) -> None:
    assert isinstance(find(piece * 3000), list)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("About 20% of them are under 18 and a quarter are over 65.", ["20", "18", "25", "65"]),
        ("It cost €56bn at 2019 prices.", ["56000000000"]),
        ("She arrested two women, aged 24, 31 and 45.", ["2", "24", "31", "45"]),
        ("Class sizes fell from 31 to 27.", ["31", "27"]),
        ("He swam 100m in 58.2 seconds.", ["100", "58.2"]),
        ("About 1.5m people left.", ["1500000"]),
        ("She ran it in 8min 06.1sec.", ["486.1"]),
        ("It lasted 2hrs 05mins.", ["125"]),
        ("The magnitude 7.1 quake hit.", ["7.1"]),
        ("Call ½² or 5²٣ now.", []),
    ],
)
def test_values_of_tricky_sentences(text: str, expected: list[str]) -> None:
    values = [str(fact.value.low) for fact in find(text) if isinstance(fact.value, Quantity)]
    assert [value for value in values if value not in ("0.5", "5")] == expected


def test_a_row_of_unit_signs_is_split() -> None:
    assert shown("The wall loses 3 W/m²/K in winter.") == ["quantity [3 W/m²/K] 3 W/m2/K"]
    assert shown("It slows by 9.8 m/s^2 at first.") == ["quantity [9.8 m/s^2] 9.8 m/second/second"]


@pytest.mark.parametrize(
    ("language", "text", "normalized"),
    [
        ("de", "Die Bank senkte den Zins um einen halben Prozentpunkt.", "0.5 pp"),
        ("es", "El banco recortó la tasa en medio punto porcentual.", "0.5 pp"),
        ("ru", "Банк снизил ставку на половину процентного пункта.", "0.5 pp"),
    ],
)
def test_half_a_percentage_point_is_no_half(language: str, text: str, normalized: str) -> None:
    (value,) = (f for f in normalize(Version("v", None, text, language=language), load_rulebook())
                if f.kind == "percentage")  # fmt: skip
    assert value.normalized == normalized


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("Rain fell for several weeks.", "PXW"),
        ("The siege lasted months.", "PXM"),
        ("They waited for decades.", "PXDE"),
        ("Die Brücke ist seit Jahren gesperrt.", "PXY"),
    ],
)
def test_lengths_that_nobody_counts(text: str, timex: str) -> None:
    language = "de" if "Jahren" in text else "en"
    (value,) = [f.value for f in find(text, language) if isinstance(f.value, Quantity)]
    assert (value.timex, value.hedge, value.dimension) == (timex, "at-least", "time")


def test_cents_are_those_of_the_money_that_the_text_names() -> None:
    values = [f.value for f in find("Shares rose 24 cents to $31.50.", "en") if isinstance(f.value, Quantity)]
    assert [(str(v.low), v.unit) for v in values] == [("0.24", "USD"), ("31.5", "USD")]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Three men and a woman drowned.", [("3", "man"), ("1", "woman")]),
        ("en", "A girl and two boys were found, an adult, too.", [("1", "girl"), ("2", "boy")]),
        ("en", "A man and a woman came.", []),
        ("de", "Eine Frau und zwei Männer starben.", [("1", "frau"), ("2", "mann")]),
        ("fr", "Une femme et deux hommes sont morts.", [("1", "femme"), ("2", "homme")]),
        ("es", "Murieron una mujer y dos hombres.", [("1", "mujer"), ("2", "hombre")]),
    ],
)
def test_one_person_of_a_list_counts(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    values = [f.value for f in find(text, language) if isinstance(f.value, Quantity)]
    assert [(str(v.low), v.counted) for v in values] == expected


@pytest.mark.parametrize(
    ("text", "normalized"),
    [
        ("Gegen 34 Personen wird ermittelt.", "about 34"),
        ("Das Gericht erließ Haftbefehl gegen den 34-jährigen Mann.", "34 year"),
        ("Über 300 Gäste kamen.", "more than 300"),
        ("Man sprach über die 300 Gäste.", "300"),
    ],
)
def test_a_preposition_before_an_article_loosens_no_number(text: str, normalized: str) -> None:
    (fact,) = (f for f in extract(text, language="de") if f.kind in ("quantity", "age"))
    assert fact.normalized == normalized


POUNDS = [
    ("de", "Das Bild kostete 7 Millionen Pfund, der Rahmen 400 Pfund.", ["7000000 GBP", "400 GBP"]),
    ("es", "Pagó 3 millones de libras.", ["3000000 GBP"]),
    ("uk", "Він заплатив 3 млн фунтів.", ["3000000 GBP"]),
    ("de", "Der Fisch wog 40 Pfund.", ["40 lb"]),
    ("ru", "Медведь весил 40 фунтов.", ["40 lb"]),
]


@pytest.mark.parametrize(("language", "text", "values"), POUNDS)
def test_pounds_are_money_or_a_mass(language: str, text: str, values: list[str]) -> None:
    assert [f.normalized for f in extract(text, language=language)] == values
