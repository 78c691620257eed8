"""What was worked out once and is asked for again with every text: a dictionary that fills itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

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
