"""What lasts is compared between stories, shown once, in a group of its own; `--scope story` leaves it out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import factcheck
from factcheck.cli import call
from factcheck.options import Options
from factcheck.pipeline import check_draft, run
from factcheck.reporters.look import Look
from factcheck.reporters.terminal import render
from factcheck.rulebook import load_rulebook

RULES = load_rulebook()
FLOOD = {
    "a": "Flood in Belmora\n\nTwo villages on the Tarn were flooded on Monday. The Veltrane pipeline, which is 930 "
    "kilometres long, was not hit.\n",
    "b": "Tarn floods villages\n\nWater stood in two villages on the Tarn. The Veltrane pipeline is 930 km long and "
    "was shut as a precaution.\n",
}
STRIKE = {
    "c": "Strike at Korvan Gas\n\nFitters of Korvan Gas laid down their tools on Friday. They keep the Veltrane "
    "pipeline, which is 970 kilometres long.\n",
    "d": "Fitters walk out\n\nThe fitters of Korvan Gas are on strike since Friday, and want nine percent.\n",
}


def write(root: Path, **stories: dict[str, str]) -> Path:
    for story, texts in stories.items():
        (root / story).mkdir(parents=True)
        for name, text in texts.items():
            (root / story / f"{name}.txt").write_text(text, encoding="utf-8")
    return root


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return write(tmp_path / "news", flood=FLOOD, strike=STRIKE)


def test_across_stories_is_a_group_of_its_own(corpus: Path) -> None:
    report = run(Options(paths=(str(corpus),), by="folder"), RULES)
    *stories, across = report.to_dict()["stories"]
    assert [story["scope"] for story in stories] == ["story", "story"]
    assert (across["id"], across["title"], across["scope"]) == ("across-stories", "Across stories", "corpus")
    assert len(across["versions"]) == 3
    (slot,) = across["slots"]
    assert (slot["subject"], slot["attribute"]) == ("Veltrane", "length")
    assert (slot["verdict"], slot["level"]) == ("contradiction", "warning")
    assert slot["message"] == "Veltrane's length: 930 km in 2 versions, 970 km in 1"
    assert report.summary()["stories"] == 2
    text = render(report, Look(width=100))
    assert "── Across stories ──" in text
    assert "4 versions, 2 stories," in text


def test_scope_story_leaves_it_out(corpus: Path) -> None:
    report = run(Options(paths=(str(corpus),), by="folder", scope="story"), RULES)
    assert len(report.stories) == 2
    assert report.summary()["contradictions"] == 0
    assert [len(r.stories) for r in (factcheck.check(corpus, by="folder", scope=s) for s in ("story", "corpus"))] == [
        2,
        3,
    ]


def test_command_line_and_its_errors(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["report", str(corpus), "--by", "folder", "--format", "json", "--fail-level", "warning", "--isolated"]
    assert call(arguments) == 1
    assert json.loads(capsys.readouterr().out)["summary"]["warnings"] == 1
    assert call([*arguments, "--scope", "story"]) == 0
    capsys.readouterr()
    assert call([*arguments, "--scope", "storey"]) == 2
    assert "--scope: 'storey' is none of story, corpus; did you mean 'story'?" in capsys.readouterr().err


def test_what_a_story_shows_is_not_shown_again(tmp_path: Path) -> None:
    odd = {**FLOOD, "b": FLOOD["b"].replace("930 km", "970 km")}
    report = run(Options(paths=(str(write(tmp_path / "news", flood=odd, strike=STRIKE)),), by="folder"), RULES)
    shown = [(s.story.id, v.message) for s in report.stories for v in s.verdicts if v.outcome == "contradiction"]
    assert len(shown) == 1
    assert shown[0][0] == "flood"
    assert "930 km in 1 version, 970 km in 1" in shown[0][1]


def test_a_draft_against_the_archive(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft = corpus / "strike" / "c.txt"
    report = check_draft(str(draft), [str(corpus)], Options(), RULES)
    across = [s for s in report.stories if s.story.across]
    assert [v.slot.attribute for s in across for v in s.verdicts] == ["length"]
    quiet = check_draft(str(corpus / "strike" / "d.txt"), [str(corpus)], Options(), RULES)
    assert not any(s.story.across for s in quiet.stories)
    assert call(["check", str(draft), "--against", str(corpus), "--fail-level", "warning", "--isolated"]) == 1
    assert "Veltrane's length: 970 km in the draft, 930 km in 2 sources" in capsys.readouterr().out.replace("\n", " ")


def test_a_folder_may_be_named_like_it(tmp_path: Path) -> None:
    root = write(tmp_path / "news", **{"across-stories": FLOOD, "strike": STRIKE})
    report = run(Options(paths=(str(root),), by="folder"), RULES)
    assert [s.story.across for s in report.stories] == [False, False, True]
    assert len({s.story.id for s in report.stories}) == 3
