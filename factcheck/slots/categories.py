"""Slots of categories: versions that give different words of one family to the same thing, person or deed."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from factcheck.model import BESIDE, EARLIER, SEEN_FROM_NAME, SEEN_FROM_SORT, TELLS, Category, Fact
from factcheck.rulebook.categories import NOUN, THEME, Categories, Family
from factcheck.rulebook.relations import SCENE
from factcheck.slots.evidence.bonds import compare_holders
from factcheck.slots.evidence.candidates import Reader, Unit, make_units
from factcheck.values.chronology import moment

_AGREED = 0.05  # likeness of the words around from which two values answer one question, where versions agree on one
_CROWD = frozenset(
    {
        "police_officers",
        "v_police",
        "police",
        "people",
        "people_generic",
        "v_people",
        "v_man",
        "v_woman",
        "reporters",
        "v_house",
    }
)
_MARKS = frozenset({EARLIER, SEEN_FROM_NAME, SEEN_FROM_SORT})
_ALONE = 0.12  # the same where each value has but one version
_ODD = 0.33  # the same where nothing shows that they are said of one thing, but one version is alone with its value


class Choice(Struct, frozen=True):
    """Facts that answer one question of a family."""

    family: str
    of: str | None
    facts: tuple[Fact, ...]


class _Pair(Struct, frozen=True):
    """Two values of two versions that exclude each other, with what speaks for one question.

    `same` tells that they are said of one thing, `odd` that no version of the story gives both, and two give one;
    `only` that they are all values of a single family in the story, and no version gives both.
    """

    one: Unit
    other: Unit
    likeness: float
    same: bool
    odd: bool
    only: bool

    def least(self, family: Family, agreed: bool) -> float:
        """How alike the words around the two must be; `agreed` tells that two versions give one of them."""
        if self.only:
            return 0.0
        return max(family.least, (_AGREED if agreed or self.odd else _ALONE) if self.same else _ODD)


def find_choices(facts: Sequence[Fact], reader: Reader, categories: Categories) -> list[Choice]:
    """Questions of a family that versions answer with words that exclude each other."""
    told = [f for f in facts if isinstance(f.value, Category)]
    by_family: dict[str, list[Unit]] = {}
    for unit in make_units(told, reader):
        assert isinstance(unit.value, Category)
        by_family.setdefault(unit.value.family, []).append(unit)
    found: list[Choice] = []
    for name in sorted(by_family):
        found += _choose(name, categories, by_family[name], reader.published)
    return found


def _choose(name: str, categories: Categories, units: Sequence[Unit], published: dict[str, str | None]) -> list[Choice]:
    family = categories.families[name]
    pairs = sorted(_pairs(family, categories, units), key=lambda p: (-p.likeness, p.one.index, p.other.index))
    found: list[Choice] = []
    taken: set[int] = set()  # a value answers one question: that with its likeliest rival
    for pair in pairs:
        if pair.one.index in taken or pair.other.index in taken:
            continue
        group = _question(family, categories, pair, units, published)
        agreed = _has_majority(group, categories)
        if not group or pair.likeness < pair.least(family, agreed):
            continue
        if _needs_theme(family, pair, agreed) and not _share_theme(pair):
            continue
        taken |= {unit.index for unit in units if unit.fact in group}
        value = pair.one.value
        assert isinstance(value, Category)
        found.append(Choice(name, value.of, tuple(group)))
    return found


def _needs_theme(family: Family, pair: _Pair, agreed: bool) -> bool:
    """Whether two values are said of a place, where one thing may be found here and another one there.

    Where versions agree on one of them, only what happens to many things needs it: a drain is under one room.
    """
    if family.of != "site":
        return not agreed and bool(pair.one.attributes & _MARKS)
    return not agreed or any(SCENE in key for key in _governing(pair.one) & _governing(pair.other))


def _share_theme(pair: _Pair) -> bool:
    """Whether the words beside two places name one thing, person or time beside what happened there."""
    shared = pair.one.near.keys() & pair.other.near.keys()
    told = [key.removeprefix(TELLS) for u in (pair.one, pair.other) for key in u.fact.context.attributes]
    return bool(shared - _CROWD - frozenset(told) - pair.one.attributes)


def _word(unit: Unit) -> str:
    assert isinstance(unit.value, Category)
    return unit.value.word


def _pairs(family: Family, categories: Categories, units: Sequence[Unit]) -> list[_Pair]:
    found = []
    known = _versions_by_word(categories, units)
    only = family.single and _tell_two_in_all(categories, units)
    for at, one in enumerate(units):
        for other in units[at + 1 :]:
            if one.fact.version == other.fact.version or not categories.exclude(_word(one), _word(other)):
                continue
            if _tell_two_ages(one, other) or _names_both(one, other, categories) or _names_both(other, one, categories):
                continue
            first, second = known[_word(one)], known[_word(other)]
            odd = family.of != THEME and not first & second and max(len(first), len(second)) > 1
            same = _same_question(family, one, other)
            if same or (odd and not (family.person and compare_holders(one.holder, other.holder) < 0)):
                sure = only or (same and _is_alone(family, categories, units, one.attributes & other.attributes))
                found.append(_Pair(one, other, _likeness(one, other), same, odd, sure))
    return found


def _versions_by_word(categories: Categories, units: Sequence[Unit]) -> dict[str, frozenset[str]]:
    """The versions that tell each value, or a kind of it, anywhere."""
    return {
        word: frozenset(u.fact.version for u in units if not categories.exclude(word, _word(u)))
        for word in {_word(unit) for unit in units}
    }


def _is_alone(family: Family, categories: Categories, units: Sequence[Unit], said_of: frozenset[str]) -> bool:
    """Whether values are said of a noun of which a story has but one, and tell two of it in all."""
    nouns = said_of & {f"{NOUN}:{noun}" for noun in family.alone}
    return bool(nouns) and _tell_two_in_all(categories, [unit for unit in units if unit.attributes & nouns])


def _tell_two_in_all(categories: Categories, units: Sequence[Unit]) -> bool:
    """Whether a story tells but two values that exclude each other, and no version tells both."""
    told: dict[str, set[str]] = {}
    for unit in units:
        told.setdefault(unit.fact.version, set()).add(_word(unit))
    words = sorted(set().union(*told.values()))
    apart = [{a, b} for at, a in enumerate(words) for b in words[at + 1 :] if categories.exclude(a, b)]
    kinds = len([word for word in words if not any("." in word and word.startswith(w + ".") for w in words)])
    return len(apart) > 0 and kinds == 2 and not any(pair <= own for pair in apart for own in told.values())


def _names_both(one: Unit, other: Unit, categories: Categories) -> bool:
    """Whether the version of one value names the other, or a kind of it, beside it."""
    named = (key.removeprefix(BESIDE) for key in one.attributes if key.startswith(BESIDE))
    return any(not categories.exclude(word, _word(other)) for word in named)


def _tell_two_ages(one: Unit, other: Unit) -> bool:
    """Whether unlike ages stand beside two values: a boy of six and a girl of four are two children."""
    first, second = (
        frozenset(key for key in unit.near if key[:1] == "#" and key.endswith("year")) for unit in (one, other)
    )
    return bool(first and second) and not first & second


def _likeness(one: Unit, other: Unit) -> float:
    """How alike the surroundings of two values are: the near words, or all of the sentence and the one before."""
    near = sum(weight * other.near[key] for key, weight in one.near.items() if key in other.near)
    wide = sum(weight * other.vector[key] for key, weight in one.vector.items() if key in other.vector)
    return max(near / (one.near_norm * other.near_norm), wide / (one.norm * other.norm))


def _same_question(family: Family, one: Unit, other: Unit) -> bool:
    """Whether two values are said of the same noun, and of the same person where they are a person's own."""
    if one.fact.speaker and other.fact.speaker and compare_holders(one.fact.speaker, other.fact.speaker) < 0:
        return False
    if family.of == "site":
        return bool(_governing(one) & _governing(other)) and not _tell_two_scenes(one, other)
    if family.of == THEME:
        return _befell_one(family, one, other)
    if family.of and not (
        one.attributes & other.attributes - _MARKS
        or _is_said_of_alike(family, one, other)
        or _seen_from_one_place(one, other)
    ):
        return False
    if not family.person or compare_holders(one.holder, other.holder) > 0:
        return True
    return None in (one.holder, other.holder) and bool(_only_name(one) & _only_name(other))


def _is_said_of_alike(family: Family, one: Unit, other: Unit) -> bool:
    """Whether two values are said of unlike nouns for one thing: a flank and a slope."""
    nouns = {f"{NOUN}:{noun}" for noun in family.alike}
    return bool(one.attributes & nouns and other.attributes & nouns)


def _befell_one(family: Family, one: Unit, other: Unit) -> bool:
    """Whether two fates are those of one person or thing: of one name, or of one noun where either has no name."""
    if family.turns and (EARLIER in one.attributes) != (EARLIER in other.attributes):
        return False
    if one.holder and other.holder:
        return compare_holders(one.holder, other.holder) > 0
    return family.sole or bool(one.attributes & other.attributes - _MARKS)


def _governing(unit: Unit) -> frozenset[str]:
    """All that governs a site, each behind its way."""
    return frozenset(key for key in unit.fact.context.attributes if not key.startswith(TELLS))


def _tell_two_scenes(one: Unit, other: Unit) -> bool:
    """Whether unlike things happened at two sites: stolen from a museum, found in a barn."""
    first, second = ({key for key in _governing(unit) if SCENE in key} for unit in (one, other))
    return bool(first and second) and not first & second


def _seen_from_one_place(one: Unit, other: Unit) -> bool:
    """Whether two directions may be seen from one place, which at least one of them tells by its sort: "the port".

    What is named beside that sort is another place: "Orl lies south of the port" is seen from anywhere but Orl.
    """
    for unnamed, known in ((one, other), (other, one)):
        if SEEN_FROM_SORT in unnamed.attributes and known.attributes & _MARKS:
            return not unnamed.names & known.attributes
    return False


def _only_name(unit: Unit) -> frozenset[str]:
    """The full name near a value, where it is the only one: a person that nothing shows to be one."""
    full = frozenset(name for name in unit.names if " " in name)
    return full if len(full) == 1 else frozenset()


def _question(
    family: Family, categories: Categories, pair: _Pair, units: Sequence[Unit], published: dict[str, str | None]
) -> list[Fact]:
    """All facts that answer the question of a pair, or none where one version gives both values."""
    words = (_word(pair.one), _word(pair.other))
    asks = any if family.of == THEME else all  # a person may be named here, and have but a noun there
    own = [u for u in units if asks(_same_question(family, known, u) for known in (pair.one, pair.other))]
    if not pair.same:
        own = [u for u in units if _word(u) in words]
    told: dict[str, list[tuple[str, Unit]]] = {}
    for unit in own:
        fits = [word for word in words if not categories.exclude(word, _word(unit))]
        if len(fits) == 1:
            told.setdefault(unit.fact.version, []).append((fits[0], unit))
    told = {version: _latest(own) for version, own in told.items()}
    answers = {version: {word for word, _ in own} for version, own in told.items()}
    if any(len(given) > 1 for given in answers.values()) or _has_grown(family, words, answers, published):
        return []
    kept = {id(unit.fact): unit.fact for own in told.values() for _, unit in own}
    return sorted(kept.values(), key=lambda f: (f.version, f.span.start))


def _latest(told: list[tuple[str, Unit]]) -> list[tuple[str, Unit]]:
    """The answers of one version without those of a time before, where it has others: first convicted, then cleared."""
    return [(word, unit) for word, unit in told if EARLIER not in unit.attributes] or told


def _has_grown(
    family: Family, words: tuple[str, str], answers: dict[str, set[str]], published: dict[str, str | None]
) -> bool:
    """Whether time may explain the difference: every version with the earlier value is older, or nothing says so."""
    if family.shifts:
        days = [{(published.get(v) or "")[:10] for v, given in answers.items() if word in given} for word in words]
        return not days[0] & days[1] - {""}
    if not set(words) <= set(family.grows):
        return False
    before, after = sorted(words, key=family.grows.index)
    earlier = [moment(published.get(version)) for version, given in answers.items() if before in given]
    later = [moment(published.get(version)) for version, given in answers.items() if after in given]
    return all(one < other or not one or not other for one in earlier for other in later)


def _has_majority(facts: Sequence[Fact], categories: Categories) -> bool:
    """Whether two or more versions agree on a value."""
    told = {(f.version, f.value.word) for f in facts if isinstance(f.value, Category)}
    return any(v != w and not categories.exclude(a, b) for v, a in told for w, b in told)
