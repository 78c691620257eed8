"""What the lexicon of the rules finds in a text, for the tests of this folder."""

from __future__ import annotations

from factcheck.adapters.lemmas import find_lemma
from factcheck.model import Version
from factcheck.normalizer.document import Document
from factcheck.rulebook import load_rulebook

LEXICON = load_rulebook().lexicon


def concepts_of(text: str, language: str, *, attributes: bool = False) -> set[str]:
    forms = [
        (token.lower, find_lemma(token.lower, language)) if token.kind == "word" else (token.text,)
        for token in Document(Version("v", None, text, language=language)).tokens
    ]
    names = {occurrence.name for occurrence in LEXICON.find(language, forms)}
    return {n for n in names if LEXICON.concepts[n].attribute} if attributes else names
