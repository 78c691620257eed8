"""Rooms and buildings in which something happened, by what governs them: "a drain under the laundry"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from factcheck.model import TELLS, Category
from factcheck.normalizer.categories import Told
from factcheck.normalizer.document import Document
from factcheck.normalizer.relations import SiteReader, find_scenes
from factcheck.normalizer.terms import Term
from factcheck.rulebook.categories import Categories
from factcheck.rulebook.lexicon import Lexicon
from factcheck.rulebook.load import Language

_ON = {"on": "at"}  # one way to a room: languages differ in the preposition
_BESIDE = {"near": "at"}  # the same where something happened: it began at the quarry, or beside it


def place_premises(reader: SiteReader | None, categories: Categories, told: Sequence[Told]) -> Iterator[Told]:
    """All categories; those that are sites with their way and what governs them, none that nothing governs."""
    for category in told:
        if categories.families[family_of(category)].of != "site":
            yield category
            continue
        way = reader.read_noun(category.found.start, category.found.end) if reader is not None else None
        if way is not None:
            yield Told(category.found, marks=(_ON.get(way[0], way[0]),), governing=way[1])


def family_of(category: Told) -> str:
    """The family of a category's word."""
    assert isinstance(category.found.value, Category)
    return category.found.value.family


def find_keys(
    category: Told, document: Document, language: Language, scenes: Lexicon, terms: Mapping[int, Sequence[Term]]
) -> tuple[str, ...]:
    """What a category is said of, as keys that versions share; those of a site stand behind its way.

    `terms` are those of the text by the token at which they stand.

    A word that tells a scene is met by the scene alone; its own keys stand behind `TELLS`.
    """
    if category.keys or not category.governing:
        own_terms = () if category.at is None else terms.get(category.at, ())
        return category.marks + (category.keys or tuple(term.key for term in own_terms))
    (way,) = category.marks
    found: list[str] = []
    for at in category.governing:
        own = [term.key for term in terms.get(at, ()) if not term.name]
        told = find_scenes(document.tokens[at].lower, language.code, scenes)
        found += [f"{_BESIDE.get(way, way)}:{key}" for key in told] or [f"{way}:{key}" for key in own]
        found += [f"{TELLS}{key}" for key in own if told]
    return tuple(found)
