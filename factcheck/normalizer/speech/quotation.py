"""Where quoted words stand: pairs of quotation marks of all kinds, told apart from apostrophes.

Only outermost quotations are given. A quotation never leaves its paragraph (a line); one that is opened again in
the next paragraph and closed only at the end gives one piece for each paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

# Marks between two letters are apostrophes and never seen here. The expression begins with a plain class of signs: the
# engine looks for that fastest.
_MARK = re.compile(r"[\n\"“”„«»‹›‘‚'’](?:(?<!['’])|(?<![^\W_].)|(?![^\W_]))", re.DOTALL)
_CLOSERS = {
    '"': '"”',
    "“": '”"“',
    "”": "”",
    "„": '“”"',
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    "‘": "’'",
    "'": "'’",
    "‚": "‘’'",
}
_SINGLE = "‘'‚’"
_DEPTH = 6  # how deep marks nest
_AHEAD = 80  # marks that are looked at for a closing one
_LEADING = re.compile(r"\w+")
_DECADE = re.compile(r"\d\ds?")
_CLIPPED = re.compile(r"(?:.[sS]|in)['’] [^\W\dA-Z_]")
_BEFORE_OPEN = "([{—–-/\"“„«»‘'‚¿¡"
_AFTER_CLOSE = ".,;:!?…)]}—–-/\"”“«»’'"


class Quotation(Struct, frozen=True, gc=False):
    """Quoted words at [start, end); the marks stand at `opened` and just before `closed_at`.

    `closed` says whether a closing mark was found, `continues` whether the piece goes on from the paragraph before.
    """

    opened: int
    start: int
    end: int
    closed_at: int
    mark: str
    closed: bool = True
    continues: bool = False


class _Mark(Struct, gc=False):
    at: int
    char: str
    left: bool
    right: bool

    @property
    def opens(self) -> bool:
        """Whether its place allows nothing but an opening mark."""
        return self.left and not self.right

    @property
    def closes(self) -> bool:
        """Whether its place allows nothing but a closing mark."""
        return self.right and not self.left


def find_quotations(text: str, start: int, end: int, elisions: frozenset[str]) -> list[Quotation]:
    """The outermost quotations of text[start:end]; `elisions` are words written with a leading apostrophe."""
    found: list[Quotation] = []
    pending: Quotation | None = None
    for begin, stop, marks in _paragraphs(text, start, end):
        pieces = _pair(text, begin, stop, marks, elisions, pending)
        found.extend(pieces)
        pending = pieces[-1] if pieces and not pieces[-1].closed else None
    return found


def _paragraphs(text: str, start: int, end: int) -> Iterator[tuple[int, int, list[_Mark]]]:
    """Paragraphs that hold marks, or that follow one which does, as (start, end, marks); no blank lines."""
    begin, marks, before = start, [], False
    for match in _MARK.finditer(text, start, end):
        at, char = match.start(), match.group()
        if char != "\n":
            left = at == begin or text[at - 1].isspace() or text[at - 1] in _BEFORE_OPEN
            right = at + 1 >= end or text[at + 1].isspace() or text[at + 1] in _AFTER_CLOSE
            marks.append(_Mark(at, char, left, right))
            continue
        if marks or (before and text[begin:at].strip()):
            yield begin, at, marks
            before = bool(marks)
        begin, marks = at + 1, []
    if marks:
        yield begin, end, marks


def _pair(
    text: str, begin: int, stop: int, marks: list[_Mark], elisions: frozenset[str], pending: Quotation | None
) -> list[Quotation]:
    """The outermost quotations of one paragraph; at most the last of them is unclosed."""
    found: list[Quotation] = []
    stack, continues = _resumed(text, begin, stop, marks, pending)
    inner_end = -1
    for index, mark in enumerate(marks):
        role = _role(text, marks, index, stack, elisions)
        if role == "open":
            if stack and _restarts(marks, index, stack[-1]):
                stack.pop()
            stack.append(mark)
        elif role == "close":
            opened = _popped(stack, mark.char)
            if opened is not None and stack:
                inner_end = mark.at + 1
            elif opened is not None:
                _add(found, text, opened, mark.at, mark.at + 1, True, continues and not found)
                inner_end = -1
    if stack and stack[0].char not in _SINGLE:
        opened = stack[0]
        if inner_end > opened.at and opened.char == "«":
            _add(found, text, opened, inner_end - 1, inner_end, True, continues and not found)
        elif opened.left:
            _add(found, text, opened, stop, stop, False, continues and not found)
    return found


def _resumed(
    text: str, begin: int, stop: int, marks: list[_Mark], pending: Quotation | None
) -> tuple[list[_Mark], bool]:
    """What the paragraph before left open, and whether this one goes on with it."""
    if pending is None or not marks:
        return [], False
    first = begin + len(text[begin:stop]) - len(text[begin:stop].lstrip())
    if marks[0].at == first and marks[0].char == pending.mark:
        return [], True
    if _goes_on(marks, pending.mark):
        return [_Mark(first - 1, pending.mark, True, False)], True
    return [], False


def _popped(stack: list[_Mark], char: str) -> _Mark | None:
    """The innermost open mark that the sign closes, taken off with all that stood open inside it."""
    while stack:
        opened = stack.pop()
        if char in _CLOSERS[opened.char]:
            return opened
    return None


def _role(text: str, marks: list[_Mark], index: int, stack: list[_Mark], elisions: frozenset[str]) -> str:
    """What the mark does at its place: 'open', 'close' or '' for an apostrophe or a stray sign."""
    mark = marks[index]
    char = mark.char
    closable = any(char in _CLOSERS[opened.char] for opened in stack[-_DEPTH:])
    if char in "‘’'":
        return _single_role(text, marks, index, closable, elisions)
    if char in "„‚":
        opens = True
    elif char in "«‹":
        return "close" if stack and stack[-1].char in "»›" else "open"
    elif char == "“":
        german = closable and any(opened.char == "„" for opened in stack[-_DEPTH:])
        return "close" if german or (closable and mark.closes) else "open"
    elif closable and not (char == '"' and mark.opens):
        return "close"
    else:
        opens = mark.opens if char in "»›" else not mark.closes and (mark.left or not mark.right)
    return "open" if opens else ""


def _single_role(text: str, marks: list[_Mark], index: int, closable: bool, elisions: frozenset[str]) -> str:
    mark = marks[index]
    if closable and mark.char != "‘" and not mark.opens:
        return "" if _possessive(text, marks, index) else "close"
    if closable and mark.char == "‘" and not mark.opens:
        return "close"
    if mark.char == "’" or not mark.left or (mark.right and mark.char == "'"):
        return ""
    word = _LEADING.match(text, mark.at + 1)
    if word and mark.char == "'" and (word.group().lower() in elisions or _DECADE.fullmatch(word.group())):
        return ""
    return "open" if _closer_after(marks, index) else ""


def _closer_after(marks: list[_Mark], index: int) -> bool:
    """Whether a mark further on in the paragraph can close this single one."""
    closers = _CLOSERS[marks[index].char]
    return any(mark.char in closers and (mark.closes or not mark.left) for mark in marks[index + 1 : index + _AHEAD])


def _possessive(text: str, marks: list[_Mark], index: int) -> bool:
    """Whether a mark after s, or for a dropped g, is an apostrophe: a sure closing mark is still to come."""
    if not _CLIPPED.match(text, max(0, marks[index].at - 2)):
        return False
    for mark in marks[index + 1 : index + _AHEAD]:
        if mark.opens and mark.char in _SINGLE:
            return False
        if mark.char in "’'" and mark.closes:
            return not _CLIPPED.match(text, max(0, mark.at - 2))
    return False


def _restarts(marks: list[_Mark], index: int, top: _Mark) -> bool:
    """Whether an opening mark inside an open quotation of its own kind shows that the first was never closed."""
    if marks[index].char != top.char or top.char not in '"“”':
        return False
    closers = _CLOSERS[top.char]
    ahead = marks[index + 1 : index + _AHEAD]
    following = [mark for mark in ahead if mark.char in closers or mark.char == top.char][:2]
    return not (len(following) == 2 and all(not mark.opens for mark in following))


def _goes_on(marks: list[_Mark], mark: str) -> bool:
    """Whether the first mark of its kind in a paragraph closes what the paragraph before left open."""
    if mark == '"':
        return False
    for other in marks:
        if other.char == mark and mark != "“":
            return False
        if other.char in _CLOSERS[mark]:
            return other.closes
    return False


def _add(
    found: list[Quotation], text: str, opened: _Mark, end: int, closed_at: int, closed: bool, continues: bool
) -> None:
    start = opened.at + 1
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    stop = start + len(text[start:end].rstrip(" \t\r\n\u00a0\u202f,;"))
    if any(char.isalnum() for char in text[start:stop]):
        found.append(Quotation(opened.at, start, stop, closed_at, opened.char, closed, continues))
