"""Dates of publication in header lines, and datelines at the start of a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from factcheck.adapters.dateparsing import parse_stated_date
from factcheck.rulebook.formats import ArticleShape
from factcheck.sources.years import Stated, day_of

_MONTH = r"(?P<month>[^\W\d_]{3,12})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|ª|º|\.|-?го|-е)?"
_CLOSE = r"(?=\s*(?:$|[,;)|]))"  # two digits are a year only where nothing can make them a time
_DATE_SHAPES = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        r"(?<!\d)(?P<year>\d{4})-(?P<number>\d{2})-(?P<day>\d{2})(?!\d)(?:T(?=\d))?",
        r"(?<!\d)(?P<year>\d{4})/(?P<number>\d{1,2})/(?P<day>\d{1,2})(?!\d)",
        r"(?<![\d.])(?P<day>\d{1,2})(?P<sign>[./-])(?P<number>\d{1,2})(?P=sign)(?P<year>\d{4})(?!\d)",
        rf"(?<![\d.])(?P<day>\d{{1,2}})(?P<sign>[./])(?P<number>\d{{1,2}})(?P=sign)(?P<year>\d{{2}}){_CLOSE}",
        r"^\s*(?P<day>\d{1,2})(?P<sign>/)(?P<number>\d{1,2})/(?P<year>\d{2})(?=\s+(?-i:[^\W\d_a-z]{2}))",
        rf"(?<!\d){_DAY}[\s-]+(?:de\s+|of\s+|d[’'])?{_MONTH},?[\s-]+(?:del?\s+)?(?P<year>\d{{4}})(?!\d)",
        rf"(?<!\w){_MONTH}\s+{_DAY},?\s+(?P<year>\d{{4}})(?!\d)",
        rf"(?<!\d){_DAY}[\s-]+{_MONTH}[\s-]+[’']?(?P<year>\d{{2}}){_CLOSE}",
        rf"(?<!\d){_DAY}\s+(?:de\s+|of\s+)?{_MONTH}(?!\w)",
        rf"(?<!\w){_MONTH}\s+{_DAY}(?!\w)",
    )
)
_TIME = re.compile(
    r"(?<![\d:.])(?:(?P<hour>\d{1,2})(?:[:.]|\s?h\s?)(?P<minute>\d{2})(?::\d{2}(?:\.\d+)?)?\s*(?P<half>[ap]\.?\s?m\b\.?)?"
    r"|(?P<hour2>\d{1,2})\s*(?P<half2>[ap]\.?m\b\.?)"
    r"|(?P<hour4>\d{1,2})\s?(?=Uhr\b|h\b|hrs\b)"
    r"|(?P<hour3>[01]\d|2[0-3])(?P<minute3>[0-5]\d)(?=\s*(?:GMT|UTC|Z|hrs|hours)\b|\s*$))\s*(?P<zone>Z\b|[A-Z]{3,4}\b|[+-]\d{2}:?\d{2}\b)?",
    re.IGNORECASE,
)
_OFFSET = re.compile(r"(?:GMT|UTC)?\s*\(?(?P<sign>[+-])(?P<hour>\d{1,2})(?::?(?P<minute>\d{2}))?\b")
_WORDS = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*")
_ADDED = re.compile(r"^\s*[,;–—·|(/-]")
_LED = re.compile(r"^[^.!?]{1,50}[,;–—·|()\]/]\s*(?:[^\W\d_]+[,.]?\s*)?$")
_RANGE_START = re.compile(r"\b\d{1,2}\s*[–/-]\s*$")
_CAPITALISED = r"(?<!\w)[^\W\d_a-zà-öø-ÿа-яіїєґ][\w.'’-]*+"
_PARTICLE = r"(?:(?:de|del|la|le|of|the|on|upon|am|sur|al|el)[ -])?"
_PLACE = rf"{_CAPITALISED}(?:[ -]{_PARTICLE}{_CAPITALISED}){{0,3}}"
_DATELINE = re.compile(
    rf"(?:(?P<place>{_PLACE})(?P<region>(?:\s*[,/]\s*{_PLACE}){{0,2}}))?"
    r"(?:\s*\[[^\]\n]{2,24}\])?"
    r"(?:\s*\((?P<teller>[^()\n]{2,40})\)(?=\s*,\s*[^\W_]))?"
    r"(?:(?:\s*,)?\s*(?<!\w)(?P<date>(?:[^\W\d_]{2,10}\.?,?\s+)?(?:[^\W\d_]{3,12}\.?\s+\d{1,2}|\d{1,2}\.?\s+(?:de\s+)?[^\W\d_]{3,12}\.?)"
    r"(?:,?(?:\s+del?)?\s+\d{4})?)(?:\s+(?P<worded>року|рік|года?|[рг]\.))?"
    r"(?:,\s*\d{1,2}(?:[:.]\d{2})?\s?[ap]\.?m\b\.?|,?\s*\(\d{1,2}[:.]\d{2}(?:\s[^\W\d_]+){0,2}\)"
    r"|,\s*\d{1,2}[:.]\d{2}(?:\s+[^\W\d_]+){0,3})?)?"
    r"(?:\s*[,.]?\s*(?:\((?P<agency>[^()\n]{2,40})\)|/(?P<slashed>[^/\n]{2,20})/)(?:\s\d{1,2}[:.]\d{2}(?:\s[^\W\d_]+)?)?)?"
    r"\s*(?:\.\s*)?(?P<dash>[—–]|--?|:|(?<=/)\.|(?P<stop>(?<=\w)\.|$))(?:\s+|$)(?=$|[^\W_a-zа-яіїєґ\"“„«‘'(\[])"
)
_BRACKETED = re.compile(r"\((?P<inside>[^()\n]{4,60})\)(?:\s+[—–-])?\s+(?=[^\W_a-zа-яіїєґ\"“„«‘'])")
_DESK_LENGTH = 60  # code points of a desk before a day without its year: "Money and markets, June 3, 6.15pm"
_DESK = 4  # words beside the date in such brackets


class Dateline(NamedTuple):
    """The opening of a text before its dash: its length, its source and its day."""

    length: int
    source: str | None
    stated: Stated | None
    capitals: bool


class DateReader:
    """Reads header lines by the words of the rule data."""

    def __init__(self, shape: ArticleShape, months: Mapping[str, frozenset[str]]) -> None:
        """Index the words that may stand in a header line; `months` are the first three letters of month names."""
        self._months = months
        self._labels = shape.date_labels | shape.update_labels
        self._updates = shape.update_labels
        self._free = shape.date_words | self._labels
        self._zones = shape.zones
        self._weekdays = {
            word: index
            for profile in shape.languages.values()
            for index, words in enumerate(profile.weekdays)
            for word in words
        }
        self._agencies = {
            form: name
            for name, aliases in shape.agencies.items()
            for alias in aliases
            for form in (alias.upper(), alias)
        }
        aliases = sorted(self._agencies, key=lambda alias: (-len(alias), alias))
        self._agency = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, aliases)) + r")(?!\w)") if aliases else None

    def agency(self, text: str) -> tuple[str | None, str]:
        """The agency that the line names, and the rest of the line."""
        found = self._agency.search(text) if self._agency else None
        if not found:
            return None, text
        return self._agencies[found.group()], text[: found.start()] + " " + text[found.end() :]

    def header(self, line: str, language: str, *, strict: bool = False) -> tuple[str, Stated | None, str | None] | None:
        """What a header line states: ("published" | "updated", day or None, agency or None); None if it is none.

        `strict` allows nothing but the date and its words, for the line above a headline.
        """
        if len(line) > 120 or not (any(c.isdigit() for c in line) or line.rstrip().endswith(":") or len(line) < 24):
            return None
        agency, rest = self.agency(line)
        stated, before, after = self._take_date(rest, language)
        time, rest = self._take_time(f"{before} {after}")
        words = _WORDS.findall(rest)
        lower = [word.lower() for word in words]
        weekday = next((self._weekdays[word] for word in lower if word in self._weekdays), None)
        label = any(word in self._labels for word in lower)
        kind = "updated" if any(word in self._updates for word in lower) else "published"
        left = self._unknown(words)
        if stated is None:
            bare = not left and agency is None and (label or (weekday is not None and bool(time)))
            return (kind, None, None) if bare else None
        if stated.published is None:
            fits = not left and (weekday is not None or label or bool(time) or len(line) < 20)
            fits = fits or (0 < len(left) <= 3 and len(line) < 40 and "," in line and not time and _are_names(left))
            closes = not strict and (weekday is not None or bool(time)) and not _WORDS.search(self._take_time(after)[1])
            fits = fits or (closes and len(before) <= _DESK_LENGTH and bool(_LED.search(before)))
        elif strict and not agency and "," not in line:
            fits = not left
        else:
            names = len(left) <= 5 and all(word[0].isupper() for word in left)
            fits = names or (not strict and self._trails(before, after))
        if not fits:
            return None
        if stated.published and time:
            stated = stated._replace(published=stated.published + time)
        return kind, stated._replace(weekday=weekday), agency

    def _unknown(self, words: Iterable[str]) -> list[str]:
        """The words that don't belong to a line with a date by themselves."""
        return [word for word in words if word.lower() not in self._free and word.lower() not in self._weekdays]

    def _trails(self, before: str, after: str) -> bool:
        """Whether a line is a date and something short beside it: "Sunday 25 May 2025, midday edition"."""
        before = _RANGE_START.sub("", self._take_time(before)[1])
        after = self._take_time(after)[1]
        if len(before) > 60 or len(after) > 50:
            return False
        leads = not self._unknown(_WORDS.findall(before)) or bool(_LED.search(before))
        return leads and (not _WORDS.search(after) or bool(_ADDED.match(after)))

    def whole(self, text: str, language: str = "en") -> str | None:
        """The ISO 8601 form of a date given by itself, or None."""
        found = self.header(text.strip(), language, strict=True)
        return found[1].published if found and found[1] else None

    def dateline(self, paragraph: str, language: str, common: frozenset[str]) -> Dateline | None:
        """The dateline that opens a paragraph: "PLACE, Region, March 3 (Agency) — "."""
        found = _DATELINE.match(paragraph, 0, 160)
        if not found or found.end() < 4:
            return self._bracketed(paragraph, language)
        place, agency = found["place"] or "", (found["agency"] or found["slashed"] or found["teller"] or "").strip()
        capitals = len(place) > 2 and place == place.upper()
        lead = _WORDS.findall(found.string[: found.start("worded")])[:-2] if found["worded"] else ()
        if any(word.islower() for word in lead):
            return None  # "Марта Ода народилася 3 травня 1950 року." is a sentence
        stated = self._take_date(found["date"], language)[0] if found["date"] else None
        if stated is None and (inside := self._only_date(agency, language)):
            stated, agency = inside, ""
        if not self._opens(found, place, agency, stated is not None, capitals, common):
            return None if place else self._bracketed(paragraph, language)
        if stated and found["date"]:
            day = [self._weekdays.get(word.lower()) for word in _WORDS.findall(found["date"])]
            stated = stated._replace(weekday=next((d for d in day if d is not None), None))
        name = self.agency(agency)[0] or agency if agency else None
        length = found.end()
        # "PLACE, 5 January - Agency. The text" names the teller after the dash.
        if not name and self._agency and (after := self._agency.match(paragraph, length)):
            signed = re.compile(r"\.\s+").match(paragraph, after.end())
            name, length = (self._agencies[after.group()], signed.end()) if signed else (None, length)
        return Dateline(length, name or None, stated, capitals)

    def _bracketed(self, paragraph: str, language: str) -> Dateline | None:
        """A desk and a day in brackets that open a paragraph: "(Arts desk, 4 December) A collar"."""
        found = _BRACKETED.match(paragraph)
        stated, before, after = self._take_date(found["inside"], language) if found else (None, "", "")
        if found is None or stated is None:
            return None
        desk = self._take_time(f"{before} {after}")[1].strip(" ,;|/–—-")
        unknown = self._unknown(_WORDS.findall(desk))
        if len(unknown) > _DESK or not (desk[:1].isupper() or not unknown):
            return None
        return Dateline(found.end(), desk if unknown else None, stated, capitals=False)

    def _only_date(self, text: str, language: str) -> Stated | None:
        """The day in brackets that hold nothing else but an hour: "PLACE (Nov 4, 11:30 p.m.)"."""
        stated, before, after = self._take_date(text, language)
        rest = self._take_time(f"{before} {after}")[1] if stated else text
        return stated if not self._unknown(_WORDS.findall(rest)) else None

    def _opens(
        self, found: re.Match[str], place: str, agency: str, dated: bool, capitals: bool, common: frozenset[str]
    ) -> bool:
        """Whether a match is a dateline indeed, not a sentence with a dash."""
        known = bool(agency) and self.agency(agency)[0] is not None
        # A word in brackets that is no known agency may be a party: "Smith (Labour) - ".
        named = known or (agency[:1].isupper() and len(agency.split()) < 6 and (capitals or dated))
        if (found["date"] and not dated) or (agency and not named):
            return False
        if not place:
            return known
        if found.end() == len(found.string) and found["stop"] is None and not (dated and (capitals or named)):
            return False  # a dash that closes a line: "PLACE, 3 May (Agency) —"
        if found["stop"] is not None:  # no dash: "PLACE, 3 May. The text", or a line of its own
            return dated and (capitals or (bool(found["date"]) and found["date"][-4:].isdigit()))
        if found["dash"] == ":":
            return known
        follows = found.string[found.end() : found.end() + 1]
        alone = found["dash"] in "—–" and len(place.split()) < 4 and (follows.isupper() or follows in "\"“«‘'")
        plausible = named or dated or alone
        return capitals or (plausible and place.split()[0].lower() not in common)

    def _take_date(self, text: str, language: str) -> tuple[Stated | None, str, str]:
        """The day that the text states, and the text before and after it."""
        for shape in _DATE_SHAPES:
            for found in shape.finditer(text):
                stated = self._stated(found, language)
                if stated:
                    return stated, text[: found.start()], text[found.end() :]
        return None, text, ""

    def _stated(self, found: re.Match[str], language: str) -> Stated | None:
        parts = found.groupdict()
        year = parts.get("year")
        year = f"20{year}" if year and len(year) == 2 else year
        if number := parts.get("number"):
            return _numeric(int(year or 0), int(number), int(parts["day"]), parts.get("sign"), language)
        order = (language,) if language == "en" else (language, "en")
        month = parts["month"].lower()
        if all(self._months.get(code) and month[:3] not in self._months[code] for code in order):
            return None
        # The day is always handed on as "1 marzo 2000", so that one month name is parsed once.
        known = parse_stated_date(f"1 {month} 2000", order)
        if not known:
            return None
        return _checked(int(year) if year else None, known.month, int(parts["day"]))

    def _take_time(self, text: str) -> tuple[str, str]:
        for found in _TIME.finditer(text):
            hour = int(found["hour"] or found["hour2"] or found["hour3"] or found["hour4"])
            minute = int(found["minute"] or found["minute3"] or 0)
            half = (found["half"] or found["half2"] or "").lower()[:1]
            if half:
                hour = hour % 12 + (12 if half == "p" else 0)
            if hour > 23 or minute > 59:
                continue
            zone, end = (found["zone"] or ""), found.end()
            offset = self._zones.get(zone.upper(), "") if zone[:1].isalpha() else _offset(zone)
            if zone and not offset:
                end = found.start("zone")
            if offset == "Z" and (more := _OFFSET.match(text, end)):
                offset, end = _offset(more.group()), more.end()
            return f"T{hour:02d}:{minute:02d}{offset}", text[: found.start()] + " " + text[end:]
        return "", text


def _are_names(words: Iterable[str]) -> bool:
    return all(word[0].isupper() for word in words)


def _numeric(year: int, number: int, day: int, sign: str | None, language: str) -> Stated | None:
    """A numeric date; 03/04/2025 in English may be either, so it states no day that could be used."""
    if sign in ("/", "-") and language == "en" and number <= 12 and day <= 12 and number != day:
        return Stated(None)
    if sign in ("/", "-") and number > 12:
        number, day = day, number
    return _checked(year, number, day)


def _checked(year: int | None, month: int, day: int) -> Stated | None:
    found = day_of(2000 if year is None else year, month, day)
    if not found:
        return None
    return Stated(found.isoformat() if year is not None else None, month, day)


def _offset(text: str) -> str:
    found = _OFFSET.search(text)
    return f"{found['sign']}{int(found['hour']):02d}:{found['minute'] or '00'}" if found else ""
