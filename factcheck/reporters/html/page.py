"""The whole page: what is read first, the stories worst first, and only as much of them as a browser opens quickly."""

from __future__ import annotations

import re
from collections.abc import Iterable

from markupsafe import Markup
from msgspec import Struct

from factcheck.model import Report, StoryVerdicts
from factcheck.reporters.groups import worst_first
from factcheck.reporters.html.payload import packed
from factcheck.reporters.html.templates import asset, sealed
from factcheck.reporters.html.templates import render as fill
from factcheck.reporters.html.views import Desk, StoryView
from factcheck.reporters.look import Look
from factcheck.reporters.shown import one_line, shown
from factcheck.reporters.totals import compared, count, silence

LIMIT = 24_500_000  # bytes of the page
SHELL = 100_000  # of these, what style, script and the frame take
PAYLOAD = 12_000_000  # bytes of the packed JSON; a larger one is left out
AT_ONCE = 600_000  # bytes of stories that a browser lays out when the page opens; the others wait until it comes near
TEXTS = 12  # the part of the room, a twelfth, that is kept for the tables and texts of the worst stories
LEADS = 3  # findings of a story that the list of stories names

_NAME = re.compile(r"[^0-9A-Za-z]+")


class Sheet(Struct, frozen=True):
    """One story as it stands on the page: its view, what there was room for in markup, and whether texts are in it."""

    view: StoryView
    markup: Markup | None
    whole: bool = False


def render(report: Report, look: Look) -> str:
    """The page as one string; the same report and look give the same characters."""
    stories = worst_first(report)
    payload = packed(report)
    if len(payload) > PAYLOAD:
        payload = ""
    room = LIMIT - SHELL - len(payload)
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
    """All stories with their findings, and then with their tables and texts, as long as there is room."""
    taken: set[str] = set()
    kept = room // TEXTS
    views, findings = [], list[Markup | None]()
    for story in stories:
        view = desk.view(story, _anchor(story.story.id, taken))
        found = fill("evidence.html", story=view, linked=True)
        size = _size(fill("story.html", story=view, evidence=found, body=None, waits=True)) + _entry(view)
        fits = room - size > kept and (not findings or findings[-1] is not None)
        room -= size if fits else _entry(view)
        views.append(view)
        findings.append(found if fits else None)
    sheets, at_once = [], 0
    for story, view, told in zip(stories, views, findings, strict=True):
        evidence, body = told, None
        if evidence is not None and room > 0:
            body = fill("body.html", story=view, tellings=desk.texts(story, view))
            room -= _size(body)
            body = body if room >= 0 else None
        if evidence is not None and body is None:
            evidence = fill("evidence.html", story=view, linked=False)
        markup = None
        if evidence is not None and (body is not None or view.findings or view.updates):
            at_once += _size(evidence) + _size(body)
            markup = fill("story.html", story=view, evidence=evidence, body=body, waits=at_once > AT_ONCE)
        sheets.append(Sheet(view, markup, body is not None))
    return sheets


def _size(markup: Markup | None) -> int:
    return len(markup.encode("utf-8", "backslashreplace")) if markup is not None else 0


def _entry(view: StoryView) -> int:
    """About the bytes of a story in the lists at the beginning: its title, its first findings and its versions."""
    leads = (view.findings or view.updates)[:LEADS]
    words = [view.title, *(finding.headline for finding in leads), *(telling.path for telling in view.tellings)]
    return 300 + 60 * len(words) + sum(len(text.encode("utf-8", "backslashreplace")) for text in words)


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
    calm = silence(report)
    if calm:
        return calm
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
    bare = [sheet for sheet in sheets if sheet.markup is None and (sheet.view.findings or sheet.view.updates)]
    texts = [sheet for sheet in sheets if not sheet.whole and sheet not in bare]
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
    found = [finding for sheet in told if sheet.markup for finding in (*sheet.view.findings, *sheet.view.updates)]
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
