"""Names that are bound to each other: who did what to whom, and where a journey began and ended."""

from factcheck.normalizer.relations.find import Relation, find_relations
from factcheck.normalizer.relations.sites import SiteReader, find_scenes, find_sites, relate_sites

__all__ = ["Relation", "SiteReader", "find_relations", "find_scenes", "find_sites", "relate_sites"]
