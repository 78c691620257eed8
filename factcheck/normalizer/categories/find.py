"""Finding the categories of a version, sentence by sentence, and marking those that stand beside others of a family."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from msgspec.structs import replace

from factcheck.model import BESIDE, Category, Found
from factcheck.normalizer.categories.names import Names
from factcheck.normalizer.categories.scene import Scene, Told
from factcheck.normalizer.categories.words import category_words
from factcheck.normalizer.document import Document
from factcheck.rulebook.categories import Categories
from factcheck.rulebook.load import Language


def find_categories(
    document: Document, language: Language, categories: Categories, names: Sequence[Found]
) -> list[Told]:
    """The categories of a version, in order. A word of a name tells one only with a known noun ("North Stand")."""
    words = category_words(language, categories)
    hits = document.concerning(words.begins)
    sentences = sorted({document.sentence_index(document.tokens[at].start) for at in hits})
    if not hits:
        return []
    named = _named(document, language, names)
    known = Names(document, words, names)
    found: list[Told] = []
    beside: dict[str, set[str]] = {}
    for index in sentences:
        scene = Scene(document, words, *document.sentence_tokens[index], named, known)
        found += scene.read()
        for family, word in scene.named_beside():
            beside.setdefault(family, set()).add(word)
    found = [_mark_beside(told, beside) for told in found] if beside else found
    return sorted(found, key=lambda told: (told.found.start, told.found.end))


def _mark_beside(told: Told, beside: Mapping[str, Collection[str]]) -> Told:
    """A category with the others of its family that its version names without telling them of anything."""
    category = told.found.value
    assert isinstance(category, Category)
    others = sorted(word for word in beside.get(category.family, ()) if word != category.word)
    return replace(told, marks=(*told.marks, *(BESIDE + word for word in others))) if others else told


def _named(document: Document, language: Language, names: Sequence[Found]) -> set[int]:
    """The indexes of the tokens of names; a single word behind an article may be a value ("a Rottweiler")."""
    articles = language.naming.determiners | language.naming.indefinite
    named: set[int] = set()
    for name, (first, last) in zip(names, document.token_ranges(names), strict=True):
        if name.kind == "name" and not (last - first == 1 and first and document.tokens[first - 1].lower in articles):
            named.update(range(first, last))
    return named
