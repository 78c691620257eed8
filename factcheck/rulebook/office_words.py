"""The words of one language for offices, ready for look-up by their last word."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.rulebook.naming import NamingWords
from factcheck.rulebook.offices import Offices, load_offices

_LONGEST = 5  # words of the longest phrase
_STEM = 3  # letters that a stem keeps at least
_PLURAL = ((re.compile(r"man$"), "men"), (re.compile(r"(?<=[^aeiou])y$"), "ies"), (re.compile(r"(?<=[sxz])$"), "es"))

Phrase = tuple[tuple[str, ...], str, bool]  # words as keys, canonical id, whether it is a plural


class OfficeWords:
    """Heads, standings and domains of a language; all look-ups take words in lower case."""

    def __init__(self, code: str, naming: NamingWords, offices: Offices) -> None:
        """Index the words of `code`; case endings are taken off where the language has them."""
        self.endings = sorted(naming.endings, key=lambda ending: (-len(ending), ending))
        self._stems: dict[str, str] = {}
        self.heads: dict[str, list[Phrase]] = {}
        self._listed: set[str] = set()  # the last words of offices as they are listed
        for head, office in offices.heads.items():
            for phrase in filter(None, getattr(office, code, "").split("|")):
                self._listed.add(phrase.rsplit(" ", 1)[-1])
                self._add(head, phrase, plurals=not self.endings and not naming.capital_nouns)
        for phrases in self.heads.values():
            phrases.sort(key=lambda phrase: (-len(phrase[0]), phrase[0]))
        self.titles = frozenset(
            key for key, known in self.heads.items() if any(len(words) == 1 for words, _, _ in known)
        )
        self.standings = self._index(offices.standings)
        self.domains = self._index(offices.domains)
        self.domain_words = frozenset(word for phrase in self.domains for word in phrase)
        self._compound = self._compounds() if naming.compounds else None

    def key(self, word: str) -> str:
        """The form under which a word (lower case) is listed."""
        if not self.endings:
            return word
        stem = self._stems.get(word)
        if stem is None:
            stem = self._stems[word] = strip_ending(word, self.endings)
        return stem

    def led_by(self, lower: str) -> tuple[set[str], str]:
        """The standing that a hyphen joins to a word, and the word without it: "ex-finance" before "director"."""
        lead, _, rest = lower.replace("‑", "-").partition("-")
        standing = self.standings.get((self.key(lead),)) if rest else None
        return ({standing}, rest) if standing else (set(), lower)

    def inflected(self, word: str) -> bool:
        """Whether a word (lower case) of an office stands in another case than the one in which it is listed."""
        return bool(self.endings) and word not in self._listed

    def compound(self, word: str) -> tuple[str, str] | None:
        """Head word and first part of a compound office ("verkehrsministerin" -> "ministerin", "verkehrs")."""
        match = self._compound.search(word) if self._compound else None
        return (match[1], word[: match.start()]) if match and match.start() > _STEM else None

    def domain_at(self, words: list[str], start: int) -> tuple[str, int] | None:
        """The domain that the words from `start` on name, and how many of them; the longest wins."""
        for size in range(min(_LONGEST, len(words) - start), 0, -1):
            found = self.domains.get(tuple(self.key(word) for word in words[start : start + size]))
            if found:
                return found, size
        return None

    def _add(self, head: str, phrase: str, plurals: bool) -> None:
        words = tuple(self.key(word) for word in phrase.split())
        self.heads.setdefault(words[-1], []).append((words, head, False))
        if plurals:
            last = _plural(words[-1])
            if last not in self.heads or all(known[0][-1] != last or len(known[0]) > 1 for known in self.heads[last]):
                self.heads.setdefault(last, []).append(((*words[:-1], last), head, True))

    def _index(self, table: dict[str, str]) -> dict[tuple[str, ...], str]:
        index: dict[tuple[str, ...], str] = {}
        for name, phrases in table.items():
            for phrase in phrases.split("|"):
                index.setdefault(tuple(self.key(word) for word in phrase.split()), name)
        return index

    def _compounds(self) -> re.Pattern[str]:
        words = {phrase[0][-1] for phrases in self.heads.values() for phrase in phrases if len(phrase[0]) == 1}
        longest = sorted((word for word in words if len(word) > _STEM), key=lambda word: (-len(word), word))
        return re.compile(f"({'|'.join(map(re.escape, longest))})$")


def strip_ending(word: str, endings: list[str]) -> str:
    """The word without its case ending (the longest that leaves a stem), soft sign and fleeting vowel."""
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= _STEM:
            word = word[: -len(ending)]
            break
    word = word.rstrip("ьй")
    if word.endswith("ец") and len(word) > _STEM + 1:
        return word[:-2] + "ц"
    return word


def _plural(word: str) -> str:
    for pattern, ending in _PLURAL:
        if pattern.search(word):
            return pattern.sub(ending, word)
    return word + "s"


@lru_cache(maxsize=32)
def _office_words(code: str, naming_id: int) -> OfficeWords:
    return OfficeWords(code, _KNOWN[naming_id], load_offices())


_KNOWN: dict[int, NamingWords] = {}


def office_words(code: str, naming: NamingWords) -> OfficeWords:
    """The office words of a language (made once)."""
    _KNOWN.setdefault(id(naming), naming)
    return _office_words(code, id(naming))
