"""Which of two days or years is meant: the one behind, or the one to come."""

from __future__ import annotations

import pytest

from tests.normalizer.temporal.reading import found


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
        ("en", "The winner's name will become known on 27 December.", "2025-12-27"),
        ("en", "The mayor called for a review, to report by the end of April.", "2026-04"),
        ("en", "The tenants agreed to move out by 3 April.", "2026-04-03"),
        ("en", "Its share fell to a third by April.", "2025-04"),
        ("en", "Readers will recall the floods of April.", "2025-04"),
        ("en", "Brokers put the chance of a deal on 13 November at a third.", "2025-11-13"),
    ],
)
def test_which_year_is_meant(language: str, text: str, day: str) -> None:
    assert [value for _, value in found(text, language, "2025-10-09")] == [day]


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
        ("en", "The strike in May was long.", "May", "2024-05"),
        ("en", "The court may rule in May.", "May", "2025-05"),
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


def test_a_week_that_is_no_distance() -> None:
    assert ("Monday", "2025-03-03") in found("It was his third win in a week on Monday.")


@pytest.mark.parametrize(
    ("language", "text", "surface", "timex"),
    [
        ("en", "It closed a week ago on Monday.", "a week ago on Monday", "2025-02-24"),
        ("en", "The sample was taken five weeks ago today.", "five weeks ago today", "2025-01-31"),
        ("en", "The ferry sank a year ago yesterday.", "a year ago yesterday", "2024-03-06"),
        ("de", "Die Fähre sank heute vor zwei Jahren.", "heute vor zwei Jahren", "2023-03-07"),
        # A date that opens its clause has the tense of the verb behind it.
        ("en", "The court will rule in May, and on Wednesday it heard a witness.", "Wednesday", "2025-03-05"),
        ("en", "The pier opens in June; on Tuesday workers laid a slab.", "Tuesday", "2025-03-04"),
        ("en", "The court heard a witness, and on Wednesday it will rule.", "Wednesday", "2025-03-12"),
        # What would have been is past.
        ("en", "A release on Tuesday would have cost nothing.", "Tuesday", "2025-03-04"),
        ("en", "The gates would have to open on Tuesday.", "Tuesday", "2025-03-11"),
        ("en", "They’ll meet again on Tuesday.", "Tuesday", "2025-03-11"),
        ("en", "A ban of six months from 1 April was agreed.", "1 April", "2025-04-01"),
        ("en", "Hanek takes over on 28 March.", "28 March", "2025-03-28"),
    ],
)
def test_days_told_twice_and_clauses_of_their_own(language: str, text: str, surface: str, timex: str) -> None:
    assert (surface, timex) in found(text, language)


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
    ("text", "surface", "timex"),
    [
        # What should have been is past, and so is what was to have been; what may have to be is not.
        ("They should have closed the weir on Wednesday.", "Wednesday", "2025-03-05"),
        ("The pilot could not have known on Tuesday.", "Tuesday", "2025-03-04"),
        ("The opera was to have opened on Sunday.", "Sunday", "2025-03-02"),
        ("The ferry may have to stop on Sunday.", "Sunday", "2025-03-09"),
        ("A tug is awaited on Monday.", "Monday", "2025-03-10"),
        ("The Farmers hold a congress on Saturday.", "Saturday", "2025-03-08"),
        ("The mayor, who retires in December, spoke last.", "December", "2025-12"),
        ("The fair is closed for 20 days, to March 27.", "March 27", "2025-03-27"),
        ("Staff voted for it, clearing the way for the August 30 closure.", "August 30", "2025-08-30"),
        ("Last May, on Friday the third, the mast fell.", "Friday the third", "2024-05-03"),
    ],
)
def test_what_was_to_be_and_what_is_to_come(text: str, surface: str, timex: str) -> None:
    assert (surface, timex) in found(text)


def test_a_distance_to_what_is_new_to_the_reader_is_no_date() -> None:
    """ "Two days before a cut" counts from the cut and not from the day told before."""
    assert found("On Thursday a panel said that he had bought bonds two days before a surprise cut.") == [
        ("Thursday", "2025-03-06")
    ]


@pytest.mark.parametrize(
    ("language", "text", "timex"),
    [
        # in French the participle of a noun looks nowhere, and all futures end in -ra and -ront
        ("fr", "Jeudi, le comité rendra son avis.", "2025-03-06"),
        ("fr", "Mardi, les trois accusés seront jugés.", "2025-03-04"),
        ("fr", "Samedi, les 212 naufragés rejoindront Calden.", "2025-03-08"),
        ("fr", "Jeudi, le conseil fera le point.", "2025-03-06"),
        ("fr", "Vendredi, les élus devront trancher.", "2025-03-07"),
        ("es", "El jueves, el tribunal hará pública la sentencia.", "2025-03-06"),
        ("es", "El viernes, los ministros vendrán a Olmera.", "2025-03-07"),
        ("fr", "Jeudi, un homme a été blessé.", "2025-02-27"),
        ("fr", "Vendredi, le marché a reculé.", "2025-02-28"),
        ("fr", "Un suspect arrêté vendredi à Calden.", "2025-02-28"),
    ],
)
def test_nouns_that_look_like_participles(language: str, text: str, timex: str) -> None:
    assert [value for _, value in found(text, language, "2025-03-03")] == [timex]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The choir must wait till spring after a concert on Monday was abandoned.", "2025-10-06"),
        ("He will stay at home because the train on Monday was full.", "2025-10-06"),
        ("They will meet again, since the session on Monday was cut short.", "2025-10-06"),
        ("The plan to shut the mill on Monday was dropped.", "2025-10-13"),
        ("She will sing after the match on Monday.", "2025-10-13"),
    ],
)
def test_clauses_that_tell_what_went_before(text: str, day: str) -> None:
    assert day in [value for _, value in found(text, "en", "2025-10-09")]


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "The drivers' union called a 24-hour walkout from Monday.", "2025-03-10"),
        ("en", "The island announced new fees from Sunday.", "2025-03-09"),
        ("en", "The state imposed a curfew starting on Saturday.", "2025-03-08"),
        ("en", "The firm pledged on Monday to cut emissions.", "2025-03-03"),
        ("en", "The carmaker, which on Tuesday promised 400 jobs, shut a plant.", "2025-03-04"),
        ("en", "On Monday the bank pledged help.", "2025-03-03"),
        ("en", "The clubs promised a decision on Monday.", "2025-03-10"),
        ("en", "He pledged to resign on Monday.", "2025-03-10"),
        ("en", "It rained from Monday.", "2025-03-03"),
        ("en", "The divers announced findings from Sunday's search.", "2025-03-02"),
        ("fr", "Les syndicats ont appelé à la grève à partir de lundi.", "2025-03-10"),
        ("es", "Los sindicatos convocaron una huelga a partir del lunes.", "2025-03-10"),
        ("ru", "Профсоюзы объявили забастовку с понедельника.", "2025-03-10"),
        ("uk", "Профспілки оголосили страйк з понеділка.", "2025-03-10"),
        ("uk", "З понеділка дощило.", "2025-03-03"),
    ],
)
def test_what_is_called_from_a_day_and_the_day_of_a_promise(language: str, text: str, day: str) -> None:
    assert [value for _, value in found(text, language, "2025-03-06")] == [day]
