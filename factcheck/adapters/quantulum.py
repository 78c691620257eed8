"""quantulum3 for one unit string that the unit table can't split ("W/m²/K"); the only import of it.

Only short strings of signs come here, and only the split into base units is taken: numbers, words and running
text stay with the recognisers. The library keeps state between calls, warns at import and adds a root log
handler; each call is cached by its string, and what it did to logging is undone.
"""

from __future__ import annotations

import logging
import warnings
from functools import lru_cache

LONGEST = 24


@lru_cache(maxsize=1024)
def split_compound(unit: str) -> tuple[tuple[str, int], ...]:
    """Base units by their English names with powers: "m/s^2" -> (("metre", 1), ("second", -2)).

    Empty where quantulum3 does not read all of the string as one unit.
    """
    if not unit or len(unit) > LONGEST or any(c.isspace() for c in unit):
        return ()
    handlers = logging.getLogger().handlers[:]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            from quantulum3 import parser

            found = parser.parse(f"1 {unit}")
    except Exception:  # whatever a foreign parser raises on odd signs, the unit is just not known
        return ()
    finally:
        logging.getLogger().handlers[:] = handlers
    if len(found) != 1 or found[0].value != 1 or found[0].span != (0, len(unit) + 2):
        return ()
    parts = tuple((str(part["base"]), int(part["power"])) for part in found[0].unit.dimensions)
    return parts if all(0 < abs(power) < 10 for _, power in parts) else ()
