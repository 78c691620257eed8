"""All recognisers over one version, in the order of masking: names, dates, quantities, quotes; then contexts."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from msgspec.structs import replace

from factcheck.model import Context, Fact, Found, Mention, Quote, Span, Version, When
from factcheck.normalizer.canonical import canonical_form
from factcheck.normalizer.categories import find_categories
from factcheck.normalizer.context import read_contexts, survey
from factcheck.normalizer.dates import find_dates
from factcheck.normalizer.document import Document
from factcheck.normalizer.names import find_names
from factcheck.normalizer.premises import find_keys, place_premises
from factcheck.normalizer.quantities import find_quantities
from factcheck.normalizer.quotes import find_quotes
from factcheck.normalizer.relations import Relation, SiteReader, find_relations, find_sites, relate_sites
from factcheck.normalizer.terms import find_terms
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
    quotes = find_quotes(document, language, names)
    ends = {found.end for found in quantities}
    dates = [found for found in dates if found.end not in ends or not _is_set(found)]
    site = rulebook.relations.sites.get(language.code)
    reader = None if site is None else SiteReader(document, language, site, names, [*dates, *quantities])
    told = find_categories(document, language, rulebook.categories, names)
    categories = {id(category.found): category for category in place_premises(reader, rulebook.categories, told)}
    sites = find_sites(language, reader, names, rulebook.lexicon)
    values = [*dates, *quantities, *quotes, *(category.found for category in categories.values())]
    values += [site.name for site in sites]
    terms = find_terms(document, language, rulebook.lexicon, names, values)
    around = survey(document, language, rulebook.lexicon, rulebook.alignment.context, terms, names, values)
    contexts = {id(found): context for found, context in zip(around.facts, read_contexts(around), strict=True)}
    relations = find_relations(document, language, rulebook, names)
    scenes = rulebook.relations.known_scenes
    for start, own in relate_sites(document, language, scenes, sites, terms).items():
        relations.setdefault(start, []).extend(own)
    for category in categories.values():
        keys = find_keys(category, document, language, scenes, terms)
        contexts[id(category.found)] = replace(contexts[id(category.found)], attributes=keys)
    placed = [(found, contexts[id(found)]) for found in around.facts if found.kind != "name"]
    placed += [(found, _context_of_name(document, found, relations, contexts.get(id(found)))) for found in names]
    placed.sort(key=lambda pair: (pair[0].start, pair[0].end, pair[0].kind))
    lines = _line_starts(version.text)
    direct = [f for f in quotes if isinstance(f.value, Quote)]
    sentences: dict[tuple[int, int], str] = {}  # one string a sentence, however many facts it holds
    return tuple(_make_fact(version, document, lines, found, context, direct, sentences) for found, context in placed)


def _context_of_name(
    document: Document, found: Found, relations: dict[int, list[Relation]], around: Context | None
) -> Context:
    """Where a name stands, its parts in relations with who is at the other end of each, and the words around a site."""
    own = relations.get(found.start, ()) if found.kind == "name" else ()
    return Context(
        position=document.sentence_index(found.start),
        attributes=tuple(relation.part for relation in own),
        holders=tuple(relation.other for relation in own),
        terms=around.terms if around is not None else (),
    )


def _ends_of_people(names: Sequence[Found]) -> frozenset[int]:
    return frozenset(f.end for f in names if isinstance(f.value, Mention) and f.value.type == "person")


def _is_set(found: Found) -> bool:
    """Whether a date says only how often: its words may be a part of a rate ("$3 billion each year")."""
    return isinstance(found.value, When) and found.value.start is None and _SET.match(found.value.timex) is not None


def _length(found: Found) -> int:
    return found.end - found.start


def _holds_digit(found: Found, document: Document) -> bool:
    return found.kind == "name" and any(c.isdigit() for c in document.text[found.start : found.end])


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
    last = bisect_right(lines, max(start, end - 1)) - 1
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
    quotes: Sequence[Found],
    told: dict[tuple[int, int], str],
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
        holding = [q for q in quotes if q.start <= found.start < q.end]
        said_by = [q.value.speaker for q in sorted(holding, key=_length) if isinstance(q.value, Quote)]
        speaker = next((name for name in said_by if name), None)  # the innermost quotation that has a speaker
        if speaker and not isinstance(value, Mention):
            context = replace(context, source=speaker)
    start, end = document.sentence_at(found.start)
    return Fact(
        version=version.id,
        kind=found.kind,
        text=version.text[found.start : found.end],
        normalized=canonical_form(found.kind, value),
        value=value,
        sentence=told.setdefault((start, end), version.text[start:end]),
        sentence_start=version.start + start,
        span=locate(version, lines, found.start, found.end),
        speaker=speaker,
        context=context,
    )
