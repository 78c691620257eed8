"""Which person a role phrase belongs to: before the name, in apposition, or through a copula."""

from __future__ import annotations

import re
from bisect import bisect_right

from factcheck.normalizer.names.candidates import Candidate
from factcheck.normalizer.roles import RolePhrase
from factcheck.rulebook.naming import NamingWords
from factcheck.rulebook.offices import load_offices

_LIST = re.compile(r",? (?:(?:for|of) [^\W\d_]\w+(?: [^\W\d_a-z]\w+)?,? )?(?:and |, )?")
_BETWEEN = re.compile(
    r"(?:,(?: (?:aged )?\d{1,3},)?|(?: \((?:aged )?\d{1,3}\)),?| [—–-])(?: [\w\-’']+){0,4} | \((?:[\w\-’']+ ){0,4}"
)
_CLOSE = re.compile(r"[,.;:)—–!?\n]| \(|$")
_COMPLEMENT = re.compile(r"(?: [^\W\d_A-ZА-ЯІЇЄ][\w\-’']*){1,3}[,;.)—]")  # words that a case ending hangs on a role
_TO_COMMA = re.compile(r"[^,.;:!?\n]{1,40},")
_OWNS = re.compile(r"['’]s?(?: [^\W\d_A-Z][\w\-]*){0,2} ")
_ACRONYM = re.compile(r" (?:\([^\W\d_a-z]{2,8}\)|«[^»\n]{1,40}»|„[^“\n]{1,40}“)(?=[ ,])")
_LONGEST_OPENING = 16  # characters of "as" and the like before an office
_REACH = 80  # characters between a name and its role
_HOPS = 3  # phrases in a row before one name: "spokesman Colonel ..."
_LONGEST_ADDRESS = 12
_LONGEST_ABBREVIATION = 4
_IN_FRONT = re.compile(r"(?:^|[.!?…\n])[\s\"“„«]*[^\W\d_]+[ \u00a0]$")  # a preposition that opens a sentence
_FRONT = 24  # characters before a name in which it stands
_LONGEST_NAME = 3  # words of a person's name that no given name shows
_CLAUSE = 6  # words of a clause between a role and the name: "the colonel who ran supplies, X,"
_SERVING = ("office", "occupation", "rank")  # sorts of roles that nothing but a person has


class LinkWords:
    """The expressions by which people and roles of one language are joined."""

    def __init__(self, naming: NamingWords) -> None:
        """Compile them."""
        self.naming = naming
        self.articles = naming.determiners | naming.indefinite
        copulas = "|".join(sorted(map(re.escape, naming.copulas), key=lambda w: (-len(w), w))) or "is"
        auxiliaries = "|".join(sorted(map(re.escape, naming.auxiliaries))) or "has"
        who = "|".join(sorted(naming.relative)) or "who"
        be = f"(?: (?:{copulas}))"
        self.copula = re.compile(
            rf",?(?: (?:{who}))?(?: (?:{auxiliaries}))?(?:['’]s|{be}){be}?(?P<rest>(?: [\w\-’']+){{0,3}}) "
        )
        past = "|".join(sorted(map(re.escape, naming.formerly), key=lambda w: (-len(w), w))) or copulas
        self.past = re.compile(
            rf"(?:,(?: (?:aged )?\d{{1,3}},)?(?: (?:{who}))?)? (?:{past})(?P<rest>(?: [\w\-’']+){{0,3}}) "
        )
        bridges = "|".join(sorted(map(re.escape, naming.bridges), key=lambda w: (-len(w), w)))
        self.bridge = re.compile(rf" (?:{bridges}) ")
        joiners = "|".join(sorted(map(re.escape, naming.conjoining))) or "and"
        self.also = re.compile(rf" (?:{joiners}) ")
        articles = "|".join(sorted(map(re.escape, self.articles))) or "a"
        self.joined = re.compile(rf",? (?:{joiners})(?: (?:{articles}))? ")
        self.restrictive = re.compile(rf" (?:{who})(?: [\w\-’']+){{1,{_CLAUSE}}}(?=, )")
        verbs = "|".join(sorted((re.escape(w) for w in naming.copulas | naming.auxiliaries if len(w) > 1), key=len))
        self.predicate = re.compile(rf" (?:{verbs})\b") if naming.conjoining else None
        self.partings = naming.complements | naming.where | naming.bridges if naming.conjoining else frozenset()
        letters = "|".join(sorted(naming.parties))
        self.party = re.compile(rf"(?:{letters})-[\w. ]+") if letters else None
        self.of_party = re.compile(rf", (?:{letters})-[\w. ]{{2,20}},")
        since = "|".join(sorted(map(re.escape, naming.since | naming.ended))) or "since"
        letters = "|".join(sorted(map(re.escape, naming.postnominals)))
        self.letters = re.compile(rf"(?:,? (?:{letters})\b)+" if letters else r"(?!)")
        self.since = re.compile(rf" (?:(?:{since}) |for \d|(?:[^\W\d_]{{1,7}} )?\(?[12]\d{{3}}\b)")
        some = "|".join(sorted(map(re.escape, naming.partitive), key=lambda w: (-len(w), w)))
        self.some_of = re.compile(rf",(?: \d{{1,3}},)? (?:{some})(?: [\w\-’']+){{0,4}} ") if some else None
        self.opening = sorted(naming.in_office)
        onward = "|".join(sorted(map(re.escape, naming.complements | naming.determiners))) or "of"
        self.onward = re.compile(rf" (?:to|of|for|at) (?:{onward})\b" if naming.conjoining else r"(?!)")
        self.which = re.compile(rf" (?:{'|'.join(sorted(naming.which))}) ") if naming.which else None
        self.reversed = re.compile(rf" (?:{copulas}) ")


class Links:
    """People and roles of one version, joined."""

    def __init__(self, text: str, candidates: list[Candidate], phrases: list[RolePhrase], words: LinkWords) -> None:
        """Take what was found; `people` maps the start of a phrase to its people."""
        self.text, self.words, self.naming = text, words, words.naming
        self.people: dict[int, list[Candidate]] = {}
        in_text = [c for c in candidates if not c.shouted]
        self.by_start = {c.start: c for c in in_text}
        self.by_end = in_text  # candidates do not overlap: as they begin in order, they end in order
        self.ends = [c.end for c in in_text]
        self.phrase_at = {p.start: p for p in phrases}
        self.phrase_ends = {p.end for p in phrases}
        self.phrases = phrases

    def join(self) -> dict[int, list[Candidate]]:
        """Give each phrase its people and each person its roles."""
        last: tuple[RolePhrase, Candidate] | None = None  # the phrase before, where it follows its person
        for phrase in self.phrases:
            target = self._following(phrase)
            if target:
                last = None
                self._give(phrase, target)
                for other in self._listed(target) if phrase.plural else ():
                    self._give(phrase, other)
                continue
            previous = self._one_of(phrase) if phrase.plural else self._previous(phrase) or self._shared(last, phrase)
            last = (phrase, previous) if previous else None
            if previous:
                self._give(phrase, previous)
        return self.people

    def _one_of(self, phrase: RolePhrase) -> Candidate | None:
        """The person before a phrase in the plural of which he is one: "X, one of the three judges"."""
        index = bisect_right(self.ends, phrase.start) - 1
        if (
            self.words.some_of is None
            or index < 0
            or not self.words.some_of.fullmatch(self.text, self.ends[index], phrase.start)
        ):
            return None
        return self.by_end[index] if can_be_person(self.by_end[index]) else None

    def _shared(self, last: tuple[RolePhrase, Candidate] | None, phrase: RolePhrase) -> Candidate | None:
        """The person of the phrase before, where "and" joins the two: "X, head of the union and chair of its fund"."""
        if last is None or not self.words.joined.fullmatch(self.text, last[0].end, phrase.start):
            return None
        return last[1]

    def _give(self, phrase: RolePhrase, candidate: Candidate) -> None:
        self.people.setdefault(phrase.start, []).append(candidate)
        candidate.roles.append(phrase)

    def _following(self, phrase: RolePhrase) -> Candidate | None:
        """The person after the phrase, over ranks ("spokesman Colonel X") and a comma ("its president, X")."""
        text, place, comma, label = self.text, phrase.end, False, False
        for _ in range(_HOPS):
            acronym = _ACRONYM.match(text, place)
            place = acronym.end() if acronym else place
            abbreviation = text[place : place + 1] == "." and place - phrase.start <= _LONGEST_ABBREVIATION
            start = place + (2 if abbreviation else 1)
            labels = not comma and self._labels(phrase, place)
            if labels or (not comma and self._before_comma(phrase, place)):
                comma, label, start = True, labels, place + 2
            elif text[place + abbreviation : start] not in (" ", "\u00a0"):
                return None
            found = self.by_start.get(start) or self._addressed(start)
            if found is not None and found.adjectival:  # "Посланник Континентальной лиги Хельга Ворстен"
                place = text.find(" ", found.end + 1)
                found = self.by_start.get(place + 1) if place > 0 else None
                start = place + 1
            if found is not None:
                found = self._whose(found) or found
                alone = phrase.article is None and (self._opens(phrase.start) or self._in_office(phrase))
                # "REPORTER: Ada Kell has taught for years": who speaks, and of whom
                closed = not comma or phrase.plural or (alone and not label) or self._ends_at(found)
                return found if closed and can_be_person(found) else None
            if start not in self.phrase_at:
                joined = self.words.also.match(text, place)
                start = joined.end() if joined and not comma else start
            if start not in self.phrase_at and comma:
                start = self._past_article(start)
            if start not in self.phrase_at or self._is_spoken_to(phrase):
                break
            place = self.phrase_at[start].end
        copula = self.words.reversed.match(text, phrase.end)
        found = self.by_start.get(copula.end()) if copula else None
        return found if found and found.type == "person" else self._behind_clause(phrase)

    def _behind_clause(self, phrase: RolePhrase) -> Candidate | None:
        """The person whom a clause parts from the role: "the colonel who ran supplies, X,"."""
        clause = self.words.restrictive.match(self.text, phrase.end) if phrase.article == "the" else None
        if clause is None or clause.end() in self.phrase_ends:
            return None
        found = self.by_start.get(clause.end() + 2)
        return found if found and self._ends_at(found) and can_be_person(found) else None

    def _ends_at(self, person: Candidate) -> bool:
        """Whether a name ends as an apposition does, with the letters of its titles behind it: "Ann Bell KC,"."""
        letters = self.words.letters.match(self.text, person.end)
        return _CLOSE.match(self.text, letters.end() if letters else person.end) is not None

    def _is_spoken_to(self, phrase: RolePhrase) -> bool:
        """Whether many are told what one says whose office follows: "сообщил журналистам мэр Ада Мур"."""
        return self.text[phrase.head_start : phrase.head_end].lower().endswith(self.naming.spoken_to or ("\n",))

    def _whose(self, place: Candidate) -> Candidate | None:
        """The person right behind a country that only says of what: "министра Орландии Ивана Мороза"."""
        behind = self.by_start.get(place.end + 1) if self.naming.endings and place.type != "person" else None
        if behind is None or not can_be_person(behind) or len(behind.words) < 2 or len(place.words) > 1:
            return None
        return behind if self.text[place.end] in (" ", "\u00a0") else None

    def _past_article(self, start: int) -> int:
        """Where the word after an article begins: "le prieur, le père Anselme" has one man in two phrases."""
        end = self.text.find(" ", start, start + _LONGEST_ADDRESS)
        return end + 1 if end > 0 and self.text[start:end].lower() in self.naming.determiners else start

    def _before_comma(self, phrase: RolePhrase, place: int) -> bool:
        """Whether a phrase that can stand for somebody ends at a comma, behind which his name may stand."""
        if not self.text.startswith(", ", place):
            return False
        return phrase.article is not None or self.text[phrase.start].isupper() or self._in_office(phrase)

    def _labels(self, phrase: RolePhrase, place: int) -> bool:
        """Whether a phrase stands before a colon at the beginning of its line, as in a list of who is who."""
        line = self.text[self.text.rfind("\n", 0, phrase.start) + 1 : phrase.start].lower()
        if not self.text.startswith(": ", place):
            return False
        return line.strip(" -–—•*·\t") in ("", *self.words.articles) or self._opens(phrase.start)

    def _in_office(self, phrase: RolePhrase) -> bool:
        """Whether words such as "as" open the sentence before a phrase: "As defence minister, X signs"."""
        before = self.text[max(0, phrase.start - _LONGEST_OPENING) : phrase.start].lower()
        return any(
            before.endswith(f"{word} ") and self._opens(phrase.start - len(word) - 1) for word in self.words.opening
        )

    def _opens(self, start: int) -> bool:
        """Whether a sentence begins here: "Former president of Helmark, X lives abroad"."""
        return not start or self.text[:start].rstrip(' \u00a0"“„«')[-1:] in ("", ".", "!", "?", "\n")

    def _addressed(self, start: int) -> Candidate | None:
        """The person after a form of address: "negotiator Sir Basil Crane"."""
        end = self.text.find(" ", start, start + _LONGEST_ADDRESS)
        if end < 0 or self.text[start:end].lower().rstrip(".") not in self.naming.honorifics:
            return None
        return self.by_start.get(end + 1)

    def _listed(self, first: Candidate) -> list[Candidate]:
        found: list[Candidate] = []
        place = first.end
        for _ in range(_HOPS):
            gap = _LIST.match(self.text, place)
            other = self.by_start.get(gap.end()) if gap else None
            if other is None or not can_be_person(other) or (len(first.words) > 1) != (len(other.words) > 1):
                break
            found.append(other)
            place = other.end
        return found

    def _previous(self, phrase: RolePhrase) -> Candidate | None:
        """The person before the phrase: "X, the mayor of Y", "X, 36, a nurse", "X is the mayor"."""
        text = self.text
        index = bisect_right(self.ends, phrase.start) - 1
        if index >= 0 and _OWNS.fullmatch(text, self.ends[index], phrase.start):
            index -= 1
        if index < 0:
            return None
        candidate = self.by_end[index]
        if index and self.words.party and self.words.party.fullmatch(candidate.surface):
            candidate = self.by_end[index - 1]
            between = self.words.of_party.sub(",", text[candidate.end : phrase.start], count=1)
        else:
            between = text[candidate.end : phrase.start]
        letters = self.words.letters.match(between)
        between = between[letters.end() :] if letters else between
        if len(between) > _REACH or "\n" in between:
            return None
        if (
            candidate.type != "person"
            and index
            and self.words.bridge.fullmatch(text, self.ends[index - 1], candidate.start)
        ):
            candidate = self.by_end[index - 1]
        if not can_be_person(candidate):
            return None
        linked = self.words.copula.fullmatch(between) or self.words.past.fullmatch(between)
        person = candidate.type == "person" or (linked is not None and _serves(phrase) and like_person(candidate))
        if linked and person and self.words.partings.isdisjoint(linked["rest"].split()):
            return candidate
        if candidate.type == "place" and _IN_FRONT.search(text, max(0, candidate.start - _FRONT), candidate.start):
            return None  # "In Orl, a retired teacher shows the house"
        return candidate if _BETWEEN.fullmatch(between) and self._apposed(phrase, between) else None

    def _apposed(self, phrase: RolePhrase, between: str) -> bool:
        """Whether a role behind a name and a comma is in apposition, not the subject of what follows."""
        words = between.replace(",", " ").replace("(", " ").split()
        if self.words.predicate and (
            self.words.predicate.match(self.text, phrase.end) or not self.words.partings.isdisjoint(words)
        ):
            return False
        if not self.naming.speech.isdisjoint(words) or not self.naming.conjoining.isdisjoint(words[:1]):
            return False  # "X, and the king": somebody else
        return phrase.article is not None or bool(self.words.articles.intersection(words)) or self._closes(phrase)

    def _closes(self, phrase: RolePhrase) -> bool:
        """Whether a phrase without an article ends as an apposition does: with a comma, or with one more role."""
        acronym = _ACRONYM.match(self.text, phrase.end)
        end = acronym.end() if acronym else phrase.end
        if (
            _CLOSE.match(self.text, end)
            or self.words.onward.match(self.text, end)
            or self.words.since.match(self.text, end)
            or (self.words.which and self.words.which.match(self.text, end))
        ):
            return True
        if self.naming.endings:
            return _COMPLEMENT.match(self.text, end) is not None
        joined = self.words.joined.match(self.text, end)
        if joined is None or joined.end() in self.phrase_at:
            return joined is not None
        return joined[0].split()[-1] in self.words.articles and _TO_COMMA.match(self.text, joined.end()) is not None


def like_person(c: Candidate, surname: bool = False) -> bool:
    """Whether a name of some words may be a person's whose given name nobody knows.

    What ends in s may be a plural, unless its last word is known for a `surname`.
    """
    if c.shouted or c.after_article or c.firm or c.carried or (c.surface.endswith("s") and not surname):
        return False
    words_only = len(c.surface.split()) == len(c.words) and c.surface.replace(" ", "").isalpha()
    return words_only and 1 < len(c.words) <= _LONGEST_NAME


def _serves(phrase: RolePhrase) -> bool:
    """Whether a role is one that only people have: a sheriff, but no owner."""
    office = load_offices().heads.get(phrase.head)
    return office is not None and office.sort in _SERVING and not phrase.plural


def can_be_person(candidate: Candidate) -> bool:
    """Whether nothing in the name itself says that it is a body, a place or a thing."""
    if candidate.type == "person":
        return True
    return not candidate.firm and not candidate.carried and not candidate.surface.isupper()
