"""Pairs of figures of which one was changed by rule: what answered one question still does, with another value.

Gold names some dozen contradictions a story, and each of its agreeing figures may become one more. What a change makes
of a pair is what a model of unlike values has to know: that the words still fit, and that the values no longer do.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial

from factcheck.model import Fact, StoryVerdicts
from factcheck.normalizer import normalize
from factcheck.slots.evidence.candidates import Reader, Unit, make_units
from factcheck.slots.evidence.weigh import Evidence
from factcheck.slots.figures.join import family, weigh_all
from factcheck.values import Relation
from tests.benchmarks.perturbation import Corpus, read_corpus
from tests.benchmarks.perturbing.cases import Case, find_cases
from tests.benchmarks.perturbing.drafts import apply

SEED = 7  # of the draw of cases
Place = tuple[str, int]  # a version, and where in its file a fact begins


@dataclass(frozen=True)
class ChangedPair:
    """A changed figure beside one of another version: the evidence, and whether the two agreed before."""

    story: str
    evidence: Evidence
    agreed: bool


def read_changed(paths: tuple[str, ...], count: int, jobs: int = 1) -> Iterator[ChangedPair]:
    """The pairs of unlike values that so many changes make, drawn from all of the stories under the paths."""
    read = read_corpus(paths)
    cases = [c for c in find_cases(read.report, read.rules, SEED) if c.wrong and c.kind not in ("name", "quote")]
    random.Random(SEED).shuffle(cases)
    with ProcessPoolExecutor(jobs) as pool:  # forked workers inherit what was read, others read it again
        for pairs in pool.map(partial(pair_up, paths), cases[:count], chunksize=40):
            yield from pairs


def pair_up(paths: tuple[str, ...], case: Case) -> list[ChangedPair]:
    """The changed figure of a case with each comparable figure of the other versions."""
    read = read_corpus(paths)
    told = read.report.stories[case.story]
    edited = apply(read.versions[case.version], case.draft.edits)
    spots = [(edited.start + start, edited.start + end) for start, end in case.draft.ranges()]
    facts = list(normalize(edited, read.rules))
    changed = {f.span.start for f in facts if any(f.span.start < end and start < f.span.end for start, end in spots)}
    facts += [f for v in told.story.versions if v != case.version for f in read.facts[v]]
    witnesses = _witnesses(told, case, edited.start + case.draft.back(spots[0][0] - edited.start))
    pairs = []
    for units, known in _blocks(facts, told, read):
        mine = {i for i, unit in enumerate(units) if _place(unit) in {(case.version, start) for start in changed}}
        for (i, j), evidence in known.items():
            if (i in mine) == (j in mine) or evidence.relation is not Relation.DIFFERENT:
                continue
            other = _place(units[j if i in mine else i])
            if other[0] != case.version:
                pairs.append(ChangedPair(told.story.id, evidence, other in witnesses))
    return pairs


def _blocks(
    facts: list[Fact], told: StoryVerdicts, read: Corpus
) -> Iterator[tuple[list[Unit], dict[tuple[int, int], Evidence]]]:
    """All comparable figures of one kind, with the evidence for their pairs."""
    rules = read.rules
    reader = Reader(
        rules.lexicon,
        rules.units,
        rules.alignment,
        {v: read.versions[v].language for v in told.story.versions},
        {v: read.versions[v].published for v in told.story.versions},
        structures={name: language.structure for name, language in rules.languages.items()},
    )
    blocks: dict[str, list[Unit]] = {}
    for unit in make_units([f for f in facts if family(f.kind, f.value)], reader):
        blocks.setdefault(family(unit.fact.kind, unit.value) or "", []).append(unit)
    for units in blocks.values():
        yield units, weigh_all(units, reader)


def _witnesses(told: StoryVerdicts, case: Case, at: int) -> set[Place]:
    """The facts of other versions that agreed with what stood at a place of the case's version."""
    slots = [v.slot.facts for v in told.verdicts if v.outcome in ("agreement", "compatible")]
    held = [
        facts for facts in slots if any(f.version == case.version and f.span.start <= at <= f.span.end for f in facts)
    ]
    return {(f.version, f.span.start) for facts in held for f in facts if f.version != case.version}


def _stands(fact: Fact, case: Case, at: int) -> bool:
    return fact.version == case.version and fact.span.start <= at <= fact.span.end


def _place(unit: Unit) -> Place:
    return unit.fact.version, unit.fact.span.start
