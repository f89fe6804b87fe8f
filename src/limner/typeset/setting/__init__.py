"""Lines in, their places out: extents, justification, fitting, columns."""
