"""The cases of the benchmark: every agreeing slot of a corpus, and what the perturbers make of its facts."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.model import Fact, Mention, Report, StoryVerdicts, Verdict, Version
from factcheck.rulebook import Rulebook
from tests.benchmarks.perturbing import calendar, figures, redating, requoting, rewrites, wording
from tests.benchmarks.perturbing.drafts import Draft, Place, each_once
from tests.benchmarks.perturbing.witnesses import contradicts

LOUD = ("error", "warning")


@dataclass(frozen=True)
class Case:
    """One change or rewriting of one fact; `story` is a position in the report, `words` what stood there."""

    story: int
    version: str
    kind: str
    draft: Draft
    wrong: bool
    words: str

    @property
    def sort(self) -> str:
        return self.draft.sort


def is_loud(verdict: Verdict) -> bool:
    """Whether an editor is shown the verdict as a contradiction."""
    return verdict.outcome == "contradiction" and verdict.level in LOUD


def find_cases(report: Report, rules: Rulebook, seed: int) -> list[Case]:
    """All cases of a report, changes and rewritings, in its order."""
    versions = {v.id: v for v in report.versions}
    found: dict[tuple[str, object], Case] = {}
    for number, story in enumerate(report.stories):
        if len(story.story.versions) > 1:
            for case in _of_story(number, story, versions, rules, random.Random(f"{seed} {story.story.title}")):
                found.setdefault((case.version, case.draft.edits), case)
    return list(found.values())


def _of_story(
    number: int, story: StoryVerdicts, versions: dict[str, Version], rules: Rulebook, rng: random.Random
) -> Iterator[Case]:
    doubtful = {f.span for v in story.verdicts if v.outcome in ("contradiction", "update") for f in v.slot.facts}
    facts = [f for v in story.verdicts for f in v.slot.facts]
    people = sorted({f.value.entity for f in facts if isinstance(f.value, Mention) and f.value.type == "person"})
    for verdict in sorted(story.verdicts, key=lambda v: v.slot.id):
        agreeing = verdict.outcome in ("agreement", "compatible")
        if not agreeing or len({f.version for f in verdict.slot.facts}) < 2:
            continue
        for fact in verdict.slot.facts:
            if fact.span in doubtful:
                continue
            place = Place(versions[fact.version], fact)
            others = [f for f in verdict.slot.facts if f.version != fact.version]
            mentions = [f for f in verdict.slot.facts if f.version == fact.version]
            for draft in each_once(changes_of(place, rng, rules, people, mentions)):
                if any(contradicts(draft, fact, other, rules.units) for other in others):
                    yield Case(number, fact.version, verdict.slot.kind, draft, True, fact.text)
            for draft in each_once(rewritings_of(place, rng, mentions)):
                yield Case(number, fact.version, verdict.slot.kind, draft, False, fact.text)


def changes_of(
    place: Place, rng: random.Random, rules: Rulebook, people: Sequence[str], mentions: Sequence[Fact]
) -> Iterator[Draft]:
    """All drafts that give the fact another value."""
    kind = place.fact.kind
    if kind in ("date", "time"):
        for change in calendar.CHANGES:
            yield from change(place, rng, rules)
    elif kind == "quote":
        yield from wording.change_negation(place, rng)
        yield from wording.change_speaker(place, rng, people)
    elif kind == "name":
        yield from wording.change_name(place, rng, mentions)
    elif kind != "role":
        for alter in figures.CHANGES:
            yield from alter(place, rng)


def rewritings_of(place: Place, rng: random.Random, mentions: Sequence[Fact]) -> Iterator[Draft]:
    """All drafts that put the fact in another form."""
    kind = place.fact.kind
    if kind in ("date", "time"):
        for redate in redating.REWRITES:
            yield from redate(place, rng)
    elif kind == "quote":
        for requote in requoting.REWRITES:
            yield from requote(place, rng)
    elif kind == "name":
        yield from requoting.rename(place, rng, mentions)
    elif kind != "role" and place.version.language == "en":
        for rewrite in rewrites.REWRITES:
            yield from rewrite(place, rng)


def choose(cases: Sequence[Case], count: int, seed: int) -> list[Case]:
    """So many cases, half of them changes, of each sort and kind about as many; all where there are no more."""
    rng = random.Random(seed)
    chosen: list[Case] = []
    for wrong in (True, False):
        piles: dict[tuple[str, str], list[Case]] = {}
        for case in cases:
            if case.wrong is wrong:
                piles.setdefault((case.kind, case.sort), []).append(case)
        for pile in piles.values():
            rng.shuffle(pile)
        half = [pile.pop() for pile in _rounds(piles)]
        chosen += half[: (count + wrong) // 2]
    return chosen


def _rounds(piles: dict[tuple[str, str], list[Case]]) -> Iterator[list[Case]]:
    """The piles in turn, as long as they last."""
    while any(piles.values()):
        yield from (piles[key] for key in sorted(piles) if piles[key])
