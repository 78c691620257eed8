"""What only looks alike is kept apart."""

from __future__ import annotations

import pytest

from tests.rulebook.lexicon.reading import LEXICON, concepts_of

# Look-alikes: no attribute in common, so that nothing but the value would join them.
APART = [
    ("en", "31 people were injured", "31 people are missing"),
    ("en", "31 people were injured", "31 people were killed"),
    ("en", "five others are ill", "five others died"),
    ("de", "das schwerste Unglück im Land seit 2001", "das Flugzeug landete 2001"),
    ("en", "nine were rescued", "nine are unaccounted for"),
    ("en", "400 were evacuated", "400 were arrested"),
    ("en", "four survived", "four perished"),
    ("en", "40 soldiers were captured", "40 soldiers were wounded"),
    ("en", "jailed for six years", "banned for six years"),
    ("en", "jailed for six years", "a six-year contract"),
    ("en", "fined €40,000", "awarded compensation of €40,000"),
    ("en", "fined €40,000", "bail of €40,000"),
    ("en", "14 were charged", "14 were acquitted"),
    ("en", "the prosecutor spoke for two hours", "the defence lawyer argued for two hours"),
    ("en", "14 witnesses testified", "14 jurors"),
    ("en", "£8m was stolen", "insurers paid out £8m"),
    ("en", "revenue of €900m", "profit of €900m"),
    ("en", "profit of €90m", "dividends of €90m"),
    ("en", "a debt of €90m", "an investment of €90m"),
    ("en", "inflation of 3%", "unemployment of 3%"),
    ("en", "inflation of 3%", "economic growth of 3%"),
    ("en", "the interest rate is 3%", "inflation is 3%"),
    ("en", "300 jobs axed", "300 jobs created"),
    ("en", "exports of 2 million tonnes", "imports of 2 million tonnes"),
    ("en", "the budget deficit was 4%", "the wage increase was 4%"),
    ("en", "turnout was 45%", "Weiss took 45% of the vote"),
    ("en", "turnout was 45%", "45% of ballots had been counted"),
    ("en", "41 seats", "41 votes"),
    ("en", "the exit poll gave her 45%", "turnout reached 45%"),
    ("en", "the treaty was signed on 3 May", "the treaty was ratified on 3 May"),
    ("en", "the treaty was ratified on 3 May", "the treaty takes effect on 3 May"),
    ("en", "he resigned on 3 May", "he was sworn in on 3 May"),
    ("en", "parliament adopted it on 3 May", "the deadline is 3 May"),
    ("en", "44 were intercepted", "44 were lost to jamming"),
    ("en", "44 were downed", "44 reached their targets"),
    ("en", "14 ballistic missiles", "14 drones"),
    ("en", "36,000 households", "36,000 people injured"),
    ("en", "29,000 were reconnected", "29,000 lost power"),
    ("en", "150 buildings were destroyed", "150 people were evacuated"),
    ("en", "the wall is 12 metres high", "the wall is 12 metres thick"),
    ("en", "the hole is 12 metres wide", "the hole is 12 metres deep"),
    ("en", "the strip is 12 kilometres long", "the strip is 12 kilometres wide"),
    ("en", "12 kilometres from the coast", "at a depth of 12 kilometres"),
    ("en", "gusts of 90 km/h", "90 mm of rain"),
    ("en", "a magnitude of 6.1", "a depth of 6.1 km"),
    ("en", "it weighs 40 tonnes", "it is 40 metres long"),
    ("en", "attendance was 23,118", "the prize is 23,118 crowns"),
    ("en", "prize money of £2m", "a wage bill of £2m"),
    ("en", "the goal came after 70 minutes", "the red card came after 70 minutes"),
    ("en", "she made seven saves", "she took seven penalties"),
    ("en", "they finished 11th", "attendance was 11,000"),
    ("en", "born in 1961", "married in 1961"),
    ("en", "the mine opened in 1961", "the mine closed in 1961"),
    ("en", "founded in 1961", "renovated in 1961"),
    ("en", "installed in 2016", "left the company in 2016"),
    ("en", "departed at 17:05", "arrived at 17:05"),
    ("en", "trial of nine weeks", "strike of nine weeks"),
    ("en", "213 passengers", "213 crew members"),
    ("en", "two million vaccinated", "two million infected"),
    ("en", "six women", "six men"),
    ("en", "a speed of 90 km/h", "a distance of 90 km"),
    ("en", "the rent is €900", "the pension is €900"),
    ("en", "emissions fell by 4%", "sales fell by 4%"),
    ("en", "1-0 at half-time", "1-0 after extra time"),
    ("uk", "поранено 31 людину", "зниклих 31 людина"),
    ("uk", "загинули 14 людей", "врятували 14 людей"),
    ("uk", "явка 45%", "дохід зріс на 45%"),
    ("ru", "погибли 14 человек", "задержаны 14 человек"),
    ("ru", "экспорт 2 млн тонн", "импорт 2 млн тонн"),
    ("de", "14 Verletzte", "14 Vermisste"),
    ("de", "30 Meter hoch", "30 Meter breit"),
    ("fr", "14 blessés", "14 disparus"),
    ("es", "14 heridos", "14 desaparecidos"),
    ("en", "the clinic cancelled 120 operations", "the clinic has 120 beds"),
    ("en", "the firm shed 300 jobs", "the firm created 300 jobs"),
    ("en", "80 boxes were prised open", "80 guests were evacuated"),
    ("de", "300 Stellen gestrichen", "300 Verletzte"),
    ("fr", "80 coffres forcés", "80 blessés"),
]


@pytest.mark.parametrize(("language", "one", "other"), APART)
def test_look_alikes_share_no_attribute(language: str, one: str, other: str) -> None:
    first, second = concepts_of(one, language, attributes=True), concepts_of(other, language, attributes=True)
    assert not first & second
    assert concepts_of(one, language) != concepts_of(other, language)


EXCLUSIVE = [
    ("deaths", "injuries"),
    ("deaths", "missing"),
    ("injuries", "missing"),
    ("profit", "revenue"),
    ("profit", "dividend"),
    ("charged", "convicted"),
    ("signed", "ratified"),
    ("ratified", "enter_into_force"),
    ("opened", "closed"),
    ("turnout", "election_threshold"),
    ("headline_inflation", "core_inflation"),
    ("height", "width"),
    ("depth", "thickness"),
    ("max_temperature", "min_temperature"),
    ("forecast", "target"),
    ("first_half_period", "second_half_period"),
    ("first_half_period", "whole_match_period"),
    ("ballistic_missile", "cruise_missile"),
    ("shot_down", "drones_launched"),
    ("wage_bill", "prize_money"),
    ("maximum", "minimum"),
]


@pytest.mark.parametrize(("one", "other"), EXCLUSIVE)
def test_concepts_that_answer_different_questions_exclude_each_other(one: str, other: str) -> None:
    assert LEXICON.exclude(one, other)
    assert LEXICON.exclude(other, one)


def test_there_are_enough_pairs() -> None:
    assert len(APART) >= 60
