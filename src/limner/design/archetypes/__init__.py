"""Archetypes: the compositions a medium can take, each with a measure of how well it suits a context."""
