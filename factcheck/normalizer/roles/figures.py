"""What looks like a post and is none: "the architect of the reform", and the field in an authority's name."""

from __future__ import annotations

from factcheck.normalizer.document import Token
from factcheck.normalizer.roles.phrase import RolePhrase, adjacent
from factcheck.rulebook.naming import NamingWords
from factcheck.rulebook.office_words import OfficeWords
from factcheck.rulebook.offices import load_offices

_AUTHORITY = 3  # words of an authority's name that tells its field: "Food Safety Office", no "Finance Office"
_FAR = 4  # tokens behind an occupation in which a building stands: "of the new town hall"


class Figures:
    """Tells such words from posts, in one language."""

    def __init__(self, naming: NamingWords, words: OfficeWords) -> None:
        """Take the words of the language."""
        self.naming, self.words = naming, words

    def at(self, tokens: list[Token], phrase: RolePhrase, index: int, domains: set[str]) -> bool:
        """Whether the occupation at `index` is a figure of speech: "the architect of the reform", not of a museum."""
        following = tokens[index + 1 : index + 1 + _FAR]
        if tokens[index].lower not in self.naming.figurative or not following:
            return False
        built = domains & load_offices().bodies or any(token.lower in self.naming.place for token in following)
        named = any(token.capitalised for token in tokens[index + 1 : phrase.last])
        return following[0].lower in self.naming.complements and not built and not named

    def fields_within(self, text: str, tokens: list[Token], phrase: RolePhrase) -> frozenset[str]:
        """The fields inside the name of an authority: safety in "the Food Safety Office"."""
        found: set[str] = set()
        for end in range(phrase.first + _AUTHORITY - 1, phrase.last):
            if not tokens[end].capitalised or tokens[end].lower not in self.naming.institutions:
                continue
            start = end
            while (
                start > phrase.first
                and tokens[start - 1].capitalised
                and adjacent(text, *tokens[start - 1 : start + 1])
            ):
                start -= 1
            words = [token.lower for token in tokens[start:end]] if end - start >= _AUTHORITY - 1 else []
            fields = (self.words.domain_at(words, at) for at in range(len(words)))
            found.update(field[0] for field in fields if field)
        return frozenset(found)
