"""What words say of the body, country or sector that an office belongs to."""

from __future__ import annotations

import re

from factcheck.normalizer.document import Token
from factcheck.normalizer.roles.phrase import owner_in
from factcheck.rulebook.folding import plain
from factcheck.rulebook.gazetteer import Gazetteer
from factcheck.rulebook.naming import NamingWords
from factcheck.rulebook.office_words import OfficeWords

_DOTTED = re.compile(r"(?:[A-Z]\.){2,4}")
_LONGEST_DOTTED = 8
_DOTTED_END = re.compile(r"(?<![^\W_])(?:[A-Z]\.){2,4}$")


class Bodies:
    """Domains and countries, with the words of one language."""

    def __init__(self, naming: NamingWords, words: OfficeWords, gazetteer: Gazetteer) -> None:
        """Take the data of the language and what all languages share."""
        self.naming, self.words, self.gazetteer = naming, words, gazetteer
        self.seats = frozenset(words.key(noun) for noun in naming.seats)
        self._stemmed: dict[str, str] = {}
        if words.endings:
            self._stemmed = {words.key(form): country for form, country in gazetteer.peoples.items()}

    def bare_word(self, lower: str) -> str:
        """The word without an article that is written together with it ("l'ancien")."""
        cut = lower.replace("’", "'").find("'") + 1
        return lower[cut:] if 0 < cut < len(lower) and lower[:cut].replace("’", "'") in self.naming.elided else lower

    def country(self, words: str) -> str | None:
        """The country that the words name or describe, in any case form."""
        found = self.gazetteer.peoples.get(plain(words))
        if found is None and self._stemmed:
            found = self._stemmed.get(self.words.key(words.lower()))
        return found

    def domain(self, words: list[str]) -> tuple[str, int] | None:
        """What the words name as the domain of an office (a known domain or a proper name), and how many of them."""
        known = self.words.domain_at([owner_in(word.lower()) or word.lower() for word in words], 0)
        if known:
            return known
        name = owner_in(words[0]) or words[0]
        country = self.country(name)
        if country:
            return country.lower(), 1
        return (name.lower(), 1) if name[:1].isupper() and name.lower() not in self.naming.never else None

    def dotted(self, text: str, tokens: list[Token], index: int) -> tuple[str, int] | None:
        """An abbreviation in full stops that begins at `index` ("U.S."): its letters and its tokens."""
        match = _DOTTED.match(text, tokens[index].start)
        if match is None or len(tokens[index].text) > 1:
            return None
        return match.group().replace(".", ""), 2 * match.group().count(".")

    def dotted_before(self, text: str, tokens: list[Token], index: int) -> tuple[str, int] | None:
        """The same for one whose last full stop is `index`."""
        token = tokens[index]
        match = _DOTTED_END.search(text, max(0, token.end - _LONGEST_DOTTED), token.end) if token.text == "." else None
        return (match.group().replace(".", ""), 2 * match.group().count(".")) if match else None

    def add_name(self, name: str, domains: set[str]) -> None:
        """Note a proper name: the country, the domain, or what stands there."""
        country = self.country(name)
        known = self.words.domains.get((self.words.key(name.lower()),))
        domains.add(country.lower() if country else known or name.lower())

    def add_owner(self, owner: str, domains: set[str]) -> None:
        """Note the body that owns the office ("Draunik's mayor")."""
        lower = owner.lower()
        domain = self.words.domains.get((self.words.key(lower),))
        country = self.country(lower) if plain(lower) in self.gazetteer.places else None
        if domain or country:
            domains.add(domain or (country or "").lower())
        elif owner[:1].isupper():
            domains.add(lower)
