"""What was worked out once and is asked for again with every text: dictionaries that fill themselves."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")

MOST = 65536  # entries; the words of a news corpus of many megabytes, in a few megabytes of memory


class Known(dict[K, V]):
    """The values of a pure function by its argument; it forgets all of them when they become too many.

    A look-up of a known word costs as little as that of any dictionary: less than a call.
    """

    __slots__ = ("_make",)

    def __init__(self, make: Callable[[K], V]) -> None:
        """Take the function that tells the value of a key."""
        super().__init__()
        self._make = make

    def __missing__(self, key: K) -> V:
        """Work the value out and keep it."""
        if len(self) >= MOST:
            self.clear()
        value = self[key] = self._make(key)
        return value


class Kept(Generic[V]):
    """What is made of rule data, for each language; made anew where it is asked of other data than the last time."""

    __slots__ = ("_kept",)

    def __init__(self) -> None:
        """Hold nothing yet."""
        self._kept: dict[str, tuple[tuple[object, ...], V]] = {}

    def of(self, language: str, make: Callable[..., V], *data: object) -> V:
        """`make(*data)`, which is called only where these very objects were not the last ones."""
        kept = self._kept.get(language)
        if kept is None or any(one is not other for one, other in zip(kept[0], data, strict=True)):
            kept = self._kept[language] = (data, make(*data))
        return kept[1]
