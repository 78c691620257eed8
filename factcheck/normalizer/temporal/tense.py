"""Whether the words around an expression look ahead or back."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from msgspec import Struct

from factcheck.normalizer.document import Document
from factcheck.normalizer.heads import Heads
from factcheck.rulebook.calendar import CalendarWords

ARTICLE = 4  # code points between "until" and a date: a space, and an article
DAYS = frozenset({"day", "weekday", "monthday"})  # shapes of expressions that name a day
# What stands before an expression that opens its clause: ", and on Saturday there was nobody".
_OPENS = re.compile(r"[,;:—–](?:\s[^\W\d_]{1,7}){0,3}\s$")
_LEAD = 28  # code points before an expression in which its clause begins
_POSSESSIVE = re.compile(r"['’]s\b")  # "findings from Sunday's dive"
_CLAUSE = re.compile(r"[^,;:.!?—–\n]{0,60}")  # what follows it up to the end of its clause


class Cues(Struct):
    """Places of the cues of a sentence, whether each looks ahead, and the ends of words like "until" and "for".

    So those of words behind which a clause tells what went before, whatever its main clause looks to: "after"; of verbs
    of promise, which look ahead though the promise was made; and of those that call something "from" a day.
    """

    places: list[int] = []
    ahead: list[bool] = []
    until: set[int] = set()
    for_day: set[int] = set()
    back_from: list[int] = []
    promised: dict[int, int] = {}  # where a verb of promise begins, and where a day beside it would
    called: set[int] = set()
    from_day: set[int] = set()
    unreal: bool = False  # whether a verb tells what did not happen: "should have reported"


class Tenses:
    """The cues of one language."""

    def __init__(self, words: CalendarWords) -> None:
        """Compile the cues; a star stands for letters."""
        future = [_cue(form) for form in words.future]
        past = [_cue(form) for form in words.past_tense if not _extends(form, words.future)]
        longer = sorted((form for form in words.past_tense if _extends(form, words.future)), key=len, reverse=True)
        never = "|".join(_unless(form, words.future) for form in longer) or "(?!)"
        ahead = "|".join(sorted(future, key=len, reverse=True)) or "(?!)"
        back = "|".join(sorted(past, key=len, reverse=True)) or "(?!)"
        near = "|".join(sorted(map(_cue, words.until), key=len, reverse=True)) or "(?!)"
        other = "".join(rf"(?<!{re.escape(form)}\s)" for form in words.not_for_day)
        days = "|".join(sorted(map(_cue, words.for_day), key=len, reverse=True)) or "(?!)"
        participles = "|".join(_cue(form) for form in words.participles) or "(?!)"
        # "le comité rendra", "les 149 rescapés partiront": such a participle is a noun
        named = r"(?<!\d\s)" + "".join(map(_not_behind, words.noun_leads)) if words.noun_leads else ""
        forms = [*words.future, *words.past_tense, *words.participles, *words.until, *words.for_day]
        starred = [form.split()[0] for form in forms if "*" in form.split()[0]]
        opens = re.compile("|".join(map(_cue, starred)), re.IGNORECASE).match if starred else None
        closed = "|".join(map(_cue, words.day_closed)) or "(?!)"
        reasons = "|".join(map(_cue, words.clause_back)) or "(?!)"
        self._reasons = re.compile(rf"(?<!\w)(?:{reasons})(?!\w)", re.IGNORECASE) if words.clause_back else None
        self._closed = re.compile(rf"(?:{closed})(?!\w)", re.IGNORECASE)
        self._promises, self._calls = frozenset(words.promises), frozenset(words.calls)
        froms = "|".join(map(_cue, words.from_day)) or "(?!)"
        on = "|".join(map(_cue, words.on)) or "(?!)"
        self._beside = re.compile(rf"\s(?:(?:{on})\s)?", re.IGNORECASE)
        self._from = re.compile(rf"(?<!\w)(?:{froms})(?=\s)", re.IGNORECASE)
        self.months = frozenset(form.capitalize() for forms in words.months for form in forms)
        self.heads = Heads((form for form in forms if "*" not in form.split()[0]), also=opens)
        self.pattern = re.compile(
            rf"(?<!\w)(?:(?P<never>{never})|(?P<ahead>{ahead})|(?P<back>{back}|{named}(?:{participles}))|(?P<until>{near})|"
            rf"{other}(?P<days>{days}))(?!\w)",
            re.IGNORECASE,
        )

    def is_closed_day(self, text: str, end: int) -> bool:
        """Whether the day that ends at an offset is one whose market is closed: "Tuesday's closing price"."""
        return self._closed.match(text, end) is not None

    def cues(self, document: Document, start: int, end: int) -> Cues:
        """The cues of a sentence."""
        found = Cues()
        last = -1
        for match in self.heads.matches(self.pattern, document, start, end):
            if match.group() in self.months:
                continue  # "a strike in May", where nothing may be
            if match.lastgroup == "until":
                found.until.add(match.end())
            elif match.lastgroup == "days":
                if document.text[match.end() : match.end() + 1].isspace():
                    found.for_day.add(match.end())
            elif last >= 0 and match.lastgroup == "back" and document.text[last : match.start()].isspace():
                continue  # the participle of "will be held"
            else:
                last = match.end() if match.lastgroup == "ahead" else -1
                found.places.append(match.start())
                found.ahead.append(match.lastgroup == "ahead")
                found.unreal = found.unreal or match.lastgroup == "never"
                verb = match.group().lower()
                if verb in self._promises:
                    beside = self._beside.match(document.text, match.end(), end)
                    found.promised[match.start()] = beside.end() if beside is not None else match.end()
                elif verb in self._calls:
                    found.called.add(match.start())
        if self._reasons is not None and any(found.ahead) and not all(found.ahead):
            found.back_from.extend(match.end() for match in self._reasons.finditer(document.text, start, end))
        if found.called:
            found.from_day.update(match.end() for match in self._from.finditer(document.text, start, end))
        return found


def looks_ahead(cues: Cues, text: str, span: tuple[int, int], shape: str) -> bool | None:
    """The nearest cue before an expression of this shape decides, else the first one after it; None without any.

    "Until" right before it outdoes all: "the rate fell to 2.8 percent in August" has the same word in some languages.
    So does "for" right before a day, and "from" behind a verb that calls something. An expression that opens its clause
    has its verb behind it, if it stands there. A promise was made on the day that stands right beside it.
    """
    place, end = span
    places, ahead = cues.places, cues.ahead
    near = cues.until | cues.for_day if shape in DAYS else cues.until
    if any(0 < place - end <= ARTICLE for end in near):
        return True
    index = bisect_left(places, place)
    if index and (told := _beside_deed(cues, text, span, places[index - 1])) is not None:
        return told
    if index and index < len(places) and (opens := _OPENS.search(text, max(0, place - _LEAD), place)) is not None:
        clause = _CLAUSE.match(text, end)
        if places[index - 1] < opens.start() and clause is not None and places[index] < clause.end():
            return ahead[index] and places[index] not in cues.promised
    if index and index < len(places) and ahead[index - 1] and not ahead[index] and places[index] - end == 1:
        opener = bisect_left(cues.back_from, place) - 1
        if opener >= 0 and cues.back_from[opener] > places[index - 1]:
            return False  # "must wait until Friday after the match on Monday was stopped"
    if index:
        return ahead[index - 1]
    return ahead[0] and places[0] not in cues.promised if ahead else None


def _beside_deed(cues: Cues, text: str, span: tuple[int, int], verb: int) -> bool | None:
    """What the verb before a day says of it by standing beside it, or by calling something from it."""
    place, end = span
    if verb in cues.called and any(0 < place - start <= ARTICLE for start in cues.from_day):
        return _POSSESSIVE.match(text, end) is None
    return False if cues.promised.get(verb) == place else None


def _extends(form: str, shorter: Sequence[str]) -> bool:
    """Whether a cue begins with one that says the opposite: "would have" and "would"."""
    return any(form.startswith(f"{other} ") for other in shorter)


def _unless(form: str, others: Sequence[str]) -> str:
    """A cue that is none where one of the others goes on behind it: "would have" in "would have to"."""
    rests = [_cue(other[len(form) :]) for other in others if other.startswith(f"{form} ")]
    return _cue(form) + (rf"(?!(?:{'|'.join(rests)})(?!\w))" if rests else "")


def _not_behind(word: str) -> str:
    """That a word, or one elided before an apostrophe, doesn't stand before a place."""
    return rf"(?<!\b{word[:-1]}['’])" if word.endswith("'") else rf"(?<!\b{re.escape(word)}\s)"


def _cue(form: str) -> str:
    return re.escape(form).replace(r"\*", r"\w{2,20}").replace(r"\ ", r"\s").replace("'", "['’]")
