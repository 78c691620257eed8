"""Widening a role phrase to the left: standings, domains and the body before its head."""

from __future__ import annotations

from factcheck.normalizer.document import Token
from factcheck.normalizer.roles.bodies import Bodies
from factcheck.normalizer.roles.phrase import REACH, RolePhrase, adjacent, join_name, owner_in
from factcheck.rulebook.folding import plain

_UNKNOWN = 1  # words without a known meaning that may stand inside a phrase
_ENDS = frozenset('.!?…:;"”»')


class Before:
    """Reads what stands before heads, in one language."""

    def __init__(self, bodies: Bodies, stop: frozenset[str]) -> None:
        """Take the words of the language; `stop` are those that no phrase holds."""
        self.bodies, self.stop = bodies, stop
        self.naming, self.words, self.gazetteer = bodies.naming, bodies.words, bodies.gazetteer

    def widen(
        self, text: str, tokens: list[Token], first: int, phrase: RolePhrase, standings: set[str], domains: set[str]
    ) -> int:
        """Widen to the left; returns the first token of the phrase and notes its article.

        Unknown words ("a controversial mayor") belong to it only where an article opens it.
        """
        begin, index, unknown = first, first - 1, 0
        limit = 0 if tokens[first].capitalised else _UNKNOWN
        sure = (set(standings), set(domains))
        while index >= 0 and first - index <= REACH and adjacent(text, tokens[index], tokens[index + 1]):
            token = tokens[index]
            lower = token.lower
            if self.bare_word(lower) != lower:
                if self.words.standings.get((self.words.key(self.bare_word(lower)),)):
                    standings.add(self.words.standings[(self.words.key(self.bare_word(lower)),)])
                    return index
                break
            if lower in self.naming.determiners or lower in self.naming.indefinite:
                phrase.article = "a" if lower in self.naming.indefinite else "the"
                return index + 1
            if token.kind != "word" or lower in self.stop:
                if lower in self.naming.once and not tokens[first].capitalised and self._takes(tokens, first):
                    standings.add("former")
                    return index
                break
            owner = owner_in(token.text)
            if owner:
                self.bodies.add_owner(owner, domains)
                phrase.article = phrase.article or "the"
                return index + 1
            size = self._modifier(text, tokens, index, standings, domains)
            if size:
                index -= size
                if not unknown or (unknown == 1 and len(standings) > len(sure[0])):
                    begin = index + 1
                    sure = (set(standings), set(domains))
                continue
            unknown += 1
            if unknown > limit or token.capitalised or self.words.key(lower) in self.words.titles:
                break
            index -= 1
        standings.intersection_update(sure[0])
        domains.intersection_update(sure[1])
        return begin

    def bare_word(self, lower: str) -> str:
        """The word without an article that is written together with it ("l'ancien")."""
        cut = lower.replace("’", "'").find("'") + 1
        return lower[cut:] if 0 < cut < len(lower) and lower[:cut].replace("’", "'") in self.naming.elided else lower

    def _takes(self, tokens: list[Token], first: int) -> bool:
        """Whether a complement follows the head, so that "once" before it is no adverb ("once president of")."""
        following = tokens[first + 1 : first + 2]
        return bool(following) and following[0].lower in self.naming.complements

    def _modifier(self, text: str, tokens: list[Token], index: int, standings: set[str], domains: set[str]) -> int:
        """How many tokens up to `index` (its last) are a known modifier, which is noted; 0 for none."""
        lower = tokens[index].lower
        standing = self.words.standings.get((self.words.key(lower),))
        if standing:
            standings.add(standing)
            return 1
        for size in (3, 2, 1):
            start = index - size + 1
            if start < 0 or any(not adjacent(text, tokens[i], tokens[i + 1]) for i in range(start, index)):
                continue
            words = [token.lower for token in tokens[start : index + 1]]
            domain = self.words.domains.get(tuple(self.words.key(word) for word in words))
            if domain:
                domains.add(domain)
                return size
            country = self.bodies.country(" ".join(words))
            if country:
                domains.add(country.lower())
                return size
        return self._body(text, tokens, index, domains)

    def _body(self, text: str, tokens: list[Token], index: int, domains: set[str]) -> int:
        """Whether a capitalised word before a head names its body ("Corvane chief executive"); 1 or 0."""
        token, name = tokens[index], plain(tokens[index].lower)
        opens = index == 0 or (not adjacent(text, tokens[index - 1], token) and tokens[index - 1].text in _ENDS)
        if opens or text[token.start - 1 : token.start] == "\n":
            named = name in self.gazetteer.places
        else:
            plain_case = self.words.endings or self.naming.capital_nouns or not token.capitalised
            named = not plain_case and name not in self.gazetteer.given and token.lower not in self.naming.openers
        if named:
            join_name(domains, token.lower, after=tokens[index + 1])
        return int(named)
