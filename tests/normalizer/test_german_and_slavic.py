"""Shapes of news language in German, Ukrainian and Russian: what they say, and what only looks like a figure."""

from __future__ import annotations

import pytest

from factcheck.pipeline import extract_text
from factcheck.rulebook import load_rulebook

KINDS = {"quote", "name", "role", "category"}


def figures(text: str, language: str) -> list[str]:
    """The facts of a text with figures, each as "kind value"."""
    facts = extract_text(text, "2025-03-14", language, load_rulebook())
    return [f"{fact.kind} {fact.normalized}" for fact in facts if fact.kind not in KINDS]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Die 36-stündige Sitzung ermüdete alle.", ["duration 36 hour"]),
        ("de", "Ein 4-monatiges Kind wurde gerettet.", ["age 4 month"]),
        ("de", "Die sechsspurige Brücke ist fertig.", ["quantity 6"]),
        ("ru", "Рабочие уложили 18-километровый кабель.", ["quantity 18 km"]),
        ("ru", "Полутораметровая змея сбежала.", ["quantity 1.5 m"]),
        ("ru", "Буксир тянет сорокатонный понтон.", ["quantity 40 t"]),
        ("ru", "Началась 48-часовая стачка.", ["duration 48 hour"]),
        ("uk", "Почався 48-годинний страйк.", ["duration 48 hour"]),
        ("uk", "Вони купили трикімнатну оселю.", ["quantity 3"]),
        ("ru", "Кран упал на девятиэтажку.", ["quantity 9"]),
        ("ru", "Жители 16-этажки вышли во двор.", ["quantity 16"]),
        ("uk", "Кран упав на п'ятиповерхівку.", ["quantity 5"]),
        ("uk", "Мешканці дев'ятиповерхівки вийшли.", ["quantity 9"]),
        ("ru", "Многоэтажка устояла.", []),
        ("uk", "Буксир тягне двадцятитонний понтон.", ["quantity 20 t"]),
    ],
)
def test_numbers_inside_adjectives(language: str, text: str, expected: list[str]) -> None:
    """A number and its unit in one adjective, the number in words or in digits."""
    assert figures(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "Пришли пять-шесть соседей.", ["quantity 5 to 6"]),
        ("uk", "Вистави тривають дві-три години.", ["duration 2 to 3 hour"]),
        ("de", "Es sind drei-vier Boote.", ["quantity 3 to 4"]),
        ("de", "12- bis 15-Jährige proben im Saal.", ["age 12 to 15 year"]),
        ("de", "Zwei- und dreistündige Kurse fallen aus.", ["duration 2 hour", "duration 3 hour"]),
        ("ru", "Пропали 11- и 13-летние сёстры.", ["age 11 year", "age 13 year"]),
        ("uk", "Зникли 11- і 13-річні сестри.", ["age 11 year", "age 13 year"]),
    ],
)
def test_two_numbers_share_a_word(language: str, text: str, expected: list[str]) -> None:
    """Number words with a hyphen are an interval, and a hanging hyphen takes what the next number measures."""
    assert figures(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "В зале сидело человек тридцать.", ["quantity about 30"]),
        ("ru", "Дорога заняла часа четыре.", ["duration about 4 hour"]),
        ("ru", "Мужчина лет шестидесяти упал.", ["age about 60 year"]),
        ("ru", "Десятка три яблонь засохло.", ["quantity about 30"]),
        ("ru", "Обход занял три с лишним часа.", ["duration more than 3 hour"]),
        ("ru", "Собрали 2 с лишним миллиона рублей.", ["money more than 2000000 RUB"]),
        ("uk", "У залі сиділо чоловік тридцять.", ["quantity about 30"]),
        ("uk", "Зібрали сто з лишком саджанців.", ["quantity more than 100"]),
        ("uk", "Із двохсот людей двадцять захворіли.", ["quantity 200", "quantity 20"]),
        ("ru", "Прошло несколько лет, двадцать семей уехали.", ["duration at least 2 year", "quantity 20"]),
        ("de", "Ein knappes Dutzend Ziegen entkam.", ["quantity less than 12"]),
        ("de", "An die zweihundert Gäste kamen.", ["quantity about 200"]),
    ],
)
def test_rough_numbers(language: str, text: str, expected: list[str]) -> None:
    """A noun before its number, and words between number and noun, loosen it."""
    assert figures(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "Сгорела треть складов.", ["percentage 33.333333%"]),
        ("ru", "Вторая половина дня была тихой.", []),
        ("uk", "Чверть теплиць стоїть порожня.", ["percentage 25%"]),
        ("uk", "Чверть століття він керував хором.", ["duration 25 year"]),
        ("ru", "Через четверть часа приехал врач.", ["duration 0.25 hour"]),
        ("ru", "Жертв нет.", ["quantity 0"]),
        ("uk", "Загиблих немає.", ["quantity 0"]),
        ("ru", "Ни один завод не остановился.", ["quantity 0"]),
        ("uk", "Жодна школа не зачинилася.", ["quantity 0"]),
        ("de", "Keine einzige Fähre fuhr.", ["quantity 0"]),
        ("de", "Der Becher kostet 80 Cent.", ["money 0.8 EUR"]),
    ],
)
def test_shares_and_nothing(language: str, text: str, expected: list[str]) -> None:
    """Fractions before what they are a part of, and what is told to be none."""
    assert figures(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Ein Mittfünfziger rief an.", ["age 54 to 56 year"]),
        ("de", "Die Zeugin war Ende vierzig.", ["age 47 to 49 year"]),
        ("de", "Ein Mann um die 70 half ihr.", ["age about 70 year"]),
        ("de", "In den sechziger Jahren zog er fort.", ["date 196"]),
        ("de", "In den 90ern spielte sie Geige.", ["date 199"]),
        ("de", "Zum Jahresende schließt das Bad.", ["date end of 2025"]),
        ("ru", "В восьмидесятых годах здесь был цех.", ["date 198"]),
        ("uk", "У дев'яностих роках тут був цех.", ["date 199"]),
        ("uk", "Улітку минулого року став висох.", ["date 2024-SU"]),
    ],
)
def test_decades(language: str, text: str, expected: list[str]) -> None:
    """Decades of a life and of a century."""
    assert figures(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Sie las in der Acht und schlief."),
        ("de", "Er war im siebten Himmel."),
        ("de", "Anrufe nimmt die Wache unter 0421 334455 entgegen."),
        ("ru", "Трамвай № 23 сошёл с рельсов."),
        ("ru", "С одной стороны, это дорого."),
        ("uk", "Трамвай № 23 зійшов з рейок."),
        ("uk", "Третя сторона угоди мовчить."),
    ],
)
def test_no_figures(language: str, text: str) -> None:
    """Idioms, telephone numbers, numbered things and names with a number count nothing."""
    assert figures(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "Внучке три года.", ["age 3 year"]),
        ("ru", "Жительнице около семидесяти лет.", ["age about 70 year"]),
        ("ru", "Женщине было за шестьдесят.", ["age more than 60 year"]),
        ("ru", "Ей под сорок.", ["age less than 40 year"]),
        ("ru", "Малыш трёх с половиной лет потерялся в парке.", ["age 3.5 year"]),
        ("ru", "Водитель 44 лет из Твери не пострадал.", ["age 44 year"]),
        ("ru", "Мужчина 30 лет прослужил на маяке.", ["duration 30 year"]),
        ("ru", "Лавка стоит по адресу: бульвар Зимний, 31.", []),
        ("ru", "Гости ночевали в комнате 208.", []),
        ("ru", "В палате 6 кроватей.", ["quantity 6"]),
        ("uk", "Онуці півтора року.", ["age 1.5 year"]),
        ("uk", "Жінці було за шістдесят.", ["age more than 60 year"]),
        ("uk", "Хлопчик чотирьох років загубився в парку.", ["age 4 year"]),
        ("uk", "Наймолодшому зі звільнених моряків 18 років, найстаршому 52.", ["age 18 year", "age 52 year"]),
        ("ru", "Младшей из спасённых 18 лет.", ["age 18 year"]),
        ("ru", "Старшему сержанту дали 18 лет колонии.", ["duration 18 year"]),
        ("uk", "Крамниця стоїть на вулиці Зимовій, 31.", []),
        ("uk", "Гості ночували в кімнаті 208.", []),
        ("de", "Eine Seniorin um die 80 half ihm.", ["age about 80 year"]),
    ],
)
def test_ages_by_case(language: str, text: str, expected: list[str]) -> None:
    """Whose age it is shows by a dative or a genitive; a number behind a street or a room is a house or a room."""
    assert figures(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "Воду дали трём четвертям домов.", ["percentage 75%"]),
        ("ru", "Совет доволен двумя третями сметы.", ["percentage 66.666667%"]),
        ("uk", "Воду дали трьом чвертям осель.", ["percentage 75%"]),
        ("uk", "Тепло мають у двох третинах шкіл.", ["percentage 66.666667%"]),
        ("uk", "Вітер дув із півдня.", []),
        ("uk", "Дощ прийшов з півдня та зі сходу.", []),
        ("uk", "Поїзд стояв півдня.", ["duration 0.5 day"]),
    ],
)
def test_shares_in_any_case_and_half_a_day(language: str, text: str, expected: list[str]) -> None:
    """A fraction in the dative is a share; where the wind comes from is no half of a day."""
    assert figures(text, language) == expected
