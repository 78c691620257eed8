"""FC509 without a birth date: two ages of one person and the time between them; and the age of a card or an obituary.

"He is 24. He was 18 when the gunmen came, four years ago"; "driving since he was 18, for 36 years", by a man of 44.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from factcheck.comparison.arithmetic.ages import age_on, is_birth, say_birth
from factcheck.comparison.arithmetic.intervals import is_slip
from factcheck.comparison.arithmetic.telling import (
    Discord,
    Telling,
    after,
    as_quantity,
    as_when,
    before,
    begins_with_cue,
    ends_in_cue,
    find_cue,
    first_day,
    low,
    opening,
    quantity,
)
from factcheck.comparison.wording import say_number, say_value
from factcheck.model import Fact, When
from factcheck.rulebook.structure import Structure

_WHY = "The time between the two ages is another."
_LIFE = "The birth date and the other date make another age."
_SINCE = "The time between the two years is another."
_MADE = frozenset({"founded", "built", "opened"})  # concepts of dates on which a thing began to be
_FIRST, _SUBJECT = 20, 3  # characters before the date of a sentence that opens with it, words of a subject
_LEAD = 4  # sentences in which an obituary tells the age at death
_NEAR = 60


def check(telling: Telling, structure: Structure) -> Iterator[Discord]:
    """Ages of one person that do not lie as far apart as the text says, and ages that no birth date allows."""
    ages = [f for f in telling.figures if f.kind == "age" and _is_whole(f)]
    if not ages:
        return
    yield from _lived(telling, structure, ages)
    births = [f for f in telling.figures if is_birth(f, structure)]
    for age in ages:
        yield from _of_a_thing(telling, structure, age)
    if telling.days and len({as_when(f).timex for f in births}) == 1:
        yield from _of_the_dead(telling, structure, births[0], ages)
    if births:
        return
    for then in ages:
        yield from _then_and_now(telling, structure, then, ages)
        yield from _since_an_age(telling, structure, then, ages)


def _lived(telling: Telling, structure: Structure, whole: list[Fact]) -> Iterator[Discord]:
    """ "Anna Lund (1938-2025) died aged 80"."""
    for sentence in telling.sentences:
        lives = [f for f in sentence if isinstance(f.value, When) and re.fullmatch(r"\d{4}/\d{4}", f.value.timex)]
        ages = [f for f in sentence if f in whole]
        if len(lives) != 1 or len(ages) != 1:
            continue
        died = find_cue(frozenset(structure.fates[0] if structure.fates else ())).search(telling.gap(lives[0], ages[0]))
        if "death_of_person" not in ages[0].context.attributes and not died:
            continue
        if lives[0].sentence[lives[0].span.start - lives[0].sentence_start - 1] != "(":
            continue
        start, end = (int(y) for y in as_when(lives[0]).timex.split("/"))
        if not 0 <= end - start - int(low(ages[0])) <= 1 and end - start < 110:
            said = f"{start} to {end} is a life of {end - start - 1} or {end - start} years, not {say_value(ages[0])}"
            yield Discord("FC509", (ages[0], lives[0]), said, _LIFE)


def _of_a_thing(telling: Telling, structure: Structure, age: Fact) -> Iterator[Discord]:
    """ "The boat, built in 1994, was twenty years old when it sank in 2024"; "the 40-year-old mill, built in 1975"."""
    dates = [f for f in telling.figures if f.sentence_start == age.sentence_start and isinstance(f.value, When)]
    made = [f for f in dates if _MADE & set(f.context.attributes[:1]) and _is_past(f)]
    if len(made) != 1 or any(is_birth(f, structure) for f in dates) or not _is_of(telling, structure, made[0], age):
        return
    when = begins_with_cue(structure.age_at).search(after(age))
    others = [f for f in dates if f is not made[0]]
    if when and len(others) == 1 and others[0].span.start > age.span.end and _is_past(others[0]):
        years = [first_day(as_when(others[0])).year]
    elif not when and not others and telling.days:
        years = [day.year for day in telling.days]
    else:
        return
    start = first_day(as_when(made[0])).year
    if all(abs(year - start - low(age)) > 1 for year in years) and is_slip(low(age), Decimal(years[-1] - start)):
        said = f"From {start} to {years[-1]} is {years[-1] - start} years, not {say_number(low(age))}"
        yield Discord("FC509", (age, made[0], *(others if when else ())), said, _SINCE)


def _is_of(telling: Telling, structure: Structure, made: Fact, age: Fact) -> bool:
    """Whether an age is that of what was made: no other noun may stand between the two."""
    if age.span.end <= made.span.start:
        gap = telling.gap(age, made)
        return bool("-" in age.text and re.fullmatch(r"\s(?:[\w-]+\s)?[\w-]+,(?:\s\w+){1,3}\s", gap)) and not (
            find_cue(structure.kin).search(gap)
        )
    gap = telling.gap(made, age)
    if re.search(r"[.;:!?()]", gap) or find_cue(structure.kin).search(gap):
        return False
    words = ends_in_cue(structure.age_is, 1).sub("", gap)
    begins = len(opening(made)) < _FIRST and len(words.split()) <= _SUBJECT  # "Founded in 1950, the club is 65"
    return words != gap and gap.startswith(",") and (begins or not words.strip(" ,"))


def _is_whole(fact: Fact) -> bool:
    value = quantity(fact)
    return value is not None and value.low == value.high and value.hedge == "exact" and value.unit == "year" \
        and value.step == 1 and value.low <= 115  # fmt: skip


def _then_and_now(telling: Telling, structure: Structure, then: Fact, ages: list[Fact]) -> Iterator[Discord]:
    """ "He is 24. He was 18 when the gunmen came, four years ago."."""
    published = telling.version.published
    if not published or not _is_then(structure, then):
        return
    dates = [f for f in telling.figures if f.sentence_start == then.sentence_start and _is_past(f)]
    now = _own_age(telling, structure, then, ages)
    if len(dates) != 1 or now is None or _apart(telling, then, dates[0]):
        return
    passed = date.fromisoformat(published[:10]).year - first_day(as_when(dates[0])).year
    if as_when(dates[0]).anchor == "publication":
        passed = date.fromisoformat(published[:10]).year - _named_year(dates[0])
    if abs(low(now) - low(then) - passed) > 1 and low(now) > low(then) and passed > 0:
        said = f"{say_value(now)} now, {say_number(low(now) - passed)} {passed} years ago, not {say_value(then)}"
        yield Discord("FC509", (then, now, dates[0]), said, _WHY)


def _is_then(structure: Structure, age: Fact) -> bool:
    """Whether an age is that of another time: "was 18 when", "aged 38", "at the age of 23"."""
    head = before(age, 30)
    when = ends_in_cue(structure.age_when, 1).search(head) or begins_with_cue(structure.age_at).search(after(age))
    return bool(when) or bool(ends_in_cue(structure.age_then).search(head))


def _is_past(fact: Fact) -> bool:
    when = fact.value
    if not isinstance(when, When) or fact.kind != "date" or not when.start or not when.end or when.mod is not None:
        return False
    if when.grain not in ("year", "month", "day") or "/" in when.timex:
        return False
    return when.anchor == "stated" or (when.anchor == "publication" and when.grain == "year")


def _named_year(fact: Fact) -> int:
    """The year that "four years ago" names, from the middle of the time that it may mean."""
    when = as_when(fact)
    start, end = date.fromisoformat((when.start or "")[:10]), date.fromisoformat((when.end or "")[:10])
    return (start + (end - start) / 2).year


def _apart(telling: Telling, one: Fact, two: Fact) -> bool:
    """Whether an age and a date are in different clauses."""
    left, right = (one, two) if one.span.start < two.span.start else (two, one)
    gap = telling.gap(left, right)
    return len(gap) > _NEAR or bool(re.search(r"[.;:!?()“”«»]", gap))


def _own_age(telling: Telling, structure: Structure, then: Fact, ages: list[Fact]) -> Fact | None:
    """The age today of the person of another age: the only other that the text gives them."""
    own = [
        f for f in ages
        if f is not then and not _is_then(structure, f) and f.context.holders[:1] == then.context.holders[:1] != ()
        and not f.context.aspect and not find_cue(structure.kin).search(before(f, 30)) and not f.context.in_title
    ]  # fmt: skip
    if not own:
        return _told_next(telling, structure, then)
    near = [f for f in own if abs(f.context.position - then.context.position) <= 1]
    if len(own) != 1 or not near or find_cue(structure.kin).search(before(then, 30)):
        return None
    now = near[0]
    told = re.search(r"[,(]\s?$", before(now, 4)) or ends_in_cue(structure.age_is, 1).search(before(now))
    return now if told else None


def _told_next(telling: Telling, structure: Structure, then: Fact) -> Fact | None:
    """ "... in 2016, when he was 24. He is 29 now." """
    own = [
        f for f in telling.figures
        if f.kind in ("age", "quantity") and f.context.position == then.context.position + 1
        and _is_pronoun_was(structure, f) and 10 < low(f) <= 115
    ]  # fmt: skip
    return own[0] if len(own) == 1 else None


def _since_an_age(telling: Telling, structure: Structure, then: Fact, ages: list[Fact]) -> Iterator[Discord]:
    """ "Korr, 44, has been driving since he was 18, for 36 years"."""
    if not ends_in_cue(structure.since_age).search(before(then, 30)):
        return
    spans = [
        f for f in telling.figures
        if f.sentence_start == then.sentence_start and f.kind == "duration" and as_quantity(f).unit == "year"
    ]  # fmt: skip
    others = [f for f in ages if f is not then and f.sentence_start == then.sentence_start]
    if len(spans) != 1 or len(others) != 1 or _apart(telling, then, spans[0]):
        return
    real = low(others[0]) - low(then)
    if as_quantity(spans[0]).hedge == "exact" and real > 1 and abs(real - low(spans[0])) > 1:
        said = f"From {say_number(low(then))} to {say_value(others[0])} is {say_number(real)} years"
        yield Discord("FC509", (spans[0], then, others[0]), f"{said}, not {say_value(spans[0])}", _WHY)


def _of_the_dead(telling: Telling, structure: Structure, birth: Fact, ages: list[Fact]) -> Iterator[Discord]:
    """ "She was 91." below the news of a death, and "Age: 61" on a card, beside the only birth date of the text."""
    if telling.days is None:
        return
    now = telling.days[-1]
    least, most = age_on(birth, *telling.days)
    dead = find_cue(frozenset(structure.fates[0] if structure.fates else ()))
    died = dead.search(telling.version.text[:300].lower())
    for age in ages:
        words = age.sentence.strip(" -–—•*").lower()
        card = find_cue(structure.age_label).match(words) and len(words) < 20
        bare = died and age.context.position <= _LEAD and _is_pronoun_was(structure, age)
        if not (card or bare) or least - 1 <= low(age) <= most:
            continue
        right = str(most) if least == most else f"{least} or {most}"
        said = f"Born in {say_birth(birth)}, {right} in {now.year}, not {say_value(age)}"
        yield Discord("FC509", (age, birth), said, _LIFE)


def _is_pronoun_was(structure: Structure, age: Fact) -> bool:
    """Whether a sentence says no more than "She was 91"."""
    words = before(age).strip().split()
    ends = re.fullmatch(r"[\s.!]*(?:[^\W\d]+)?[\s.!]*", after(age))
    return bool(ends) and len(words) <= 2 and bool(words) and words[0] in structure.pronouns
