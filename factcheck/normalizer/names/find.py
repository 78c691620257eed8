"""Names of people, organisations and places, which bearer they stand for, and the roles given to people.

One pass over the capitalised runs of the text finds candidates; evidence (given names, titles, cue words, other
mentions) decides which are names and of what; then shorter forms are joined with the full name of the version.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise

from factcheck.model import Found, Mention
from factcheck.normalizer.document import Document
from factcheck.normalizer.names.appositions import Links, LinkWords, can_be_person
from factcheck.normalizer.names.candidates import Candidate
from factcheck.normalizer.names.capitals import Capitals
from factcheck.normalizer.names.coreference import place_forms
from factcheck.normalizer.names.deputies import Deputies
from factcheck.normalizer.names.descriptions import Descriptive, resolve_descriptions
from factcheck.normalizer.names.duties import Duties
from factcheck.normalizer.names.evidence import Evidence
from factcheck.normalizer.names.joining import Joiner
from factcheck.normalizer.names.kinship import name_owners
from factcheck.normalizer.names.ruled_places import part_rulers
from factcheck.normalizer.roles import RolePhrase, RoleReader
from factcheck.rulebook.folding import plain
from factcheck.rulebook.gazetteer import Gazetteer, load_gazetteer
from factcheck.rulebook.load import Language
from factcheck.rulebook.office_words import OfficeWords, office_words
from factcheck.rulebook.offices import load_offices
from factcheck.rulebook.roles import Role

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
        self.places = place_forms(self.offices, self.gazetteer, self.naming)
        self.ands = frozenset(f" {word} " for word in language.numbers.joiners)
        self.links = LinkWords(self.naming)
        self.duties = Duties(self.naming, self.reader)
        self.deputies = Deputies(self.naming, language.speech)
        its = frozenset(word for word, bearer in language.speech.possessives.items() if bearer == "n")
        self.descriptive = Descriptive(not self.offices.endings, its, self.offices.key)
        self.evidence = Evidence(self.naming, self.gazetteer, self.capitals, language.code)

    def find(self, document: Document) -> list[Found]:
        """Names and roles, sorted by start."""
        phrases = self.reader.read(document)
        candidates = part_rulers(self.capitals.find(document, phrases), phrases, document.text, self.capitals)
        phrases = [phrase for phrase in phrases if phrase.start < phrase.end and not phrase.owner]
        candidates = self.evidence.settle(document, candidates)
        for candidate in candidates:
            self.evidence.judge(document.text, candidate)
        links = Links(document.text, candidates, phrases, self.links).join()
        self._drop_inside(candidates, phrases)
        duties = self.duties.read(document.text, [c for c in candidates if c.accepted and _may_serve(c)])
        performing = {id(duty.person) for duty in duties}
        for candidate in candidates:
            if candidate.roles or id(candidate) in performing:
                candidate.type = "person"
                candidate.accepted = not candidate.shouted
        self._join_people(document.text, candidates)
        joiner = Joiner(document.text, self.naming, self.offices, self.gazetteer, self.places)
        candidates = joiner.join(candidates)
        found = [self._mention(c) for c in candidates if c.accepted]
        found += [_role(d.person.entity, document.text, d.start, d.end, d.role) for d in duties if d.person.accepted]
        phrases = [p for p in phrases if not any(d.start <= p.start < d.end for d in duties)]
        found += self._roles(document, candidates, phrases, links)
        found.sort(key=lambda f: (f.start, f.end, f.kind))
        return found

    def _join_people(self, text: str, candidates: list[Candidate]) -> None:
        """Make a full name that "and" joins with a person's full name a person as well."""
        for first, second in pairwise(candidates):
            if text[first.end : second.start] not in self.ands:
                continue
            for known, other in ((first, second), (second, first)):
                full = len(known.words) > 1 and len(other.words) in (2, 3) and known.accepted and other.accepted
                if full and known.type == "person" and other.type in ("", "other") and can_be_person(other):
                    other.type = "person"

    def _drop_inside(self, candidates: list[Candidate], phrases: list[RolePhrase]) -> None:
        """Words of a role are no names of their own unless the version shows them elsewhere."""
        starts = [phrase.start for phrase in phrases]
        outside: set[str] = set()
        inside = []
        for c in candidates:
            index = bisect_right(starts, c.start) - 1
            phrase = phrases[index] if index >= 0 else None
            if phrase and (c.end <= phrase.head_start or (c.end <= phrase.end and self._is_domain(c))):
                inside.append(c)
            elif not c.shouted:
                outside.add(c.surface)
        for c in inside:
            known = c.surface in outside or c.surface.isupper() or plain(c.surface) in self.gazetteer.places
            if not known and c.type not in ("organisation", "place"):
                c.accepted = c.shouted = False
                c.inside = True

    def _is_domain(self, c: Candidate) -> bool:
        return len(c.words) == 1 and self.offices.key(c.words[0].lower()) in self.offices.domain_words

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
        name_owners(document, persons, links, phrases, self.language.speech)
        found = []
        alone = [p for p in phrases if p.start not in links]
        found += [_role(d.person.entity, text, d.start, d.end, d.role) for d in self.deputies.read(document, persons)]
        described = resolve_descriptions(document, persons, alone, self.descriptive)
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


def _may_serve(candidate: Candidate) -> bool:
    """Whether a duty told of this name makes it a person's: "Dahlia Moss, prosecuting", not "Varga, representing"."""
    return candidate.type == "person" or (len(candidate.words) > 1 and can_be_person(candidate))


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
