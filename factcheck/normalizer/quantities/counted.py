"""What a bare number counts: the head noun of the phrase behind it, as a lemma, and the words before the head."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.adapters.lemmas import find_lemma
from factcheck.normalizer.patterns import alternatives
from factcheck.normalizer.quantities.reading import Reading
from factcheck.rulebook.counted import Nouns

WORD = re.compile(
    r"(?P<gap>[ \u00a0\u202f]|[-\u2010\u2011])"
    r"(?P<word>(?:(?:[^\W\d_]\.){2,}|[^\W\d_]+)(?:['’ʼ\-\u2010\u2011][^\W_]+)*)"
)
LOWER_FOLLOWS = re.compile(r"\.[ \u00a0][a-zà-ÿа-яіїєґё]")
LONGEST_PHRASE = 6
LONGEST_TEAM = 16  # characters of "delegation of " before a number
LONGEST_COPULA = 16  # characters of "han sido ya " before a number
PAIR = re.compile(r"[ \u00a0][^\W\d_]{2,4}[ \u00a0](?P<word>[^\W\d_]+)")
LETTERS = 3  # of the stem that two forms of a noun share, at least
LETTERS_S = ("s", "S")


class Phrase:
    """A noun phrase behind a number: lemma of its head, lemmas before it, and where it ends."""

    __slots__ = ("end", "head", "modifiers", "surface")

    def __init__(self, head: str, modifiers: tuple[str, ...], end: int, surface: str) -> None:
        """Take the lemmas, the end of the head and its surface."""
        self.head, self.modifiers, self.end, self.surface = head, modifiers, end, surface


class NounFinder:
    """Finds counted nouns in one language."""

    def __init__(
        self,
        language: str,
        nouns: Nouns,
        of: tuple[str, ...] = (),
        numbers: frozenset[str] = frozenset(),
        hedges: tuple[str, ...] = (),
    ) -> None:
        """Keep the word lists; `of` are the words between a number and the whole, `numbers` words that are no noun.

        `hedges` loosen a number from behind it, and what it counts may stand behind them: "a dozen or so boats".
        """
        self.language, self.nouns, self.numbers = language, nouns, numbers
        self.loosened = re.compile(rf"[ \u00a0]?(?i:{alternatives(hedges)})(?=[ \u00a0][^\W\d_])")
        self.teams = re.compile(rf"(?<![^\W_])(?i:{alternatives(nouns.teams)})[ \u00a0]of[ \u00a0]$")
        self.cleft = re.compile(rf"[ \u00a0](?i:{alternatives(nouns.cleft)})(?=[ \u00a0][^\W\d_])")
        self.copulas = re.compile(rf"(?<![^\W_])(?i:{alternatives(nouns.copulas)})[ \u00a0]$")
        self.partitive = re.compile(rf"[ \u00a0](?i:{alternatives(of)})[ \u00a0](?:[^\W\d_]+['’]s?[ \u00a0])?")

    def phrase(
        self, text: str, start: int, limit: int, single: bool = False, ends: frozenset[str] = frozenset()
    ) -> Phrase | None:
        """The noun phrase that begins right behind `start`; `single` for one thing only, `ends` are no nouns of it."""
        words = self._words(text, start, limit)
        words = words[: next((at for at, word in enumerate(words) if word["word"] in ends), len(words))]
        if not words:
            return None
        if words[0].group("gap") not in (" ", "\u00a0", "\u202f"):
            return self._glued(words[0])
        place = self._head(words, single)
        if place is None:
            return None
        head = words[place]
        lemmas = tuple(self.lemma(w["word"].lower(), False) for w in words[:place])
        head = self._pair(head, text, limit) or head
        return Phrase(self.lemma(head["word"].lower(), True), lemmas, head.end(), head["word"])

    def _pair(self, head: re.Match[str], text: str, limit: int) -> re.Match[str] | None:
        """The second of two forms that count the same people: "Schülerinnen und Schüler"."""
        ending = next((one for one in self.nouns.paired if head["word"].endswith(one)), None)
        other = PAIR.match(text, head.end(), limit) if ending is not None else None
        stem = head["word"].removesuffix(ending or "")
        return other if other is not None and len(stem) > LETTERS and other["word"].startswith(stem) else None

    def _glued(self, word: re.Match[str]) -> Phrase | None:
        """ "38-article text", "61-member council"."""
        first = re.split(r"[-\u2010\u2011]", word["word"])[0].lower()
        if len(first) < 3 or first in self.nouns.stop or first in self.nouns.not_glued or not word["word"][0].islower():
            return None
        return Phrase(self.lemma(first, True), (), word.start("word") + len(first), first)

    def _words(self, text: str, start: int, limit: int) -> list[re.Match[str]]:
        found: list[re.Match[str]] = []
        while len(found) < LONGEST_PHRASE:
            match = WORD.match(text, start, limit)
            if match is None:
                break
            word = match["word"].lower().replace("’", "'")
            if word in self.nouns.stop or word in self.numbers:
                break
            if found and match["gap"] not in (" ", "\u00a0", "\u202f"):
                break
            found.append(match)
            if text[match.end() : match.end() + 2] in ("'s", "’s"):
                break
            start = match.end()
        return found

    def _head(self, words: list[re.Match[str]], single: bool) -> int | None:
        order = self.nouns.order
        if order == "before":
            return self._head_last(words, single)
        if order == "capital":
            for place, word in enumerate(words):
                if word["word"][0].isupper():
                    return place
            return None
        if order == "inflected":
            return self._head_inflected(words)
        return self._head_first(words, single)

    def _head_first(self, words: list[re.Match[str]], single: bool) -> int | None:
        """French and Spanish: the noun stands before its adjectives."""
        if words and words[0]["word"].lower() in self.nouns.participles:
            return None  # "dont 135 millions dus aux loueurs"
        for place, word in enumerate(words[:2]):
            lower = word["word"].lower()
            if not single and self._is_verb(lower) and lower not in self.nouns.heads:
                return None
            people = place == 0 and word["word"].endswith(self.nouns.people_endings)  # "cinq Syriens"
            if lower not in self.nouns.never and (word["word"][0].islower() or people):
                return place
        return None

    def _head_last(self, words: list[re.Match[str]], single: bool) -> int | None:
        """English: the last plural of a row of words that may be nouns and adjectives."""
        best: int | None = None
        for place, word in enumerate(words):
            written = word["word"]
            lower = written.lower()
            if place == 0 and lower in self.nouns.participles and not self._plural_follows(words[:3], place):
                return None
            if single:
                if self._is_verb(lower) and place > 0 and best is not None:
                    break
                if not self._is_verb(lower) and lower not in self.nouns.never and not lower.endswith("ly"):
                    best = place
                if place >= 2:
                    break
                continue
            if best is not None and (lower not in self.nouns.heads and not self._is_plural(lower)):
                break
            if best is not None and words[place - 1]["word"][0].islower() and written[0].isupper():
                break
            if self._is_plural(lower) and lower not in self.nouns.participles:
                if lower.endswith("s") or not self._modifies_plural(words, place):
                    best = place
            elif best is None and place == 0 and lower.endswith("ed") and not self._plural_follows(words, place):
                return None
        return best

    def _modifies_plural(self, words: list[re.Match[str]], place: int) -> bool:
        """Whether a collective is the first word of a compound ("infantry fighting vehicles")."""
        between = words[place + 1]["word"].lower() if place + 1 < len(words) else ""
        after = words[place + 2]["word"].lower() if place + 2 < len(words) else ""
        return between.endswith("ing") and after.endswith("s") and self._is_plural(after)

    def _plural_follows(self, words: list[re.Match[str]], place: int) -> bool:
        return any(self._is_plural(word["word"].lower()) for word in words[place + 1 : place + 5])

    def _head_inflected(self, words: list[re.Match[str]]) -> int | None:
        for place, word in enumerate(words[:4]):
            lower = word["word"].lower()
            if lower in self.nouns.never or (self._is_told(lower) and lower not in self.nouns.heads):
                return None
            if not lower.endswith(self.nouns.adjective_endings) or lower in self.nouns.heads or self._is_case(lower):
                return place
        return None

    def _is_case(self, word: str) -> bool:
        """Whether a word that ends like an adjective is a noun in another case: "хвилині", "площадей"."""
        lemmas = self.nouns.adjective_lemmas
        if not lemmas:
            return False
        lemma = find_lemma(word, self.language)
        return lemma != word and not lemma.endswith(lemmas)

    def _is_plural(self, word: str) -> bool:
        if word in self.nouns.heads:
            return True
        tail = re.split(r"[-\u2010\u2011]", word)[-1]
        if tail in self.nouns.heads:
            return True
        return (
            len(word) > 2
            and word.endswith("s")
            and not word.endswith(("ss", "us", "is", "'s", "’s", "ous"))
            and word not in self.nouns.never
        ) or word in self.nouns.singular

    def _is_verb(self, word: str) -> bool:
        if not self.nouns.verb_endings or not word.endswith(self.nouns.verb_endings):
            return False
        return self.nouns.order != "before" or find_lemma(word, self.language) != word  # unlike "seed" and "shed"

    def _is_told(self, word: str) -> bool:
        """Whether an inflected word says what the number did or what was done to it."""
        if self._is_verb(word):
            return True
        verbal = bool(self.nouns.verbal_endings) and word.endswith(self.nouns.verbal_endings)
        return verbal and find_lemma(word, self.language).endswith(self.nouns.verbal_lemmas)

    def lemma(self, word: str, noun: bool) -> str:
        """The form under which a word is compared: of a noun the singular."""
        known = self.nouns.singular.get(word)
        if known is not None:
            return known
        if self.language == "en":
            if noun and word.endswith("men") and word in self.nouns.heads:
                return word[:-2] + "an"
            return singular(word) if noun and word not in self.nouns.heads else word
        if noun and self.nouns.order == "capital":  # "Fälle" are of "Fall", "fälle" of "fällen"
            return find_lemma(word[:1].upper() + word[1:], self.language)
        return find_lemma(word, self.language)


def attach_noun(reading: Reading, finder: NounFinder, text: str, limit: int) -> bool:
    """Give a bare reading what it counts; False where nothing countable follows."""
    single = reading.low == reading.high == 1
    begin = reading.end + 1 if reading.numeral.abbreviated and LOWER_FOLLOWS.match(text, reading.end) else reading.end
    partitive = finder.partitive.match(text, begin, limit)
    start = partitive.end() - 1 if partitive else begin
    team = finder.teams.search(text, max(0, reading.start - LONGEST_TEAM), reading.start)
    deeds = finder.nouns.deeds if team is not None else frozenset()
    phrase = finder.phrase(text, start, limit, single and partitive is None, deeds)
    loosened = finder.loosened.match(text, begin, limit) if phrase is None else None
    if loosened is not None:  # "60-odd guests", "a dozen or so boats"
        start = loosened.end()
        phrase = finder.phrase(text, start, limit)
    cleft = finder.cleft.match(text, begin, limit) if phrase is None else None
    if cleft is not None and finder.copulas.search(text, max(0, reading.start - LONGEST_COPULA), reading.start):
        start = cleft.end()
        phrase = finder.phrase(text, start, limit)
    if phrase is None:
        return False
    reading.counted, reading.modifiers, reading.noun_end = phrase.head, phrase.modifiers, phrase.end
    reading.glued = text[start : start + 1] not in (" ", "\u00a0", "\u202f")
    return True


@lru_cache(maxsize=4096)
def singular(word: str) -> str:
    """The singular of an English plural by rule ("drones" -> "drone", "agencies" -> "agency")."""
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    return word[:-1]
