"""Places that versions give to one event: what makes two of them exclude each other."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.options import Options
from factcheck.pipeline import run
from factcheck.rulebook import load_rulebook


def flagged(folder: Path, *versions: str) -> list[str]:
    """The messages of all conflicting places of a story."""
    story = folder / "story"
    story.mkdir()
    for number, text in enumerate(versions, 1):
        (story / f"v{number}.txt").write_text(f"Report\n{text}\n", encoding="utf-8")
    report = run(Options(paths=(str(folder),), by="folder"), load_rulebook())
    return [verdict.message for verdict in report.verdicts() if verdict.rule == "FC405"]


@pytest.mark.parametrize(
    "versions",
    [
        (
            "The germ was traced to the showers on Ward 9.",
            "The showers on Ward 6, where the germ was, are closed, and painters are busy on Ward 9.",
            "The germ came from the showers on Ward 9.",
        ),
        (
            "The icons were discovered in Maldon on Friday.",
            "On Friday the icons were found in Strell.",
            "The icons, found in Maldon, are safe.",
        ),
        (
            "Flight 12 from Maldon to Strell made a detour.",
            "Flight 12 took off from Orvale at 9.05am, bound for Strell.",
            "Flight 12 left Maldon for Strell.",
        ),
        (
            "Flight 12 made an emergency landing in Maldon after a bird strike.",
            "After a bird strike flight 12 made an emergency landing in Strell, 70 kilometres south of Maldon.",
            "The emergency landing in Maldon followed a bird strike.",
        ),
        (
            "The robbers held six clerks at the Merrit Bank in Maldon.",
            "Six clerks were held at a bank in Strell.",
            "The bank in Maldon was surrounded. Six clerks were held.",
        ),
        (
            "The army has set up a camp for the homeless in Maldon.",
            "Die Armee hat ein Lager für die Obdachlosen in Hamburg errichtet.",
            "A camp for the homeless was set up by the army in Maldon.",
        ),
        (
            "The lorry was set on fire in Little Marl.",
            "The lorry was set on fire in Great Marl, where dogs barked all night.",
            "In Little Marl, where the lorry was set on fire, dogs barked.",
        ),
        (
            "A shell hit a tower block in Linden Street on Monday.",
            "On Monday a tower block in Harbour Street was hit by a shell.",
            "The shell hit a tower block in Linden Street.",
        ),
        # a town and a desert are places of two sorts, but each lies in another country
        (
            "The balloon is to land at Maldon, Norway, on Friday.",
            "On Friday the balloon will land in the Strell desert, Chile.",
            "The balloon, which is to land at Maldon, is tired.",
        ),
    ],
)
def test_two_places(tmp_path: Path, versions: tuple[str, ...]) -> None:
    assert flagged(tmp_path, *versions)


@pytest.mark.parametrize(
    "versions",
    [
        # the village and the country
        ("The icons were discovered in Maldon on Friday.", "On Friday the icons were found in France."),
        # the town, and the part of the world in which it may lie
        ("The balloon took off in Maldon on Friday.", "On Friday the balloon took off in South America."),
        ("The icons were discovered in Maldon on Friday.", "On Friday the icons were found in Scandinavia."),
        # a town and a desert, of which one country is told
        (
            "The balloon is to land at Maldon, Norway, on Friday.",
            "On Friday the balloon will land in the Strell desert.",
        ),
        (
            "The balloon is to land at Maldon, Scotland, on Friday.",
            "On Friday the balloon will land on the Strell moor, Britain.",
        ),
        # one place in two forms, and in two alphabets
        ("The icons were discovered in Maldon Bay on Friday.", "On Friday the icons were found in Maldon."),
        ("The mine collapsed in Lozove on Friday.", "У п'ятницю шахта обвалилася в Лозовому."),
        # the town, and a hall that is named with an article
        ("The wedding was held in Maldon on Friday.", "The wedding was held on Friday in the Strell Rosa."),
        # the town, and a hospital or a mill that stands in it
        (
            "The outbreak at Maldon has killed two.",
            "Two have died in the outbreak at St Orl, officials said.",
            "The outbreak at St Orl Hospital in Maldon has killed two.",
        ),
        ("The fire in Maldon was out by noon.", "By noon the fire at Corran Mill was out.", "The Maldon fire is out."),
        # where police are is not where they act
        (
            "Police in Maldon have arrested two men.",
            "Two men were arrested by police in a flat in Strell, near Maldon.",
        ),
        # the town, and the country whose ministry it is
        ("A court sat in Maldon on Friday.", "On Friday a court sat in Strell. Strell's ministry of health was glad."),
        # two people
        ("Anna Bell was born in Maldon.", "Paul Verne was born in Strell."),
        # the version knows both
        ("The icons were found in Maldon.", "The icons were found in Strell, not in Maldon."),
    ],
)
def test_no_conflict(tmp_path: Path, versions: tuple[str, ...]) -> None:
    assert not flagged(tmp_path, *versions)


@pytest.mark.parametrize("beside", ["Strell province", "The province of Strell"])
def test_a_town_and_its_province_do_not_exclude_each_other(beside: str, tmp_path: Path) -> None:
    texts = ("The icons were discovered in Maldon on Friday.", "The icons, found in Maldon, are safe.")
    odd = "On Friday the icons were found in Strell."
    assert flagged(tmp_path, *texts, odd)
    (tmp_path / "story" / "v3.txt").write_text(f"Report\n{odd} {beside} rejoiced.\n", encoding="utf-8")
    report = run(Options(paths=(str(tmp_path),), by="folder"), load_rulebook())
    assert not [verdict for verdict in report.verdicts() if verdict.rule == "FC405"]
