"""What takes long to make of a file and never changes with anything else, kept from one run to the next.

It lies in the user's cache folder, and may be deleted at any time. `FACTCHECK_CACHE` names another folder; where it
is empty nothing is kept, as where the folder can't be written. What is read there is checked to be what was made of
the very same bytes, and is made anew otherwise, so that nothing depends on whether it was kept.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import TypeVar

import msgspec

T = TypeVar("T")

SIZE = 16  # bytes of a digest
FORM = b"1"  # changes with what is made, or how it is written


def shelved(name: str, source: bytes, kind: type[T], make: Callable[[], T]) -> T:
    """`make()`, or what it gave for the same `source` before; of each name the last is kept."""
    folder = _folder()
    if folder is None:
        return make()
    path, key = folder / f"{name}.msgpack", _digest(FORM + source)
    with suppress(OSError, msgspec.MsgspecError):
        kept = path.read_bytes()
        if kept[:SIZE] == key and kept[SIZE : 2 * SIZE] == _digest(kept[2 * SIZE :]):
            return msgspec.msgpack.decode(kept[2 * SIZE :], type=kind)
    made = make()
    packed = msgspec.msgpack.encode(made)
    if msgspec.msgpack.decode(packed, type=kind) == made:  # a date, for one, would come back as text
        with suppress(OSError):
            _write(path, key + _digest(packed) + packed)
    return made


def _folder() -> Path | None:
    """Where things are kept; None where nothing is to be."""
    named = os.environ.get("FACTCHECK_CACHE")
    if named is not None:
        return Path(named) if named else None
    base = Path(os.environ.get("LOCALAPPDATA") or os.environ.get("XDG_CACHE_HOME") or "")
    with suppress(RuntimeError):  # there is no home
        return (base if base.is_absolute() else Path.home() / ".cache") / "factcheck"
    return None


def _digest(data: bytes) -> bytes:
    return blake2b(data, digest_size=SIZE).digest()


def _write(path: Path, data: bytes) -> None:
    """Write a file as a whole or not at all, whoever else writes it at the same time."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    written = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        written.replace(path)
    except OSError:
        written.unlink(missing_ok=True)
        raise
