"""Alignment: which facts of a story's versions answer the same question.

`find_slots` takes the facts of one story and yields slots, `find_background` those of all stories; the modules beside
them each align one family of facts.
"""

from factcheck.slots.align import Candidate, find_background, find_slots

__all__ = ["Candidate", "find_background", "find_slots"]
