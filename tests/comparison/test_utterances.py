"""An interrupted utterance given to two speakers is one alarm; two utterances are two."""

from __future__ import annotations

from pathlib import Path

from tests.comparison.tellings import across, compare

ASKED = 'Port vote\n"We asked for six new cranes," {} said. "We got a brochure and a cold lunch."\n'
APART = (
    'Port vote\n"We asked for six new cranes," {0} said.\n\nThe council met in the evening and rose at ten, without a '
    'vote, after four hours in which the mayor spoke twice.\n\n"We got a brochure and a cold lunch," {0} said.\n'
)


def test_pieces_of_one_utterance(tmp_path: Path) -> None:
    report = compare(tmp_path, [ASKED.format("engineer Ines Moor"), ASKED.format("minister Paul Verne")])
    assert sorted(v.level or "" for v in across(report, "FC302")) == ["error", "note"]


def test_two_utterances(tmp_path: Path) -> None:
    report = compare(tmp_path, [APART.format("engineer Ines Moor"), APART.format("minister Paul Verne")])
    assert [v.level for v in across(report, "FC302")] == ["error", "error"]
