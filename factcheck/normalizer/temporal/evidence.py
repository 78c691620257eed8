"""Whether a number stands where a year stands, and not a count, a code or a score."""

from __future__ import annotations

import re

from factcheck.normalizer.temporal.reading import Reading
from factcheck.rulebook.calendar import CalendarWords


def in_code(reading: Reading) -> bool:
    """Whether digits go on before or after: a telephone number, a code."""
    first, last = reading.span
    text, atoms = reading.tagged.text, reading.tagged.atoms
    before, after = (
        text[max(atoms[first].start - 2, 0) : atoms[first].start],
        text[atoms[last].end : atoms[last].end + 2],
    )
    return bool(re.search(r"[\w+][-–/]$", before) or re.match(r"[-–/]\w", after))


def following(reading: Reading, last: int) -> str:
    """The text behind an atom, as far as one word reaches."""
    end = reading.tagged.atoms[last].end
    return reading.tagged.text[end : end + 24]


HEAD_REACH, HEAD_WORDS = 48, 5  # how far before a year the word for what has it stands
ROUND = 10  # counts are rounded, years are not


def is_year(reading: Reading, first: int, last: int) -> bool:
    """Whether a four-digit number stands where years stand: after a preposition, in brackets, before "election"."""
    before, after = reading.before, reading.after
    year = reading.year() or 0
    strong = 1900 <= year <= 2100
    hyphened = "DASH" in before and "EDGE" in reading.values(first - 2)  # "mid-2024"
    if not 1000 <= year <= 2100 or (in_code(reading) and not (hyphened and _ends_word(reading, last))):
        return False
    if ("YEARNOUN" in after and (strong or "THE" in before)) or (
        "OPEN" in before and ("CLOSE" in after or "COMMA" in after)
    ):
        return True
    opens = _opens(reading, first, last) or _names_year(reading, first, last)
    if strong and (opens or ("COMMA" in before and "CLOSE" in after)):
        return True  # "2024 was a bad year", "(Mila Drew, 2019)"
    listed = ("AND" in before or "COMMA" in before) and "YEAR" in reading.values(first - 2)
    if not reading.tagged.lexicon.words.bare_years:
        return listed and "YEARWORD" in reading.values(last + 1)
    edged = before.get("EDGE") in ("start", "mid", "end") or hyphened
    placed = "IN" in before or "EDGENOUN" in reading.values(first - 2)
    surely = strong and (listed or "BEFOREMONTH" in before or "SINCE" in before or "OF" in before)
    led = strong and year % ROUND and "IN" in before and reading.surface(first - 1)[:1].isupper()
    if led or _is_dated(reading, first, last) or (year % 100 and _is_no_count(reading, first, last, strong=strong)):
        return True  # "In 1914 sailors took them"
    verbal, words = strong and _before_verb(reading, last), reading.tagged.lexicon.words
    apart = verbal or not counts(following(reading, last), words, strong=surely)
    return edged or ((placed or listed) and apart)


def is_founded(reading: Reading, last: int) -> bool:
    """Whether a participle is glued to the year: "the 1887-founded brewery"."""
    match = _GLUED_WORD.match(following(reading, last))
    return match is not None and match[1] in reading.tagged.lexicon.words.dated_glued


_GLUED_WORD = re.compile(r"[-\u2010\u2011]([a-z]{3,})(?![^\W_])")


def _is_dated(reading: Reading, first: int, last: int) -> bool:
    """Whether a participle that tells of one thing's beginning or end stands beside a year: "(1887 gegründet)"."""
    words, text = reading.tagged.lexicon.words, reading.tagged.text
    if not words.dated_by or (reading.year() or 0) < MODERN:
        return False
    start, end = reading.tagged.atoms[first].start, reading.tagged.atoms[last].end
    behind = _NEXT_WORD.match(text, end)
    if behind is not None and behind[1] in words.dated_by:
        before = _WORD_BEFORE.search(text[max(0, start - 24) : start])
        return before is None or before[1].lower() not in words.not_before_year
    if {"COMMA", "OPEN"} & reading.before.keys():  # ", 1903 in Ulm gegründet,"
        late = _LATE.match(text, end)
        return late is not None and not late["noun"] and late[1] in words.dated_by
    before = _WORD_BEFORE.search(text[max(0, start - 24) : start])
    led = before is not None and before[1].lower() in words.dated_by
    return led and (behind is None or behind[1][0].islower())


def _names_year(reading: Reading, first: int, last: int) -> bool:
    """Whether a year is told behind what it is the year of: "le budget 2025", "los Juegos de París 2024"."""
    words, text = reading.tagged.lexicon.words, reading.tagged.text
    start = reading.tagged.atoms[first].start
    if not words.year_heads or text[start - 1 : start] not in (" ", "\u00a0"):
        return False
    before = text[max(0, start - HEAD_REACH) : start].split()[-HEAD_WORDS:]
    for place in range(len(before) - 1, -1, -1):
        word = before[place].rpartition("'")[2].rpartition("’")[2]
        if word.lower() in words.year_heads:
            return not counts(following(reading, last), words, strong=True)
        linked = place and (before[place - 1] in words.year_links or word in words.year_links)
        if not word[-1:].isalpha() or not (word[:1].isupper() or linked):
            return False
    return False


def _is_no_count(reading: Reading, first: int, last: int, *, strong: bool) -> bool:
    """Whether the words around a number show that it counts nothing."""
    if strong:
        return "SINCE" in reading.before or _stands_bare(reading, first, last) or _stands_within(reading, first, last)
    return (reading.year() or 0) >= MODERN and _stands_within(reading, first, last, of_one=True)


def _before_verb(reading: Reading, last: int) -> bool:
    """Whether a verb follows that no number counts: "bis 2030 sollen", "by 2030 will"."""
    match = _NEXT_WORD.match(following(reading, last))
    return match is not None and match[1] in reading.tagged.lexicon.words.year_verbs


def _ends_word(reading: Reading, last: int) -> bool:
    return re.match(r"[-–/]\w", following(reading, last)) is None


def followed_by_function(reading: Reading) -> bool:
    """Whether an article, pronoun or conjunction follows, which no hour counts ("at five to four the siren")."""
    match = _NEXT_WORD.match(following(reading, reading.span[1]))
    return match is not None and match[1].lower() in reading.tagged.lexicon.words.uncounted


def _stands_bare(reading: Reading, first: int, last: int) -> bool:
    """Whether a year ends a clause behind a plain word ("nobody has forgotten 1997,")."""
    words, text = reading.tagged.lexicon.words, reading.tagged.text
    start, end = reading.tagged.atoms[first].start, reading.tagged.atoms[last].end
    before = _WORD_BEFORE.search(text[max(0, start - 24) : start])
    closed = text[end : end + 1] in (",", ".", ";", "!", "?", ")") and not text[end + 1 : end + 2].isdecimal()
    if not closed or before is None or before[1].lower() in words.not_before_year:
        return False
    return before[1].islower() or bool(words.behind_year)  # "kaufte das Werk 2017.": what is counted stands behind


def _stands_within(reading: Reading, first: int, last: int, *, of_one: bool = False) -> bool:
    """Whether a year stands where no count can: "wurde 1998 gebaut", "starb 1997 in Kelby", "das 1998 gebaute Haus".

    `of_one` asks that the words around it show that one thing is meant: "wurde 1743 gebaut", but "1743 wurden gebaut".
    """
    words, text = reading.tagged.lexicon.words, reading.tagged.text
    start = reading.tagged.atoms[first].start
    before = _WORD_BEFORE.search(text[max(0, start - 24) : start])
    behind = _BEHIND.match(text, reading.tagged.atoms[last].end)
    if not words.behind_year or before is None or behind is None:
        return False
    lead, word = before[1].lower(), behind[1]
    if lead in words.one_article:
        return _tells_of_one(reading, last, behind, lead)
    if lead in words.planned_for:
        return word in words.planned
    if lead in words.modals:
        return behind["noun"] is None and not of_one  # "soll 2027 fertig sein"
    if not before[1].islower() or lead in words.not_before_year or (of_one and lead not in words.one_verbs):
        return False
    participle = word.startswith(words.participle_starts)
    return word in words.behind_year or (participle and behind["noun"] is None and word.endswith(words.participle_ends))


def _tells_of_one(reading: Reading, last: int, behind: re.Match[str], article: str) -> bool:
    """Whether a year stands between the article and the participle of one thing, or in a clause that tells of one."""
    words, word = reading.tagged.lexicon.words, behind[1]
    ending = words.one_article[article]
    if word in words.behind_year:  # "der 1887 in Ulm gegründete Verein"
        late = _LATE.match(reading.tagged.text, reading.tagged.atoms[last].end)
        return late is not None and late["noun"] is not None and _is_of_one(late[1], ending, words)
    relative = behind["verb"] in words.one_verbs  # "die Halle, die 1986 eröffnet wurde"
    led = word.startswith(words.participle_starts)
    return led and (relative or (behind["noun"] is not None and word.endswith(ending)))


def _is_of_one(word: str, ending: str, words: CalendarWords) -> bool:
    """Whether a word is a participle that belongs to one thing: "die 1887 eröffnete Halle", no "eröffneten Hallen"."""
    stem = word.removesuffix(ending)
    return stem != word and word.startswith(words.participle_starts) and stem.endswith(words.participle_ends)


def _opens(reading: Reading, first: int, last: int) -> bool:
    """Whether the year is the subject of its sentence: "2024 was a bad year"."""
    start = reading.tagged.atoms[first].start
    if not _before_verb(reading, last):
        return False
    return reading.tagged.text[max(start - 3, 0) : start].rstrip()[-1:] in ("", ".", "!", "?", "\n", '"', "”")


MODERN = 1500  # years before it are seldom told of single things
_WORD_BEFORE = re.compile(r"(?:^|\s)([^\W\d_]+)[ \u00a0]$")
_BEHIND = re.compile(r"[ \u00a0]([a-zà-ÿ]+)(?![^\W_])(?:(?P<noun>[ \u00a0][A-ZÀ-Þ])|[ \u00a0](?P<verb>[a-z]+))?")
# the last of a few words behind a year: "in Ulm gegründete Verein", "in Ulm gegründet,"
_LATE = re.compile(r"(?:[ \u00a0][\w.\-]+){1,4}?[ \u00a0]([a-zà-ÿ]{4,})(?:(?P<noun>[ \u00a0][A-ZÀ-Þ])|[,;.)])")
_NEXT_WORD = re.compile(r"[ \u00a0]([^\W\d_]+)")
_COUNTED = re.compile(r"(?:\w{2,}(?:[^su]s|ren|men)|people|police|feet|percent|per|million|billion|dollars?|euros?)$")


def counts(after: str, words: CalendarWords, *, strong: bool) -> bool:
    """Whether what follows a number looks like the thing counted ("in 1500 homes"); weak evidence bears no noun."""
    match = _NEXT_WORD.match(after)
    if match is None:
        return after[:1] in ("%", "°", "€", "$")
    word = match[1].lower()
    if word in words.uncounted or word in words.uncounted_verbs:
        return False
    return not strong or _COUNTED.match(word) is not None
