"""A table of the slots of a story by its versions, in which one sees who stands alone."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.model import Report, StoryVerdicts, Verdict, Version
from factcheck.reporters.evidence import by_id
from factcheck.reporters.groups import SIGNS, Standing, question, sides, worst_first
from factcheck.reporters.look import Look
from factcheck.reporters.paint import Line, Piece, column, paint
from factcheck.reporters.shown import cells, clip, clip_middle, isolated, one_line, shown
from factcheck.reporters.worded import answers, in_words

NARROWEST_CELL, WIDEST_CELL = 11, 24
WORST: tuple[Standing, ...] = ("odd", "even", "majority", "calm")
OUTCOME_SIGNS = {"contradiction": "✗", "update": "→", "compatible": "≈", "agreement": "="}


def render(report: Report, look: Look) -> str:
    """The tables of all stories that have a slot told at two places, worst first."""
    versions = by_id(report.versions)
    lines: list[Line] = []
    for story in worst_first(report):
        if story.verdicts:
            lines += [[Piece(isolated(one_line(story.story.title)) or shown(story.story.id), "bold")], []]
            lines += [*table(story, versions, max(look.width, look.columns), look.drafts), []]
    return paint(lines, color=look.color, links=look.links)


def table(
    story: StoryVerdicts, versions: Mapping[str, Version], width: int, drafts: frozenset[str] = frozenset()
) -> list[Line]:
    """One story as a legend of its versions and a table; too many versions for the width continue below."""
    ids = sorted(story.story.versions, key=lambda version: version not in drafts)
    names = {version: _letters(index) for index, version in enumerate(ids)}
    lines = _legend(ids, names, versions, width)
    asked = [question(verdict) for verdict in story.verdicts]
    first = min(max(map(cells, asked), default=0), max(16, width * 3 // 10))
    fits = max(1, (width - first - 4) // (NARROWEST_CELL + 4))
    for start in range(0, len(ids), fits):
        some = ids[start : start + fits]
        room = min(WIDEST_CELL, (width - first - 4) // len(some) - 4)
        lines += [[], _head(some, names, first, room)]
        for verdict, name in zip(story.verdicts, asked, strict=True):
            lines.append(_row(verdict, clip(name, first), some, first, room))
    key = "  ✗ contradiction  → update  ≈ compatible  = agreement    ● majority  ▲ stands alone  ◆ no majority"
    return [*lines, [], [Piece(clip(key, width), "dim")]]


def _legend(ids: list[str], names: Mapping[str, str], versions: Mapping[str, Version], width: int) -> list[Line]:
    wide = min(max(map(cells, map(shown, ids)), default=0), width // 3)
    spots = {
        version: f"{shown(versions[version].path or '-')}:{versions[version].line}"
        for version in ids
        if version in versions
    }
    spot = max(map(cells, spots.values()), default=0)
    lines: list[Line] = []
    for version in ids:
        line = [Piece("  "), *column(names[version], 3, "bold"), *column(clip_middle(shown(version), wide), wide + 2)]
        known = versions.get(version)
        if known is not None:
            line += column(spots[version], spot, "place", known.path)
            if known.published:
                line.append(Piece(f"  {in_words(shown(known.published))}", "dim"))
            if known.source:
                line.append(Piece(f"  {isolated(one_line(known.source))}", "dim"))
            if known.copy_of is not None and known.copy_of in names:
                line.append(Piece(f"  repeats {names[known.copy_of]}", "dim"))
        lines.append(line)
    return lines


def _head(ids: list[str], names: Mapping[str, str], first: int, room: int) -> Line:
    line: Line = [Piece(" " * (first + 4))]
    for version in ids:
        line += column(f"   {names[version]}", room + 4, "bold")
    return line


def _row(verdict: Verdict, name: str, ids: list[str], first: int, room: int) -> Line:
    style = (verdict.level if verdict.outcome == "contradiction" else verdict.outcome) or "note"
    line: Line = [Piece(f"  {OUTCOME_SIGNS[verdict.outcome]} ", style), *column(name, first)]
    said: dict[str, list[tuple[Standing, str]]] = {}
    found = sides(verdict)
    for side, named in zip(found, answers(found), strict=True):
        for fact, text in zip(side.facts, named, strict=True):
            said.setdefault(fact.version, []).append((side.standing, text))
    for version in ids:
        values = said.get(version, [])
        worst: Standing = min((standing for standing, _ in values), key=WORST.index, default="calm")
        sign = " " if worst == "calm" else SIGNS[worst]
        text = ", ".join(dict.fromkeys(text for _, text in values)) or "-"
        line += column(f" {sign} {clip(text, room)}", room + 4, "dim" if worst == "calm" else f"{worst}-value")
    return line


def _letters(index: int) -> str:
    """A, B, ... Z, AA, AB, ..."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
