"""The report as Markdown for comments on pull requests and step summaries: worst first, cut before it is too long."""

from __future__ import annotations

import re
from collections.abc import Mapping

from factcheck.model import Report, StoryVerdicts, Verdict, Version
from factcheck.reporters.difference import around, shortened
from factcheck.reporters.evidence import Excerpt, by_id, fit, place
from factcheck.reporters.groups import SIGNS, rank, sentence, short_names, sides, witnesses, worst_first
from factcheck.reporters.look import Look
from factcheck.reporters.shown import one_line, shown
from factcheck.reporters.totals import FEW, compared, count, silence, totals
from factcheck.reporters.worded import answers

LIMIT = 60_000  # characters; a comment on GitHub holds 65,536
TAIL = 1_500  # of these, what the last lines may take
ROOM = 200  # cells of the words around a value
PLACES, SIDES = 4, 6

_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~$&]|:(?=[\w/])|(?<=www)\.)", re.IGNORECASE)
_REFERS = re.compile(r"([@#])(?=\w)")
_TICKS = re.compile("`+")


def render(report: Report, look: Look) -> str:
    """At most 60,000 characters, story by story.

    Every finding has its line as long as there is room, the worst of all stories first; of these, again worst first,
    as many have their evidence as fit. What is left out is counted.
    """
    versions = by_id(report.versions)
    opening, ending = _opening(report), _ending(report, look)
    room = LIMIT - TAIL - len(opening) - len(ending)
    stories = worst_first(report)
    outcomes = ("contradiction", "update")
    asked = [(number, v) for number, story in enumerate(stories) for v in story.verdicts if v.outcome in outcomes]
    asked.sort(key=lambda item: rank(item[1]))
    lines: dict[str, str] = {}
    headings: dict[int, str] = {}
    for number, verdict in asked:
        heading, line = "" if number in headings else _heading(stories[number]), _line(verdict)
        if len(heading) + len(line) > room:
            break
        headings.setdefault(number, heading)
        lines[verdict.slot.id] = line
        room -= len(heading) + len(line)
    for _, verdict in asked[: len(lines)]:
        if verdict.outcome == "contradiction" or look.verbose:
            block = _finding(verdict, versions, look)
            if len(block) - len(lines[verdict.slot.id]) <= room:
                room -= len(block) - len(lines[verdict.slot.id])
                lines[verdict.slot.id] = block
    pieces = [opening]
    for number, story in enumerate(stories):
        if number in headings:
            pieces += [headings[number], *(lines[v.slot.id] for v in story.verdicts if v.slot.id in lines)]
    return "".join([*pieces, _left_out(asked, lines), ending])


def _left_out(asked: list[tuple[int, Verdict]], said: Mapping[str, str]) -> str:
    """How many findings have no evidence here, or no line."""
    bare = sum(said[v.slot.id] == _line(v) for _, v in asked if v.slot.id in said and v.outcome == "contradiction")
    gone = len(asked) - len(said)
    lines = []
    if bare:
        lines.append(f"**{count(bare, 'contradiction')}** above without evidence, for want of room.")
    if gone:
        lines.append(f"**{count(gone, 'more finding')}** left out: a report of this kind has {LIMIT:,} characters.")
    return "".join(f"\n{line}\n" for line in lines)


def _opening(report: Report) -> str:
    summary = report.summary()
    calm = silence(report)
    if calm:
        return f"## factcheck: {calm[:1].lower()}{calm[1:]}\n"
    names = ("error", "warning", "note", "update")
    levels = ", ".join(count(summary[f"{name}s"], name) for name in names if summary[f"{name}s"])
    return f"## factcheck: {count(summary['contradictions'], 'contradiction')}\n\n{levels}\n"


def _ending(report: Report, look: Look) -> str:
    lines = [""]
    if report.skipped:
        names = [f"- {code(shown(item.path))}: {text(one_line(item.reason))}" for item in report.skipped[:FEW]]
        more = len(report.skipped) - len(names)
        names += [f"- and {more:,} more"] if more else []
        whole = "\n".join(names)
        kept = whole if len(whole) < LIMIT // 10 else f"- {count(len(report.skipped), 'input')}"
        lines += ["<details><summary>Not read</summary>", "", kept, "", "</details>", ""]
    if look.hidden:
        lines.append(f"{count(look.hidden, 'contradiction')} below the level shown.")
    lines += [compared(report, look.drafts), ""] if report.versions else []
    lines += [totals(report), ""]
    return "\n".join(lines)


def _heading(story: StoryVerdicts) -> str:
    title = text(one_line(story.story.title)) or text(shown(story.story.id))
    return f"\n### {title}\n\n{witnesses(len(story.story.versions), story.story.independent)}\n"


def _line(verdict: Verdict) -> str:
    """A finding in one line."""
    return f"\n{_head(verdict)}\n"


def _head(verdict: Verdict) -> str:
    level = verdict.level if verdict.outcome == "contradiction" and verdict.level else verdict.outcome
    rule = f" {text(one_line(verdict.rule))}" if verdict.rule else ""
    return f"**{level}{rule}** {text(sentence(verdict))}"


def _finding(verdict: Verdict, versions: Mapping[str, Version], look: Look) -> str:
    found = sides(verdict)
    firsts = tuple(side.facts[0] for side in found)
    names = short_names(fact.version for fact in verdict.slot.facts)
    rows = ["| | Value | Version | Place | Words |", "| --- | --- | --- | --- | --- |"]
    for own, (side, values) in enumerate(zip(found[:SIDES], answers(found), strict=False)):
        for fact, value in zip(side.facts[:PLACES], values, strict=False):
            words = fit(shortened(around(fact, own, firsts, versions.get(fact.version))), ROOM)
            name = text(one_line(names[fact.version])) + (" (draft)" if fact.version in look.drafts else "")
            cells = (
                SIGNS[side.standing],
                f"**{text(value)}**",
                name,
                code(place(fact), cell=True),
                quoted(words),
            )
            rows.append(f"| {' | '.join(cells)} |")
        if len(side.facts) > PLACES:
            rows.append(f"| | | | | … and at {count(len(side.facts) - PLACES, 'more place')} |")
    if len(found) > SIDES:
        rows.append(f"| | | | | … and {count(len(found) - SIDES, 'more value')} |")
    why = f"\n_{text(one_line(verdict.why))}_\n" if verdict.why else ""
    return f"\n{_head(verdict)}\n\n" + "\n".join(rows) + f"\n{why}"


def text(words: str) -> str:
    """The words as text: no sign in them is markup, a link, a mention or the number of an issue."""
    return _REFERS.sub("\\1\u2060", _SIGNS.sub(r"\\\1", words)) if words else words


def code(words: str, cell: bool = False) -> str:
    """The words as code; inside a table a bar needs its backslash even there."""
    fence = "`" * (max(map(len, _TICKS.findall(words)), default=0) + 1)
    pad = " " if words[:1] in ("`", " ") or words[-1:] in ("`", " ") else ""
    inside = words.replace("|", "\\|") if cell else words
    return f"{fence}{pad}{inside}{pad}{fence}"


def quoted(words: Excerpt) -> str:
    """The words around a value with the value in bold; a word that is missing there is a sign."""
    marked = (f"**{text(part.strip())}**" if part.strip() else "**∅**" for part, own in words.value if own)
    value = "".join(next(marked) if own else text(part) for part, own in words.value)
    return f"{text(words.before)}{value}{text(words.after)}".strip()
