"""Who heads a ministry is a minister: "the head of the defence ministry", "глава Минфина"."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.normalizer.roles.bodies import Bodies
from factcheck.rulebook.office_words import OfficeWords

_HEADS = ("head", "finance chief")  # the latter is what the head of finance is called in a firm


class Ministries:
    """Tells the heads of ministries in one language."""

    def __init__(self, words: OfficeWords, bodies: Bodies) -> None:
        """Take the words for a ministry; where words are written together, one may end in them."""
        self.words, self.bodies = words, bodies
        self.named = frozenset(map(words.key, bodies.naming.cabinets))
        self.endings = tuple(sorted(self.named)) if bodies.naming.compounds else ()

    def head_of(self, head: str, words: Iterable[str], domains: set[str]) -> str:
        """The office of a head, "minister" where the words behind it name a ministry and no smaller body in it.

        The field of a ministry that is one word is noted in `domains`.
        """
        if head not in _HEADS or not self.named:
            return head
        found = False
        for word in words:
            key = self.words.key(word.lower())
            if key in self.named:
                found = True
                self._note(self.words.domains.get((key,)), word, domains)
            elif self.endings and (whole := next((e for e in self.endings if e in key), None)):
                found = True
                self._note(self.words.domains.get((key[: key.index(whole)],)), word, domains)
            elif word[-2:] in ("'s", "’s") or (key in self.bodies.seats and (key,) not in self.words.domains):
                return head
        return "minister" if found else head

    def _note(self, field: str | None, word: str, domains: set[str]) -> None:
        """Put the field of a ministry in the place of its name."""
        domains.discard(word.lower())
        domains.update({field} if field else ())
