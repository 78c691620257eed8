"""Times that were run, ages as texts write them beside a name, who "the 38-year-old" is, and what a length measures."""

from __future__ import annotations

import pytest

from factcheck.model import Fact, Part, Version
from factcheck.normalizer import normalize
from factcheck.rulebook import load_rulebook

RULES = load_rulebook()


def facts(text: str, language: str = "en") -> list[Fact]:
    version = Version("v", None, text, published="2025-06-10", language=language, parts=(Part("body", 0, len(text)),))
    return [f for f in normalize(version, RULES) if f.kind not in ("name", "role", "quote")]


def told(text: str, language: str = "en") -> list[str]:
    return [f"{f.kind} [{f.text}] {f.normalized}" for f in facts(text, language)]


def one(text: str, value: str, language: str = "en") -> Fact:
    (found,) = (f for f in facts(text, language) if f.text == value)
    return found


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "She ran two hours, nine minutes and 41 seconds.", "[two hours, nine minutes and 41 seconds] 7781"),
        ("en", "He needed three hours, 26 minutes, and 12 seconds.", "[three hours, 26 minutes, and 12 seconds] 206.2"),
        ("en", "She crossed the line on Sunday in 2:09:41, a record.", "[2:09:41] 7781"),
        ("en", "She broke the record of 2:09:41 on Sunday.", "[2:09:41] 7781"),
        ("en", "She swam it in 1:45.08 on Friday.", "[1:45.08] 105.08"),
        ("de", "Sie siegte am Sonntag in 2:09:41 Stunden.", "[2:09:41 Stunden] 7781"),
        ("de", "Er lief die Strecke in 3:26,05 Minuten.", "[3:26,05 Minuten] 206.05"),
        ("de", "Die Fahrt dauerte 1:45 Stunden.", "[1:45 Stunden] 6300"),
        ("fr", "Elle a gagné dimanche en 2 h 17 min 26 s.", "[2 h 17 min 26 s] 8246"),
        ("fr", "Elle s'est imposée dimanche en 2h03'41\".", "[2h03'41\"] 7421"),
        ("es", "Ganó el domingo en 2h 03m 41s.", "[2h 03m 41s] 7421"),
        ("ru", "Он пробежал дистанцию за 2 часа 3 минуты 41 секунду.", "[2 часа 3 минуты 41 секунду] 7421"),
        ("uk", "Вона фінішувала з часом 2:17:26 у неділю.", "[2:17:26] 8246"),
    ],
)  # fmt: skip
def test_a_time_that_was_run_is_a_duration(language: str, text: str, wanted: str) -> None:
    found = [line for line in told(text, language) if line.startswith("duration")]
    assert [line.rsplit(" ", 1)[0] for line in found] == [f"duration {wanted}"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The valve opened at 09:14:27 on Sunday."),
        ("en", "The valve opened at 09:14:27 GMT."),
        ("de", "Am Sonntag um 14:03:27 Uhr öffnete sich das Ventil."),
        ("ru", "Клапан открылся в 14:03:27 в воскресенье."),
    ],
)
def test_an_hour_of_the_day_stays_one(language: str, text: str) -> None:
    assert any(line.startswith("time") for line in told(text, language))


@pytest.mark.parametrize(
    ("language", "text", "age"),
    [
        ("en", "Marta Lowick, eight, was dug out.", "eight"),
        ("en", "The youngest was a firefighter of 32.", "32"),
        ("en", "Marta Lowick turned 54 on Monday.", "54"),
        ("de", "Marta Lowick, acht, ist wohlauf.", "acht"),
        ("de", "Die achtjährige Marta Lowick ist wohlauf.", "achtjährige"),
        ("fr", "La petite Marta Lowick, six ans, va bien.", "six ans"),
        ("fr", "Une fillette de six ans va bien.", "six ans"),
        ("fr", "Le ministre de 54 ans a démissionné.", "54 ans"),
        ("es", "Sacaron a Marta Lucena, de ocho años, de la casa.", "ocho años"),
        ("es", "Marta Lucena, ocho años, está bien.", "ocho años"),
        ("es", "Pagarán mucho por el delantero de 22 años.", "22 años"),
        ("es", "Marta Lucena cumplió 54 años el lunes.", "54 años"),
    ],
)
def test_an_age(language: str, text: str, age: str) -> None:
    assert one(text, age, language).kind == "age"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "She is governor of 12 states."),
        ("es", "Firmaron un contrato, de ocho años, con la empresa."),
        ("es", "Marta Lucena cumplió cuatro años de condena."),
        ("fr", "Le contrat, six ans, est ferme."),
        ("de", "Sie bekam eine achtjährige Haftstrafe."),
    ],
)
def test_no_age(language: str, text: str) -> None:
    assert not [f for f in facts(text, language) if f.kind == "age"]


@pytest.mark.parametrize(
    ("language", "text", "age"),
    [
        ("en", "Marta Lowick was first. The 38-year-old midwife beat the record.", "38-year-old"),
        ("en", "Marta Lowick lost her seat. Instead the 38-year-old teacher went home.", "38-year-old"),
        ("en", "Marta Lowick thanked Paul Verne. The 38-year-old went home.", "38-year-old"),
        ("de", "Marta Lowick hat gewonnen. Die 38-Jährige war erschöpft.", "38-Jährige"),
        ("fr", "Marta Lowick a gagné. La jeune femme de 22 ans a pleuré.", "22 ans"),
        ("es", "Marta Lowick ganó. La matrona de 38 años lloró.", "38 años"),
    ],
)
def test_somebody_known_by_an_age(language: str, text: str, age: str) -> None:
    assert one(text, age, language).context.holders == ("marta lovik",)


def test_an_age_with_a_name_beside_it_is_that_one_s() -> None:
    text = "Marta Lowick was first. The 38-year-old midwife Ada Stone came second."
    assert one(text, "38-year-old").context.holders == ("ada stone",)
    assert one("Marta Lowick was first. A 38-year-old man was hurt.", "38-year-old").context.holders == ()


@pytest.mark.parametrize(
    ("text", "age", "holders"),
    [
        ("Marta Lowick won. She has a boy of seven.", "seven", ()),
        ("Marta Lowick had to wait. She was helped by a man of 71.", "71", ()),
        ("Marta Lowick is a woman of 71.", "71", ("marta lovik",)),
    ],
)
def test_the_age_of_somebody_who_is_the_object(text: str, age: str, holders: tuple[str, ...]) -> None:
    assert one(text, age).context.holders == holders


def test_the_length_of_who_is_known_by_an_age() -> None:
    text = "Marta Lowick was first. The 38-year-old came home in 2:17:26."
    found = one(text, "2:17:26")
    assert found.context.holders == ("marta lovik",)
    assert found.context.attributes[:1] == ("winning_time",)


@pytest.mark.parametrize(
    ("language", "text", "length", "attribute"),
    [
        ("en", "A girl was dug out after 29 hours with a broken arm.", "29 hours", "rescue_time"),
        ("fr", "La fillette, enfouie sous les décombres, y est restée 39 heures.", "39 heures", "rescue_time"),
        ("es", "Una niña pasó 39 horas bajo los escombros.", "39 horas", "rescue_time"),
        ("en", "The match stood still for 22 minutes.", "22 minutes", "interruption"),
        ("de", "Das Spiel war 22 Minuten lang unterbrochen.", "22 Minuten", "interruption"),
        ("ru", "В течение пяти лет он не сможет занимать должности.", "пяти лет", "banned"),
        ("uk", "Йому на три роки заборонили обіймати посади.", "три роки", "banned"),
        ("en", "Not a drop of rain fell for 41 days.", "41 days", "dry_spell"),
        ("en", "It is the first cut in four and a half years.", "four and a half years", "first_time"),
        ("en", "The fertiliser had lain in the shed for three years.", "three years", "lay"),
        ("de", "Er hatte 31 Sekunden Rückstand.", "31 Sekunden", "race_gap"),
    ],
)
def test_what_a_length_measures(language: str, text: str, length: str, attribute: str) -> None:
    assert one(text, length, language).context.attributes[:1] == (attribute,)


@pytest.mark.parametrize(
    ("language", "text", "value", "mark"),
    [
        ("uk", "Йому на три роки заборонили обіймати посади.", "три роки", None),
        ("es", "Fue condenado a una pena de tres años.", "tres años", None),
        ("fr", "Un contrat de trois ans a été signé.", "trois ans", None),
        ("fr", "La peine passe de 3 à 5 ans.", "3", "from"),
        ("en", "Play was stopped for 32 minutes after a fan ran on.", "32 minutes", None),
        ("en", "She scored seven minutes after the kick-off.", "seven minutes", "relative after"),
    ],
)
def test_a_preposition_that_says_how_long_is_no_side(language: str, text: str, value: str, mark: str | None) -> None:
    assert one(text, value, language).context.aspect == ((mark,) if mark else ())


def test_every_second_one_is_no_second() -> None:
    assert not [value for value in told("In the valley it is every second one.") if "PT1S" in value]


def test_a_length_from_a_day_on_is_no_day() -> None:
    found = told("No trams will run for two days from the early hours of November 20.")
    assert found == ["duration [two days] 2 day", "date [the early hours of November 20] early 2025-11-20"]
    assert told("It is two days from November 20.") == ["date [two days from November 20] 2025-11-22"]
    assert "date [November 20] 2024-11-20" in told("The court sat on 27 hearing days from November 20.")
    assert told("He left days after November 20.") == ["date [November 20] 2024-11-20"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The youngest coins bear the date 1648."),
        ("de", "Die jüngsten Stücke tragen die Jahreszahl 1648."),
    ],
)
def test_a_year_on_a_coin(language: str, text: str) -> None:
    assert [line.rsplit(" ", 1)[-1] for line in told(text, language)] == ["1648"]


@pytest.mark.parametrize(
    ("text", "value", "hidden"),
    [
        ("The two sides shook hands at 04:40.", "04:40", "earthquake"),
        ("Flares flew on to the court for 22 minutes.", "22 minutes", "trial"),
        ("The ground shook at 04:40.", "04:40", None),
    ],
)
def test_an_idiom_hides_the_sense_of_its_words(text: str, value: str, hidden: str | None) -> None:
    attributes = one(text, value).context.attributes
    assert hidden not in attributes if hidden else "earthquake" in attributes


def test_a_length_has_no_period_and_a_word_of_an_age_governs_it_alone() -> None:
    found = one("The fertiliser had lain there for three years, since a trader failed in January 2022.", "three years")
    assert found.context.period is None
    assert "age" not in one("For five years the 56-year-old told them lies.", "five years").context.attributes


@pytest.mark.parametrize(
    ("text", "value", "event"),
    [
        ("The first patient fell ill on 2 June.", "2 June", "fell_ill"),
        ("The old mark had been set nine years ago.", "nine years ago", "record_set"),
        ("The sirens wailed for five hours.", "five hours", "air_alert"),
    ],
)
def test_what_a_day_or_a_length_is_of(text: str, value: str, event: str) -> None:
    assert event in one(text, value).context.attributes


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("It began, as far as anyone can tell, on 2 May.", "2025-05-02"),
        ("The fair will open on 2 August.", "2025-08-02"),
        ("The rule takes effect on 1 July.", "2025-07-01"),
    ],
)
def test_a_day_just_past_is_not_that_of_the_next_year(text: str, day: str) -> None:
    assert [f.normalized for f in facts(text) if f.kind == "date"] == [day]


def test_a_month_to_appeal_is_a_length() -> None:
    assert one("He has a month to appeal.", "a month").kind == "duration"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The show opens on St Nicholas's Day."),
        ("de", "Ab dem Nikolaustag sind die Stücke zu sehen."),
    ],
)
def test_a_saint_s_day(language: str, text: str) -> None:
    assert [f.normalized for f in facts(text, language) if f.kind == "date"] == ["2025-12-06"]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "17: the days that Mayor Ada Moor has to answer.", "duration [17] 17 day"),
        ("en", "63: the age of Ada Moor.", "age [63] 63 year"),
        ("en", "48.3: the turnout, as a percentage.", "percentage [48.3] 48.3%"),
        ("en", "5: the hurdle in per cent.", "percentage [5] 5%"),
        ("en", "10 to four: the time at which Ada Moor gave up.", "time [10 to four] T03:50"),
        ("en", "Age: 47. Born in Tarn Bay.", "age [47] 47 year"),
        ("de", "17: die Tage, die der Stadt bleiben.", "duration [17] 17 day"),
        ("de", "Alter: 47. Geboren in Tarnau.", "age [47] 47 year"),
        ("fr", "17 : les jours qui restent à la mairie.", "duration [17] 17 day"),
        ("es", "63: la edad de Ada Moor.", "age [63] 63 year"),
    ],
)
def test_an_entry_that_opens_with_its_number(language: str, text: str, wanted: str) -> None:
    assert wanted in told(text, language)


def test_a_count_that_opens_an_entry_has_no_unit() -> None:
    assert told("17: the seats that the party won.") == ["quantity [17] 17"]
    assert told("20 to four: the vote by which it passed.")[0].split()[0] != "time"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The repairs will last three years.", "duration [three years] 3 year"),
        ("The tour is to last two weeks.", "duration [two weeks] 2 week"),
        ("The toll rose in the last three years.", "date [the last three years] P3Y"),
        ("The margin was 5 percent, down from 7 to 8 percent.", "percentage [7 to 8 percent] 7 to 8%"),
    ],
)
def test_a_verb_that_looks_like_the_past_and_a_range_that_looks_like_a_rise(text: str, wanted: str) -> None:
    assert wanted in told(text)


def test_the_age_of_a_file_is_that_of_whom_its_headline_names() -> None:
    text = "Profile: Ada Moor\n\nAge: 47. Born in Tarn Bay.\n\nCareer: Mayor since 2019. Moor likes tea."
    parts = (Part("title", 0, 17), Part("body", 19, len(text)))
    version = Version("v", None, text, published="2025-06-10", language="en", parts=parts)
    (age,) = (f for f in normalize(version, RULES) if f.kind == "age")
    assert [holder.rpartition(" ")[2] for holder in age.context.holders] == ["mor"]


@pytest.mark.parametrize(
    ("text", "age", "holders"),
    [
        ("Captain Edna Vorst landed. Her co-pilot, 29, wept.", "29", ()),
        ("Captain Edna Vorst landed. Her co-pilot Ada Moor, 29, wept.", "29", ("ada mor",)),
        ("Captain Edna Vorst, 52, landed.", "52", ("edna vorst",)),
        ("Edna Vorst was freed. Vorst's husband, 44, wept.", "44", ()),
        ("Edna Vorst was freed. Vorst\u2019s eldest son was 19.", "19", ()),
        ("Edna Vorst was freed. Vorst's 44-year-old brother wept.", "44-year-old", ()),
        ("Edna Vorst was freed. Vorst's brother Bo Moor, 44, wept.", "44", ("bo mor",)),
        ("The son of Edna Vorst, 19, was fined.", "19", ()),
        ("Edna Vorst won. The young player beat Ada Moor. The 23-year-old wept.", "23-year-old", ()),
        ("The player Ada Moor won. The 23-year-old wept.", "23-year-old", ("ada mor",)),
        ("The murder of Edna Vorst, 52, was cleared up.", "52", ("edna vorst",)),
    ],
)
def test_the_age_of_somebody_unnamed_beside_a_person(text: str, age: str, holders: tuple[str, ...]) -> None:
    assert one(text, age).context.holders == holders
