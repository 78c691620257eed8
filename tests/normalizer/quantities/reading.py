"""The quantities that are read in a text, for the tests of this folder."""

from __future__ import annotations

from factcheck.model import Found, Quantity, Version
from factcheck.normalizer.document import Document
from factcheck.normalizer.quantities.find import find_quantities
from factcheck.rulebook.load import load_rulebook


def find(text: str, language: str = "en", taken: tuple[tuple[int, int], ...] = ()) -> list[Found]:
    """The quantities of a text."""
    book = load_rulebook()
    document = Document(Version(id="t", path=None, text=text, language=language))
    return find_quantities(document, book.language(language), book.units, taken)


def shown(text: str, language: str = "en") -> list[str]:
    """Each fact as "kind surface value unit hedge counted", without what is empty or exact."""
    lines = []
    for fact in find(text, language):
        quantity = fact.value
        assert isinstance(quantity, Quantity)
        value = str(quantity.low) if quantity.low == quantity.high else f"{quantity.low}..{quantity.high}"
        words = [fact.kind, f"[{text[fact.start : fact.end]}]", value, quantity.unit or ""]
        words += [
            "" if quantity.hedge == "exact" else quantity.hedge,
            f"#{quantity.counted}" if quantity.counted else "",
        ]
        words.append(f"of={quantity.of}" if quantity.of is not None else "")
        lines.append(" ".join(word for word in words if word))
    return lines
