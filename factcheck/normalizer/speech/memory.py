"""Who spoke where, as far as the version has been read."""

from __future__ import annotations

from bisect import bisect_left, insort


class Memory:
    """Attributions by local offset; an entity is None where somebody unknown spoke."""

    def __init__(self) -> None:
        """Begin with nobody having spoken."""
        self._spoken: list[tuple[int, str | None]] = []

    def remember(self, offset: int, entity: str | None) -> None:
        """Note who spoke at a place."""
        insort(self._spoken, (offset, entity), key=lambda entry: entry[0])

    def between(self, start: int, end: int) -> tuple[bool, str | None]:
        """Whether somebody spoke in the local range, and who did so last."""
        at = bisect_left(self._spoken, end, key=lambda entry: entry[0]) - 1
        if at >= 0 and self._spoken[at][0] >= start:
            return True, self._spoken[at][1]
        return False, None

    def last_with(self, word: str, before: int) -> str | None:
        """The last speaker before an offset whose name holds the (lower-case) word."""
        for offset, entity in reversed(self._spoken):
            if offset < before and entity and word in entity.lower().split():
                return entity
        return None
