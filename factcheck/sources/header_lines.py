"""Reading the lines above the text of an article: headline, subtitle, date, byline and site."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from factcheck.rulebook.formats import ArticleShape
from factcheck.sources.dateline import DateReader
from factcheck.sources.header import Header, host_of
from factcheck.sources.keys import KeyReader
from factcheck.sources.lines import Line, ends_sentence, looks_like_headline, plain
from factcheck.sources.years import Stated

_HEADING = re.compile(r"^(?:#{1,6}\s+|\*\*(?=.*\*\*$)|__(?=.*__$))(?P<title>.*?)(?:\s*#+|\*\*|__)?$")
_RULE = re.compile(r"^(?:[-=*_~#•·.…—]\s?){3,}$")

_TITLE_PARTS = re.compile(r"\s[-–—|·•/]\s|,\s")
_LINES_TO_DAY, _SHORT = 2, 60  # lines between a headline and its day, and how long they are
_REMARKED, _REMARK = (
    120,
    7,
)  # code points of a line that holds a day and a remark, and words of the remark behind the day
_BRACKETS = re.compile(r"\(([^()]{6,80})\)\s*$")


class HeaderReader:
    """Reads header lines by the shape of the rule data."""

    def __init__(self, shape: ArticleShape, dates: DateReader) -> None:
        """Compile the patterns of the shape."""
        self._shape = shape
        self._dates = dates
        self._site = re.compile(shape.site, re.IGNORECASE)
        self._bylines = [re.compile(pattern) for pattern in shape.bylines]
        self._captions = [re.compile(pattern) for pattern in shape.captions]
        self._closing = [re.compile(pattern) for pattern in shape.closing_captions]
        self._furniture = [re.compile(pattern) for pattern in shape.furniture]
        self._slugs = [re.compile(pattern) for pattern in shape.slugs]
        self._credit = re.compile(shape.standfirst_credit)
        self._keys = KeyReader(shape.keys, dates)
        self._labels = shape.date_labels | shape.update_labels
        labels = "|".join(sorted(map(re.escape, self._labels), key=lambda label: (-len(label), label)))
        self._segments = re.compile(rf"\s*[|•·]\s*|(?<=\S)[\s,;(]+(?=(?:{labels or '(?!)'})\b)", re.IGNORECASE)

    def is_site(self, text: str) -> bool:
        """Whether the line is nothing but the address of a site."""
        return len(text) < 120 and "." in text and " " not in text and bool(self._site.match(text))

    def is_caption(self, text: str) -> bool:
        """Whether the line describes a picture."""
        return self.closes(text) or any(pattern.search(text) for pattern in self._captions)

    def closes(self, text: str) -> bool:
        """Whether the line is a caption that ends in the name of an agency."""
        return len(text) > 40 and any(pattern.search(text) for pattern in self._closing)

    def is_surrounding(self, text: str) -> bool:
        """Whether the line states no facts of the article: a caption, a credit, a pointer elsewhere."""
        return self.is_caption(text) or self.is_site(text) or any(pattern.match(text) for pattern in self._furniture)

    def is_signature(self, text: str) -> bool:
        """Whether the line only names who wrote: a byline or an agency."""
        if len(text) > 160:
            return False
        if any(pattern.match(text) for pattern in self._bylines):
            return True
        agency, rest = self._dates.agency(text)
        return agency is not None and not any(c.isalnum() for c in rest)

    def announces_date(self, text: str) -> bool:
        """Whether the line begins with a word such as Published or Updated."""
        first = re.match(r"[^\W\d_]+", text)
        return len(text) < 90 and first is not None and first.group().lower() in self._labels

    def is_byline(self, text: str, language: str) -> bool:
        """Whether the line signs the article or dates it, as the line under a headline does."""
        return self.is_signature(text) or self._dates.header(text, language) is not None

    def read(self, lines: Sequence[Line], language: str) -> Header:
        """The header of an article; `length` says how many of its lines it takes."""
        found = Header()
        index = self._keys.read(lines, found, language)
        pending = "published"
        subtitle = False
        while index < min(len(lines), self._shape.header_lines + found.length):
            line = lines[index]
            following = lines[index + 1] if index + 1 < len(lines) else None
            dated = self._dated(line.text, language, strict=not found.title)
            if dated:
                for kind, stated, agency in dated:
                    kind = "updated" if "updated" in (kind, pending) else kind
                    found.date(kind, stated, agency)
                    pending = "published" if stated else kind
                found.meta.append((line.start, line.end))
            elif found.title and (
                self._signed_and_dated(line.text, found, language)
                or self._paged_and_updated(line.text, found, language)
                or (following is not None and self._remarked_and_dated(line.text, found, language))
            ):
                found.meta.append((line.start, line.end))
            elif self._is_meta(line, found, following, language):
                self._date_of_byline(line.text, found, language)
                found.meta.append((line.start, line.end))
            elif found.title and self._place_and_day(line.text, found, language):
                found.meta.append((line.start, line.end))
            elif not found.title and self._is_title(line, following, language):
                self._title(line, found)
            elif found.title and not subtitle and self._is_subtitle(line, following, language):
                subtitle = True
                said = plain(line.text)
                again = said == plain(found.title) or any(said in plain(other.text) for other in lines[index + 1 :])
                (found.meta if again else found.titles).append((line.start, line.end))
            elif found.title and not found.days and self._leads_to_day(lines[index:], language):
                found.meta.append((line.start, line.end))
            else:
                break
            index += 1
        found.length = index
        if found.title and not found.days and found.partial is None:
            self._date_in_title(found, language)
        return found

    def _leads_to_day(self, lines: Sequence[Line], language: str) -> bool:
        """Whether a section and a name stand between the headline and a line that is no more than the day."""
        for line, following in pairwise(lines[: _LINES_TO_DAY + 1]):
            if not looks_like_headline(line.text, _SHORT):
                return False
            if len(following.text) <= _SHORT and self._dates.header(following.text, language, strict=True):
                return True
        return False

    def _date_of_byline(self, text: str, found: Header, language: str) -> None:
        """Take the day behind a name: "By our health team, Saturday June 14"."""
        dated = self._dates.header(text.rpartition(",")[2].strip(), language, strict=True) if "," in text else None
        if dated:
            found.date(*dated)

    def _signed_and_dated(self, text: str, found: Header, language: str) -> bool:
        """Whether a byline and a dateline share the line, and takes its day: "By our reporter. Marl, 3 May 2025"."""
        for sign in (". ", ", "):
            signature, _, rest = text.partition(sign)
            if not rest or not self.is_signature(signature):
                continue
            dated = self._dates.header(rest, language, strict=True)
            if dated is not None and dated[1] is not None:
                found.date(*dated)
                return True
            if sign == ". ":
                return self._place_and_day(rest, found, language)
        return False

    def _paged_and_updated(self, text: str, found: Header, language: str) -> bool:
        """Whether a line names its page and when it was updated, and takes its day: "Gazette live, updated 9 May"."""
        page, comma, rest = text.partition(", ")
        words = [word.lower().rstrip(":") for word in rest.split(maxsplit=2)[:2]]
        if not comma or len(page.split()) > _REMARK or not page[:1].isupper() or self._labels.isdisjoint(words):
            return False
        dated = self._dates.header(rest, language)
        if dated is None or dated[1] is None:
            return False
        found.date(*dated)
        return True

    def _remarked_and_dated(self, text: str, found: Header, language: str) -> bool:
        """Whether a short line holds a day beside a remark on the text, and takes its day.

        "Keld, 8 May. From the Danish by our desk" has its place and its day in front of words that are no sentence, and
        "A digest of what is known. Updated 9 May 2025." a word such as Updated.
        """
        first, _, rest = text.partition(". ")
        if not rest or len(text) > _REMARKED:
            return False
        if self.announces_date(rest):
            dated = self._dates.header(rest, language)
        elif not ends_sentence(rest) and len(rest.split()) <= _REMARK and not any(map(str.isdigit, rest)):
            dated = self._dates.header(first, language, strict=True)
        else:
            return False
        if dated is None or dated[1] is None:
            return False
        found.date(*dated)
        return True

    def _place_and_day(self, text: str, found: Header, language: str) -> bool:
        """Whether the line is nothing but a dateline, as the line under a headline may be; takes its day."""
        opening = self._dates.dateline(text, language, frozenset())
        if opening is None or opening.stated is None or opening.length < len(text.rstrip()):
            return False
        found.date("published", opening.stated, opening.source)
        return True

    def _date_in_title(self, found: Header, language: str) -> None:
        """Take the day from a part of the headline that is no more than a day, or from brackets at its end."""
        bracket = _BRACKETS.search(found.title)
        pieces = _TITLE_PARTS.split(found.title)
        for piece in (*pieces[1:], *(_TITLE_PARTS.split(bracket[1]) if bracket else ())):
            dated = self._dates.header(piece.strip(), language, strict=True) if any(map(str.isdigit, piece)) else None
            if dated and dated[1] is not None and (dated[1].published or piece.strip().upper() == piece.strip()):
                found.date(*dated)
                return

    def _dated(self, text: str, language: str, *, strict: bool) -> list[tuple[str, Stated | None, str | None]]:
        """What a header line with one or several dates states; nothing where it is no such line."""
        pieces = [piece for piece in self._segments.split(text) if piece.strip()] if len(text) < 200 else []
        several = [self._dates.header(piece.strip(), language, strict=strict) for piece in pieces]
        if len(pieces) > 1 and all(several):
            return [each for each in several if each]
        whole = self._dates.header(text, language, strict=strict)
        if whole:
            return [whole]
        found: list[tuple[str, Stated | None, str | None]] = []
        for piece, dated in zip(pieces, several, strict=True):
            if dated:
                found.append(dated)
            elif self.is_signature(piece.strip()):
                found.append(("published", None, self._dates.agency(piece)[0]))
            else:
                return []
        return found if any(stated for _, stated, _ in found) else []

    def _is_meta(self, line: Line, found: Header, following: Line | None, language: str) -> bool:
        """Whether the line belongs to the header without naming what the article says."""
        text = line.text
        if _RULE.match(text) or any(pattern.match(text) for pattern in self._furniture):
            return True
        if self.is_site(text):
            found.site = found.site or host_of(text)
            return True
        if self.is_signature(text) and following is not None:
            agency = self._dates.agency(text)[0]
            found.agency = found.agency or agency
            return True
        if not found.title:
            return False
        return self.is_caption(text)

    def _is_title(self, line: Line, following: Line | None, language: str) -> bool:
        text = line.text
        if len(text) <= self._shape.headline_max and _HEADING.match(text):
            return True
        if looks_like_headline(text, self._shape.headline_max):
            return not self._opens_text(text, language)
        if len(text) > self._shape.headline_max or not text.endswith("."):
            return False
        return text == text.upper() or (following is not None and self.is_byline(following.text, language))

    def _title(self, line: Line, found: Header) -> None:
        """Take the headline: the line without its markup; a slug before or after it is set aside."""
        heading = _HEADING.match(line.text)
        start = line.start + (heading.start("title") if heading else 0)
        end = line.start + (heading.end("title") if heading else len(line.text))
        found.title = line.text[start - line.start : end - line.start].strip()
        found.title_line = line.number
        begin, close = start, end
        for pattern in self._slugs:
            slug = pattern.search(line.text, begin - line.start, close - line.start)
            if not slug or slug.end() == slug.start():
                continue
            if slug.start() + line.start <= begin and slug.end() + line.start < close:
                begin = line.start + slug.end()
                if time := slug.groupdict().get("time"):
                    found.time = f"T{time[:-2].rstrip(':.'):0>2}:{time[-2:]}"
            elif slug.end() + line.start >= close and slug.start() + line.start > begin:
                close = line.start + slug.start()
        found.titles.append((begin, close))
        if begin > line.start:
            found.meta.append((line.start, begin))
        if close < line.end:
            found.meta.append((close, line.end))

    def _opens_text(self, text: str, language: str) -> bool:
        """Whether a line without a full stop is the first paragraph all the same: long, behind a dateline."""
        return len(text) > 120 and self._dates.dateline(text, language, frozenset()) is not None

    def _is_subtitle(self, line: Line, following: Line | None, language: str) -> bool:
        """Whether a line under the headline is a second, lesser headline: short, open, and text comes after it."""
        text = line.text
        if following is None or not looks_like_headline(text, self._shape.subtitle_max):
            return False
        if self._credit.search(text) or self._opens_text(text, language):
            return False
        return ends_sentence(following.text) or self.is_byline(following.text, language)
