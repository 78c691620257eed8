"""Numbers of all kinds: counts, measures, money, percentages, durations, ages, ranks and scores.

Order of reading: numerals, units, ages, nouns, then joins (compound values, totals, scores, ranges), values that
have dropped their unit, and hedges. Nothing is found inside places that dates, times and names have taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.model import Found
from factcheck.normalizer.document import Document
from factcheck.normalizer.masked import Masked
from factcheck.normalizer.numerals.numeral import Numeral
from factcheck.normalizer.patterns import plain
from factcheck.normalizer.quantities.age_groups import grouped_ages
from factcheck.normalizer.quantities.bracketed import share_bracketed
from factcheck.normalizer.quantities.compounds import join_compounds
from factcheck.normalizer.quantities.denied import deny_ones
from factcheck.normalizer.quantities.distant_rates import share_conversions, tell_own_rates
from factcheck.normalizer.quantities.grammar import Grammar, grammar_for
from factcheck.normalizer.quantities.guards import (
    follows_name,
    is_year,
    word_before,
)
from factcheck.normalizer.quantities.hedges import read_hedge
from factcheck.normalizer.quantities.intervals import join_intervals
from factcheck.normalizer.quantities.inversions import invert
from factcheck.normalizer.quantities.listed import listed_persons
from factcheck.normalizer.quantities.listed_ages import bracket_ages, pair_ages, share_adjective
from factcheck.normalizer.quantities.meaning import read_numeral
from factcheck.normalizer.quantities.ranks import glued_ranks
from factcheck.normalizer.quantities.reading import Reading
from factcheck.normalizer.quantities.score_phases import tell_phases
from factcheck.normalizer.quantities.scores import join_scores, join_tie_breaks, odds_in
from factcheck.normalizer.quantities.sides import mark_sides
from factcheck.normalizer.quantities.timex import timex_duration
from factcheck.normalizer.quantities.told_ages import tell_ages
from factcheck.normalizer.quantities.totals import join_totals
from factcheck.normalizer.quantities.triggers import triggered
from factcheck.rulebook.load import Language
from factcheck.rulebook.units import UnitTable


def find_quantities(
    document: Document,
    language: Language,
    units: UnitTable,
    taken: Sequence[tuple[int, int]],
    people: frozenset[int] = frozenset(),
) -> list[Found]:
    """All quantities of a version in order of place; `taken` are local ranges in which nothing may be found.

    `people` are the offsets at which names of people end.
    """
    grammar = grammar_for(language, units)
    masked = Masked(taken)
    found: list[Found] = []
    for part in document.parts:
        if part.role != "meta":
            found.extend(_find_in(document, grammar, masked, part.start, part.end, people))
    return found


def _find_in(
    document: Document, grammar: Grammar, masked: Masked, start: int, end: int, people: frozenset[int]
) -> Iterator[Found]:
    text = document.text
    silent = [match.span() for match in grammar.idiom_heads.matches(grammar.idioms, document, start, end)]
    idioms = Masked(sorted([*silent, *odds_in(text, start, end, grammar.scores)]))
    readings = _readings(document, grammar, masked, start, end)
    readings = [reading for reading in readings if not idioms.holds(reading.start, reading.end)]
    share_adjective(readings, text, grammar.compounds.joiners, grammar.words.articles)
    pair_ages(readings, text, grammar.compounds.joiners)
    bracket_ages(readings, text, grammar.ages)
    readings = share_bracketed(readings, text, grammar.units)
    readings = join_compounds(readings, text, grammar.compounds)
    readings = join_totals(readings, text, grammar.totals)
    sentences = [document.sentence_at(reading.start) for reading in readings]
    readings = join_tie_breaks(join_scores(readings, text, grammar.scores, sentences), text)
    readings = join_intervals(readings, text, grammar.intervals)
    tell_ages(readings, text, document, grammar.told_ages, people)
    pair_ages(readings, text, grammar.compounds.joiners)
    readings = [reading for reading in readings if not _is_no_number(reading, text, grammar)]
    share_conversions(readings, text, grammar.units, masked)
    grammar.elision.complete(readings, text, document)
    tell_own_rates(readings, text, grammar.units, masked)
    mark_sides(readings, text, grammar.units.sides)
    tell_phases(readings, text, document, grammar.phases)
    readings = [reading for reading in readings if _is_fact(reading, text, document, grammar)]
    deny_ones(readings, text, document, grammar.denied)
    floor = start
    for reading in readings:
        if reading.kind != "score" and reading.hedge != "range" and not _is_named_step(reading, text, grammar):
            floor = read_hedge(reading, text, grammar.hedges, floor)
        if reading.kind == "duration" and reading.timex is None:
            reading.timex = timex_duration(reading)
        if reading.dimension == "money" or reading.dimension.startswith("money"):
            grammar.triggers.resolve_money(reading, text)
        elif reading.counted in grammar.words.pound_nouns:
            grammar.triggers.price_pounds(reading, text, document.sentence_at(reading.start))
        floor = max(floor, reading.end)
    previous = -1
    for reading in readings:
        if reading.start >= previous:
            yield reading.found()
            previous = reading.end


def _is_named_step(reading: Reading, text: str, grammar: Grammar) -> bool:
    """Whether an article stands before a step of a scale, which nothing limits: "under a level 3 order"."""
    if reading.kind != "rank" or reading.start == reading.numeral.start:
        return False
    before = word_before(text, reading.start)
    return before is not None and plain(before[1]) in grammar.words.articles


def _free_numerals(document: Document, grammar: Grammar, masked: Masked, start: int, end: int) -> Iterator[Numeral]:
    """The numerals, and of one that a date began what is left: "on May 24 and three quarters of them"."""
    for numeral in grammar.numerals.find(document, start, end):
        rest = masked.last_end(numeral.end)
        if numeral.start < rest < numeral.end:
            yield from grammar.numerals.find(document, rest, numeral.end)
        else:
            yield numeral


def _readings(document: Document, grammar: Grammar, masked: Masked, start: int, end: int) -> list[Reading]:
    """Every numeral and trigger word that may be a quantity, with unit, age, share, rank or counted noun."""
    text = document.text
    readings: list[Reading] = []
    skip_to = spelt_to = start
    for numeral in _free_numerals(document, grammar, masked, start, end):
        spelt_from, spelt_to = spelt_to, numeral.end if numeral.words else start
        if numeral.start < skip_to or masked.holds(numeral.start, numeral.end):
            continue
        reading = read_numeral(document, grammar, masked, numeral, numeral.words and spelt_from == numeral.start - 1)
        if reading is not None:
            readings.append(reading)
            skip_to = reading.end
    invert(readings, text, grammar.inversions)
    extra = [
        reading
        for reading in triggered(document, start, end, grammar.triggers, grammar.nouns)
        if not masked.holds(reading.start, reading.end)
    ]
    extra += [r for r in grouped_ages(document, start, end, grammar.ages) if not masked.holds(r.start, r.end)]
    extra += [
        reading
        for reading in listed_persons(readings, text, start, end, grammar.listed, grammar.nouns)
        if not masked.holds(reading.start, reading.end)
    ]
    for find in (grammar.places.find, grammar.worded_scores.find, grammar.wickets.find, grammar.gaps.find):
        extra += [r for r in find(document, start, end) if not masked.holds(r.start, r.end)]
    extra += [r for r in grammar.worded.find(text, start, end) if not masked.holds(r.start, r.end)]
    extra += [
        r for r in glued_ranks(text, start, end, grammar.ranks, grammar.nouns) if not masked.holds(r.start, r.end)
    ]
    if extra:
        readings = _merge(readings, extra)
    return readings


def _merge(readings: list[Reading], extra: list[Reading]) -> list[Reading]:
    """Both lists by place; a trigger inside a numeral's reading gives way, and a bare numeral to a trigger."""
    merged = sorted([*readings, *extra], key=lambda r: (r.start, -r.end))
    kept: list[Reading] = []
    for reading in merged:
        if kept and reading.start < kept[-1].end:
            continue
        kept.append(reading)
    return kept


def _is_no_number(reading: Reading, text: str, grammar: Grammar) -> bool:
    """Years and pronouns: what can't even take the unit of a neighbour."""
    if reading.kind is not None or reading.unit is not None:
        return False
    if reading.low == reading.high == 1:
        return not grammar.ranks.one_counts(reading, text)
    return is_year(text, reading.numeral) and not grammar.ranks.is_count_of_many(reading, text)


def _is_fact(reading: Reading, text: str, document: Document, grammar: Grammar) -> bool:
    """Whether a reading says enough to be a fact: a number behind a name must be an item of a list."""
    if reading.kind is not None or (reading.counted is not None and reading.noun_end > reading.end):
        return True
    return not follows_name(text, reading.numeral, document.sentence_at(reading.start)[0], grammar.words)
