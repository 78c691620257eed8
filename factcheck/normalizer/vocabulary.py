"""Which words of a language concern which recogniser.

A recogniser asks about every word that it meets whether the word matters to it. The answers of all recognisers about
one word stand together as bits of a number, so that a text needs one look-up for each of its words, however many ask.
"""

from __future__ import annotations

from collections.abc import Callable

from factcheck.normalizer.known import Known

Asker = Callable[[str], object]  # a pure function of a word in lower case; false where the word does not matter

_MOST = 256  # askers; more come only from rulebooks that are loaded again and again


class Vocabulary:
    """The words of one language with the askers that they concern."""

    def __init__(self) -> None:
        """Nobody has asked yet."""
        self._bits: dict[Asker, int] = {}
        self.generation = 0  # changes when masks lose their meaning
        self.masks: Known[str, int] = Known(self._mask)

    def bit(self, asker: Asker) -> int:
        """The bit that stands for an asker in the masks."""
        bit = self._bits.get(asker)
        if bit is None:
            if len(self._bits) >= _MOST:
                self._bits.clear()
            bit = self._bits[asker] = 1 << len(self._bits)
            self.masks.clear()
            self.generation += 1
        return bit

    def _mask(self, word: str) -> int:
        return sum(bit for asker, bit in self._bits.items() if asker(word))


_VOCABULARIES: Known[str, Vocabulary] = Known(lambda language: Vocabulary())


def vocabulary_of(language: str) -> Vocabulary:
    """The vocabulary of a language (ISO 639-1)."""
    return _VOCABULARIES[language]
