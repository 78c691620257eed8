"""The rules of comparison as text: a list of all, or one explained with its examples."""

from __future__ import annotations

import json
from collections.abc import Sequence

import msgspec

from factcheck.reporters.look import Look
from factcheck.reporters.paint import Line, Piece, indent, paint
from factcheck.reporters.shown import one_line, wrap
from factcheck.rulebook.comparisons import Comparison, Example


def to_list(rules: Sequence[Comparison], look: Look) -> str:
    """One line a rule: code, level, name and summary."""
    name = max((len(rule.name) for rule in rules), default=0)
    lines: list[Line] = []
    for rule in rules:
        head = [
            Piece(f"{rule.code}  ", "bold"),
            Piece(f"{rule.level:<7}  ", rule.level),
            Piece(f"{rule.name:<{name}}  "),
        ]
        room = look.columns - sum(len(piece.text) for piece in head)
        if room >= 30:
            first, *rest = wrap(rule.summary, room)
            lines += [[*head, Piece(first)], *(indent([Piece(line)], look.columns - room) for line in rest)]
        else:
            lines += [head, *(indent([Piece(line)], 4) for line in wrap(rule.summary, look.columns - 4))]
    return paint(lines, color=look.color)


def to_page(rule: Comparison, look: Look) -> str:
    """What a rule looks for, why, and examples that fire and that don't."""
    width = min(look.columns, 100)
    lines: list[Line] = [[Piece(f"{rule.code} {rule.name}", "bold"), Piece(f"  {rule.level}", rule.level)], []]
    lines += [[Piece(line)] for line in wrap(rule.summary, width)]
    lines += [[], [Piece("Why", "bold")], *([Piece(line)] for line in wrap(rule.why, width))]
    lines += [[], [Piece(f"Looks at: {', '.join(rule.kinds)}", "dim")]]
    for title, fires in (("Flagged", True), ("Not flagged", False)):
        for example in rule.examples:
            if example.fires == fires:
                lines += [[], [Piece(title, "odd-value" if fires else "majority-value")], *_example(example, width)]
    return paint(lines, color=look.color)


def _example(example: Example, width: int) -> list[Line]:
    lines: list[Line] = []
    for index, text in enumerate(example.versions):
        published = f" ({example.published[index]})" if index < len(example.published) else ""
        first, *rest = wrap(one_line(text) + published, width - 4)
        lines += [[Piece("  - "), Piece(first)], *(indent([Piece(line)], 4) for line in rest)]
    if example.says:
        lines += [indent([Piece(line, "dim")], 4) for line in wrap(one_line(example.says), width - 4)]
    return lines


def to_json(rules: Sequence[Comparison]) -> str:
    """The rules as a JSON array."""
    return json.dumps([msgspec.to_builtins(rule) for rule in rules], ensure_ascii=False, indent=2) + "\n"
