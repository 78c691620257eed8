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
# In order: the variants of one sound in the usual transliterations, then what they leave doubled.
_FOLDS = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"kh", "h"),
        (r"g(?!h\b)", "h"),
        (r"tch|tsch|cz", "ch"),
        (r"shch|sch", "sh"),
        (r"ts|tz", "c"),
        (r"zh", "j"),
        (r"dj|dzh", "j"),
        (r"ph", "f"),
        (r"ck", "k"),
        (r"x", "ks"),
        (r"w", "v"),
        (r"(?<=[aeiouy])j(?![aeiou])", "i"),
        (r"y", "i"),
        (r"\bi(?=[eua])", ""),
        (r"i(?=[ae]\b)", "i"),
        (r"ue", "u"),
        (r"oe", "o"),
        (r"ae", "a"),
        (r"(?<=[oe])ff?\b", "v"),
        (r"(.)\1+", r"\1"),
        (r"ie(?=[^\W\d_])", "e"),
    )
)


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
    text = unicodedata.normalize("NFC", name).lower().translate(_LETTERS)
    text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    text = " ".join(re.findall(r"[^\W_]+", text))
    for pattern, replacement in _FOLDS:
        text = pattern.sub(replacement, text)
    return text
