"""Lemmas from simplemma's dictionaries, one word at a time and cached; the only import of simplemma."""

from __future__ import annotations

from functools import lru_cache

# Frequent forms that the dictionaries lead astray in news text.
_FIXED = {
    ("en", "lives"): "life",
    ("en", "left"): "leave",
    ("en", "dead"): "dead",
    ("en", "wounded"): "wound",
    ("en", "missing"): "missing",
    ("en", "people"): "people",
    ("en", "data"): "data",
    ("en", "media"): "media",
}


@lru_cache(maxsize=65536)
def find_lemma(word: str, language: str) -> str:
    """The lemma of a lower-case word in a language (ISO 639-1); the word itself where none is known."""
    fixed = _FIXED.get((language, word))
    if fixed is not None:
        return fixed
    import simplemma

    try:
        lemma: str = simplemma.lemmatize(word, lang=language)
    except ValueError:
        return word
    return lemma.lower()
