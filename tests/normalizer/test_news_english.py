"""Plain shapes of English news language, American, British, Indian and South African: what they are read as."""

from __future__ import annotations

import pytest

import factcheck

WEDNESDAY = "2025-11-12"
READ = {"quantity", "money", "percentage", "duration", "age", "rank", "score", "date", "time"}


def read(text: str, language: str = "en") -> list[str]:
    """What is read from a text of a Wednesday in November, each with what it counts."""
    told = []
    for fact in factcheck.extract(text, published=WEDNESDAY, language=language):
        if fact.kind in READ:
            counted = fact.to_dict()["value"].get("counted")
            told.append(f"{fact.normalized}/{counted}" if counted else fact.normalized)
    return told


STEPS = [
    ("The number of injured rose by 12 to 48.", ["12", "48"]),
    ("Profit at the mill rose £2m to £48m.", ["2000000 GBP", "48000000 GBP"]),
    ("Staff numbers are up 40 to 1,250.", ["40", "1250"]),
    ("Fares will rise by 3 to 5 per cent.", ["3 to 5%"]),
    ("The flood cut 20 to 30 roads.", ["20 to 30/road"]),
]


@pytest.mark.parametrize(("text", "told"), STEPS)
def test_a_step_is_no_end_of_an_interval(text: str, told: list[str]) -> None:
    assert read(text) == told


LOOSENED = [
    ("Some 60-odd farmers blocked the road.", ["about 60/farmer"]),
    ("A dozen or so boats sank.", ["about 12/boat"]),
    ("He owns 30 or more horses.", ["at least 30/horse"]),
    ("He owns 30 horses or slightly more.", ["at least 30/horse"]),
    ("He owns 30 horses or a bit less.", ["at most 30/horse"]),
    ("He owns 30 or slightly fewer horses.", ["at most 30/horse"]),
    ("He owns 30 horses, slightly more than Kern.", ["30/horse"]),
    ("It needs 200 at least to pass.", ["at least 200"]),
]


@pytest.mark.parametrize(("text", "told"), LOOSENED)
def test_what_is_counted_stands_behind_what_loosens(text: str, told: list[str]) -> None:
    assert read(text) == told


SHARES = [
    ("en", "The dam has a one-in-20 chance of failing.", ["5%"]),
    ("en", "She took a 1-in-4 risk.", ["25%"]),
    ("en", "There were 12 deaths per 100,000 people.", ["0.012%/death"]),
    ("en", "Infant mortality fell to 25 per 1,000 live births.", ["2.5%/birth"]),
    ("en", "It uses 5 litres per 100 km.", ["5 l", "100 km"]),
    ("de", "Man zählte 30 Brände je 100.000 Einwohner.", ["0.03%/brand"]),
    ("fr", "On compte 12 cas pour 100 000 habitants.", ["0.012%/cas"]),
    ("ru", "Зарегистрировано 12 случаев на 100 тысяч жителей.", ["0.012%/случай"]),
    ("en", "A good third of members abstained.", ["at least 33.333333%"]),
    ("en", "A full fifth of the crop was lost.", ["20%"]),
    ("en", "Sales fell in a good third quarter for rivals.", ["2025-Q3"]),
]


@pytest.mark.parametrize(("language", "text", "told"), SHARES)
def test_shares_in_other_words(language: str, text: str, told: list[str]) -> None:
    assert read(text, language) == told


SUMS = [
    ("The bill came to R3.4 billion.", ["3400000000 ZAR"]),
    ("He was fined R20 000 by the court.", ["20000 ZAR"]),
    ("The debt is N500 million.", ["500000000 NGN"]),
    ("They lost KSh2.5 million.", ["2500000 KES"]),
    ("He paid RM500 for it.", ["500 MYR"]),
    ("The fraud cost Rs 500 cr.", ["5000000000 INR"]),
    ("The flat costs 1,200 pounds a month.", ["1200 GBP/month"]),
    ("She lost two pounds a week on the diet.", ["2 lb/week"]),
    ("A Moll R44 helicopter crashed on the R61.", []),
    ("She wore an N95 mask.", []),
]


@pytest.mark.parametrize(("text", "told"), SUMS)
def test_sums_of_many_lands(text: str, told: list[str]) -> None:
    assert read(text) == told


PARTS = [
    ("He served 14 of his 20 years.", ["14 year", "20 year"]),
    ("They had covered 40 of the 100 kilometres.", ["40 km", "100 km"]),
    ("Two of the 30-tonne lorries crashed.", ["2", "30 t"]),
]


@pytest.mark.parametrize(("text", "told"), PARTS)
def test_a_part_has_the_unit_of_its_whole(text: str, told: list[str]) -> None:
    assert read(text) == told


NO_NUMBERS = [
    "He lives in Flat 7B.",
    "She lives in Flat 12C of the block.",
]


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_what_counts_nothing(text: str) -> None:
    assert read(text) == []


AGES = [
    ("Under-16s will be banned from the app.", ["less than 16 year"]),
    ("The over-70s and the under-fives go free.", ["more than 70 year", "less than 5 year"]),
    ("Moll Under-21s beat Tarn 2-1.", ["2-1"]),
    ("The under-21s team lost.", []),
    ("Girls as young as 11 were sent home.", ["at least 11 year"]),
    ("A thirty-something teacher was sacked.", ["30 to 39 year"]),
    ("He is in his mid-to-late 40s.", ["44 to 49 year"]),
    ("The man is in his late 20s or early 30s.", ["27 to 33 year"]),
    ("She is in her sixties or seventies.", ["60 to 79 year"]),
    ("The three victims were 21, 22 and 25.", ["3/victim", "21 year", "22 year", "25 year"]),
    ("The brothers, both 25, were charged.", ["25 year"]),
    ("The 18-to-24 age group stayed at home.", ["18 to 24 year"]),
    ("Anyone over the age of 65 can apply.", ["more than 65 year"]),
    ("A child under five was hurt.", ["less than 5 year"]),
]


@pytest.mark.parametrize(("text", "told"), AGES)
def test_ages_of_groups(text: str, told: list[str]) -> None:
    assert read(text) == told


DATES = [
    ("The mill closed in mid-to-late 2023.", ["end of 2023"]),
    ("It will open in the early-to-mid 2030s.", ["early 203"]),
    ("The village was founded in the late 1800s.", ["end of 18"]),
    ("In the 2000s he moved to Perth.", ["200"]),
    ("In the financial year 2024/25 the firm folded.", ["2024/2025"]),
    ("The bridge reopens this coming weekend.", ["2025-W46-WE"]),
    ("They meet next weekend.", ["2025-W47-WE"]),
    ("She left the week before last.", ["2025-W44"]),
    ("They met the weekend before last.", ["2025-W44-WE"]),
    ("He died the year before last.", ["2023"]),
    ("He called on the Tuesday before last.", ["2025-11-04"]),
    ("It opens the Friday after next.", ["2025-11-21"]),
    ("It was lost the night before last.", ["2025-11-10TNI"]),
    ("A year ago today he died.", ["2024-11-12"]),
    ("The mill burned ten years ago this month.", ["2015-11"]),
    ("On the Monday after Easter 2024, it opened.", ["2024-04-01"]),
    ("It was shut on the Friday before Christmas 2024.", ["2024-12-20"]),
    ("He was arrested on the Monday after the flood.", ["XXXX-WXX-1"]),
    ("It was the summer of '69.", ["1969-SU"]),
    ("They wed back in '98.", ["1998"]),
    ("Easter Island has few trees.", []),
]


@pytest.mark.parametrize(("text", "told"), DATES)
def test_dates_told_in_other_words(text: str, told: list[str]) -> None:
    assert read(text) == told


def test_a_night_of_a_weekday() -> None:
    assert read("Heavy rain fell overnight on Monday.") == ["2025-11-10TNI", "2025-11-10"]


WICKETS = [
    ("Tarn reached 245-6 at stumps.", ["245-6"]),
    ("Tarn were 320 for four declared.", ["320-4"]),
    ("Pell took five for 32 as the visitors were bowled out.", ["5-32"]),
    ("Moll were 112/3 at lunch.", ["112-3"]),
    ("He passed the test in 3-4 days.", ["3 to 4 day"]),
    ("The trial of 245 men for six crimes began.", ["245/man", "6/crime"]),
    ("They drew 2-all.", ["2-2"]),
]


@pytest.mark.parametrize(("text", "told"), WICKETS)
def test_runs_and_wickets(text: str, told: list[str]) -> None:
    assert read(text) == told


NO_COUNTS = [
    ("It was six of one and half a dozen of the other.", []),
    ("The 50-50 split was confirmed.", []),
    ("He won by a length and a half at Tarn.", []),
    ("It was the third win in as many weeks.", ["3/win"]),
    ("She broke the 800m record by 0.3 seconds.", ["800 m", "0.3 second"]),
    ("Support dropped four points to 38%.", ["4 pp", "38%"]),
    ("Four hundred head of cattle drowned.", ["400/cattle"]),
]


@pytest.mark.parametrize(("text", "told"), NO_COUNTS)
def test_what_is_counted_and_what_is_not(text: str, told: list[str]) -> None:
    assert read(text) == told


ROLES = [
    ("German Chancellor Ida Kehr spoke.", "chancellor (germany)", "Ida Kehr"),
    ("Georgia Governor Tom Reed signed it.", "governor (georgia)", "Tom Reed"),
    ("The then prime minister, Tom Reed, resigned.", "prime minister", "Tom Reed"),
    ("The club's then chairman, Tom Reed, spoke.", "chair (club)", "Tom Reed"),
    ("Lt-Gen Tom Reed inspected them.", "lieutenant general", "Tom Reed"),
]


@pytest.mark.parametrize(("text", "role", "name"), ROLES)
def test_posts_before_names(text: str, role: str, name: str) -> None:
    found = [f.to_dict() for f in factcheck.extract(text, language="en") if f.kind == "role"]
    assert [(f["normalized"], f["value"]["entity"]) for f in found] == [(role, name)]


def test_a_full_name_that_is_no_post() -> None:
    names = [f.normalized for f in factcheck.extract("Tim Cook met Jordan King.", language="en") if f.kind == "name"]
    assert names == ["Tim Cook", "Jordan King"]


MORE_OR_LESS = [
    ("He has 30-plus years of experience.", ["more than 30 year"]),
    ("They walked 40-odd miles.", ["more than 40 mile"]),
    ("A 20-plus-year career ended.", ["more than 20 year"]),
    ("He was awarded £250,000 plus costs.", ["250000 GBP"]),
    ("It needs 5,000 plus.", ["at least 5000"]),
]


@pytest.mark.parametrize(("text", "told"), MORE_OR_LESS)
def test_what_is_added_is_no_bound(text: str, told: list[str]) -> None:
    assert read(text) == told


HOURS = [
    ("The shop opens at 9 sharp.", ["2025-11-12T09:00"]),
    ("He stood at 6 sharp corners.", ["6/corner"]),
    ("From 9am on Monday until 5pm on Friday, it was shut.", ["2025-11-03T09:00/2025-11-07T17:00"]),
    ("He was last seen as recently as last May.", ["2025-05"]),
]


@pytest.mark.parametrize(("text", "told"), HOURS)
def test_hours_of_days(text: str, told: list[str]) -> None:
    assert read(text) == told


AIR_AND_AGES = [
    (
        "Sixty drones were downed over seven regions, 11 of them over a single county.",
        ["60/drone", "7/region", "11", "1/county"],
    ),
    ("Two jets were seen over three provinces.", ["2/jet", "3/province"]),
    ("Rain fell over four districts.", ["4/district"]),
    ("Floods hit over 40 towns.", ["more than 40/town"]),
    ("Protests were held in over seven regions.", ["more than 7/region"]),
    ("Anna Kell, the oldest at 81, waved.", ["81 year"]),
    ("For Tom Bryer, the youngest of the three at 19, it was new.", ["3", "19 year"]),
    ("The youngest of the boats at 30 berths was sold.", ["30/berth"]),
    ("Roughly one pound in every six was found.", ["about 16.666667%"]),
    ("About one dollar in four goes on rent.", ["about 25%"]),
    ("He paid one euro in coins.", ["1 EUR"]),
    ("Council. Green List 8, Farmers' Union 5, others 2.", ["8", "5", "2"]),
    ("It was a Boeing 737.", []),
]


@pytest.mark.parametrize(("text", "told"), AIR_AND_AGES)
def test_what_is_over_land_at_an_age_or_one_in_so_many(text: str, told: list[str]) -> None:
    assert read(text) == told
