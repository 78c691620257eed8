"""All that the contexts of one version are read from: its words, terms, names and values, ready for look-up."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

from msgspec import Struct

from factcheck.model import Found, Mention, Quantity, Quote, When
from factcheck.normalizer.context.nominals import Nominals
from factcheck.normalizer.context.stretches import StretchReader
from factcheck.normalizer.document import Document
from factcheck.normalizer.terms import Term, name_key
from factcheck.rulebook.alignment import ContextWeights
from factcheck.rulebook.lexicon import Lexicon
from factcheck.rulebook.load import Language
from factcheck.rulebook.offices import load_offices
from factcheck.rulebook.stretches import Stretches
from factcheck.rulebook.things import Things

TITLE = 12  # code points that may part a title from the name behind it


class Surroundings(Struct):
    """All that contexts of one version are read from; built once a version.

    The lists of starts run in parallel with the lists that they index, and so do the terms and what each is worth
    before its place is known. `hidden` are the terms that only dates and times hear of, and `apart` those that set a
    value apart (`Concept.aspect`).
    """

    document: Document
    language: Language
    lexicon: Lexicon
    weights: ContextWeights
    terms: list[Term]
    term_starts: list[int]
    worths: list[float]
    hidden: list[Term]
    hidden_starts: list[int]
    apart: list[Term]
    apart_starts: list[int]
    listed: list[Term]  # that name one row of a list (`Concept.column`)
    listed_starts: list[int]
    names: list[Found]
    name_starts: list[int]
    facts: list[Found]
    fact_starts: list[int]
    quotes: list[Found]  # that tell who speaks
    quote_starts: list[int]
    nominals: Nominals  # what its sentences speak of
    titles: frozenset[int]  # starts of the terms within somebody's post: a minister of works builds nothing
    stretches: StretchReader
    imposing: frozenset[str]  # folded names of judges and prosecutors
    gender: Callable[[str], str]  # 'm' or 'f' for the folded name of a person, or ''
    published: str | None = None  # when the version was, as it states


def survey(
    document: Document,
    language: Language,
    lexicon: Lexicon,
    weights: ContextWeights,
    terms: list[Term],
    names: Sequence[Found],
    facts: Sequence[Found],
    stretches: Stretches,
    things: Things,
    gender: Callable[[str], str],
    published: str | None = None,
) -> Surroundings:
    """Arrange what `read_contexts` needs; `facts` are the values, `names` the mentions of the version."""
    hidden = [t for t in terms if t.hidden]
    terms = [t for t in terms if not t.hidden] if hidden else terms
    people = [n for n in names if n.kind == "name" and isinstance(n.value, Mention)]
    ordered = sorted(facts, key=_place)
    concepts = [t for t in terms if t.concept]
    listed = [t for t in concepts if lexicon.concepts[t.key].column]
    apart = [t for t in concepts if lexicon.concepts[t.key].aspect]
    quotes = [f for f in ordered if isinstance(f.value, Quote) and f.value.speaker_start is not None]
    term_starts = [t.start for t in terms]
    verbs = frozenset(phrase.partition(" ")[0] for phrase in language.naming.duties)
    posts = [n for n in names if n.kind == "role"]
    return Surroundings(
        document=document,
        language=language,
        lexicon=lexicon,
        weights=weights,
        terms=terms,
        term_starts=term_starts,
        worths=[
            (weights.weak if lexicon.concepts[t.key].weak else weights.concept)
            if t.concept
            else (weights.name if t.name else weights.lemma)
            for t in terms
        ],
        hidden=hidden,
        hidden_starts=[t.start for t in hidden],
        apart=apart,
        apart_starts=[t.start for t in apart],
        listed=listed,
        listed_starts=[t.start for t in listed],
        names=people,
        name_starts=[n.start for n in people],
        facts=ordered,
        fact_starts=[f.start for f in ordered],
        quotes=quotes,
        quote_starts=[f.start for f in quotes],
        nominals=Nominals(document, language, things, people),
        titles=frozenset(
            start
            for post in posts
            for start in term_starts[begin_between(term_starts, post.start, post.end)]
            if start > post.start or document.text[start : post.end].partition(" ")[0] not in verbs
        ),
        stretches=StretchReader(document, language, stretches, _titles(names, document.text)),
        imposing=_imposing(people),
        gender=gender,
        published=published,
    )


def _imposing(people: Sequence[Found]) -> frozenset[str]:
    """The folded names of those who impose penalties or ask for them, by the heads of their posts."""
    heads = load_offices().imposing
    posted = [mention for mention in map(mention_of, people) if mention.role]
    return frozenset(name_key(mention) for mention in posted if str(mention.role).partition(" (")[0] in heads)


def _titles(names: Sequence[Found], text: str) -> list[tuple[int, int]]:
    """Where somebody's post is no more than a title before the name ("ministre des Travaux publics Ada Moor")."""
    starts = sorted(n.start for n in names if n.kind == "name")
    titles = []
    for post in (n for n in names if n.kind == "role"):
        near = starts[begin_between(starts, post.end, post.end + TITLE)]
        if (near and text[post.end : near[-1]].replace(" ", "").isalpha()) or post.end + 1 in near:
            titles.append((post.start, post.end))
    return titles


def _place(found: Found) -> tuple[int, int]:
    return (found.start, found.end)


def begin_between(starts: list[int], start: int, end: int) -> slice:
    """The part of a list whose items begin in [start, end); `starts` are the offsets of its items, in order."""
    return slice(bisect_left(starts, start), bisect_left(starts, end))


def range_of(item: Found | tuple[int, int]) -> tuple[int, int]:
    """The local range of a name, or the range itself."""
    return (item.start, item.end) if isinstance(item, Found) else item


def value_key(found: Found) -> str:
    """A short key of a neighbour's value, equal for equal values in any wording."""
    value = found.value
    if isinstance(value, Quantity):
        return f"{value.low.normalize():f}{value.unit or ''}"
    if isinstance(value, When):
        return value.timex
    return str(found.start)


def mention_of(found: Found) -> Mention:
    """The mention that a name holds."""
    assert isinstance(found.value, Mention)
    return found.value
