"""Whether two written names can stand for one bearer: same, a variant, a spelling conflict, or different."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from factcheck.adapters.similarity import edit_distance
from factcheck.rulebook.folding import fold_name, plain
from factcheck.rulebook.gazetteer import equivalent_names, feminine_endings

__all__ = ["Likeness", "fold_name", "may_sound_one", "same_name"]

Likeness = Literal["same", "variant", "conflict", "different"]

_SHORT = 6  # names of fewer letters may differ in one letter only to be a slip of each other
_VOWELS = frozenset("aeiouyj")
_LETTERS = str.maketrans(
    {"c": "k", "q": "k", "w": "v", "x": "ks", "h": "", "j": "i"}
)  # letters that Cyrillic does not tell apart
_UKRAINIAN = frozenset("іїєґ")
# What one letter of a name sounds like in one tongue or another: Cecilia is Сесилия, Luisa Луиза, Zoller Цоллер.
_SIBILANTS = frozenset({"sz", "zs", "ks", "sk", "kz", "zk"})
_SOUNDS = str.maketrans({"v": "f", "b": "p", "d": "t", "c": "k", "q": "k", "h": ""})  # in names that are heard
_J = re.compile(r"^j(?=([aeou]))")
_QUI, _QU = re.compile(r"(?<=.)qui"), re.compile(r"(?<=.)qu(?![aeiou])")  # folding has written "qu" for "que"
# How one tongue or another writes the sound that a name begins with: Yermak and Jermak, Kharchenko and Chartschenko.
_OPENS = ((re.compile(r"^[jyi](?=[aeou])"), ""), (re.compile(r"^ch"), "h"), (re.compile(r"^qu(?=[ei])"), "k"))
_ROUGH = {
    sign: sound for sounds in ("kcqgjszh", "td", "pb", "l", "m", "n", "r") for sign in sounds for sound in sounds[0]
}
_HEARD = 3  # letters of a folded surname from which it can be known by its sound
# What is left in Latin of a Cyrillic letter where the marks above its letter are lost: Жижка is Žižka, or Zizka.
_UNMARKED = (("рж", "р"), ("ж", "з"), ("ш", "с"), ("ч", "ц"))
_UNMARKED_VOICED = (("дж", "дз"), ("дж", "д"))  # Džemal and Đuro
_INITIALS = 2  # letters up to which a first name may be initials
_LEAST = 4  # names of fewer letters are never a slip of each other


def name_parts(key: str) -> tuple[str, ...]:
    """What a folded name may be met by: its last word, and the whole where it has more."""
    if not key:
        return ()
    return (key.rsplit(" ", 1)[-1], key) if " " in key else (key,)


@lru_cache(maxsize=65536)
def same_name(first: str, second: str) -> Likeness:
    """Compare two names as written.

    "variant": transliteration, diacritics, initials, a part of the other (the surname alone); "conflict": two
    spellings that are close, and no transliteration explains it; "different": anything else.
    """
    if _is_cyrillic(first) != _is_cyrillic(second):
        likeness = _compare_names(first, second)
        marked = likeness not in ("same", "variant") and _compare_unmarked(first, second)
        return "variant" if marked else likeness
    return _compare_names(first, second)


def _compare_names(first: str, second: str) -> Likeness:
    one, other = _words(first), _words(second)
    if _is_cyrillic(first) != _is_cyrillic(second):
        one, other = (tuple(map(_as_heard, words)) for words in (one, other))
    if first == second or (one and one == other):
        return "same" if first == second else "variant"
    if not one or not other or _digits(one) != _digits(other):
        return "different"
    likeness = _compare_words(one, other)
    if likeness == "conflict" and _writing(first) != _writing(second) and _sound_one(one, other):
        return "variant"  # vowels are put into another script in many ways: Амрайн is Amrein or Amrain
    if likeness == "different" and first.isascii() and second.isascii() and _plain_slip(first, second):
        return "conflict"
    return likeness


@lru_cache(maxsize=65536)
def may_sound_one(first: str, second: str) -> bool:
    """Whether two names in two alphabets may be one that is written by its sound: Charles Bell and Чарльз Белл.

    Of the surnames only the consonants are compared, and those roughly; it tells no two names for one.
    """
    if _is_cyrillic(first) == _is_cyrillic(second) or not (first.strip() and second.strip()):
        return False
    one, other = (_rough(_words(name)[-1]) if _words(name) else "" for name in (first, second))
    return bool(one and other) and (one == other or one == "k" + other or other == "k" + one)  # Hale and Гейл


def _compare_unmarked(first: str, second: str) -> bool:
    """Whether a name in Cyrillic is one in Latin whose marks are lost, each of its letters for itself."""
    cyrillic, latin = (first, second) if _is_cyrillic(first) else (second, first)
    for voiced in _UNMARKED_VOICED:
        bare = cyrillic.lower()
        for letters, left in (voiced, *_UNMARKED):
            bare = bare.replace(letters, left)
        one, other = (tuple(map(_as_heard, _words(name))) for name in (bare, latin))
        if bare != cyrillic.lower() and one and other and _compare_words(one, other) == "variant":
            return True
    return False


def _rough(word: str) -> str:
    """The consonants of a folded word, the sibilants and what is said in the throat as one, without doubles."""
    signs = "".join(_ROUGH.get(sign, "") for sign in word.replace("dzh", "j").replace("x", "ks"))
    return "".join(sign for index, sign in enumerate(signs) if sign != signs[index - 1 : index])


def _plain_slip(first: str, second: str) -> bool:
    """Whether one of two names is a slip as it is written, though their keys are far apart: Retzer and Relzer."""
    return _compare_words(tuple(first.lower().split()), tuple(second.lower().split())) == "conflict"


def _as_heard(word: str) -> str:
    """A folded word as Cyrillic writes it down by its sound: Horvath and Хорват, Jonas and Йонас, Roque and Роке."""
    word = _QU.sub("ke", _QUI.sub("ki", word.replace("th", "t")))
    return _J.sub(lambda match: "" if match[1] in "eau" else "i", word)


def _writing(name: str) -> str:
    """The alphabet of a name; Ukrainian has letters of its own: Зеленогірськ is Зеленогорск."""
    if not _is_cyrillic(name):
        return "latin"
    return "uk" if not _UKRAINIAN.isdisjoint(name.lower()) else "cyrillic"


def _sound_one(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the consonants of two names can be the same sounds, as one alphabet and another write them."""
    if len(one) != len(other):
        return False
    pairs = [(_consonants(a), _consonants(b)) for a, b in zip(one, other, strict=True)]
    return all(
        len(a) == len(b) and all(x == y or x + y in _SIBILANTS for x, y in zip(a, b, strict=True)) for a, b in pairs
    )


def _consonants(word: str) -> str:
    return "".join(sign for sign in word.translate(_LETTERS) if sign not in _VOWELS)


def _compare_words(one: tuple[str, ...], other: tuple[str, ...]) -> Likeness:
    if len(one) == 1 and len(other) == 1:
        return "variant" if _equal(one[0], other[0]) else _slip(one[0], other[0])
    if len(one) == 1 or len(other) == 1:
        single, full = (one[0], other) if len(one) == 1 else (other[0], one)
        if any(_equal(single, word) for word in full):
            return "variant"
        return _slip(single, full[-1]) if len(single) > _SHORT else "different"
    return _compare_full(one, other)


def _compare_full(one: tuple[str, ...], other: tuple[str, ...]) -> Likeness:
    given = _given(one, other)
    surname = _equal(one[-1], other[-1])
    if given and surname:
        return "variant"
    if given and _full_word(one[0]) and _full_word(other[0]):
        return "conflict" if _sound_alike(one[-1], other[-1]) else _slip(one[-1], other[-1], named=True)
    if surname and len(one) == len(other) and _full_word(one[0]) and _full_word(other[0]):
        return _slip(one[0], other[0])
    return "different"


def _is_cyrillic(name: str) -> bool:
    return any("\u0400" <= letter <= "\u052f" for letter in name)


def _words(name: str) -> tuple[str, ...]:
    return tuple(fold_name(name).split())


def _digits(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in words if any(c.isdigit() for c in word))


def _full_word(word: str) -> bool:
    return len(word) > 1


def _equal(one: str, other: str) -> bool:
    if one == other:
        return True
    groups = _groups()
    return one in groups and groups[one] == groups.get(other)


@lru_cache(maxsize=1)
def _groups() -> dict[str, int]:
    return {fold_name(plain(form)): group for form, group in sorted(equivalent_names().items())}


def _given(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the words before the surname fit: equal, an initial of the other, or some of the other's."""
    short, long = sorted((one[:-1], other[:-1]), key=len)
    position = 0
    for word in short:
        while position < len(long) and not _fits(word, long[position]):
            position += 1
        if position == len(long):
            return False
        position += 1
    return _fits(short[0], long[0]) or len(short) < len(long)


def _fits(one: str, other: str) -> bool:
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    if _equal(one, other) or _is_short_form(*sorted((one, other), key=len)):
        return True
    return one.translate(_LETTERS) == other.translate(_LETTERS)  # Victor and Viktor


def _is_short_form(short: str, long: str) -> bool:
    """Whether one first name is the other cut short, as friends do: Ron and Ronald, but not Paul and Pauline."""
    rest = long.removeprefix(short)
    return len(short) > _INITIALS and len(long) - len(short) == len(rest) > 1 and not rest.endswith(feminine_endings())


def _sound_alike(one: str, other: str) -> bool:
    """Whether two surnames differ only in how a sound is written that one who types by ear mistakes: Tamm and Thamm."""
    return min(len(one), len(other)) >= _HEARD and one.translate(_SOUNDS) == other.translate(_SOUNDS)


def _slip(one: str, other: str, named: bool = False) -> Likeness:
    """Whether one of two words looks like a misspelling of the other.

    A surname whose owner's first name is the same (`named`) may begin unlike as well: Ida Marten, Ida Barten.
    """
    if min(len(one), len(other)) < _LEAST or _sexes(one, other):
        return "different"
    if named and one[0] != other[0] and _opened(one) == _opened(other):
        return "variant"
    limit = 1 if min(len(one), len(other)) < _SHORT else 2
    distance = edit_distance(one, other, limit)
    if named and distance == limit == 2:
        distance = edit_distance(one.translate(_LETTERS), other.translate(_LETTERS), limit)  # Kellan, Collan
    if distance > limit or (distance == limit == 2 and one[0] != other[0]):
        return "different"
    return "conflict" if named or one[0] == other[0] or max(len(one), len(other)) > _SHORT else "different"


def _opened(word: str) -> str:
    for pattern, sound in _OPENS:
        word = pattern.sub(sound, word)
    return word


def _sexes(one: str, other: str) -> bool:
    """A man's and a woman's form of one Slavic surname: Ivanov and Ivanova, Zelenski and Zelenska."""
    short, long = sorted((one, other), key=len)
    return long == short + "a" or (short[:-1] == long[:-1] and {short[-1], long[-1]} == {"i", "a"})
