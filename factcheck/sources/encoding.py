"""From the bytes of a file to its text, or to the reason why it has none.

Nothing is guessed: UTF-8, and UTF-16 or UTF-32 with a byte order mark. Anything else is named, with the way to
convert it.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins alike
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF", "a PDF; save it as plain text"),
    (b"PK\x03\x04", "a ZIP, DOCX or ODT archive; save it as plain text"),
    (b"\xd0\xcf\x11\xe0", "an old Office document; save it as plain text"),
    (b"{\\rtf", "an RTF document; save it as plain text"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "compressed with gzip; unpack it first"),
    (b"7z\xbc\xaf", "a 7z archive; unpack it first"),
)
_LOOKED_AT = 4096  # signs of a text
_CONTROL = frozenset(range(32)) - {9, 10, 11, 12, 13, 27}
_CONTROL_SIGN = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def decode(data: bytes) -> tuple[str, str]:
    """The text without its byte order mark and "", or "" and the reason why it is no text."""
    if not data:
        return "", "is empty"
    for magic, what in _MAGIC:
        if data.startswith(magic):
            return "", f"is {what}"
    text, reason = _decode(data)
    if reason:
        return "", reason
    if not text.strip():
        return "", "holds no text, only white space"
    sample = text[:65536]
    if "\x00" in sample or _is_noise(sample) or len(_CONTROL_SIGN.findall(sample)) * 100 > len(sample):
        return "", "is binary, not text"
    return text, ""


def _is_noise(sample: str) -> bool:
    """Whether signs that no script has are among them, as where the bytes of a picture are read as UTF-16."""
    unknown = sum(unicodedata.category(sign) in ("Cn", "Co") for sign in sample[:_LOOKED_AT])
    return unknown * 50 > min(len(sample), _LOOKED_AT)


def _decode(data: bytes) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding), ""
            except UnicodeDecodeError as error:
                at = error.start + len(mark)
                return "", f"is broken {encoding.upper()} at byte {at}; save it again as UTF-8"
    try:
        return data.decode("utf-8"), ""
    except UnicodeDecodeError as error:
        return "", _undecodable(data, error.start)


def _undecodable(data: bytes, at: int) -> str:
    sample = data[:65536]
    for offset, encoding in ((1, "UTF-16LE"), (0, "UTF-16BE")):
        if sample[offset::2].count(0) * 10 > len(sample) * 4:
            return f"looks like UTF-16 without a byte order mark; convert it: iconv -f {encoding} -t UTF-8"
    if 0 in sample or sum(byte in _CONTROL for byte in sample) * 50 > len(sample):
        return "is binary, not text"
    legacy = "CP1251" if sum(byte >= 0xC0 for byte in sample) * 4 > len(sample) else "CP1252"
    line = data.count(b"\n", 0, at) + 1
    return f"is not UTF-8 in line {line} (byte {at}); convert it, for example: iconv -f {legacy} -t UTF-8"
