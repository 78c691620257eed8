"""What the terminal report promises at every width."""

from __future__ import annotations

import re
import sys
from io import StringIO

import pytest
from msgspec.structs import replace
from rich.cells import cell_len

from factcheck.commands import session
from factcheck.config import Settings
from factcheck.model import Report, Skipped
from factcheck.reporters import reporter
from factcheck.reporters.difference import differing, shortened
from factcheck.reporters.evidence import Excerpt
from factcheck.reporters.look import Look
from factcheck.rulebook import find_rules, load_rulebook
from tests.reporters.sample_report import sample

ESCAPES = re.compile(r"\x1b\[[0-9;]*m|\x1b\]8;;[^\x1b]*\x1b\\")


def render(report: Report | None = None, **look: object) -> str:
    return reporter("terminal")(report or sample(), Look(**look))  # type: ignore[arg-type]


@pytest.mark.parametrize("width", [40, 60, 80, 100, 120, 160, 300])
@pytest.mark.parametrize("verbose", [False, True])
def test_only_places_and_the_totals_may_be_wider_than_the_terminal(width: int, verbose: bool) -> None:
    *lines, _ = render(width=width, verbose=verbose).splitlines()
    wide = [line.strip() for line in lines if cell_len(line) > width]
    assert not [line for line in wide if not re.search(r"^\S+:\d+:\d+$|^[A-D]  ", line)]
    assert not wide or width < 80


@pytest.mark.parametrize("look", [Look(width=80), Look(width=120, verbose=True), Look(plain=True)])
def test_colour_adds_escapes_and_nothing_else(look: Look) -> None:
    bare = reporter("terminal")(sample(), look)
    colored = reporter("terminal")(sample(), replace(look, color=True, links="/somewhere"))
    assert "\x1b" not in bare
    assert colored != bare
    assert "\n".join(line.rstrip() for line in ESCAPES.sub("", colored).split("\n")) == bare


def test_source_text_steers_nothing() -> None:
    colored = ESCAPES.sub("", render(width=80, color=True))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", colored)
    for text in ("[bold]mayor[/bold]", ":smile:", "␛[31mred␛[0m", "[sic]", "[/INST]"):
        assert text in colored


def test_worst_story_and_finding_come_first() -> None:
    text = render(width=80)
    order = [text.index(part) for part in ("error[FC101]", "error[FC301]", "note[FC401]", "update[FC901]", "warning[")]
    assert order == sorted(order)


def test_only_the_difference_of_a_quote_is_marked() -> None:
    text = render(width=80)
    assert "We will ▸not◂ sail again" in text
    assert "We will ▸◂ sail again" in text
    assert differing("we may go home.", "We may Go home") == (("we may go home.", False),)
    longer = "I asked them to wait. They did not ask me"
    assert differing("I did not ask them to wait", longer)[:3] == (
        ("I ", False),
        ("did not ask", True),
        (" them to wait", False),
    )
    assert differing(longer, "I did not ask them to wait")[:3] == (
        ("I ", False),
        ("asked", True),
        (" them to wait. ", False),
    )
    assert differing("a b c", "a x c") == (("a ", False), ("b", True), (" c", False))


def test_a_name_is_marked_where_it_differs() -> None:
    assert "Captain Ada ▸Lindquist◂ is to blame" in render(width=80)


def test_long_unchanged_runs_of_a_quote_are_cut() -> None:
    own = " ".join(f"w{number}" for number in range(100))
    other = own.replace("w50", "x")
    cut = shortened(Excerpt("", differing(own, other), "")).value
    assert cut == (("… " + " ".join(f"w{n}" for n in range(40, 50)) + " ", False), ("w50", True),
                   (" " + " ".join(f"w{n}" for n in range(51, 61)) + " …", False))  # fmt: skip


def test_many_sides_are_counted_where_they_end() -> None:
    report = sample()
    verdict = report.stories[1].verdicts[0]
    fact = verdict.slot.facts[0]
    facts = tuple(replace(fact, normalized=f"{number} person") for number in range(12300, 12312))
    verdict = replace(verdict, slot=replace(verdict.slot, facts=facts), groups=())
    report = replace(report, stories=(replace(report.stories[1], verdicts=(verdict,)),))
    text = render(report, width=100)
    assert "… and 6 more values: 12,306 person, 12,307 person" in text
    assert "more values" not in render(report, width=100, verbose=True)


def test_the_totals_stand_last_and_fit() -> None:
    read, found = "6 versions, 2 stories, 31 facts:", "2 errors, 1 warning, 1 note; 1 update; 2 skipped"
    assert render(width=100).splitlines()[-1] == f"{read} {found}"
    assert render(width=80).splitlines()[-2:] == [read, found]
    assert max(map(cell_len, render(width=80).splitlines())) <= 80


def test_silence_is_earned() -> None:
    empty = replace(sample(), stories=(), skipped=(Skipped("a.bin", "binary"),))
    text = render(empty, width=80)
    assert "a.bin: binary" in text
    assert "Nothing could be compared." in text
    assert "No two facts answer the same question" in text
    assert "\n6 versions, 0 stories, " in text


def test_that_nothing_was_found_is_told_where_something_was_compared() -> None:
    calm = tuple(replace(s, verdicts=tuple(v for v in s.verdicts if v.rule is None)) for s in sample().stories)
    assert "No contradiction found." in render(replace(sample(), stories=calm), width=80)
    assert "No contradiction found." in render(replace(sample(), stories=calm), plain=True)
    nothing = render(replace(sample(), versions=(), stories=(), facts=0), width=80)
    assert "Nothing could be read, so nothing was compared." in nothing
    assert "0 facts told" not in nothing


def repeated(count: int, outcome: str) -> Report:
    """The sample with one of its verdicts as often as asked, each with an id of its own."""
    ferry = sample().stories[1]
    one = next(verdict for verdict in ferry.verdicts if verdict.outcome == outcome)
    many = tuple(replace(one, slot=replace(one.slot, id=f"s-{number}")) for number in range(count))
    return replace(sample(), stories=(replace(ferry, verdicts=many),))


def test_what_is_told_once_in_a_story_is_not_repeated() -> None:
    text = render(repeated(3, "contradiction"), width=100)
    assert text.count("error[FC101]") == 3
    assert text.count("= why") == text.count("= help") == 1


def test_updates_are_counted_where_they_are_many() -> None:
    text = render(repeated(9, "update"), width=100)
    assert text.count("People hurt: 3, then 5") == 5
    assert "update … and 4 more (-v shows them)" in text
    assert "more (-v" not in render(repeated(5, "update"), width=100)


def test_places_of_one_finding_stand_alike() -> None:
    for width in range(60, 130):
        lines = render(repeated(1, "contradiction"), width=width, quiet=True).splitlines()
        alone = [line.startswith("    stories/ferry/") for line in lines if "stories/ferry/" in line]
        assert alone in ([True] * 3, [False] * 3), width


def test_long_lists_are_counted_where_they_end() -> None:
    many = replace(sample(), skipped=tuple(Skipped(f"{number}.jpg", "binary") for number in range(30)))
    assert "… and 10 more (-v lists them)" in render(many, width=80)
    assert "29.jpg" in render(many, width=80, verbose=True)


def test_quiet_shows_findings_only() -> None:
    text = render(width=80, quiet=True)
    assert "error[FC101]" in text
    assert "update" not in text
    assert "facts" not in text


def test_hidden_findings_are_counted() -> None:
    assert "3 contradictions below the level shown" in render(width=80, hidden=3)


def test_links_point_into_the_folder() -> None:
    assert "\x1b]8;;file:///desk/stories/ferry/noon.txt\x1b\\" in render(width=80, links="/desk")


@pytest.mark.parametrize("shape", ["terminal", "concise"])
@pytest.mark.parametrize("counted", [False, True])
def test_a_code_leads_to_its_explanation(shape: str, counted: bool) -> None:
    rules = load_rulebook().comparisons
    look = Look(width=80, links="/desk", pages="/rules/comparisons", rules=rules, statistics=counted)
    text = reporter(shape)(sample(), look)
    assert "\x1b]8;;file:///rules/comparisons/FC101.toml\x1b\\" in text
    assert "FC901.toml" not in text  # a rule that nobody knows has no explanation
    assert "\x1b" not in reporter(shape)(sample(), replace(look, links=None))
    assert (find_rules() / "comparisons" / "FC101.toml").is_file()


def test_links_are_for_terminals_that_show_them(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CI", "TERM", "VTE_VERSION", *session.LINKING):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM_PROGRAM", "WezTerm")
    monkeypatch.setattr(sys, "stdout", Terminal())
    assert session.look_for(Settings(), None).links
    assert session.look_for(Settings(plain=True), None).links is None
    assert session.look_for(Settings(color="never"), None).links is None
    assert session.look_for(Settings(), "report.txt").links is None
    monkeypatch.setenv("TERM_PROGRAM", "Apple_Terminal")
    assert session.look_for(Settings(), None).links is None
    monkeypatch.setenv("TERM_PROGRAM", "WezTerm")
    monkeypatch.setattr(sys, "stdout", StringIO())
    assert session.look_for(Settings(), None).links is None


class Terminal(StringIO):
    """What a program that is not piped writes to."""

    def isatty(self) -> bool:
        return True


def test_plain_has_no_drawing() -> None:
    text = render(plain=True)
    assert not re.search("[─●▲◆▸◂│]", text)
    assert "Error FC101: People aboard the Marigold" in text
    assert "stories/ferry/evening.txt:2:25 (evening) has [221 people] in: The Marigold" in text
