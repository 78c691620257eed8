"""Widening a role phrase to the right: what the office is responsible for, and where."""

from __future__ import annotations

from factcheck.normalizer.document import Token
from factcheck.normalizer.roles.bodies import Bodies
from factcheck.normalizer.roles.phrase import REACH, adjacent, join_name, owner_in
from factcheck.rulebook.folding import plain


class After:
    """Reads what stands after heads, in one language."""

    def __init__(self, bodies: Bodies, stop: frozenset[str]) -> None:
        """Take the words of the language; `stop` are those that no phrase holds."""
        self.bodies, self.stop = bodies, stop
        self.naming, self.words, self.gazetteer = bodies.naming, bodies.words, bodies.gazetteer

    def widen(self, text: str, tokens: list[Token], index: int, domains: set[str]) -> int:
        """Read a complement ("of Transport", "at the museum"); returns the end of the phrase."""
        end = begin = start = index
        if index >= len(tokens) or not adjacent(text, tokens[index - 1], tokens[index]):
            return end
        if tokens[index].lower in self.naming.complements:
            begin = index = index + 1
        elif not self.words.endings:
            return end
        while index < len(tokens) and index - begin < REACH and adjacent(text, tokens[index - 1], tokens[index]):
            token = tokens[index]
            if token.lower in self.naming.determiners and index == begin:
                index += 1
                continue
            if end > begin and token.lower in self.naming.complements:
                following = tokens[index + 1 : index + 2]
                if not following or not following[0].capitalised or not tokens[index - 1].capitalised:
                    break
                index += 1
                continue
            ends = self._other_role(text, tokens, index) or (end > begin and self._named_next(tokens, index))
            size = 0 if ends else self._complement(text, tokens, index, domains)
            if not size:
                break
            index = end = index + size
        while end > begin and owner_in(tokens[end - 1].text):
            end -= 1
        if end == start != begin and self._plain_noun(text, tokens, index):
            domains.add(tokens[index].lower)
            end = index + 1
        if self.words.endings and index < len(tokens) and adjacent(text, tokens[index - 1], tokens[index]):
            end = max(end, self._past_unknown(text, tokens, index)) if index == end else end
        return end if end > begin else start

    def _named_next(self, tokens: list[Token], index: int) -> bool:
        """Whether somebody's name follows a lower-case complement: "the counsel for the defence Ada Stone"."""
        before = tokens[index - 1]
        plain_noun = not before.capitalised and before.lower not in self.naming.complements | self.naming.determiners
        return plain_noun and tokens[index].capitalised and not self.words.endings

    def _complement(self, text: str, tokens: list[Token], index: int, domains: set[str]) -> int:
        token = tokens[index]
        words = [t.lower for t in tokens[index : index + 4]]
        found = self.words.domain_at(words, 0)
        if found:
            domains.add(found[0])
            return found[1]
        for size in (3, 2):
            country = self.bodies.country(" ".join(words[:size]))
            if country and len(words) >= size:
                domains.add(country.lower())
                return size
        owner = owner_in(token.text)
        name = owner or token.text
        country = self.bodies.country(name)
        if country:
            domains.add(country.lower())
            return 1
        if token.kind != "word" or not token.capitalised or token.lower in self.naming.never:
            return 0
        given = self._given(token) and self._given_before(tokens, index)
        if given or (self.words.endings and not self._before_given(tokens, index)):
            return 0
        join_name(domains, name.lower(), before=tokens[index - 1])
        return 1

    def _other_role(self, text: str, tokens: list[Token], index: int) -> bool:
        """Whether somebody else's role begins here: "critic of Russian President ..."."""
        for place in range(index, min(index + 3, len(tokens))):
            token = tokens[place]
            if place > index and not adjacent(text, tokens[place - 1], token):
                return False
            if token.capitalised and self.words.key(token.lower) in self.words.titles:
                return not self._names_body(tokens, place) and not self.words.domain_at([token.lower], 0)
        return False

    def _names_body(self, tokens: list[Token], index: int) -> bool:
        """ "General Staff": a head that begins the name of a body, not a title ("critic of President ...")."""
        following = tokens[index + 1 : index + 2]
        return bool(following) and following[0].capitalised and following[0].lower in self.naming.organisation

    def _plain_noun(self, text: str, tokens: list[Token], index: int) -> bool:
        """Whether one unknown noun and nothing more follows: "head of safety, ...", "head of safety Petra ..."."""
        token = tokens[index] if index < len(tokens) else None
        if token is None or token.kind != "word" or token.capitalised or token.lower in self.stop:
            return False
        following = text[token.end : token.end + 2]
        return following[:1] in (",", ".", ";", ")") or (following[:1] == " " and following[1:].isupper())

    def _given(self, token: Token) -> bool:
        return plain(token.lower) in self.gazetteer.given

    def _given_before(self, tokens: list[Token], index: int) -> bool:
        """Whether a surname follows a given name that stands after a proper name: "of Norland Anna Berg"."""
        return tokens[index - 1].capitalised and index + 1 < len(tokens) and tokens[index + 1].capitalised

    def _before_given(self, tokens: list[Token], index: int) -> bool:
        """Whether a given name follows: "голова Керчі Олег ..." (a body), not "голова Олег ..." (a person)."""
        return not self._given(tokens[index]) and index + 1 < len(tokens) and self._given(tokens[index + 1])

    def _past_unknown(self, text: str, tokens: list[Token], index: int) -> int:
        """The end of up to two unknown words before a given name: "прибиральниця складу Лідія ..."; else `index`."""
        for end in (index + 1, index + 2):
            if end >= len(tokens) or not adjacent(text, tokens[end - 1], tokens[end]):
                return index
            if tokens[end - 1].capitalised or tokens[end - 1].lower in self.stop or tokens[end - 1].kind != "word":
                return index
            if tokens[end].capitalised and self._given(tokens[end]):
                return end
        return index
