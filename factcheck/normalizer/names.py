"""Names of people, organisations and places, which bearer they stand for, and the roles given to people.

One pass over the capitalised runs of the text finds candidates; evidence (given names, titles, cue words, other
mentions) decides which are names and of what; then shorter forms are joined with the full name of the version.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from factcheck.model import Found, Mention
from factcheck.normalizer.appositions import Links
from factcheck.normalizer.capitals import Candidate, Capitals
from factcheck.normalizer.coreference import Bearers
from factcheck.normalizer.descriptions import Duties, resolve_descriptions
from factcheck.normalizer.document import Document
from factcheck.normalizer.evidence import Evidence
from factcheck.normalizer.roles import RolePhrase, RoleReader
from factcheck.rulebook.folding import plain
from factcheck.rulebook.gazetteer import Gazetteer, load_gazetteer
from factcheck.rulebook.load import Language
from factcheck.rulebook.office_words import OfficeWords, office_words
from factcheck.rulebook.offices import load_offices
from factcheck.rulebook.roles import Role

_ACRONYM = re.compile(r" \(([A-ZА-ЯІЇЄҐ]{2,8})\)")
_LEAST_HEARD = 3  # letters of a word of a headline that can be known from the body
_LONGEST_ACRONYM = 5
_KIN = frozenset({"son", "daughter", "brother", "sister", "husband", "wife", "father", "mother", "relative"})
_SORTS = ("office", "occupation", "trade", "rank", "description", "kin")


class NameFinder:
    """Finds names and roles in documents of one language."""

    def __init__(self, language: Language) -> None:
        """Prepare everything that depends on the language only."""
        self.language, self.naming = language, language.naming
        self.gazetteer: Gazetteer = load_gazetteer()
        self.offices: OfficeWords = office_words(language.code, language.naming)
        self.capitals = Capitals(language, self.offices, self.gazetteer)
        self.reader = RoleReader(language, self.offices, self.gazetteer)
        self.duties = Duties(self.naming, self.reader)
        self.evidence = Evidence(self.naming, self.gazetteer, self.capitals)

    def find(self, document: Document) -> list[Found]:
        """Names and roles, sorted by start."""
        phrases = self.reader.read(document)
        candidates = self.capitals.find(document, phrases)
        phrases = [phrase for phrase in phrases if phrase.start < phrase.end and not phrase.owner]
        candidates = self.evidence.settle(document, candidates)
        for candidate in candidates:
            self.evidence.judge(document.text, candidate)
        links = Links(document.text, candidates, phrases, self.naming).join()
        self._drop_inside(candidates, phrases)
        for candidate in candidates:
            if candidate.roles:
                candidate.type = "person"
                candidate.accepted = not candidate.shouted
        self._resolve(document, candidates)
        found = [self._mention(c) for c in candidates if c.accepted]
        found += self._roles(document, candidates, phrases, links)
        found.sort(key=lambda f: (f.start, f.end, f.kind))
        return found

    def _drop_inside(self, candidates: list[Candidate], phrases: list[RolePhrase]) -> None:
        """Words of a role are no names of their own unless the version shows them elsewhere."""
        starts = [phrase.start for phrase in phrases]
        outside: set[str] = set()
        inside = []
        for c in candidates:
            index = bisect_right(starts, c.start) - 1
            phrase = phrases[index] if index >= 0 else None
            domain = len(c.words) == 1 and self.offices.key(c.words[0].lower()) in self.offices.domain_words
            if phrase and (c.end <= phrase.head_start or (c.end <= phrase.end and domain)):
                inside.append(c)
            elif not c.shouted:
                outside.add(c.surface)
        for c in inside:
            known = c.surface in outside or c.surface.isupper() or plain(c.surface) in self.gazetteer.places
            if not known and c.type not in ("organisation", "place"):
                c.accepted = c.shouted = False
                c.inside = True

    # Joining ---------------------------------------------------------------------------------------------------

    def _resolve(self, document: Document, candidates: list[Candidate]) -> None:
        bearers = Bearers(self.offices, self.gazetteer, self.naming)
        for c in candidates:
            if len(c.words) > 1 and c.accepted and not c.shouted:
                bearers.add(c)
        bearers.note(word for c in candidates if len(c.words) == 1 and c.accepted for word in c.words)
        words = {bearers.word(c.words[0]) for c in candidates if len(c.words) == 1 and c.accepted}
        alone = {bearers.word(c.words[0]) for c in candidates if self._stands_alone(c)}
        for c in candidates:
            if c.type == "other" and self._person_like(c) and bearers.word(c.words[-1]) in alone:
                if bearers.word(c.words[0]) not in words:
                    c.type = "person"
        for c in candidates:
            if len(c.words) > 1 and c.after_article and c.type == "other":
                forms = bearers.forms.get(bearers.key(c.words), [])
                if not any(f.roles or f.honorific for f in forms):
                    for form in forms:
                        form.type = "other" if form.type == "person" else form.type
        bearers.close()
        acronyms = self._acronyms(document, candidates, bearers)
        resolved: list[Candidate] = []
        for c in candidates:
            if not c.shouted:
                self._resolve_one(c, bearers, acronyms)
        known = {bearers.word(c.words[0]): c.type for c in candidates if len(c.words) == 1 and c.accepted}
        for c in candidates:
            resolved += self._shouted(c, bearers, known) if c.shouted else [c]
        candidates[:] = resolved
        self._agree(candidates)

    def _stands_alone(self, c: Candidate) -> bool:
        return len(c.words) == 1 and c.accepted and not c.shouted and not c.after_article and not c.firm

    def _person_like(self, c: Candidate) -> bool:
        """Whether a name of two or three words may be a person's whose given name nobody knows."""
        plain_words = len(c.surface.split()) == len(c.words) and c.surface.replace(" ", "").isalpha()
        return (
            plain_words
            and not c.initial
            and not c.surface.endswith("s")
            and 1 < len(c.words) <= 3
            and c.accepted
            and not (c.after_article or c.firm or c.carried)
        )

    def _acronyms(self, document: Document, candidates: list[Candidate], bearers: Bearers) -> dict[str, str]:
        """Short forms given in brackets: "Border Revenue Service (BRS)"."""
        found = {}
        for c in candidates:
            if len(c.words) > 1 and c.accepted and (match := _ACRONYM.match(document.text, c.end)):
                if match[1][0] == c.words[0][0].upper():
                    found[match[1]] = bearers.full(c.words) or c.surface
                    c.type = "organisation" if c.type != "person" else c.type
        return found

    def _resolve_one(self, c: Candidate, bearers: Bearers, acronyms: dict[str, str]) -> None:
        if c.inside:
            return
        if c.dateline:
            c.entity = c.surface.title() if c.surface.isupper() and len(c.surface) > 4 else c.surface
            return
        if c.surface in acronyms:
            c.entity, c.type, c.accepted = acronyms[c.surface], "organisation", True
        elif len(c.words) > 1:
            c.entity = bearers.full(c.words) or c.surface
            if c.type != "organisation" and c.entity != c.surface and bearers.person(bearers.key(c.words)):
                c.type = "person"
        else:
            titled = c.honorific or any(role.head not in _KIN for role in c.roles)
            found = bearers.single(c.words[0], by_given=not titled)
            if found and not (c.type == "place" and plain(c.surface) in self.gazetteer.places):
                c.entity, c.type = found
                c.accepted = True
            elif c.accepted and (c.type in ("other", "organisation")) and (short := bearers.short(c.words[0])):
                c.entity, c.type = short
            elif plain(c.surface) in self.gazetteer.peoples and plain(c.surface) not in self.gazetteer.places:
                c.accepted = c.surface.isupper()
            elif c.words[0].lower() in self.naming.openers and not c.honorific:
                c.accepted = False
            elif c.type != "person" and c.adjectival:
                c.accepted = False
            elif self.offices.endings and not c.dateline:
                c.entity = bearers.shortest(c.words[0])

    def _shouted(self, c: Candidate, bearers: Bearers, known: dict[str, str]) -> list[Candidate]:
        """In a headline in Title Case or capitals only what the body knows is a name; longest first."""
        keys = [bearers.word(word) for word in c.words]
        places, position = [], 0
        for word in c.words:
            position = c.surface.find(word, position)
            places.append(position)
            position += len(word)
        found = []
        start = 0
        while start < len(keys):
            size = next(
                (n for n in range(len(keys) - start, 0, -1) if self._heard(keys, c.words, start, n, bearers, known)), 0
            )
            if size:
                first, last = (
                    c.start + places[start],
                    c.start + places[start + size - 1] + len(c.words[start + size - 1]),
                )
                offset = first - c.start
                piece = Candidate(first, last, c.words[start : start + size], c.surface[offset : offset + last - first])
                self._name_shouted(piece, tuple(keys[start : start + size]), bearers, known)
                found.append(piece)
            start += size or 1
        return found

    def _heard(
        self, keys: list[str], words: list[str], start: int, size: int, bearers: Bearers, known: dict[str, str]
    ) -> bool:
        """Whether the body of the version knows these words as a name."""
        if size > 1:
            return tuple(keys[start : start + size]) in bearers.forms
        word = plain(words[start])
        if len(keys[start]) < _LEAST_HEARD or word in self.naming.openers:
            return False
        return bool(bearers.single(words[start])) or keys[start] in known or word in self.gazetteer.places

    def _name_shouted(self, c: Candidate, key: tuple[str, ...], bearers: Bearers, known: dict[str, str]) -> None:
        c.accepted = True
        c.entity = c.surface
        if len(key) > 1:
            c.entity = bearers.full(c.words) or c.surface
            c.type = "person" if bearers.person(key) else next((f.type for f in bearers.forms[key]), "other")
        elif found := bearers.single(c.words[0]):
            c.entity, c.type = found
        else:
            c.type = known.get(key[0]) or ("place" if plain(c.surface) in self.gazetteer.places else "other")
            if c.surface.isupper() and len(c.surface) > _LONGEST_ACRONYM:
                c.entity = c.surface.title()

    def _agree(self, candidates: list[Candidate]) -> None:
        """One type for all mentions of an entity: the best founded."""
        order = ("person", "organisation", "place", "other")
        types: dict[str, str] = {}
        for c in candidates:
            if c.accepted:
                known = types.get(c.entity, "other")
                types[c.entity] = min(known, c.type or "other", key=order.index)
        for c in candidates:
            if c.accepted:
                c.type = types[c.entity]

    # Yielding ---------------------------------------------------------------------------------------------------

    def _mention(self, c: Candidate) -> Found:
        role = str(min(c.roles, key=_rank).role) if c.roles else None
        kind = c.type if c.type in ("person", "organisation", "place") else "other"
        return Found("name", c.start, c.end, Mention(c.entity, c.surface, role, kind))  # type: ignore[arg-type]

    def _roles(
        self,
        document: Document,
        candidates: list[Candidate],
        phrases: list[RolePhrase],
        links: dict[int, list[Candidate]],
    ) -> list[Found]:
        text = document.text
        persons = [c for c in candidates if c.accepted and c.type == "person"]
        found = [
            _role(person.entity, text, start, end, role) for person, start, end, role in self.duties.read(text, persons)
        ]
        described = resolve_descriptions(document, persons, [p for p in phrases if p.start not in links])
        for phrase in phrases:
            people = [c.entity for c in links.get(phrase.start, ()) if c.accepted]
            if not people and phrase.start in described:
                people = [described[phrase.start]]
            if not people and self._telling(phrase):
                people = [""]
            found += [_role(entity, text, phrase.start, phrase.end, phrase.role) for entity in people]
        return found

    def _telling(self, phrase: RolePhrase) -> bool:
        """Whether a role that stands alone says enough to be compared."""
        office = load_offices().heads.get(phrase.head)
        if phrase.plural or not office or office.sort not in ("office", "occupation", "trade"):
            return False
        return bool(phrase.role.standings or phrase.role.domains) and (
            phrase.article is not None or bool(self.offices.endings)
        )


def _role(entity: str, text: str, start: int, end: int, role: Role) -> Found:
    return Found("role", start, end, Mention(entity, text[start:end], str(role), "person"))


def _rank(phrase: RolePhrase) -> tuple[int, int]:
    office = load_offices().heads.get(phrase.head)
    return (_SORTS.index(office.sort) if office else len(_SORTS), phrase.start)


_FINDERS: dict[str, tuple[Language, NameFinder]] = {}


def find_names(document: Document, language: Language) -> list[Found]:
    """Names (kind "name") and roles (kind "role") of a version, sorted by start; offsets local, values `Mention`."""
    known = _FINDERS.get(language.code)
    if known is None or known[0] is not language:
        known = _FINDERS[language.code] = (language, NameFinder(language))
    return known[1].find(document)
