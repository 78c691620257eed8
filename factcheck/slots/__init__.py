"""Alignment: which facts of a story's versions answer the same question.

`find_slots` takes the facts of one story and yields slots; the modules beside it each align one family of facts.
"""

from factcheck.slots.align import Candidate, find_slots

__all__ = ["Candidate", "find_slots"]
