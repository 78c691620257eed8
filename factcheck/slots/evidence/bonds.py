"""What binds two candidates, or parts them: their holders, what they count and measure, and the time they hold for."""

from __future__ import annotations

import re
from datetime import date

from factcheck.model import Fact, Quantity, When
from factcheck.rulebook.things import exclude
from factcheck.rulebook.transliteration import same_name
from factcheck.slots.evidence.candidates import Reader, Unit
from factcheck.values import Relation
from factcheck.values.times import day_of

_FIGURE = re.compile(r"#(?![\dX]{4}(?:-|$))")  # the key of a neighbouring value that is no date
DEMONYMS = ("n", "ns", "an", "ans", "ian", "ians", "er", "ers", "ese")  # endings of peoples behind their countries
MOBILISED = "mobilisation"  # the concept of sending people somewhere, which says nothing of who they are
WAGE = "wage"  # the concept of what people earn
PLACE = "league_place"  # the concept of the nouns of a place in an order
REMOTE = 21  # days from publication beyond which a day belongs to another time


def compare_holders(a: str | None, b: str | None) -> int:
    """1 for one holder, -1 for two, 0 where either is unknown or may be misspelt.

    A bare surname fits any full name that ends in it, a bare given name any that begins with it.
    """
    if not a or not b:
        return 0
    if a == b:
        return 1
    bare, full = (a, b) if len(a) < len(b) else (b, a)
    if full.startswith(bare) and full[len(bare) :] in DEMONYMS:
        return 0  # a country and its people: Halmeria, the Halmerians
    if " " not in bare:
        return 1 if bare in (full.rsplit(" ", 1)[-1], full.split(" ", 1)[0]) else -1
    likeness = same_name(a, b)  # Olena is Elena in another language
    return 1 if likeness == "variant" else 0 if likeness == "conflict" else -1


def compare_bearers(a: Unit, b: Unit) -> int:
    """1 for one thing or body, -1 for two, 0 where either is unknown or may be the other by another word.

    Only values of their own can part two things, and two names only where both versions know both of them.
    """
    one, other = a.fact.context.bearer, b.fact.context.bearer
    if not (one.held and other.held):
        return 0
    if one.nouns and other.nouns:
        return int(not set(one.nouns).isdisjoint(other.nouns)) if compare_holders(a.holder, b.holder) >= 0 else 0
    if one.sort and other.sort and exclude(one.sort, other.sort):
        return -1
    if one.name and other.name:
        alike = compare_holders(one.name, other.name)
        known = "@" + one.name in b.known and "@" + other.name in a.known
        return alike if alike > 0 or known else 0
    return int(bool(one.sort) and one.sort == other.sort)


def compare_attributes(a: Unit, b: Unit, reader: Reader) -> float:
    """How rare what both measure is among the facts of the story, 0 to 1; -1 where the two exclude each other."""
    if shared := a.attributes & b.attributes:
        return max(a.rarity[k] for k in sorted(shared))
    return -1.0 if any(reader.lexicon.exclude(x, y) for x in a.attributes for y in b.attributes) else 0.0


def compare_periods(a: Fact, b: Fact, reader: Reader) -> float:
    """1 for one period, -1 for two; a figure without a period holds for the year of its version's publication or
    the next one.
    """
    one, two = a.context.period, b.context.period
    if one and two:
        if one == two or one.startswith(two) or two.startswith(one):
            return 1.0
        if one[:4] == two[:4] and not (one[4:].strip("-0123456789") == "" == two[4:].strip("-0123456789")):
            return 0.0  # the summer of a year, and its months from May to September
        return -1.0 if one[:1] != "X" and two[:1] != "X" else 0.0
    if a.kind == "rank":
        return 0.0  # a place in an order is no figure of a year: "third-quarter losses at the third-largest bank"
    told, silent = (one, b) if one else (two, a)
    year = (reader.published.get(silent.version) or "")[:4]
    if told and year and told[:4].isdigit() and told[:4] != year and not _is_ahead(told, year):
        return -1.0
    return 0.0


def _is_ahead(period: str, year: str) -> bool:
    """Whether a period is the next year, of which a version also tells when it only says what was decided."""
    return int(period[:4]) == int(year) + 1


def has_moved(a: Unit, b: Unit, relation: Relation, reader: Reader) -> bool:
    """Whether time explains the difference: a figure that moves while a story runs, moved its way between two dates."""
    shared = moving_sorts(a, reader) & moving_sorts(b, reader)
    way = reader.alignment.moves[min(shared)] if shared else None
    then, now = reader.time_of(a), reader.time_of(b)
    if relation is not Relation.DIFFERENT or not way or not then or not now or then == now:
        return False
    if not (isinstance(a.value, Quantity) and isinstance(b.value, Quantity)):
        return False
    earlier, later = (a.value, b.value) if then < now else (b.value, a.value)
    return way == "both" or (later.low > earlier.low) == (way == "up")


def moving_sorts(unit: Unit, reader: Reader) -> frozenset[str]:
    """What of a figure moves while a story runs: what governs it or, where nothing else does, what it counts.

    Firefighters at work come and go, and those who were hurt are counted among the injured.
    """
    moves = reader.alignment.moves
    first = [name for name in unit.fact.context.attributes[:2] if name not in reader.alignment.plain][:1]
    own = frozenset(first).intersection(moves)
    alone = not first or first[0] == MOBILISED
    return own | unit.counted.intersection(reader.alignment.at_work) if alone else own


def are_remote(a: Unit, b: Unit, reader: Reader) -> bool:
    """Whether both are single days of another time than that of the news: two such days seldom lie near by chance."""
    return all(_is_remote(unit, reader.published.get(unit.fact.version)) for unit in (a, b))


def _is_remote(unit: Unit, published: str | None) -> bool:
    day = day_of(unit.value) if isinstance(unit.value, When) else None
    if day is None or not published:
        return day is not None
    return abs((day - date.fromisoformat(published[:10])).days) >= REMOTE


def are_periods(a: Unit, b: Unit) -> bool:
    """Whether two dates are the periods for which two figures beside them hold, and date no events.

    Where both date one figure, it can't have held for both: "there were 1.3 million in 2015", "five years ago".
    """
    return date_figures(a, b) and not date_one_figure(a, b)


def date_figures(a: Unit, b: Unit) -> bool:
    """Whether two dates are years or months of which either stands beside a figure."""
    vague = all(isinstance(u.value, When) and u.value.grain in ("year", "month") for u in (a, b))
    return vague and any(_figures_beside(u) for u in (a, b))


def date_one_figure(a: Unit, b: Unit) -> bool:
    """Whether one and the same figure stands beside two dates."""
    return not _figures_beside(a).isdisjoint(_figures_beside(b))


def _figures_beside(unit: Unit) -> frozenset[str]:
    return frozenset(key for key in unit.near if _FIGURE.match(key))


def are_of_one_thing(a: Unit, b: Unit) -> bool:
    """Whether two figures are shares of one thing."""
    if not all(isinstance(unit.value, Quantity) and unit.value.dimension == "share" for unit in (a, b)):
        return False
    return not set(a.fact.context.shared).isdisjoint(b.fact.context.shared)


def count_other_things(a: Unit, b: Unit, reader: Reader) -> bool:
    """Whether two figures count unlike things: "36 arrests" counts what "36 people were arrested" does.

    Of ordinals in two languages that is unknown where one noun is of no concept.
    """
    if not a.counted or not b.counted or a.counted & b.counted:
        return False
    languages = {reader.languages.get(unit.fact.version) for unit in (a, b)}
    strange = min(len(a.counted), len(b.counted)) == 1  # no concept, nothing but a word
    if a.fact.kind == "rank" and strange and len(languages) > 1:
        return False
    return not (a.counted & b.attributes or b.counted & a.attributes)


def are_lives_and_things(a: Unit, b: Unit, reader: Reader) -> bool:
    """Whether one of two numbers counts the dead or the hurt, and the other houses, cars and the like."""
    return _are_lives_beside(a, b, reader) or _are_lives_beside(b, a, reader)


def _are_lives_beside(things: Unit, lives: Unit, reader: Reader) -> bool:
    structure = reader.structures.get(reader.languages.get(things.fact.version, ""))
    if structure is None or structure.equipment.isdisjoint(things.counted):
        return False
    concepts = reader.lexicon.concepts
    bodily = [name for name in lives.fact.context.attributes[:1] if concepts[name].bodily]
    return bool(bodily) and not things.attributes & frozenset(bodily)


def number_other_things(a: Unit, b: Unit) -> bool:
    """Whether one of two ordinals numbers what words name ("the second leg"), and the other is a place by itself."""
    return a.fact.kind == "rank" and (_is_place_beside(a, b) or _is_place_beside(b, a))


def _is_place_beside(a: Unit, b: Unit) -> bool:
    counts = bool(a.counted) and PLACE not in a.counted and not a.counted & b.attributes  # but "seventh seed"
    return counts and not b.counted and b.fact.context.attributes[:1] == (PLACE,)


def earn_apart(a: Unit, b: Unit) -> bool:
    """Whether one of two wages is somebody's by name, and the other that of no one in particular."""
    return WAGE in a.attributes & b.attributes and (a.holder is None) != (b.holder is None)
