"""Evidence that two facts answer one question: what binds them, and what their values say."""
