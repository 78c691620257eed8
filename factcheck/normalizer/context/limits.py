"""Which figure of a sentence a limit is, and which are only measured by it: "4.2 percent, below the threshold of 5"."""

from __future__ import annotations

from factcheck.model import Found
from factcheck.normalizer.context.scenes import Scene

BOUND = 2  # tokens between a limit and the word for it: "a threshold of 5 percent", "the 5 percent needed to enter"

Span = tuple[int, int]  # token indexes


def find_measured_by(scene: Scene, found: Found, names: frozenset[str]) -> set[str]:
    """Those of the concepts of limits that are bound to another figure of its kind in the sentence, and not to it.

    Limits told side by side ("lowered from 5 to 3 percent") are limits all.
    """
    others = [other for other in scene.members if other.kind == found.kind and other.value != found.value]
    if not names or not others:
        return set()
    spots: dict[str, list[Span]] = {}
    for key, at, *_, term in scene.rows[1]:
        if key in names:
            spots.setdefault(key, []).append((at, max(at, term.last) + 1))
    own = _span_of(scene, found)
    measured = set()
    for name, told in spots.items():
        nearer = min(BOUND + 1, _gap(own, told))
        limits = [span for other in others if _gap(span := _span_of(scene, other), told) < nearer]
        if limits and not any(_are_side_by_side(scene, own, span) for span in limits):
            measured.add(name)
    return measured


def _span_of(scene: Scene, found: Found) -> Span:
    document = scene.around.document
    return document.token_index(found.start), document.token_index(found.end)


def _gap(span: Span, spots: list[Span]) -> int:
    """The tokens between a figure and the nearest of some words."""
    return min(max(0, begin - span[1], span[0] - end) for begin, end in spots)


def _are_side_by_side(scene: Scene, one: Span, other: Span) -> bool:
    """Whether nothing but the words of a list or a change stands between two figures."""
    structure = scene.around.language.structure
    joining = structure.coordinators | structure.from_words | structure.to_words | structure.articles
    first, second = sorted((one, other))
    between = scene.around.document.tokens[first[1] : second[0]]
    return all(token.kind != "word" or token.lower in joining for token in between)
