"""Whether the people of a version are men or women."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import Found, Mention
from factcheck.normalizer.document import Document
from factcheck.normalizer.speech.cues import speech_lexicon
from factcheck.normalizer.speech.discourse import Discourse
from factcheck.normalizer.speech.genders import Genders
from factcheck.normalizer.terms import name_key
from factcheck.rulebook.load import Language


class SpokenOf:
    """Whether each person of a version is a man or a woman, as far as its words tell; read when first asked."""

    def __init__(self, document: Document, language: Language, names: Sequence[Found]) -> None:
        """Take the names and roles of the version."""
        self._given = (document, language, names)
        self._known: dict[str, str] | None = None

    def of(self, key: str) -> str:
        """'m' or 'f' for a folded name, or ''."""
        if self._known is None:
            document, language, names = self._given
            genders = Genders(Discourse(document, speech_lexicon(language), names))
            mentions = [found.value for found in names if isinstance(found.value, Mention)]
            people = [mention for mention in mentions if mention.type == "person"]
            self._known = {name_key(person): genders.of(person.entity) for person in people}
        return self._known.get(key, "")
