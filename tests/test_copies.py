"""Copies of one text count once: reprints, touched-up ones, half copies, and sentences that several versions took."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from msgspec.structs import replace

from factcheck.copies import find_copies, mark_copies
from factcheck.model import Fact, Report, Version
from factcheck.normalizer import normalize
from factcheck.options import Options
from factcheck.pipeline import check_draft, run
from factcheck.reporters import matrix
from factcheck.reporters.groups import sides
from factcheck.reporters.look import Look
from factcheck.reporters.select import draft_side
from factcheck.reporters.terminal import render
from factcheck.rulebook import load_rulebook
from factcheck.sources import version_from_text

RULES = load_rulebook()
WEIGHTS = RULES.alignment.copies


def unwrap(text: str) -> str:
    """Each paragraph in one line."""
    return "\n\n".join(" ".join(paragraph.split("\n")) for paragraph in text.strip().split("\n\n")) + "\n"


WIRE = unwrap("""Barge sinks off Tolmar

TOLMAR, March 4 (AFP) - A grain barge sank in the mouth of the Orla river early on Tuesday after it struck the pier of
an unfinished bridge. Nine sailors drowned, the coast guard of the province said in a statement.

The vessel had left the elevators at Brenholt on Monday night with 2,300 tonnes of barley, although two of its three
pumps were known to be out of order. Divers from the naval school at Kesta will search the hull when the tide turns.

"Nobody told the crew that the lights of the pier had failed," said harbour master Ilse Varrow, who has opened an
inquiry. The bridge has been waiting for its last span since the builder went bankrupt in 2021.
""")
TOUCHED = WIRE.replace("early on Tuesday", "soon on Tuesday").replace("Barge sinks", "Barge lost")
OWN = unwrap("""River barge goes down near the Tolmar bridge

Nine sailors drowned, relatives waiting at the quay were told on Tuesday, and the wreck lies across the
shipping channel. It is the third accident at this place within a year, and pilots have asked for a tug at night.

The ship carried 3,200 tonnes of barley from Brenholt. Its owner, a firm in Kesta, did not answer calls.
""")
SENTENCE = "Nine sailors drowned, the coast guard of the province said in a statement."
HALF = unwrap(f"""Families mourn at the Orla

Candles were lit along the quay of Tolmar on Wednesday, where schools stayed shut and flags flew at half mast for the
men of the grain barge. {SENTENCE}

The bishop will say a mass on Sunday, and the owner of the ship has promised to pay for the funerals and for the
schooling of eleven children, a gesture that the trade union of the river called late and small. Pilots have warned of
the bridge for years, and the province wants to hear them before the summer.
""")


def read(texts: Mapping[str, str]) -> tuple[list[Version], dict[str, tuple[Fact, ...]]]:
    versions = [version_from_text(text, rulebook=RULES) for text in texts.values()]
    versions = [replace(v, id=name) for name, v in zip(texts, versions, strict=True)]
    return versions, {v.id: normalize(v, RULES) for v in versions}


def copied(**texts: str) -> Mapping[str, str]:
    versions, facts = read(texts)
    return find_copies(versions, facts, WEIGHTS).of


def test_a_text_and_its_reprints() -> None:
    assert copied(wire=WIRE, reprint=WIRE) == {"reprint": "wire"}
    assert copied(wire=WIRE, touched=TOUCHED) == {"touched": "wire"}
    assert copied(wire=WIRE, other=WIRE.replace("2,300", "3,200").replace("Nine", "9")) == {"other": "wire"}


def test_own_tellings_are_no_copies() -> None:
    assert copied(wire=WIRE, own=OWN) == {}
    assert copied(wire=WIRE, half=HALF) == {}  # one sentence of it is taken, and the rest its own


def test_a_digest_repeats_the_whole() -> None:
    short = "\n\n".join(WIRE.split("\n\n")[:2])
    assert copied(short=short, wire=WIRE) == {"short": "wire"}


def test_the_first_to_publish_is_repeated() -> None:
    versions, facts = read({"late": WIRE, "early": TOUCHED})
    dated = [replace(v, published=day) for v, day in zip(versions, ("2025-03-05", "2025-03-04"), strict=True)]
    found = find_copies(dated, facts, WEIGHTS)
    assert found.of == {"late": "early"}
    assert [v.copy_of for v in mark_copies(dated, found.of)] == ["early", None]


def test_a_common_source_lowers_the_bar() -> None:
    taken = WIRE.split("\n\n")[2]
    own = HALF.replace(SENTENCE, "").split("\n\n")[2]
    versions, facts = read({"wire": WIRE, "local": f"Barge lost\n\n{taken}\n\n{own}"})
    unsigned = [replace(v, source=None) for v in versions]
    signed = [replace(v, source="AFP") for v in versions]
    other = [replace(v, source=name) for v, name in zip(versions, ("AFP", "dpa"), strict=True)]
    assert find_copies(unsigned, facts, WEIGHTS).of == find_copies(other, facts, WEIGHTS).of == {}
    assert find_copies(signed, facts, WEIGHTS).of == {"local": "wire"}


def test_shared_quotations_are_no_copying() -> None:
    said = (
        "“We will rebuild every house on the left bank before the first snow, and nobody who lost a roof in this "
        "flood shall pay a single crown for the timber, the tiles, the nails or the hands that put them there,” "
    )
    one = f"Minister visits Harrel\n\n{said}the minister Olga Stenn told a crowd in Harrel on Friday."
    two = f"Promise to the flooded\n\nBefore she flew home, Olga Stenn spoke. {said}she said to applause."
    assert copied(one=one, two=two) == {}
    assert copied(one=one.replace("“", "").replace("”", ""), two=two.replace("“", "").replace("”", "")) != {}


def witnesses(texts: Mapping[str, str], normalized: str) -> int:
    versions, facts = read(texts)
    told = [f for own in facts.values() for f in own if f.normalized == normalized]
    assert {f.version for f in told} == set(texts)
    return find_copies(versions, facts, WEIGHTS).witnesses(told)


def test_a_sentence_taken_over_is_one_witness() -> None:
    dead = next(f.normalized for f in read({"wire": WIRE})[1]["wire"] if f.text.startswith("Nine"))
    assert witnesses({"wire": WIRE, "half": HALF}, dead) == 1
    retold = HALF.replace(SENTENCE, "The wreck has cost nine sailors their lives, and one is still in hospital.")
    assert witnesses({"wire": WIRE, "half": retold}, dead) == 2
    assert witnesses({"wire": WIRE}, dead) == 1


def test_a_short_sentence_tells_nothing() -> None:
    one = "Fire at Ostrel\n\nNine sailors drowned. " + OWN.split("\n\n")[1]
    two = "Loss at Ostrel\n\nNine sailors drowned. " + HALF.replace(SENTENCE, "").split("\n\n")[2]
    dead = next(f.normalized for f in read({"one": one})[1]["one"] if f.text.startswith("Nine"))
    assert witnesses({"one": one, "two": two}, dead) == 2


def report(tmp_path: Path) -> Report:
    folder = tmp_path / "barge"
    folder.mkdir()
    for name, text in (("wire", WIRE), ("reprint", TOUCHED), ("own", OWN)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return run(Options(paths=(str(folder),), by="folder"), RULES)


def test_a_copy_gives_no_majority(tmp_path: Path) -> None:
    found = report(tmp_path)
    story = found.to_dict()["stories"][0]
    assert (len(story["versions"]), story["independent"]) == (3, 2)
    ids = {v.path.rsplit("/", 1)[-1]: v for v in found.versions if v.path}
    assert (ids["wire.txt"].copy_of, ids["own.txt"].copy_of) == (ids["reprint.txt"].id, None)  # undated: the longer
    verdict = next(v for v in found.verdicts() if v.outcome == "contradiction")
    assert "2,300 t in 2 versions (1 independent), 3,200 t in 1" in verdict.message
    assert [(s.versions, s.independent, s.standing) for s in sides(verdict)] == [(2, 1, "even"), (1, 1, "even")]
    dead = next(v for v in found.verdicts() if v.outcome == "agreement" and v.slot.facts[0].normalized == "9")
    told = dead.to_dict()["sides"]
    assert [(side["versions"], side["independent"]) for side in told] == [(3, 2)]


def test_the_report_says_how_many_are_independent(tmp_path: Path) -> None:
    found = report(tmp_path)
    assert "3 versions, 2 independent" in render(found, Look(width=100))
    plain = render(found, Look(width=100, plain=True))
    assert "(3 versions, 2 independent)" in plain
    assert "Side 1 of 2, in 2 versions, 1 independent: 2,300 t" in plain
    assert "AFP  repeats " in matrix.render(found, Look(width=120))


def test_a_draft_hears_how_many_sources_are_independent(tmp_path: Path) -> None:
    report(tmp_path)
    draft = tmp_path / "barge" / "own.txt"
    found = check_draft(str(draft), [str(tmp_path / "barge")], Options(by="folder"), RULES)
    drafts = frozenset(v.id for v in found.versions if v.path == str(draft))
    told = draft_side(found, drafts)
    messages = [v.message for v in told.verdicts() if v.outcome == "contradiction"]
    assert any(message.endswith("in 2 sources (1 independent)") for message in messages)


@pytest.mark.parametrize("folder", ["tests/stories", "reports"])
def test_sample_stories_are_independent(folder: str) -> None:
    root = Path(__file__).resolve().parent.parent
    if folder == "reports":
        texts = [p.read_text(encoding="utf-8") for p in (root / folder).glob("*.txt")]
        assert texts
        assert not any("independent" in text for text in texts)
        return
    found = run(Options(paths=(str(root / folder),), by="folder"), RULES)
    assert {v.copy_of for v in found.versions} == {None}
