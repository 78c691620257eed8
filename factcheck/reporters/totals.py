"""What was read, compared and skipped, in words: a silence must be earned."""

from __future__ import annotations

from factcheck.model import Report

FEW = 20


def count(number: int, one: str, many: str | None = None) -> str:
    """`1 story`, `2 stories`, `8,200 facts`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def totals(report: Report) -> str:
    """The last line of a report."""
    summary = report.summary()
    read = ", ".join(
        (
            count(summary["versions"], "version"),
            count(summary["stories"], "story", "stories"),
            count(summary["facts"], "fact"),
        )
    )
    levels = ", ".join(count(summary[name + "s"], name) for name in ("error", "warning", "note"))
    return f"{read}: {levels}; {count(summary['updates'], 'update')}; {summary['skipped']:,} skipped"


def silence(report: Report) -> str | None:
    """What a report without a contradiction says; that there is none, only where something was compared."""
    if not report.versions:
        return "Nothing could be read, so nothing was compared"
    if not any(verdict.listed for verdict in report.verdicts()):
        return "Nothing could be compared"
    return None if report.summary()["contradictions"] else "No contradiction found"


def compared(report: Report, drafts: frozenset[str] = frozenset()) -> str:
    """How many facts met others, how these slots ended, and how many facts stand alone."""
    listed = [verdict for verdict in report.verdicts() if verdict.listed]
    met = len({(fact.version, fact.kind, fact.span) for verdict in listed for fact in verdict.slot.facts})
    alone = max(0, report.facts - met)
    summary = report.summary()
    others = f"{count(alone, 'fact')} told at one place only"
    if drafts:
        others = f"{count(alone, 'fact')} told by the draft alone or not by it"
    if not listed:
        return f"No two facts answer the same question; {others}."
    return (
        f"Compared {met:,} of {count(report.facts, 'fact')}, which answer {count(len(listed), 'question')}: "
        f"{summary['agreements']:,} alike, {summary['compatible']:,} compatibly, {summary['updates']:,} updated, "
        f"{summary['contradictions']:,} in conflict; {others}."
    )
