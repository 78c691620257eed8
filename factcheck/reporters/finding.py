"""One finding in the terminal: its headline, the evidence of each side, why, and how to look further."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from factcheck.model import Fact, Verdict, Version
from factcheck.reporters.difference import around, shortened
from factcheck.reporters.evidence import Excerpt, fit, marked_lines, place
from factcheck.reporters.groups import SIGNS, Side, Standing, code, sentence, short_names, sides
from factcheck.reporters.look import Look
from factcheck.reporters.paint import Line, Piece, column, indent, line_cells
from factcheck.reporters.shown import cells, clip_middle, isolated, one_line, shown, wrap
from factcheck.reporters.totals import count
from factcheck.reporters.worded import answers, worded

BESIDE = 64  # cells that the words around a value need to stand beside its place instead of under it
PLACES, SIDES = 4, 6  # places that a side shows and sides that a finding shows, unless more is asked for


class Columns(Struct, frozen=True):
    """Widths in cells of the columns of one finding, and how many lines the words around a value may take."""

    value: int
    name: int
    place: int
    width: int
    depth: int

    @property
    def stacked(self) -> bool:
        """Whether values are too long for a column and stand above their place."""
        return self.value > max(24, self.width // 3)

    @property
    def beside(self) -> int:
        """The room that is left beside the place for the words around the value."""
        return self.width - (4 + (0 if self.stacked else self.value + 2) + self.name + 2 + self.place + 2)


def finding(
    verdict: Verdict, versions: Mapping[str, Version], look: Look, width: int, told: set[str] | None = None
) -> list[Line]:
    """Headline, evidence, why and how to look further; of the last two, what is among those `told` is not repeated."""
    told = set() if told is None else told
    lines = _headline(verdict, look, width)
    lines += _evidence(verdict, versions, look, width)
    if verdict.why and verdict.why not in told:
        lines += _remark("why", one_line(verdict.why), "", width)
    if verdict.rule and verdict.rule not in told:
        lines += _remark("help", f"factcheck rule {verdict.rule}", "help", width)
    told.update((verdict.why, verdict.rule or ""))
    if look.verbose:
        lines += _remark("slot", f"{shown(verdict.slot.id)} (report --explain tells how its facts met)", "help", width)
    return lines


def _remark(name: str, text: str, style: str, width: int) -> list[Line]:
    return hanging([Piece("  = ", "dim"), Piece(f"{name}: ", "bold")], text, style, width)


def _headline(verdict: Verdict, look: Look, width: int) -> list[Line]:
    style = (verdict.level if verdict.outcome == "contradiction" else verdict.outcome) or "note"
    return hanging(
        [Piece(code(verdict), style, look.page(verdict.rule)), Piece(" ")], sentence(verdict), "bold", width, deep=2
    )


def brief(verdict: Verdict, width: int) -> list[Line]:
    """A verdict that needs no action: its sentence alone, with its values where the sentence names none.

    The place of its last fact stands behind it where the line has room.
    """
    text = sentence(verdict)
    if ":" not in text:
        text += ": " + " / ".join(dict.fromkeys(name for side in answers(sides(verdict)) for name in side))
    lines = hanging([Piece("  "), Piece(code(verdict), verdict.outcome), Piece(" ")], text, "dim", width, 4)
    last = verdict.slot.facts[-1]
    if line_cells(lines[-1]) + 2 + cells(place(last)) <= width:
        lines[-1] += [Piece("  "), Piece(place(last), "dim", last.span.path)]
    return lines


def hanging(lead: Line, text: str, style: str, width: int, deep: int | None = None) -> list[Line]:
    """A lead and wrapped text after it; further lines stand under the text, or `deep` cells from the left."""
    first = line_cells(lead)
    under = first if deep is None else deep
    head, *rest = wrap(text, width - under, taken=first - under)
    lines = [[*lead, Piece(isolated(head), style)]]
    return lines + [indent([Piece(isolated(line), style)], under) for line in rest]


def _evidence(verdict: Verdict, versions: Mapping[str, Version], look: Look, width: int) -> list[Line]:
    """One entry a fact, side by side in columns where the width allows it and one under the other where not."""
    found = sides(verdict)
    limit = len(verdict.slot.facts) if look.verbose else PLACES
    seen = found if look.verbose or len(found) <= SIDES + 1 else found[:SIDES]
    kept = [fact for side in seen for fact in side.facts[:limit]]
    names = _names(kept, look, width // 4)
    columns = Columns(
        value=max((cells(worded(fact)) for fact in kept), default=0),
        name=min(max(map(cells, names.values()), default=0), width // 4),
        place=max((cells(place(fact)) for fact in kept), default=0),
        width=width,
        depth=2 if look.verbose else 1,
    )
    lines: list[Line] = []
    firsts = tuple(side.facts[0] for side in found)
    for number, side in enumerate(seen):
        for fact in side.facts[:limit]:
            told = around(fact, number, firsts, versions.get(fact.version))
            lines += _entry(
                fact,
                side.standing,
                told if look.verbose else shortened(told),
                columns,
                Piece(names[fact.version], "bold" if fact.version in look.drafts else ""),
            )
        lines += _left_out(side, limit)
    if len(seen) < len(found):
        values = ", ".join(worded(side.facts[0]) for side in found[SIDES:])
        lines += hanging(
            [Piece("    ")], f"… and {len(found) - SIDES} more values: {values} (-v shows them)", "dim", width
        )
    return lines


def _entry(fact: Fact, standing: Standing, around: Excerpt, columns: Columns, version: Piece) -> list[Line]:
    sign = Piece(f"  {SIGNS[standing]} ", standing)
    name = column(version.text, columns.name + 2, version.style)
    where = Piece(place(fact), "place", fact.span.path)
    mark, width = f"{standing}-value", columns.width
    if columns.stacked:
        first, *rest = wrap(worded(fact), width - 4)
        lines: list[Line] = [[sign, Piece(first, mark)], *(indent([Piece(line, mark)], 4) for line in rest)]
        head: Line = [Piece("    "), *name]
    else:
        lines, head = [], [sign, *column(worded(fact), columns.value + 2, mark), *name]
    beside = columns.beside
    if beside >= BESIDE:
        head += column(where.text, columns.place + 2, where.style, where.path)
        first_line, *more = marked_lines(fit(around, beside * columns.depth - 8 * (columns.depth - 1)), beside, mark)
        return [*lines, [*head, *first_line], *(indent(line, width - beside) for line in more)]
    if line_cells(head) + columns.place > width:  # of one finding all places stand alike
        lines.append(head)
        head = [Piece("    ")]
    lines.append([*head, where])
    room = 2 * (width - 8)
    return lines + [indent(line, 6) for line in marked_lines(fit(around, room), width - 6, mark)]


def _left_out(side: Side, limit: int) -> list[Line]:
    rest = side.facts[limit:]
    if not rest:
        return []
    versions = len({fact.version for fact in rest})
    text = f"    … and at {count(len(rest), 'more place')} in {count(versions, 'version')} (-v shows them)"
    return [[Piece(text, "dim")]]


def _names(facts: list[Fact], look: Look, width: int) -> dict[str, str]:
    """The ids of versions as a column shows them: without their folders where that leaves them different."""
    ids = dict.fromkeys(fact.version for fact in facts)
    names = short_names(ids)
    marks = {version: " (draft)" if version in look.drafts else "" for version in ids}
    return {
        version: isolated(clip_middle(shown(name), width - len(marks[version]))) + marks[version]
        for version, name in names.items()
    }
