"""One alarm for one utterance: what a teller interrupts ("A," she said. "B.") is two quotations, and one statement."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from factcheck.model import Fact, Verdict

BREAK = 80  # code points that may part two pieces of an utterance: "she said, facing the dock"
_SPEAKER = "FC302"


def tell_once(verdicts: Sequence[Verdict]) -> list[Verdict]:
    """The verdicts in their order; of pieces of one utterance given to two speakers the first alone is an alarm."""
    found: list[Verdict] = []
    heard: list[Verdict] = []
    for verdict in verdicts:
        if verdict.rule == _SPEAKER:
            if any(_are_pieces(verdict, other) for other in heard):
                found.append(replace(verdict, level="note"))
                continue
            heard.append(verdict)
        found.append(verdict)
    return found


def _are_pieces(one: Verdict, other: Verdict) -> bool:
    """Whether two slots hold pieces of one utterance, with two speakers, each beside the other in its version."""
    speakers = {
        a.speaker
        for a in one.slot.facts
        for b in other.slot.facts
        if a.version == b.version and a.speaker and a.speaker == b.speaker and _adjoin(a, b)
    }
    return len(speakers) > 1


def _adjoin(a: Fact, b: Fact) -> bool:
    return max(a.span.start, b.span.start) - min(a.span.end, b.span.end) <= BREAK
