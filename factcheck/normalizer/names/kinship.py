"""Whose relative or lawyer somebody is: "his brother Leonard" is the brother of the one person told of just before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.normalizer.document import Document
from factcheck.normalizer.names.candidates import Candidate
from factcheck.normalizer.roles import RolePhrase
from factcheck.rulebook.offices import load_offices
from factcheck.rulebook.roles import Role
from factcheck.rulebook.speech import SpeechWords

_LAWYER = "lawyer"
_CLIENT = "client"  # of a lawyer, where nobody says whose he is: "his barrister" speaks for somebody all the same
_ONE = ("m", "f", "")  # bearers of a possessive that stands for one person: his, her, son/sa, su

_THING = "n"  # its lawyer: a firm's


def name_owners(
    document: Document,
    people: Sequence[Candidate],
    links: Mapping[int, list[Candidate]],
    phrases: Sequence[RolePhrase],
    speech: SpeechWords,
) -> None:
    """Add to the role of each relative whose relative it is, where a possessive before it can mean one person only.

    A lawyer with a possessive is somebody's, whoever that is.
    """
    offices = load_offices()
    relatives = offices.relatives
    known: dict[tuple[str, str], str] = {}  # whose husband "her husband" was the first time
    for phrase in phrases:
        lawyer = _LAWYER in offices.kin(phrase.head)
        if not (lawyer or phrase.head in relatives) or phrase.role.domains or not phrase.first:
            continue
        bearer = speech.possessives.get(document.tokens[phrase.first - 1].lower)
        if lawyer:
            served = bearer is not None and bearer != _THING and bool(links.get(phrase.start))
            phrase.role = Role(phrase.role.standings, phrase.role.head, (_CLIENT,)) if served else phrase.role
            continue
        if bearer is None or bearer not in _ONE:
            continue
        kin = {person.entity for person in links.get(phrase.start, ())}
        owner = known.get((phrase.head, bearer)) or _owner(document, people, phrase.start, kin)
        if owner is None or owner in kin or not _fits(owner, bearer, speech):
            continue
        known.setdefault((phrase.head, bearer), owner)
        if kin:
            phrase.role = Role(phrase.role.standings, phrase.role.head, (owner.lower(),))


def _fits(owner: str, bearer: str, speech: SpeechWords) -> bool:
    """Whether the first name of the owner is none of the other sex: "his wife" is not Anna Berg's."""
    others = {"m": speech.female_names, "f": speech.male_names}.get(bearer, frozenset())
    return owner.split()[0].lower() not in others


def _owner(document: Document, people: Sequence[Candidate], place: int, kin: set[str]) -> str | None:
    """The only person named earlier in the sentence; where there is none, the only one of the sentence before."""
    index = document.sentence_index(place)
    start = document.sentences[index][0]
    for begin, end in ((start, place), (document.sentences[index - 1][0] if index else start, start)):
        found = {p.entity for p in people if begin <= p.start < end} - kin
        if found:
            return found.pop() if len(found) == 1 else None
    return None
