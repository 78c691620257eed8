"""The one door of the room: hands each slot to the rules of its topic."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from msgspec.structs import replace

from factcheck.comparison.arithmetic import judge_arithmetic
from factcheck.comparison.bench import Bench, Witnesses, each_version
from factcheck.comparison.categories import judge_choice
from factcheck.comparison.counting import find_running
from factcheck.comparison.figures import (
    judge_advance,
    judge_clashes,
    judge_deferral,
    judge_figures,
    judge_rest,
    judge_swap,
)
from factcheck.comparison.measures import judge_measure
from factcheck.comparison.mouths import find_given, find_speechless
from factcheck.comparison.names import judge_holders, judge_name, judge_roles, judge_spelling
from factcheck.comparison.once import tell_difference_once
from factcheck.comparison.quotes import judge_quote
from factcheck.comparison.relations import judge_places, judge_posts, judge_relation
from factcheck.comparison.settled import find_as_of, find_end_of_count
from factcheck.comparison.standing import find_standing
from factcheck.comparison.turned import find_ends
from factcheck.comparison.unmoved import find_parts
from factcheck.comparison.updates import find_past, judge_course
from factcheck.comparison.utterances import tell_once
from factcheck.model import Fact, Slot, Verdict, Version
from factcheck.rulebook.load import Rulebook

_JUDGES: dict[str, Callable[[Slot, Bench], Verdict | None]] = {
    "swap": judge_swap,
    "course": judge_course,
    "advance": judge_advance,
    "deferral": judge_deferral,
    "measure": judge_measure,
    "quote": judge_quote,
    "role": judge_roles,
    "spelling": judge_spelling,
    "place": judge_places,
    "post": judge_posts,
    "holder": judge_holders,
    "name": judge_name,
    "choice": judge_choice,
}


class Judge:
    """Judges the slots of one story."""

    def __init__(self, versions: Sequence[Version], rulebook: Rulebook, witnesses: Witnesses = each_version) -> None:
        """Take the story's versions (for their dates and languages), the rules, and who counts witnesses of facts."""
        self.bench = Bench(rulebook, {v.id: v for v in versions}, witnesses=witnesses)

    def survey(self, slots: Sequence[tuple[Slot, tuple[str, ...]]], facts: Sequence[Fact]) -> None:
        """Look over the story's figure slots, with their attributes, and its facts before the first slot is judged."""
        self.bench.given = find_given(facts)
        self.bench.speechless = find_speechless(facts, self.bench.given)
        self.bench.counted_until = find_end_of_count(facts, self.bench.versions, self.bench.rulebook)
        self.bench.running = find_running(facts, self.bench.versions, self.bench.rulebook)
        self.bench.standing = find_standing(slots, self.bench)
        self.bench.as_of = find_as_of(facts, self.bench)
        self.bench.past = find_past(facts)
        self.bench.ends = find_ends(facts)
        self.bench.parts = find_parts(facts)

    def judge(self, slot: Slot, topic: str, attributes: tuple[str, ...] = ()) -> Verdict | None:
        """The verdict on a slot, None where its facts turn out to tell nothing of each other.

        `topic` and `attributes` as `find_slots` gives them.
        """
        verdict = self._judge(slot, topic, attributes)
        return None if verdict is None else self._attested(verdict)

    def _judge(self, slot: Slot, topic: str, attributes: tuple[str, ...]) -> Verdict | None:
        if topic == "figure":
            return judge_figures(slot, attributes, self.bench)
        if topic in ("deed", "route"):
            return judge_relation(slot, topic, attributes, self.bench)
        return _JUDGES[topic](slot, self.bench)

    def judge_all(self, slots: Iterable[tuple[Slot, str, tuple[str, ...]]]) -> list[Verdict]:
        """The verdicts on slots with their topics and attributes, and on what is told within their updates."""
        found = [verdict for told in slots if (verdict := self.judge(*told)) is not None]
        every = [*found, *(within for verdict in found for within in self.judge_within(verdict))]
        return tell_difference_once(tell_once(every), self.bench.witnesses)

    def judge_within(self, verdict: Verdict) -> list[Verdict]:
        """The contradictions within an update of more than two figures, and the update among figures that clash."""
        found = [*judge_clashes(verdict, self.bench), *judge_rest(verdict, self.bench)]
        return [self._attested(verdict) for verdict in found]

    def _attested(self, verdict: Verdict) -> Verdict:
        """The verdict with the number of witnesses of each side."""
        facts = verdict.slot.facts
        told = tuple(self.bench.witnesses([facts[i] for i in group]) for group in verdict.groups)
        return replace(verdict, witnesses=told)

    def judge_version(self, story: str, version: Version, facts: Sequence[Fact]) -> list[Verdict]:
        """The contradictions of one version with itself."""
        return judge_arithmetic(story, version, facts, self.bench)
