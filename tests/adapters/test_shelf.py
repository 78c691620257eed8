"""What is kept between runs: only ever what would be made anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.adapters.shelf import shelved


class Counted:
    """Makes a list of numbers, and counts how often."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> list[int]:
        self.times += 1
        return [1, 2, 3]


def ask(source: bytes, make: Counted) -> list[int]:
    return shelved("numbers", source, list[int], make)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def test_what_was_made_of_the_same_bytes_is_not_made_again(folder: Path) -> None:
    make = Counted()
    assert ask(b"one", make) == ask(b"one", make) == [1, 2, 3]
    assert make.times == 1
    assert [path.name for path in folder.iterdir()] == ["numbers.msgpack"]


def test_other_bytes_take_its_place(folder: Path) -> None:
    make = Counted()
    for source in (b"one", b"two", b"one"):
        assert ask(source, make) == [1, 2, 3]
    assert make.times == 3
    assert len(list(folder.iterdir())) == 1


@pytest.mark.parametrize("harm", [lambda data: b"", lambda data: data[:-1], lambda data: data[:-1] + b"\x04"])
def test_what_is_damaged_is_made_anew(folder: Path, harm) -> None:  # type: ignore[no-untyped-def]
    make = Counted()
    ask(b"one", make)
    kept = folder / "numbers.msgpack"
    kept.write_bytes(harm(kept.read_bytes()))
    assert ask(b"one", make) == ask(b"one", make) == [1, 2, 3]
    assert make.times == 2


def test_nothing_is_kept_where_no_folder_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTCHECK_CACHE", "")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    make = Counted()
    assert ask(b"one", make) == ask(b"one", make)
    assert make.times == 2
    assert not list(tmp_path.iterdir())


def test_a_folder_that_cannot_be_made_does_no_harm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path / "file" / "cache"))
    assert ask(b"one", Counted()) == [1, 2, 3]


def test_the_users_own_folder_is_the_first_choice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FACTCHECK_CACHE")
    monkeypatch.delenv("LOCALAPPDATA", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    ask(b"one", Counted())
    assert (tmp_path / "factcheck" / "numbers.msgpack").is_file()


def test_a_relative_folder_is_not_the_users_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FACTCHECK_CACHE")
    monkeypatch.delenv("LOCALAPPDATA", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", "here")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    ask(b"one", Counted())
    assert [path.name for path in tmp_path.iterdir()] == ["home"]
