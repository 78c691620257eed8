"""Keys and values above an article: front matter between fences, or lines such as "versioncreated: ..."."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from factcheck.sources.dateline import DateReader
from factcheck.sources.header import Header
from factcheck.sources.lines import Line

_KEY = re.compile(r"^[\"']?(?P<key>[^\W\d_][\w -]{1,20})[\"']?\s*:\s*(?P<value>\S.*)?$")
_FENCE = re.compile(r"^(?:-{3}|\+{3})$")
_FENCE_LINES = 60


class KeyReader:
    """Reads the keys that the rule data name."""

    def __init__(self, keys: Mapping[str, frozenset[str]], dates: DateReader) -> None:
        """Index the words by what they mean."""
        self._names = {word: name for name in sorted(keys) for word in keys[name]}
        self._dates = dates

    def read(self, lines: Sequence[Line], found: Header, language: str) -> int:
        """Take a block of keys and values between fences, or three and more such lines at the top."""
        fenced = bool(_FENCE.match(lines[0].text))
        index = 1 if fenced else 0
        end = index
        while end < min(len(lines), _FENCE_LINES) and (not fenced or lines[end].text != lines[0].text):
            entry = _KEY.match(lines[end].text)
            if not entry and not (fenced and lines[end].text.startswith(("-", "#"))):
                break
            if not fenced and entry and self._key(entry["key"]) is None:
                break
            end += 1
        closed = fenced and end < len(lines) and lines[end].text == lines[0].text
        if (fenced and not closed) or (not fenced and end < 2):
            return 0
        for line in lines[index:end]:
            self._entry(line, found, language)
        taken = [lines[0], *lines[index : end + 1]] if closed else lines[:end]
        spans = {(line.start, line.end) for line in taken}
        found.meta.extend(sorted(spans - set(found.titles) - {_outer(line, found.titles) for line in taken}))
        return end + 1 if closed else end

    def _entry(self, line: Line, found: Header, language: str) -> None:
        entry = _KEY.match(line.text)
        if not entry or not entry["value"]:
            return
        key, value = self._key(entry["key"]), entry["value"].strip().strip("\"'")
        if key == "title":
            start = line.start + line.text.index(value, entry.start("value"))
            found.title, found.title_line = value, line.number
            found.titles.append((start, start + len(value)))
        elif key in ("published", "updated"):
            dated = self._dates.header(value, language)
            if dated and dated[1]:
                found.date(key, dated[1], None)
        elif key == "source":
            found.source = self._dates.agency(value)[0] or value
        elif key == "language":
            found.language = value.lower()[:2]

    def _key(self, key: str) -> str | None:
        return self._names.get(key.strip().lower())


def _outer(line: Line, titles: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """The line's range where it holds a title, so that it is not set aside as a whole."""
    holds = any(line.start <= start and end <= line.end for start, end in titles)
    return (line.start, line.end) if holds else (-1, -1)
