"""The words that tell a value from the value beside it: names, dates and nouns of its own stretch of the sentence.

"The Lind rose to 7.2 metres, the Orse to 4.9" binds one level to the Lind and one to the Orse. Which of the words
around a value are its label is seen only beside the other value; here each is kept with its distance in tokens,
negative before the value, so that labels before it and labels behind it stay apart.
"""

from __future__ import annotations

from factcheck.model import TEMPORAL_KINDS, Found
from factcheck.normalizer.scenes import Scene
from factcheck.normalizer.surroundings import range_of
from factcheck.normalizer.weighing import Frame

NAMED = 25  # tokens between a value and a name or date that labels it
WORDED = 8  # the same for other words, of which a sentence has many
HANDED = 0  # the distance of what "respectively" hands to a value

Label = tuple[str, int]


def find_labels(scene: Scene, found: Found, frame: Frame) -> tuple[Label, ...]:
    """The keys of the words that may label a value, each with its distance, in order of place."""
    if frame.owner is not None:
        begin, end = range_of(frame.owner)
        return tuple((key, HANDED) for key, _, start, *_ in scene.labels if begin <= start < end)
    document = scene.around.document
    at, until = document.token_index(found.start), document.token_index(found.end)
    left, right = frame.territory
    labels = []
    for key, place, start in scene.labels:
        if not left <= start < right or (key[0] == "#" and found.kind in TEMPORAL_KINDS):
            continue
        distance = place - at if place < at else max(0, place - until + 1)
        if 0 < abs(distance) <= (NAMED if key[0] in "@#" else WORDED):
            labels.append((key, distance))
    return tuple(labels)
