"""Whose a prize is that only one has: "X was named best actress", "best actress went to X", "Best actress: X"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.model import Found, Mention
from factcheck.normalizer.document import Document
from factcheck.normalizer.known import Kept
from factcheck.normalizer.relations.record import Relation
from factcheck.normalizer.speech.cues import Phrases
from factcheck.rulebook.load import Language
from factcheck.rulebook.relations import Award, Relations

SOLE = "sole"
_REACH = 8  # tokens between a prize and the name of its winner
_ASIDE = 8  # tokens of an aside between the two: 'X ("Low Water") was named'
_MARKS = frozenset(":\"“”«»„'‘’-–—")
_OWNERS = frozenset({"'s", "’s", "'", "’"})

Hit = tuple[int, int, str]  # the tokens [first, last) of a prize, and its name


def find_prizes(document: Document, language: Language, relations: Relations, names: Sequence[Found]) -> list[Relation]:
    """The names of the winners of prizes that are given once; sentences about other years are left out."""
    award = relations.awards.get(language.code)
    if award is None:
        return []
    known = _titles_of(relations, language.code)
    hits = [
        (at, hit[0], name)
        for name, phrases in known.items()
        if not document.words.isdisjoint(phrases.index)
        for at, lower in enumerate(document.lowers)
        if lower in phrases.index and (hit := phrases.match(document.tokens, at)) is not None
    ]
    return list(_Reader(document, award, names).read(sorted(hits))) if hits else []


_TITLES = Kept[dict[str, Phrases]]()


def _titles_of(relations: Relations, language: str) -> dict[str, Phrases]:
    """The prizes of a language, kept for the rulebook at hand."""
    return _TITLES.of(
        language,
        lambda known: {
            name: Phrases([("say", words)]) for name, post in known.posts.items() if (words := post.prizes(language))
        },
        relations,
    )


class _Reader:
    """Reads who won the prizes of one version."""

    def __init__(self, document: Document, award: Award, names: Sequence[Found]) -> None:
        self.document, self.award, self.tokens = document, award, document.tokens
        named = [name for name in names if name.kind == "name" and isinstance(name.value, Mention)]
        spans = document.token_ranges(named)
        self.begins = {first: (name, last) for (first, last), name in zip(spans, named, strict=True)}
        self.ends = {last: name for (_, last), name in zip(spans, named, strict=True)}

    def read(self, hits: Sequence[Hit]) -> Iterator[Relation]:
        """The winners, one for each prize that the text tells."""
        done = -1
        for number, (first, last, name) in enumerate(hits):
            lowest, highest = self.document.sentence_tokens[self.document.sentence_index(self.tokens[first].start)]
            if first < done or any(token.lower in self.award.apart for token in self.tokens[lowest:highest]):
                continue
            following = hits[number + 1] if number + 1 < len(hits) else None
            if following is not None and self._joined(last, following[0]):
                done = following[1]
                winners = self._each(following[1], highest)
                yield from (
                    Relation(winner.start, f"{prize}:{SOLE}", "")
                    for winner, prize in zip(winners, (name, following[2]), strict=False)
                )
                continue
            winner = self._before(first, lowest) or self._behind(last, highest)
            if winner is not None:
                yield Relation(winner.start, f"{name}:{SOLE}", "")

    def _joined(self, last: int, first: int) -> bool:
        return first == last + 1 and self.tokens[last].lower in self.award.joiners

    def _each(self, first: int, highest: int) -> list[Found]:
        """The two winners behind two prizes, in their order, where the text says "respectively"."""
        if not any(token.lower in self.award.each for token in self.tokens[first:highest]):
            return []
        winners: list[Found] = []
        depth = 0
        for at in range(first, highest):
            depth += {"(": 1, ")": -1}.get(self.tokens[at].text, 0)
            if depth == 0 and at in self.begins:  # what stands in brackets is what a prize was won for
                winners.append(self.begins[at][0])
        return winners if len(winners) == 2 else []

    def _before(self, first: int, lowest: int) -> Found | None:
        """The winner before the prize: "X was named best actress", "Y best actor", "X's red card"."""
        at, won, passed = first, False, 0
        while at > lowest and at not in self.ends and passed < _REACH:
            lower = self.tokens[at - 1].lower
            if lower == ")" and won:
                at = next(
                    (k for k in range(at - 1, max(lowest, at - _ASIDE), -1) if self.tokens[k].text == "("), lowest
                )
                continue
            if lower not in self.award.won | self.award.light | _OWNERS:
                return None
            won, at, passed = won or lower in self.award.won, at - 1, passed + 1
        found = self.ends.get(at)
        if found is None or found.start < self.tokens[lowest].start:
            return None
        return found if won or at == first or self.tokens[first - 1].lower in _OWNERS else None

    def _behind(self, last: int, highest: int) -> Found | None:
        """The winner behind the prize: "best actress went to X", "Best actress: X"."""
        for at in range(last, min(highest, last + _REACH)):
            if at in self.begins:
                return self.begins[at][0]
            token = self.tokens[at]
            if token.lower not in self.award.links and token.text not in _MARKS:
                return None
        return None
