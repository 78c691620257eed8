"""Third-party libraries, each wrapped once; their faults end here."""
