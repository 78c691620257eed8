"""What the words around a value tell of it: whose it is, what it measures, when it holds, what sets it apart."""
