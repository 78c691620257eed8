"""Names that are bound to each other: who did what to whom, and where a journey began and ended."""

from factcheck.normalizer.relations.find import Relation, find_relations
from factcheck.normalizer.relations.sites import find_sites, relate_sites

__all__ = ["Relation", "find_relations", "find_sites", "relate_sites"]
