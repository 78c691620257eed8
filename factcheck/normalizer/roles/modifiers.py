"""Modifiers before the head of a role phrase: standings, domains, and the body or country that an office belongs to."""

from __future__ import annotations

from factcheck.normalizer.document import Token
from factcheck.normalizer.roles.bodies import Bodies
from factcheck.normalizer.roles.phrase import adjacent, join_name, shouted
from factcheck.rulebook.folding import plain

_PAIR = 2  # words of the name of a place
_SHORT = 4  # letters of a word that is too short to be told for an adjective by its ending
_ENDS = frozenset('.!?…:;"”»')


class Modifiers:
    """Reads one modifier before a head, in one language."""

    def __init__(self, bodies: Bodies) -> None:
        """Take the words of the language."""
        self.bodies = bodies
        self.naming, self.words, self.gazetteer = bodies.naming, bodies.words, bodies.gazetteer
        self.adjectives = tuple(sorted(self.naming.modifier_endings | self.naming.adverbs))

    def read(self, text: str, tokens: list[Token], index: int, standings: set[str], domains: set[str]) -> int:
        """How many tokens up to `index` (its last) are a known modifier, which is noted; 0 for none."""
        lower = tokens[index].lower
        key = self.words.key(lower)
        if index and adjacent(text, tokens[index - 1], tokens[index]):
            standing = self.words.standings.get((self.words.key(tokens[index - 1].lower), key))
            if standing:
                standings.add(standing)
                return 2
        standing = self.words.standings.get((key,))
        if standing:
            standings.add(standing)
            return 1
        if lower in self.naming.degrees:
            return 1
        for size in (3, 2, 1):
            start = index - size + 1
            if self.words.endings and start and tokens[start - 1].lower in self.naming.dealing:
                continue  # "у справах полонених" before "полковник" belongs to what stands before it
            if start < 0 or any(not adjacent(text, tokens[i], tokens[i + 1]) for i in range(start, index)):
                continue
            words = [token.lower for token in tokens[start : index + 1]]
            led, words[0] = self.words.led_by(words[0])
            domain = self.words.domains.get(tuple(self.words.key(word) for word in words))
            if domain:
                domains.add(domain)
                standings.update(led)
                return size
            country = self.bodies.country(" ".join(words))
            if country and self._describes(tokens[index]):
                domains.add(country.lower())
                return size
        return self._body(text, tokens, index, domains)

    def _place(self, text: str, tokens: list[Token], index: int, domains: set[str]) -> bool:
        """Whether two words name a place: "San Marco"."""
        if not index or not tokens[index].capitalised or not adjacent(text, tokens[index - 1], tokens[index]):
            return False
        words = f"{tokens[index - 1].lower} {tokens[index].lower}"
        if plain(words) not in self.gazetteer.places:
            return False
        domains.add(words)
        return True

    def _joins(self, token: Token) -> bool:
        """Whether the word makes a name of the one before it: "Downing Street"."""
        return token.lower in self.naming.place or token.lower in self.naming.organisation

    def _names_at_start(self, token: Token) -> bool:
        """Whether a word that opens a sentence is a name or a noun before an office: "Bellmer chief executive X"."""
        if shouted(token.text):
            return True
        lower = token.lower
        adjective = len(lower) > _SHORT and lower.endswith(self.adjectives) and lower not in self.naming.adjectives
        adjective = adjective and lower not in self.naming.numbered
        known = lower in self.naming.openers or plain(lower) in self.gazetteer.given or lower in self.naming.honorifics
        return bool(self.adjectives) and not (adjective or known or lower in self.naming.never)

    def _describes(self, token: Token) -> bool:
        """Whether a country's word may stand before a head: where adjectives have endings, no abbreviation may."""
        return not (self.words.endings and shouted(token.text))

    def _body(self, text: str, tokens: list[Token], index: int, domains: set[str]) -> int:
        """Whether a capitalised word before a head names its body ("Corvane chief executive"); 1 or 0."""
        token, name = tokens[index], plain(tokens[index].lower)
        if "-" in name and name.rsplit("-", 1)[-1] in self.naming.attached:
            return 0
        if not token.capitalised and name in self.naming.seats:
            return 1
        opens = index == 0 or (not adjacent(text, tokens[index - 1], token) and tokens[index - 1].text in _ENDS)
        plain_case = self.words.endings or self.naming.capital_nouns or not token.capitalised
        if self._place(text, tokens, index, domains):
            return _PAIR
        if opens or text[token.start - 1 : token.start] == "\n":
            following = tokens[index + 1]
            known = name in self.gazetteer.places or (following.capitalised and self._joins(following))
            named = known or (not plain_case and self._names_at_start(token))
        else:
            known = name in self.gazetteer.given or token.lower in self.naming.honorifics
            named = not plain_case and not known and token.lower not in self.naming.openers
        if named:
            join_name(domains, token.lower, after=tokens[index + 1])
        return int(named)
