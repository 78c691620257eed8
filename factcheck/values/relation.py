"""The outcomes of comparing two values."""

from __future__ import annotations

from enum import StrEnum


class Relation(StrEnum):
    """EQUAL in any surface form; COMPATIBLE where one is rounder, bounded or less specific; else DIFFERENT.

    INCOMPARABLE values (a length and a price, two currencies) say nothing about each other.
    """

    EQUAL = "equal"
    COMPATIBLE = "compatible"
    DIFFERENT = "different"
    INCOMPARABLE = "incomparable"
