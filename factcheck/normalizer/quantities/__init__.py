"""What numerals measure or count: units, money, shares, ages, ranks, scores, lengths of time, and their hedges."""
