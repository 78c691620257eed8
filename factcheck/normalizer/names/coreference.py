"""Which mentions of one version stand for one bearer: surnames, given names, initials, short forms, case forms."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from factcheck.normalizer.names.candidates import Candidate
from factcheck.rulebook.folding import fold_name, plain
from factcheck.rulebook.gazetteer import Gazetteer
from factcheck.rulebook.naming import NamingWords
from factcheck.rulebook.office_words import OfficeWords, strip_ending

_LEAST = 2  # letters that a name without its case ending has more than
_MOST_NAMESAKES = 40  # people of one surname that are looked at for a longer form


def place_forms(offices: OfficeWords, gazetteer: Gazetteer, naming: NamingWords) -> dict[str, str]:
    """Nominatives (lower case) of known places by their key; empty for a language without case endings."""
    if not offices.endings:
        return {}
    forms = {_fold(place, offices): place for place in sorted(gazetteer.places) if "\u0400" <= place[:1] <= "\u04ff"}
    return forms | {_fold(form, offices): nominative.lower() for form, nominative in naming.nominatives.items()}


@lru_cache(maxsize=65536)
def _fold(word: str, offices: OfficeWords) -> str:
    lower = word.lower()
    if offices.endings and "\u0400" <= lower[:1] <= "\u04ff":
        lower = "-".join(map(offices.key, lower.split("-")))
    return fold_name(lower)


class Bearers:
    """The full names of a version, and which shorter ones stand for them."""

    def __init__(self, offices: OfficeWords, gazetteer: Gazetteer, naming: NamingWords, places: dict[str, str]) -> None:
        """Know how names are inflected in the language and which given names there are; `places`: see below."""
        self.offices, self.gazetteer, self.naming = offices, gazetteer, naming
        self.forms: dict[tuple[str, ...], list[Candidate]] = {}
        self.surnames: dict[str, set[tuple[str, ...]]] = {}
        self.givens: dict[str, set[tuple[str, ...]]] = {}
        self.firsts: dict[str, set[tuple[str, ...]]] = {}
        self.lasts: dict[str, set[tuple[str, ...]]] = {}
        self._places = places
        self._shortest: dict[str, str] = {}
        self._names: dict[tuple[str, ...], str] = {}

    def key(self, words: list[str]) -> tuple[str, ...]:
        """Words folded, without case endings: equal for the mentions of one full name."""
        return tuple([_fold(word, self.offices) for word in words])

    def word(self, word: str) -> str:
        """One word folded, without its case ending where the language has them."""
        return _fold(word, self.offices)

    def add(self, candidate: Candidate) -> None:
        """Take in a full name (two words or more)."""
        key = self.key(candidate.words)
        self.forms.setdefault(key, []).append(candidate)

    def note(self, words: Iterable[str]) -> None:
        """Take in names of one word: the shortest of the case forms stands for all."""
        for word in words:
            key = self.word(word)
            known = self._shortest.get(key)
            if known is None or (len(word), word) < (len(known), known):
                self._shortest[key] = word

    def shortest(self, word: str) -> str:
        """The nominative of a name of one word where it is known, else its shortest form in the version."""
        known = self._places.get(self.word(word))
        if known and known[:1] == plain(word)[:1]:
            return known.capitalize()
        return self._shortest.get(self.word(word), word)

    def close(self) -> None:
        """Join initials and shorter forms with longer ones, and index the parts of the names."""
        keys = sorted(self.forms, key=lambda key: (-len(key), self.forms[key][0].start))
        joined: dict[tuple[str, ...], tuple[str, ...]] = {}
        people: dict[str, list[tuple[str, ...]]] = {}
        for key in keys:
            if self.person(key):
                people.setdefault(key[-1], []).append(key)
        for key in keys:
            namesakes = people.get(key[-1], [])[:_MOST_NAMESAKES]
            named = self.person(key)
            longer = [
                k for k in namesakes if k != key and (k[-len(key) :] == key or (named and self._short_for(key, k)))
            ]
            one = longer and all(k == longer[0] or self._short_for(k, longer[0]) for k in longer)
            joined[key] = longer[0] if one else key
        for key in keys:
            target = joined[key]
            while joined.get(target, target) != target:
                target = joined[target]
            self._names[key] = self._canonical(target)
            if target != key:
                continue
            if self.person(key):
                self.surnames.setdefault(key[-1], set()).add(key)
                self.givens.setdefault(key[0], set()).add(key)
            else:
                self.firsts.setdefault(key[0], set()).add(key)
                if len(self._names[key].split()) == len(key):
                    self.lasts.setdefault(key[-1], set()).add(key)

    def person(self, key: tuple[str, ...]) -> bool:
        """Whether the full name is a person's."""
        return any(candidate.type == "person" for candidate in self.forms[key])

    def full(self, words: list[str]) -> str | None:
        """The canonical form of a full name that was taken in."""
        return self._names.get(self.key(words))

    def single(self, word: str, by_given: bool = True, at: int | None = None) -> tuple[str, str] | None:
        """Entity and type for one word that stands for a full name.

        A surname of several people is that of whom alone the text has named before the offset; else it stays bare.
        """
        key = self.word(word)
        found = self.surnames.get(key)
        if found and len(found) > 1 and at is not None:
            found = {full for full in found if any(form.start < at for form in self.forms[full])} or found
        if found:
            return (
                (self._names[next(iter(found))], "person") if len(found) == 1 else (self._bare(word, found), "person")
            )
        found = self.givens.get(key)
        if by_given and found and len(found) == 1:
            return self._names[next(iter(found))], "person"
        return None

    def short(self, word: str) -> tuple[str, str] | None:
        """Entity and type for a word that begins or ends exactly one body's name ("Corvane", "Rovers")."""
        key = self.word(word)
        for index in (self.firsts, self.lasts):
            found = index.get(key)
            if found and len(found) == 1:
                full = next(iter(found))
                if index is self.firsts and self.forms[full][0].words[-1].lower() in self.naming.seated:
                    continue  # "Harrow" is where the Harrow Council sits
                kind = next((c.type for c in self.forms[full] if c.type), "other")
                if kind == "organisation":
                    return self._names[full], kind
        return None

    def _bare(self, word: str, found: set[tuple[str, ...]]) -> str:
        """A surname of several people as the full names write it (in the nominative)."""
        names = sorted(self._names[key] for key in found)
        last = names[0].split()[-1]
        return last if self.word(last) == self.word(word) else word

    def _short_for(self, short: tuple[str, ...], long: tuple[str, ...]) -> bool:
        if len(short) == len(long):
            return len(short[0]) == 1 and len(long[0]) > 1 and short[0] == long[0][0] and short[1:] == long[1:]
        first = short[0] == long[0] or (len(short[0]) == 1 and short[0] == long[0][0])
        return first and all(word in long for word in short[1:])

    def _canonical(self, key: tuple[str, ...]) -> str:
        """The name as the version writes it: in the nominative where one of its forms shows it, else the first."""
        surfaces = [candidate.surface for candidate in self.forms[key] if not candidate.surface.isupper()]
        if not surfaces:
            surfaces = [self.forms[key][0].surface.title()]
        if self.offices.endings:
            for surface in surfaces:
                if plain(surface.split()[0].lower()) in self.gazetteer.given:
                    return " ".join(surface.split())
            return self._nominative(surfaces[0])
        return " ".join(surfaces[0].split())

    def _nominative(self, surface: str) -> str:
        """The best guess at the nominative of an inflected full name whose given name is known.

        Where it is not, the surname alone may show the ending that both have: "Рувіма Кастеллана", "Кастеллан".
        """
        words = surface.split()
        stem = strip_ending(words[0].lower(), self.offices.endings)
        for ending in self.naming.given_endings:
            if stem + ending in self.gazetteer.given:
                words[0] = (stem + ending).capitalize()
                endings = self.naming.female if ending in self.naming.female_endings else self.naming.male
                words[1:] = [_surname(word, endings) for word in words[1:]]
                return " ".join(words)
        bare = self._shortest.get(self.word(words[-1]), "")
        ending = words[-1].removeprefix(bare)
        if bare and ending in self.offices.endings and ending not in ("", words[-1]):
            cut = [word.removesuffix(ending) for word in words]
            if all(len(short) > _LEAST and short != word for short, word in zip(cut, words, strict=True)):
                return " ".join(cut)
        return " ".join(words)


def _surname(word: str, endings: tuple[tuple[str, str], ...]) -> str:
    for ending, nominative in endings:
        if word.endswith(ending) and len(word) - len(ending) > 2:
            return word[: -len(ending)] + nominative
    return word
