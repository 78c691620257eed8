"""Measure a JSON report against the gold of the sample stories.

    python -m tests.accuracy tests/stories REPORT.json [--show] [--min-precision X] [--min-recall Y]

Exit status: 0 at or above the floor, 1 below it, 2 when the gold or the report cannot be read.

A *flag* is a reported slot with verdict ``contradiction`` at level ``error`` or ``warning``. It *finds* a gold
contradiction when its facts touch two of its differing values (two values of any kind inside one version). Flags that
find nothing new are repeats; flags that find nothing at all are false, and filed under the look-alike they fell for.
Precision is taken over the flags that are neither repeats nor disputed, recall over the gold contradictions.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import Any

ACROSS, INSIDE, DISPUTED = "contradiction", "internal-contradiction", "disputed"
SAME = ("equivalent", "precision")
LOOKALIKES = ("equivalent", "precision", "update", "distinct")
LABELS = (ACROSS, INSIDE, DISPUTED, *LOOKALIKES)
LOUD = ("error", "warning")
AGREEING = ("agreement", "compatible")
ROLE_REACH = 40  # code points: a title and the name that it belongs to may be marked together or apart

_REMARK = re.compile(r"\s*\([^()]*\)")


@dataclass(frozen=True)
class Place:
    """A code-point range of one version; ``path`` is ``<story>/<version>.txt``."""

    path: str
    start: int
    end: int

    def touches(self, other: Place) -> bool:
        """Whether the two ranges share at least one code point."""
        return self.path == other.path and self.start < other.end and other.start < self.end


@dataclass(frozen=True)
class Finding:
    """One gold finding: its values as (place, normalised value)."""

    story: str
    kind: str
    slot: str
    label: str
    values: tuple[tuple[Place, str], ...]

    def touched(self, places: tuple[Place, ...]) -> list[str]:
        """The normalised values that stand at one of the places, one entry a gold value."""
        return [norm for place, norm in self.values if any(place.touches(other) for other in places)]

    def found_by(self, places: tuple[Place, ...]) -> bool:
        """Whether the places show the conflict, not only one side of it."""
        touched = self.touched(places)
        return len(touched if self.label == INSIDE else set(touched)) >= 2


@dataclass(frozen=True)
class Slot:
    """One reported slot with every place that its facts stand at."""

    story: str
    verdict: str
    loud: bool
    title: str
    places: tuple[Place, ...]


@dataclass
class Score:
    """The figures of one report, and what was missed or wrongly flagged."""

    wanted: int = 0
    found: int = 0
    flags: int = 0
    good: int = 0
    repeats: int = 0
    disputed: int = 0
    precision: float = 0.0
    recall: float = 0.0
    f1: float = 0.0
    false_flags: Counter[str] = field(default_factory=Counter)
    update_recall: float | None = None
    aligned: float | None = None
    by_kind: dict[str, tuple[int, int]] = field(default_factory=dict)
    missed: list[Finding] = field(default_factory=list)
    wrong: list[tuple[str, Slot]] = field(default_factory=list)


def short_path(path: str) -> str:
    """The last two parts of a path, by which gold and report meet."""
    return "/".join(PurePath(path).parts[-2:])


def locate(text: str, context: str, words: str) -> tuple[int, int]:
    """Code-point range of ``words`` inside the first place of ``context``; ValueError when absent."""
    start = text.index(context) + context.index(words)
    return start, start + len(words)


def normal_form(value: dict[str, str]) -> str:
    """The value that gold compares by: lower case, single spaces, without remarks in brackets."""
    whole = " ".join(value.get("normalised", value["text"]).lower().split())
    return _REMARK.sub("", whole).strip() or whole


def read_gold(root: Path) -> list[Finding]:
    """All findings of the story folders under ``root``, sorted by story."""
    findings = []
    for gold_path in sorted(root.glob("*/gold.json")):
        folder = gold_path.parent
        texts = {path.stem: path.read_text(encoding="utf-8") for path in folder.glob("v*.txt")}
        for finding in json.loads(gold_path.read_text(encoding="utf-8"))["findings"]:
            values = tuple(
                (
                    Place(
                        f"{folder.name}/{value['version']}.txt",
                        *locate(texts[value["version"]], value["context"], value["text"]),
                    ),
                    normal_form(value),
                )
                for value in finding["values"]
            )
            findings.append(Finding(folder.name, finding["kind"], finding["slot"], finding["label"], values))
    if not findings:
        raise ValueError(f"no gold.json in the folders under {root}")
    return findings


def fact_places(fact: dict[str, Any]) -> Iterator[Place]:
    """Where a fact counts as standing: its span, for a quote also its speaker, for a role also what is near it."""
    span, value = fact["span"], fact.get("value") or {}
    path = short_path(span["path"])
    yield Place(path, span["start"], span["end"])
    if value.get("speaker_start") is not None:
        yield Place(path, value["speaker_start"], value["speaker_end"])
    if fact.get("kind") == "role":
        yield Place(path, span["start"] - ROLE_REACH, span["end"] + ROLE_REACH)


def read_slots(report: dict[str, Any]) -> list[Slot]:
    """The slots of a JSON report, in its order."""
    slots = []
    for story in report["stories"]:
        for slot in story["slots"]:
            facts = slot["facts"]
            texts = " | ".join(f"{short_path(fact['span']['path'])}: {fact['text']}" for fact in facts)
            title = f"[{slot['kind']}] {slot.get('subject')} / {slot.get('attribute')}: {texts}"
            places = tuple(place for fact in facts for place in fact_places(fact))
            slots.append(Slot(story["id"], slot["verdict"], slot.get("level") in LOUD, title, places))
    return slots


def lookalike(findings: list[Finding], places: tuple[Place, ...]) -> str:
    """Label of the first look-alike of which the places join two values, or ``other``."""
    for finding in findings:
        if finding.label in LOOKALIKES and len(finding.touched(places)) >= 2:
            return finding.label
    return "other"


def share_joined(findings: list[Finding], slots: list[Slot], verdicts: tuple[str, ...]) -> float | None:
    """Share of the findings of which two values share a slot with one of the verdicts; None without findings."""
    if not findings:
        return None
    candidates = [slot for slot in slots if slot.verdict in verdicts]
    joined = sum(any(len(finding.touched(slot.places)) >= 2 for slot in candidates) for finding in findings)
    return joined / len(findings)


def measure(findings: list[Finding], slots: list[Slot]) -> Score:
    """Count flags, hits, repeats and false alarms."""
    score = Score()
    wanted = [(index, finding) for index, finding in enumerate(findings) if finding.label in (ACROSS, INSIDE)]
    seen: set[int] = set()
    for flag in (slot for slot in slots if slot.verdict == "contradiction" and slot.loud):
        score.flags += 1
        hits = {index for index, finding in wanted if finding.found_by(flag.places)}
        if hits:
            score.good += not hits <= seen
            score.repeats += hits <= seen
            seen |= hits
        elif any(f.label == DISPUTED and len(f.touched(flag.places)) >= 2 for f in findings):
            score.disputed += 1
        else:
            label = lookalike(findings, flag.places)
            score.false_flags[label] += 1
            score.wrong.append((label, flag))
    score.wanted, score.found = len(wanted), len(seen)
    score.missed = [finding for index, finding in wanted if index not in seen]
    counted = score.good + len(score.wrong)
    score.precision = score.good / counted if counted else 0.0
    score.recall = score.found / score.wanted if score.wanted else 0.0
    if score.precision + score.recall:
        score.f1 = 2 * score.precision * score.recall / (score.precision + score.recall)
    for kind in sorted({finding.kind for _, finding in wanted}):
        of_kind = [index for index, finding in wanted if finding.kind == kind]
        score.by_kind[kind] = (len(seen.intersection(of_kind)), len(of_kind))
    score.update_recall = share_joined([f for f in findings if f.label == "update"], slots, ("update",))
    score.aligned = share_joined([f for f in findings if f.label in SAME and len(f.values) > 1], slots, AGREEING)
    return score


def figures(score: Score) -> str:
    """The figures, one a line."""

    def part(value: float | None) -> str:
        return "-" if value is None else f"{value:.3f}"

    rows = [
        ("contradictions", f"{score.found} of {score.wanted} found"),
        ("flags", f"{score.flags} ({score.repeats} repeats, {score.disputed} disputed)"),
        ("precision", part(score.precision)),
        ("recall", part(score.recall)),
        ("f1", part(score.f1)),
        ("false flags", ", ".join(f"{label} {n}" for label, n in sorted(score.false_flags.items())) or "none"),
        ("update recall", part(score.update_recall)),
        ("aligned", part(score.aligned)),
        ("by kind", ", ".join(f"{kind} {a}/{b}" for kind, (a, b) in score.by_kind.items())),
    ]
    return "\n".join(f"{name:15} {value}" for name, value in rows)


def details(score: Score) -> str:
    """What was missed and what was flagged wrongly, one a line."""
    lines = []
    for finding in score.missed:
        values = " | ".join(f"{PurePath(place.path).stem}: {norm}" for place, norm in finding.values)
        lines.append(f"MISSED {finding.story} [{finding.kind}] {finding.slot}: {values}")
    lines += [f"FALSE ({label}) {flag.story} {flag.title}" for label, flag in score.wrong]
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> int:
    """Print the figures of a report and compare them with the floor."""
    parser = argparse.ArgumentParser(description="Measure a JSON report against the gold of the sample stories.")
    parser.add_argument("gold", type=Path, help="folder of the story folders")
    parser.add_argument("report", type=Path, help="report written with --format json --by folder")
    parser.add_argument("--show", action="store_true", help="list what was missed and what was flagged wrongly")
    parser.add_argument("--min-precision", type=float, default=0.0)
    parser.add_argument("--min-recall", type=float, default=0.0)
    options = parser.parse_args(arguments)
    try:
        findings = read_gold(options.gold)
        slots = read_slots(json.loads(options.report.read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError) as error:
        print(f"cannot measure: {error!r}", file=sys.stderr)
        return 2
    score = measure(findings, slots)
    print(figures(score))
    if options.show and (listing := details(score)):
        print(listing)
    below = [
        f"{name} {value:.3f} is below {floor}"
        for name, value, floor in (
            ("precision", score.precision, options.min_precision),
            ("recall", score.recall, options.min_recall),
        )
        if value < floor
    ]
    if below:
        print("; ".join(below), file=sys.stderr)
    return int(bool(below))


if __name__ == "__main__":
    sys.exit(main())
