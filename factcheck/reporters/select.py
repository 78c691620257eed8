"""Views of a report: only what reaches a level, and the draft's side of it."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from factcheck.model import NUMERIC_KINDS, Report, StoryVerdicts, Verdict
from factcheck.reporters.groups import RANKS, Side, label, question, sentence, sides
from factcheck.reporters.shown import clip, one_line


def visible(report: Report, min_level: str) -> tuple[Report, int]:
    """The report without contradictions below a level, and how many they were."""
    hidden = 0
    stories = []
    for story in report.stories:
        kept = tuple(verdict for verdict in story.verdicts if not _below(verdict, min_level))
        hidden += len(story.verdicts) - len(kept)
        stories.append(replace(story, verdicts=kept) if len(kept) < len(story.verdicts) else story)
    return (replace(report, stories=tuple(stories)), hidden) if hidden else (report, 0)


def _below(verdict: Verdict, min_level: str) -> bool:
    return verdict.outcome == "contradiction" and RANKS.get(verdict.level or "note", 2) > RANKS[min_level]


def reaches(report: Report, fail_level: str) -> bool:
    """Whether a contradiction of at least this level was found; never for "none"."""
    if fail_level == "none":
        return False
    return any(
        verdict.outcome == "contradiction" and verdict.listed and not _below(verdict, fail_level)
        for verdict in report.verdicts()
    )


def draft_side(report: Report, drafts: frozenset[str]) -> Report:
    """Only the stories of the drafts and the slots in which a draft takes part, told from the draft's side."""
    stories = []
    for story in report.stories:
        if drafts.isdisjoint(story.story.versions):
            continue
        verdicts = (_told(verdict, drafts) for verdict in story.verdicts)
        stories.append(StoryVerdicts(story.story, tuple(verdict for verdict in verdicts if verdict is not None)))
    return replace(report, stories=tuple(stories))


def _told(verdict: Verdict, drafts: frozenset[str]) -> Verdict | None:
    """The verdict with the draft's facts and message first; None where no draft takes part."""
    facts = verdict.slot.facts
    if not any(fact.version in drafts for fact in facts):
        return None
    places = {id(fact): index for index, fact in enumerate(facts)}
    ordered = sorted(sides(verdict), key=lambda side: not _has(side, drafts))
    groups = tuple(
        tuple(places[id(fact)] for fact in sorted(side.facts, key=lambda fact: fact.version not in drafts))
        for side in ordered
    )
    verdict = replace(verdict, groups=groups, witnesses=tuple(side.independent for side in ordered))
    if verdict.outcome != "contradiction" or len(ordered) < 2:
        return verdict
    return replace(verdict, message=_message(verdict, ordered, drafts))


def _has(side: Side, drafts: frozenset[str]) -> bool:
    return any(fact.version in drafts for fact in side.facts)


def _message(verdict: Verdict, ordered: list[Side], drafts: frozenset[str]) -> str:
    """What the draft has against what the others have; without others, the verdict's own message."""
    own = [side for side in ordered if _has(side, drafts)]
    others = [side for side in ordered if not _has(side, drafts)]
    if not others:
        return verdict.message
    if len(own) == 1 and verdict.slot.kind != "quote":
        said = ", ".join(f"{_value(side)} in {_sources(side.versions, side.independent)}" for side in others)
        return f"{question(verdict)}: {_value(own[0])} in the draft, {said}"
    sources = len({fact.version for side in others for fact in side.facts})
    return f"The draft differs from {_sources(sources)}: {sentence(verdict)}"


def _value(side: Side) -> str:
    """A figure in its canonical form, which keeps its hedge; anything else as it is written."""
    if side.facts[0].kind in NUMERIC_KINDS:
        return label(side.facts[0])
    return f"“{clip(one_line(side.facts[0].text), 60)}”"


def _sources(number: int, independent: int | None = None) -> str:
    alone = f" ({independent} independent)" if independent is not None and independent < number else ""
    return ("1 source" if number == 1 else f"{number} sources") + alone


def draft_ids(report: Report, draft: str, stdin_filename: str | None = None) -> frozenset[str]:
    """The ids of the versions that were read from the draft's path."""
    names = {Path(name).absolute() for name in ((draft, stdin_filename) if draft == "-" else (draft,)) if name}
    return frozenset(
        version.id
        for version in report.versions
        if (version.path is None and draft == "-") or (version.path and Path(version.path).absolute() in names)
    )
