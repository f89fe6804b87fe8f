"""People drawn by rule: parameters in, a figure of one hand out."""
