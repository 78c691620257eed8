"""Names across alphabets and spellings: one folded form for what transliteration can explain.

`fold_name` maps a name to a key in which case, diacritics, the alphabet and the usual variants of
transliteration are gone; the key is for comparison, never for display.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_CYRILLIC = dict(
    zip(
        "абвгґдеєжзиіїйклмнопрстуфхцчшщъыьэюяёўђјљњћџ",
        (
            *("a", "b", "v", "h", "g", "d", "e", "ie", "zh", "z", "y", "i", "i", "i", "k", "l", "m", "n", "o", "p"),
            *("r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "iu", "ia", "e", "u"),
            *("dj", "j", "lj", "nj", "c", "dzh"),
        ),
        strict=True,
    )
)
_LETTERS = str.maketrans(
    {**_CYRILLIC, "ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ð": "d"}
    | dict.fromkeys("'’ʼ`´ʹ", "")
)
# In order: the variants of one sound in the usual transliterations, then what they leave doubled. Each stands behind
# the letters without one of which it can't match, for most names hold few of them.
_FOLDS = tuple(
    (tuple(letters.split()) or ("",), re.compile(pattern), replacement)
    for letters, pattern, replacement in (
        ("kh", r"kh", "h"),
        ("g", r"g(?!h\b)", "h"),
        ("tch tsch cz", r"tch|tsch|cz", "ch"),
        ("sch shch", r"shch|sch", "sh"),
        ("ts tz", r"ts|tz", "c"),
        ("zh", r"zh", "j"),
        ("dj dzh", r"dj|dzh", "j"),
        ("ph", r"ph", "f"),
        ("ck", r"ck", "k"),
        ("x", r"x", "ks"),
        ("w", r"w", "v"),
        ("j", r"(?<=[aeiouy])j(?![aeiou])", "i"),
        ("y", r"y", "i"),
        ("i", r"\bi(?=[eua])", ""),
        ("i", r"i(?=[ae]\b)", "i"),
        ("ue", r"ue", "u"),
        ("oe", r"oe", "o"),
        ("ae", r"ae", "a"),
        ("of ef", r"(?<=[oe])ff?\b", "v"),
        ("", r"(.)\1+", r"\1"),
        ("ie", r"ie(?=[^\W\d_])", "e"),
    )
)


_RUNS = re.compile(r"[^\W_]+")


@lru_cache(maxsize=65536)
def plain(text: str) -> str:
    """The text in lower case without diacritics, in its own alphabet ("Clémence" -> "clemence", "Її" stays)."""
    lower = text.lower()
    if lower.isascii():
        return lower
    kept = []
    for letter in lower:
        if "\u0400" <= letter <= "\u04ff":
            kept.append(letter)
        else:
            kept.append("".join(c for c in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(c)))
    return "".join(kept).translate(_MARKS)


_MARKS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "’": "'", "ʼ": "'"})


@lru_cache(maxsize=65536)
def fold_name(name: str) -> str:
    """The key of a name: "Zelensky", "Zelenskyy", "Зеленський" -> "zelenski"; words stay parted by one space."""
    text = name.lower() if name.isascii() else unicodedata.normalize("NFC", name).lower()
    text = text.translate(_LETTERS)
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    text = " ".join(_RUNS.findall(text))
    for letters, pattern, replacement in _FOLDS:
        for some in letters:
            if some in text:
                text = pattern.sub(replacement, text)
                break
    return text
