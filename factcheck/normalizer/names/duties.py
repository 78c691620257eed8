"""Duties: verb phrases beside a name that tell an office ("who speaks for the air force", "a panel chaired by")."""

from __future__ import annotations

import re
from typing import NamedTuple

from msgspec.structs import replace

from factcheck.normalizer.names.candidates import Candidate
from factcheck.normalizer.roles import RoleReader
from factcheck.rulebook.naming import NamingWords
from factcheck.rulebook.offices import load_offices
from factcheck.rulebook.roles import Role, parse_role

_WORDS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*(?:(?<=s)['’](?= ))?")
_NEEDS_FIELD = "head"  # "runs the risk" is no office
_NEEDS_BODY = ("owner", "founder")  # nor is it one to own a dog
_NEEDS_PORTFOLIO = "minister"  # to take the bus is none either
_CLOSED = re.compile(r"[,.;:)]|\n|$")  # "takes work seriously"
_OUTSIDE = "outsider"
_FAR = 160  # characters behind a name in which that stands
_SENTENCE = re.compile(r"[.!?…](?= |\n|$)|[\n\"“”«»;:]")
_NEEDS_PARTY = "politician"  # and "X of the" is anything
_REACH = 60
_BRACKETED = re.compile(r" \(([^\W\d_][\w '’\-]{2,30})\)")
_OBJECT = 5  # words between "der" and the verb that ends its clause
_LONGEST = 4  # words of the name of a field


class Duty(NamedTuple):
    """A duty of somebody: the person, where its words begin and end, and the role."""

    person: Candidate
    start: int
    end: int
    role: Role


class _Object(NamedTuple):
    """What a duty is about: its fields, where it begins and ends, and whether a body's noun stands among them."""

    domains: set[str]
    start: int
    end: int
    body: bool


class Duties:
    """Finds the duties of one language behind the names of people."""

    def __init__(self, naming: NamingWords, reader: RoleReader) -> None:
        """Compile the phrases of the language."""
        self.naming, self.reader = naming, reader
        self.pattern = self._compile() if naming.duties else None
        leaving = "|".join(sorted(map(re.escape, naming.leaving)))
        self.leaving = re.compile(rf",? (?:{leaving})\b") if leaving else None
        outside = [phrase for phrase, role in naming.duties.items() if role == _OUTSIDE]
        self.outside = self._compile_outside(outside) if outside else None
        self.leading = frozenset(phrase.rsplit(" ", 1)[-1] for phrase in naming.agents)
        agents = "|".join(sorted(map(re.escape, naming.agents), key=lambda words: (-len(words), words)))
        self.agent = re.compile(rf"(?P<body>(?:[\w’'-]+ ){{0,3}}[\w’'-]+),? (?P<duty>{agents}) $") if agents else None

    def _compile(self) -> re.Pattern[str]:
        """A phrase after a comma, with or without "who", or right after the name; in German at its end."""
        duties = "|".join(sorted(map(re.escape, self.naming.duties), key=lambda words: (-len(words), words)))
        who = "|".join(sorted(map(re.escape, self.naming.relative)))
        between = "|".join(sorted(map(re.escape, self.naming.besides)))
        between = f"(?: (?:{between}))?" if between else ""
        if self.naming.verb_last:
            thing = rf"(?P<object>(?: [^\W\d_][\w\-’']*){{0,{_OBJECT}}}?)"
            return re.compile(rf"(?P<apart>,(?: \d{{1,3}},)?) (?:{who}){thing} (?P<duty>{duties})\b")
        return re.compile(rf"(?P<apart>,(?: \d{{1,3}},)?(?: (?:{who}))?)?{between} (?P<duty>{duties})\b")

    def _compile_outside(self, phrases: list[str]) -> re.Pattern[str]:
        """What says that somebody had no part in a study, behind a comma or "who"."""
        told = "|".join(sorted(map(re.escape, phrases), key=lambda words: (-len(words), words)))
        who = "|".join(sorted(map(re.escape, self.naming.relative)))
        return re.compile(rf"(?:,|,? (?:{who})) (?P<duty>{told})\b")

    def read(self, text: str, people: list[Candidate]) -> list[Duty]:
        """The duties of these people, at most one for each mention of a name."""
        found = []
        for person in people:
            match = self.pattern.match(text, person.end) if self.pattern else None
            duty = (self._duty(text, person, match) if match else None) or self._agent(text, person)
            duty = duty or self._bracketed(text, person) or self._outsider(text, person, people)
            if duty:
                found.append(duty)
        return found

    def _agent(self, text: str, person: Candidate) -> Duty | None:
        """What a passive before the name makes of the person: "the finance committee is chaired by X"."""
        begin = max(0, person.start - _REACH)
        before = text[begin : person.start].split()[-1:]
        if self.agent is None or not self.leading.issuperset(before):
            return None
        match = self.agent.search(text, begin, person.start)
        if match is None:
            return None
        role = parse_role(self.naming.agents[match["duty"]])
        domains = self._fields(match["body"])
        if role.head in (_NEEDS_FIELD, *_NEEDS_BODY) and not domains:
            return None
        start = match.start("duty")
        return Duty(person, start, start + len(match["duty"]), self.reader.named(role, domains | set(role.domains)))

    def _bracketed(self, text: str, person: Candidate) -> Duty | None:
        """The party in brackets behind a name: "Ada Stone (Greens)"."""
        match = _BRACKETED.match(text, person.end)
        found = self.reader.bodies.words.domain_at(match[1].lower().split(), 0) if match else None
        if match is None or found is None or found[0] not in load_offices().parties:
            return None
        return Duty(person, match.start(1), match.end(1), self.reader.named(parse_role(_NEEDS_PARTY), {found[0]}))

    def _outsider(self, text: str, person: Candidate, people: list[Candidate]) -> Duty | None:
        """Somebody who had no part in a study, with what else is told of her before: "X, a surgeon at Y, who ..."."""
        if self.outside is None:
            return None
        close = _SENTENCE.search(text, person.end, person.end + _FAR)
        end = close.start() if close else min(len(text), person.end + _FAR)
        match = self.outside.search(text, person.end, end)
        if match is None or any(person.end <= other.start < match.start() for other in people):
            return None
        return Duty(person, match.start("duty"), match.end(), parse_role(_OUTSIDE))

    def _fields(self, words: str) -> set[str]:
        """The fields that the last words before a passive name, whatever stands between: "the inquiry is"."""
        listed = words.split()
        found = (self.reader.bodies.domain([word.lower() for word in listed[at:]]) for at in range(len(listed)))
        return {field[0] for field in found if field}

    def _duty(self, text: str, person: Candidate, match: re.Match[str]) -> Duty | None:
        """What a phrase says of the person; None where it is no office without more words."""
        role = parse_role(self.naming.duties[match["duty"]])
        if self.naming.verb_last:
            thing = self._object(text, match.start("object"), match.end("object"))
            start, end = match.start("object") + 1, match.end()
        else:
            thing = self._object(text, match.end(), match.end() + _REACH)
            start, end = match.start("duty"), max(match.end(), thing.end)
        if not self._tells(text, match, role, thing):
            return None
        domains = thing.domains | set(role.domains)
        head = self.reader.ministries.head_of(role.head, _WORDS.findall(text, thing.start, thing.end), domains)
        return Duty(person, start, end, self.reader.named(replace(role, head=head), domains))

    def _tells(self, text: str, match: re.Match[str], role: Role, thing: _Object) -> bool:
        """Whether a phrase with what it is about is enough for an office."""
        offices = load_offices()
        if role.head == _NEEDS_FIELD and not thing.domains and not role.domains:
            return False
        if match["duty"] in self.naming.left and not (self.leaving and self.leaving.match(text, thing.end)):
            return False  # who "led the police to a shed" holds no post
        if role.head == _NEEDS_PORTFOLIO:
            return bool(thing.domains & offices.portfolios) and _CLOSED.match(text, thing.end) is not None
        if role.head == _NEEDS_PARTY and thing.domains.isdisjoint(offices.parties):
            return False
        if role.head in _NEEDS_BODY and not thing.domains and not thing.body:
            return False
        # "Berg leads Norland": a race, as likely as not
        return bool(match["apart"]) or not thing.domains.isdisjoint(offices.domains)

    def _owns(self, words: list[str]) -> bool:
        """Whether a plural in the genitive stands before a body or field: "the miners' union"."""
        if words[0][-1] not in "'’" or len(words) == 1:
            return False
        return self.reader.seated(words[1]) or self.reader.bodies.domain(words[1:]) is not None

    def _object(self, text: str, start: int, limit: int) -> _Object:
        """Read the fields, names and nouns of bodies that follow one another from `start` on."""
        domains: set[str] = set()
        end, body, index = start, False, 0
        words = [(m.start(), m.end(), m.group()) for m in _WORDS.finditer(text, start, limit)]
        while index < len(words) and text[end : words[index][0]] == " ":
            bare = self.reader.bodies.bare_word(words[index][2].lower())
            following = [bare if bare != words[index][2].lower() else words[index][2]]
            following += [word for _, _, word in words[index + 1 : index + _LONGEST]]
            known = self.reader.bodies.domain(following)
            if known:
                domains.add(known[0])
            elif self.reader.seated(following[0]):
                body = True
            elif not (self.reader.passes(following[0]) or self._owns(following)) and not (
                body and following[0] in self.naming.complements
            ):
                break
            size = known[1] if known else 1
            end = words[index + size - 1][1]
            index += size
        return _Object(domains, start, end if domains or body else start, body)
