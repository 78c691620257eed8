"""The perturbers of the benchmark: what they change has another value, what they rewrite keeps its own."""

from __future__ import annotations

import random
from collections.abc import Iterator
from decimal import Decimal

import pytest

import factcheck
from factcheck.model import Fact, Mention, Quantity, Quote, When
from factcheck.normalizer import normalize
from factcheck.rulebook import load_rulebook
from factcheck.sources import version_from_text
from factcheck.values import Relation, relate_quantities, relate_times
from tests.benchmarks import perturbation
from tests.benchmarks.perturbing.cases import changes_of, choose, find_cases, rewritings_of
from tests.benchmarks.perturbing.drafts import Draft, Edit, Place, apply
from tests.benchmarks.perturbing.numerals import ordinal, read_word, say, write_digits
from tests.benchmarks.perturbing.witnesses import contradicts
from tests.goldens import STORIES

PUBLISHED = "2025-05-20"  # a Tuesday
RULES = load_rulebook()
SEEDS = range(6)


def find_place(text: str, words: str, kind: str) -> Place:
    """The fact with these words in a text of its own."""
    version = version_from_text(text, published=PUBLISHED, language="en", rulebook=RULES)
    (fact,) = [f for f in normalize(version, RULES) if f.text == words and f.kind == kind]
    return Place(version, fact)


def drafts_of(place: Place, wrong: bool) -> Iterator[Draft]:
    facts = [f for f in normalize(place.version, RULES) if f.kind == place.fact.kind == "name"]
    people = ["Ada Morrow", "Piet Lanser", "Vera Quist"]
    for seed in SEEDS:
        rng = random.Random(seed)
        if wrong:
            yield from changes_of(place, rng, RULES, people, [f for f in facts if f.text == place.text])
        else:
            yield from rewritings_of(place, rng, [f for f in facts if f.text == place.text])


def read_back(place: Place, draft: Draft) -> list[Fact]:
    """The facts that `factcheck.extract` finds where the draft has edited the text."""
    text = apply(place.version, draft.edits).text
    facts = factcheck.extract(text, published=PUBLISHED, language="en")
    places = draft.ranges()
    return [f for f in facts if any(f.span.start < end and start < f.span.end for start, end in places)]


NUMBERS = [
    ("The bridge is 640 metres long.", "640 metres", "quantity", {"digits swapped", "halved", "another unit"}),
    ("The mill made 148,200 tonnes of flour.", "148,200 tonnes", "quantity", {"a zero lost", "another digit"}),
    ("Police held thirteen smugglers in the port.", "thirteen", "quantity", {"misheard", "another number word"}),
    ("The talks went on for 19 hours.", "19 hours", "duration", {"another unit", "a zero added"}),
    ("The work cost €84.6 million.", "€84.6 million", "money", {"another magnitude", "another digit"}),
    ("Turnout was 41 percent.", "41 percent", "percentage", {"digits swapped", "doubled"}),
    ("She finished third in the race.", "third", "rank", {"another rank"}),
    ("The driver, 36, was unhurt.", "36", "age", {"digits swapped"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "kind", "sorts"), NUMBERS, ids=[case[1] for case in NUMBERS])
def test_a_changed_number_is_as_many_times_the_old_one_as_told(
    text: str, words: str, kind: str, sorts: set[str]
) -> None:
    place = find_place(text, words, kind)
    drafts = list(drafts_of(place, wrong=True))
    assert sorts <= {d.sort for d in drafts}
    old = place.fact.value
    assert isinstance(old, Quantity)
    for draft in drafts:
        if draft.sort in ("another unit", "another currency"):
            continue
        assert draft.factor not in (None, 1)
        values = [f.value for f in read_back(place, draft) if f.kind == kind]
        numbers = [v.low for v in values if isinstance(v, Quantity)]
        assert [abs(n / old.low / (draft.factor or 1) - 1) < Decimal("0.001") for n in numbers] == [True], draft


@pytest.mark.parametrize(
    ("text", "words", "kind", "before", "after"),
    [
        ("The bridge is 640 metres long.", "640 metres", "quantity", "m", "foot"),
        ("The talks went on for 19 hours.", "19 hours", "duration", "hour", "day"),
        ("The work cost €84.6 million.", "€84.6 million", "money", "EUR", "USD"),
        ("The fine was 300 dollars in all.", "300 dollars", "money", "USD", "EUR"),
    ],
    ids=lambda value: value if len(value) < 12 else "",
)
def test_a_changed_unit_keeps_its_number(text: str, words: str, kind: str, before: str, after: str) -> None:
    version = version_from_text(text, published=PUBLISHED, language="en", rulebook=RULES)
    fact = next(f for f in normalize(version, RULES) if f.text == words and f.kind == kind)
    place = Place(version, fact)
    (draft, *_) = [d for d in drafts_of(place, wrong=True) if d.sort in ("another unit", "another currency")]
    assert isinstance(fact.value, Quantity)
    (value,) = [f.value for f in read_back(place, draft) if isinstance(f.value, Quantity)]
    assert (fact.value.unit, value.unit, value.low) == (before, after, fact.value.low)


@pytest.mark.parametrize(
    ("text", "words", "kind", "sort"),
    [
        ("It was signed on 17 March 2024 in Marl.", "17 March 2024", "date", "another month"),
        ("It was signed on 17 March 2024 in Marl.", "17 March 2024", "date", "another day"),
        ("It was signed on 12 March 2024 in Marl.", "12 March 2024", "date", "day with digits swapped"),
        ("It was signed on 17 March 2024 in Marl.", "17 March 2024", "date", "neighbouring year"),
        ("It was signed in 1987 in Marl.", "1987", "date", "another decade"),
        ("The strike began on Friday in Marl.", "Friday", "date", "another weekday"),
        ("The rules were changed three years ago.", "three years ago", "date", "another distance"),
        ("The alarm went off at 14:52.", "14:52", "time", "other minutes"),
        ("The alarm went off at 9:40 p.m. in Marl.", "9:40 p.m.", "time", "another hour"),
        ("They gave up at half past nine in the evening.", "half past nine in the evening", "time", "another hour"),
    ],
    ids=lambda value: value if " " not in value or len(value) < 25 else "",
)
def test_a_changed_date_differs_in_the_part_that_is_told(text: str, words: str, kind: str, sort: str) -> None:
    place = find_place(text, words, kind)
    drafts = [d for d in drafts_of(place, wrong=True) if d.sort == sort]
    assert drafts
    old = place.fact.value
    assert isinstance(old, When)
    for draft in drafts:
        (value,) = [f.value for f in read_back(place, draft) if f.kind == kind]
        assert isinstance(value, When)
        assert relate_times(old, value) is Relation.DIFFERENT, draft
        assert value.grain == old.grain


SAME = [
    ("The bridge is 640 metres long.", "640 metres", "quantity", {"foreign unit", "exact conversion"}),
    ("The bridge is 640 metres long.", "640 metres", "quantity", {"unit by sign", "conversion in brackets"}),
    ("The mill made 148,200 tonnes of flour.", "148,200 tonnes", "quantity", {"rounded, “about”"}),
    ("Police held 13 smugglers in the port.", "13", "quantity", {"digits to words", "hedged, “about”"}),
    ("Police held twelve smugglers in the port.", "twelve", "quantity", {"a dozen", "words to digits"}),
    ("The talks went on for 19 hours.", "19 hours", "duration", {"digits to words", "exact conversion"}),
    ("The work cost €84.6 million.", "€84.6 million", "money", {"millions written out", "currency in words"}),
    ("The work cost 300 euros.", "300 euros", "money", {"currency by sign"}),
    ("They want 25 percent of the votes.", "25 percent", "percentage", {"percent sign", "share in words"}),
    ("She finished third in the race.", "third", "rank", {"ordinal in digits"}),
    ("She finished 12th in the race.", "12th", "rank", {"ordinal in words"}),
    ("The driver, 36, was unhurt.", "36", "age", {"“aged”", "“a man of”"}),
    ("It killed a two-year-old boy.", "two-year-old", "age", {"age in words or digits"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "kind", "sorts"), SAME, ids=[case[1] for case in SAME])
def test_a_rewritten_number_keeps_its_value(text: str, words: str, kind: str, sorts: set[str]) -> None:
    place = find_place(text, words, kind)
    drafts = list(drafts_of(place, wrong=False))
    assert sorts <= {d.sort for d in drafts}
    old = place.fact.value
    assert isinstance(old, Quantity)
    for draft in drafts:
        values = [f.value for f in read_back(place, draft) if f.kind == kind]
        assert values, draft
        relations = {relate_quantities(old, v, RULES.units) for v in values if isinstance(v, Quantity)}
        assert relations <= {Relation.EQUAL, Relation.COMPATIBLE}, draft


@pytest.mark.parametrize(
    ("text", "words", "kind", "sorts"),
    [
        ("It opened on 16 May in Marl.", "16 May", "date", {"days ago", "date to weekday", "ISO date"}),
        ("It opened on 16 May in Marl.", "16 May", "date", {"month before day", "“the 3rd of”", "weekday added"}),
        ("It opened on January 7, 2024 in Marl.", "January 7, 2024", "date", {"short month", "day before month"}),
        ("It opened on Monday in Marl.", "Monday", "date", {"weekday to date", "relative day", "weekday with date"}),
        ("It opened in 2021 in Marl.", "2021", "date", {"year told from now"}),
        ("It opened in November 2021 in Marl.", "November 2021", "date", {"short month"}),
        ("The alarm went off at 14:45.", "14:45", "time", {"12 hours", "12 hours, British", "clock in words"}),
        ("The alarm went off at 9:40 p.m. in Marl.", "9:40 p.m.", "time", {"24 hours", "12 hours, British"}),
    ],
    ids=lambda value: value if isinstance(value, str) and len(value) < 16 else "",
)  # fmt: skip
def test_a_rewritten_date_keeps_its_value(text: str, words: str, kind: str, sorts: set[str]) -> None:
    place = find_place(text, words, kind)
    drafts = list(drafts_of(place, wrong=False))
    assert sorts <= {d.sort for d in drafts}
    old = place.fact.value
    assert isinstance(old, When)
    for draft in drafts:
        values = [f.value for f in read_back(place, draft) if f.kind == kind]
        assert values, draft
        relations = {relate_times(old, v) for v in values if isinstance(v, When)}
        assert relations <= {Relation.EQUAL, Relation.COMPATIBLE}, draft


def test_a_negation_is_dropped_or_added() -> None:
    said = "The owner did not sell the mill and was glad of it"
    place = find_place(f'"{said}," said Ada Morrow.', said, "quote")
    told = {apply(place.version, d.edits).text for d in drafts_of(place, wrong=True) if d.part == "words"}
    assert told == {
        '"The owner did sell the mill and was glad of it," said Ada Morrow.',
        '"The owner did not sell the mill and was not glad of it," said Ada Morrow.',
    }


def test_a_quotation_goes_to_another_person_of_the_story() -> None:
    place = find_place(
        '"We shall sell the mill by the river," said Ada Morrow.', "We shall sell the mill by the river", "quote"
    )
    found = [read_back(place, d) for d in drafts_of(place, wrong=True) if d.sort == "another speaker"]
    names = {f.value.entity for facts in found for f in facts if isinstance(f.value, Mention)}
    assert names == {"Piet Lanser", "Vera Quist"}
    texts = [apply(place.version, d.edits).text for d in drafts_of(place, wrong=True) if d.sort == "another speaker"]
    speakers = {q.speaker for text in texts for f in factcheck.extract(text) if isinstance(q := f.value, Quote)}
    assert speakers == names


def test_a_rewritten_quotation_keeps_its_speaker() -> None:
    said = "We did not sell the mill by the river and we never will"
    place = find_place(f'"{said}," said Ada Morrow.', said, "quote")
    drafts = list(drafts_of(place, wrong=False))
    assert {"contraction", "end cut with an ellipsis", "another cue"} <= {d.sort for d in drafts}
    for draft in drafts:
        facts = factcheck.extract(apply(place.version, draft.edits).text, language="en")
        assert [f.speaker for f in facts if f.kind == "quote"] == ["Ada Morrow"], draft


def test_a_misspelt_name_differs_in_its_surname_alone() -> None:
    text = "Mayor Ada Morrow opened the mill.\n\nIt is old, Ada Morrow said. Then Morrow left."
    version = version_from_text(text, published=PUBLISHED, language="en", rulebook=RULES)
    fact = next(f for f in normalize(version, RULES) if f.text == "Ada Morrow" and f.kind == "name")
    drafts = list(drafts_of(Place(version, fact), wrong=True))
    assert {"another vowel once", "letters swapped once", "a letter lost once"} <= {d.sort for d in drafts}
    for draft in drafts:
        changed = apply(version, draft.edits).text
        assert changed.startswith("Mayor Ada M")
        assert changed != text
        assert changed.count("Morrow") == (2 if draft.sort.endswith("once") else 0), draft


def test_a_rewritten_name_still_ends_in_its_surname() -> None:
    text = "Mayor Ada Morrow opened the mill.\n\nIt is old, Ada Morrow said."
    version = version_from_text(text, published=PUBLISHED, language="en", rulebook=RULES)
    facts = [f for f in normalize(version, RULES) if f.text == "Ada Morrow" and f.kind == "name"]
    sorts = {d.sort for f in facts for d in drafts_of(Place(version, f), wrong=False)}
    assert {"surname alone", "initial", "capitals", "middle initial"} <= sorts
    for fact in facts:
        for draft in drafts_of(Place(version, fact), wrong=False):
            (edit,) = draft.edits
            assert edit.text.lower().endswith("morrow")


@pytest.mark.parametrize(
    ("words", "factor", "witness", "against"),
    [
        ("640 metres", "1.5", "The bridge is 640 metres long.", True),
        ("640 metres", "1.5", "The bridge is about 640 metres long.", True),
        ("640 metres", "1.1", "The bridge is about 640 metres long.", False),
        ("640 metres", "1.5", "The bridge is more than 600 metres long.", False),
        ("640 metres", "0.5", "The bridge is more than 600 metres long.", True),
        ("640 metres", "1.005", "The bridge is 640 metres long.", False),
    ],
)
def test_a_change_counts_only_where_the_other_version_rules_it_out(
    words: str, factor: str, witness: str, against: bool
) -> None:
    place = find_place("The bridge is 640 metres long.", words, "quantity")
    (other,) = [f for f in factcheck.extract(witness) if f.kind == "quantity"]
    draft = Draft("another digit", (), factor=Decimal(factor))
    assert contradicts(draft, place.fact, other, RULES.units) is against


def test_edits_move_the_parts_and_offsets_lead_back() -> None:
    version = version_from_text(
        "Mill sold\n\nIt cost 5 euros on Friday.", published=None, language="en", rulebook=RULES
    )
    start = version.text.index("5")
    draft = Draft("any", (Edit(start, start + 1, "fifty"),))
    edited = apply(version, draft.edits)
    assert edited.text == "Mill sold\n\nIt cost fifty euros on Friday."
    assert max(p.end for p in edited.parts) - max(p.end for p in version.parts) == 4
    assert draft.back(edited.text.index("Friday")) == version.text.index("Friday")
    assert draft.back(edited.text.index("It")) == version.text.index("It")


@pytest.mark.parametrize(("number", "words"), [(7, "seven"), (48, "forty-eight"), (19, "nineteen"), (90, "ninety")])
def test_numbers_are_said_and_read(number: int, words: str) -> None:
    assert say(number) == words
    assert read_word(words) == number


def test_large_numbers_are_said() -> None:
    assert say(12_300) == "twelve thousand three hundred"
    assert say(105_007) == "one hundred and five thousand and seven"
    assert [ordinal(n) for n in (1, 2, 3, 11, 23, 112)] == ["1st", "2nd", "3rd", "11th", "23rd", "112th"]
    assert write_digits(Decimal("1234567.50")) == "1,234,567.5"


def test_a_small_run_stays_above_its_floor() -> None:
    paths = tuple(str(STORIES / name) for name in ("skarven-herring-quota", "ostmere-budget", "zaritsk-bridge"))
    corpus = perturbation.read_corpus(paths)
    cases = find_cases(corpus.report, corpus.rules, seed=1)
    assert cases == find_cases(corpus.report, corpus.rules, seed=1)
    chosen = choose(cases, 120, seed=1)
    assert sum(case.wrong for case in chosen) == 60
    assert chosen == choose(cases, 120, seed=1)
    recall, alarms = perturbation.rates(list(perturbation.try_all(paths, chosen, jobs=1)))
    assert recall >= 0.4
    assert alarms <= 0.08
