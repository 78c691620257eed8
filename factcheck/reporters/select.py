"""Views of a report: only what reaches a level, and the draft's side of it."""

from __future__ import annotations

import re
from pathlib import Path

from msgspec.structs import replace

from factcheck.model import Report, StoryVerdicts, Verdict
from factcheck.reporters.groups import RANKS, Side, sentence, sides
from factcheck.reporters.shown import one_line

# How messages end that tell what each side says, and where what they are about ends.
_TALLIED = re.compile(r" in (\d+)( versions?)?(?: \(\d+ independent\))?(?=, |$)")
_SWAPPED = re.compile(r" changed places between (?:two versions|\d+ versions? and \d+)$")
_LEADS = ("” is said by ", ": ", " is ")


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
    told = replace(verdict, groups=groups, witnesses=tuple(side.independent for side in ordered))
    if verdict.outcome != "contradiction" or len(ordered) < 2:
        return told
    return replace(told, message=_message(verdict, drafts))


def _has(side: Side, drafts: frozenset[str]) -> bool:
    return any(fact.version in drafts for fact in side.facts)


def _message(verdict: Verdict, drafts: frozenset[str]) -> str:
    """The verdict's own message with the draft and the number of its sources instead of the number of versions."""
    found = sides(verdict)
    others = [side for side in found if not _has(side, drafts)]
    if not others:
        return verdict.message
    where = [_where(side, drafts) for side in found]
    own = [_has(side, drafts) for side in found]
    message = one_line(verdict.message)
    swap = _SWAPPED.search(message)
    if swap and len(found) == 2:
        return f"{message[: swap.start()]} changed places between the draft and {_sources(others[0].versions)}"
    pieces = _pieces(message, len(found))
    if pieces is None:
        sources = len({fact.version for side in others for fact in side.facts})
        return f"The draft differs from {_sources(sources)}: {sentence(verdict)}"
    lead, values, tail = pieces
    said = [f"{value} {place}" for value, place in zip(values, where, strict=True)]
    if lead:
        said = [text for mine in (True, False) for text, is_own in zip(said, own, strict=True) if is_own == mine]
    return f"{lead}{', '.join(said)}{tail}"


def _pieces(message: str, number: int) -> tuple[str, list[str], str] | None:
    """A message parted into what it is about, what each side says, and what follows; None where it is built otherwise.

    What it is about is empty where it can't be told from what the first side says.
    """
    tallied = list(_TALLIED.finditer(message))[-number:]
    if len(tallied) == number and tallied[0][2]:
        starts = [0, *(found.end() + 2 for found in tallied[:-1])]
        values = [message[start : found.start()] for start, found in zip(starts, tallied, strict=True)]
        lead = next((mark for mark in _LEADS if mark in values[0] and not any(mark in v for v in values[1:])), "")
        about = "".join(values[0].partition(lead)[:2]) if lead else ""
        return about, [values[0][len(about) :], *values[1:]], message[tallied[-1].end() :]
    about, opening, rest = message.partition(": “")
    values = rest.removesuffix("”").split("” against “")
    if opening and len(values) == number and rest.endswith("”"):
        return f"{about}: ", [f"“{value}”" for value in values], ""
    return None


def _where(side: Side, drafts: frozenset[str]) -> str:
    """ "in the draft", "in 3 sources (2 independent)", "in the draft and 1 source"."""
    sources = len({fact.version for fact in side.facts} - drafts)
    if not _has(side, drafts):
        return f"in {_sources(sources, side.independent)}"
    return f"in the draft and {_sources(sources)}" if sources else "in the draft"


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
