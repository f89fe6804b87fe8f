"""Reason: a request becomes a Plan, every decision with the words of the prompt it came from."""

from limner.reason.model.endpoint import Budget, Endpoint, ModelError, endpoint_of
from limner.reason.model.planning import understand
from limner.reason.model.tasks import choose, translate, write_copy
from limner.reason.reasoner import reason

__all__ = [
    "Budget", "Endpoint", "ModelError", "choose", "endpoint_of", "reason", "translate", "understand", "write_copy",
]  # fmt: skip
