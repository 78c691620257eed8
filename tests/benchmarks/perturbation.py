"""Whether one changed fact is flagged, and the same fact in another form is not.

    python -m tests.benchmarks.perturbation [PATH...] [--copies] [--cases N] [--seed N] [--jobs N] [--show]

PATHs are folders of stories: by default the sample stories, and ../shared/seeds where it is there. Every fact of a slot
on which two or more versions agree is changed in one version by rule (a flag at that place is wanted: recall), and
rewritten in another form of the same value (no new flag is wanted: false alarms). A flag is a contradiction at level
error or warning. A change that the report tells as an update of a figure that moves is counted apart.

With --copies the edited version is not compared with the other versions of its story, which tell it in other words, but
with itself as it was before: a text that was taken over with one slip, or with one value put in another form.

A weekday of a text that states no date contradicts none of another such text: each may mean its own Tuesday. Otherwise
agreeing slots are taken as they are, though some agree by chance ("the first woman to conduct", "in its first run"):
read by eye, about one miss in eight is none. They are not left out, since nothing but a reader tells them from one
thing told in other words, which is what is hard.

Exit status: 0 where recall is at least --min-recall and false alarms are at most --max-alarms, else 1.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from msgspec.structs import replace

from factcheck import pipeline
from factcheck.model import Fact, Quote, Report, Story, StoryVerdicts, Verdict, Version
from factcheck.normalizer import normalize
from factcheck.options import Options
from factcheck.rulebook import Rulebook, load_rulebook
from tests.benchmarks.perturbing.cases import Case, choose, find_cases, is_loud
from tests.benchmarks.perturbing.drafts import apply

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT.parent / "shared" / "seeds"


@dataclass(frozen=True)
class Corpus:
    """Stories as they are, and their report."""

    rules: Rulebook
    versions: dict[str, Version]
    facts: dict[str, tuple[Fact, ...]]
    report: Report


@dataclass(frozen=True)
class Result:
    """What became of a case: whether its place was flagged or told as an update, and which flags are new."""

    case: Case
    flagged: bool
    updated: bool
    alarms: tuple[str, ...]
    around: str

    @property
    def good(self) -> bool:
        return self.flagged if self.case.wrong else not self.alarms


_corpora: dict[tuple[str, ...], Corpus] = {}


def read_corpus(paths: tuple[str, ...]) -> Corpus:
    """Read and compare all stories under the paths, once a process."""
    if paths not in _corpora:
        rules = load_rulebook()
        report = pipeline.run(Options(paths=paths, jobs=1), rules)
        versions = {v.id: v for v in report.versions}
        facts = {v.id: normalize(v, rules) for v in report.versions}
        _corpora[paths] = Corpus(rules, versions, facts, report)
    return _corpora[paths]


def try_case(paths: tuple[str, ...], case: Case, copies: bool = False) -> Result:
    """Make the edits of a case in its version, read that version again and compare it with its story or itself."""
    corpus = read_corpus(paths)
    told = corpus.report.stories[case.story]
    edited = apply(corpus.versions[case.version], case.draft.edits)
    if copies:
        others = [_twin(corpus.versions[case.version])]
        told = _compare(corpus.versions[case.version], others, corpus)
    else:
        others = [corpus.versions[v] for v in told.story.versions if v != case.version]
    verdicts = _compare(edited, others, corpus).verdicts
    flags = [v for v in verdicts if is_loud(v)]
    known = [(v.rule, {(f.version, f.span.start) for f in v.slot.facts}) for v in told.verdicts if is_loud(v)]
    new = []
    for flag in flags:
        spots = {(f.version, _stood(f, case, edited)) for f in flag.slot.facts}
        if not any(rule == flag.rule and len(spots & old) > 1 for rule, old in known):
            new.append(flag)
    places = case.draft.ranges()
    start, end = places[0][0], places[-1][1] if len(places) == 1 else places[0][1]
    around = edited.text[max(0, start - 90) : start] + "⟦" + edited.text[start:end] + "⟧" + edited.text[end : end + 60]
    return Result(
        case=case,
        flagged=any(_touches(flag, case, edited) for flag in new),
        updated=any(v.outcome == "update" and _touches(v, case, edited) for v in verdicts),
        alarms=tuple(f"{flag.rule} {flag.message}" for flag in new),
        around=" ".join(around.split()),
    )


def _twin(version: Version) -> Version:
    """The same text in a file of its own."""
    return replace(version, id=f"{version.id} as it was", path=f"{version.path} as it was")


def _compare(edited: Version, others: Sequence[Version], corpus: Corpus) -> StoryVerdicts:
    """The judgement on a story in which one version was edited; the versions stand in the order of their ids."""
    versions = sorted([edited, *others], key=lambda v: v.id)
    facts = {v.id: corpus.facts[v.id] if v.id in corpus.facts else normalize(v, corpus.rules) for v in others}
    facts[edited.id] = normalize(edited, corpus.rules)
    story = Story("story", edited.title, tuple(v.id for v in versions))
    return pipeline._report(versions, facts, [story], (), Options(paths=()), corpus.rules).stories[0]


def _stood(fact: Fact, case: Case, edited: Version) -> int:
    """Where a fact stood before the edit."""
    if fact.version != case.version:
        return fact.span.start
    return edited.start + case.draft.back(fact.span.start - edited.start)


def _touches(verdict: Verdict, case: Case, edited: Version) -> bool:
    """Whether a fact of the verdict, or the name of its speaker, stands where the version was edited."""
    stretches = []
    for fact in verdict.slot.facts:
        if fact.version == case.version:
            stretches.append((fact.span.start, fact.span.end))
            if isinstance(fact.value, Quote) and fact.value.speaker_start is not None and fact.value.speaker_end:
                stretches.append((fact.value.speaker_start, fact.value.speaker_end))
    places = [(edited.start + start, edited.start + end) for start, end in case.draft.ranges()]
    return any(a < end and start < b for a, b in stretches for start, end in places)


def try_all(paths: tuple[str, ...], cases: Sequence[Case], jobs: int, copies: bool = False) -> Iterator[Result]:
    """The results of all cases, in their order."""
    if jobs == 1:
        for case in cases:
            yield try_case(paths, case, copies)
        return
    with ProcessPoolExecutor(jobs) as pool:  # forked workers inherit the corpus, others read it again
        yield from pool.map(try_case, [paths] * len(cases), cases, [copies] * len(cases), chunksize=20)


def rates(results: Sequence[Result]) -> tuple[float, float]:
    """Recall over the changes that are no updates, and false alarms over the rewritings."""
    changes = [r for r in results if r.case.wrong and (r.flagged or not r.updated)]
    same = [r for r in results if not r.case.wrong]
    recall = sum(r.flagged for r in changes) / len(changes) if changes else 1.0
    return recall, sum(bool(r.alarms) for r in same) / len(same) if same else 0.0


def print_table(results: Sequence[Result]) -> None:
    """Figures by kind and by sort of change."""
    for wrong, title, measure in ((True, "changed", "recall"), (False, "rewritten", "false alarms")):
        own = [r for r in results if r.case.wrong is wrong]
        for name, key in (("kind", "kind"), ("sort", "sort")):
            print(f"\n{title:<28}{'cases':>7}{'updates' if wrong else '':>9}  {measure}  (by {name})")
            for group in [*sorted({getattr(r.case, key) for r in own}), None]:
                held = [r for r in own if group is None or getattr(r.case, key) == group]
                updates = sum(r.updated and not r.flagged for r in held) if wrong else 0
                recall, alarms = rates(held)
                figure = recall if wrong else alarms
                print(f"{group or 'all':<28}{len(held):>7}{updates if wrong else '':>9}  {figure:.3f}")


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", help="folders of stories")
    parser.add_argument("--copies", action="store_true", help="compare the edited version with itself alone")
    parser.add_argument("--cases", type=int, default=2400, help="how many, half of them changes")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=min(2, os.cpu_count() or 1))
    parser.add_argument("--show", action="store_true", help="list what was missed and what was flagged wrongly")
    parser.add_argument("--min-recall", type=float, default=0.0)
    parser.add_argument("--max-alarms", type=float, default=1.0)
    given = parser.parse_args()
    paths = tuple(given.paths) or (str(ROOT / "tests" / "stories"), *([str(SEEDS)] if SEEDS.is_dir() else []))
    corpus = read_corpus(paths)
    cases = choose(find_cases(corpus.report, corpus.rules, given.seed), given.cases, given.seed)
    results = list(try_all(paths, cases, given.jobs, given.copies))
    if given.show:
        show(results)
    print_table(results)
    recall, alarms = rates(results)
    print(f"\n{len(results)} cases: recall {recall:.3f}, false alarms {alarms:.3f}")
    return 0 if recall >= given.min_recall and alarms <= given.max_alarms else 1


def show(results: Sequence[Result]) -> None:
    """List misses and false alarms with what stands around them."""
    for result in results:
        if result.good:
            continue
        case = result.case
        what = "update" if case.wrong and result.updated else "MISSED" if case.wrong else "ALARM"
        print(f"{what} {case.kind}, {case.sort}, {case.version}: {case.words!r} -> {result.around}")
        for alarm in result.alarms:
            print(f"    {alarm}")


if __name__ == "__main__":
    sys.exit(main())
