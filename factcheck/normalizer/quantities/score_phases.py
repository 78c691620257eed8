"""Of what a score is told: of half-time, of a shoot-out, of two legs together, of a lead that changed, of the end.

One match has a score for each of these, so that unlike ones are compared only where they tell of one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from factcheck.normalizer.document import Document
from factcheck.normalizer.patterns import alternatives
from factcheck.normalizer.quantities.reading import Reading
from factcheck.rulebook.numbers import NumberWords

LOOSE = ("running", "final")  # phases that a word for a part of the match outweighs: "2-1 down at half-time"
EARLIER = "earlier"  # the phase of a score of another match, told beside this one
BEHIND = 60  # characters behind a score in which its phase is told
BEFORE = 48


class PhaseWords:
    """The words of phases of one language."""

    def __init__(self, words: NumberWords) -> None:
        """Compile the words."""
        phases = words.scores.phases
        others = rf"(?:[ \u00a0,(]+(?!(?i:{alternatives(phases.turns)})(?![^\W_]))[^\W\d_]+){{0,3}}?[ \u00a0,(]+"
        parts = {name: forms for name, forms in phases.behind.items() if name not in LOOSE}
        self.part = re.compile(rf"{others}(?:{_named(parts)})(?![^\W_])")
        self.behind = re.compile(rf"{others}(?:{_named(phases.behind)})(?![^\W_])")
        self.before = re.compile(rf"(?<![^\W_])(?:{_named(phases.before)})[ \u00a0:,(]*$")
        self.ended = re.compile(
            rf"(?<![^\W_])(?i:{alternatives(phases.ended)})(?:[ \u00a0][^.,;:!?()\n\d]*)?[ \u00a0]$"
        )
        self.earlier = re.compile(rf"(?<![^\W_])(?i:{alternatives(phases.earlier)})(?![^\W_])")


def _named(phases: Mapping[str, Sequence[str]]) -> str:
    return "|".join(rf"(?P<{name}>(?i:{alternatives(forms)}))" for name, forms in phases.items()) or "(?!)"


def tell_phases(readings: Sequence[Reading], text: str, document: Document, words: PhaseWords) -> None:
    """Give each score of a match the phase that the words beside it tell, as its modifier."""
    for reading in readings:
        if reading.kind == "score" and reading.counted is None:
            phase = _phase(reading, text, document.sentence_at(reading.start), words)
            reading.modifiers = (phase,) if phase else ()


def _phase(reading: Reading, text: str, sentence: tuple[int, int], words: PhaseWords) -> str | None:
    if words.earlier.search(text, *sentence):
        return EARLIER
    limit = min(sentence[1], reading.end + BEHIND)
    behind = words.part.match(text, reading.end, limit) or words.behind.match(text, reading.end, limit)
    if behind is not None:
        return behind.lastgroup
    lead = text[max(sentence[0], reading.start - BEFORE) : reading.start]
    before = words.before.search(lead)
    if before is not None:
        return before.lastgroup
    return "final" if words.ended.search(lead) else None
