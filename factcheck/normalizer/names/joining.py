"""Joining the names of one version: each candidate gets its entity and its final type."""

from __future__ import annotations

import re

from factcheck.normalizer.names.appositions import like_person
from factcheck.normalizer.names.candidates import Candidate
from factcheck.normalizer.names.coreference import Bearers
from factcheck.normalizer.names.headlines import Headlines
from factcheck.rulebook.folding import plain
from factcheck.rulebook.gazetteer import Gazetteer
from factcheck.rulebook.naming import NamingWords
from factcheck.rulebook.office_words import OfficeWords
from factcheck.rulebook.offices import load_offices

_ACRONYM = re.compile(r" \(([A-ZА-ЯІЇЄҐ]{2,8})\)")
_TYPES = ("person", "organisation", "place", "other")
_LONGEST_ACRONYM = 4


class Joiner:
    """Resolves the candidates of one version."""

    def __init__(
        self, text: str, naming: NamingWords, offices: OfficeWords, gazetteer: Gazetteer, places: dict[str, str]
    ) -> None:
        """Take the text and the data of its language."""
        self.text, self.naming, self.offices, self.gazetteer = text, naming, offices, gazetteer
        self.bearers = Bearers(offices, gazetteer, naming, places)

    def join(self, candidates: list[Candidate]) -> list[Candidate]:
        """The candidates with entity, type and acceptance settled; those of headlines are cut to what is known."""
        bearers = self.bearers
        for c in candidates:
            if len(c.words) > 1 and c.accepted and not c.shouted:
                bearers.add(c)
        bearers.note(c.words[0] for c in candidates if len(c.words) == 1 and c.accepted)
        self._find_people(candidates)
        self._find_things(candidates)
        bearers.close()
        acronyms = self._acronyms(candidates)
        for c in candidates:
            if not c.shouted and not c.inside:
                self._resolve(c, acronyms)
        headlines = Headlines(self.naming, self.gazetteer, bearers, candidates)
        resolved = [piece for c in candidates for piece in (headlines.find(c) if c.shouted else [c])]
        _agree(resolved)
        return resolved

    def _find_people(self, candidates: list[Candidate]) -> None:
        """A name whose last word also stands alone, and whose first never does, is a person's.

        At the head of a sentence any word has a capital: one that the text also has in small letters is common, and
        then the last word alone must be known for a person's.
        """
        word = self.bearers.word
        singles = [c for c in candidates if len(c.words) == 1 and c.accepted and not c.shouted]
        anywhere = {word(c.words[0]) for c in singles}
        alone = {word(c.words[0]) for c in singles if not c.after_article and not c.firm}
        people = {word(c.words[0]) for c in singles if c.type == "person"}
        for c in candidates:
            lower = c.initial and re.search(rf"(?<!\w){re.escape(c.words[0].lower())}(?!\w)", self.text) is not None
            known = people if lower else alone
            if (
                c.type == "other"
                and c.accepted
                and like_person(c, word(c.words[-1]) in people)
                and word(c.words[-1]) in known
                and word(c.words[0]) not in anywhere
                # "Southern Marlia" or "Outer Marlia" beside "Marlia"
                and c.words[0].lower() not in self.naming.adjectives | self.naming.place_leads
            ):
                c.type = "person"

    def _find_things(self, candidates: list[Candidate]) -> None:
        """A name that once stands after an article is nobody's, unless a title shows a person."""
        for c in candidates:
            if len(c.words) > 1 and c.after_article and c.type == "other":
                forms = self.bearers.forms.get(self.bearers.key(c.words), [])
                if any(form.roles or form.honorific for form in forms):
                    continue
                for form in forms:
                    form.type = "other" if form.type == "person" else form.type

    def _acronyms(self, candidates: list[Candidate]) -> dict[str, str]:
        """Short forms given in brackets: "Border Revenue Service (BRS)"."""
        found = {}
        for c in candidates:
            match = _ACRONYM.match(self.text, c.end) if len(c.words) > 1 and c.accepted else None
            if match and match[1][0] == c.words[0][0].upper():
                found[match[1]] = self.bearers.full(c.words) or c.surface
                c.type = "organisation" if c.type != "person" else c.type
        return found

    def _resolve(self, c: Candidate, acronyms: dict[str, str]) -> None:
        if c.dateline:
            long = c.surface.isupper() and len(c.surface) > _LONGEST_ACRONYM
            c.entity = c.surface.title() if long else c.surface
        elif c.surface in acronyms:
            c.entity, c.type, c.accepted = acronyms[c.surface], "organisation", True
        elif len(c.words) > 1:
            c.entity = self.bearers.full(c.words) or c.surface
            if c.type != "organisation" and c.entity != c.surface and self.bearers.person(self.bearers.key(c.words)):
                c.type = "person"
        else:
            self._resolve_single(c)

    def _resolve_single(self, c: Candidate) -> None:
        folded = plain(c.surface)
        titled = (c.honorific and not c.familiar) or (
            bool(c.roles) and any(_sort(role.head) != "kin" for role in c.roles)
        )
        found = self.bearers.single(c.words[0], by_given=not titled, at=None if c.honorific or c.roles else c.start)
        short = self.bearers.short(c.words[0]) if c.accepted and c.type in ("other", "organisation") else None
        if found and not (c.type == "place" and folded in self.gazetteer.places):
            c.entity, c.type = found
            c.accepted = True
        elif short:
            c.entity, c.type = short
        elif folded in self.gazetteer.peoples and folded not in self.gazetteer.places:
            c.accepted = c.surface.isupper()
        elif (c.words[0].lower() in self.naming.openers and not c.honorific) or (c.type != "person" and c.adjectival):
            c.accepted = False
        elif self.offices.endings:
            c.entity = self.bearers.shortest(c.words[0])


def _agree(candidates: list[Candidate]) -> None:
    """One type for all mentions of an entity: the best founded."""
    types: dict[str, str] = {}
    for c in candidates:
        if c.accepted:
            known = types.get(c.entity, "other")
            types[c.entity] = known if known == c.type else min(known, c.type or "other", key=_TYPES.index)
    for c in candidates:
        if c.accepted:
            c.type = types[c.entity]


def _sort(head: str) -> str:
    office = load_offices().heads.get(head)
    return office.sort if office else "occupation"
