"""Which person a role phrase belongs to: before the name, in apposition, or through a copula."""

from __future__ import annotations

import re

from factcheck.normalizer.capitals import Candidate
from factcheck.normalizer.document import Document
from factcheck.normalizer.roles import RolePhrase
from factcheck.rulebook.naming import NamingWords

_BEFORE_NAME = re.compile(r"\.?[ \u00a0](?:[(“\"«])?")
_LIST = re.compile(r",? (?:(?:for|of) [^\W\d_]\w+(?: [^\W\d_a-z]\w+)?,? )?(?:and |, )?")
_BETWEEN = re.compile(r",(?: (?:aged )?\d{1,3},)?(?: [\w\-’']+){0,4} | \(\d{1,3}\),(?: [\w\-’']+){0,4} ")
_CLOSE = re.compile(r"[,.;:)—–!?\n]|$| (?:who|whose|said|says|told|and|was|is|has)\b")
_REACH = 60


def link_roles(
    document: Document, candidates: list[Candidate], phrases: list[RolePhrase], naming: NamingWords
) -> dict[int, list[Candidate]]:
    """Give each phrase its people (start of phrase -> candidates) and each person its roles."""
    text = document.text
    by_start = {c.start: c for c in candidates if not c.shouted or True}
    by_end = sorted(candidates, key=lambda c: c.end)
    phrase_at = {p.start: p for p in phrases}
    copulas = "|".join(sorted(map(re.escape, naming.copulas), key=lambda w: (-len(w), w))) or "is"
    linker = re.compile(
        rf",?(?: (?:{'|'.join(sorted(naming.relative)) or 'who'}))?(?: (?:has|had|have))?(?: (?:{copulas}))+(?: [\w\-’']+){{0,3}} "
    )
    links: dict[int, list[Candidate]] = {}

    def give(phrase: RolePhrase, candidate: Candidate) -> None:
        links.setdefault(phrase.start, []).append(candidate)
        candidate.roles.append(phrase)

    ends = [c.end for c in by_end]
    from bisect import bisect_right

    for phrase in phrases:
        target = _following(text, phrase, by_start, phrase_at)
        if target:
            give(phrase, target)
            if phrase.plural:
                for other in _listed(text, target, by_start):
                    give(phrase, other)
            continue
        index = bisect_right(ends, phrase.start) - 1
        if index < 0 or phrase.plural:
            continue
        previous = by_end[index]
        between = text[previous.end : phrase.start]
        if len(between) > _REACH or "\n" in between:
            continue
        if (_BETWEEN.fullmatch(between) and _fits(text, between, phrase)) or linker.fullmatch(between):
            give(phrase, previous)
    return links


def _following(
    text: str, phrase: RolePhrase, by_start: dict[int, Candidate], phrase_at: dict[int, RolePhrase]
) -> Candidate | None:
    """The person right after the phrase, over ranks ("spokesman Colonel X") and commas ("its president, X")."""
    place, hops = phrase.end, 0
    while hops < 3:
        hops += 1
        gap = _BEFORE_NAME.match(text, place)
        start = gap.end() if gap else -1
        if start in by_start and not by_start[start].surface.isupper():
            return by_start[start]
        if start in phrase_at:
            place = phrase_at[start].end
            continue
        if text.startswith(", ", place) and (phrase.article is not None or text[phrase.start].isupper()):
            start = place + 2
            if start in by_start:
                return by_start[start] if _CLOSE.match(text, by_start[start].end) or phrase.plural else None
            if start in phrase_at:
                place = phrase_at[start].end
                continue
        return None
    return None


def _listed(text: str, first: Candidate, by_start: dict[int, Candidate]) -> list[Candidate]:
    found = []
    place = first.end
    for _ in range(3):
        gap = _LIST.match(text, place)
        if not gap or gap.end() not in by_start:
            break
        found.append(by_start[gap.end()])
        place = found[-1].end
    return found


def _fits(text: str, between: str, phrase: RolePhrase) -> bool:
    """Whether ", a former" or ", " before a phrase makes it an apposition."""
    words = between.replace(",", " ").split()
    if phrase.article is None and not words:
        return bool(_CLOSE.match(text, phrase.end))
    return phrase.article is not None or bool(_CLOSE.match(text, phrase.end))
