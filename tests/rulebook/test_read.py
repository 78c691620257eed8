"""Reading one TOML file into a record."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct

from factcheck.errors import FactcheckError, RuleError
from factcheck.rulebook.read import line_of, read_record, read_toml, to_record


class Crane(Struct, frozen=True, forbid_unknown_fields=True):
    height: float
    names: tuple[str, ...] = ()


class Port(Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    cranes: tuple[Crane, ...] = ()
    main: Crane | None = None
    by_name: dict[str, Crane] = {}


TEXT = """# a port
name = "Marl"

[main]
height = 40.5
names = ["Old Tom"]

[[cranes]]
height = 30

[[cranes]]
height = 31

[by_name."tall one"]
height = 60
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "port.toml"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_good_file(path: Path) -> None:
    port = read_record(path, Port)
    assert port.name == "Marl"
    assert port.main == Crane(40.5, ("Old Tom",))
    assert [crane.height for crane in port.cranes] == [30, 31]
    assert port.by_name["tall one"].height == 60


@pytest.mark.parametrize(
    ("key", "line"),
    [
        ("name", 2),
        ("main", 4),
        ("main.height", 5),
        ("main.names[0]", 6),
        ("main.colour", 4),
        ("cranes[0]", 11),
        ("nothing", None),
        ("", None),
    ],
)
def test_line_of(path: Path, key: str, line: int | None) -> None:
    assert line_of(path, key) == line


def line_of_a_tall_crane(path: Path, height: str) -> int | None:
    path.write_text(TEXT.replace(f"height = {height}\n", 'height = "tall"\n'), encoding="utf-8")
    with pytest.raises(RuleError) as caught:
        read_record(path, Port)
    return caught.value.line


def test_the_line_inside_the_first_of_an_array_of_tables(path: Path) -> None:
    assert line_of_a_tall_crane(path, "30") == 9


@pytest.mark.xfail(strict=True, reason="the index in the key is dropped, and the first table's line is given")
def test_the_line_inside_a_later_one_of_an_array_of_tables(path: Path) -> None:
    assert line_of_a_tall_crane(path, "31") == 12


@pytest.mark.parametrize(
    ("old", "new", "key", "line"),
    [
        ('name = "Marl"', "name = 3", "name", 2),
        ("height = 40.5", 'height = "tall"', "main.height", 5),
        ('names = ["Old Tom"]', "names = [1]", "main.names", 6),
        ("height = 40.5\n", "", "main", 4),
    ],
)
def test_faults(path: Path, old: str, new: str, key: str, line: int) -> None:
    path.write_text(TEXT.replace(old, new), encoding="utf-8")
    with pytest.raises(RuleError) as caught:
        read_record(path, Port)
    error = caught.value
    assert isinstance(error, FactcheckError)
    assert error.key.startswith(key)
    assert (error.file, error.line) == (str(path), line)
    assert str(error) == f"{path}:{line}: {error.key}: {error.problem}"
    assert "$" not in error.problem


def test_an_unknown_key_is_named(path: Path) -> None:
    path.write_text(TEXT.replace("height = 40.5", "hight = 40.5\nheight = 1"), encoding="utf-8")
    with pytest.raises(RuleError, match="hight"):
        read_record(path, Port)


def test_a_record_under_a_key(path: Path) -> None:
    with pytest.raises(RuleError) as caught:
        to_record(path, {"height": "tall"}, Crane, under="main")
    assert (caught.value.key, caught.value.line) == ("main.height", 5)


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="can't be read"):
        read_toml(tmp_path / "nowhere.toml")


@given(key=st.text(max_size=20))
def test_any_key_can_be_looked_for(tmp_path_factory: pytest.TempPathFactory, key: str) -> None:
    path = tmp_path_factory.getbasetemp() / "port.toml"
    path.write_text(TEXT, encoding="utf-8")
    line = line_of(path, key)
    assert line is None or 1 <= line <= TEXT.count("\n")
