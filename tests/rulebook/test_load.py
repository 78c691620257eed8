"""Loading the rule data: what is wrong is named by file, key and line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from factcheck.errors import RuleError
from factcheck.rulebook import Rulebook, find_rules, load_rulebook

RULES = find_rules()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small set of rule data that loads: English alone and one file of each kind."""
    for part in ("languages", "formats", "lexicon", "vocabulary", "comparisons"):
        (tmp_path / part).mkdir()
    shutil.copy(RULES / "languages" / "en.toml", tmp_path / "languages")
    data = (
        "units",
        "alignment",
        "relations",
        "categories",
        "fates",
        "details",
        "conditions",
        "stretches",
        "things",
        "ways",
        "facets",
    )
    for name in [f"{stem}.toml" for stem in data]:
        shutil.copy(RULES / name, tmp_path)
    shutil.copy(RULES / "comparisons" / "FC101.toml", tmp_path / "comparisons")
    for path in (RULES / "formats").glob("*.toml"):
        shutil.copy(path, tmp_path / "formats")
    (tmp_path / "lexicon" / "own.toml").write_text('[sinkings]\nwords.en = ["sank"]\n', encoding="utf-8")
    return tmp_path


def fault(folder: Path) -> RuleError:
    with pytest.raises(RuleError) as caught:
        load_rulebook(folder)
    return caught.value


def change(path: Path, old: str, new: str) -> int:
    """Replace the first `old` in a file; the line (from 1) on which it stood."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def append(path: Path, text: str) -> int:
    """Write behind the end of a file; the line of the first word written."""
    before = path.read_text(encoding="utf-8")
    path.write_text(before + text, encoding="utf-8")
    return before.count("\n") + 1


def test_the_small_set_loads(folder: Path) -> None:
    book = load_rulebook(folder)
    assert set(book.languages) == {"en"}
    assert set(book.comparisons) == {"FC101"}
    assert set(book.lexicon.concepts) == {"sinkings"}
    assert book.language("xx") is book.languages["en"]


def test_the_digest_changes_with_the_data(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    first = load_rulebook(folder).digest
    other = tmp_path_factory.mktemp("other") / "rules"
    shutil.copytree(folder, other)
    assert load_rulebook(other).digest == first
    append(other / "lexicon" / "own.toml", "\n# a remark\n")
    load_rulebook.cache_clear()
    assert load_rulebook(other).digest != first


def test_the_own_rules_load_once() -> None:
    book = load_rulebook()
    assert isinstance(book, Rulebook)
    assert load_rulebook() is book
    assert {"en", "uk", "ru", "de", "fr", "es"} <= set(book.languages)


# The file, the words in it and what they become, and the key of the error.
MISTAKES = [
    ("a misspelt table", "languages/en.toml", "[structure]", "[strcture]", "strcture"),
    ("a misspelt key", "languages/en.toml", "coordinators =", "cordinators =", "structure"),
    ("a wrong type", "languages/en.toml", 'respectively = ["respectively"]', "respectively = 3",
     "structure.respectively"),
    ("a wrong type in a list", "languages/en.toml", 'respectively = ["respectively"]', "respectively = [3]",
     "structure.respectively"),
    ("a misspelt weight", "alignment.toml", "outside =", "outsyde =", "context"),
    ("a word for a number", "alignment.toml", "outside = 0.4", 'outside = "much"', "context.outside"),
    ("a misspelt key of a rule", "comparisons/FC101.toml", "summary =", "sumary =", "sumary"),
    ("an unknown level", "comparisons/FC101.toml", 'level = "error"', 'level = "fatal"', "level"),
    ("a misspelt key of an example", "comparisons/FC101.toml", "fires = true", "fire = true", "examples"),
    ("a wrong type in an example", "comparisons/FC101.toml", "fires = true", 'fires = "yes"', "examples"),
    ("a misspelt key of a concept", "lexicon/own.toml", "words.en", "wrods.en", "sinkings"),
    ("a wrong type in a concept", "lexicon/own.toml", '["sank"]', "7", "sinkings.words"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "key"), [pytest.param(*row[1:], id=row[0]) for row in MISTAKES])
def test_mistakes_are_named_by_file_and_key(folder: Path, file: str, old: str, new: str, key: str) -> None:
    change(folder / file, old, new)
    error = fault(folder)
    assert Path(error.file) == folder / file
    assert error.key.startswith(key) or key.startswith(error.key)
    assert error.problem
    assert str(error).startswith(str(folder / file))


@pytest.mark.parametrize(
    ("file", "old", "new", "name"), [(*row[1:4], row[3].split()[0]) for row in MISTAKES if "misspelt" in row[0]]
)
def test_misspelt_keys_are_named(folder: Path, file: str, old: str, new: str, name: str) -> None:
    change(folder / file, old, new)
    assert name.strip("[]").split(".")[0] in str(fault(folder))


@pytest.mark.parametrize(
    ("file", "old", "new", "key"),
    [
        ("languages/en.toml", "[structure]", "[strcture]", "strcture"),
        ("languages/en.toml", "coordinators =", "cordinators =", "structure.cordinators"),
        ("comparisons/FC101.toml", "summary =", "sumary =", "sumary"),
        ("alignment.toml", "outside =", "outsyde =", "context.outsyde"),
    ],
)
def test_misspelt_keys_have_a_key_and_a_line(folder: Path, file: str, old: str, new: str, key: str) -> None:
    line = change(folder / file, old, new)
    error = fault(folder)
    assert (error.key, error.line) == (key, line)


LINES = [
    ("languages/en.toml", 'respectively = ["respectively"]', "respectively = 3"),
    ("languages/en.toml", "pronouns = ", 'pronouns = "he" #'),
    ("alignment.toml", "outside = 0.4", 'outside = "much"'),
    ("comparisons/FC101.toml", 'level = "error"', 'level = "fatal"'),
]


@pytest.mark.parametrize(("file", "old", "new"), LINES)
def test_mistakes_are_named_by_line(folder: Path, file: str, old: str, new: str) -> None:
    line = change(folder / file, old, new)
    error = fault(folder)
    assert error.line == line
    assert f"{file}:{line}: " in str(error)


BROKEN = ["[[broken\n", "x = \n", 'y = "open\n', "z == 3\n"]


@pytest.mark.parametrize("broken", BROKEN)
@pytest.mark.parametrize("file", ["languages/en.toml", "alignment.toml", "lexicon/own.toml", "comparisons/FC101.toml"])
def test_broken_toml_is_named_by_line(folder: Path, file: str, broken: str) -> None:
    line = append(folder / file, "\n" + broken) + 1
    error = fault(folder)
    assert Path(error.file) == folder / file
    assert error.line is not None
    assert abs(error.line - line) <= 1
    assert "TOML" in error.problem


def test_english_must_be_there(folder: Path) -> None:
    (folder / "languages" / "en.toml").unlink()
    error = fault(folder)
    assert Path(error.file) == folder / "languages"
    assert "en.toml" in error.problem


def test_a_language_must_be_named_as_its_file(folder: Path) -> None:
    (folder / "languages" / "en.toml").rename(folder / "languages" / "xx.toml")
    error = fault(folder)
    assert (Path(error.file).name, error.key) == ("xx.toml", "code")
    assert "'en'" in error.problem


def test_a_rule_must_be_named_as_its_file(folder: Path) -> None:
    (folder / "comparisons" / "FC101.toml").rename(folder / "comparisons" / "FC999.toml")
    error = fault(folder)
    assert (Path(error.file).name, error.key) == ("FC999.toml", "code")


def test_a_concept_is_defined_once(folder: Path) -> None:
    (folder / "lexicon" / "zz.toml").write_text('\n[sinkings]\nwords.en = ["went down"]\n', encoding="utf-8")
    error = fault(folder)
    assert (Path(error.file).name, error.key) == ("zz.toml", "sinkings")
    assert "twice" in error.problem


@pytest.mark.xfail(strict=True, reason="the line is at hand, but is not given")
def test_a_concept_defined_twice_has_a_line(folder: Path) -> None:
    (folder / "lexicon" / "zz.toml").write_text('\n[sinkings]\nwords.en = ["went down"]\n', encoding="utf-8")
    assert fault(folder).line == 2


def test_excluded_concepts_must_exist(folder: Path) -> None:
    append(folder / "lexicon" / "own.toml", 'excludes = ["risings"]\n')
    error = fault(folder)
    assert error.key == "sinkings.excludes"
    assert "risings" in error.problem


@pytest.mark.xfail(strict=True, reason="the folder is named in place of the file, and no line")
def test_excluded_concepts_are_named_by_file(folder: Path) -> None:
    append(folder / "lexicon" / "own.toml", 'excludes = ["risings"]\n')
    error = fault(folder)
    assert (Path(error.file).name, error.line) == ("own.toml", 3)


ROWS = 'columns = ["en", "de"]\nrows = \'\'\'\n# hills\nhill = hill, hillock | hügel\n'


def test_everyday_words_are_read_by_rows(folder: Path) -> None:
    (folder / "vocabulary" / "places.toml").write_text(ROWS + "lake = lake | see\n'''\n", encoding="utf-8")
    (folder / "vocabulary" / "polish.toml").write_text("columns = ['pl']\nrows = 'lake = jezioro'\n", encoding="utf-8")
    lexicon = load_rulebook(folder).lexicon
    assert lexicon.names("en", "hillock") == lexicon.names("de", "hügel") == ("v_hill",)
    assert lexicon.concepts["v_hill"].weak
    assert lexicon.concepts["v_lake"].words["pl"] == {"jezioro"}


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("lake = lake", "has words for 1 languages, not for 2"),
        ("Lake = lake | see", "is not a name of small letters"),
        ("lake", "is not a name of small letters"),
        ("hill = rise | anhöhe", "this meaning already has words for 'de'"),
        ("lake = Lake | see", "'Lake' must be in lower case"),
        ("lake = lake,  mere | see", "must be in lower case, its words parted by single spaces"),
        ("lake = lake,mere, | see", "words must be parted by a comma and a space"),
        ("lake = | ", "has no words"),
    ],
)
def test_a_faulty_row_of_everyday_words_has_its_line(folder: Path, row: str, problem: str) -> None:
    path = folder / "vocabulary" / "places.toml"
    path.write_text(f"{ROWS}{row}\n'''\n", encoding="utf-8")
    error = fault(folder)
    assert (Path(error.file), error.key, error.line) == (path, "rows", 5)
    assert problem in error.problem


def test_an_everyday_meaning_does_not_take_the_name_of_a_concept(folder: Path) -> None:
    (folder / "vocabulary" / "places.toml").write_text(ROWS + "'''\n", encoding="utf-8")
    append(folder / "lexicon" / "own.toml", '[v_hill]\nwords.en = ["hill"]\n')
    assert fault(folder).key == "v_hill"


@pytest.mark.parametrize("only", ["true", "false"])
def test_a_rule_needs_examples_of_both_kinds(folder: Path, only: str) -> None:
    path = folder / "comparisons" / "FC101.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("fires = true", f"fires = {only}").replace("fires = false", f"fires = {only}"))
    error = fault(folder)
    assert (Path(error.file), error.key) == (path, "examples")
    assert "fires" in error.problem


@pytest.mark.parametrize("name", ["units.toml", "alignment.toml"])
def test_missing_files(folder: Path, name: str) -> None:
    (folder / name).unlink()
    error = fault(folder)
    assert Path(error.file) == folder / name
    assert "can't be read" in error.problem


def test_a_folder_without_rules(tmp_path: Path) -> None:
    error = fault(tmp_path)
    assert error.file == str(tmp_path)
    assert "languages" in error.problem


def test_bytes_that_are_no_text(folder: Path) -> None:
    (folder / "lexicon" / "own.toml").write_bytes(b'[sinkings]\nwords.en = ["\xff\xfe"]\n')
    error = fault(folder)
    assert Path(error.file).name == "own.toml"
    assert "can't be read" in error.problem
