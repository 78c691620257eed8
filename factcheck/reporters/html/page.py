"""The whole page: what is read first, the stories worst first, and only as much of them as a browser opens quickly."""

from __future__ import annotations

import re
from collections.abc import Iterable

from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import replace

from factcheck.model import Report, StoryVerdicts
from factcheck.reporters.groups import worst_first
from factcheck.reporters.html.payload import packed
from factcheck.reporters.html.templates import asset, sealed
from factcheck.reporters.html.templates import render as fill
from factcheck.reporters.html.views import Desk, StoryView
from factcheck.reporters.look import Look
from factcheck.reporters.shown import one_line, shown
from factcheck.reporters.totals import compared, count

LIMIT = 24_000_000  # bytes of the page
SHELL = 400_000  # of these, what style, script and the frame may take, and an entry in the list for each story
ENTRY = 700
PAYLOAD = 10_000_000  # bytes of the packed JSON; a larger one is left out
AT_ONCE = 2_500_000  # bytes of tables and texts that a browser lays out when the page opens; more wait until asked for
LEADS = 3  # findings of a story that the list of stories names

_NAME = re.compile(r"[^0-9A-Za-z]+")


class Sheet(Struct, frozen=True):
    """One story as it stands on the page: its view, its findings in markup, and what there was room for."""

    view: StoryView
    evidence: Markup | None
    body: Markup | None
    waits: bool = False


def render(report: Report, look: Look) -> str:
    """The page as one string; the same report and look give the same characters."""
    stories = worst_first(report)
    payload = packed(report)
    if len(payload) > PAYLOAD:
        payload = ""
    room = LIMIT - SHELL - len(payload) - ENTRY * len(stories)
    sheets = _sheets(stories, Desk(report, look), room)
    style, script = asset("page.css"), asset("page.js")
    told = [sheet for sheet in sheets if sheet.view.findings or sheet.view.updates]
    return fill(
        "page.html",
        title=_title(report),
        policy=f"default-src 'none'; style-src {sealed(style)}; script-src {sealed(script)}; "
        "base-uri 'none'; form-action 'none'",
        style=Markup(style),
        script=Markup(script),
        headline=_headline(report),
        tally=_tally(report),
        read=_read(report),
        compared=compared(report, look.drafts),
        hidden=look.hidden,
        skipped=[(shown(item.path), one_line(item.reason)) for item in report.skipped],
        left_out=_left_out(sheets, payload),
        told=told,
        quiet=[sheet for sheet in sheets if not (sheet.view.findings or sheet.view.updates)],
        choices=_choices(told, report),
        leads=LEADS,
        rules=_rules(told, look),
        payload=payload,
        generator=f"factcheck {report.generator_version}",
        digest=report.rules_digest,
    )


def _sheets(stories: list[StoryVerdicts], desk: Desk, room: int) -> list[Sheet]:
    """All stories with their findings, then with their tables and texts, as long as there is room."""
    taken: set[str] = set()
    sheets: list[Sheet] = []
    for story in stories:
        view = desk.view(story, _anchor(story.story.id, taken))
        evidence = fill("evidence.html", story=view, linked=True)
        size = len(evidence.encode("utf-8", "backslashreplace"))
        room -= size
        sheets.append(Sheet(view, evidence if room > 0 else None, None))
    spent = 0
    for index, (story, sheet) in enumerate(zip(stories, sheets, strict=True)):
        if sheet.evidence is None:
            break
        if spent <= room:
            body = fill("body.html", story=sheet.view, tellings=desk.texts(story, sheet.view))
            spent += len(body.encode("utf-8", "backslashreplace"))
            if spent <= room:
                sheets[index] = replace(sheet, body=body, waits=spent > AT_ONCE)
                continue
        sheets[index] = replace(sheet, evidence=fill("evidence.html", story=sheet.view, linked=False))
    return sheets


def _anchor(story: str, taken: set[str]) -> str:
    """A name for links to a story, different from all others on the page."""
    name = base = "story-" + (_NAME.sub("-", story).strip("-").lower() or "x")
    number = 1
    while name in taken:
        number += 1
        name = f"{base}-{number}"
    taken.add(name)
    return name


def _headline(report: Report) -> str:
    """What matters most in one line."""
    summary = report.summary()
    if not report.versions:
        return "Nothing could be read"
    if not summary["contradictions"]:
        return "No contradiction found"
    hit = sum(any(v.outcome == "contradiction" and v.listed for v in story.verdicts) for story in report.stories)
    whole = count(len(report.stories), "story", "stories")
    where = (
        whole if len(report.stories) == 1 else f"all {whole}" if hit == len(report.stories) else f"{hit:,} of {whole}"
    )
    return f"{count(summary['contradictions'], 'contradiction')} in {where}"


def _title(report: Report) -> str:
    return f"{_headline(report)} – factcheck"


def _tally(report: Report) -> list[tuple[str, int]]:
    summary = report.summary()
    return [(name, summary[f"{name}s"]) for name in ("error", "warning", "note", "update") if summary[f"{name}s"]]


def _read(report: Report) -> str:
    skipped = f", {count(len(report.skipped), 'input')} skipped" if report.skipped else ""
    return (
        f"Read {count(len(report.versions), 'version')} of {count(len(report.stories), 'story', 'stories')}{skipped}."
    )


def _left_out(sheets: list[Sheet], payload: str) -> list[str]:
    """What the page does not hold, in sentences."""
    bare = [sheet for sheet in sheets if sheet.evidence is None]
    texts = [sheet for sheet in sheets if sheet.evidence is not None and sheet.body is None]
    said = []
    if texts:
        versions = sum(len(sheet.view.tellings) for sheet in texts)
        said.append(
            f"The tables and full texts of the last {count(len(texts), 'story', 'stories')} "
            f"({count(versions, 'version')}) are left out, so that the page opens quickly."
        )
    if bare:
        findings = sum(len(sheet.view.findings) for sheet in bare)
        said.append(
            f"Of the last {count(len(bare), 'story', 'stories')} only the titles are listed; "
            f"{count(findings, 'finding')} there are not shown."
        )
    if not payload:
        said.append("The JSON is too large to be kept in the page; --format json writes it.")
    return said


def _choices(told: list[Sheet], report: Report) -> dict[str, list[tuple[str, int]]]:
    """What the page can be filtered by: each value with the number of findings that have it."""
    found = [finding for sheet in told if sheet.evidence for finding in (*sheet.view.findings, *sheet.view.updates)]
    named = {index for finding in found for index in finding.versions}
    return {
        "level": [(name, number) for name in ("error", "warning", "note", "update")
                  if (number := sum(finding.style == name for finding in found))],
        "kind": _counted(finding.kind for finding in found),
        "rule": _counted(finding.rule for finding in found if finding.rule),
        "version": [(shown(report.versions[index].id), index) for index in sorted(named)],
    }  # fmt: skip


def _counted(values: Iterable[str]) -> list[tuple[str, int]]:
    listed = list(values)
    return [(value, listed.count(value)) for value in sorted(set(listed))]


def _rules(told: list[Sheet], look: Look) -> list[tuple[str, str, str, str]]:
    """Code, name, summary and reason of each rule that fired."""
    fired = {finding.rule for sheet in told for finding in (*sheet.view.findings, *sheet.view.updates) if finding.rule}
    known = [look.rules[code] for code in sorted(fired) if code in look.rules]
    unknown = [(code, "", "", "") for code in sorted(fired) if code not in look.rules]
    return [*((rule.code, rule.name, one_line(rule.summary), one_line(rule.why)) for rule in known), *unknown]
