"""Dates that are counted from the day of publication."""

from __future__ import annotations

import pytest

from tests.normalizer.temporal.reading import found, only


@pytest.mark.parametrize(
    ("text", "surface", "timex"),
    [
        ("The mayor resigned yesterday.", "yesterday", "2025-03-06"),
        ("The roof fell in last night.", "last night", "2025-03-06TNI"),
        ("The court ruled on Friday.", "Friday", "2025-03-07"),
        ("The court ruled on Thursday.", "Thursday", "2025-03-06"),
        ("The court will rule on Thursday.", "Thursday", "2025-03-13"),
        ("Officials said on Monday that talks would resume.", "Monday", "2025-03-03"),
        ("The bank next meets on 2 July.", "2 July", "2025-07-02"),
        ("The boat sank on 2 July.", "2 July", "2024-07-02"),
        ("He takes office on 10 March.", "10 March", "2025-03-10"),
        ("The band broke up last November.", "last November", "2024-11"),
        ("Prices rose last year.", "last year", "2024"),
        ("It was found three weeks ago.", "three weeks ago", "2025-W07"),
        ("It was found nearly three years ago.", "nearly three years ago", "2022"),
        ("She took over three years ago.", "three years ago", "2022"),
        ("It burned over three years ago.", "over three years ago", "2022"),
        ("It was found two and a half years ago.", "two and a half years ago", "2022-09"),
        ("The line will open in just under six weeks.", "in just under six weeks", "2025-W16"),
        ("The line opens in three weeks' time.", "in three weeks' time", "2025-W13"),
        ("He wrote to her earlier this month.", "earlier this month", "2025-03"),
        ("Drones were seen overnight.", "overnight", "2025-03-06TNI"),
        ("The gates open next Tuesday.", "next Tuesday", "2025-03-11"),
        ("The tower fell two days before Christmas 2023.", "two days before Christmas 2023", "2023-12-23"),
        ("They met at the weekend.", "the weekend", "2025-W09-WE"),
        ("Rates were cut late last year.", "late last year", "2024"),
        ("Last year in January the mill opened.", "Last year in January", "2024-01"),
        ("The mill shut last year, in May.", "last year, in May", "2024-05"),
        ("The mill shut three years ago, in May.", "three years ago, in May", "2022-05"),
        ("She left the firm two years ago in October.", "two years ago in October", "2023-10"),
        ("A new round is being discussed before Easter.", "Easter", "2025-04-20"),
        ("The road was closed before Christmas.", "Christmas", "2024-12-25"),
        ("The hearing is two weeks from Monday.", "two weeks from Monday", "2025-03-24"),
        ("They vote six weeks from Thursday, on April 24.", "six weeks from Thursday, on April 24", "2025-04-24"),
        ("He called the timing, six weeks before Easter, odd.", "six weeks before Easter", "2025-W10"),
        ("She quit ten weeks after Christmas.", "ten weeks after Christmas", "2025-W10"),
        ("She quit two weeks after Christmas.", "two weeks after Christmas", "2025-W02"),
        ("The roof leaked one wet Monday in February.", "Monday", "XXXX-WXX-1"),
        ("The roof leaked on a cold Sunday in May.", "Sunday", "XXXX-WXX-7"),
        ("It was a busy Monday.", "Monday", "2025-03-03"),
    ],
)
def test_dates_told_from_the_day_of_publication(text: str, surface: str, timex: str) -> None:
    assert (surface, timex) in found(text)


@pytest.mark.parametrize(
    ("language", "text", "timex"),
    [
        ("es", "El 3 de febrero cayó el puente y al mes siguiente lo cerraron.", "2025-03"),
        ("es", "El 3 de febrero cayó el puente y el lunes siguiente lo cerraron.", "2025-02-10"),
        ("fr", "Le pont est tombé le 3 février et a été fermé le mois suivant.", "2025-03"),
        ("fr", "Le pont est tombé le 3 février et a été fermé la semaine suivante.", "2025-W07"),
        ("de", "Die Brücke fiel am 3. Februar und wurde im folgenden Monat gesperrt.", "2025-03"),
        ("de", "Die Brücke fiel am 3. Februar und wurde am folgenden Montag gesperrt.", "2025-02-10"),
        ("es", "Lo cerraron el mes siguiente.", "XXXX-XX"),
        ("es", "Lo cerrarán el próximo mes.", "2025-04"),
    ],
)
def test_the_unit_that_follows_counts_from_a_day_told(language: str, text: str, timex: str) -> None:
    assert timex in [value for _, value in found(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "dated"),
    [
        ("en", "The oak has stood for some 14 centuries.", False),
        ("en", "The bones lay there for 25 centuries.", False),
        ("en", "It is kept in the 14th century hall.", True),
        ("en", "It burned in the 14th and 15th centuries.", True),
        ("fr", "Il est resté là 20 siècles.", False),
        ("es", "El muro tiene 20 siglos.", False),
    ],
)
def test_centuries_that_are_counted_are_no_date(language: str, text: str, dated: bool) -> None:
    assert bool(found(text, language)) is dated


MOVED = [
    ("en", "The offer was extended by two weeks to Friday, 11 April.", "2025-04-11"),
    ("en", "The mill saves 40 million crowns a year from 2027.", "2027"),
    ("en", "The fee is $40 a month from July.", "2025-07"),
    ("de", "Die Frist wurde um zwei Wochen bis Freitag, 11. April, verlängert.", "2025-04-11"),
    ("fr", "L'offre a été prolongée de deux semaines au vendredi 11 avril.", "2025-04-11"),
    ("ru", "Срок продлили на две недели до пятницы, 11 апреля.", "2025-04-11"),
    ("uk", "Термін подовжили на два тижні до п'ятниці, 11 квітня.", "2025-04-11"),
    # A length that ends on the day, or leads away from it.
    ("en", "In the six months to 30 June 2024 the firm lost money.", "2024-01-01/2024-06-30"),
    ("en", "He leaves a year from now.", "2026"),
]


@pytest.mark.parametrize(("language", "text", "timex"), MOVED)
def test_a_length_beside_a_date_that_is_no_distance(language: str, text: str, timex: str) -> None:
    assert [told for _, told in found(text, language)] == [timex]


@pytest.mark.parametrize(
    ("language", "text", "timex"),
    [
        ("en", "Velta will pay 42 crowns a share, a third above Tuesday's close.", "2025-03-04"),
        ("en", "Velta will pay more than the closing price on Tuesday.", "2025-03-04"),
        ("en", "The conviction on Tuesday of Ada Stone closes the case.", "2025-03-04"),
        ("en", "Velta will pay after Tuesday's vote.", "2025-03-11"),
        ("de", "Velta wird mehr zahlen als den Schlusskurs vom Dienstag.", "2025-03-04"),
        ("fr", "Velta paiera un tiers de plus que le cours de clôture de mardi.", "2025-03-04"),
        ("es", "Velta pagará un tercio más que el precio de cierre del martes.", "2025-03-04"),
    ],
)
def test_a_day_whose_market_is_closed_or_whose_event_is_over_lies_behind(language: str, text: str, timex: str) -> None:
    assert [told for _, told in found(text, language)] == [timex]


@pytest.mark.parametrize(
    ("language", "text", "timex"),
    [
        ("ru", "В четверг команды сразятся за кубок.", "2025-03-13"),
        ("ru", "В четверг команды сражались за кубок.", "2025-03-06"),
        ("uk", "У четвер сторони обміняються полоненими.", "2025-03-13"),
        ("uk", "У четвер сторони обмінялися полоненими.", "2025-03-06"),
    ],
)
def test_a_slavic_verb_in_its_plural_looks_ahead(language: str, text: str, timex: str) -> None:
    assert [told for _, told in found(text, language)] == [timex]


NIGHTS = [
    ("An overnight attack on January 24, 2024, hit Dorvik.", "overnight", "2024-01-24TNI"),
    ("Overnight strikes on 12 May 2024 hit the port.", "Overnight", "2024-05-12TNI"),
    # Another clause, or the night before the day that is told.
    ("Overnight, Orsk fired more rockets than in the raid on 12 May 2024.", "Overnight", "2025-03-06TNI"),
    ("Orsk said on Thursday it was hit overnight.", "overnight", "2025-03-05TNI"),
]


@pytest.mark.parametrize(("text", "surface", "timex"), NIGHTS)
def test_a_night_told_before_its_day(text: str, surface: str, timex: str) -> None:
    assert (surface, timex) in found(text)


AGO = [
    ("en", "The mill closed more than two years ago.", "2023", "before"),
    ("en", "The mill closed over a decade ago.", "201", "before"),
    ("en", "The mill closed at least five months ago.", "2024-10", "before"),
    ("en", "The mill closed nearly three years ago.", "2022", "after"),
    ("en", "The mill closed less than a month ago.", "2025-02", "after"),
    ("en", "The mill closed about three years ago.", "2022", "approx"),
    ("de", "Die Mühle schloss vor mehr als zwei Jahren.", "2023", "before"),
    ("de", "Die Mühle schloss vor knapp drei Jahren.", "2022", "after"),
    ("fr", "Le moulin a fermé il y a plus de deux ans.", "2023", "before"),
    ("es", "El molino cerró hace casi tres años.", "2022", "after"),
    ("uk", "Млин закрили майже три роки тому.", "2022", "after"),
    ("ru", "Мельницу закрыли более двух лет назад.", "2023", "before"),
]


@pytest.mark.parametrize(("language", "text", "timex", "mod"), AGO)
def test_on_which_side_of_a_distance_it_was(language: str, text: str, timex: str, mod: str) -> None:
    value = only(text, language)
    assert (value.timex, value.mod, value.anchor) == (timex, mod, "publication")


def test_a_distance_from_no_known_day_is_not_nearly_nothing() -> None:
    value = only("The mill closed nearly three years ago.", published=None)
    assert (value.timex, value.mod, value.anchor) == ("XXXX", None, "unresolved")


def test_without_publication_nothing_is_guessed() -> None:
    assert found("It opened on Saturday, 17 January.", published=None) == [("Saturday, 17 January", "XXXX-01-17")]
    assert found("It opened on Saturday.", published=None) == [("Saturday", "XXXX-WXX-6")]
    value = only("It opened on Saturday.", published=None)
    assert (value.start, value.end, value.anchor, value.weekday) == (None, None, "unresolved", 5)


@pytest.mark.parametrize(
    "text",
    [
        "They sold 1500 sales licences.",
        "In the past season they lost.",
        "The past is a strange place.",
        "Now they march on.",
    ],
)
def test_no_reference(text: str) -> None:
    assert not any(timex.endswith("_REF") or timex == "1500" for _, timex in found(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # From a month or a year that only says which election, no day can be counted.
        ("They agreed 61 days after the September election.", [("September", "2024-09")]),
        ("The law came eight months after the 2021 vote.", [("2021", "2021")]),
        ("It closed two months after March.", [("two months after March", "2025-05")]),
        ("He left ten days after Christmas.", [("ten days after Christmas", "2025-01-04")]),
    ],
)
def test_lengths_from_a_coarser_date(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It is the third outbreak of the disease in the whole region in ten years."),
        ("en", "This is the fourth strike by the drivers of the two companies in six years."),
        ("es", "Es el tercer brote de la enfermedad en la región en diez años."),
    ],
)
def test_a_while_in_which_something_happened_so_often_is_no_date(language: str, text: str) -> None:
    assert found(text, language) == []


def test_a_second_thing_may_well_be_ahead() -> None:
    text = "The second stage of the new line to the harbour will open in two years."
    assert found(text) == [("in two years", "2027")]


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("The war began in the spring of 2021, when the army marched that April.", "2021-04"),
        ("The bridge was built in 2019 and opened that same October.", "2019-10"),
        ("He joined the band in 2015. It split that December.", "2015-12"),
        ("The mine was sold in 2003 and flooded in May.", "2024-05"),
        ("The firm was founded ten years ago, and in May it moved.", "2024-05"),
    ],
)
def test_that_month_is_of_the_year_told_before(text: str, month: str) -> None:
    assert found(text)[-1][1] == month


@pytest.mark.parametrize(
    ("text", "timexes"),
    [
        ("Booking is open between the 15th and the 26th of this month.", ["2025-03-15/2025-03-26"]),
        ("The fair runs from the 3rd to the 9th of next month.", ["2025-04-03/2025-04-09"]),
        ("The walk was on the 4th of last month.", ["2025-02-04"]),
        ("Concerts are on the 12th and 19th of next month.", ["2025-04-12", "2025-04-19"]),
        ("He was the second of last month's winners.", ["2025-02"]),
    ],
)
def test_days_of_this_month(text: str, timexes: list[str]) -> None:
    assert sorted(timex for _, timex in found(text)) == timexes


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("In the middle of May 2019, on the 14th, the mayor resigned.", "2019-05-14"),
        ("In early March 2021, on the 3rd, the ship sank.", "2021-03-03"),
        ("It sank in June 2020, on the 21st.", "2020-06-21"),
        ("Last November, on the 9th, the mill burnt down.", "2024-11-09"),
    ],
)
def test_a_day_right_behind_its_month(text: str, timex: str) -> None:
    assert only(text).timex == timex


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("It is the fourth bridge to fall this year.", "2025"),
        ("Prices could fall this year.", "2025"),
        ("Rents will fall next year.", "2026"),
        ("She will open the shop in fall this year.", "2025-FA"),
        ("The plan is due in early fall.", "2025-FA"),
        ("She left in the fall of last year.", "2024-FA"),
    ],
)
def test_prices_fall(text: str, timex: str) -> None:
    """A word that is a season and a verb is a season behind what leads to a date."""
    assert only(text).timex == timex


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Such a storm comes once in 300 years."),
        ("en", "It will be seen twice in ten years."),
        ("de", "So ein Sturm kommt einmal in 300 Jahren."),
        ("es", "Una riada así llega una vez en 300 años."),
    ],
)
def test_what_comes_round_names_no_date(language: str, text: str) -> None:
    assert found(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "timex"),
    [
        ("en", "It was the dearest coal since May 2021. Stocks were 34 on Wednesday, and 52 a year earlier.", "2024"),
        ("en", "Rain was the heaviest since 1998. On Tuesday 40 mm fell, twice as much as a year earlier.", "2024"),
        ("de", "Teurer war es nie seit Mai 2021. Am Mittwoch waren es 34 Euro, ein Jahr zuvor 52.", "2024"),
        ("en", "The choir sang in May 2021. It had sung there a year earlier.", "2020"),
        ("en", "Exports jumped in December, the agency said on Monday, from a year earlier.", "2023"),
    ],
)
def test_a_year_earlier_is_not_told_from_where_a_record_begins(language: str, text: str, timex: str) -> None:
    assert timex in [told for _, told in found(text, language)]
