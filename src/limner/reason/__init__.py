"""Reason: a request becomes a Plan, every decision with the words of the prompt it came from."""

from limner.reason.reasoner import reason

__all__ = ["reason"]
