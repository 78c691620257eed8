"""The report for the terminal: worst first, each finding with its evidence, and in the end what was read."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from factcheck.model import Fact, Report, Skipped, StoryVerdicts, Verdict, Version
from factcheck.reporters import plain
from factcheck.reporters.difference import differing, words
from factcheck.reporters.evidence import Excerpt, by_id, excerpt, fit, marked_lines, place
from factcheck.reporters.groups import SIGNS, Side, Standing, code, findings, label, sentence, sides, worst_first
from factcheck.reporters.look import Look
from factcheck.reporters.matrix import table
from factcheck.reporters.paint import Line, Piece, column, indent, line_cells, paint
from factcheck.reporters.shown import cells, clip, clip_middle, isolated, one_line, shown, wrap
from factcheck.reporters.statistics import statistics
from factcheck.reporters.totals import FEW, compared, count, totals

NARROWEST, WIDEST = 40, 160
BESIDE = 52  # cells that the words around a value need to stand beside its place instead of under it
GROUP = 4  # lines of evidence that a side shows, unless more is asked for
QUIET = 5  # compatible slots that a story lists, unless more is asked for


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


def render(report: Report, look: Look) -> str:
    """The report as text; ends with one line of totals, unless `look.quiet`."""
    if look.plain or look.width < NARROWEST:
        return plain.render(report, look)
    width = min(look.width, WIDEST)
    versions = by_id(report.versions)
    lines: list[Line] = []
    if look.statistics:
        lines += statistics(report, look.rules)
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
    for verdict in found:
        lines += [*_finding(verdict, versions, look, width), []]
    if look.quiet:
        return lines
    begun = len(lines)
    for verdict in updates:
        lines += _finding(verdict, versions, look, width) if look.verbose else _brief(verdict, width)
    listed = compatible if look.verbose else compatible[:QUIET]
    for verdict in listed:
        lines += _brief(verdict, width)
    lines += _counted(len(compatible) - len(listed), len(agreements), width)
    if look.verbose and story.verdicts:
        lines += [[], *table(story, versions, width, look.drafts)]
    return [*lines, []] if len(lines) > begun else lines


def _heading(story: StoryVerdicts, width: int) -> list[Line]:
    size = count(len(story.story.versions), "version")
    title = clip(isolated(one_line(story.story.title)) or shown(story.story.id), width - len(size) - 8)
    rule = "─" * max(2, width - cells(title) - len(size) - 5)
    return [[Piece("── ", "dim"), Piece(title, "bold"), Piece(f" {rule} {size}", "dim")], []]


def _counted(compatible: int, agreements: int, width: int) -> list[Line]:
    parts = [f"{compatible} more compatible"] if compatible > 0 else []
    parts += [f"{count(agreements, 'question')} answered alike"] if agreements else []
    return _hanging([Piece("  ")], f"agreement: {', '.join(parts)} (-v shows them)", "dim", width, 4) if parts else []


def _finding(verdict: Verdict, versions: Mapping[str, Version], look: Look, width: int) -> list[Line]:
    """Headline, evidence, why and how to look further."""
    lines = _headline(verdict, width)
    lines += _evidence(verdict, versions, look, width)
    if verdict.why:
        lines += _remark("why", one_line(verdict.why), "", width)
    if verdict.rule:
        lines += _remark("help", f"factcheck rule {verdict.rule}", "help", width)
    if look.verbose:
        lines += _remark("slot", f"{shown(verdict.slot.id)} (report --explain tells how its facts met)", "help", width)
    return lines


def _remark(name: str, text: str, style: str, width: int) -> list[Line]:
    return _hanging([Piece("  = ", "dim"), Piece(f"{name}: ", "bold")], text, style, width)


def _headline(verdict: Verdict, width: int) -> list[Line]:
    style = (verdict.level if verdict.outcome == "contradiction" else verdict.outcome) or "note"
    return _hanging([Piece(code(verdict), style), Piece(" ")], sentence(verdict), "bold", width, deep=2)


def _brief(verdict: Verdict, width: int) -> list[Line]:
    """A verdict that needs no action: its sentence alone, and its place."""
    return _hanging(
        [Piece("  "), Piece(code(verdict), verdict.outcome), Piece(" ")], sentence(verdict), "dim", width, 4
    )


def _hanging(lead: Line, text: str, style: str, width: int, deep: int | None = None) -> list[Line]:
    """A lead and wrapped text after it; further lines stand under the text, or `deep` cells from the left."""
    first = line_cells(lead)
    under = first if deep is None else deep
    head, *rest = wrap(text, width - under, taken=first - under)
    lines = [[*lead, Piece(isolated(head), style)]]
    return lines + [indent([Piece(isolated(line), style)], under) for line in rest]


def _evidence(verdict: Verdict, versions: Mapping[str, Version], look: Look, width: int) -> list[Line]:
    """One entry a fact, side by side in columns where the width allows it and one under the other where not."""
    found = sides(verdict)
    limit = len(verdict.slot.facts) if look.verbose else GROUP
    kept = [fact for side in found for fact in side.facts[:limit]]
    columns = Columns(
        value=max((cells(label(fact)) for fact in kept), default=0),
        name=min(max((cells(_name(fact, look)) for fact in kept), default=0), width // 4),
        place=max((cells(place(fact)) for fact in kept), default=0),
        width=width,
        depth=2 if look.verbose else 1,
    )
    lines: list[Line] = []
    for side in found:
        for fact in side.facts[:limit]:
            around = _words(fact, side, found, versions)
            lines += _entry(fact, side.standing, around, columns, look)
        lines += _left_out(side, limit)
    return lines


def _entry(fact: Fact, standing: Standing, around: Excerpt, columns: Columns, look: Look) -> list[Line]:
    sign = Piece(f"  {SIGNS[standing]} ", standing)
    name = column(
        clip_middle(_name(fact, look), columns.name), columns.name + 2, "bold" if _is_draft(fact, look) else ""
    )
    where = Piece(place(fact), "place", fact.span.path)
    mark, width = f"{standing}-value", columns.width
    if columns.stacked:
        first, *rest = wrap(label(fact), width - 4)
        lines: list[Line] = [[sign, Piece(first, mark)], *(indent([Piece(line, mark)], 4) for line in rest)]
        head: Line = [Piece("    "), *name]
    else:
        lines, head = [], [sign, *column(label(fact), columns.value + 2, mark), *name]
    beside = columns.beside
    if beside >= BESIDE:
        head += column(where.text, columns.place + 2, where.style, where.path)
        first_line, *more = marked_lines(fit(around, beside * columns.depth - 8 * (columns.depth - 1)), beside, mark)
        return [*lines, [*head, *first_line], *(indent(line, width - beside) for line in more)]
    if line_cells(head) + cells(where.text) > width:
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


def _is_draft(fact: Fact, look: Look) -> bool:
    return fact.version in look.drafts


def _name(fact: Fact, look: Look) -> str:
    return isolated(shown(fact.version)) + (" (draft)" if _is_draft(fact, look) else "")


def _words(fact: Fact, side: Side, all_sides: tuple[Side, ...], versions: Mapping[str, Version]) -> Excerpt:
    """The words around a fact; for a quote its own words with those marked that differ from the other side's."""
    if fact.kind != "quote":
        return excerpt(fact, versions.get(fact.version))
    other = next((words(other.facts[0]) for other in all_sides if other is not side), "")
    stretches = differing(words(fact), other)
    if not any(marked for _, marked in stretches):
        return excerpt(fact, versions.get(fact.version))
    return Excerpt("", stretches, "")


def _ending(report: Report, look: Look, width: int) -> list[Line]:
    lines: list[Line] = []
    if report.skipped:
        lines += [[Piece("Not read:", "bold")], *_skipped(report.skipped, look, width), []]
    lines += [[Piece(line, "dim")] for line in wrap(compared(report, look.drafts), width)]
    if look.hidden:
        lines.append([Piece(f"{count(look.hidden, 'finding')} below the level shown (--min-level).", "dim")])
    lines.append([Piece(totals(report), "bold")])
    return lines


def _skipped(skipped: tuple[Skipped, ...], look: Look, width: int) -> list[Line]:
    listed = skipped if look.verbose else skipped[:FEW]
    lines: list[Line] = []
    for item in listed:
        lines += _hanging([Piece("  "), Piece(f"{shown(item.path)}: ", "place")], one_line(item.reason), "", width, 4)
    if len(skipped) > len(listed):
        lines.append([Piece(f"  … and {len(skipped) - len(listed):,} more (-v lists them)", "dim")])
    return lines
