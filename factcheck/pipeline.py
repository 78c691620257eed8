"""The steps in order: read, normalise, group, align, judge. The only module that knows them all."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Sequence

from msgspec.structs import replace

from factcheck import __version__
from factcheck.comparison import Judge
from factcheck.copies import Copies, find_copies, mark_copies
from factcheck.errors import ConfigError
from factcheck.model import Fact, Report, Skipped, Story, StoryVerdicts, Verdict, Version
from factcheck.normalizer import normalize
from factcheck.normalizer.clock_days import with_days
from factcheck.options import Options
from factcheck.rulebook import Rulebook, load_rulebook
from factcheck.slots import find_background, find_slots
from factcheck.sources import Sources, is_story_folder, read_versions, version_from_text
from factcheck.stories import group_as_one, group_by_content, group_by_folder

_LEVELS = {"error": 0, "warning": 1, "note": 2}
ACROSS = "across-stories"  # the id of what is no story, but what several tell in their background
LEAST_PER_JOB = 20  # versions from which a further process is worth its start
_OUTCOMES = {"contradiction": 0, "update": 1, "compatible": 2, "agreement": 3}


def run(options: Options, rulebook: Rulebook) -> Report:
    """Compare all versions under the paths of the options."""
    sources = _read(options.paths, options, rulebook)
    facts = _normalize_all(sources.versions, options, rulebook)
    stories = _group(sources.versions, facts, options, rulebook)
    report = _report(sources.versions, facts, stories, sources.skipped, options, rulebook)
    return replace(report, stories=(*report.stories, *_across(stories, report, facts, options, rulebook)))


def check_draft(draft: str, against: Sequence[str], options: Options, rulebook: Rulebook) -> Report:
    """Compare one draft with its sources: only slots in which the draft takes part are kept."""
    own = _read((draft,), options, rulebook)
    mine = {v.path for v in own.versions}
    others = _read(tuple(against), options, rulebook, taken={v.id for v in own.versions})
    versions = (*own.versions, *(v for v in others.versions if v.path not in mine))
    facts = _normalize_all(versions, options, rulebook)
    stories = [group_as_one(versions)] if options.by == "folder" and versions else []
    stories = stories or _group(versions, facts, options, rulebook)
    drafts = {v.id for v in own.versions}
    kept = [story for story in stories if drafts & set(story.versions)]
    report = _report(versions, facts, kept, (*own.skipped, *others.skipped), options, rulebook)
    background = _across(stories, report, facts, options, rulebook, drafts)
    return _from_draft(replace(report, stories=(*report.stories, *background)), drafts)


def extract_paths(
    options: Options, rulebook: Rulebook
) -> tuple[tuple[Version, ...], tuple[Fact, ...], tuple[Skipped, ...]]:
    """The normalised facts of all versions under the paths of the options."""
    sources = _read(options.paths, options, rulebook)
    facts = _normalize_all(sources.versions, options, rulebook)
    dated = tuple(f for v in sources.versions for f in with_days(facts[v.id], v.published))
    return sources.versions, dated, sources.skipped


def extract_text(text: str, published: str | None, language: str | None, rulebook: Rulebook) -> list[Fact]:
    """The facts of one text; spans count in it."""
    version = version_from_text(text, published=published, language=language, rulebook=rulebook)
    return with_days(normalize(version, rulebook), version.published)


def _tell(options: Options, stage: str, done: int, total: int) -> None:
    if options.progress is not None:
        options.progress(stage, done, total)


def _read(paths: Sequence[str], options: Options, rulebook: Rulebook, taken: Collection[str] = ()) -> Sources:
    if options.language and options.language not in rulebook.languages:
        known = ", ".join(sorted(rulebook.languages))
        raise ConfigError(f"there is no language data for {options.language!r}; known are {known}")
    return read_versions(
        paths,
        rulebook,
        published=options.published,
        language=options.language,
        stdin_name=options.stdin_filename or "-",
        taken=taken,
    )


def _normalize_all(versions: Sequence[Version], options: Options, rulebook: Rulebook) -> dict[str, tuple[Fact, ...]]:
    """The facts of each version, by its id; in several processes where that is asked for and worth it."""
    facts: dict[str, tuple[Fact, ...]] = {}
    jobs = options.jobs or os.cpu_count() or 1
    if jobs > 1 and len(versions) >= jobs * LEAST_PER_JOB:
        found = _normalize_in_processes(versions, jobs, rulebook)
    else:
        found = (normalize(version, rulebook) for version in versions)
    for number, (version, own) in enumerate(zip(versions, found, strict=True)):
        _tell(options, "reading facts", number, len(versions))
        facts[version.id] = own
    _tell(options, "reading facts", len(versions), len(versions))
    return facts


def _normalize_in_processes(versions: Sequence[Version], jobs: int, rulebook: Rulebook) -> Iterator[tuple[Fact, ...]]:
    """Spread the versions over processes; results come in the order of the versions."""
    from concurrent.futures import ProcessPoolExecutor

    _worker_rules.append(rulebook)  # inherited by forked workers; others load it again
    try:
        with ProcessPoolExecutor(jobs) as pool:
            yield from pool.map(_normalize_one, versions, chunksize=max(1, len(versions) // (jobs * 4)))
    finally:
        _worker_rules.clear()


_worker_rules: list[Rulebook] = []


def _normalize_one(version: Version) -> tuple[Fact, ...]:
    return normalize(version, _worker_rules[-1] if _worker_rules else load_rulebook())


def _group(
    versions: Sequence[Version], facts: dict[str, tuple[Fact, ...]], options: Options, rulebook: Rulebook
) -> list[Story]:
    if options.by == "folder":
        return group_by_folder(versions)
    marked = [v for v in versions if options.by == "auto" and is_story_folder(v.path)]
    rest = [v for v in versions if v not in marked]
    return [*group_by_folder(marked), *group_by_content(rest, facts, rulebook)]


def _report(
    versions: Sequence[Version],
    facts: dict[str, tuple[Fact, ...]],
    stories: Sequence[Story],
    skipped: Sequence[Skipped],
    options: Options,
    rulebook: Rulebook,
) -> Report:
    by_id = {v.id: v for v in versions}
    judged: list[StoryVerdicts] = []
    copies: dict[str, str] = {}
    for number, story in enumerate(stories):
        _tell(options, "comparing", number, len(stories))
        members = [by_id[v] for v in story.versions]
        copied = find_copies(members, facts, rulebook.alignment.copies)
        copies.update(copied.of)
        marked = replace(story, copies=tuple(v for v in story.versions if v in copied.of))
        judged.append(_judge(marked, members, facts, copied, rulebook, options.explain))
    _tell(options, "comparing", len(stories), len(stories))
    return Report(
        versions=mark_copies(versions, copies),
        stories=tuple(judged),
        skipped=tuple(skipped),
        facts=sum(len(own) for own in facts.values()),
        rules_digest=rulebook.digest,
        generator_version=__version__,
    )


def _judge(
    story: Story,
    versions: Sequence[Version],
    facts: dict[str, tuple[Fact, ...]],
    copies: Copies,
    rulebook: Rulebook,
    explain: bool,
) -> StoryVerdicts:
    judge = Judge(versions, rulebook, copies.witnesses)
    own = [f for v in versions for f in facts[v.id]]
    candidates = find_slots(story.id, own, versions, rulebook, explain=explain)
    judge.survey([(c.slot, c.attributes) for c in candidates if c.topic == "figure"], own)
    verdicts = judge.judge_all((c.slot, c.topic, c.attributes) for c in candidates)
    for version in versions:
        verdicts.extend(judge.judge_version(story.id, version, facts[version.id]))
    return StoryVerdicts(story, tuple(sorted(verdicts, key=_gravity)))


def _across(
    stories: Sequence[Story],
    report: Report,
    facts: dict[str, tuple[Fact, ...]],
    options: Options,
    rulebook: Rulebook,
    drafts: Collection[str] = (),
) -> list[StoryVerdicts]:
    """What lasts and is told in several stories, as a group of its own; nothing that a story shows already.

    With drafts, only what one of them tells.
    """
    if options.scope != "corpus" or len(stories) < 2:
        return []
    by_id = {v.id: v for v in report.versions}
    name = ACROSS if all(story.id != ACROSS for story in stories) else f"{ACROSS}/"  # no folder's name ends so
    found = find_background(name, stories, facts, by_id, rulebook)
    found = [c for c in found if not drafts or any(f.version in drafts for f in c.slot.facts)]
    told = {f.version for c in found for f in c.slot.facts}
    members = [v for v in report.versions if v.id in told]
    judge = Judge(members, rulebook, find_copies(members, facts, rulebook.alignment.copies).witnesses)
    shown = [v.slot.facts for v in report.verdicts() if v.outcome == "contradiction"]
    verdicts = [v for c in found if (v := judge.judge(c.slot, c.topic, c.attributes)) is not None]
    verdicts = [v for v in verdicts if v.outcome != "contradiction" or not _is_shown(v, shown)]
    if not verdicts:
        return []
    story = Story(name, "Across stories", tuple(v.id for v in members), across=True)
    return [StoryVerdicts(story, tuple(sorted(verdicts, key=_gravity)))]


def _is_shown(verdict: Verdict, shown: Sequence[Sequence[Fact]]) -> bool:
    """Whether some story's own contradiction holds all the values that differ here."""
    values = [{verdict.slot.facts[i].normalized for i in group} for group in verdict.groups]
    places = {f.span for f in verdict.slot.facts}
    for facts in shown:
        told = {f.normalized for f in facts}
        if any(f.span in places for f in facts) and all(told & group for group in values):
            return True
    return False


def _gravity(verdict: Verdict) -> tuple[int, int, float, str, str]:
    level = _LEVELS.get(verdict.level or "", 3)
    sure = verdict.slot.confidence if verdict.slot.trust is None else verdict.slot.trust
    return (_OUTCOMES[verdict.outcome], level, -sure, verdict.rule or "", verdict.slot.id)


def _from_draft(report: Report, drafts: set[str]) -> Report:
    """The report with only those slots in which a draft takes part."""
    stories = tuple(
        StoryVerdicts(s.story, tuple(v for v in s.verdicts if any(f.version in drafts for f in v.slot.facts)))
        for s in report.stories
    )
    return replace(report, stories=stories)
