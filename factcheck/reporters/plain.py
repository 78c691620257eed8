"""The report in whole sentences, without drawing and columns, for screen readers and narrow terminals."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.model import Fact, Report, StoryVerdicts, Verdict, Version
from factcheck.reporters.evidence import by_id, excerpt, place
from factcheck.reporters.groups import findings, sentence, sides, witnesses, worst_first
from factcheck.reporters.look import Look
from factcheck.reporters.paint import Line, Piece, paint
from factcheck.reporters.shown import isolated, one_line, shown
from factcheck.reporters.statistics import statistics
from factcheck.reporters.totals import compared, count, silence, totals
from factcheck.reporters.worded import worded


def render(report: Report, look: Look) -> str:
    """The report as plain paragraphs; lines are as long as what they say."""
    versions = by_id(report.versions)
    lines: list[Line] = []
    if look.statistics:
        lines += statistics(report, look)
    else:
        for story in worst_first(report):
            lines += _story(story, versions, look)
    if not look.quiet:
        lines += [[Piece(f"Not read: {shown(item.path)}: {one_line(item.reason)}")] for item in report.skipped]
        calm = None if look.hidden else silence(report)
        if calm:
            lines.append([Piece(f"{calm}.")])
        if report.versions:
            lines.append([Piece(compared(report, look.drafts))])
        if look.hidden:
            lines.append([Piece(f"{count(look.hidden, 'contradiction')} below the level shown.")])
        lines.append([Piece(totals(report))])
    return paint(lines, color=look.color, links=look.links)


def _story(story: StoryVerdicts, versions: Mapping[str, Version], look: Look) -> list[Line]:
    found = findings(story)
    updates = [verdict for verdict in story.verdicts if verdict.outcome == "update"]
    others = [verdict for verdict in story.verdicts if verdict.outcome in ("compatible", "agreement")]
    if not found and not look.verbose and (look.quiet or not updates):
        return []
    title = isolated(one_line(story.story.title)) or shown(story.story.id)
    lines: list[Line] = [
        [Piece(f"Story: {title} ({witnesses(len(story.story.versions), story.story.independent)})", "bold")],
        [],
    ]
    for verdict in found:
        lines += [*_finding(verdict, versions, look), []]
    if look.quiet:
        return lines
    for verdict in updates:
        lines += (
            _finding(verdict, versions, look) if look.verbose else [[Piece(f"Update: {isolated(sentence(verdict))}")]]
        )
    if look.verbose:
        lines += [[Piece(f"{verdict.outcome.capitalize()}: {isolated(sentence(verdict))}")] for verdict in others]
    elif others:
        agreed = sum(verdict.outcome == "agreement" for verdict in others)
        lines.append([Piece(f"{count(agreed, 'question')} answered alike, {len(others) - agreed:,} compatibly.")])
    return [*lines, []]


def _finding(verdict: Verdict, versions: Mapping[str, Version], look: Look) -> list[Line]:
    name = verdict.level if verdict.outcome == "contradiction" and verdict.level else verdict.outcome
    rule = f" {verdict.rule}" if verdict.rule else ""
    lines: list[Line] = [[Piece(f"{name.capitalize()}{rule}: ", name), Piece(isolated(sentence(verdict)), "bold")]]
    found = sides(verdict)
    for number, side in enumerate(found, start=1):
        told = witnesses(side.versions, side.independent)
        lines.append([Piece(f"Side {number} of {len(found)}, in {told}: {worded(side.facts[0])}.")])
        lines += [_fact(fact, versions, look) for fact in side.facts]
    if verdict.why:
        lines.append([Piece(f"Why: {one_line(verdict.why)}")])
    if verdict.rule:
        lines.append([Piece(f"Help: factcheck rule {verdict.rule}")])
    return lines


def _fact(fact: Fact, versions: Mapping[str, Version], look: Look) -> Line:
    around = excerpt(fact, versions.get(fact.version))
    value = isolated(around.value[0][0])
    draft = "draft " if fact.version in look.drafts else ""
    context = isolated(f"{around.before}{around.value[0][0]}{around.after}".strip())
    return [
        Piece(place(fact), "place", fact.span.path),
        Piece(f" ({draft}{isolated(shown(fact.version))}) has [{value}] in: {context}"),
    ]
