"""A story as its template needs it: findings with their sides, the table of slots, and the marked texts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct
from msgspec.structs import replace

from factcheck.model import Fact, Report, StoryVerdicts, Verdict
from factcheck.reporters.difference import around, shortened
from factcheck.reporters.evidence import Excerpt, by_id, fit, together
from factcheck.reporters.groups import Side, Standing, question, sentence, short_names, sides, witnesses
from factcheck.reporters.html.marking import Block, Mark, blocks
from factcheck.reporters.html.timeline import Plot, plot
from factcheck.reporters.look import Look
from factcheck.reporters.matrix import WORST
from factcheck.reporters.shown import one_line, shown
from factcheck.reporters.worded import answers, in_words, said

ROOM, TIGHT = 330, 150  # cells of the words around a value, also where there are many stories
MANY = 200  # stories; of more, what the rules at the end of the page say is not said again with each finding
FEW, PLACES = 3, 8  # places of one side that are never folded away, and versions that are not where there are more


class Telling(Struct, frozen=True):
    """One version in the list above the story."""

    index: int
    name: str
    draft: bool
    source: str
    title: str
    published: str
    iso: str
    path: str
    language: str
    repeats: str
    blocks: tuple[Block, ...] = ()


class Place(Struct, frozen=True):
    """One fact as evidence: who says it, where, in which words."""

    who: str
    draft: bool
    source: str
    spot: str
    anchor: str
    words: Excerpt


class SideView(Struct, frozen=True):
    """What one side of a finding says."""

    value: str
    standing: str
    told: str
    places: tuple[Place, ...]
    folded: tuple[Place, ...]
    more: int = 0


class Finding(Struct, frozen=True):
    """A contradiction or an update."""

    id: str
    style: str
    rule: str
    kind: str
    headline: str
    sides: tuple[SideView, ...]
    why: str
    versions: tuple[int, ...]
    plot: Plot | None


class Cell(Struct, frozen=True):
    """What one version says in the table; `style` tells whether it stands alone."""

    text: str
    style: str


class Row(Struct, frozen=True):
    """One slot in the table."""

    id: str
    outcome: str
    question: str
    cells: tuple[Cell, ...]


class StoryView(Struct, frozen=True):
    """One story: its name in links, what it holds, and how many findings of each level."""

    anchor: str
    title: str
    tellings: tuple[Telling, ...]
    findings: tuple[Finding, ...]
    updates: tuple[Finding, ...]
    rows: tuple[Row, ...]
    tally: tuple[tuple[str, int], ...]
    size: str
    alike: int


class Desk:
    """Makes views of the stories of one report; knows its versions and where each stands in the report."""

    def __init__(self, report: Report, look: Look) -> None:
        """Take a report and its look."""
        self._versions = by_id(report.versions)
        self._places = {version.id: index for index, version in enumerate(report.versions)}
        self._look = look
        self._many = len(report.stories) > MANY

    def view(self, story: StoryVerdicts, anchor: str) -> StoryView:
        """The story without its texts; its verdicts come worst first."""
        ids = sorted(story.story.versions, key=lambda version: version not in self._look.drafts)
        known = [*ids, *(fact.version for verdict in story.verdicts for fact in verdict.slot.facts)]
        names = {version: one_line(name) for version, name in short_names(known).items()}
        findings = tuple(
            self._finding(verdict, names) for verdict in story.verdicts if verdict.outcome == "contradiction"
        )
        updates = tuple(self._finding(verdict, names) for verdict in story.verdicts if verdict.outcome == "update")
        styles = [finding.style for finding in (*findings, *updates)]
        tally = [(style, styles.count(style)) for style in ("error", "warning", "note", "update")]
        return StoryView(
            anchor=anchor,
            title=one_line(story.story.title) or one_line(story.story.id),
            tellings=tuple(self._telling(version, names) for version in ids if version in self._versions),
            findings=findings,
            updates=updates,
            rows=tuple(self._row(verdict, ids) for verdict in story.verdicts),
            tally=tuple((style, number) for style, number in tally if number),
            size=witnesses(len(ids), story.story.independent),
            alike=len(story.verdicts) - len(styles),
        )

    def texts(self, story: StoryVerdicts, view: StoryView) -> tuple[Telling, ...]:
        """The versions of a story with their texts, in which every fact of a slot is marked."""
        marks: dict[str, list[Mark]] = {}
        for number, verdict in enumerate(story.verdicts):
            loud = verdict.outcome in ("contradiction", "update")
            for index, (side, fact) in enumerate(_told(sides(verdict))):
                version = self._versions.get(fact.version)
                if version is not None:
                    style = verdict.outcome if verdict.outcome == "update" else side.standing
                    start, end = fact.span.start - version.start, fact.span.end - version.start
                    anchor = f"{verdict.slot.id}-{index}" if loud else None
                    marks.setdefault(version.id, []).append(Mark(start, end, number, style, anchor))
        told = []
        for version_id, telling in zip(self._ordered(story), view.tellings, strict=True):
            texts = blocks(self._versions[version_id], marks.get(version_id, ()))
            told.append(replace(telling, blocks=texts))
        return tuple(told)

    def _ordered(self, story: StoryVerdicts) -> list[str]:
        ids = sorted(story.story.versions, key=lambda version: version not in self._look.drafts)
        return [version for version in ids if version in self._versions]

    def _telling(self, version_id: str, names: Mapping[str, str]) -> Telling:
        version = self._versions[version_id]
        return Telling(
            index=self._places[version_id],
            name=names[version_id],
            draft=version_id in self._look.drafts,
            source=one_line(version.source or ""),
            title=one_line(version.title),
            published=one_line(in_words(version.published)),
            iso=one_line(version.published or ""),
            path=f"{shown(version.path or '-')}:{version.line}",
            language=one_line(version.language),
            repeats=names.get(version.copy_of or "", ""),
        )

    def _finding(self, verdict: Verdict, names: Mapping[str, str]) -> Finding:
        found = sides(verdict)
        told = {fact.version for fact in verdict.slot.facts}
        alone = verdict.outcome == "contradiction" and len(told) == 1
        own = (self._places[version] for version in dict.fromkeys(f.version for f in verdict.slot.facts)
               if version in self._places)  # fmt: skip
        return Finding(
            id=verdict.slot.id,
            style=(verdict.level if verdict.outcome == "contradiction" else None) or verdict.outcome,
            rule=one_line(verdict.rule or ""),
            kind=verdict.slot.kind,
            headline=sentence(verdict),
            sides=(self._one_text(verdict, found, names),) if alone else self._sides(verdict, found, names),
            why=self._why(verdict),
            versions=tuple(own),
            plot=plot(verdict, self._versions, names),
        )

    def _sides(self, verdict: Verdict, found: tuple[Side, ...], names: Mapping[str, str]) -> tuple[SideView, ...]:
        firsts = tuple(side.facts[0] for side in found)
        anchors = {id(fact): f"{verdict.slot.id}-{index}" for index, (_, fact) in enumerate(_told(found))}
        views = []
        for own, (side, value) in enumerate(zip(found, said(found), strict=True)):
            places = []
            for facts in _by_sentence(side.facts):
                version = self._versions.get(facts[0].version)
                words = together(facts, version) if len(facts) > 1 else around(facts[0], own, firsts, version)
                places.append(self._place(facts[0], names, anchors[id(facts[0])], self._fit(words)))
            alone = (", alone" if side.versions == 1 else ", a minority") if side.standing == "odd" else ""
            told = witnesses(side.versions, side.independent) + alone
            views.append(_side(value, side.standing, told, places, self._many))
        return tuple(views)

    def _one_text(self, verdict: Verdict, found: tuple[Side, ...], names: Mapping[str, str]) -> SideView:
        """What one version says against itself: each of its sentences once, with all facts marked in it."""
        anchors = {id(fact): f"{verdict.slot.id}-{index}" for index, (_, fact) in enumerate(_told(found))}
        facts = sorted((fact for _, fact in _told(found)), key=lambda fact: (fact.span.start, fact.span.end))
        places = []
        for told in _by_sentence(facts):
            words = self._fit(together(told, self._versions.get(told[0].version)))
            places.append(self._place(told[0], names, anchors[id(told[0])], words))
        return _side(names[facts[0].version], "even", "against itself", places, self._many)

    def _why(self, verdict: Verdict) -> str:
        rule = self._look.rules.get(verdict.rule or "")
        return "" if self._many and rule is not None and rule.why == verdict.why else one_line(verdict.why)

    def _fit(self, words: Excerpt) -> Excerpt:
        return fit(shortened(words), TIGHT) if self._many else fit(words, ROOM)

    def _place(self, fact: Fact, names: Mapping[str, str], anchor: str, words: Excerpt) -> Place:
        version = self._versions.get(fact.version)
        path = shown(fact.span.path or "-")
        return Place(
            who=names[fact.version],
            draft=fact.version in self._look.drafts,
            source=one_line(version.source or "") if version else "",
            spot=f"{path.rpartition('/')[2]}:{fact.span.line}:{fact.span.column}",
            anchor=anchor,
            words=words,
        )

    def _row(self, verdict: Verdict, ids: list[str]) -> Row:
        told: dict[str, list[tuple[str, str]]] = {}
        found = sides(verdict)
        for side, own in zip(found, answers(found), strict=True):
            for fact, text in zip(side.facts, own, strict=True):
                told.setdefault(fact.version, []).append((side.standing, text))
        cells = []
        for version in ids:
            values = told.get(version, [])
            worst = min((standing for standing, _ in values), key=[str(s) for s in WORST].index, default="calm")
            text = ", ".join(dict.fromkeys(text for _, text in values))
            cells.append(Cell(text, worst))
        return Row(verdict.slot.id, verdict.outcome, question(verdict),
                   tuple(cells))  # fmt: skip


def _by_sentence(facts: Iterable[Fact]) -> list[list[Fact]]:
    """Facts that stand in one sentence of one version together, in their order there."""
    found: dict[tuple[str, int, str], list[Fact]] = {}
    for fact in facts:
        key = (fact.version, fact.sentence_start, fact.sentence if fact.kind != "quote" else fact.text)
        found.setdefault(key, []).append(fact)
    return [sorted(own, key=lambda fact: (fact.span.start, fact.span.end)) for own in found.values()]


def _side(value: str, standing: Standing, told: str, places: list[Place], many: bool) -> SideView:
    """A side with the first place of each of its versions open, and all others folded, or counted where many wait."""
    firsts = list({place.who: place for place in reversed(places)}.values())[::-1][:PLACES]
    seen = places if len(places) <= FEW else [place for place in places if place in firsts]
    rest = tuple(place for place in places if place not in seen)
    return SideView(value, standing, told, tuple(seen), () if many else rest, len(rest))


def _told(found: tuple[Side, ...]) -> list[tuple[Side, Fact]]:
    return [(side, fact) for side in found for fact in side.facts]
