"""Widening a role phrase to the right: what the office is responsible for, and where."""

from __future__ import annotations

from factcheck.normalizer.document import Token
from factcheck.normalizer.roles.bodies import Bodies
from factcheck.normalizer.roles.inflected import Inflected
from factcheck.normalizer.roles.phrase import adjacent, join_name, owner_in
from factcheck.normalizer.roles.titled import ORDINALS, Titled
from factcheck.normalizer.roles.works import title_after
from factcheck.rulebook.folding import plain

_REACH = 12  # tokens of the longest complement
_LONGEST = 5  # words of the longest name of a domain


class After:
    """Reads what stands after heads, in one language."""

    def __init__(self, bodies: Bodies, stop: frozenset[str]) -> None:
        """Take the words of the language; `stop` are those that no phrase holds."""
        self.bodies, self.stop = bodies, stop
        self.naming, self.words, self.gazetteer = bodies.naming, bodies.words, bodies.gazetteer
        self.titled, self.cases = Titled(bodies, stop), Inflected(bodies, stop)
        self.articles = self.naming.determiners | self.naming.indefinite
        self.untitled = stop | self.words.titles  # words that stand in no title of a work
        self.closing = stop | self.naming.complements
        self.inflected = bool(self.words.endings)
        self.inner = self.naming.complements | self.naming.determiners | self.naming.conjoining | self.naming.joints
        self.inner |= ORDINALS
        self.lists = not self.inflected and not self.naming.capital_nouns

    def widen(self, text: str, tokens: list[Token], index: int, domains: set[str], takes: frozenset[str]) -> int:
        """Read a complement ("of Transport", "at the museum"); returns the end of the phrase.

        `takes` are words that may open it with this head beside those of the language: an ambassador "to" a country.
        """
        index = self._adjectives(text, tokens, index, domains) if self.naming.postposed else index
        end = self._complement_end(text, tokens, index, domains, takes)
        if index >= len(tokens) or tokens[index].lower not in self.naming.complements:
            return end
        opening = index + 1
        while opening < len(tokens) and tokens[opening].lower in self.articles:
            opening += 1
        work = title_after(text, tokens, opening, self.untitled) if opening < len(tokens) else None
        if work is None or work[0] <= end:
            return end
        domains.add(work[1])
        return work[0]

    def _adjectives(self, text: str, tokens: list[Token], index: int, domains: set[str]) -> int:
        """The end of adjectives behind a head, one at most of them without a known meaning: "le banquier danois X"."""
        end = place = index
        unknown = 0
        while place < len(tokens) and unknown < 2 and adjacent(text, tokens[place - 1], tokens[place]):
            token = tokens[place]
            if token.capitalised or token.kind != "word" or token.lower in self.closing:
                return place if token.capitalised and unknown else end
            known = self.bodies.country(token.lower) or self.words.domains.get((token.lower,))
            if known:
                domains.add(known.lower())
                end = place + 1
            elif self.words.key(token.lower) in self.words.titles:
                return end
            unknown += 0 if known else 1
            place += 1
        return end

    def _complement_end(
        self, text: str, tokens: list[Token], index: int, domains: set[str], takes: frozenset[str]
    ) -> int:
        """The end of a complement without a title in quotation marks."""
        end = begin = start = index
        if index >= len(tokens) or not adjacent(text, tokens[index - 1], tokens[index]):
            return end
        dealing = self.cases.deals(text, tokens, index) if self.inflected else 0
        if dealing:  # "міністр у справах ветеранів"
            begin = index = index + dealing
        elif tokens[index].lower in self.naming.complements or tokens[index].lower in takes:
            begin = index = index + 1
        elif owner := self._elided(tokens[index]):
            self.bodies.add_name(owner, domains)
            end = index = index + 1
        elif not self.inflected:
            return end
        while index < len(tokens) and index - begin < _REACH:
            size = self._joint(text, tokens, index, begin, end, takes)
            if size:
                index += size
                continue
            size = self._held(text, tokens, index, domains, inside=end > begin, first=end == start)
            if not size:
                break
            index = end = index + size
        while end > begin and owner_in(tokens[end - 1].text):
            end -= 1
        if end == start != begin and self._plain_noun(text, tokens, index):
            domains.add(tokens[index].lower)
            end = index + 1
        if self.inflected and index == end < len(tokens) and adjacent(text, tokens[index - 1], tokens[index]):
            end = max(end, self.cases.past_unknown(text, tokens, index, domains))
        return end if end > begin else start

    def _elided(self, token: Token) -> str:
        """The name or field behind a preposition that is written together with it: "maire d'Arnel"; else ""."""
        bare = next((token.text[len(cut) :] for cut in self.naming.elided if self._opens(token.lower, cut)), "")
        return bare if bare[:1].isupper() or (bare.lower(),) in self.words.domains else ""

    def _opens(self, lower: str, cut: str) -> bool:
        return cut[:-1] in self.naming.particles and lower.replace("’", "'").startswith(cut)

    def _joint(self, text: str, tokens: list[Token], index: int, begin: int, end: int, takes: frozenset[str]) -> int:
        """How many tokens at `index` join parts of a complement: an article, a preposition, "and", a sign."""
        before, token = tokens[index - 1], tokens[index]
        inside = end > begin
        if not adjacent(text, before, token):
            return self.titled.joined(text, tokens, index) if self.lists and inside else 0
        opening = self.naming.complements | takes if index == begin else self.naming.complements
        if token.lower in self.naming.determiners and before.lower in opening:
            return 1
        dealing = self.cases.deals(text, tokens, index) if inside and token.lower in self.naming.dealing else 0
        if dealing:
            return dealing
        if inside and token.lower in self.naming.complements:
            return int(self._complement_goes_on(tokens, index))
        if inside and self.lists and token.lower in self.naming.joints and self.titled.name_goes_on(tokens, index):
            return 1
        return int(inside and self.lists and self.titled.list_goes_on(text, tokens, index, begin))

    def _held(self, text: str, tokens: list[Token], index: int, domains: set[str], inside: bool, first: bool) -> int:
        """How many tokens at `index` tell of what the office is, which is noted; 0 where the complement has ended."""
        if not adjacent(text, tokens[index - 1], tokens[index]):
            return self.titled.owned_body(text, tokens, index) if inside else 0
        ends = self._other_role(text, tokens, index) or (inside and self._named_next(tokens, index))
        size = 0 if ends else self._complement(text, tokens, index, domains)
        if not size and self.inflected:
            return self.cases.seat(text, tokens, index)
        if not size and (first or not ends):
            size = self.titled.plain_body(text, tokens, index, domains)
        return size or (self.titled.field(text, tokens, index, domains) if first and self.lists else 0)

    def _complement_goes_on(self, tokens: list[Token], index: int) -> bool:
        """Whether a name or field follows a preposition at `index`: "Embassy in Washington", "office for refugees"."""
        following = index + 1
        if following < len(tokens) and tokens[following].lower in self.naming.determiners:
            following += 1
        words = [token.lower for token in tokens[following : following + _LONGEST]]
        field = self.lists and self.words.domain_at(words, 0) is not None
        return following < len(tokens) and (tokens[following].capitalised or field)

    def _named_next(self, tokens: list[Token], index: int) -> bool:
        """Whether somebody's name follows a lower-case complement: "the counsel for the defence Ada Stone"."""
        before = tokens[index - 1]
        plain_noun = not before.capitalised and before.kind == "word" and before.lower not in self.inner
        return plain_noun and tokens[index].capitalised and not self.inflected and not owner_in(before.text)

    def _complement(self, text: str, tokens: list[Token], index: int, domains: set[str]) -> int:
        """How many tokens at `index` are a domain, a country or a proper name."""
        words = [t.lower for t in tokens[index : index + _LONGEST]]
        found = self.words.domain_at(words, 0) or self._country(words) or self.bodies.dotted(text, tokens, index)
        if found:
            self.bodies.add_name(found[0], domains)
            return found[1]
        token = tokens[index]
        ordinal = self.titled.ordinal(text, tokens, index)
        if ordinal:
            domains.add(f"{token.text}{tokens[index + 1].text}")
            return ordinal
        name = owner_in(token.text) or token.text
        country = self.bodies.country(name) if name != "us" else None
        if country:
            domains.add(country.lower())
        elif not self._proper(text, tokens, index):
            return 0
        elif self.inflected and self.cases.deals(text, tokens, index + 1):
            return 1  # what "the Centre for prisoners" deals with says more than that it is one
        elif "-" not in name or name.rsplit("-", 1)[-1].lower() not in self.naming.attached:
            join_name(domains, name.lower(), before=tokens[index - 1])
        return 1

    def _country(self, words: list[str]) -> tuple[str, int] | None:
        """The country that two or three words name."""
        for size in (3, 2):
            country = self.bodies.country(" ".join(words[:size])) if len(words) >= size else None
            if country:
                return country.lower(), size
        return None

    def _proper(self, text: str, tokens: list[Token], index: int) -> bool:
        """Whether a capitalised word is part of a body's name and not of a person's."""
        token = tokens[index]
        if token.kind != "word" or not token.capitalised or token.lower in self.naming.never:
            return False
        if token.lower in self.naming.honorifics and not owner_in(token.text):
            return False
        if self._given(token) and self._given_before(tokens, index):
            return False
        return not self.inflected or self.cases.names_body(text, tokens, index)

    def _other_role(self, text: str, tokens: list[Token], index: int) -> bool:
        """Whether somebody else's role begins here: "critic of Russian President ..."."""
        for place in range(index, min(index + 3, len(tokens))):
            token = tokens[place]
            if place > index and (not adjacent(text, tokens[place - 1], token) or token.lower in self.stop):
                return False
            if token.lower in self.naming.organisation:
                continue
            if token.capitalised and self.words.key(token.lower) in self.words.titles:
                if place == index and self._members(text, tokens, place):
                    return False
                owns = text[token.end : token.end + 2] in ("' ", "’ ")
                return not owns and not self._names_body(tokens, place) and not self.words.domain_at([token.lower], 0)
            if self.lists and place > index and token.lower in self.words.titles:
                return not self._in_body(text, tokens, place)
        return False

    def _members(self, text: str, tokens: list[Token], index: int) -> bool:
        """Whether people in the plural are a body of that name: "chairman of the Friends, Ada Stone"."""
        known = self.words.heads.get(self.words.key(tokens[index].lower), ())
        plural = any(len(words) == 1 and many for words, _, many in known)
        led = tokens[index - 1].lower in self.naming.determiners
        return plural and led and text[tokens[index].end : tokens[index].end + 1] in (",", ".", ";", ")")

    def _in_body(self, text: str, tokens: list[Token], index: int) -> bool:
        """Whether a lower-case office stands inside a body's name ("expert group", "general staff") or is no office."""
        lower, following = tokens[index].lower, tokens[index + 1 : index + 2]
        if lower in self.naming.capital_heads or self.words.domain_at([lower], 0):
            return True
        return (
            bool(following) and adjacent(text, tokens[index], following[0]) and following[0].lower in self.naming.seats
        )

    def _names_body(self, tokens: list[Token], index: int) -> bool:
        """ "General Staff": a head that begins the name of a body, not a title ("critic of President ...")."""
        following = tokens[index + 1 : index + 2]
        return bool(following) and following[0].capitalised and following[0].lower in self.naming.organisation

    def _plain_noun(self, text: str, tokens: list[Token], index: int) -> bool:
        """Whether one unknown noun and nothing more follows: "head of safety, ...", "head of safety Petra ..."."""
        token = tokens[index] if index < len(tokens) else None
        if token is None or token.kind != "word" or token.capitalised or token.lower in self.stop:
            return False
        if (self.words.key(token.lower),) in self.words.standings or token.lower in self.naming.degrees:
            return False
        if tokens[index - 1].lower in self.naming.where:
            return False
        following = text[token.end : token.end + 2]
        if following[:1] == " " and following[1:].isupper():
            return self.words.key(token.lower) not in self.words.heads  # "the widow of foreman Petr" is another's
        return following[:1] in (",", ".", ";", ")")

    def _given(self, token: Token) -> bool:
        return plain(token.lower) in self.gazetteer.given

    def _given_before(self, tokens: list[Token], index: int) -> bool:
        """Whether a surname follows a given name that stands after a proper name: "of Norland Anna Berg"."""
        return tokens[index - 1].capitalised and index + 1 < len(tokens) and tokens[index + 1].capitalised
