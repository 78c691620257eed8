"""What looks like a number and is none: parts of names, labels, telephone numbers, years, clock times, ids."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.normalizer.numerals.numeral import Numeral
from factcheck.rulebook.numbers import NumberWords

JOINS_GROUPS = tuple("+( -)\u00a0")
MEASURED = re.compile(r"\d[ ]?[^\W\d_]{1,3}[-–]$")
ODDS = re.compile(r"(?:\d|(?<![^\W_])(?:one|two|nine|a))-(?:in|to)-$")
# "5min 07.2sec": the seconds of a time that was run are written with a zero
TIMED = re.compile(r"\d[ ]?(?:h|hrs?|hours?|std|mins?|minutes?|год|час|хв|мин)\.?[ \u00a0]$")
SIXTIETH = re.compile(r"0\d(?:[.,]\d{1,3})?[ \u00a0]?[^\W\d_]")
IN_LIST = re.compile(r"\.[ \u00a0][^\W\d_a-z]")
FIRST_ITEM = re.compile(r"(?:^|[:;,.\n])[ ]?\(1\)[ ][^\W\d_]")  # no "Moor (1), Vell (2)", which are goals
LIST_NUMBER = re.compile(r"\d{1,3}[.)][ \t]")
WORD_BEFORE = re.compile(r"([^\W\d_]+(?:['’][^\W\d_]+)?)([.]?[ \u00a0]|[#№][ ]?)$")
NEXT_WORD = re.compile(r"[ \u00a0]([^\W\d_]+)")
ELISION = re.compile(r"^[^\W\d_]['’]")
REACH = 24  # characters before a number in which the word before it stands
LISTED_NAME = re.compile(
    r"(?:[,;:]|(?<![^\W_])(?:and|und|et|y|і|й|та|и|while|but))[ \u00a0]"
    r"(?:(?:the|el|la|los|las|le|les|die|der|das)[ \u00a0])?"
    r"(?:(?!(?:an?|the|its|their|his|her|our|one|two|by|of|in|el|la|los|las|una?|le|les|des?|une|die|der|das|den|dem"
    r"|eine[mnrs]?|ein)[ \u00a0])[^\W\d_][\w'’.\-]*[ \u00a0]){0,5}$"
)
# "Green List 8, Farmers' Union 5, others 2": a list whose first item opens its sentence
LISTED_BEHIND = re.compile(r"[,;][ \u00a0](?=[^\W\d_])[^\d,.;:()\n]{2,40}[ \u00a0]\d{1,3}(?=[,;.]?(?:[ \u00a0\n]|$))")
NAMES_ONLY = re.compile(r"(?:[^\W\d_a-z][\w'’\-]*['’]?[ \u00a0]|(?:of|the|and|for)[ \u00a0]){1,6}")
CLUB = re.compile(r"\.[ \u00a0][A-ZÄÖÜ]{2,4}[ \u00a0][A-ZÄÖÜ]")  # "1. FC Moosbach", where ordinals have a full stop
SHORT_YEAR = re.compile(r"(?:^|[ \u00a0])['’‘]$")
SHORTEST_CODE = 3
LAST_DAY = 31  # a smaller number behind a weekday may be the day of a month: "Sunday 12"
YEARS = range(1500, 2101)
DIGITS = "0123456789"


def word_before(text: str, start: int) -> re.Match[str] | None:
    """The word that ends before an offset, with what parts it from there."""
    lowest = max(0, start - REACH)
    return WORD_BEFORE.search(text, max(lowest, text.rfind(" ", lowest, max(lowest, start - 2)) + 1), start)


def is_part_of_name(text: str, numeral: Numeral) -> bool:
    """Whether letters or signs behind the numeral make it a name or an address ("40S", "9/11")."""
    end = numeral.end
    after = text[end : end + 1]
    if after in "/\\@_" and after and text[end + 1 : end + 2].isalnum():
        return not numeral.words or text[end + 1 : end + 2].isdecimal()
    if numeral.words:
        return after == "'" and text[end + 1 : end + 2] == "s" and numeral.value == 1
    return bool(after) and (after.isalpha() or (after in "'’" and text[end + 1 : end + 3] == "s "))


def _is_timed(text: str, start: int) -> bool:
    """Whether minutes or seconds with a leading zero follow the hours or minutes of a length of time."""
    return SIXTIETH.match(text, start) is not None and TIMED.search(text[max(0, start - 12) : start]) is not None


def _is_odds(text: str, start: int) -> bool:
    """Whether a number with a small word between hyphens stands before: "one-in-20", "1-in-100"."""
    return ODDS.search(text[max(0, start - 12) : start]) is not None


def begins_in_name(text: str, numeral: Numeral) -> bool:
    """Whether the numeral is the second half of a name, an address or a zone ("COVID-19", "9/11", "GMT+2")."""
    start = numeral.start
    before = text[start - 1 : start]
    if not before or before not in "-‐‑–/+" or start < 2:
        return False
    further = text[start - 2]
    if MEASURED.search(text[max(0, start - 8) : start]) or _is_odds(text, start):
        return False
    return further.isalpha() or (further.isdecimal() and before == "/")


def is_written_code(text: str, numeral: Numeral, words: NumberWords, sentence: int) -> bool:
    """Telephone numbers, list numbers, ids with leading zeros, labels ("Article 5") and names ("Boeing 737")."""
    start, end = numeral.start, numeral.end
    if numeral.words:
        return _is_labelled(text, numeral, words, sentence, capital_only=True)
    written = text[start:end]
    if SHORT_YEAR.search(text[max(0, start - 2) : start]) and len(written) == 2 and written.isdecimal():
        return True  # "back in '98"
    padded = written[0] == "0" and len(written) > 1 and written[1] in DIGITS and not _is_timed(text, start)
    if words.ordinal_dot and CLUB.match(text, end - (text[end - 1] == ".")):
        return True
    long = len(written) >= 8 and written.isdecimal() and not _fills_line(text, start, end)
    if padded or long or _is_telephone(text, start, end):
        return True
    opens = (start == 0 or text[start - 1] == "\n") and LIST_NUMBER.match(text, start) is not None
    inside = IN_LIST.match(text, end) is not None and text[start - 2 : start] in (": ", ", ", "; ", ") ", ". ")
    if (opens and _has_neighbours(text, numeral)) or (inside and _has_items(text, numeral)):
        return True
    return _is_in_brackets(text, start, end) or _is_labelled(text, numeral, words, sentence, capital_only=False)


def _is_in_brackets(text: str, start: int, end: int) -> bool:
    """Whether a number tells apart the items of a list: "accused: (1) Ada Moor; (2) Bo Vell", "accused (1) had"."""
    if end - start > 1 or text[start - 1 : start] != "(" or text[end : end + 1] != ")":
        return False
    return _tells_items(text)


@lru_cache(maxsize=4)
def _tells_items(text: str) -> bool:
    """Whether a text numbers items in brackets; asked once a text, however many brackets it has."""
    return FIRST_ITEM.search(text) is not None and "(2) " in text


def _fills_line(text: str, start: int, end: int) -> bool:
    """Whether nothing but the number stands in its line, as in the cell of a table."""
    before, after = text[max(0, start - 4) : start], text[end : end + 2]
    return not before.rpartition("\n")[2].strip(" \t-−") and not after.partition("\n")[0].strip()


def _has_items(text: str, numeral: Numeral) -> bool:
    """Whether the item before or after stands near in the same line ("1. Sunn 10.91, 2. Crole 10.95")."""
    value = int(numeral.value)
    around = text[max(0, numeral.start - 200) : numeral.end + 200]
    return value < 100 and any(f" {near}. " in around for near in (value - 1, value + 1))


def _has_neighbours(text: str, numeral: Numeral) -> bool:
    """Whether a line begins with the number before or after, as in a numbered list."""
    value = int(numeral.value)
    around = "\n" + text[max(0, numeral.start - 2000) : numeral.end + 2000]
    return value < 100 and any(f"\n{near}{sign} " in around for near in (value - 1, value + 1) for sign in ".)")


def _is_telephone(text: str, start: int, end: int) -> bool:
    """Whether the digits stand in a row of groups as telephone and account numbers do ("020 7946 0958")."""
    if text[start - 1 : start] not in JOINS_GROUPS and text[end : end + 1] not in JOINS_GROUPS:
        return False
    left, right = start, end
    while left > max(0, start - 20) and (text[left - 1].isdecimal() or text[left - 1] in JOINS_GROUPS):
        left -= 1
    while right < min(len(text), end + 20) and (text[right].isdecimal() or text[right] in JOINS_GROUPS):
        right += 1
    if text[left - 1 : left] in (".", ",") and text[left - 2 : left - 1].isdecimal():
        return False  # "10.000-12.000": no code of a town, but the end of a number
    own = "".join(c for c in text[start:end] if c.isdecimal())
    groups = [*re.findall(r"\d+", text[left:start]), own, *re.findall(r"\d+", text[end:right])]
    if not own or sum(map(len, groups)) < 8 or len(groups) < (2 if _is_dialled(groups[0]) else 3):
        return False
    return "+" in text[left:start] or groups[0][0] == "0" or not all(len(group) == 3 for group in groups[1:])


def _is_dialled(group: str) -> bool:
    """Whether digits are the code of a town: "0511 123456"."""
    return len(group) >= SHORTEST_CODE and group[0] == "0"


def _is_labelled(text: str, numeral: Numeral, words: NumberWords, sentence: int, capital_only: bool) -> bool:
    """Whether the word before makes the numeral a label or a part of a name."""
    match = word_before(text, numeral.start)
    if match is None:
        return (
            text[max(0, numeral.start - 2) : numeral.start].rstrip(" \u00a0")[-1:] in ("№", "#", "§")
            and numeral.start > 0
        )
    word = match[1]
    lettered = len(numeral.suffix) == 1 and numeral.suffix.isupper()  # "Flat 7B", "ward 4B"
    lettered = lettered and (word[0].isupper() or _counts_nothing(text, numeral, words))
    if (numeral.scaled and not lettered) or "," in text[numeral.start : numeral.end]:
        return False
    if word.lower() in words.labels or ELISION.sub("", word.lower()) in words.labels:  # "l'article 49"
        return not capital_only or (word[0].isupper() and numeral.start - len(match.group()) > sentence)
    return False


def _counts_nothing(text: str, numeral: Numeral, words: NumberWords) -> bool:
    """Whether no noun stands behind a small numeral: "its ward 4B on Monday", no "count 4B people"."""
    behind = NEXT_WORD.match(text, numeral.end)
    return behind is None or behind[1].lower() in words.nouns.stop


def follows_name(text: str, numeral: Numeral, sentence: int, words: NumberWords) -> bool:
    """Whether a plain whole number stands right behind a capitalised word inside a sentence ("a Boeing 737").

    A list that has dropped its verb ("National Unity 24 and the Greens six") is told apart by the caller.
    """
    if numeral.scaled or "," in text[numeral.start : numeral.end]:
        return False
    if numeral.words and not text[numeral.start].isupper():
        return False
    match = word_before(text, numeral.start)
    if match is None or "." in match[2]:
        return False
    word = match[1]
    begin = numeral.start - len(match.group())
    if not word[0].isupper() or _opens_count(word.lower(), numeral, words):
        return False
    opens_list = LISTED_BEHIND.match(text, numeral.end) and NAMES_ONLY.fullmatch(text, sentence, numeral.start)
    if begin <= sentence or opens_list:
        return False
    return LISTED_NAME.search(text[max(sentence, begin - 40) : begin]) is None


def _opens_count(lower: str, numeral: Numeral, words: NumberWords) -> bool:
    """Whether a word with a capital is no name before a number: a month, "Some", "On Sunday 612 were counted"."""
    return (
        lower in words.months or lower in words.figure_leads or (lower in words.weekdays and numeral.value > LAST_DAY)
    )


def is_year(text: str, numeral: Numeral) -> bool:
    """Whether four bare digits look like a year."""
    written = text[numeral.start : numeral.end]
    return not numeral.words and len(written) == 4 and written.isdecimal() and int(written) in YEARS
