"""Which language a text is written in, from its frequent short words and the letters of its own."""

from __future__ import annotations

import re
from collections.abc import Mapping

from factcheck.rulebook.formats import LanguageProfile

SAMPLE = 2000
SCRIPT_SAMPLE = 300
_WORD = re.compile(r"[^\W\d_]+")


class LanguageDetector:
    """A detector over the profiles of the rule data; the same text always gives the same answer."""

    def __init__(self, profiles: Mapping[str, LanguageProfile]) -> None:
        """Weigh a word by the number of languages that share it."""
        self.default = "en" if "en" in profiles or not profiles else min(profiles)
        self._words: dict[str, list[tuple[str, float]]] = {}
        self._letters: dict[str, list[tuple[str, float]]] = {}
        self._scripts: list[tuple[str, re.Pattern[str]]] = []
        for code in sorted(profiles):
            profile = profiles[code]
            for word in sorted(profile.words):
                self._words.setdefault(word, []).append((code, 1.0))
            for letter in sorted(profile.letters):
                self._letters.setdefault(letter, []).append((code, 1.0))
            self._scripts.append((code, re.compile(f"[{profile.script}]")))
        for marks in (self._words, self._letters):
            for mark, codes in marks.items():
                marks[mark] = [(code, 1.0 / len(codes)) for code, _ in codes]

    def detect(self, text: str) -> str:
        """The code of the language of `text`; English where nothing tells."""
        sample = text[:SAMPLE].lower()
        opening = sample[:SCRIPT_SAMPLE]
        score: dict[str, float] = {}
        for word in _WORD.findall(sample):
            for code, weight in self._words.get(word, ()):
                score[code] = score.get(code, 0.0) + weight
        # A letter that few languages have weighs half a word; it is rare in names borrowed by others.
        for letter in sample if not sample.isascii() else "":
            for code, weight in self._letters.get(letter, ()):
                score[code] = score.get(code, 0.0) + weight / 2
        # The script outweighs all: a Latin name in a Cyrillic text says nothing.
        for code, script in self._scripts:
            score[code] = score.get(code, 0.0) + len(script.findall(opening))
        best = max(sorted(score), key=lambda code: score[code], default=self.default)
        if not score.get(best):
            return self.default
        return self.default if score.get(self.default, 0.0) == score[best] else best
