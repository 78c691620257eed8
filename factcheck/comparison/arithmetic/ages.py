"""FC509: an age that does not fit the birth date and the year to which it belongs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from factcheck.comparison.arithmetic.telling import (
    Discord,
    Telling,
    after,
    as_when,
    before,
    begins_with_cue,
    ends_in_cue,
    find_cue,
    first_day,
    is_exact,
    last_day,
    low,
    opening,
    quantity,
)
from factcheck.comparison.wording import say_number, say_value, say_when
from factcheck.model import Fact, When
from factcheck.rulebook.structure import Structure

_SLIP = 6  # years by which an age at an event of the news can be a slip
_FEWEST, _MOST = 10, 115  # years of a person told by a bare number
_WHY = "The birth date and the other date make another age."


def check(telling: Telling, structure: Structure) -> Iterator[Discord]:
    """Ages that differ from the birth date stated in the same version. A version with two birth dates is left alone."""
    births = [f for f in telling.figures if is_birth(f, structure)]
    births = [f for f in births if _behind_born(f, structure) or not _dates_age(telling, structure, f)]
    told: set[int] = set()
    for birth in births:
        for discord in _appositive(telling, structure, birth):
            told.add(discord.facts[0].span.start)
            yield discord
    if told:
        return
    if len({f.value.timex for f in births if isinstance(f.value, When)}) == 1:
        yield from _at_a_date(telling, structure, births[0])
        yield from _now(telling, structure, births[0])


def is_birth(fact: Fact, structure: Structure) -> bool:
    """Whether a fact is the date on which somebody was born."""
    when = fact.value
    if not isinstance(when, When) or not when.start or when.anchor != "stated" or "/" in when.timex or when.mod:
        return False
    if re.match(r"['’]s\b", after(fact)):
        return False
    near = _behind_born(fact, structure) or begins_with_cue(structure.born).search(after(fact))
    return bool(near) or fact.context.attributes[:1] == ("born",)


def _behind_born(fact: Fact, structure: Structure) -> bool:
    """Whether a word for being born leads to a date: "who turned 80 in 2019, was born in 1939" has one birth."""
    return ends_in_cue(structure.born, 6).search(before(fact, 60)) is not None


def _dates_age(telling: Telling, structure: Structure, fact: Fact) -> bool:
    """Whether a date tells when somebody reached an age: "turned 80 in 2019"."""
    ahead = [f for f in telling.figures if f.sentence_start == fact.sentence_start and f.span.end <= fact.span.start]
    return bool(ahead) and ahead[-1].kind == "age" and telling.gap(ahead[-1], fact).strip() in structure.in_words


def _at_a_date(telling: Telling, structure: Structure, birth: Fact) -> Iterator[Discord]:
    """ "In the autumn of 1957, when she was 23, ..."; "at the age of 23, in 1957"; "died in 2024 aged 85"."""
    for sentence in telling.sentences:
        ages = [f for f in sentence if _is_age(f, structure)]
        dates = [f for f in sentence if f is not birth and _is_past(f, birth)]
        if len(ages) != 1 or len(dates) != 1:
            continue
        age, when = ages[0], dates[0]
        if birth.sentence_start == age.sentence_start and find_cue(structure.kin).search(telling.gap(birth, age)):
            continue
        left, right = (when, age) if when.span.start < age.span.start else (age, when)
        gap = telling.gap(left, right)
        if len(gap) > 30 or re.search(r"[.;:()]", gap) or _named(telling, left, right):
            continue
        if left is when and not ends_in_cue(structure.age_then | structure.age_when).search(gap):
            continue
        then = ends_in_cue(structure.age_then).search(before(age)) and re.match(r",? \w", gap)
        if left is age and not (
            then
            or _in_year(telling, structure, birth, age, gap)
            or _turned(telling, structure, birth, age, when)
            or _when(structure, birth, age, gap)
            or _goes_on(structure, birth, age, gap)
        ):
            continue
        yield from _compare(age, birth, when)


def _in_year(telling: Telling, structure: Structure, birth: Fact, age: Fact, gap: str) -> bool:
    """ "She was born in 1962 and was 19 in 1990"."""
    between = telling.gap(birth, age) if birth.span.end <= age.span.start else ""
    return (
        gap.strip() in structure.in_words and birth.sentence_start == age.sentence_start and len(between) < 40
        and bool(ends_in_cue(structure.age_is, 1).search(between)) and not find_cue(structure.kin).search(between)
        and not _named(telling, birth, age)
    )  # fmt: skip


def _turned(telling: Telling, structure: Structure, birth: Fact, age: Fact, when: Fact) -> bool:
    """ "The painter, who turned 80 in 2019, was born in 1945"."""
    if when.span.end > birth.span.start or birth.sentence_start != age.sentence_start:
        return False
    ahead, behind = telling.gap(age, when), telling.gap(when, birth)
    told = ahead.strip() in structure.in_words and ends_in_cue(structure.age_is).search(before(age))
    one = len(behind) < 40 and not _named(telling, age, birth)
    words = opening(age) + ahead + behind
    return bool(told) and one and not find_cue(structure.kin | structure.coordinators).search(words)


def _when(structure: Structure, birth: Fact, age: Fact, gap: str) -> bool:
    """ "Born in 1970, he was 53 when he died on 9 November 2022": one sentence tells all three."""
    same = birth.sentence_start == age.sentence_start and bool(ends_in_cue(structure.age_is, 1).search(before(age)))
    return same and bool(begins_with_cue(structure.age_at).search(gap)) and not find_cue(structure.kin).search(gap)


def _goes_on(structure: Structure, birth: Fact, age: Fact, gap: str) -> bool:
    """ "Kost was born in 1990. She was 25 when she won the title in 2011": a pronoun takes up who was born."""
    words = ends_in_cue(structure.age_is, 1).sub("", opening(age)).split()
    if find_cue(structure.kin).search(gap):
        return False
    follows = 0 < age.context.position - birth.context.position <= 1 and len(words) == 1
    return follows and words[0] in structure.pronouns and bool(begins_with_cue(structure.age_at).search(gap))


def _now(telling: Telling, structure: Structure, birth: Fact) -> Iterator[Discord]:
    """ "Rask, 55, ... was born in 1960": the age on the day of publication, of one and the same person."""
    published = telling.version.published
    if not published or not birth.context.holders:
        return
    now = date.fromisoformat(published[:10])
    for age in telling.figures:
        if age.kind != "age" or not _whole(age) or age.context.holders != birth.context.holders:
            continue
        if age.sentence_start == birth.sentence_start:
            continue  # read word by word in `_appositive`
        apposed = re.search(r"[,(]\s?$", before(age, 4)) or _is_today(structure, birth, age)
        if not apposed or age.context.aspect or find_cue(structure.kin).search(before(age, 30)):
            continue
        if ends_in_cue(structure.age_then | structure.age_when, 1).search(before(age, 30)):
            continue
        if [f for f in telling.figures if f.kind == "age" and f.context.holders == birth.context.holders] != [age]:
            continue
        least, most = age_on(birth, now, now)
        if not least <= low(age) <= most:
            said = f"Born in {say_birth(birth)}, {least if least == most else f'{least} or {most}'} in {now.year}"
            yield Discord("FC509", (age, birth), f"{said}, not {say_value(age)}", _WHY, "warning")


def _is_today(structure: Structure, birth: Fact, age: Fact) -> bool:
    """ "He was born in 1979. Today he is 41": a pronoun takes up who was born."""
    words = find_cue(structure.age_today | structure.stressing).sub(" ", opening(age)).split()
    return (
        age.context.position - birth.context.position == 1
        and len(words) <= 2
        and bool(structure.pronouns & {*words})
        and re.match(r"\s?(?:$|[.,;!)–—])", after(age)) is not None
    )


def _appositive(telling: Telling, structure: Structure, birth: Fact) -> Iterator[Discord]:
    """ "Petr Havel, a father of two born in 1987, was just 35 when he slipped"; "Mara Ode (born in 1968), 49, ..."."""
    days = telling.days
    sentence = [f for f in telling.figures if f.sentence_start == birth.sentence_start]
    if days is None or [f for f in sentence if is_birth(f, structure)] != [birth]:
        return
    ages = [f for f in sentence if f is not birth and _age_of_subject(telling, structure, birth, f)]
    others = [f for f in sentence if isinstance(f.value, When) and f is not birth and _is_past(f, birth)
              and (as_when(f).anchor == "stated" or as_when(f).grain == "year")]  # fmt: skip
    if len(ages) != 1 or others:
        return
    age = ages[0]
    least, most = age_on(birth, *days)
    then = bool(begins_with_cue(structure.age_at).search(after(age)))
    off = min(abs(least - int(low(age))), abs(most - int(low(age))))
    if least <= low(age) <= most or least < 1:
        return
    # an age "when" something happened may be of any time: only one that is nearly right is a slip, and a day's news
    if then and (off > _SLIP or low(age) > most or find_cue(structure.career).search(after(age, 60))):
        return
    year = days[1].year
    said = f"Born in {say_birth(birth)}, {least if least == most else f'{least} or {most}'} in {year}"
    yield Discord("FC509", (age, birth), f"{said}, not {low(age)}", _WHY, "warning" if then else "error")


def _age_of_subject(telling: Telling, structure: Structure, birth: Fact, age: Fact) -> bool:
    """Whether a figure is the age of the person whose birth stands in the sentence."""
    value = quantity(age)
    if value is None or age.kind == "rank" or not is_exact(age) or not 1 <= value.low <= 115 or value.step != 1:
        return False
    if value.unit not in (None, "year") or value.counted is not None:
        return False
    left, right = (birth, age) if birth.span.start < age.span.start else (age, birth)
    gap = telling.gap(left, right)
    begins = len(opening(birth)) < 12 and birth is left  # "Born in 1948, the painter Hugo Stahl died at 71"
    another = left is birth and not begins and _named(telling, left, right)
    if _is_told_at_once(structure, birth, age, gap) if left is birth else _is_noun_of(structure, age, gap):
        return True
    parted = len(gap) > 60 or re.search(r"[.;:!?]", gap) or find_cue(structure.coordinators | structure.kin).search(gap)
    if another or parted:
        return False
    head, behind = before(age, 30), after(age, 30)
    if left is age:
        return bool(re.search(r",\s?$", head) and re.match(r",", behind)) and age.context.holders[:1] != ()
    bare = re.fullmatch(r"\W{1,3}", gap) and re.match(r"\W", behind)
    return bool(bare) or bool(ends_in_cue(structure.age_is, 1).search(head))


def _is_noun_of(structure: Structure, age: Fact, gap: str) -> bool:
    """ "The 41-year-old, born in 1979, ..."."""
    words = find_cue(structure.born | structure.conjunctions | {*structure.in_words}).sub(" ", gap)
    return "-" in age.text and gap.startswith(",") and words != gap and not words.strip(" ,")


def _is_told_at_once(structure: Structure, birth: Fact, age: Fact, gap: str) -> bool:
    """ "Born in Marl in 2003, the 23-year-old ..."; "was born in 1972 and would be 60 by now"."""
    tail = re.sub(rf"^\s?,?\s?(?:{find_cue(structure.coordinators).pattern})\s", "", gap)
    if tail != gap and find_cue(structure.age_today).fullmatch(tail.strip()):
        return True
    opens = find_cue(structure.born).match(opening(birth).lstrip(" -–—•*")) is not None
    words = gap.strip(" ,").split()
    alone = find_cue(structure.coordinators | structure.age_then).sub(" ", gap)
    if alone != gap and not alone.strip(" ,") and re.match(r"\s?,", after(age)):
        return True  # "born in 1979 and, at 36, ..."
    if not opens or age.kind != "age" or not re.fullmatch(r",(?:\s\w+){1,3}\s", gap) or {*words} & structure.pronouns:
        return False
    # "the 23-year-old", "lernte die 23-Jährige", "la joueuse de 23 ans"
    named = (words[-1] in structure.articles and len(words) <= 2) or (
        words[0] in structure.articles and len(words) == 3
    )
    return named and not find_cue(structure.kin).search(gap + after(age, 20))


def _whole(fact: Fact) -> bool:
    value = quantity(fact)
    return value is not None and value.low == value.high and value.hedge == "exact" and value.unit == "year"


def _is_age(fact: Fact, structure: Structure) -> bool:
    """Whether the fact is an age in whole years; behind "when she was" a bare number is one too."""
    value = quantity(fact)
    if value is None or not is_exact(fact) or value.unit not in (None, "year"):
        return False
    if fact.kind == "age":
        return value.unit == "year"
    if fact.kind not in ("quantity", "duration"):
        return False
    was = ends_in_cue(structure.age_is).search(before(fact)) and re.match(r"\s\w+\s\d{4}", after(fact))
    at = ends_in_cue(structure.age_then).search(before(fact)) and re.match(r"[,.)]", after(fact))
    if at and value.unit is None and value.counted is None and _FEWEST <= value.low <= _MOST:
        return True
    return bool(was or ends_in_cue(structure.age_when).search(before(fact)))


def _is_past(fact: Fact, birth: Fact) -> bool:
    when = fact.value
    if not isinstance(when, When) or not when.start or not when.end or "/" in when.timex or when.mod:
        return False
    return fact.kind == "date" and when.start > (as_when(birth).start or "") and when.grain in ("year", "month", "day")


def _named(telling: Telling, left: Fact, right: Fact) -> bool:
    """Whether a name stands between the two, so that the age may be another person's."""
    start = telling.version.start
    between = telling.version.text[left.span.end - start : right.span.start - start]
    return bool(re.search(r"[^\W\d_a-zа-яёіїєґß-öø-ÿ]\w", between))


def age_on(birth: Fact, first: date, last: date) -> tuple[int, int]:
    """The least and the most age between two days."""
    when = as_when(birth)
    return _years(last_day(when), first), _years(first_day(when), last)


def _years(start: date, end: date) -> int:
    return end.year - start.year - ((end.month, end.day) < (start.month, start.day))


def _compare(age: Fact, birth: Fact, when: Fact) -> Iterator[Discord]:
    first, last = first_day(as_when(when)), last_day(as_when(when))
    least, most = age_on(birth, first, last)
    if least <= low(age) <= most or most < 0:
        return
    right = say_number(Decimal(least)) if least == most else f"{least} or {most}"
    said = f"Born in {say_birth(birth)}, {right} in {first.year}, not {say_value(age)}"
    yield Discord("FC509", (age, birth, when), said, _WHY)


def say_birth(birth: Fact) -> str:
    """A birth date as "November 1938", or its year."""
    value = as_when(birth)
    return (value.start or "")[:4] if value.grain == "year" else say_when(value).split(" ", 1)[-1]
