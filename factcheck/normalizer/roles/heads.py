"""Heads of role phrases: "minister", "chief executive", and words that hold more, as "ex-minister", "Lt. Gen."."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.normalizer.document import Token
from factcheck.normalizer.known import Known
from factcheck.normalizer.roles.bodies import Bodies
from factcheck.normalizer.roles.phrase import adjacent

_SHORTEST = 2  # letters of a standing that is no prefix: "в.о."
_SHORTENED = 3  # tokens of "Lt. Gen"
_OWNED = ("'s", "’s")


class Head(NamedTuple):
    """A word that may be the head of a phrase: how it is listed, and whether it must be capitalised for it.

    `led` holds the words one of which stands before it in every phrase that ends in it; None for a head of one word.
    """

    form: str
    capitalised: bool
    led: frozenset[str] | None = None


class Heads:
    """Finds heads in one language."""

    def __init__(self, bodies: Bodies) -> None:
        """Take the words of the language."""
        self.bodies, self.naming, self.words = bodies, bodies.naming, bodies.words
        words = self.words
        stems = {p[0] for p in words.standings if words.endings and len(p) == 1 and len(p[0]) > _SHORTEST}
        self.prefixes = tuple(sorted(stems | self.naming.prefixed, key=lambda prefix: (-len(prefix), prefix)))
        self.known: Known[str, Head | None] = Known(self.as_head)
        self.keys: Known[str, str] = Known(
            lambda lower: self.words.key(self.words.led_by(self.bodies.bare_word(lower))[1])
        )

    def as_head(self, lower: str) -> Head | None:
        """How a word is listed where it may be the head of a phrase, or hold one."""
        if lower[:1].isdecimal() or not (lower[:1].isalnum() or lower[:1] == "_"):
            return None
        bare = self.bodies.bare_word(lower)
        word = bare[:-2] if bare[-2:] in _OWNED else bare
        form = self.words.key(word)
        if form in self.words.heads:
            phrases = [words for words, _, _ in self.words.heads[form]]
            alone = any(len(words) == 1 for words in phrases) or self.split(bare, set(), set()) is not None
            return Head(form, capitalised=False, led=None if alone else frozenset(words[-2] for words in phrases))
        holds = "-" in word or word.startswith(self.prefixes)
        if not (holds or self.naming.compounds) or self.split(bare, set(), set()) is None:
            return None
        return Head(form, capitalised=not holds)

    def find(self, tokens: list[Token], index: int, key: str) -> tuple[int, str, bool] | None:
        """The longest listed head that ends at `index`: its words, its name and whether it is a plural."""
        for words, head, plural in self.words.heads.get(key, ()):
            size = len(words)
            if size == 1:
                return 1, head, plural
            if size <= index + 1 and all(
                self.keys[tokens[index - size + 1 + i].lower] == words[i] for i in range(size - 1)
            ):
                return size, head, plural
        return None

    def longer(self, tokens: list[Token], index: int) -> tuple[int, str, bool] | None:
        """A head of several words whose last one holds a standing as well: "prime minister-designate"."""
        found = self.find(tokens, index, self.words.key(tokens[index].lower.partition("-")[0]))
        return found if found and found[0] > 1 else None

    def abbreviated(self, text: str, tokens: list[Token], index: int, key: str) -> tuple[int, str, bool] | None:
        """A rank of two shortened words, by its tokens: "Lt. Gen." is four, the last full stop left out."""
        if key not in self.naming.shortened or index < _SHORTENED - 1 or tokens[index - 1].text != ".":
            return None
        if not adjacent(text, tokens[index - 1], tokens[index]) or tokens[index - 2].end != tokens[index - 1].start:
            return None
        words = (tokens[index - 2].lower, key)
        found = next((known for known in self.words.heads.get(key, ()) if known[0] == words), None)
        return (_SHORTENED, found[1], found[2]) if found else None

    def split(self, lower: str, standings: set[str], domains: set[str]) -> tuple[int, str, bool] | None:
        """One word that holds more than the head: "president-elect", "ex-minister", "Verkehrsministerin"."""
        parts = lower.replace("‑", "-").split("-")
        if len(parts) == 1 and lower.startswith(self.prefixes):
            prefix = next(prefix for prefix in self.prefixes if lower.startswith(prefix))
            parts = [lower[len(prefix) :], prefix]
            if self.words.endings and self.words.key(parts[0]) in self.bodies.seats:
                return None  # the harbour in "экспорт" is no porter
        if len(parts) == 2:
            for head, other in ((parts[0], parts[1]), (parts[1], parts[0])):
                standing = self.words.standings.get((self.words.key(other),))
                known = self.words.heads.get(self.words.key(head), ())
                if standing and known and len(known[-1][0]) == 1:
                    standings.add(standing)
                    return 1, known[-1][1], known[-1][2]
        compound = self.words.compound(lower)
        if compound:
            head_word, other = compound
            standing = self.words.standings.get((other,))
            standings.update({standing} if standing else ())
            domain = self.words.domains.get((other,)) or self.words.domains.get((other.rstrip("s"),))
            if domain:
                domains.add(domain)
            single = [p for p in self.words.heads[head_word] if len(p[0]) == 1]
            return 1, single[0][1], False
        return None
