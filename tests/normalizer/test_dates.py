from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import extract
from factcheck.model import Part, Version, When
from factcheck.normalizer.dates import find_dates
from factcheck.normalizer.document import Document
from factcheck.rulebook import load_rulebook

PUBLISHED = "2025-03-07"  # a Friday


def found(text: str, language: str = "en", published: str | None = PUBLISHED) -> list[tuple[str, str]]:
    document = Document(Version("v", None, text, language=language))
    facts = find_dates(document, load_rulebook().language(language), published)
    return [(text[one.start : one.end], one.value.timex) for one in facts if isinstance(one.value, When)]


def only(text: str, language: str = "en", published: str | None = PUBLISHED) -> When:
    document = Document(Version("v", None, text, language=language))
    (one,) = find_dates(document, load_rulebook().language(language), published)
    assert isinstance(one.value, When)
    return one.value


@pytest.mark.parametrize(
    ("text", "surface", "timex"),
    [
        ("The pact was signed on 17 January 2024.", "17 January 2024", "2024-01-17"),
        ("The ferry sank on Sept. 30, 2023, off the cape.", "Sept. 30, 2023", "2023-09-30"),
        ("It fell on Tuesday the eighth of April.", "Tuesday the eighth of April", "2024-04-08"),
        ("Votes were counted on the nineteenth of February 2022.", "the nineteenth of February 2022", "2022-02-19"),
        ("They met 2023-08-12 at the mill.", "2023-08-12", "2023-08-12"),
        ("The form was dated 12.08.2023 in ink.", "12.08.2023", "2023-08-12"),
        ("The form was dated 3/4/2025 in ink.", "3/4/2025", "2025-03-04"),
        ("The fair ran on August 20-21 in the park.", "August 20-21", "2024-08-20/2024-08-21"),
        ("He was born in the autumn of 2020.", "the autumn of 2020", "2020-FA"),
        ("Prices rose in the first half of 2025.", "the first half of 2025", "2025-H1"),
        ("Sales fell in Q3 2024.", "Q3 2024", "2024-Q3"),
        ("Third-quarter profit rose.", "Third-quarter", "2024-Q3"),
        ("Its 2022 revenue was lower.", "2022", "2022"),
        ("Output fell in the latest quarter.", "the latest quarter", "2024-Q4"),
        ("The board pays a quarterly dividend.", "quarterly", "P3M"),
        ("It currently has nine ships.", "currently", "PRESENT_REF"),
        ("It may do so in the future.", "the future", "FUTURE_REF"),
        ("Coins of the fourth century BC were found.", "the fourth century BC", "BC03"),
        ("It was fashionable in the 1980s.", "the 1980s", "198"),
        ("It was fashionable in the nineties.", "the nineties", "199"),
        ("The 2023/24 season ended.", "2023/24", "2023/2024"),
        ("The plant is planned for 2033-2035.", "2033-2035", "2033/2035"),
        ("Nobody has won it since 2019.", "2019", "2019"),
        ("She won the 2021 election.", "2021", "2021"),
        ("It closed in nineteen eighty-six.", "nineteen eighty-six", "1986"),
        ("The mid-January thaw came.", "mid-January", "2025-01"),
        ("It opened on the first Monday of January.", "the first Monday of January", "2025-01-06"),
        ("He left on the last Friday in March 2024.", "the last Friday in March 2024", "2024-03-29"),
        (
            "Output rose in the three months to the end of August.",
            "the three months to the end of August",
            "2024-06-01/2024-08-31",
        ),
        (
            "It rained for the first three weeks of January.",
            "the first three weeks of January",
            "2025-01-01/2025-01-21",
        ),
        (
            "The thieves came in the night from 12 to 13 August 2023.",
            "the night from 12 to 13 August 2023",
            "2023-08-12TNI",
        ),
        ("The thieves came in the night to 12 August 2023.", "the night to 12 August 2023", "2023-08-11TNI"),
        ("The shop was shut on New Year's Day.", "New Year's Day", "2025-01-01"),
        ("It was delivered on Christmas Eve 2023.", "Christmas Eve 2023", "2023-12-24"),
    ],
)
def test_named_dates(text: str, surface: str, timex: str) -> None:
    assert (surface, timex) in found(text)


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
    ],
)
def test_dates_told_from_the_day_of_publication(text: str, surface: str, timex: str) -> None:
    assert (surface, timex) in found(text)


@pytest.mark.parametrize(
    ("text", "surface", "timex"),
    [
        ("Polls closed at 20:00.", "20:00", "T20:00"),
        ("He left at 11.40pm and slept.", "11.40pm", "T23:40"),
        ("Doors open at seven o'clock.", "seven o'clock", "T07:00"),
        ("The wall gave way at half past one in the afternoon.", "half past one in the afternoon", "T13:30"),
        ("It came at a quarter to two.", "a quarter to two", "T01:45"),
        ("The shelling began at ten past eleven at night.", "ten past eleven at night", "T23:10"),
        ("He conceded at twenty to four on Monday morning.", "twenty to four on Monday morning", "2025-03-03T03:40"),
        ("It struck at 9:00am Moscow time (0600 GMT).", "9:00am Moscow time (0600 GMT)", "T09:00"),
        ("She arrived at 5 p.m. on Tuesday.", "5 p.m. on Tuesday", "2025-03-04T17:00"),
        ("The siren sounded at 04:15 the next morning.", "04:15 the next morning", "XXXX-XX-XXT04:15"),
        ("The bus leaves at noon.", "noon", "T12:00"),
        ("We are back at half past midnight.", "half past midnight", "T00:30"),
        ("The market runs from 9am to 5pm.", "9am to 5pm", "T09:00/T17:00"),
    ],
)
def test_clock_times(text: str, surface: str, timex: str) -> None:
    assert (surface, timex) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "He may or may not come, and this may take long.",
        "The soldiers march at dawn's second sign; the sun sat low.",
        "Rovers won 5-4 on penalties after a 2-2 draw.",
        "They lost 21:19 in the last set.",
        "Some 1500 people came, 2,000 in all; 2025 people voted.",
        "It was built in 1500 homes.",
        "Flight 737 took 24 hours and cost $2024.",
        "The index rose 10.30 percent, after 4.25 percent.",
        "A five-year plan, an 18-month-old child, six weeks in hospital.",
        "The fee is 10 euros a day.",
        "See chapters 3-5, page 2024, and COVID-19.",
        "Theresa May spoke to June Carter.",
        "The second half was better than the first half.",
        "Between 10 and 12 people were hurt in 24/7 shifts.",
        "Call +44 2010-2015-86 now.",
        "From seven and a half to six and three-quarter per cent.",
        "Mar-a-Lago is no month, nor is Jan or Dec.",
    ],
)
def test_no_dates(text: str) -> None:
    assert found(text) == []


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


@pytest.mark.parametrize(
    ("text", "surface", "timex"),
    [
        ("The fee is due every Monday.", "every Monday", "XXXX-WXX-1"),
        ("The bulletin is printed weekly.", "weekly", "P1W"),
        ("Rates are set each year.", "each year", "P1Y"),
        ("The panel meets every two weeks.", "every two weeks", "P2W"),
        ("Prices doubled over the past five years.", "the past five years", "P5Y"),
        ("It will snow over the next 36 hours.", "the next 36 hours", "PT36H"),
        ("Traffic has grown in recent years.", "recent years", "PXY"),
    ],
)
def test_sets_and_lengths_that_end_or_begin_today(text: str, surface: str, timex: str) -> None:
    assert found(text, published="2025-05-21T09:30") == [(surface, timex)]


@pytest.mark.parametrize(
    ("language", "text", "surface", "timex"),
    [
        ("uk", "Рада збирається щопонеділка.", "щопонеділка", "XXXX-WXX-1"),
        ("uk", "Урожай зібрали восени.", "восени", "2024-FA"),
        ("uk", "Потяг прибув о 14.30, із запізненням.", "14.30", "T14:30"),
        ("ru", "Отчёт выходит ежемесячно.", "ежемесячно", "P1M"),
        ("ru", "Мост закрыли летом.", "летом", "2024-SU"),
        ("ru", "Заседание началось в 14.30.", "14.30", "T14:30"),
        ("de", "Der Markt öffnet freitags.", "freitags", "XXXX-WXX-5"),
        ("de", "Am Vortag war Ruhe.", "Vortag", "2025-03-06"),
        ("fr", "Il a régné dans les années 1990.", "les années 1990", "199"),
        ("fr", "La dette a baissé ces cinq dernières années.", "cinq dernières années", "P5Y"),
        ("es", "El tren salió a las 14.30, con retraso.", "14.30", "T14:30"),
    ],
)
def test_sets_and_seasons_in_one_word(language: str, text: str, surface: str, timex: str) -> None:
    assert found(text, language) == [(surface, timex)]


@pytest.mark.parametrize(
    ("text", "surface", "timex"),
    [
        ("The law was passed in mid-2021.", "mid-2021", "2021"),
        ("Radio was king in the mid-80s.", "mid-80s", "198"),
        ("Debt will peak by year-end.", "year-end", "2025"),
        ("This year's budget is smaller.", "This year's", "2025"),
        ("Profit fell from $6 million a year earlier.", "a year earlier", "2024"),
        ("Guards had been warned the day before.", "the day before", "2025-03-06"),
        ("The clock stopped at 17:49:19.", "17:49:19", "T17:49:19"),
        ("He left on Friday two weeks ago.", "Friday two weeks ago", "2025-02-21"),
        ("The file is stamped 20250117.", "20250117", "2025-01-17"),
        ("Tuesday morning, late Wednesday: rain.", "Tuesday morning", "2025-03-04TMO"),
    ],
)
def test_edges_offsets_and_compact_forms(text: str, surface: str, timex: str) -> None:
    assert (surface, timex) in found(text)


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


def test_a_stretch_of_a_month_of_an_unknown_year() -> None:
    text = "It rained in the first three weeks of January and the last ten days of March."
    assert [timex for _, timex in found(text, published=None)] == ["XXXX-01-01/XXXX-01-21", "XXXX-03-22/XXXX-03-31"]
    # How long a February is, nobody says.
    assert only("It rained in the last ten days of February.", published=None).timex == "XXXX-XX-XX"
    assert only("It rained in the last ten days of February.").timex == "2025-02-19/2025-02-28"


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


PREVIOUS = [
    ("In 2019 the firm made a loss. The previous year it had made a profit.", "The previous year", "2018"),
    ("Sales rose in 2016 from the previous year.", "the previous year", "2015"),
    ("The fair opened in March 2016. In the coming year it grew.", "the coming year", "2017"),
    ("In March 2020 exports fell from the previous month.", "the previous month", "2020-02"),
    # A date that only says something of the firm, or that stands too far off, is no reference.
    ("The firm, founded in 1923, earned more than in the previous year.", "the previous year", "2024"),
    ("The firm opened in 1923. It earned more than it had in the previous year.", "the previous year", "2024"),
    ("It opened in 2019. It is red. The previous year was wet.", "The previous year", "2024"),
]


@pytest.mark.parametrize(("text", "surface", "timex"), PREVIOUS)
def test_the_previous_year_of_what_was_told(text: str, surface: str, timex: str) -> None:
    assert (surface, timex) in found(text)


def test_a_list_is_several_dates() -> None:
    assert found("Sessions took place on 17 and 19 January 2024.") == [
        ("17", "2024-01-17"),
        ("19 January 2024", "2024-01-19"),
    ]


def test_a_list_behind_its_month() -> None:
    assert found("Sessions took place on March 5 and 7, 2024.") == [
        ("March 5", "2024-03-05"),
        ("7, 2024", "2024-03-07"),
    ]


def test_without_publication_nothing_is_guessed() -> None:
    assert found("It opened on Saturday, 17 January.", published=None) == [("Saturday, 17 January", "XXXX-01-17")]
    assert found("It opened on Saturday.", published=None) == [("Saturday", "XXXX-WXX-6")]
    value = only("It opened on Saturday.", published=None)
    assert (value.start, value.end, value.anchor, value.weekday) == (None, None, "unresolved", 5)


def test_a_weekday_that_does_not_fit_is_kept() -> None:
    value = only("It opened on Monday, 17 January 2024.")
    assert (value.timex, value.weekday) == ("2024-01-17", 0)


def test_intervals_are_half_open() -> None:
    value = only("It opened on 17 January 2024.")
    assert (value.start, value.end, value.grain, value.anchor) == (
        "2024-01-17T00:00:00",
        "2024-01-18T00:00:00",
        "day",
        "stated",
    )
    clock = only("It opened on 17 January 2024 at 3.30pm.")
    assert (clock.timex, clock.start, clock.grain) == ("2024-01-17T15:30", "2024-01-17T15:30:00", "minute")


def test_edges_narrow_the_interval_and_keep_the_value() -> None:
    value = only("It opened in late 2024.")
    assert (value.timex, value.mod, value.start, value.end) == (
        "2024",
        "end",
        "2024-07-01T00:00:00",
        "2025-01-01T00:00:00",
    )


def test_later_counts_from_the_day_told_before() -> None:
    text = "The deal was signed on 5 May 2023. Two days later it was dead."
    assert found(text) == [("5 May 2023", "2023-05-05"), ("Two days later", "2023-05-07")]
    assert found("Two days later it was dead.") == []


def test_following_counts_from_what_was_told() -> None:
    assert found("The mill opened in 1998 and burned the following year.") == [
        ("1998", "1998"),
        ("the following year", "1999"),
    ]
    text = "They met on Monday, 5 May 2025, and again the following Tuesday."
    assert found(text)[1] == ("the following Tuesday", "2025-05-06")


def test_a_day_told_in_full_lends_its_year_to_its_repetition() -> None:
    text = "The dam broke on 5 May 2023. Since 5 May, or 6 May, nobody slept."
    assert found(text, published=None)[1:] == [("5 May", "2023-05-05"), ("6 May", "XXXX-05-06")]


def test_meta_parts_are_not_read() -> None:
    text = "1 May 2024\nThe hall burned on 3 May 2024."
    version = Version("v", None, text, parts=(Part("meta", 0, 10), Part("body", 11, len(text))))
    facts = find_dates(Document(version), load_rulebook().language("en"), None)
    assert [text[one.start : one.end] for one in facts] == ["3 May 2024"]


WORDS = st.sampled_from(
    [
        "the",
        "a",
        "first",
        "second",
        "last",
        "next",
        "of",
        "on",
        "in",
        "to",
        "and",
        "-",
        "–",
        ",",
        ".",
        "(",
        ")",
        "'",
        "May",
        "March",
        "Monday",
        "Mon",
        "17",
        "2024",
        "9:00",
        "11.40",
        "12.08.2023",
        "am",
        "p.m.",
        "quarter",
        "half",
        "past",
        "night",
        "morning",
        "week",
        "weeks",
        "three",
        "ago",
        "later",
        "from",
        "between",
        "5",
        "31",
        "0600",
        "GMT",
        "Christmas",
        "\n",
        "2023/24",
        "every",
        "'s",
        "8th",
        "1990s",
        "year",
        "that",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=30).map(" ".join), st.sampled_from(["en", "uk", "ru", "de", "fr", "es"]))
def test_spans_are_in_order_and_slice_the_text(text: str, language: str) -> None:
    document = Document(Version("v", None, text))
    end = 0
    for one in find_dates(document, load_rulebook().language(language), PUBLISHED):
        assert end <= one.start < one.end <= len(text)
        assert text[one.start : one.end].strip() == text[one.start : one.end]
        assert isinstance(one.value, When)
        assert (one.value.start is None) == (one.value.end is None)
        if one.value.start and one.value.end:
            assert one.value.start < one.value.end
        end = one.end


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300))
def test_never_raises(text: str) -> None:
    find_dates(Document(Version("v", None, text)), load_rulebook().language("en"), "not a date")


PIECES = ["the ", "17, ", "2024-", "a quarter to ", "Monday ", "in the ", "first ", "' ", "5 May ", "1-", "twenty "]


@pytest.mark.parametrize("piece", PIECES)
def test_time_grows_with_length(piece: str) -> None:
    language = load_rulebook().language("en")

    def seconds(count: int) -> float:
        document = Document(Version("v", None, piece * count))
        assert document.tokens
        assert document.sentence_starts
        best = 10.0
        for _ in range(3):
            start = time.process_time()
            find_dates(document, language, PUBLISHED)
            best = min(best, time.process_time() - start)
        return best

    seconds(100)
    assert seconds(8000) < 30 * max(seconds(1000), 0.003)


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        # "до" is "to" as well as "until": only right before the date it looks ahead
        ("uk", "Інфляція впала до 2,3 відсотка з 3,4 відсотка у серпні.", "2025-08"),
        ("uk", "Пропозиція чинна до серпня.", "2026-08"),
        ("ru", "Инфляция упала до 2,8 процента с 3,4 процента в августе.", "2025-08"),
        ("ru", "Предложение действует до августа.", "2026-08"),
        ("es", "La inflación cayó hasta el 2,8 % en agosto.", "2025-08"),
        ("es", "La oferta vale hasta el 15 de abril.", "2026-04-15"),
        ("de", "Die nächste Sitzung ist am 18. Dezember.", "2025-12-18"),
        ("en", "The bank will not cut again before March.", "2026-03"),
        ("en", "The bank cut the rate in March.", "2025-03"),
    ],
)
def test_which_year_is_meant(language: str, text: str, day: str) -> None:
    assert [value for _, value in found(text, language, "2025-10-09")] == [day]


def test_a_bare_day_follows_the_day_of_its_sentence() -> None:
    text = "The bridge was shut at dawn on 20 November and is open to lorries on the 22nd."
    days = [f.normalized[:10] for f in extract(text, published="2025-10-29") if f.kind in ("date", "time")]
    assert days == ["2025-11-20", "2025-11-22"]


@pytest.mark.parametrize("end", ["the 22nd", "noon on the 22nd"])
def test_a_range_that_ends_on_a_bare_day(end: str) -> None:
    (found,) = extract(f"It is shut from 20 November until {end}.", published="2025-10-29")
    assert found.normalized.startswith("2025-11-20/2025-11-22")


@pytest.mark.parametrize(
    "text",
    [
        "Das Schiff wurde 1998 gebaut und gehört der Reederei.",
        "Das Schiff lief 1998 vom Stapel.",
        "Der Verein gewann 1998 den Pokal.",
        "Er starb 1998 in Kelby.",
        "Das 1998 gebaute Schiff sank.",
        "Sie steht vor dem 1998 eröffneten Museum.",
    ],
)
def test_a_bare_year_inside_a_german_clause(text: str) -> None:
    assert found(text, "de") == [("1998", "1998")]


@pytest.mark.parametrize(
    "text",
    [
        "Mit 1998 verletzten Menschen rechnete niemand.",
        "Die 1950 verletzten Soldaten kamen heim.",
        "Er kaufte 1998 neue Schrauben.",
        "Von ihnen waren 1950 in Heimen.",
        "Davon wurden insgesamt 1950 verletzt.",
        "Sie schrieb in Zimmer 1998 an einem Buch.",
    ],
)
def test_a_german_count_is_no_year(text: str) -> None:
    assert found(text, "de") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A comparison is no new starting point for the next one.
        (
            "Profit doubled in the third quarter of 2024 from a year earlier. Sales rose from a year earlier.",
            [("the third quarter of 2024", "2024-Q3"), ("a year earlier", "2023"), ("a year earlier", "2023")],
        ),
        (
            "It lost $2m in the first quarter of 2024. The year-ago quarter was better.",
            [("The year-ago quarter", "2023-Q1")],
        ),
        # The day on which a figure was told is not the period that it tells of.
        (
            "Joblessness rose in December 2023, the office said on Monday. Fewer had work than a year earlier.",
            [("a year earlier", "2022")],
        ),
        (
            "The mill burned on 4 May 2020. A month earlier it had been sold. A year later it reopened.",
            [("A year later", "2021")],
        ),
        ("He won last year. The previous year he lost.", [("The previous year", "2023")]),
    ],
)
def test_comparisons_count_from_the_period_told(text: str, expected: list[tuple[str, str]]) -> None:
    facts = found(text)
    assert [one for one in facts if one in expected] == expected


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
    ("text", "surface", "timex"),
    [
        ("The funeral will be held on Saturday.", "Saturday", "2025-03-08"),
        ("It will be sold in June.", "June", "2025-06"),
        ("The vote was held on Saturday.", "Saturday", "2025-03-01"),
        ("The road has been closed until Monday.", "Monday", "2025-03-10"),
        ("Sales fell in the third quarter of 2024 from the previous quarter.", "the previous quarter", "2024-Q2"),
    ],
)
def test_what_is_to_come(text: str, surface: str, timex: str) -> None:
    assert (surface, timex) in found(text)


def test_before_a_day_is_a_bound() -> None:
    assert only("The coins go on show before Christmas.").mod == "before"


@pytest.mark.parametrize(
    ("language", "text", "surface", "timex"),
    [
        ("en", "Polls open at 8 p.m. Eastern on Saturday.", "8 p.m. Eastern on Saturday", "2025-03-08T20:00"),
        ("en", "Gates opened at 5 p.m. Central Park was full.", "5 p.m.", "T17:00"),
        ("en", "The hearing resumes Monday week.", "Monday week", "2025-03-17"),
        ("en", "The frost will last until at least Wednesday week.", "Wednesday week", "2025-03-19"),
        ("de", "Die Strecke bleibt bis mindestens Mittwoch gesperrt.", "Mittwoch", "2025-03-12"),
        ("en", "He will return a week on Monday.", "a week on Monday", "2025-03-17"),
        ("en", "The vote is a fortnight today.", "a fortnight today", "2025-03-21"),
        ("en", "Voting ends Sunday.", "Sunday", "2025-03-09"),
        ("en", "Rain is forecast through Sunday night.", "Sunday night", "2025-03-09TNI"),
        ("de", "Bis 2030 sollen 900 Stellen wegfallen.", "2030", "2030"),
        ("de", "Für Samstag ist ein Umzug angemeldet.", "Samstag", "2025-03-08"),
        ("fr", "Elle revient lundi en quinze.", "lundi en quinze", "2025-03-24"),
        ("fr", "Ce dimanche, deux hommes ont été blessés.", "Ce dimanche", "2025-03-02"),
        ("fr", "Les loyers ont crû de 3 % sur un an en janvier.", "janvier", "2025-01"),
        ("es", "El equipo ganó este domingo.", "este domingo", "2025-03-02"),
        ("es", "Este domingo se juega la final.", "Este domingo", "2025-03-09"),
        ("uk", "Вибори пройдуть у неділю.", "неділю", "2025-03-09"),
        ("uk", "Місяцем раніше ціна була 3 грн.", "Місяцем раніше", "2025-02"),
        ("ru", "Днём ранее суд арестовал его.", "Днём ранее", "2025-03-06"),
        ("ru", "Мост закрыли в 6:40 утра в среду.", "6:40 утра в среду", "2025-03-05T06:40"),
    ],
)  # fmt: skip
def test_looking_ahead_and_weeks_away(language: str, text: str, surface: str, timex: str) -> None:
    """Timetables look ahead in the present tense; weeks are counted from a weekday; zones are named by regions."""
    assert (surface, timex) in found(text, language)


@pytest.mark.parametrize("text", ["It was his third win in a week on Monday.", "It closed a week ago on Monday."])
def test_a_week_that_is_no_distance(text: str) -> None:
    assert ("Monday", "2025-03-03") in found(text)


@pytest.mark.parametrize(
    ("language", "text", "surface", "timex"),
    [
        # Before a day "for" looks ahead; before a month it may tell of a period.
        ("en", "The firm published sales for February.", "February", "2025-02"),
        ("en", "The union called a strike for Monday.", "Monday", "2025-03-10"),
        ("en", "The funeral is on Saturday.", "Saturday", "2025-03-08"),
        ("ru", "Профсоюз объявил забастовку на понедельник.", "понедельник", "2025-03-10"),
        ("uk", "Профспілка оголосила страйк на понеділок.", "понеділок", "2025-03-10"),
        ("en", "The first gas could reach the port in May.", "May", "2025-05"),
        ("de", "Die Gewerkschaft rief einen Streik für Montag aus.", "Montag", "2025-03-10"),
        ("es", "El sindicato convocó una huelga para el lunes.", "lunes", "2025-03-10"),
        ("ru", "Пик паводка пришёлся на воскресенье.", "воскресенье", "2025-03-02"),
        ("fr", "La production reprendra en juin.", "juin", "2025-06"),
        ("en", "They will play on Monday week.", "Monday week", "2025-03-17"),
        ("en", "They will play a week on Saturday.", "a week on Saturday", "2025-03-15"),
    ],
)
def test_days_told_by_a_plan_or_another_day(language: str, text: str, surface: str, timex: str) -> None:
    assert (surface, timex) in found(text, language)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Das Haus wurde 1743 gebaut.", "1743"),
        ("Die Halle, die 1986 fertiggestellt wurde, ist alt.", "1986"),
        ("Der Konzern kaufte das Werk 2017.", "2017"),
        ("Die Strecke soll 2027 fertig sein.", "2027"),
        ("Die Eröffnung ist für 2027 geplant.", "2027"),
        ("Im Ort laufen seit 1994 Autos vom Band.", "1994"),
        ("Er kam 2003 ums Leben.", "2003"),
    ],
)
def test_bare_years_where_german_counts_nothing(text: str, year: str) -> None:
    assert found(text, "de") == [(year, year)]


@pytest.mark.parametrize("text", ["Es kamen 1968 Besucher.", "Die Fabrik soll 2027 neue Stellen schaffen."])
def test_german_counts_are_no_years(text: str) -> None:
    assert found(text, "de") == []
