"""What stands after a head where case endings show that it belongs to it: "глава управления по делам пленных X"."""

from __future__ import annotations

from factcheck.normalizer.document import Token
from factcheck.normalizer.roles.bodies import Bodies
from factcheck.normalizer.roles.phrase import adjacent
from factcheck.rulebook.folding import plain

_UNKNOWN = 5  # words without a known meaning between a head and a name
_OBLIQUE = ("а", "я", "у", "ю", "ы", "и", "ов", "ев", "ів", "їв", "ей")  # endings of a noun in the genitive
_ADJECTIVAL = ("ого", "его", "ой", "ої", "их", "ых", "ий", "ый")
_VERBAL = ("ла", "ло", "ли", "ся", "ти")
_LONGEST = 5  # words of the longest name of a domain


class Inflected:
    """Reads the parts of a complement that no preposition need open, in one language with case endings."""

    def __init__(self, bodies: Bodies, stop: frozenset[str]) -> None:
        """Take the words of the language; `stop` are those that no phrase holds."""
        self.bodies, self.stop = bodies, stop
        self.naming, self.words, self.gazetteer = bodies.naming, bodies.words, bodies.gazetteer
        self.genitives = tuple(sorted(self.naming.genitives)) or ("\n",)
        named = self.naming.place | self.naming.organisation | self.naming.thing | self.naming.carriers
        self._places = frozenset(map(self.words.key, named))

    def seat(self, text: str, tokens: list[Token], index: int) -> int:
        """The size of a body at `index` that goes on with what it deals with: "(державного) офісу" "з питань"."""
        for size in (1, 2):
            place = index + size - 1
            if place >= len(tokens) or tokens[place].kind != "word" or tokens[place].capitalised:
                return 0
            if self._seated(tokens[place]):
                return size if self.deals(text, tokens, place + 1) else 0
            if tokens[place].lower in self.stop:
                return 0
        return 0

    def deals(self, text: str, tokens: list[Token], index: int) -> int:
        """How many tokens at `index` join a body and its field: "по делам", "з питань", "по" before "чрезвычайным"."""
        size = 0
        while index + size < len(tokens) and tokens[index + size].lower in self.naming.dealing:
            if not adjacent(text, tokens[index + size - 1], tokens[index + size]):
                return 0
            size += 1
        words = [token.lower for token in tokens[index + size : index + size + _LONGEST]]
        return size if size and self.words.domain_at(words, 0) else 0

    def names_body(self, text: str, tokens: list[Token], index: int) -> bool:
        """Whether a capitalised word is a body's, by the person's name behind it.

        "голова Керчі Олег ...", "скарбниця Союзу Рута Мальк", but not "голова Олег ...".
        """
        following = tokens[index + 1 : index + 3]
        if following and self._given(following[0]) and not self._given(tokens[index]):
            return True
        if self._seated(tokens[index]) and self.deals(text, tokens, index + 1):
            return True  # "очільник Центру у справах полонених"
        return self._seated(tokens[index]) and len(following) == 2 and all(token.capitalised for token in following)

    def past_unknown(self, text: str, tokens: list[Token], index: int, domains: set[str]) -> int:
        """The end of a few unknown words before a name: "прибиральниця складу Лідія ..."; else `index`."""
        countries: list[str] = []
        for end in range(index + 1, min(index + _UNKNOWN, len(tokens) - 1) + 1):
            token = tokens[end - 1]
            if not adjacent(text, token, tokens[end]) or token.lower in self.stop or token.kind != "word":
                return index
            if self._given(token):
                return index
            if self.words.key(token.lower) in self.words.titles and not token.lower.endswith(self.genitives):
                return index
            country = self.bodies.country(token.text) if token.capitalised else None
            if country is None and token.capitalised and end == index + 1:
                return index
            countries += [country.lower()] if country else []
            oblique = self.words.inflected(tokens[index - 1].lower)
            if tokens[end].capitalised and (self._given(tokens[end]) or self._full_name(text, tokens, end, oblique)):
                known = self.words.domains.get((self.words.key(token.lower),))
                domains.update(countries, [known] if known else [])
                return end
        return index

    def _full_name(self, text: str, tokens: list[Token], index: int, oblique: bool) -> bool:
        """Whether just two capitalised words follow a plain noun: "турниру Улла Брандт".

        Behind a noun that may have a name itself (a theatre, a mine), they stand in the case of the office.
        """
        noun = tokens[index - 1]
        if not noun.lower.endswith(_OBLIQUE) or noun.lower.endswith(_VERBAL):
            return False  # "the court sentenced Anna ..."
        following = tokens[index + 1 : index + 3]
        if noun.capitalised or not following or not following[0].capitalised:
            return False
        names_itself = self._seated(noun) or self.words.key(noun.lower) in self._places
        if not adjacent(text, tokens[index], following[0]):
            return False
        if names_itself and (_declined(tokens[index], following[0]) if oblique else not _subject(following[0])):
            return False
        return len(following) == 1 or not (following[1].capitalised and adjacent(text, *following))

    def _seated(self, token: Token) -> bool:
        return self.words.key(token.lower) in self.bodies.seats

    def _given(self, token: Token) -> bool:
        return plain(token.lower) in self.gazetteer.given


def _subject(surname: Token) -> bool:
    """Whether a surname ends as that of a man in the nominative: no theatre or school is named in that case."""
    return surname.lower[-1:] not in "аяуюыиіїеєёэ"


def _declined(first: Token, surname: Token) -> bool:
    """Whether two words cannot be a person's in the case of his office: "больницы Святого Луки"."""
    return first.lower.endswith(_ADJECTIVAL) or surname.lower[-1:] not in "аяуюыиіїеєоймхй"
