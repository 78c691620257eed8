"""The JSON of the report inside the page: packed, so that a thousand stories still fit."""

from __future__ import annotations

import base64
import gzip
import json

from factcheck.model import Report


def packed(report: Report) -> str:
    """The document of the contract as compact JSON, gzip and Base64; the same report gives the same characters."""
    text = json.dumps(report.to_dict(), ensure_ascii=False, separators=(",", ":"))
    return base64.b64encode(gzip.compress(text.encode("utf-8", "backslashreplace"), 9, mtime=0)).decode()


def unpacked(text: str) -> str:
    """The JSON that `packed` took."""
    return gzip.decompress(base64.b64decode(text)).decode()
