"""Roles: the words that give somebody an office, an occupation or a rank.

`reader` finds the heads and puts the phrase together; `before` and `after` widen it, the latter with `titled` (long
names of bodies), `inflected` (what case endings join) and `works` (titles of works); `bodies` knows countries and
sectors; `phrase` is the record.
"""

from factcheck.normalizer.roles.phrase import RolePhrase
from factcheck.normalizer.roles.reader import RoleReader

__all__ = ["RolePhrase", "RoleReader"]
