"""Joining figures, dates and clock times to slots: pairs, their rivals, what parts them, and what moved."""
