"""Works and bodies named in quotation marks, which end a post: "director of the Danish film “The Mill”"."""

from __future__ import annotations

from factcheck.normalizer.document import Token
from factcheck.normalizer.roles.phrase import adjacent

_MARKS = {"“": "”", "„": "“”", "«": "»", '"': '"', "‘": "’", "'": "'"}
_WORDS = 6  # words between the preposition and the title
_TITLE = 8  # tokens of a title


def title_after(text: str, tokens: list[Token], index: int, stop: frozenset[str]) -> tuple[int, str] | None:
    """The end of a title in quotation marks a few plain words behind `index`, and the title in lower case.

    Nothing where the words go on behind it: "of the “Mill” club".
    """
    at = index
    while at < len(tokens) and adjacent(text, tokens[at - 1], tokens[at]) and tokens[at].text not in _MARKS:
        if tokens[at].kind != "word" or tokens[at].lower in stop or at - index >= _WORDS:
            return None
        at += 1
    closing = _closing(text, tokens, at)
    if closing is None:
        return None
    title = " ".join(token.text.lower() for token in tokens[at + 1 : closing] if token.kind != "punct")
    following = tokens[closing + 1] if closing + 1 < len(tokens) else None
    plain = following is not None and following.kind == "word" and not following.capitalised
    goes_on = plain and following is not None and adjacent(text, tokens[closing], following)
    return None if goes_on and following is not None and following.lower not in stop else (closing + 1, title)


def _closing(text: str, tokens: list[Token], at: int) -> int | None:
    """Where the mark that opens a title at `at` is closed."""
    if at + 1 >= len(tokens) or tokens[at].text not in _MARKS or not tokens[at + 1].capitalised:
        return None
    if not adjacent(text, tokens[at - 1], tokens[at]) or tokens[at + 1].start != tokens[at].end:
        return None
    for place in range(at + 2, min(at + 2 + _TITLE, len(tokens))):
        if tokens[place].text in _MARKS[tokens[at].text] and tokens[place].start == tokens[place - 1].end:
            return place
    return None
