"""Whether a person of the version is spoken of as a man or a woman: titles, nouns before the name, first names."""

from __future__ import annotations

from factcheck.normalizer.speech.discourse import Discourse, Person

_BEFORE = 4  # tokens before a name in which a title or noun is looked for


class Genders:
    """Reads every person's gender once; '' where nothing tells."""

    def __init__(self, discourse: Discourse) -> None:
        """Work on one version."""
        self._discourse = discourse
        self._known: dict[str, str] | None = None
        self._learned: dict[str, str] = {}

    def of(self, entity: str) -> str:
        """'m' or 'f' for an entity, or ''."""
        if self._known is None:
            self._known = self._read()
        return self._known.get(entity, "") or self._learned.get(entity, "")

    def learn(self, entity: str, gender: str) -> None:
        """Note that a pronoun of that gender stood for the entity; what the text itself says is stronger."""
        if gender in ("m", "f"):
            self._learned.setdefault(entity, gender)

    def of_word(self, word: str) -> str:
        """'m' or 'f' for a noun or title that says so, or ''."""
        words = self._discourse.words
        return "f" if word in words.female else "m" if word in words.male else ""

    def fits(self, entity: str, gender: str) -> bool:
        """Whether a pronoun of that gender can stand for the entity."""
        return gender not in ("m", "f") or self.of(entity) in ("", gender)

    def denies(self, entity: str, gender: str) -> bool:
        """Whether a title or a known first name, and no mere ending, says that somebody is of another gender."""
        words, first = self._discourse.words, entity.lower().split(" ")[0]
        named = "f" if first in words.female_names else "m" if first in words.male_names else ""
        signs = {sign for p in self._discourse.people if p.entity == entity and (sign := self._near(p))} or {named}
        return gender in ("m", "f") and bool(signs - {gender, ""})

    def _read(self) -> dict[str, str]:
        told: dict[str, str] = {}
        guessed: dict[str, str] = {}
        for person in self._discourse.people:
            if person.type != "person" or told.get(person.entity):
                continue
            if sign := self._near(person):
                told[person.entity] = sign
            elif person.entity not in guessed:
                guessed[person.entity] = self._of_name(person.entity.lower().split())
        return {**guessed, **told}

    def _near(self, person: Person) -> str:
        """What a title in the name or the words before it say."""
        tokens = self._discourse.tokens
        if sign := self.of_word(tokens[person.first].lower):
            return sign
        at = person.first - 1
        if at > 1 and tokens[at].text == "," and self._owned(at - 1):
            return self.of_word(tokens[at - 1].lower)  # "her husband, Rolf"
        while at >= 0 and person.first - at < _BEFORE and (tokens[at].kind == "word" or tokens[at].text == "."):
            if tokens[at].lower in self._discourse.lexicon.openers or self._discourse.person_covering(at):
                return ""
            if sign := self.of_word(tokens[at].lower):
                return sign
            at -= 1
        return ""

    def _owned(self, noun: int) -> bool:
        """Whether somebody's relative is named by the noun: "his wife", "Moor's son"."""
        owner = self._discourse.tokens[noun - 1]
        return owner.lower in self._discourse.words.possessives or owner.lower.endswith(("'s", "’s"))

    def _of_name(self, parts: list[str]) -> str:
        words = self._discourse.words
        if len(parts) < 2:
            return ""
        first = parts[0]
        if first in words.female_names:
            return "f"
        if first in words.male_names:
            return "m"
        if first.endswith(words.female_endings):
            return "f"
        return "m" if first.endswith(words.male_endings) else ""
