"""All words for numbers of one language, compiled once for a rulebook."""

from __future__ import annotations

import re

from factcheck.normalizer.heads import Heads
from factcheck.normalizer.numerals.numbers import Numerals
from factcheck.normalizer.patterns import alternatives
from factcheck.normalizer.quantities.age_words import AgeWords
from factcheck.normalizer.quantities.bearers import BearerWords
from factcheck.normalizer.quantities.compounds import CompoundWords
from factcheck.normalizer.quantities.counted import NounFinder
from factcheck.normalizer.quantities.denied import DeniedWords
from factcheck.normalizer.quantities.elision import Elision
from factcheck.normalizer.quantities.entries import EntryWords
from factcheck.normalizer.quantities.frequencies import EveryWords
from factcheck.normalizer.quantities.hedges import HedgeWords
from factcheck.normalizer.quantities.intervals import IntervalWords
from factcheck.normalizer.quantities.inversions import InversionWords
from factcheck.normalizer.quantities.levels import LevelWords
from factcheck.normalizer.quantities.listed import ListedWords
from factcheck.normalizer.quantities.rank_words import RankWords
from factcheck.normalizer.quantities.score_phases import PhaseWords
from factcheck.normalizer.quantities.scores import ScoreWords
from factcheck.normalizer.quantities.shares import ShareWords
from factcheck.normalizer.quantities.told_ages import ToldAgeWords
from factcheck.normalizer.quantities.totals import TotalWords
from factcheck.normalizer.quantities.trigger_words import TriggerWords
from factcheck.normalizer.quantities.unit_words import UnitWords
from factcheck.normalizer.quantities.wickets import WicketWords
from factcheck.normalizer.quantities.worded_places import PlaceWords
from factcheck.normalizer.quantities.worded_scores import WordedScores
from factcheck.normalizer.quantities.worded_spans import WordedSpans
from factcheck.normalizer.race_gaps import GapWords
from factcheck.rulebook.load import Language
from factcheck.rulebook.numbers import NumberWords
from factcheck.rulebook.offices import occupations_of
from factcheck.rulebook.units import UnitTable


class Grammar:
    """Everything that is compiled for one language and unit table."""

    def __init__(self, language: Language, table: UnitTable) -> None:
        """Compile; kept by `grammar_for`."""
        words = language.numbers
        self.language, self.table, self.words = language, table, words
        self.units = UnitWords(language.code, words, table)
        self.numerals = Numerals(words, self.units.prefixes)
        self.hedges = HedgeWords(words)
        self.nouns = NounFinder(language.code, words.nouns, words.of, frozenset(words.cardinals), _loosening(words))
        self.compounds = CompoundWords(words)
        self.intervals = IntervalWords(words)
        self.totals = TotalWords(words)
        self.entries = EntryWords(words.entries, self.units)
        self.ages = AgeWords(words, occupations_of(language.code))
        bearers = BearerWords(language.code, words, occupations_of(language.code))
        self.told_ages = ToldAgeWords(words, bearers)
        self.scores = ScoreWords(words)
        self.worded_scores = WordedScores(words, self.scores)
        self.wickets = WicketWords(words)
        self.phases = PhaseWords(words)
        self.gaps = GapWords(words)
        self.levels = LevelWords(words)
        self.ranks = RankWords(words)
        self.places = PlaceWords(words)
        self.shares = ShareWords(words, self.units)
        self.triggers = TriggerWords(words, self.units)
        self.elision = Elision(words)
        self.denied = DeniedWords(words)
        self.every = EveryWords(words)
        self.inversions = InversionWords(words, table)
        self.listed = ListedWords(words)
        self.worded = WordedSpans(words, self.numerals.classes, table)
        self.idioms = re.compile(rf"(?<![^\W_])(?i:{alternatives(words.idioms)})(?![^\W_])")
        self.idiom_heads = Heads(words.idioms)
        self.street_next = re.compile(
            rf"(?:[ \u00a0](?:bis|ter))?,?[ \u00a0](?:{alternatives(words.streets_next)})(?![^\W_])"
        )
        name = rf"(?:{alternatives(words.scaled_of)}|{alternatives(words.determiners)}|[^\W\d_a-z][\w.'’\-]*)"
        self.street_before = re.compile(
            rf"(?<![^\W_])(?i:{alternatives(words.streets_before)})(?:[ \u00a0]{name}){{1,4}},[ \u00a0]$"
        )
        self.house = re.compile(
            rf"[ \u00a0](?:[^\W\d_a-z][\w'’.\-]*[ \u00a0]){{1,3}}(?:{alternatives(words.streets)})(?![^\W_])"
        )
        self.scale_names = re.compile(rf"(?<![^\W_])((?i:{alternatives(words.scale_names)}))[ \u00a0\-‐‑]$")
        self.vague_verb = re.compile(
            rf"(?i:{alternatives(words.vague_verbs)})[ \u00a0](?i:{alternatives(words.verb_followers)})(?![^\W_])"
        )
        self.either_sign = tuple(words.either_sign)
        self.rough = tuple(words.rough)
        self.minus = re.compile(rf"(?<![^\W_])(?i:{alternatives(words.minus)})[ \u00a0]$")


def _loosening(words: NumberWords) -> tuple[str, ...]:
    """What loosens a number from behind it."""
    after = words.hedges_after
    return (*after.about, *after.at_least, *after.more_than, *after.at_most, *after.less_than)


_grammars: dict[tuple[int, int], Grammar] = {}


def grammar_for(language: Language, table: UnitTable) -> Grammar:
    """The compiled grammar of a language, made once for each rulebook."""
    key = (id(language), id(table))
    grammar = _grammars.get(key)
    if grammar is None or grammar.language is not language or grammar.table is not table:
        if len(_grammars) > 32:
            _grammars.clear()
        grammar = _grammars[key] = Grammar(language, table)
    return grammar
