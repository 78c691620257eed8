"""Names in headlines in Title Case or in capitals, where a capital says nothing: only what the body knows counts."""

from __future__ import annotations

from factcheck.normalizer.names.candidates import Candidate
from factcheck.normalizer.names.coreference import Bearers
from factcheck.rulebook.folding import plain
from factcheck.rulebook.gazetteer import Gazetteer
from factcheck.rulebook.naming import NamingWords

_LEAST_HEARD = 3  # letters of a word of a headline that can be known from the body
_LONGEST_ACRONYM = 5


class Headlines:
    """Finds the names of one version inside its headlines."""

    def __init__(
        self, naming: NamingWords, gazetteer: Gazetteer, bearers: Bearers, candidates: list[Candidate]
    ) -> None:
        """Take the resolved candidates of the body."""
        self.naming, self.gazetteer, self.bearers = naming, gazetteer, bearers
        self.known = {bearers.word(c.words[0]): c.type for c in candidates if len(c.words) == 1 and c.accepted}

    def find(self, c: Candidate) -> list[Candidate]:
        """The names in a run of a headline, the longest first."""
        keys = [self.bearers.word(word) for word in c.words]
        places, position = [], 0
        for word in c.words:
            position = c.surface.find(word, position)
            places.append(position)
            position += len(word)
        found = []
        start = 0
        while start < len(keys):
            size = next((n for n in range(len(keys) - start, 0, -1) if self._heard(keys, c.words, start, n)), 0)
            if size:
                first, last = (
                    c.start + places[start],
                    c.start + places[start + size - 1] + len(c.words[start + size - 1]),
                )
                offset = first - c.start
                piece = Candidate(first, last, c.words[start : start + size], c.surface[offset : offset + last - first])
                self._name_shouted(piece, tuple(keys[start : start + size]))
                found.append(piece)
            start += size or 1
        return found

    def _heard(self, keys: list[str], words: list[str], start: int, size: int) -> bool:
        """Whether the body of the version knows these words as a name."""
        if size > 1:
            return tuple(keys[start : start + size]) in self.bearers.forms
        word = plain(words[start])
        if len(keys[start]) < _LEAST_HEARD or word in self.naming.openers:
            return False
        return bool(self.bearers.single(words[start])) or keys[start] in self.known or word in self.gazetteer.places

    def _name_shouted(self, c: Candidate, key: tuple[str, ...]) -> None:
        c.accepted = True
        c.entity = c.surface
        if len(key) > 1:
            c.entity = self.bearers.full(c.words) or c.surface
            c.type = "person" if self.bearers.person(key) else next((f.type for f in self.bearers.forms[key]), "other")
        elif found := self.bearers.single(c.words[0]):
            c.entity, c.type = found
        else:
            c.type = self.known.get(key[0]) or ("place" if plain(c.surface) in self.gazetteer.places else "other")
            if c.surface.isupper() and len(c.surface) > _LONGEST_ACRONYM:
                c.entity = c.surface.title()
