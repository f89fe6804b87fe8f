"""Limner: a prompt becomes a designed, exactly typeset picture with a live document under it."""
