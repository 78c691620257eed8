"""Who said what: quotation marks, attribution cues, and the noun phrases and pronouns that name a speaker."""
