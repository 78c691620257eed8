"""The words that tell a value from the value beside it: names, dates and nouns of its own stretch of the sentence.

"The Lind rose to 7.2 metres, the Orse to 4.9" binds one level to the Lind and one to the Orse. Which of the words
around a value are its label is seen only beside the other value; here each is kept with its distance in tokens,
negative before the value, so that labels before it and labels behind it stay apart.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import TEMPORAL_KINDS, Found
from factcheck.normalizer.context.scenes import WORDED, Scene
from factcheck.normalizer.context.surroundings import range_of
from factcheck.normalizer.context.weighing import Frame

NAMED = 25  # tokens between a value and a name or date that labels it
NOUNS = 8  # the same for other words, of which a sentence has many
HANDED = 0  # the distance of what "respectively" hands to a value

Label = tuple[str, int]


def read_labels(scene: Scene, frames: Sequence[Frame]) -> list[tuple[Label, ...]]:
    """For each value of a sentence the keys of the words that may label it, each with its distance."""
    labels: list[tuple[Label, ...]] = []
    for order, (found, frame) in enumerate(zip(scene.members, frames, strict=True)):
        own = () if isinstance(found.value, WORDED) else _find_labels(scene, found, frame)
        if not any(key[0] in "@#" for key, _ in own):
            own = (*_inherit(scene, order, frame, labels), *own)
        labels.append(own)
    return labels


def _find_labels(scene: Scene, found: Found, frame: Frame) -> tuple[Label, ...]:
    if frame.owner is not None:
        begin, end = range_of(frame.owner)
        return tuple((key, HANDED) for key, _, start in scene.labels if begin <= start < end)
    document = scene.around.document
    at, until = document.token_index(found.start), document.token_index(found.end)
    left, right = frame.territory
    labels = []
    for key, place, start in scene.labels:
        if not left <= start < right or (key[0] == "#" and found.kind in TEMPORAL_KINDS):
            continue
        distance = place - at if place < at else max(0, place - until + 1)
        if 0 < abs(distance) <= (NAMED if key[0] in "@#" else NOUNS):
            labels.append((key, distance))
    return tuple(labels)


def _inherit(scene: Scene, order: int, frame: Frame, labels: Sequence[tuple[Label, ...]]) -> tuple[Label, ...]:
    """The names before the value that "and" joins to this one: "Orl has six wards and 210 beds, Kell three and 140"."""
    document, left = scene.around.document, frame.territory[0]
    before = next((o for o in range(order - 1, -1, -1) if scene.members[o].end <= left), None)
    if before is None or scene.members[before].kind != scene.members[order].kind:
        return ()
    between = document.tokens_between(left, scene.members[order].start)
    if not between or between[0].start != left or between[0].lower not in scene.around.language.structure.coordinators:
        return ()
    gap = document.token_index(scene.members[order].start) - document.token_index(scene.members[before].start)
    return tuple((key, distance - gap) for key, distance in labels[before] if key[0] == "@" and distance < 0)
