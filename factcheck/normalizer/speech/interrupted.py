"""Speech whose marks also enclose its attribution ("A, — she said. — B") or that a dash opens on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from factcheck.normalizer.document import Document
from factcheck.normalizer.speech.cues import SpeechLexicon
from factcheck.normalizer.speech.quotation import Quotation

_INTO = re.compile(r"(?<=[,.!?…])\s*[—–-](?=\s?\w)")
_OUT = re.compile(r"(?<=[\w)»\"”])\s*(?:[.,:!?…]\s*[—–]|[—–][.,:]|[—–])\s*(?=\S)")
_LINE = re.compile(r"^[ \t]*[—–-]\s?(?=\w|[«„“\"¿¡])", re.MULTILINE)
_LOOK = 3  # words after a dash among which a cue must come


def split_interrupted(document: Document, lexicon: SpeechLexicon, quotations: list[Quotation]) -> list[Quotation]:
    """The quotations cut at the attributions inside them, with the lines that a dash opens added."""
    pieces = [piece for quotation in quotations for piece in _pieces(document, lexicon, quotation)]
    taken = {document.text.rfind("\n", 0, quotation.opened) + 1 for quotation in quotations}
    for part in document.parts:
        if part.role == "body":
            for match in _LINE.finditer(document.text, part.start, part.end):
                line = document.text.rfind("\n", 0, match.start() + 1) + 1
                if line not in taken:
                    pieces.extend(_line(document, lexicon, match.end(), part.end))
    pieces.sort(key=lambda piece: piece.opened)
    return pieces


def _line(document: Document, lexicon: SpeechLexicon, start: int, stop: int) -> Iterator[Quotation]:
    end = document.text.find("\n", start, stop)
    end = stop if end < 0 else end
    pieces = list(_pieces(document, lexicon, Quotation(start - 1, start, end, end, "—")))
    if len(pieces) > 1 or (pieces and pieces[0].end < end):
        yield from pieces


def _pieces(document: Document, lexicon: SpeechLexicon, quotation: Quotation) -> Iterator[Quotation]:
    """The parts of a quotation between which its attribution stands; the quotation itself where there is none."""
    text = document.text
    begin, opened = quotation.start, quotation.opened
    for dash in _INTO.finditer(text, quotation.start, quotation.end):
        if dash.start() < begin or not _attributes(document, lexicon, dash.end()):
            continue
        end = begin + len(text[begin : dash.start()].rstrip(" \u00a0,"))
        yield replace(quotation, opened=opened, start=begin, end=end, closed_at=dash.start())
        out = _OUT.search(text, dash.end() + 1, quotation.end)
        if out is None:
            return
        marks = [at for at in range(out.start(), out.end()) if text[at] in "—–"]
        opened, begin = marks[-1], out.end()
    if begin < quotation.end:
        yield replace(quotation, opened=opened, start=begin)


def _attributes(document: Document, lexicon: SpeechLexicon, at: int) -> bool:
    """Whether a cue stands among the first words at the offset."""
    first = document.token_index(at)
    last = min(first + _LOOK, len(document.tokens))
    for token in range(first, last):
        if document.tokens[token].kind == "punct":
            return False
        hit = lexicon.cues.match(document.tokens, token)
        if hit and hit[1] in ("say", "tone"):
            return True
    return False
