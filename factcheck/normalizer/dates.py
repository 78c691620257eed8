"""Dates and times of a version: found by the words of its language and resolved against its day of publication."""

from __future__ import annotations

import re
from datetime import date, datetime
from itertools import pairwise

from msgspec.structs import replace

from factcheck.model import Found, Kind, When
from factcheck.normalizer.document import Document
from factcheck.normalizer.known import Kept, Known
from factcheck.normalizer.patterns import alternatives, plain
from factcheck.normalizer.race_gaps import GapWords
from factcheck.normalizer.temporal import absolute, clock, days, distance, led_days, parts, references, relative, spoken
from factcheck.normalizer.temporal.bare_hours import LOOSE, beside_clocks
from factcheck.normalizer.temporal.bounds import BoundWords
from factcheck.normalizer.temporal.expression import Expr
from factcheck.normalizer.temporal.gaps import Gaps
from factcheck.normalizer.temporal.joining import join
from factcheck.normalizer.temporal.lexicon import BREAK, OTHER, TRIGGERS, Lexicon
from factcheck.normalizer.temporal.nights import night_of
from factcheck.normalizer.temporal.reading import Reader, Reading
from factcheck.normalizer.temporal.resolving import resolve
from factcheck.normalizer.temporal.setting import Setting
from factcheck.normalizer.temporal.tagging import Tagged
from factcheck.normalizer.temporal.tense import Cues, Tenses, looks_ahead
from factcheck.normalizer.temporal.told import Told, compares
from factcheck.normalizer.temporal.zones import name_clock, note_offsets
from factcheck.rulebook.calendar import CalendarWords
from factcheck.rulebook.load import Language

Tries = tuple[tuple[int, tuple[tuple[re.Pattern[str], Reader], ...]], ...]


class Grammar:
    """Everything compiled for one language."""

    def __init__(self, words: CalendarWords) -> None:
        """Compile the patterns over the letters of the language's lexicon."""
        self.words = words
        self.lexicon = Lexicon(words)
        self.gaps = Gaps(self.lexicon)
        self.tenses = Tenses(words)
        self.bounds = BoundWords(words)
        self.zone = re.compile(rf"(?<![^\W_])(?i:{alternatives([*words.zones, *words.universal])})(?![^\W_])")
        self.run = re.compile(f"[^{OTHER}{BREAK}]+")
        letters = "".join(self.lexicon.letters_of(role) for role in sorted(TRIGGERS))
        wordless = [spoken.WORDLESS, *([absolute.BARE_DECADE] if words.decade_articles else [])]
        wordless += [led_days.LED_DAY] if words.day_leads else []
        self.trigger = re.compile(f"[{letters}]|{self.lexicon.compile('|'.join(wordless)).pattern}")
        rules = [
            (self.lexicon.compile(text), reader)
            for text, reader in (
                *led_days.PATTERNS,
                *days.PATTERNS,
                *absolute.PATTERNS,
                *distance.PATTERNS,
                *relative.PATTERNS,
                *parts.PATTERNS,
                *references.PATTERNS,
                *clock.PATTERNS,
                *spoken.PATTERNS,
            )
        ]
        self.starting: dict[str, list[tuple[re.Pattern[str], Reader]]] = {}
        for pattern, reader in rules:
            for letter in first_letters(pattern.pattern):
                self.starting.setdefault(letter, []).append((pattern, reader))
        self.tries: Known[str, Tries] = Known(self._tries)

    def _tries(self, run: str) -> Tries:
        """The places of a run of letters at which a pattern matches, with the readers to ask, longest match first.

        The same few runs of letters come again and again: what matches there is worked out once.
        """
        tries = []
        for place in range(len(run)):
            matching = []
            for order, (pattern, reader) in enumerate(self.starting.get(run[place], ())):
                if (match := pattern.match(run, place)) is not None:
                    matching.append((-match.end(), order, pattern, reader))
            if matching:
                matching.sort(key=lambda entry: entry[:2])
                tries.append((place, tuple((pattern, reader) for _, _, pattern, reader in matching)))
        return tuple(tries)


_GRAMMARS: dict[int, Grammar] = {}
_GAPS: Kept[GapWords] = Kept()


def grammar_of(language: Language) -> Grammar:
    """The grammar of a language, compiled once."""
    found = _GRAMMARS.get(id(language.calendar))
    if found is None or found.words is not language.calendar:
        found = _GRAMMARS[id(language.calendar)] = Grammar(language.calendar)
    return found


def find_dates(document: Document, language: Language, published: str | None) -> list[Found]:
    """All dates and times of a document in order of place, without overlap.

    `published` is an ISO 8601 date or date-time or None. Spans are local to the version's text and leave out the
    preposition before an expression. A range ("15-17 March") is one value with a TIMEX3 interval ("a/b").
    """
    grammar = grammar_of(language)
    tagged = Tagged(document, grammar.lexicon)
    finder = _Finder(tagged, grammar, published)
    for run in grammar.run.finditer(tagged.letters):
        if grammar.trigger.search(tagged.letters, run.start(), run.end()):
            finder.read(run.start(), run.end())
    finder.tell()
    if any(one.kind == "time" for one in finder.found):
        gaps = {match.start() for match in _GAPS.of(language.code, GapWords, language.numbers).places(document.text)}
        finder.found = [one for one in finder.found if one.start not in gaps]
    return note_offsets(finder.found, document.text, finder.read_zone, grammar.words.local)


def parse_day(published: str | None) -> date | None:
    """The day of an ISO 8601 date or date-time, or None."""
    try:
        return date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None


def parse_moment(published: str | None) -> datetime | None:
    """The local moment of an ISO 8601 date-time, or None where only a day is stated."""
    if not published or len(published) < 16:
        return None
    try:
        return datetime.fromisoformat(published[:16])
    except ValueError:
        return None


class _Finder:
    """The pass over one version: remembers the last day told and the cues of the sentence at hand."""

    def __init__(self, tagged: Tagged, grammar: Grammar, published: str | None) -> None:
        self.tagged, self.grammar = tagged, grammar
        self.published, self.moment = parse_day(published), parse_moment(published)
        self.found: list[Found] = []
        self._read: list[Expr] = []
        self._loose: list[Expr] = []  # bare hours, which only stand beside a clock time told in full
        self._sentence = -1
        self._cues = Cues()
        self._told = Told(tagged, self.published)

    def read(self, start: int, end: int) -> None:
        """Find and join the expressions of a run of atoms."""
        found = _match(self.tagged, self.grammar, start, end)
        for expr in join(found, self.tagged, self.grammar.gaps):
            if expr.alone:
                self._read.extend(sorted((*expr.others, expr), key=lambda each: each.first))
            elif expr.code == LOOSE:
                self._loose.append(expr)

    def tell(self) -> None:
        """Resolve what was read; a night takes the day that is told right behind it."""
        for expr, following in pairwise((*beside_clocks(self._read, self._loose), None)):
            if expr is None:
                continue
            if following is not None and night_of(expr, following, self.tagged):
                expr.inner = following
            self._add(expr)

    def _add(self, expr: Expr) -> None:
        atoms, document = self.tagged.atoms, self.tagged.document
        if expr.first and "EVERY" in atoms[expr.first - 1].values:
            self._add_set(expr)
            return
        _trim(expr, self.tagged)
        start, end = atoms[expr.first].start, atoms[expr.last].end
        sentence = document.sentence_index(start)
        if sentence != self._sentence:
            self._sentence = sentence
            self._cues = self.grammar.tenses.cues(document, *document.sentence_at(start))
        self._told.forget(sentence)
        setting = Setting(
            published=self.published,
            ahead=not self.grammar.tenses.is_closed_day(document.text, end)
            and looks_ahead(self._cues, document.text, (start, end), expr.shape),
            told=self._told.days.get("day"),
            moment=self.moment,
            told_here=self._told.days.get("day") if self._told.sentence == sentence else None,
            told_month=self._told.days.get("month"),
            told_year=self._told.days.get("year"),
            points_back=self._told.points_back(sentence, start),
            years=self._told.years,
            months=self._told.months,
        )
        when = resolve(expr, setting)
        if when is None:
            return
        kind: Kind = "time" if "T" in when.timex and ":" in when.timex else "date"
        if kind == "time":
            when = replace(when, zone=self.read_zone(name_clock(document.text[start:end])))
        if when.mod is None and expr.first and atoms[expr.first - 1].values.get("JOINS") == -1:
            when = replace(when, mod="before")  # "on show before Christmas"
        if when.mod in (None, "before") and (bound := self.grammar.bounds.read(document.text, start, end)) is not None:
            when = replace(when, mod=bound)
        if compares(expr):
            self._told.keep(sentence)
        else:
            self._told.remember(when, sentence, (start, end), stated=expr.year is not None)
        self.found.append(Found(kind, start, end, when))

    def read_zone(self, text: str) -> str:
        """The zone that a clock time names, in its own words; "" for none and for that of the place."""
        words, found = self.grammar.words, self.grammar.zone.search(text)
        zone = plain(found[0]) if found else ""
        if zone in words.universal:
            return "utc"
        return "" if zone in words.local else zone

    def _add_set(self, expr: Expr) -> None:
        """Every Monday: which weekday, not which day; other sets of dates say no value."""
        atoms = self.tagged.atoms
        if expr.shape == "weekday" and expr.shift is None and expr.inner is None and expr.weekday is not None:
            timex = f"XXXX-WXX-{expr.weekday + 1}" + (f"T{expr.part}" if expr.part else "")
            when = When(timex, None, None, "day", "unresolved", None, expr.weekday)
            self.found.append(Found("date", atoms[expr.first - 1].start, atoms[expr.last].end, when))


def _match(tagged: Tagged, grammar: Grammar, start: int, end: int) -> list[Expr]:
    """At each place the longest match that a reader accepts."""
    letters, found = tagged.letters, []
    free = start
    for place, readers in grammar.tries[letters[start:end]]:
        if start + place < free:
            continue
        for pattern, reader in readers:
            match = pattern.match(letters, start + place, end)
            expr = reader(Reading(match, tagged)) if match is not None else None
            if match is not None and expr is not None:
                found.append(expr)
                free = match.end()
                break
    return found


def _trim(expr: Expr, tagged: Tagged) -> None:
    """A full stop or comma that the last atom is does not belong to the expression."""
    while expr.last > expr.first and tagged.atoms[expr.last].values.keys() & _CLOSING:
        if "CLOSE" in tagged.atoms[expr.last].values and any(
            "OPEN" in atom.values for atom in tagged.atoms[expr.first : expr.last]
        ):
            return
        expr.last -= 1


_CLOSING = frozenset(("DOT", "COMMA", "CLOSE", "DASH"))


def first_letters(pattern: str) -> set[str]:
    """All letters with which a match of a pattern made of groups, classes and `?` can begin."""
    letters, _ = _alternatives(pattern, 0)
    return letters[0]


def _alternatives(pattern: str, place: int) -> tuple[tuple[set[str], bool], int]:
    """First letters of the alternatives from `place` to a closing bracket, and whether they can be empty."""
    letters: set[str] = set()
    empty = False
    here: set[str] = set()
    open_ = True  # nothing obligatory was read yet
    while place < len(pattern):
        char = pattern[place]
        if char == ")":
            break
        if char == "|":
            letters |= here
            empty = empty or open_
            here, open_ = set(), True
            place += 1
            continue
        if char == "(":
            place += 1
            if pattern.startswith("?:", place):
                place += 2
            elif pattern.startswith("?P<", place):
                place = pattern.index(">", place) + 1
            (inner, can_be_empty), place = _alternatives(pattern, place)
            place += 1
        else:
            stop = pattern.index("]", place)
            inner, can_be_empty = set(pattern[place + 1 : stop]), False
            place = stop + 1
        if place < len(pattern) and pattern[place] == "?":
            can_be_empty = True
            place += 1
        elif place < len(pattern) and pattern[place] == "{":
            place = pattern.index("}", place) + 1
        if open_:
            here |= inner
            open_ = can_be_empty
    return (letters | here, empty or open_), place
