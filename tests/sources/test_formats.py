"""How dumps split, and how ordinary articles don't."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.model import Version
from tests.sources import dumps

Split = Callable[..., tuple[Version, ...]]


def lines(versions: tuple[Version, ...]) -> list[int]:
    return [version.line for version in versions]


def words(version: Version, role: str) -> list[str]:
    return [version.text[part.start : part.end] for part in version.parts if part.role == role]


@pytest.mark.parametrize("sign", ["…", "...", "***", "* * *", "---", "_____", "=====", "###", "—", "• • •"])
def test_separated_items(split: Split, sign: str) -> None:
    versions = split(dumps.SEPARATED.replace("\n…", f"\n{sign}"))
    assert lines(versions) == dumps.SEPARATED_LINES
    assert [version.language for version in versions] == ["uk", "en", "uk", "en", "en", "en"]


def test_separated_items_keep_datelines_and_camera_credits_apart(split: Split) -> None:
    versions = split(dumps.SEPARATED)
    assert words(versions[1], "meta") == ["TOLVIK — "]
    assert words(versions[3], "meta") == ["OSTERVIK — "]
    assert words(versions[4], "meta") == ["London — ", "Camera: Anna Holt"]
    assert versions[1].title.startswith("The harbour master of Tolvik said")
    assert versions[0].title == "Шторм у порту Толвік: дві баржі затонули"


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\n\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_line_ends_and_encodings_change_no_split(split: Split, newline: str, encoding: str) -> None:
    versions = split(dumps.SEPARATED.replace("\n", newline), encoding)
    assert len(versions) == len(dumps.SEPARATED_LINES)


@pytest.mark.parametrize("code", ["NO", "UA", "US", "GBR"])
def test_labelled_blocks(split: Split, code: str) -> None:
    text = dumps.LABELLED.replace("NO Norland", f"{code} Norland").replace("\nNO", f"\n{code}")
    versions = split(text)
    assert lines(versions) == dumps.LABELLED_LINES
    assert versions[1].title == "Port of Tolvik to Reopen Within Days, Says the U.S."
    assert all(words(version, "title") and words(version, "body") for version in versions)


def test_labelled_blocks_without_their_opening(split: Split) -> None:
    text = dumps.LABELLED.split("\n", 2)[2]
    assert lines(split(text)) == [1, 6, 11]


def test_framed_blocks(split: Split) -> None:
    versions = split(dumps.FRAMED)
    assert lines(versions) == dumps.FRAMED_LINES
    first, second = versions
    assert any(text.startswith("Nobody was hurt") for text in words(first, "meta")), (
        "a repeated standfirst is read once"
    )
    assert first.source == "Coast Lite News"
    assert second.source == "ANI"
    assert "The tug captain was thanked by the mayor" in " ".join(words(second, "body"))
    assert "The old pier.(photo:instagram)" in words(second, "meta")
    assert "ALSO READ:" in words(second, "meta")


def test_framed_block_behind_the_rest_of_an_article(split: Split) -> None:
    rest = dumps.FRAMED.split("\n", 7)[7]
    assert len(split(rest)) == 2


def test_pasted_articles(split: Split) -> None:
    versions = split(dumps.PASTED)
    assert lines(versions) == dumps.PASTED_LINES
    first, second, third, fourth = versions
    assert first.source == "tolvikcourier.example.net"
    assert words(first, "title") == ["Two barges sink in Tolvik", "Says harbour master"]
    assert (second.source, second.published) == ("Reuters", "2025-05-26T22:30")
    assert third.title.startswith("In Ostervik")
    assert (fourth.source, fourth.published) == ("AFP", "2025-05-27T00:47")


def test_chatter_teasers_and_captions_are_not_read(split: Split) -> None:
    read = " ".join(text for version in split(dumps.PASTED) for text in words(version, "body"))
    for unread in ("bathtub", "nobody cares", "sink them again", "A diver stands", "This photograph"):
        assert unread not in read
    assert read.count(dumps.PARAGRAPH) == 2


ARTICLE = f"Barges sink in Tolvik\nSunday 25 May 2025\n\n{dumps.PARAGRAPH}\n\n{dumps.SECOND}\n\n"


@pytest.mark.parametrize(
    "rest",
    [
        f"…\n\n{dumps.THIRD}\n",
        f"---\n\n{dumps.THIRD}\n",
        f"***\n\n{dumps.THIRD}\n\n***\n\n{dumps.SECOND}\n",
        f"---\n\nThe second day\n\n{dumps.THIRD}\n",
        f"---\nSign up for our morning newsletter here\n{dumps.THIRD}\n",
        f"US\n\n{dumps.THIRD}\n\nEU\n\n{dumps.SECOND}\n",
        f"Categories\n-News\nOther headlines of the day\n{dumps.THIRD}\n",
        f"ALSO READ: Port to reopen\n\n{dumps.THIRD}\n",
        "www.tolvikcourier.example.net\n",
        f"www.tolvikcourier.example.net\nMore from the coast\n{dumps.THIRD}\n",
        f"“Yeah, it was bad,” she said.\n\n{dumps.THIRD}\n",
    ],
    ids=[
        "ellipsis",
        "rule",
        "sections",
        "crosshead",
        "newsletter",
        "codes",
        "footer",
        "pointer",
        "site",
        "link",
        "slang",
    ],
)
def test_an_ordinary_article_stays_whole(split: Split, rest: str) -> None:
    versions = split(ARTICLE + rest)
    assert len(versions) == 1
    assert versions[0].published == "2025-05-25"
    assert dumps.PARAGRAPH in " ".join(words(versions[0], "body"))
    assert versions[0].start == 0


def test_articles_with_dates_split_at_a_single_sign(split: Split) -> None:
    other = f"Port to reopen\nMonday 26 May 2025\n\n{dumps.THIRD}\n"
    versions = split(f"{ARTICLE}---\n\n{other}")
    assert [version.published for version in versions] == ["2025-05-25", "2025-05-26"]


def test_three_headlines_split_without_dates(split: Split) -> None:
    items = [
        f"{title}\n\n{dumps.PARAGRAPH}\n\n{dumps.SECOND}\n"
        for title in ("Two barges sink in Tolvik", "Port to reopen in three days", "Storm was not forecast at all")
    ]
    assert [version.title for version in split("\n***\n".join(items))] == [item.split("\n")[0] for item in items]
