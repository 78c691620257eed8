"""The table of units: what counts as a unit, its dimension, its exact factor and how languages write it."""

from __future__ import annotations

import re
from decimal import Decimal, localcontext
from fractions import Fraction
from functools import lru_cache
from itertools import product

from msgspec import Struct, field

from factcheck.model import Quantity

_OPTIONAL = re.compile(r"\(([^()]*)\)")


class Unit(Struct, frozen=True, forbid_unknown_fields=True):
    """One unit. A value in the base unit of the dimension is (value + offset) * factor / divisor.

    `symbols` are written in exactly this case, `glued` ones only without a space behind digits; `words` maps a
    language to written forms, where "kilometre(s)" and "кілометр(|а|ів)" stand for several. `prefixes` are SI
    prefixes that the unit takes. `becomes` names the unit that a value is stated in, `times` as many of them.
    """

    dimension: str
    factor: Decimal = Decimal(1)
    divisor: Decimal = Decimal(1)
    offset: Decimal = Decimal(0)
    symbols: tuple[str, ...] = ()
    glued: tuple[str, ...] = ()
    words: dict[str, tuple[str, ...]] = field(default_factory=dict)
    prefixes: tuple[str, ...] = ()
    becomes: str | None = None
    times: Decimal = Decimal(1)


class Prefix(Struct, frozen=True, forbid_unknown_fields=True):
    """An SI prefix: its factor and how each language writes it before the words of a unit."""

    factor: Decimal
    words: dict[str, str] = field(default_factory=dict)


class Currency(Struct, frozen=True, forbid_unknown_fields=True):
    """A currency by its ISO 4217 code: signs before or behind the number, words, and words of its hundredth.

    `plain` names the entry by which a text may call it for short: Swiss and CFA francs are "francs", and "$" is the
    dollar of any country. `letters` may be a sign as well as the beginning of a name: "R5bn" is a sum, "R22" a road
    or a helicopter, unless the text names one of the currency's words or `lands`.
    """

    plain: str | None = None
    symbols: tuple[str, ...] = ()
    letters: tuple[str, ...] = ()
    lands: tuple[str, ...] = ()
    words: dict[str, tuple[str, ...]] = field(default_factory=dict)
    minor: dict[str, tuple[str, ...]] = field(default_factory=dict)


class UnitTable(Struct, frozen=True, forbid_unknown_fields=True):
    """All units and currencies.

    `shared_minor` are hundredths that several currencies have ("cent"), `pounds` words for a mass or for money.
    """

    prefixes: dict[str, Prefix] = field(default_factory=dict)
    units: dict[str, Unit] = field(default_factory=dict)
    currencies: dict[str, Currency] = field(default_factory=dict)
    shared_minor: dict[str, tuple[str, ...]] = field(default_factory=dict)
    minor_of: tuple[str, ...] = ()
    pounds: dict[str, tuple[str, ...]] = field(default_factory=dict)
    squares: dict[str, tuple[str, ...]] = field(default_factory=dict)


def written_forms(form: str) -> list[str]:
    """All spellings of "metre(s)": without and with each alternative in brackets."""
    pieces = _OPTIONAL.split(form)
    choices: list[list[str]] = []
    for index, piece in enumerate(pieces):
        if index % 2 == 0:
            choices.append([piece])
        else:
            options = piece.split("|")
            choices.append(options if len(options) > 1 else ["", piece])
    return ["".join(choice) for choice in product(*choices)]


_expanded: dict[int, tuple[UnitTable, dict[str, Unit]]] = {}


def all_units(table: UnitTable) -> dict[str, Unit]:
    """Every unit by its canonical name, those with SI prefixes included ("km", "MW")."""
    cached = _expanded.get(id(table))
    if cached is not None and cached[0] is table:
        return cached[1]
    units: dict[str, Unit] = {}
    for name, unit in table.units.items():
        units[name] = unit
        for sign in unit.prefixes:
            units.setdefault(sign + name, _with_prefix(unit, sign, table.prefixes[sign]))
    _expanded[id(table)] = (table, units)
    return units


def _with_prefix(unit: Unit, sign: str, prefix: Prefix) -> Unit:
    words = {
        language: tuple(prefix.words[language] + form for form in forms)
        for language, forms in unit.words.items()
        if language in prefix.words
    }
    return Unit(
        dimension=unit.dimension,
        factor=unit.factor * prefix.factor,
        divisor=unit.divisor,
        symbols=tuple(sign + symbol for symbol in unit.symbols),
        words=words,
    )


def dimension_of(unit: str | None, table: UnitTable) -> str | None:
    """The dimension of a canonical unit ("t/day" -> "mass/time"); None for an unknown one, "count" for None."""
    if unit is None:
        return "count"
    known = all_units(table).get(unit)
    if known is not None:
        return known.dimension
    if unit in table.currencies:
        return "money"
    over, slash, under = unit.rpartition("/")
    if slash:
        upper, lower = dimension_of(over, table), dimension_of(under, table)
        return f"{upper}/{lower}" if upper and lower else None
    return None


def may_be_one_currency(one: str, other: str, table: UnitTable) -> bool:
    """Whether two names of currencies can stand for one: the same, or the plain name of the other."""
    known = table.currencies
    return one == other or any(a in known and known[a].plain == b for a, b in ((one, other), (other, one)))


def _to_base(value: Decimal, unit: str | None, table: UnitTable) -> tuple[Decimal, str]:
    """The value in base units, and a name of that base (a currency is its own base)."""
    if unit is None:
        return value, ""
    known = all_units(table).get(unit)
    if known is not None:
        return (value + known.offset) * known.factor / known.divisor, known.dimension
    if unit in table.currencies:
        return value, unit
    over, slash, under = unit.rpartition("/")
    if not slash:
        raise ValueError(f"no unit is named {unit!r}")
    upper, upper_base = _to_base(value, over, table)
    lower, lower_base = _to_base(Decimal(1), under, table)
    return upper / lower, f"{upper_base}/{lower_base}"


def convert(value: Decimal, from_unit: str, to_unit: str, table: UnitTable) -> Decimal:
    """The value in another unit of the same dimension. Raises ValueError where there is no fixed rate."""
    if from_unit == to_unit:
        return value
    with localcontext() as context:
        context.prec = 40
        base, kind = _to_base(value, from_unit, table)
        one, other = _to_base(Decimal(1), to_unit, table)
        if kind != other:
            raise ValueError(f"{from_unit} can't be converted to {to_unit}")
        zero, _ = _to_base(Decimal(0), to_unit, table)
        converted = (base - zero) / (one - zero)
    return _plain(converted)


def base_value(quantity: Quantity, table: UnitTable) -> tuple[Decimal, Decimal]:
    """Low and high in the base unit of the dimension: m, kg, m2, m3, K, m/s, s, J, W, %, pp; else as they are."""
    with localcontext() as context:
        context.prec = 40
        try:
            low, _ = _to_base(quantity.low, quantity.unit, table)
            high, _ = _to_base(quantity.high, quantity.unit, table)
        except ValueError:
            return quantity.low, quantity.high
    return _plain(low), _plain(high)


@lru_cache(maxsize=8192)
def _plain(value: Decimal) -> Decimal:
    """Twelve decimals at most, without trailing zeros or an exponent."""
    exponent = value.as_tuple().exponent
    rounded = round(value, 12) if isinstance(exponent, int) and exponent < -12 and value.adjusted() < 12 else value
    text = format(rounded, "f")
    return Decimal(text.rstrip("0").rstrip(".") if "." in text else text)


def named_speeds(table: UnitTable) -> dict[str, str]:
    """The speeds that have a name of their own, by length and time: "km per hour" is km/h."""
    units = all_units(table)
    sizes = {name: Fraction(known.factor) / Fraction(known.divisor) for name, known in units.items()}
    speeds = {sizes[name]: name for name, known in units.items() if known.dimension == "speed"}
    lengths = [name for name, known in units.items() if known.dimension == "length"]
    return {
        f"{length}/{time}": speeds[sizes[length] / sizes[time]]
        for length in lengths
        for time in ("hour", "second")
        if sizes[length] / sizes[time] in speeds
    }
