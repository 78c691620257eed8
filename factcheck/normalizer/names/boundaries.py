"""The boundaries of a name: a piece of a capitalised run without the words that only stand beside names.

Forms of address, function words, periods and elided articles come off its ends, and the number that belongs to a name
goes on ("Pier 9"). What the words around tell of the candidate is noted on it.
"""

from __future__ import annotations

import re

from factcheck.normalizer.known import Known
from factcheck.normalizer.names.candidates import Candidate
from factcheck.normalizer.names.capital_letters import Capital
from factcheck.rulebook.folding import plain
from factcheck.rulebook.gazetteer import Gazetteer
from factcheck.rulebook.naming import NamingWords

_QUOTES = "\"“„«‘»'‚’([¿¡"
_STARTS = "\n:—–•*;|"
_NUMBER_AFTER = re.compile(
    r"[ \u00a0](?:No\.? ?)?\d+(?:[-–]?[A-Z]\b|-\d+)?(?![\d%]|[.,:]\d|[ \u00a0](?:per|million|billion))"
)
_NUMBER_WORDS, _NUMBER_SIGN = frozenset({"No", "Nr"}), re.compile(r"\.?[ \u00a0]?\d")
_STAMPED = re.compile(r"(?:^|\n)\d{1,2}[:.h]\d{2}(?:[ ]?[ap]\.?m\.?)?:?[ ][-–—|][ ]$")  # "20:00 - Doors closed."
_FULL_NAME = 2  # words of the full name of a person
_BEFORE = 16  # characters looked at before a name

Piece = list[tuple[int, int, str]]  # words of a run, each with its place


class NameBoundaries:
    """Finds where names begin and end in the runs of one language."""

    def __init__(self, naming: NamingWords, gazetteer: Gazetteer, words: Known[str, Capital]) -> None:
        """Take the words of the language; `words` are those with capitals, each looked up once."""
        self.naming, self.gazetteer, self.words = naming, gazetteer, words
        self.adjectives = tuple(sorted(naming.adjective_endings))
        self.elided, self.citizens = naming.elided, naming.citizen_endings

    def candidate(self, text: str, piece: Piece, starts: set[int]) -> Candidate | None:
        """The candidate that a piece of a run holds, if it is more than words that stand beside names."""
        if self._is_elided_noun(piece[0][2]):
            piece = piece[1:]  # "L'inflation", at the head of a sentence
        known = [self.words[word] for _, _, word in piece]
        begin, size = 0, len(piece)
        while begin < size and (known[begin].stops or (known[begin].honours and self._honours(text, piece, begin))):
            begin += 1
        if size - begin not in (0, _FULL_NAME) and self._is_citizen(piece[begin][2], alone=size - begin == 1):
            begin += 1
        while size > begin + 1 and (known[size - 1].numbers or piece[size - 1][2] in self.naming.postnominals):
            size -= 1
        while size > begin + 1 and (known[size - 1].stops or self._numbers_on(text, piece[size - 1])):
            size -= 1
        if begin >= size:
            return None
        first, piece = begin == 0, self._without_elision(piece[begin:size])
        start, end = piece[0][0], piece[-1][1]
        words = [word for _, _, word in piece]
        if len(words) == 1 and words[0].lower() in self.naming.steps and _NUMBER_AFTER.match(text, end):
            return None
        if words[-1].lower() in self.naming.numbered:
            number = _NUMBER_AFTER.match(text, end)
            if number:
                end = number.end()
                words.append(number.group().strip())
        candidate = Candidate(start, end, words, text[start:end])
        candidate.initial = first and self._opens(text, start, starts)
        previous = ""
        if text[start - 1 : start] in (" ", "\u00a0"):
            tail = text[max(0, start - _BEFORE) : start].rsplit(None, 1)
            previous = tail[-1].lower().rstrip(".") if tail else ""
        candidate.honorific = previous in self.naming.honorifics
        candidate.familiar = previous in self.naming.familiar
        candidate.after_article = previous in self.naming.determiners
        if self.adjectives and len(words) == 1 and words[0].endswith(self.adjectives):
            candidate.adjectival = text[end : end + 1] == " " and text[end + 1 : end + 2].islower()
        candidate.carried = previous in self.naming.carriers
        return candidate

    def _numbers_on(self, text: str, unit: tuple[int, int, str]) -> bool:
        """Whether a word only leads on to a number: the "No" of "School No. 6"."""
        return unit[2] in _NUMBER_WORDS and _NUMBER_SIGN.match(text, unit[1]) is not None

    def _without_elision(self, piece: Piece) -> Piece:
        """A run without the elided article or preposition that opens it: "d'Arnel", "l'Opéra d'Arnel"."""
        (start, end, word), *others = piece
        return [(start + 2, end, word[2:]), *others] if word[:2].replace("’", "'") in self.elided else piece

    def _is_elided_noun(self, word: str) -> bool:
        """Whether the capital of a word is that of its elided article alone, so that it is no name."""
        return word[:1].isupper() and word[2:3].islower() and word[:2].lower().replace("’", "'") in self.elided

    def _is_citizen(self, word: str, *, alone: bool) -> bool:
        """Whether a word tells where somebody is from, in a language that writes only people so with a capital.

        "L'Espagnol Iker Sanz", "Danois Ove Lund", but no "France Bleu Nord"; alone only behind its article.
        """
        led = word[:2].lower().replace("’", "'") in self.elided and word[2:3].isupper()
        lower = (word[2:] if led else word).lower()
        return (led or not alone) and lower.endswith(self.citizens) and plain(lower) in self.gazetteer.peoples

    def _honours(self, text: str, piece: Piece, index: int) -> bool:
        """Whether the first word is a form of address ("Lady Ashe"), not a name's own ("the Lady Ashe")."""
        if index + 1 >= len(piece):
            return False
        bearer = index + _FULL_NAME < len(piece) or self.words[piece[index + 1][2]].given
        if piece[index][2].lower() in self.naming.kin and not bearer:
            return False  # "Granny Smith", "Баба Яга"
        before = text[max(0, piece[index][0] - _BEFORE) : piece[index][0]].split()
        return not before or before[-1].lower() not in self.naming.determiners

    def _opens(self, text: str, start: int, starts: set[int]) -> bool:
        if start == 0 or start in starts:
            return True
        before = text[start - 1]
        if before in _QUOTES:
            return before not in "’'" or start < 2 or not text[start - 2].isalnum()
        if before in " \u00a0":
            if _STAMPED.search(text[max(0, start - _BEFORE) : start]):
                return True
            listed = text[start - 2 : start - 1] == "-" and text[start - 3 : start - 2] in ("", "\n")  # "- Wages: ..."
            return start < 2 or listed or text[start - 2] in _STARTS
        return before in _STARTS
