"""The words of one language that attribute speech, prepared for matching against tokens."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from msgspec import Struct

from factcheck.normalizer.document import Document, Token
from factcheck.normalizer.known import Kept
from factcheck.rulebook.load import Language
from factcheck.rulebook.speech import SpeechWords, expand

CueKind = Literal["say", "tone", "name", "participle"]


_CLAUSE = 12  # tokens from a verb to the word at the end of its clause that makes a cue of it


class Cue(Struct, frozen=True, gc=False):
    """Tokens [first, last) that attribute speech; `kind` says how strong they are."""

    first: int
    last: int
    kind: CueKind


class Phrases:
    """Phrases of one or more words, found at a token by their first word; the longest wins."""

    def __init__(self, groups: Iterable[tuple[CueKind, Sequence[str]]], suffixes: Iterable[str] = ()) -> None:
        """Take (kind, patterns) in falling order of strength: what stands in two groups belongs to the first.

        `suffixes` are pronouns that may hang on a word.
        """
        self.index: dict[str, list[tuple[tuple[str, ...], CueKind]]] = {}
        seen: set[tuple[str, ...]] = set()
        for kind, patterns in groups:
            for pattern in patterns:
                for phrase in expand(pattern):
                    words = tuple(phrase.split())
                    if words and words not in seen:
                        seen.add(words)
                        self.index.setdefault(words[0], []).append((words, kind))
        for words, kind in [entry for entries in self.index.values() for entry in entries if suffixes]:
            if len(words) == 1:
                for suffix in suffixes:
                    self.index.setdefault(words[0] + suffix, []).append(((words[0] + suffix,), kind))
        for entries in self.index.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def begins(self, word: str) -> bool:
        """Whether a phrase begins with the (lower-case) word."""
        return word in self.index

    def match(self, tokens: Sequence[Token], at: int) -> tuple[int, CueKind] | None:
        """The end of the longest phrase at the token and its kind."""
        for words, kind in self.index.get(tokens[at].lower, ()):
            end = at + len(words)
            if len(words) == 1 or (
                end <= len(tokens)
                and tokens[at + 1].lower == words[1]
                and all(tokens[at + k].lower == words[k] for k in range(2, len(words)))
            ):
                return end, kind
        return None


class SpeechLexicon:
    """What one language knows of attribution, in the shape in which it is looked up."""

    def __init__(self, words: SpeechWords, carriers: frozenset[str] = frozenset()) -> None:
        """Expand all patterns once; `carriers` are words before a name that make it a thing ("tug")."""
        self.words = words
        self.carriers = carriers
        self.cues = Phrases(
            [
                ("say", words.cues),
                ("tone", (*words.direct_cues, *words.split_cues)),
                ("name", words.naming_cues),
                ("participle", words.participles),
            ],
            tuple(words.enclitic_suffixes),
        )
        self.naming = Phrases([("name", words.naming_cues)])
        self.sources = Phrases([("say", words.sources)])
        self.sources_after = Phrases([("say", words.sources_after)])
        self.references = Phrases([("name", words.references)])
        self.connectives = Phrases([("name", words.connectives)])
        self.terms = Phrases([("name", words.terms)])
        self.pointers = Phrases([("tone", words.pointers)])
        self.likewise = Phrases([("tone", words.likewise)])
        self.owners = Phrases([("tone", words.word_owners)])
        self.retelling = Phrases([("tone", words.retelling)])
        self.recounting = Phrases(
            [("tone", (*words.retelling, *words.cues, *words.direct_cues, *words.naming_cues))],
        )
        self.clause = frozenset(word for pattern in words.clause_cues for word in expand(pattern))
        self.between = words.auxiliaries | words.adverbs
        self.openers = words.prepositions | words.relatives | words.conjunctions

    def stands_between(self, token: Token) -> bool:
        """Whether a word may stand between a subject and its cue: an auxiliary or an adverb."""
        if token.lower in self.between:
            return True
        return len(token.text) > 4 and not token.capitalised and token.lower.endswith(self.words.adverb_endings)

    def enclitic(self, word: str) -> str | None:
        """The gender of the pronoun that hangs on a (lower-case) verb or auxiliary."""
        if gender := self.words.enclitics.get(word):
            return gender
        longest = max((s for s in self.words.enclitic_suffixes if word.endswith(s)), key=len, default=None)
        return self.words.enclitic_suffixes[longest] if longest else None

    def find_cues(self, document: Document, quoted: bytearray) -> list[Cue]:
        """All cues outside quotations, in order."""
        tokens = document.tokens
        found: list[Cue] = []
        after = 0
        for at in document.concerning(self.cues.begins):
            if at >= after and not quoted[at] and (hit := self.cues.match(tokens, at)):
                if hit[0] == at + 1 and not self._is_whole(tokens, at):
                    continue
                after = hit[0]
                found.append(Cue(at, after, hit[1]))
        return found

    def _is_whole(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether the clause of a verb that is a cue only together with a word at its end closes with that word."""
        ends = self.words.split_cues.get(tokens[at].lower)
        if ends is None:
            return True
        clause = tokens[at : at + _CLAUSE]
        close = next((k for k, token in enumerate(clause) if token.text in ".,;:!?"), None)
        return close is not None and clause[close - 1].lower in ends


_LEXICONS = Kept[SpeechLexicon]()


def speech_lexicon(language: Language) -> SpeechLexicon:
    """The prepared words of a language, made once for each set of rule data."""
    return _LEXICONS.of(language.code, SpeechLexicon, language.speech, language.naming.carriers)
