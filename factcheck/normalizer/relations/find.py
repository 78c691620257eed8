"""All relations of a version."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import Found
from factcheck.normalizer.document import Document
from factcheck.normalizer.relations.deeds import find_deeds
from factcheck.normalizer.relations.places import find_places
from factcheck.normalizer.relations.posts import find_posts
from factcheck.normalizer.relations.prizes import find_prizes
from factcheck.normalizer.relations.record import Relation
from factcheck.normalizer.relations.routes import find_routes
from factcheck.rulebook.load import Language, Rulebook

__all__ = ["Relation", "find_relations"]


def find_relations(
    document: Document, language: Language, rulebook: Rulebook, names: Sequence[Found]
) -> dict[int, list[Relation]]:
    """The relations in which each name takes part, by the (local) start of the name."""
    relations = rulebook.relations
    found: list[Relation] = []
    route = relations.routes.get(language.code)
    if route is not None:
        found += find_routes(document, route, names)
    where = relations.where.get(language.code)
    if where is not None:
        found += find_places(document, language.code, where, names)
    frame = relations.frames.get(language.code)
    if frame is not None:
        found += find_deeds(document, language, frame, relations, names)
        found += find_posts(document, language, frame, relations, names)
    found += find_prizes(document, language, relations, names)
    by_start: dict[int, list[Relation]] = {}
    for relation in found:
        by_start.setdefault(relation.start, []).append(relation)
    return by_start
