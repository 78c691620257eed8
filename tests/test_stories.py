"""The sample stories' gold is sound, and the scorer counts as it says."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.accuracy import INSIDE, LABELS, locate, main, measure, normal_form, read_gold, read_slots

STORIES = Path(__file__).parent / "stories"
SHARED = Path(__file__).parents[2] / "shared"
BLIND = Path(__file__).parent / "blind"
"""Stories written by somebody who had not seen the rules."""
FOLDERS = sorted(path.parent for base in (STORIES, BLIND) for path in base.glob("*/gold.json"))
KINDS = {
    "quantity",
    "money",
    "percentage",
    "duration",
    "age",
    "rank",
    "score",
    "date",
    "time",
    "place",
    "other",
    "quote-wording",
    "quote-negation",
    "quote-speaker",
    "name-spelling",
    "role-or-title",
}
RUN = 12  # words
_WORD = re.compile(r"\w+")

per_story = pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)


def gold_of(folder: Path) -> dict[str, Any]:
    return json.loads((folder / "gold.json").read_text(encoding="utf-8"))


def texts_of(folder: Path) -> dict[str, str]:
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(folder.glob("v*.txt"))}


def runs(text: str) -> set[tuple[str, ...]]:
    words = _WORD.findall(text.lower())
    return {tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1)}


@cache
def shared_runs() -> frozenset[tuple[str, ...]]:
    paths = [*SHARED.glob("seeds/*.txt"), *SHARED.glob("eval/stories/*/v*.txt")]
    return frozenset(run for path in paths for run in runs(path.read_text(encoding="utf-8", errors="replace")))


def test_there_are_ten_stories_of_four_versions() -> None:
    assert len(FOLDERS) >= 10
    assert sum(len(texts_of(folder)) for folder in FOLDERS) >= 40


@per_story
def test_story_is_described(folder: Path) -> None:
    gold, texts = gold_of(folder), texts_of(folder)
    assert gold["story"] == folder.name
    assert len(gold["language"]) == len(texts)
    assert list(texts) == [f"v{number}" for number in range(1, len(texts) + 1)]
    for name, text in texts.items():
        assert 120 <= len(_WORD.findall(text)) <= 330, name
        assert text.splitlines()[0].strip(), f"{name} begins with its headline"
    ids = [finding["id"] for finding in gold["findings"]]
    assert len(ids) == len(set(ids))


@per_story
def test_gold_values_stand_in_the_text(folder: Path) -> None:
    texts = texts_of(folder)
    for finding in gold_of(folder)["findings"]:
        assert len(finding["values"]) >= 2, finding["id"]
        assert finding["kind"] in KINDS, finding["id"]
        assert finding["why"], finding["id"]
        for value in finding["values"]:
            text = texts[value["version"]]
            assert text.count(value["context"]) == 1, (finding["id"], value["context"])
            start, end = locate(text, value["context"], value["text"])
            assert text[start:end] == value["text"]


@per_story
def test_labels_fit_their_values(folder: Path) -> None:
    for finding in gold_of(folder)["findings"]:
        label, values = finding["label"], finding["values"]
        normal = {normal_form(value) for value in values}
        versions = {value["version"] for value in values}
        assert label in LABELS, finding["id"]
        if label == INSIDE:
            assert len(versions) == 1, finding["id"]
        elif label == "equivalent":
            assert len(normal) == 1, finding["id"]
        else:
            assert len(normal) > 1, finding["id"]
        if label == "contradiction":
            assert len(versions) > 1, finding["id"]


@per_story
def test_every_story_holds_conflicts_and_lookalikes(folder: Path) -> None:
    labels = [finding["label"] for finding in gold_of(folder)["findings"]]
    assert 4 <= labels.count("contradiction") + labels.count(INSIDE) <= 16
    assert labels.count(INSIDE) >= 1
    assert sum(label in ("equivalent", "precision", "update", "distinct") for label in labels) >= 15


@per_story
@pytest.mark.skipif(not SHARED.exists(), reason="the development texts are not here")
def test_no_run_of_words_comes_from_the_development_texts(folder: Path) -> None:
    for name, text in texts_of(folder).items():
        assert not runs(text) & shared_runs(), name


# --- the scorer ------------------------------------------------------------------------------------------------------


def write_story(root: Path) -> None:
    folder = root / "kiln"
    folder.mkdir()
    texts = {"v1": "Nine kilns burned for 3 days.", "v2": "Eight kilns burned for 72 hours.", "v3": "Four kilns fell."}
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    values = {
        "contradiction": [("v1", "Nine kilns", "9"), ("v2", "Eight kilns", "8 (of ten)")],
        "equivalent": [("v1", "3 days", "72 h"), ("v2", "72 hours", "72 h")],
        "distinct": [("v2", "Eight", "burned 8"), ("v3", "Four", "fell 4")],
    }
    findings = [
        {
            "id": label,
            "kind": "quantity",
            "slot": label,
            "label": label,
            "why": "made up",
            "values": [{"version": v, "text": t, "context": t, "normalised": n} for v, t, n in items],
        }
        for label, items in values.items()
    ]
    gold = {"story": "kiln", "language": ["en"] * 3, "findings": findings}
    (folder / "gold.json").write_text(json.dumps(gold), encoding="utf-8")


def slot(verdict: str, *spans: tuple[str, int, int], level: str | None = "error") -> dict[str, Any]:
    facts = [
        {"kind": "quantity", "text": "x", "span": {"path": f"any/where/kiln/{v}.txt", "start": a, "end": b}}
        for v, a, b in spans
    ]
    return {"kind": "quantity", "verdict": verdict, "level": level, "facts": facts}


CONFLICT = slot("contradiction", ("v1", 0, 4), ("v2", 0, 5))
QUIET = slot("contradiction", ("v1", 0, 4), ("v2", 0, 5), level="note")
TRAP = slot("contradiction", ("v2", 0, 5), ("v3", 0, 4))
STRAY = slot("contradiction", ("v1", 11, 17), ("v3", 11, 15), level="warning")
JOINED = slot("agreement", ("v1", 22, 28), ("v2", 23, 31), level=None)


@pytest.mark.parametrize(
    ("slots", "precision", "recall", "repeats", "false_flags", "aligned"),
    [
        ([], 0.0, 0.0, 0, {}, 0.0),
        ([CONFLICT, JOINED], 1.0, 1.0, 0, {}, 1.0),
        ([CONFLICT, CONFLICT], 1.0, 1.0, 1, {}, 0.0),
        ([QUIET], 0.0, 0.0, 0, {}, 0.0),
        ([CONFLICT, TRAP], 0.5, 1.0, 0, {"distinct": 1}, 0.0),
        ([STRAY], 0.0, 0.0, 0, {"other": 1}, 0.0),
    ],
)
def test_flags_are_counted(
    tmp_path: Path,
    slots: list[dict[str, Any]],
    precision: float,
    recall: float,
    repeats: int,
    false_flags: dict[str, int],
    aligned: float,
) -> None:
    write_story(tmp_path)
    report = {"stories": [{"id": "kiln", "slots": slots}]}
    score = measure(read_gold(tmp_path), read_slots(report))
    assert (score.precision, score.recall, score.repeats) == (precision, recall, repeats)
    assert dict(score.false_flags) == false_flags
    assert score.aligned == aligned


@pytest.mark.parametrize(("floor", "status"), [("0.5", 0), ("0.51", 1)])
def test_exit_status_follows_the_floor(tmp_path: Path, floor: str, status: int) -> None:
    write_story(tmp_path)
    report = tmp_path / "report.json"
    report.write_text(json.dumps({"stories": [{"id": "kiln", "slots": [CONFLICT, TRAP]}]}), encoding="utf-8")
    assert main([str(tmp_path), str(report), "--show", "--min-precision", floor, "--min-recall", "1"]) == status


def test_unreadable_report_is_a_usage_error(tmp_path: Path) -> None:
    write_story(tmp_path)
    assert main([str(tmp_path), str(tmp_path / "missing.json")]) == 2
    assert main([str(tmp_path / "kiln"), str(tmp_path / "missing.json")]) == 2
