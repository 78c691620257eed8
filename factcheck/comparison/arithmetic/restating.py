"""Whether the words between two figures say that the second tells the first again."""

from __future__ import annotations

import re

from factcheck.comparison.arithmetic.telling import after, begins_with_cue, ends_in_cue, find_cue
from factcheck.model import Fact
from factcheck.rulebook.structure import Structure

_BREAK = re.compile(r"[,(–—:]")
_LONGEST = 60
_PHRASE = re.compile(r"(?:\s[^\W\d][\w'’-]*){0,2}\s?(?:$|[.;,:!?)–—-])")
_AMOUNT = re.compile(r"(?:\s[^\W\d][\w'’-]*){0,2}\s$")


def restates(gap: str, structure: Structure, *, tied: bool = False) -> bool:
    """Whether the second figure says the first again: a bracket, or a comma with "or" or a hedge at most.

    Behind figures that are `tied` to one another the share may have any name: "an occupancy of".
    """
    tail = _BREAK.split(gap)[-1] if _BREAK.search(gap) else None
    if tail is None or len(gap) > _LONGEST:
        return False
    if tied and _has_name(tail, structure):
        return True
    words = find_cue(structure.restating | structure.summing).sub(" ", tail)
    named = find_cue(structure.share_nouns).search(words)
    words = find_cue(structure.share_nouns).sub(" ", words)
    if named and begins_with_cue(structure.making).match(words):
        # "giving it a stake of": whose share it is stands between
        words = re.sub(r"^(?:\s*[^\W\d]+){1,2}\s*$", "", begins_with_cue(structure.making).sub("", words))
    words = find_cue(structure.nearly).sub(" ", words)
    words = find_cue(structure.articles).sub(" ", words)
    return not words.strip()


def _has_name(tail: str, structure: Structure) -> bool:
    """ "an occupancy of"; a rise or a loss is reckoned from elsewhere."""
    article, words = find_cue(structure.articles).match(tail.lstrip()), tail.split()
    if article is None or not 2 < len(words) < 5 or not ends_in_cue(structure.bare_of).search(tail):
        return False
    return not find_cue(structure.step_nouns | structure.gaps | structure.rises | structure.falls).search(tail)


def restates_at_once(gap: str, structure: Structure) -> bool:
    """Whether nothing but a break and a word like "or" stands between two figures: "a third, or 400"."""
    return bool(re.match(r"\s?[,(–—]|\s-\s", gap)) and len(_BREAK.findall(gap)) == 1 and restates(gap, structure)


def equals(gap: str, structure: Structure, amount: Fact) -> bool:
    """Whether a verb says that what precedes is as much: "is", "would be"; of counts only one like "equals"."""
    if not ends_phrase(amount) or begins_with_cue(structure.step_after).search(after(amount)):
        return False
    cues = structure.amounting if amount.kind == "quantity" else structure.amounting | structure.amounts
    words = find_cue(structure.nearly - structure.restating).sub(" ", gap)
    verb = None if re.search(r"[.,;:()]", gap) else ends_in_cue(cues).search(words.rstrip())
    return verb is not None and bool(_AMOUNT.fullmatch(words[: verb.start()] or " "))


def ends_phrase(figure: Fact) -> bool:
    """Whether nothing but a noun of two words follows a figure in its phrase."""
    return bool(_PHRASE.match(after(figure)))


def is_parallel(structure: Structure, gap: str, part: Fact) -> bool:
    """Whether a figure behind a bare comma is told of for itself: "... is lame, 110 are too old"."""
    behind = after(part)
    if find_cue(structure.including).search(behind.split(",")[0]):
        return True  # "... were sold, 150 lambs among them"
    if not re.search(r",\s*$", gap):
        return False
    if behind[:1] != " " or not gap.strip(" ,"):
        return False
    place = find_cue(structure.places).match(behind.lstrip())
    again = place and re.search(rf"(?<!\w){re.escape(place.group())}(?!\w)", gap)
    return bool(again or find_cue(structure.amounts).match(behind.lstrip()))
