"""How often each rule fired."""

from __future__ import annotations

from collections import Counter

from factcheck.model import Report
from factcheck.reporters.groups import RANKS
from factcheck.reporters.look import Look
from factcheck.reporters.paint import Line, Piece
from factcheck.reporters.shown import one_line


def statistics(report: Report, look: Look) -> list[Line]:
    """One line a rule: how often, level, code and summary; the most frequent first."""
    counted: Counter[tuple[str, str]] = Counter()
    for verdict in report.verdicts():
        if verdict.listed and verdict.outcome in ("contradiction", "update"):
            level: str = verdict.level if verdict.outcome == "contradiction" and verdict.level else verdict.outcome
            counted[level, verdict.rule or "-"] += 1
    if not counted:
        return []
    width = max(len(f"{number:,}") for number in counted.values())
    rows = sorted(counted.items(), key=lambda item: (-item[1], RANKS.get(item[0][0], 3), item[0]))
    lines: list[Line] = []
    for (level, code), number in rows:
        summary = one_line(look.rules[code].summary) if code in look.rules else ""
        head = [Piece(f"{number:>{width},}  "), Piece(f"{level:<8}", level), Piece(code, "bold", look.page(code))]
        lines.append([*head, Piece(f"  {summary}")])
    return [*lines, []]
