"""Whether a quotation is speech: a whole quote, a fragment with its attribution, or a name, a term, a title."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from factcheck.model import Form
from factcheck.normalizer.speech.attributions import Attribution
from factcheck.normalizer.speech.discourse import Discourse
from factcheck.normalizer.speech.places import TERMINAL, Place
from factcheck.normalizer.speech.quotation import Quotation

_WHOLE = 4  # words that make a quotation a whole utterance where it stands like one
_LONG = 6  # words from which on a quotation in lower case is one too
_HEADLINE = 3  # words that make a quotation in a headline speech
_TITLE = 14  # a title in title case holds up to so many words
_TERM = 3  # a fragment up to this long may be a term


class Judge:
    """Judges the quotations of one version."""

    def __init__(self, discourse: Discourse, quotations: Sequence[Quotation]) -> None:
        """Count what is quoted again and again."""
        self._discourse = discourse
        self._fragments = Counter(
            discourse.text[q.start : q.end].lower() for q in quotations if q.end - q.start < 20 * _TERM
        )

    def form(self, place: Place, attribution: Attribution | None) -> Form | None:
        """ "direct" for whole speech, "mixed" for an attributed fragment, None for what is no quote."""
        if place.title:
            return "direct" if place.words >= _HEADLINE and (place.upper or place.ends) else None
        if place.quotation.continues or not place.quotation.closed:
            return "direct"
        if self._stands_alone(place) and (attribution is not None or not self._is_title(place)):
            return "direct"
        where = attribution.where if attribution is not None else ""
        if where == "colon":
            whole = place.words > 1 or place.ends
        elif where == "after" and not place.opens and self._is_introduced(place):
            whole = False  # "A chapter titled “...” explains"
        elif where == "after" and (place.words >= _WHOLE or (place.upper and place.opens)):
            return "direct" if place.opens or place.upper else "mixed"
        elif where in ("", "context"):
            whole = place.before == ":" and place.upper and (place.words >= _WHOLE or place.last in TERMINAL)
        elif self._is_called(attribution) or not self._is_term(place):
            ends = place.last in TERMINAL or (place.comma and place.words >= _WHOLE)
            return "direct" if place.upper and place.before == "," and ends else "mixed"
        else:
            whole = False
        return "direct" if whole else None

    def _is_called(self, attribution: Attribution | None) -> bool:
        """Whether a verb such as "nannte" takes the words as its object, in a language that capitalises all nouns."""
        lexicon, tokens = self._discourse.lexicon, self._discourse.tokens
        verb = attribution.verb if attribution is not None else None
        return lexicon.words.verb_second and verb is not None and lexicon.naming.match(tokens, verb) is not None

    def _stands_alone(self, place: Place) -> bool:
        """Whether it is built like an utterance that fills a sentence or opens one."""
        if place.opens and place.words >= _WHOLE and (place.upper or place.words >= _LONG):
            return place.ends or place.alone
        return place.alone and place.words > 1 and place.last in TERMINAL

    def _is_title(self, place: Place) -> bool:
        """Whether it is in title case."""
        discourse, lexicon = self._discourse, self._discourse.lexicon
        if not place.upper or place.words > _TITLE or (place.alone and place.last in TERMINAL):
            return False
        tokens = discourse.document.tokens_between(place.quotation.start, place.quotation.end)
        small = lexicon.openers | lexicon.words.articles
        content = [token for token in tokens if token.kind == "word" and token.lower not in small]
        return bool(content) and all(token.capitalised for token in content)

    def _is_term(self, place: Place) -> bool:
        """Whether it rather names something: title case, a word such as "so-called" before it, or often used."""
        discourse = self._discourse
        if self._is_title(place):
            return True
        if self._is_introduced(place):
            return True
        text = discourse.text[place.quotation.start : place.quotation.end].lower()
        return place.words <= _TERM and self._fragments[text] > 1

    def _is_introduced(self, place: Place) -> bool:
        """Whether a word that introduces a name or a term stands before it: "titled"."""
        discourse = self._discourse
        for at in range(max(0, place.first - 3), place.first):
            hit = discourse.lexicon.terms.match(discourse.tokens, at)
            if hit and hit[0] >= place.first:
                return True
        return False
