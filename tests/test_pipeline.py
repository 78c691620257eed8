"""The steps together: what goes in comes out judged, whatever the order, the grouping and the number of processes."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest
from msgspec.structs import replace

from factcheck.model import Report
from factcheck.options import Options
from factcheck.pipeline import check_draft, extract_paths, extract_text, run
from factcheck.rulebook import load_rulebook
from tests.comparison.tellings import across, compare, flagged, moved, summary

RULES = load_rulebook()
TEXT = "Clerk jailed\nThe court in Dale sentenced clerk Anna Bright, {}, to {} years in prison on 3 March 2025."
COURT = (TEXT.format(42, "five"), TEXT.format(24, "five"), TEXT.format(42, "seven"))
PORT = (
    'Port talks\n"We will not sell the port to anyone," minister Paul Verne said in Marl on Tuesday.',
    'Port talks\n"We will sell the port to anyone," minister Paul Verne said in Marl on Thursday.',
    'Port talks\n"We will not sell the port," engineer Ines Moor said in Marl. It cost €48 million to build.',
)
MILL = (
    "Fire in mill\nPublished: 2025-05-20\n\nThe fire at Dale mill killed 12 workers at 06:45, mayor Ines Moor said.",
    "Fire in mill\nPublished: 2025-05-21\n\nThe fire at the Dale mill killed 14 workers at 7:45 a.m. on Tuesday.",
    "Fire in mill\nPublished: 2025-05-22\n\nMayor Ines Moor said 17 workers died in the fire at the Dale mill.",
)


@pytest.mark.parametrize("texts", [COURT, PORT, MILL], ids=["court", "port", "mill"])
def test_the_order_of_the_versions_changes_no_verdict(texts: tuple[str, ...], tmp_path: Path) -> None:
    told = []
    for number, order in enumerate(permutations(texts)):
        folder = tmp_path / str(number)
        folder.mkdir()
        told.append(summary(compare(folder, order)))
    assert any(outcome in ("contradiction", "update") for outcome, *_ in told[0])
    assert all(one == told[0] for one in told)


def test_report_on_a_court_story(tmp_path: Path) -> None:
    report = compare(tmp_path, COURT)
    assert flagged(report) == {"FC101", "FC105"}
    counts = report.summary()
    assert counts["versions"] == 3
    assert counts["stories"] == 1
    assert counts["contradictions"] == 2
    assert counts["facts"] == report.facts > 10
    assert len(report.rules_digest) == 16


def test_update_in_order_of_publication(tmp_path: Path) -> None:
    report = compare(tmp_path, MILL)
    (update,) = moved(report)
    assert [f.text for f in update.slot.facts] == ["12", "14", "17"]
    assert across(report, "FC202")


def test_the_worst_comes_first(tmp_path: Path) -> None:
    ranks = {"contradiction": 0, "update": 1, "compatible": 2, "agreement": 3}
    levels = {"error": 0, "warning": 1, "note": 2, None: 3}
    for number, texts in enumerate((COURT, PORT, MILL)):
        folder = tmp_path / str(number)
        folder.mkdir()
        told = [(ranks[v.outcome], levels[v.level]) for v in compare(folder, texts).verdicts()]
        assert told == sorted(told)


def test_a_second_run_is_equal_to_the_first(tmp_path: Path) -> None:
    first = compare(tmp_path, PORT)
    assert run(Options(paths=(str(tmp_path),), by="folder"), RULES) == first


def test_groups_cover_the_facts_of_each_slot(tmp_path: Path) -> None:
    for verdict in compare(tmp_path, (*COURT, *MILL)).verdicts():
        covered = sorted(i for group in verdict.groups for i in group)
        assert covered == list(range(len(verdict.slot.facts)))
        assert (verdict.outcome == "contradiction") == (verdict.rule is not None)
        assert len(verdict.groups) > 1 or verdict.outcome in ("agreement", "compatible") or verdict.rule


def test_every_span_is_right_in_its_file(tmp_path: Path) -> None:
    report = compare(tmp_path, (*COURT, *PORT, *MILL))
    files = {v.path: Path(str(v.path)).read_text(encoding="utf-8") for v in report.versions}
    for verdict in report.verdicts():
        for fact in verdict.slot.facts:
            text = files[fact.span.path]
            assert text[fact.span.start : fact.span.end] == fact.text
            line = text.splitlines()[fact.span.line - 1]
            assert line[fact.span.column - 1 :].startswith(fact.text.splitlines()[0])


def write(folder: Path, texts: tuple[str, ...]) -> list[str]:
    folder.mkdir(parents=True)
    paths = [folder / f"v{number}.txt" for number, _ in enumerate(texts, 1)]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    return [str(path) for path in paths]


def stories(report: Report) -> list[int]:
    return sorted(len(s.story.versions) for s in report.stories)


def test_folders_are_stories(tmp_path: Path) -> None:
    for name, texts in (("court", COURT), ("port", PORT[:2]), ("mill", MILL[:1])):
        write(tmp_path / name, texts)
    report = run(Options(paths=(str(tmp_path),), by="folder"), RULES)
    assert stories(report) == [1, 2, 3]
    assert {s.story.id for s in report.stories} == {"court", "port", "mill"}


def test_auto_takes_marked_folders_and_groups_the_rest(tmp_path: Path) -> None:
    write(tmp_path / "court", COURT)
    (tmp_path / "court" / "story.toml").write_text('title = "The clerk"\n', encoding="utf-8")
    write(tmp_path / "mixed", (*PORT[:2], *MILL[:2]))
    report = run(Options(paths=(str(tmp_path),)), RULES)
    assert stories(report) == [2, 2, 3]


def test_no_versions_no_stories(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    report = run(Options(paths=(str(tmp_path / "empty"),)), RULES)
    assert report.versions == report.stories == ()
    assert report.facts == 0


def test_a_draft_against_its_sources(tmp_path: Path) -> None:
    (draft,) = write(tmp_path / "draft", COURT[2:])
    sources = write(tmp_path / "sources", COURT[:2])
    report = check_draft(draft, sources, Options(by="folder"), RULES)
    own = {v.id for v in report.versions if v.path == draft}
    assert len(own) == 1
    assert across(report, "FC101")
    assert all({f.version for f in v.slot.facts} & own for v in report.verdicts())


def test_a_draft_among_its_sources_is_read_once(tmp_path: Path) -> None:
    paths = write(tmp_path / "story", COURT)
    report = check_draft(paths[0], [str(tmp_path / "story")], Options(by="folder"), RULES)
    assert sorted(str(v.path) for v in report.versions) == sorted(paths)
    assert len({v.id for v in report.versions}) == 3


def test_options_reach_the_versions(tmp_path: Path) -> None:
    write(tmp_path / "story", (COURT[0], MILL[0]))
    options = Options(paths=(str(tmp_path),), by="folder", published="2025-06-01", language="de")
    report = run(options, RULES)
    assert {v.language for v in report.versions} == {"de"}
    assert sorted(str(v.published)[:10] for v in report.versions) == ["2025-05-20", "2025-06-01"]


def test_progress_is_told(tmp_path: Path) -> None:
    write(tmp_path / "story", COURT)
    told: list[tuple[str, int, int]] = []
    run(Options(paths=(str(tmp_path),), progress=lambda *step: told.append(step)), RULES)
    assert [step for step in told if step[0] == "reading facts"] == [("reading facts", n, 3) for n in range(4)]
    assert told[-1] == ("comparing", 1, 1)


def test_processes_find_the_same(tmp_path: Path) -> None:
    texts = tuple(f"News {n}\nThe fire at the Dale mill killed {n} workers on 3 March." for n in range(40))
    write(tmp_path / "story", texts)
    options = Options(paths=(str(tmp_path),))
    alone, spread = (extract_paths(replace(options, jobs=jobs), RULES) for jobs in (1, 2))
    assert alone == spread
    assert len(alone[1]) >= 120


def test_extracting_from_a_text() -> None:
    text = "Fire in mill\nThe fire at the Dale mill killed 12 workers on 20 May 2025."
    facts = extract_text(text, None, "en", RULES)
    assert {"12", "20 May 2025", "Dale"} <= {f.text for f in facts}
    assert all(text[f.span.start : f.span.end] == f.text and f.span.path is None for f in facts)
    told = extract_text("Fire\nThe fire broke out yesterday.", "2025-05-21", "en", RULES)
    assert [f.normalized for f in told if f.kind == "date"] == ["2025-05-20"]


RATE = {
    "en": "Central bank cuts rate\n\nThe central bank of Arvenia cut its rate to 4.25 percent on Thursday. The bank "
    "expects the economy to grow by 1.6 percent in 2026. The next meeting is on 18 December.\n",
    "de": "Zentralbank senkt Zins\n\nDie Zentralbank von Arvenien hat den Zins am Donnerstag auf 4,25 Prozent gesenkt. "
    "Die Bank erwartet für 2026 ein Wachstum von 1,6 Prozent. Die nächste Sitzung ist am 18. Dezember.\n",
    "uk": "Центробанк знизив ставку\n\nЦентральний банк Арвенії в четвер знизив ставку до 4,25 відсотка. Банк очікує, "
    "що у 2026 році економіка зросте на 1,6 відсотка. Наступне засідання відбудеться 18 грудня.\n",
    "es": "El banco central recorta la tasa\n\nEl banco central de Arvenia recortó el jueves la tasa al 4,25 %. El "
    "banco prevé que la economía crezca un 1,9 % en 2026. La próxima reunión será el 28 de diciembre.\n",
}


def test_translations_meet_their_original(tmp_path: Path) -> None:
    for name, text in RATE.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    report = run(Options(paths=(str(tmp_path),), by="folder", published="2025-10-09"), RULES)
    messages = sorted(v.message for v in report.verdicts() if v.outcome == "contradiction")
    assert len(messages) == 2
    assert "1.6% in 3 versions, 1.9% in 1" in messages[0]
    assert "18 December 2025 in 3 versions, 28 December 2025 in 1" in messages[1]
