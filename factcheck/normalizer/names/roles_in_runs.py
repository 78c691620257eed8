"""Where the words of a role part a capitalised run: "Mayor of Marl | Ada Stone", but "Tim Cook" and "General Staff"."""

from __future__ import annotations

from factcheck.normalizer.known import Known
from factcheck.normalizer.names.boundaries import Piece
from factcheck.normalizer.names.capital_letters import Capital
from factcheck.normalizer.roles import RolePhrase
from factcheck.rulebook.folding import plain
from factcheck.rulebook.gazetteer import Gazetteer
from factcheck.rulebook.office_words import OfficeWords

_FULL_NAME = 2  # words of a person behind an office
_HEADS_BACK = 4  # role phrases up to a head among which the one before a name stands
_GENITIVE = ("а", "я", "у", "ю", "и", "ы", "і", "ї")  # where nouns have cases


class RolesInRuns:
    """Tells which words of a run belong to the role phrases of one language.

    `heads` are the capitalised role phrases of a text in order, and `position` is the first that ends behind the run.
    """

    def __init__(
        self, offices: OfficeWords, gazetteer: Gazetteer, words: Known[str, Capital], joining: frozenset[str]
    ) -> None:
        """Take the words of the language; `joining` name bodies, places and things."""
        self.offices, self.gazetteer, self.words, self.joining = offices, gazetteer, words, joining

    def end_before(self, start: int, first: int, heads: list[RolePhrase], position: int) -> bool:
        """Whether a role phrase that holds the words before ends here: "Mayor of Marl" before "Ada Stone"."""
        return any(
            p.head_end < first < p.end and p.end + 1 == start for p in heads[max(0, position - 1) : position + 3]
        )

    def binds(self, units: Piece, index: int, heads: list[RolePhrase], position: int) -> bool:
        """Whether what follows a joint is no person with a title: "Institute for Marine Safety"."""
        following = units[index + 1 : index + 2]
        if not following or plain(following[0][2].lower()) in self.gazetteer.given:
            return False
        start = units[index][0]
        return all(not p.head_start <= start < p.head_end or p.sort != "office" for p in heads[position : position + 3])

    def holds(self, units: Piece, index: int, heads: list[RolePhrase], position: int) -> bool:
        """Whether a word belongs to a role phrase; a head that is somebody's surname voids its phrase."""
        start, end, word = units[index]
        while position < len(heads) and heads[position].start < end:
            phrase = heads[position]
            position += 1
            if phrase.end <= start:
                continue
            if phrase.head_start <= start < phrase.head_end:
                earlier = heads[max(0, position - _HEADS_BACK) : position]
                if self._surname(units, index, phrase, earlier) or self._body(units, index):
                    phrase.start = phrase.end
                    return False
                return True
            if self.words[word].serves:
                if self._body_behind(units, index, phrase):
                    phrase.start = phrase.end
                    return False
                return phrase.start <= start < phrase.end
        return False

    def _surname(self, units: Piece, index: int, phrase: RolePhrase, earlier: list[RolePhrase]) -> bool:
        """ "Tim Cook", "coach Gwil Fellows": a head right after a given name, or after one word behind a role."""
        if not index or units[index][1] != phrase.head_end or units[index - 1][1] + 1 != units[index][0]:
            return False
        if phrase.head_start != units[index][0]:
            return False
        first, _, word = units[index - 1]
        last = index + 1 == len(units)
        if phrase.start <= first and len(units) > index + _FULL_NAME:
            return False  # "German Chancellor Ida Kehr", "Georgia Governor Tom Reed"
        return plain(word.lower()) in self.gazetteer.given or (last and any(p.end + 1 == first for p in earlier))

    def _body_behind(self, units: Piece, index: int, phrase: RolePhrase) -> bool:
        """Whether a word tells of what those are who own a body: "Health" in "Health Workers' Federation"."""
        following = index + 1
        if not phrase.start <= units[index][0] < phrase.head_start or following + 1 >= len(units):
            return False
        owners = units[following][0] == phrase.head_start and units[following][1] == phrase.head_end
        owned = units[following + 1][0] - units[following][1] > 1
        return owners and owned and units[following][0] - units[index][1] == 1 and self._body(units, following)

    def _body(self, units: Piece, index: int) -> bool:
        """ "General Staff", "Dockers' Union": a head before a word that names a body or a place.

        Where nouns have cases, the genitive behind an office tells of what it is one: "Глава Комитета".
        """
        if self.offices.endings and units[index + 1 :] and units[index + 1][2].endswith(_GENITIVE):
            return False
        gap = units[index + 1][0] - units[index][1] if index + 1 < len(units) else 0
        if not 0 < gap <= len("'s ") or units[index + 1][2].lower() not in self.joining:
            return False
        return gap > 1 or index + 2 >= len(units)
