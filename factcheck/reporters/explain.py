"""How one slot came about: its facts, and why each was joined."""

from __future__ import annotations

from factcheck.errors import InputError
from factcheck.model import Report, Slot, Verdict
from factcheck.reporters.evidence import by_id, excerpt, fit, marked_lines, place
from factcheck.reporters.finding import hanging
from factcheck.reporters.groups import code, label, question, sentence
from factcheck.reporters.look import Look
from factcheck.reporters.paint import Line, Piece, column, indent, paint
from factcheck.reporters.shown import cells, isolated, one_line, shown


def render(report: Report, slot_id: str, look: Look) -> str:
    """The slot whose id is, or alone begins with, `slot_id`. Raises InputError where there is none or more."""
    verdict = find(report, slot_id)
    versions = by_id(report.versions)
    slot = verdict.slot
    lines: list[Line] = [
        [Piece(f"slot {shown(slot.id)}", "bold")],
        [Piece(f"  question    {question(verdict)} ({slot.kind})")],
        [Piece(f"  verdict     {code(verdict)} {isolated(sentence(verdict))}")],
        [Piece(f"  {_say_trust(slot)}")],
        *([[Piece(f"  found among {one_line(slot.block)}")]] if slot.block else []),
        [],
    ]
    wide = max(cells(label(fact)) for fact in slot.facts)
    for index, fact in enumerate(slot.facts):
        lines.append([Piece("  "), *column(label(fact), wide + 2, "bold"), Piece(place(fact), "place", fact.span.path)])
        around = marked_lines(
            fit(excerpt(fact, versions.get(fact.version)), look.columns - 6), look.columns - 4, "bold"
        )
        lines += [indent(line, 4) for line in around]
        if index < len(slot.reasons):
            lines += hanging([Piece("    joined: ", "dim")], one_line(slot.reasons[index]), "", look.columns)
        if index < len(slot.details) and slot.details[index]:
            lines += hanging([Piece("    weighed: ", "dim")], slot.details[index], "dim", look.columns)
    return paint(lines, color=look.color, links=look.links)


def _say_trust(slot: Slot) -> str:
    """What decides the level: the chance of being right, where it is known, else a score."""
    if slot.trust is not None:
        return f"trust       {slot.trust:.2f} (the share of such findings that proved right; decides the level)"
    return f"score       {slot.confidence:.2f} (decides the level; it is no chance of being right)"


def find(report: Report, slot_id: str) -> Verdict:
    """The only verdict whose slot id is, or begins with, `slot_id`."""
    exact = [verdict for verdict in report.verdicts() if verdict.slot.id == slot_id]
    close = exact or [verdict for verdict in report.verdicts() if verdict.slot.id.startswith(slot_id)]
    if len(close) == 1:
        return close[0]
    if not close:
        raise InputError(f"no slot has the id '{slot_id}'; --format json and -v show the ids")
    raise InputError(f"{len(close)} slots have an id that begins with '{slot_id}'; give more of it")
