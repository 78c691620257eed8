"""Duties: verb phrases after a name that tell an office ("who speaks for the air force", "der die Klinik leitet")."""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.normalizer.capitals import Candidate
from factcheck.normalizer.roles import RoleReader
from factcheck.rulebook.naming import NamingWords
from factcheck.rulebook.offices import load_offices
from factcheck.rulebook.roles import Role, parse_role

_WORDS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NEEDS_FIELD = "head"  # "runs the risk" is no office
_NEEDS_BODY = ("owner", "founder")  # nor is it one to own a dog
_REACH = 60
_OBJECT = 5  # words between "der" and the verb that ends its clause
_LONGEST = 4  # words of the name of a field


class Duty(NamedTuple):
    """A duty of somebody: the person, where its words begin and end, and the role."""

    person: Candidate
    start: int
    end: int
    role: Role


class _Object(NamedTuple):
    """What a duty is about: its fields, where they end, and whether a body's noun stands among them."""

    domains: set[str]
    end: int
    body: bool


class Duties:
    """Finds the duties of one language behind the names of people."""

    def __init__(self, naming: NamingWords, reader: RoleReader) -> None:
        """Compile the phrases of the language."""
        self.naming, self.reader = naming, reader
        self.pattern = self._compile() if naming.duties else None

    def _compile(self) -> re.Pattern[str]:
        """A phrase after a comma, with or without "who", or right after the name; in German at its end."""
        duties = "|".join(sorted(map(re.escape, self.naming.duties), key=lambda words: (-len(words), words)))
        who = "|".join(sorted(map(re.escape, self.naming.relative)))
        between = "|".join(sorted(map(re.escape, self.naming.besides)))
        between = f"(?: (?:{between}))?" if between else ""
        if self.naming.verb_last:
            thing = rf"(?P<object>(?: [^\W\d_][\w\-’']*){{1,{_OBJECT}}}?)"
            return re.compile(rf"(?P<apart>,(?: \d{{1,3}},)?) (?:{who}){thing} (?P<duty>{duties})\b")
        return re.compile(rf"(?P<apart>,(?: \d{{1,3}},)?(?: (?:{who}))?)?{between} (?P<duty>{duties})\b")

    def read(self, text: str, people: list[Candidate]) -> list[Duty]:
        """The duties of these people, at most one for each mention of a name."""
        if self.pattern is None:
            return []
        found = []
        for person in people:
            match = self.pattern.match(text, person.end)
            duty = self._duty(text, person, match) if match else None
            if duty:
                found.append(duty)
        return found

    def _duty(self, text: str, person: Candidate, match: re.Match[str]) -> Duty | None:
        """What a phrase says of the person; None where it is no office without more words."""
        role = parse_role(self.naming.duties[match["duty"]])
        if self.naming.verb_last:
            thing = self._object(text, match.start("object"), match.end("object"))
            start, end = match.start("object") + 1, match.end()
        else:
            thing = self._object(text, match.end(), match.end() + _REACH)
            start, end = match.start("duty"), max(match.end(), thing.end)
        if role.head == _NEEDS_FIELD and not thing.domains and not role.domains:
            return None
        if role.head in _NEEDS_BODY and not thing.domains and not thing.body:
            return None
        if not match["apart"] and thing.domains.isdisjoint(load_offices().domains):
            return None  # "Berg leads Norland": a race, as likely as not
        return Duty(person, start, end, self.reader.named(role, thing.domains | set(role.domains)))

    def _object(self, text: str, start: int, limit: int) -> _Object:
        """Read the fields, names and nouns of bodies that follow one another from `start` on."""
        domains: set[str] = set()
        end, body, index = start, False, 0
        words = [(m.start(), m.end(), m.group()) for m in _WORDS.finditer(text, start, limit)]
        while index < len(words) and text[end : words[index][0]] == " ":
            bare = self.reader.before.bare_word(words[index][2].lower())
            following = [bare if bare != words[index][2].lower() else words[index][2]]
            following += [word for _, _, word in words[index + 1 : index + _LONGEST]]
            known = self.reader.bodies.domain(following)
            if known:
                domains.add(known[0])
            elif self.reader.seated(following[0]):
                body = True
            elif not self.reader.passes(following[0]) and not (body and following[0] in self.naming.complements):
                break
            size = known[1] if known else 1
            end = words[index + size - 1][1]
            index += size
        return _Object(domains, end if domains or body else start, body)
