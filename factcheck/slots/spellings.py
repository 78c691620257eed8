"""Names that may be one name written in two ways: a letter more or less, two letters exchanged, another first name."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from factcheck.adapters.similarity import edit_distance
from factcheck.model import Fact, Mention
from factcheck.rulebook.offices import load_offices
from factcheck.rulebook.roles import compare_roles, parse_role
from factcheck.rulebook.transliteration import fold_name, same_name
from factcheck.slots.entities import Entity

# A doubled letter inside a word, or a doubled consonant; no "-yy", which transliteration explains.
_DOUBLE = re.compile(r"([a-z])\1(?=[a-z])|([b-df-hj-np-tv-xz])\2")
# What a surname that is heard may be written with, in one script: Lindmark and Lindmarck, Alfson and Alphson.
_HEARD = ((re.compile(r"(?<=[a-z])ck(?=[a-z]*$)"), "k"), (re.compile(r"ph(?=[a-z]*$)"), "f"))
_UNSURE = ("other", "place")  # types of a name that nothing around it tells to be a person's
_LONG = 6  # letters from which a bare surname, or a word of another name, can be known for a slip
_LEAST = 5  # letters of a word of which one may be mistaken
_ALONE = 7  # letters from which the one word of a name can be known for a slip
_NO_INITIAL = 2  # letters from which a first name is more than an initial
_CYRILLIC = ("ru", "uk")
_STEM = 4  # letters that two surnames begin with where one was taken for the other
_ANYBODY = "Anna"  # a first name given to two surnames, that they are compared as those of one person
_TITLES = ("office", "occupation", "trade", "rank")  # sorts of roles that stand before a surname
_POSTS = ("office", "occupation", "trade")  # sorts of roles that tell people of one surname apart


def find_misspelt(entities: Sequence[Entity]) -> list[tuple[Entity, Entity]]:
    """Pairs of entities whose names are one name spelt in two ways that no transliteration explains.

    Two people whom one version tells apart are not one person misspelt.
    """
    people = [e for e in entities if e.type == "person" and " " in e.name]
    unsure = [e for e in entities if e.type in _UNSURE and " " in e.name and not e.roles]
    bare = [e for e in entities if e.type in ("person", "other") and " " not in e.name]
    pairs = _stray_surnames(people, bare)
    for i, a in enumerate(people):
        for b in [*people[i + 1 :], *unsure]:
            if same_name(a.name, b.name) != "conflict":
                continue
            if {f.version for f in a.mentions} & {f.version for f in b.mentions} and not _stray(a, b):
                continue
            pairs.append((a, b))
    paired = {id(entity) for pair in pairs for entity in pair if " " in pair[1].name}
    return [pair for pair in pairs if " " in pair[1].name or id(pair[0]) not in paired]


def _stray_surnames(people: Sequence[Entity], bare: Sequence[Entity]) -> list[tuple[Entity, Entity]]:
    """A surname alone that belongs to nobody and is a slip of one person's ("William Hutchison", "Dr. Hutchinson")."""
    pairs = []
    for at, single in enumerate(bare):
        owners = [p for p in people if p.name[:1].isalpha() and _is_slip_of(single, p)]
        owners = owners or [other for other in bare[at + 1 :] if _one_titled(single, other)]
        if len(owners) == 1:
            pairs.append((owners[0], single))
    return pairs


def _is_slip_of(single: Entity, owner: Entity) -> bool:
    """Whether a surname alone is a slip of the owner's.

    One that begins with another letter must have the owner's post beside it; one that nothing tells to be a person's
    must be long, and stand in the one version that does not name the owner.
    """
    surname = owner.name.rsplit(" ", 1)[-1]
    if single.type == "person" and surname[:1] == single.name[:1]:
        return len(single.name) >= _LONG and same_name(single.name, surname) == "conflict"
    if single.type == "person":
        return _one_titled(owner, single)
    versions, others = ({f.version for f in e.mentions} for e in (single, owner))
    lone = len(versions) == 1 < len(others) and not versions & others
    return lone and len(single.name) >= _ALONE and _slip(fold_name(single.name), fold_name(surname), 1)


def _one_titled(one: Entity, other: Entity) -> bool:
    """Whether two people, whom no version tells apart, have one title and surnames that are a slip of each other."""
    first, second = (e.name.rsplit(" ", 1)[-1] for e in (one, other))
    if min(len(first), len(second)) < _LEAST or {f.version for f in one.mentions} & {f.version for f in other.mentions}:
        return False
    slip = same_name(f"{_ANYBODY} {first}", f"{_ANYBODY} {second}") == "conflict"
    return slip and _one_title(one, other)


def find_doubled(entities: Sequence[Entity]) -> list[tuple[Entity, list[Fact]]]:
    """People whose name is written with one letter and with two in one script ("Wessel", "Wesel"; "Brick", "Brik").

    Transliteration explains such pairs across scripts and languages, but not between texts that copy one spelling.
    """
    found = []
    for entity in entities:
        if entity.type != "person":
            continue
        full = [s for s in entity.spellings if " " in s and s.isascii()]
        undoubled: dict[str, list[str]] = {}
        for spelling in full:
            undoubled.setdefault(_undouble(spelling.lower()), []).append(spelling)
        for group in undoubled.values():
            if len({s.lower() for s in group}) > 1:
                found.append((entity, [f for s in group for f in entity.spellings[s]]))
    return found


def _undouble(name: str) -> str:
    for pattern, plain in _HEARD:
        name = pattern.sub(plain, name)
    return _DOUBLE.sub(r"\1\2", name)


def _stray(a: Entity, b: Entity) -> bool:
    """Whether one spelling is a single stray mention in versions that otherwise use the other."""
    return min(len(a.mentions), len(b.mentions)) == 1


def find_misnamed(
    entities: Sequence[Entity], languages: Mapping[str, str], variants: Collection[tuple[str, str]] = ()
) -> list[tuple[Entity, Entity]]:
    """Names of things, bodies and places of which one word is a slip: the ship Marl Orchid, the Marl Orchard.

    They stand in different versions, some of which share a language, since words of names are translated. `variants`
    are letters that one spelling of a language has for another's: the Defence and the Defense Ministry.
    """
    things = [e for e in entities if e.type != "person" and not e.roles]
    places = [e for e in things if e.type == "place" and " " not in e.name and len(e.name) >= _ALONE]
    rhyming = _apart(places, languages, key=lambda name: name[1:].lower())
    return [pair for pair in (*_apart(things, languages), *rhyming) if _slipped(*pair, variants)]


def _slipped(one: Entity, other: Entity, variants: Collection[tuple[str, str]]) -> bool:
    """Whether one word of two names differs, and is a slip of the other."""
    first, second = fold_name(one.name).split(), fold_name(other.name).split()
    if len(first) != len(second):
        return False
    unlike = [pair for pair in zip(first, second, strict=True) if pair[0] != pair[1]]
    if len(unlike) != 1 or _are_numbers_of_one(one.name.lower().split(), other.name.lower().split()):
        return False
    a, b = unlike[0]
    if any(a.replace(x, y) == b or b.replace(x, y) == a for x, y in variants):
        return False
    if len(first) == 1:
        rare = min(len({f.version for f in e.mentions}) for e in (one, other))
        often = max(len({f.version for f in e.mentions}) for e in (one, other))
        places = one.type == other.type == "place"
        alike = len(a) == len(b) >= (_LONG if places else _ALONE) and a[-1] == b[-1]
        return rare == 1 < often and alike and (_slip(a, b, 1) or (places and a[1:] == b[1:]))
    return min(len(a), len(b)) >= _LEAST and _slip(a, b, 2 if min(len(a), len(b)) >= _LONG else 1)


def _are_numbers_of_one(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names as they are written are singular and plural: Radical Democrat, Radical Democrats."""
    pairs = [sorted(pair, key=len) for pair in zip(one, other, strict=False)]
    return len(one) == len(other) and all(long.startswith(short) for short, long in pairs)


def _slip(a: str, b: str, limit: int) -> bool:
    """Whether two words are written nearly alike, and neither is a form of the other: Farmers, Farmer; Vold, Voldic."""
    short, long = sorted((a, b), key=len)
    return a[0] == b[0] and not long.startswith(short) and edit_distance(a, b, limit) <= limit


def find_renamed(entities: Sequence[Entity], languages: Mapping[str, str]) -> list[tuple[Entity, Entity]]:
    """People of one surname, never told of together, with two first names: in one post, or of one initial, by which
    one is taken for the other; and people of one first name and post, whose surnames begin alike.
    """
    names = [e for e in entities if e.type in ("person", *_UNSURE) and e.name.count(" ") == 1 and "." not in e.name]
    found = []
    for one, other in _apart(names, languages, word=1):
        if "person" not in (one.type, other.type):
            continue
        given, another = (fold_name(e.name).split()[0] for e in (one, other))
        if min(len(given), len(another)) < _NO_INITIAL or same_name(one.name, other.name) != "different":
            continue
        if one.name.split()[1] != other.name.split()[1]:
            continue
        alike = given[:1] == another[:1] and not _at_odds(one, other)
        if alike or _one_post(one, other):
            found.append((one, other))
    return [*found, *_resurnamed([e for e in names if e.type == "person"], languages)]


def _resurnamed(people: Sequence[Entity], languages: Mapping[str, str]) -> Iterator[tuple[Entity, Entity]]:
    """People of one first name and one post with two surnames that begin alike: Ana Barros, Ana Barrientos."""
    for one, other in _apart(people, languages, key=fold_name):
        first, second = (fold_name(e.name).split()[-1] for e in (one, other))
        unlike = same_name(one.name, other.name) == "different" and not _forms(first, second)
        if (
            unlike
            and first[:_STEM] == second[:_STEM]
            and min(len(first), len(second)) > _STEM
            and _one_title(one, other)
        ):
            yield one, other


def _forms(one: str, other: str) -> bool:
    """Whether one surname may be a form of the other: the longer one begins with it, or both with more than a few."""
    short, long = sorted((one, other), key=len)
    return long.startswith(short[:-1])


def _one_title(one: Entity, other: Entity) -> bool:
    return any(a == b and _sort(a) in _TITLES for a, b in _roles(one, other))


def _one_post(one: Entity, other: Entity) -> bool:
    """Whether versions give both the same post."""
    return any(_posts(a) and compare_roles(a, b) == "same" for a, b in _roles(one, other) if _posts(b))


def _at_odds(one: Entity, other: Entity) -> bool:
    """Whether their roles tell of two people: none of the one's is the other's, or they are kin."""
    pairs = list(_roles(one, other))
    if any(_sort(role) == "kin" for pair in pairs for role in pair):
        return True
    return bool(pairs) and all(compare_roles(a, b) == "exclusive" for a, b in pairs)


def _roles(one: Entity, other: Entity) -> Iterator[tuple[str, str]]:
    for a in _told(one):
        for b in _told(other):
            yield a, b


def _told(entity: Entity) -> list[str]:
    return [f.value.role for f in entity.roles if isinstance(f.value, Mention) and f.value.role]


def _posts(role: str) -> bool:
    return _sort(role) in _POSTS


def _sort(role: str) -> str:
    known = load_offices().heads.get(parse_role(role).head)
    return known.sort if known else "occupation"


def _initial(word: str) -> str:
    return word[:1].lower()


def _apart(
    entities: Sequence[Entity], languages: Mapping[str, str], word: int = 0, key: Callable[[str], str] = _initial
) -> Iterator[tuple[Entity, Entity]]:
    """Pairs of names, one word of which has the same initial or other key, never in one version, but in versions of
    one language.
    """
    met: dict[str, list[tuple[Entity, set[str], set[str]]]] = {}
    for entity in entities:
        versions = {f.version for f in entity.mentions}
        spoken = {_tongue(entity.name, languages.get(version, "")) for version in versions}
        alike = met.setdefault(key(entity.name.split()[word]), [])
        for other, others, theirs in alike:
            if not versions & others and (spoken & theirs or "" in spoken | theirs):
                yield other, entity
        alike.append((entity, versions, spoken))


def _tongue(name: str, language: str) -> str:
    """The language whose words a name may hold; none where a Cyrillic text copies it letter by letter."""
    return "" if name.isascii() and language in _CYRILLIC else language
