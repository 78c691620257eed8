"""Speech whose marks also enclose its attribution ("A, — she said. — B") or that a dash opens on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from factcheck.normalizer.document import Document
from factcheck.normalizer.speech.cues import SpeechLexicon
from factcheck.normalizer.speech.quotation import Quotation

_INTO = re.compile(r"(?:(?<=[,.!?…])\s*|\s+)[—–-](?=\s?\w)")
_COMMA = re.compile(r",(?=\s\w)")
_NEXT_COMMA = re.compile(r"[,.](?=\s)|\Z")
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
    if lexicon.words.comma_speech:
        yield from _between_commas(document, lexicon, quotation)
        return
    for dash in _INTO.finditer(text, quotation.start, quotation.end):
        if dash.start() < begin or not _attributes(document, lexicon, dash.end()):
            continue
        end = begin + len(text[begin : dash.start()].rstrip(" \u00a0,"))
        yield replace(quotation, opened=opened, start=begin, end=end, closed_at=dash.start())
        out = _OUT.search(text, dash.end() + 1, quotation.end)
        if out is None:
            return
        marks = [at for at in range(out.start(), out.end()) if text[at] in "—–"]
        begin = out.end()
        opened = begin if text[marks[-1] + 1] in ".,:" else marks[-1]  # where a new sentence would begin
    if begin < quotation.end:
        yield replace(quotation, opened=opened, start=begin)


def _between_commas(document: Document, lexicon: SpeechLexicon, quotation: Quotation) -> Iterator[Quotation]:
    """The two halves around ", explique X," where verb and subject stand between commas inside the marks."""
    text = document.text
    for comma in _COMMA.finditer(text, quotation.start, quotation.end):
        first = document.token_index(comma.end())
        if first + 1 >= len(document.tokens) or not _is_inverted(document, lexicon, first):
            continue
        out = _NEXT_COMMA.search(text, comma.end(), quotation.end)
        if out is None:
            break
        yield replace(quotation, end=comma.start(), closed_at=comma.end())
        start = out.end() + len(text[out.end() : quotation.end]) - len(text[out.end() : quotation.end].lstrip())
        if start < quotation.end:
            yield replace(quotation, opened=out.end(), start=start)
        return
    yield quotation


def _is_inverted(document: Document, lexicon: SpeechLexicon, first: int) -> bool:
    """Whether a cue with its pronoun, or one before a name, begins at the token, or after an auxiliary there."""
    tokens, words = document.tokens, lexicon.words
    if words.enclitics.get(tokens[first].lower) or tokens[first].lower in words.auxiliaries:
        first += 1
    hit = lexicon.cues.match(tokens, first)
    if hit is None or hit[1] not in ("say", "tone"):
        return False
    enclitic = lexicon.enclitic(tokens[first].lower) or lexicon.enclitic(tokens[first - 1].lower)
    return bool(enclitic) or (hit[0] < len(tokens) and tokens[hit[0]].capitalised)


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
