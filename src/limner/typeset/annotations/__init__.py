"""Units in, the same units out with what stands beside them: ruby and emphasis marks."""
