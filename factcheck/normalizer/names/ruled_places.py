"""Places that stand between an office and whose it is: "министр иностранных дел Норсунда Суннива Дале"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.normalizer.names.candidates import Candidate
from factcheck.normalizer.names.capitals import Capitals
from factcheck.normalizer.roles import RolePhrase

RULED = 3  # words: a place, and the name and surname of who rules it


def part_rulers(
    candidates: Sequence[Candidate], phrases: Sequence[RolePhrase], text: str, capitals: Capitals
) -> list[Candidate]:
    """The candidates, with a place in the genitive right behind an office as one of its own.

    Whoever has a name from the father has three words too ("министр Анна Петровна Гай"), and a known given name begins
    no place.
    """
    if not capitals.naming.owner_endings:
        return list(candidates)
    behind = frozenset(phrase.end + 1 for phrase in phrases)
    return [part for candidate in candidates for part in _parted(candidate, behind, text, capitals)]


def _parted(candidate: Candidate, behind: frozenset[int], text: str, capitals: Capitals) -> Iterator[Candidate]:
    words, naming = candidate.words, capitals.naming
    if candidate.start in behind and len(words) == RULED and candidate.surface == " ".join(words):
        first, second = words[0].lower(), words[1].lower()
        if (
            first.endswith(naming.owner_endings)
            and not capitals.words[words[0]].names
            and not second.endswith(naming.patronymics)
        ):
            yield Candidate(candidate.start, candidate.start + len(words[0]), words[:1], words[0])
            candidate.drop_first(text)
    yield candidate
