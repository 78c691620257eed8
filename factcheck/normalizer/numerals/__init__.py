"""Numerals in digits and words: one grammar makes a number of them."""
