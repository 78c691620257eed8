"""Which pronoun a value goes with, and whom it cannot stand for: a man, a woman, the other of two in one clause."""

from __future__ import annotations

from factcheck.model import Found
from factcheck.normalizer.context.surroundings import Surroundings, begin_between, mention_of
from factcheck.normalizer.document import Token
from factcheck.normalizer.terms import name_key

LED = 6  # tokens from the possessive that opens a sentence to the name of whose he or she is: "His coach, Ada Moor"
SEXES = ("m", "f")


def gender_of(around: Surroundings, pronoun: Token) -> str:
    """'m' or 'f' where a pronoun says so, or ''."""
    speech, lower = around.language.speech, pronoun.lower
    told = speech.pronouns.get(lower) or speech.possessives.get(lower) or around.language.structure.objects.get(lower)
    return told if told in SEXES else ""


def find_pronoun(around: Surroundings, bounds: tuple[int, int], found: Found) -> Token | None:
    """The pronoun of a person that a value goes with: the last before it, else one behind it that speaks of a doer.

    What is counted before any pronoun acts on whom it stands for, or is another's: "Three fans chanted her name".
    """
    pronouns = around.language.structure.pronouns
    before = [token for token in around.document.tokens_between(bounds[0], found.start) if token.lower in pronouns]
    if before:
        return before[-1]
    behind = [token for token in around.document.tokens_between(found.end, bounds[1]) if token.lower in pronouns]
    if not behind or found.kind == "age":
        return behind[0] if behind else None
    if found.kind == "duration":
        return None if is_acted_on(around, behind[0]) else behind[0]  # "Jurors took two days to convict him"
    return behind[0] if behind[0].lower in around.language.speech.pronouns else None


def is_acted_on(around: Surroundings, pronoun: Token) -> bool:
    """Whether a pronoun stands for somebody to whom something is done: "him", "told her that", no "her name"."""
    language = around.language
    if pronoun.lower not in language.structure.objects:
        return False
    if pronoun.lower not in language.speech.possessives:
        return True
    at = around.document.token_index(pronoun.start) + 1
    behind = around.document.tokens[at] if at < len(around.document.tokens) else None
    return behind is None or behind.kind != "word" or behind.lower in language.words.stop


def fitting(around: Surroundings, people: set[str], gender: str) -> set[str]:
    """Those for whom a pronoun of a gender can stand."""
    if not gender:
        return people
    return {key for key in people if around.gender(key) in ("", gender)}


def _find_mismatched(around: Surroundings, found: Found, name: Found) -> str | None:
    """The gender of the pronoun before a value that cannot stand for the person named before it; None without one.

    Only who does something, or whose the value is, has it: "Ada Moor said he had paid", "saw his 40 goals".
    """
    pronouns, speech = around.language.structure.pronouns, around.language.speech
    between = around.document.tokens_between(name.end, found.start)
    last = next((token for token in reversed(between) if token.lower in pronouns), None)
    if last is None or not (last.lower in speech.pronouns or last is between[-1]):
        return None
    gender = gender_of(around, last)
    return gender if gender and not fitting(around, {name_key(mention_of(name))}, gender) else None


def fit_pronoun(around: Surroundings, found: Found, before: list[Found]) -> list[Found]:
    """The names before a value, or the last one that its pronoun can stand for: "Ada Moor said he had paid"."""
    gender = _find_mismatched(around, found, before[-1]) if before else None
    if gender is None:
        return before
    return [name for name in before if fitting(around, {name_key(mention_of(name))}, gender)][-1:]


def is_beside(around: Surroundings, bounds: tuple[int, int], key: str, gender: str) -> bool:
    """Whether a sentence has a pronoun of that gender for somebody else than the one it names.

    "His coach, Ada Moor, spoke", "Ada Moor fined her": a pronoun behind it may go on with either.
    """
    names = around.names[begin_between(around.name_starts, *bounds)]
    named = next((name for name in names if name_key(mention_of(name)) == key), None)
    if named is None:
        return False
    document, speech = around.document, around.language.speech
    opening = document.tokens_between(bounds[0], named.start)
    if 0 < len(opening) <= LED and _is_like(around, opening[0], gender) and opening[0].lower in speech.possessives:
        return speech.prepositions.isdisjoint(token.lower for token in opening)
    apart = speech.complementizers | speech.relatives | speech.subordinators
    for token in document.tokens_between(named.end, bounds[1]):
        if token.kind != "word" or token.lower in apart:
            return False
        if _is_like(around, token, gender) and is_acted_on(around, token):
            return True
    return False


def speaks_of(around: Surroundings, bounds: tuple[int, int], gender: str) -> bool:
    """Whether a sentence has a pronoun for one person that may be of a gender."""
    return any(_is_like(around, token, gender) for token in around.document.tokens_between(*bounds))


def _is_like(around: Surroundings, token: Token, gender: str) -> bool:
    structure = around.language.structure
    known = token.lower in structure.pronouns or token.lower in structure.objects
    own = gender_of(around, token) if known else "-"
    return known and (not own or not gender or own == gender)
