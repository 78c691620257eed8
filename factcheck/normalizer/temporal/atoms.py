"""Atoms: what the tokens of a version are in temporal expressions, in order, with a letter for each."""

from __future__ import annotations

from typing import Any

from factcheck.normalizer.document import Token
from factcheck.normalizer.temporal.lexicon import APOSTROPHES, BREAK, OTHER, Entry, Lexicon

NOTHING: dict[str, Any] = {}


class Atom:
    """A token, part of a token or several tokens, with the value of each role; local offsets."""

    __slots__ = ("end", "start", "values")

    def __init__(self, start: int, end: int, values: Any) -> None:
        """Take the place and the values by role."""
        self.start, self.end, self.values = start, end, values


BLANK = Atom(-1, -1, NOTHING)


class Atoms:
    """The atoms of a text and their letters, in parallel, as they are read off its tokens."""

    def __init__(self, tokens: list[Token], text: str, lexicon: Lexicon) -> None:
        """Begin with none."""
        self.tokens, self.text, self.lexicon = tokens, text, lexicon
        self.atoms: list[Atom] = []
        self._letters: list[str] = []

    def glued(self, index: int) -> bool:
        """Whether no white space stands between this atom and the next one."""
        return index + 1 < len(self.atoms) and self.atoms[index].end == self.atoms[index + 1].start

    def put(self, start: int, end: int, entry: Entry) -> None:
        """Add an atom, behind a break where a line ends before it."""
        atoms = self.atoms
        if atoms and (last := atoms[-1]) is not BLANK and start > last.end and "\n" in self.text[last.end : start]:
            atoms.append(BLANK)
            self._letters.append(BREAK)
        atoms.append(Atom(start, end, entry.values))
        self._letters.append(entry.letter)

    def skip(self) -> None:
        """Add a blank, where none is the last: blanks in a row say no more than one."""
        if not self._letters or self._letters[-1] != OTHER:
            self.atoms.append(BLANK)
            self._letters.append(OTHER)

    def take_back(self, place: int) -> None:
        """Take off all atoms from a place on."""
        del self.atoms[place:], self._letters[place:]

    def phrase(self, index: int, word: str) -> int:
        """The longest phrase that begins here; gives the number of tokens used."""
        tokens = self.tokens
        if index + 1 >= len(tokens):
            return 0
        second = tokens[index + 1].lower.translate(APOSTROPHES)
        for rest, entry in self.lexicon.phrases[word].get(second, ()):
            last = index + len(rest)
            if last < len(tokens) and all(
                tokens[index + 1 + offset].lower.translate(APOSTROPHES) == part for offset, part in enumerate(rest)
            ):
                self.put(tokens[index].start, tokens[last].end, entry)
                return 1 + len(rest)
        return 0
