"""The report for the terminal: worst first, each finding with its evidence, and in the end what was read."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.model import Report, Skipped, StoryVerdicts, Version
from factcheck.reporters import plain
from factcheck.reporters.evidence import by_id
from factcheck.reporters.finding import brief, finding, hanging
from factcheck.reporters.groups import findings, witnesses, worst_first
from factcheck.reporters.look import NARROWEST, Look
from factcheck.reporters.matrix import table
from factcheck.reporters.paint import Line, Piece, paint
from factcheck.reporters.shown import cells, clip, isolated, one_line, shown, wrap
from factcheck.reporters.statistics import statistics
from factcheck.reporters.totals import FEW, compared, count, silence, totals

QUIET = 5  # updates and compatible slots that a story lists, unless more is asked for


def render(report: Report, look: Look) -> str:
    """The report as text; ends with the totals, unless `look.quiet`."""
    if look.plain or look.width < NARROWEST:
        return plain.render(report, look)
    width = look.columns
    versions = by_id(report.versions)
    lines: list[Line] = []
    if look.statistics:
        lines += statistics(report, look)
    else:
        for story in worst_first(report):
            lines += _story(story, versions, look, width)
    if not look.quiet:
        lines += _ending(report, look, width)
    return paint(lines, color=look.color, links=look.links)


def _story(story: StoryVerdicts, versions: Mapping[str, Version], look: Look, width: int) -> list[Line]:
    """The block of one story; no lines where it has nothing to show."""
    found = findings(story)
    updates = [verdict for verdict in story.verdicts if verdict.outcome == "update"]
    compatible = [verdict for verdict in story.verdicts if verdict.outcome == "compatible"]
    agreements = [verdict for verdict in story.verdicts if verdict.outcome == "agreement"]
    if not found and not look.verbose and (look.quiet or not updates):
        return []
    lines = _heading(story, width)
    told: set[str] = set()
    for verdict in found:
        lines += [*finding(verdict, versions, look, width, told), []]
    if look.quiet:
        return lines
    begun = len(lines)
    for verdict in updates if look.verbose else updates[:QUIET]:
        lines += finding(verdict, versions, look, width, told) if look.verbose else brief(verdict, width)
    if not look.verbose and len(updates) > QUIET:
        lines.append(
            [
                Piece("  "),
                Piece("update", "update"),
                Piece(f" … and {len(updates) - QUIET:,} more (-v shows them)", "dim"),
            ]
        )
    listed = compatible if look.verbose else compatible[:QUIET]
    for verdict in listed:
        lines += brief(verdict, width)
    lines += _counted(len(compatible) - len(listed), len(agreements), width, "" if look.verbose else " (-v shows them)")
    if look.verbose and story.verdicts:
        lines += [[], *table(story, versions, width, look.drafts)]
    return [*lines, []] if len(lines) > begun else lines


def _heading(story: StoryVerdicts, width: int) -> list[Line]:
    size = witnesses(len(story.story.versions), story.story.independent)
    title = isolated(clip(one_line(story.story.title) or shown(story.story.id), width - len(size) - 8))
    rule = "─" * max(2, width - cells(title) - len(size) - 5)
    return [[Piece("── ", "dim"), Piece(title, "bold"), Piece(f" {rule} {size}", "dim")], []]


def _counted(compatible: int, agreements: int, width: int, hint: str) -> list[Line]:
    parts = [f"{compatible} more compatible"] if compatible > 0 else []
    parts += [f"{count(agreements, 'question')} answered alike"] if agreements else []
    return hanging([Piece("  ")], f"agreement: {', '.join(parts)}{hint}", "dim", width, 4) if parts else []


def _ending(report: Report, look: Look, width: int) -> list[Line]:
    lines: list[Line] = []
    if report.skipped:
        lines += [[Piece("Not read:", "bold")], *_skipped(report.skipped, look, width), []]
    calm = None if look.hidden else silence(report)
    if calm:
        lines.append([Piece(f"{calm}.", "majority" if report.summary()["agreements"] else "even")])
    if report.versions:
        lines += [[Piece(line, "dim")] for line in wrap(compared(report, look.drafts), width)]
    if look.hidden:
        lines.append([Piece(f"{count(look.hidden, 'contradiction')} below the level shown (--min-level).", "dim")])
    lines += [[Piece(line, "bold")] for line in _totals(totals(report), width)]
    return lines


def _totals(line: str, width: int) -> list[str]:
    """The totals in one line; where it is too long, what was read and what was found in lines of their own."""
    if cells(line) <= width:
        return [line]
    read, _, found = line.partition(": ")
    return [*wrap(f"{read}:", width), *wrap(found, width)]


def _skipped(skipped: tuple[Skipped, ...], look: Look, width: int) -> list[Line]:
    listed = skipped if look.verbose else skipped[:FEW]
    lines: list[Line] = []
    for item in listed:
        lines += hanging([Piece("  "), Piece(f"{shown(item.path)}: ", "place")], one_line(item.reason), "", width, 4)
    if len(skipped) > len(listed):
        lines.append([Piece(f"  … and {len(skipped) - len(listed):,} more (-v lists them)", "dim")])
    return lines
