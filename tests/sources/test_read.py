"""Paths, folders, the standard input, encodings, and inputs that can't be read."""

from __future__ import annotations

import codecs
import io
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.errors import InputError
from factcheck.rulebook import Rulebook, load_rulebook
from factcheck.sources import read_versions, version_from_text
from factcheck.sources.encoding import decode
from tests.sources import dumps
from tests.sources.conftest import check_places

STORY = f"Two barges sink in Tolvik\nSunday 25 May 2025\n\n{dumps.PARAGRAPH}\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("corpus/ferry/v1.txt", "corpus/ferry/v2.txt", "corpus/ferry/v10.md", "corpus/dam/v1.text"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(STORY, encoding="utf-8")
    for name in ("ferry/story.toml", "ferry/gold.json", ".hidden.txt", "ferry/v1.txt~"):
        (tmp_path / "corpus" / name).write_text("x", encoding="utf-8")
    (tmp_path / "corpus" / ".git").mkdir()
    (tmp_path / "corpus" / ".git" / "x.txt").write_text(STORY, encoding="utf-8")
    return tmp_path


def test_a_folder_is_walked_in_natural_order(folder: Path, rulebook: Rulebook) -> None:
    sources = read_versions(["corpus"], rulebook)
    assert [v.path for v in sources.versions] == [
        "corpus/dam/v1.text",
        "corpus/ferry/v1.txt",
        "corpus/ferry/v2.txt",
        "corpus/ferry/v10.md",
    ]
    assert [v.id for v in sources.versions] == ["dam/v1", "ferry/v1", "ferry/v2", "ferry/v10"]
    assert sources.skipped == ()
    assert sources.failed == ()


def test_ids_grow_only_where_two_would_be_alike(folder: Path, rulebook: Rulebook) -> None:
    one = read_versions(["corpus/ferry"], rulebook)
    assert [v.id for v in one.versions] == ["v1", "v2", "v10"]
    two = read_versions(["corpus/ferry", "corpus/dam/"], rulebook)
    assert [v.id for v in two.versions] == ["ferry/v1", "v2", "v10", "dam/v1"]
    again = read_versions(["corpus/ferry"], rulebook, taken=[v.id for v in one.versions])
    assert [v.id for v in again.versions] == ["ferry/v1", "ferry/v2", "ferry/v10"]
    (folder / "corpus/ferry/v2.md").write_text(STORY)
    assert [v.id for v in read_versions(["corpus/ferry"], rulebook).versions][1:3] == [
        "corpus/ferry/v2.md",
        "corpus/ferry/v2.txt",
    ]


def test_a_file_is_read_once_however_often_it_is_given(folder: Path, rulebook: Rulebook) -> None:
    sources = read_versions(["corpus/ferry/v1.txt", "corpus/ferry", folder / "corpus/ferry/v1.txt"], rulebook)
    assert len(sources.versions) == 3


def test_articles_of_a_dump_are_named_by_file_and_line(folder: Path, rulebook: Rulebook) -> None:
    (folder / "dump.txt").write_text(dumps.LABELLED, encoding="utf-8")
    sources = read_versions(["dump.txt"], rulebook)
    assert [v.id for v in sources.versions] == ["dump:3", "dump:8", "dump:13"]


def test_what_a_folder_holds_besides_stories_is_named(folder: Path, rulebook: Rulebook) -> None:
    for name in ("scan.pdf", "draft.docx", "notes", "README.md", "empty.txt"):
        (folder / "corpus" / name).write_bytes(b"" if name == "empty.txt" else b"text")
    (folder / "corpus/gone.txt").symlink_to(folder / "nowhere.txt")
    (folder / "corpus/link").symlink_to(folder / "corpus/dam")
    sources = read_versions(["corpus"], rulebook)
    assert {skipped.path for skipped in sources.skipped} == {
        f"corpus/{name}" for name in ("scan.pdf", "draft.docx", "notes", "README.md", "empty.txt", "gone.txt", "link")
    }
    assert sources.failed == ()
    named = read_versions(["corpus/README.md"], rulebook)
    assert [v.id for v in named.versions] == ["README"]


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("missing.txt", None, "does not exist"),
        ("empty.txt", b"", "is empty"),
        ("report.json", b'{"versions": []}', "holds data by its name"),
        ("blank.txt", b" \n\t\n", "only white space"),
        ("mark.txt", codecs.BOM_UTF8, "only white space"),
        ("binary.txt", bytes(range(256)) * 4, "binary"),
        ("nul.txt", b"text\x00with\x00nul", "binary"),
        ("scan.txt", b"%PDF-1.7 ...", "PDF"),
        ("old.txt", "Die Männer kamen über Köln. ".encode("cp1252") * 9, "iconv -f CP1252 -t UTF-8"),
        ("cyr.txt", "Баржи затонули в порту. ".encode("cp1251") * 9, "iconv -f CP1251 -t UTF-8"),
        ("wide.txt", "Zwei Männer".encode("utf-16-le") * 9, "UTF-16"),
        ("noise.txt", "".join(map(chr, range(0xE000, 0xE100))).encode("utf-16"), "binary"),
        ("half.txt", codecs.BOM_UTF16_LE + b"a\x00b", "broken UTF-16-LE"),
    ],
)
def test_what_is_no_text_is_skipped_with_its_reason(
    folder: Path, rulebook: Rulebook, name: str, data: bytes | None, says: str
) -> None:
    if data is not None:
        (folder / name).write_bytes(data)
    sources = read_versions([name, "corpus"], rulebook)
    assert len(sources.versions) == 4, "the rest is still read"
    assert [skipped.path for skipped in sources.skipped] == [name]
    assert says in sources.skipped[0].reason
    assert sources.failed == (name,)


def test_an_unreadable_file_is_skipped(folder: Path, rulebook: Rulebook, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    sources = read_versions(["corpus/dam/v1.text"], rulebook)
    assert sources.failed == ("corpus/dam/v1.text",)
    assert "permission denied" in sources.skipped[0].reason


def test_a_folder_without_text_fails(folder: Path, rulebook: Rulebook) -> None:
    (folder / "bare").mkdir()
    sources = read_versions(["bare"], rulebook)
    assert sources.failed == ("bare",)
    assert "holds no text files" in sources.skipped[0].reason


def test_the_standard_input(folder: Path, rulebook: Rulebook) -> None:
    for stream in (STORY.encode(), io.BytesIO(STORY.encode())):
        sources = read_versions(["-", "corpus/dam"], rulebook, stdin=stream)
        assert [(v.id, v.path) for v in sources.versions] == [("stdin", "-"), ("v1", "corpus/dam/v1.text")]
    named = read_versions(["-"], rulebook, stdin=STORY.encode(), stdin_name="draft.txt")
    assert [(v.id, v.path) for v in named.versions] == [("draft", "draft.txt")]
    assert read_versions(["-"], rulebook, stdin=b"").failed == ("-",)


@pytest.mark.parametrize("mark", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_offsets_count_without_the_byte_order_mark(folder: Path, rulebook: Rulebook, mark: str) -> None:
    (folder / "x.txt").write_bytes(("\ufeff" + dumps.SEPARATED).encode(mark))
    sources = read_versions(["x.txt"], rulebook)
    assert [v.line for v in sources.versions] == dumps.SEPARATED_LINES
    for version in sources.versions:
        check_places(version, dumps.SEPARATED)


def test_dates_and_language_that_are_given(folder: Path, rulebook: Rulebook) -> None:
    (folder / "bare.txt").write_text(dumps.PARAGRAPH)
    sources = read_versions(["bare.txt", "corpus/dam"], rulebook, published="17 January 2025", language="uk-UA")
    assert [v.published for v in sources.versions] == ["2025-01-17", "2025-05-25"]
    assert [v.language for v in sources.versions] == ["uk", "uk"]
    with pytest.raises(InputError, match="day, month and year"):
        read_versions(["corpus"], rulebook, published="yesterday")


def test_a_dateline_takes_its_year_from_a_version_beside_it(folder: Path, rulebook: Rulebook) -> None:
    text = f"Two barges sink in Tolvik\n\nTOLVIK, May 26 (Nordwire) — {dumps.PARAGRAPH}\n"
    (folder / "corpus/dam/v2.txt").write_text(text, encoding="utf-8")
    (folder / "corpus/alone.txt").write_text(text, encoding="utf-8")
    published = {v.id: v.published for v in read_versions(["corpus"], rulebook).versions}
    assert published["dam/v2"] == "2025-05-26"
    assert published["alone"] is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (dumps.PARAGRAPH, "en"),
        (dumps.UKRAINIAN, "uk"),
        ("Две баржи затонули в порту, сообщил начальник. Никто не пострадал, но порт закрыт на три дня.", "ru"),
        ("Zwei Kähne sind im Hafen gesunken, wie der Hafenmeister am Montag sagte. Verletzt wurde niemand.", "de"),
        ("Deux barges ont coulé dans le port, selon le maître du port. Personne n'a été blessé.", "fr"),
        ("Dos barcazas se hundieron en el puerto, según el capitán. Nadie resultó herido por la tormenta.", "es"),
        ("12 345", "en"),
    ],
)
def test_language_is_told(rulebook: Rulebook, text: str, language: str) -> None:
    assert version_from_text(text, rulebook=rulebook).language == language


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=400))
def test_any_text_gives_a_version_with_sound_parts(text: str) -> None:
    check_places(version_from_text(text, rulebook=load_rulebook()), text)


_LINES = st.lists(
    st.sampled_from(
        ["…", "RU", "Categories", "-Top News", "www.site.example.net", "REUTERS", "Published :", "May 25, 2025", "---",
         "title: x", "KYIV — ", "A headline of five words", "lol bro....", "", dumps.PARAGRAPH, dumps.UKRAINIAN]
    ),
    max_size=14,
)  # fmt: skip


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_LINES)
def test_any_mixture_of_lines_splits_soundly(lines: list[str]) -> None:
    text = "\n".join(lines)
    sources = read_versions(["-"], load_rulebook(), stdin=text.encode())
    assert sources.versions or sources.failed
    for version in sources.versions:
        check_places(version, text)


@pytest.mark.parametrize(
    "unit",
    [
        " ",
        ".",
        "…",
        "“",
        "‘",
        "#",
        "# ",
        "(photo:",
        "A. ",
        "a.b",
        "--",
        "1 ",
        "KYIV, ",
        "\n",
        "…\n",
        "RU\n\n",
        "@ ",
        "x\r",
    ],
)
def test_long_monotony_is_read_fast(rulebook: Rulebook, unit: str) -> None:
    text = (unit * (60_000 // len(unit)))[:60_000]
    version = version_from_text(f"{text}\nSecond line\n{text}.", rulebook=rulebook)
    check_places(version, version.text)
    read_versions(["-"], rulebook, stdin=f"www.a.example.net\nHeadline of it\n{text}\n{text}".encode())


def test_decode_guesses_nothing() -> None:
    assert decode("Ґанок".encode()) == ("Ґанок", "")
    assert decode("Ґанок".encode("cp1251"))[0] == ""


SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the corpus is not part of the project")
def test_the_corpus_splits_into_its_articles(rulebook: Rulebook) -> None:
    sources = read_versions([os.fspath(SEEDS)], rulebook)
    lines: dict[str, list[int]] = {}
    for version in sources.versions:
        lines.setdefault(Path(version.path or "").name[:3], []).append(version.line)
        assert version.title
        text = Path(version.path or "").read_bytes().decode("utf-8")
        check_places(version, text)
    assert lines == {
        "000": [1, 3, 18, 25, 37, 55, 73, 99, 104, 118, 133, 136, 166],
        "001": list(range(3, 339, 5)),
        "002": [4, 51, 96, 133, 160, 195, 212, 293, 334, 361],
        "003": [1],
        "004": [4, 30, 56, 77, 89, 100, 121, 136, 159, 174, 196],
    }
    assert [v.line for v in sources.versions if v.language == "uk"] == [1, 18, 99]
    assert sum(v.language == "en" for v in sources.versions) == 100
    ends = [v.first_line + v.text.count("\n") for v in sources.versions if "/004" in (v.path or "")]
    assert ends == [9, 53, 74, 88, 97, 118, 133, 156, 171, 193, 210]
    assert sum(v.published is not None for v in sources.versions) == 7


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Drei Tonnen Kaffee wurden gefunden."),
        ("de", "An Bord waren 80 Menschen."),
        ("fr", "Le maire a démissionné mardi."),
        ("fr", "Samedi 15 mars 2025"),
        ("es", "Hubo 31 heridos."),
        ("uk", "Читання тривало три години."),
        ("uk", "29 серпня 2025, 14:20"),
        ("ru", "Десятеро рабочих погибли."),
        ("en", "Three tonnes of coffee were found."),
        ("en", "Rise of 3.1 per cent"),
    ],
)
def test_one_short_sentence_tells_its_language(rulebook: Rulebook, language: str, text: str) -> None:
    assert version_from_text(text, rulebook=rulebook).language == language
