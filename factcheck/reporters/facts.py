"""The facts of versions, one a line: as a table for people, as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Sequence

from factcheck.model import Fact, Skipped, Version
from factcheck.reporters.evidence import by_id, excerpt, fit, marked_lines, place
from factcheck.reporters.groups import label
from factcheck.reporters.look import Look
from factcheck.reporters.paint import Line, Piece, column, indent, line_cells, paint
from factcheck.reporters.shown import cells, clip, isolated, one_line
from factcheck.reporters.totals import count

FORMATS = ("table", "json", "json-lines")


def to_table(facts: Sequence[Fact], versions: Sequence[Version], look: Look) -> str:
    """Place, kind, normalised value and the words around it in aligned columns; last the number of facts."""
    known = by_id(tuple(versions))
    spot = max((cells(place(fact)) for fact in facts), default=0)
    kind = max((len(fact.kind) for fact in facts), default=0)
    values = [isolated(clip(one_line(fact.normalized), 40)) if fact.kind == "quote" else label(fact) for fact in facts]
    value = min(max(map(cells, values), default=0), max(12, look.columns // 4))
    lines: list[Line] = []
    for fact, text in zip(facts, values, strict=True):
        head = [*column(place(fact), spot + 2, "place", fact.span.path), *column(fact.kind, kind + 2, "dim")]
        head += column(clip(text, value), value + 2, "bold")
        if fact.kind == "quote" and fact.speaker:
            head.append(Piece(f"{isolated(one_line(fact.speaker))}: "))
        found = excerpt(fact, known.get(fact.version))
        room = look.columns - line_cells(head)
        if room >= 30:
            first, *rest = marked_lines(fit(found, room), room, "majority-value")
            lines += [[*head, *first], *(indent(line, look.columns - room) for line in rest)]
        else:
            lines.append(head)
            lines += [
                indent(line, 4)
                for line in marked_lines(fit(found, look.columns - 4), look.columns - 4, "majority-value")
            ]
    if not look.quiet:
        lines.append([Piece(f"{count(len(facts), 'fact')} in {count(len(versions), 'version')}", "bold")])
    return paint(lines, color=look.color, links=look.links)


def to_json(
    facts: Sequence[Fact], versions: Sequence[Version], skipped: Sequence[Skipped], generator: dict[str, str]
) -> str:
    """One JSON object with the versions, the skipped inputs and the facts, shaped as in the report's document."""
    document = {
        "schema_version": "1.0",
        "generator": generator,
        "versions": [version.to_dict() for version in versions],
        "skipped": [item.to_dict() for item in skipped],
        "facts": [fact.to_dict() for fact in facts],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def to_json_lines(facts: Sequence[Fact]) -> str:
    """One JSON object a line for each fact."""
    return "".join(json.dumps(fact.to_dict(), ensure_ascii=False) + "\n" for fact in facts)
