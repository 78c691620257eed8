"""What looks like a number and is none: parts of names, labels, telephone numbers, years, clock times, ids."""

from __future__ import annotations

import re

from factcheck.normalizer.numbers import Numeral
from factcheck.rulebook.numbers import NumberWords

TELEPHONE = re.compile(r"\+?\(?\d{1,4}\)?(?:[ .\-]\(?\d{2,4}\)?){2,}")
LIST_NUMBER = re.compile(r"\d{1,3}[.)][ \t]")
WORD_BEFORE = re.compile(r"([^\W\d_]+(?:['’][^\W\d_]+)?)([.]?[ \u00a0]|[#№][ ]?)$")
ADDRESS = re.compile(r"[/@#_=&\\~]")
YEARS = range(1500, 2101)
DIGITS = "0123456789"


def is_part_of_name(text: str, numeral: Numeral, sentence: int) -> bool:
    """Whether letters or signs glued to the numeral make it a name or an address ("KLT-40S", "G7", "9/11")."""
    start, end = numeral.start, numeral.end
    before, after = text[start - 1 : start], text[end : end + 1]
    if before in "-‐‑–/" and start > 1 and before:
        further = text[start - 2]
        if further.isalpha() or (further.isdigit() and before == "/"):
            return True
    if after in "/\\@_" and after and text[end + 1 : end + 2].isalnum():
        return not numeral.words or text[end + 1 : end + 2].isdigit()
    if numeral.words:
        return after == "'" and text[end + 1 : end + 2] == "s" and numeral.value == 1
    return bool(after) and (after.isalpha() or (after in "'’" and text[end + 1 : end + 3] == "s "))


def is_written_code(text: str, numeral: Numeral, words: NumberWords, sentence: int) -> bool:
    """Telephone numbers, list numbers, ids with leading zeros, labels ("Article 5") and names ("Boeing 737")."""
    start, end = numeral.start, numeral.end
    if numeral.words:
        return _is_labelled(text, numeral, words, sentence, capital_only=True)
    written = text[start:end]
    if written[0] == "0" and len(written) > 1 and written[1] in DIGITS:
        return True
    if len(written) >= 8 and written.isdigit():
        return True
    if text[start - 1 : start] in "+(" or text[end : end + 1] in " -.":
        telephone = TELEPHONE.match(text, start)
        if telephone and sum(c.isdigit() for c in telephone.group()) >= 9 and not _grouped(telephone.group()):
            return True
    if (start == 0 or text[start - 1] == "\n") and LIST_NUMBER.match(text, start):
        return True
    return _is_labelled(text, numeral, words, sentence, capital_only=False)


def _grouped(written: str) -> bool:
    head, *groups = re.split(r"[ .\-]", written)
    return all(len(group) == 3 for group in groups) and len({c for c in written if not c.isdigit()}) == 1


def _is_labelled(text: str, numeral: Numeral, words: NumberWords, sentence: int, capital_only: bool) -> bool:
    """Whether the word before makes the numeral a label or a part of a name."""
    match = WORD_BEFORE.search(text[max(0, numeral.start - 24) : numeral.start])
    if match is None:
        return text[numeral.start - 1 : numeral.start] in ("№", "#") and numeral.start > 0
    word = match[1]
    if word.lower() in words.labels:
        return not capital_only or (word[0].isupper() and numeral.start - len(match.group()) > sentence)
    return False


def follows_name(text: str, numeral: Numeral, sentence: int, words: NumberWords) -> bool:
    """Whether a plain whole number stands right behind a capitalised word inside a sentence ("a Boeing 737").

    A list that has dropped its verb ("National Unity 24 and the Greens six") is told apart by the caller.
    """
    if numeral.words or numeral.scaled or "," in text[numeral.start : numeral.end]:
        return False
    match = WORD_BEFORE.search(text[max(0, numeral.start - 24) : numeral.start])
    if match is None or "." in match[2]:
        return False
    word = match[1]
    begins = numeral.start - len(match.group()) <= sentence
    return word[0].isupper() and not begins and word.lower() not in words.months


def is_year(text: str, numeral: Numeral) -> bool:
    """Whether four bare digits look like a year."""
    written = text[numeral.start : numeral.end]
    return not numeral.words and len(written) == 4 and written.isdigit() and int(written) in YEARS
