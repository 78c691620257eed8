"""One line a finding, as compilers write it, so that editors and scripts can jump to the place."""

from __future__ import annotations

from factcheck.model import Report
from factcheck.reporters.evidence import place
from factcheck.reporters.groups import pointed, sentence, worst_first
from factcheck.reporters.look import Look
from factcheck.reporters.paint import Line, Piece, paint
from factcheck.reporters.shown import isolated, one_line, shown
from factcheck.reporters.statistics import statistics
from factcheck.reporters.totals import totals


def render(report: Report, look: Look) -> str:
    """`path:line:column: level code message`; with `look.verbose` also updates.

    Unless `look.quiet`, the inputs that were not read and the totals follow.
    """
    lines: list[Line] = []
    outcomes = ("contradiction", "update") if look.verbose else ("contradiction",)
    if look.statistics:
        lines += statistics(report, look)
    else:
        for story in worst_first(report):
            for verdict in story.verdicts:
                if verdict.outcome not in outcomes:
                    continue
                level = verdict.level if verdict.outcome == "contradiction" and verdict.level else verdict.outcome
                fact = pointed(verdict, look.drafts)
                rule = [Piece(" "), Piece(verdict.rule, "", look.page(verdict.rule))] if verdict.rule else []
                lines.append(
                    [
                        Piece(place(fact), "place", fact.span.path),
                        Piece(": "),
                        Piece(level, level),
                        *rule,
                        Piece(f" {isolated(sentence(verdict))}"),
                    ]
                )
    if not look.quiet:
        lines += [[Piece(f"{shown(item.path)}: not read: {one_line(item.reason)}", "dim")] for item in report.skipped]
        lines.append([Piece(totals(report), "dim")])
    return paint(lines, color=look.color, links=look.links)
