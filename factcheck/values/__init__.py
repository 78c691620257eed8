"""How two values stand to each other: equal, compatible or different, and whether one looks like a slip for the other.

Pure functions over the records of the model, used both to align facts and to judge them.
"""

from factcheck.values.numbers import relate_quantities
from factcheck.values.relation import Relation
from factcheck.values.slips import are_decades_apart, find_slip, have_like_digits
from factcheck.values.times import relate_times

__all__ = ["Relation", "are_decades_apart", "find_slip", "have_like_digits", "relate_quantities", "relate_times"]
