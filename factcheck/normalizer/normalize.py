"""All recognisers over one version, in the order of masking: names, dates, quantities, quotes; then contexts."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from msgspec.structs import replace

from factcheck.model import Context, Fact, Found, Mention, Quote, Span, Version, When
from factcheck.normalizer.canonical import canonical_form
from factcheck.normalizer.categories import find_categories
from factcheck.normalizer.context.describe import read_contexts, survey
from factcheck.normalizer.dates import find_dates, grammar_of
from factcheck.normalizer.document import Document
from factcheck.normalizer.masked import Masked
from factcheck.normalizer.names.find import find_names
from factcheck.normalizer.premises import find_keys, place_premises
from factcheck.normalizer.quantities.find import find_quantities
from factcheck.normalizer.quotes import find_quotes
from factcheck.normalizer.relations import Relation, SiteReader, find_relations, find_sites, relate_sites
from factcheck.normalizer.spoken_of import SpokenOf
from factcheck.normalizer.temporal.taken import tell_taken
from factcheck.normalizer.terms import Term, find_terms
from factcheck.rulebook.load import Rulebook

_SET = re.compile(r"PT?\d")  # the TIMEX3 value of an interval that comes round: "every six hours" is PT6H


def normalize(version: Version, rulebook: Rulebook) -> tuple[Fact, ...]:
    """All facts of a version in order of place. Spans count in the file, as `Version.start` says."""
    document = Document(version)
    language = rulebook.language(version.language)
    names = find_names(document, language)
    dates = find_dates(document, language, version.published)
    taken = _merge(
        [(f.start, f.end) for f in dates if not _is_set(f)]
        + [(f.start, f.end) for f in names if _holds_digit(f, document)]
    )
    quantities = find_quantities(document, language, rulebook.units, taken, _ends_of_people(names))
    quantities = tell_taken(
        quantities, document, grammar_of(language).tenses, frozenset(language.numbers.duration_limits)
    )
    quotes = find_quotes(document, language, names)
    ends = {found.end for found in quantities}
    dates = [found for found in dates if found.end not in ends or not _is_set(found)]
    site = rulebook.relations.sites.get(language.code)
    reader = None if site is None else SiteReader(document, language, site, names, [*dates, *quantities])
    dated = Masked([(f.start, f.end) for f in dates])
    told = find_categories(document, language, rulebook.categories, names)
    told = [c for c in told if not dated.holds(c.found.start, c.found.end)]  # "en mars" names no planet
    categories = {id(category.found): category for category in place_premises(reader, rulebook.categories, told)}
    sites = find_sites(language, reader, names, rulebook.lexicon)
    values = [*dates, *quantities, *quotes, *(category.found for category in categories.values())]
    values += [site.name for site in sites]
    terms = find_terms(document, language, rulebook.lexicon, names, values)
    weights = rulebook.alignment.context
    around = survey(
        document,
        language,
        rulebook.lexicon,
        weights,
        terms,
        names,
        values,
        rulebook.stretches,
        rulebook.things,
        SpokenOf(document, language, names).of,
        version.published,
    )
    contexts = {id(found): context for found, context in zip(around.facts, read_contexts(around), strict=True)}
    relations = find_relations(document, language, rulebook, names)
    scenes = rulebook.relations.known_scenes
    for start, own in relate_sites(document, language, scenes, sites, around.terms).items():
        relations.setdefault(start, []).extend(own)
    standing: dict[int, list[Term]] = {}
    for term in around.terms if categories else ():
        standing.setdefault(term.at, []).append(term)
    for category in categories.values():
        keys = find_keys(category, document, language, scenes, standing)
        around_it = contexts[id(category.found)]
        holders = around_it.holders if category.holder is None else category.holder
        contexts[id(category.found)] = replace(around_it, attributes=keys, holders=holders)
    placed = [(found, contexts[id(found)]) for found in around.facts if found.kind != "name"]
    placed += [(found, _context_of_name(document, found, relations, contexts.get(id(found)))) for found in names]
    placed.sort(key=lambda pair: (pair[0].start, pair[0].end, pair[0].kind))
    lines = _line_starts(version.text)
    direct = _Said(quotes)
    sentences: dict[int, str] = {}  # one string a sentence, however many facts it holds
    return tuple([_make_fact(version, document, lines, found, context, direct, sentences) for found, context in placed])


class _Said:
    """The quotes of a version, for the question who says what stands at a place."""

    def __init__(self, quotes: Sequence[Found]) -> None:
        self.quotes = sorted(quotes, key=_start)
        self.starts = [quote.start for quote in self.quotes]
        self.ends = list(accumulate([quote.end for quote in self.quotes], max))  # of any quote up to each

    def speaker(self, at: int) -> str | None:
        """Who speaks the innermost quotation around a place that has a speaker."""
        last = bisect_right(self.starts, at)
        if not last or self.ends[last - 1] <= at:
            return None
        holding = sorted([quote for quote in self.quotes[:last] if at < quote.end], key=_length)
        said_by = [quote.value.speaker for quote in holding if isinstance(quote.value, Quote)]
        return next((name for name in said_by if name), None)


def _context_of_name(
    document: Document, found: Found, relations: dict[int, list[Relation]], around: Context | None
) -> Context:
    """Where a name stands, its parts in relations with who is at the other end of each, and the words around a site."""
    position = document.sentence_index(found.start)
    own = relations.get(found.start) if found.kind == "name" else None
    if not own and around is None:
        return Context(position=position)
    own = own or []
    return Context(
        position=position,
        attributes=tuple(relation.part for relation in own),
        holders=tuple(relation.other for relation in own),
        terms=around.terms if around is not None else (),
    )


def _ends_of_people(names: Sequence[Found]) -> frozenset[int]:
    return frozenset(f.end for f in names if isinstance(f.value, Mention) and f.value.type == "person")


def _is_set(found: Found) -> bool:
    """Whether a date says only how often: its words may be a part of a rate ("$3 billion each year")."""
    return isinstance(found.value, When) and found.value.start is None and _SET.match(found.value.timex) is not None


def _start(found: Found) -> int:
    return found.start


def _length(found: Found) -> int:
    return found.end - found.start


def _holds_digit(found: Found, document: Document) -> bool:
    return found.kind == "name" and any(map(str.isdigit, document.text[found.start : found.end]))


def _merge(ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _line_starts(text: str) -> list[int]:
    starts = [0]
    at = text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return starts


def locate(version: Version, lines: Sequence[int], start: int, end: int) -> Span:
    """The place in the file of a local range; `lines` are the local offsets at which lines begin."""
    first = bisect_right(lines, start) - 1
    last = bisect_right(lines, max(start, end - 1), first) - 1
    return Span(
        path=version.path,
        start=version.start + start,
        end=version.start + end,
        line=version.first_line + first,
        column=start - lines[first] + 1,
        end_line=version.first_line + last,
        end_column=end - lines[last] + 1,
        extracted=version.extracted,
    )


def _make_fact(
    version: Version,
    document: Document,
    lines: Sequence[int],
    found: Found,
    context: Context,
    quotes: _Said,
    told: dict[int, str],
) -> Fact:
    value = found.value
    speaker = None
    if isinstance(value, Quote):
        speaker = value.speaker
        if value.speaker_start is not None and value.speaker_end is not None:
            value = replace(
                value,
                speaker_start=version.start + value.speaker_start,
                speaker_end=version.start + value.speaker_end,
            )
    else:
        speaker = quotes.speaker(found.start)
        if speaker and not isinstance(value, Mention):
            context = replace(context, source=speaker)
    start, end = document.sentences[context.position]
    sentence = told.get(context.position)
    if sentence is None:
        sentence = told[context.position] = version.text[start:end]
    return Fact(
        version=version.id,
        kind=found.kind,
        text=version.text[found.start : found.end],
        normalized=canonical_form(found.kind, value),
        value=value,
        sentence=sentence,
        sentence_start=version.start + start,
        span=locate(version, lines, found.start, found.end),
        speaker=speaker,
        context=context,
    )
