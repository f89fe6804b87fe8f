"""Where the language model is, what it may cost, and how it fails."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace

from limner.errors import LimnerError, RequestError

URL, MODEL, KEY = "LIMNER_LLM_BASE_URL", "LIMNER_LLM_MODEL", "LIMNER_LLM_API_KEY"


class ModelError(LimnerError):
    """The language model could not be reached, refused, or answered with what is no answer."""

    code = "model_error"


@dataclass(frozen=True, slots=True)
class Budget:
    """What one picture may cost: calls, tokens of every answer, seconds of all calls together."""

    calls: int = 4
    tokens: int = 4096
    seconds: float = 60.0


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A chat endpoint of the OpenAI kind: ``base_url`` ends before ``/chat/completions``.

    ``timeout`` is seconds a call; ``retries`` is how often a call is sent again after 429, 5xx or a broken connection,
    ``pause`` seconds (doubled each time, or what the server asks for) apart. ``images``: the model takes pictures.
    """

    base_url: str
    model: str
    api_key: str = ""
    timeout: float = 30.0
    retries: int = 2
    pause: float = 0.5
    images: bool = False
    budget: Budget = Budget()

    def __post_init__(self) -> None:
        """Check the address, the model's name and the numbers; raises RequestError."""
        if not self.base_url.startswith(("http://", "https://")):
            raise RequestError("not an address of a chat endpoint", where=URL, value=self.base_url,
                               valid="http://… or https://…, up to and with /v1", hint="for example http://127.0.0.1:8080/v1")  # fmt: skip
        if not self.model.strip():
            raise RequestError(
                "the model has no name", where=MODEL, value=self.model, valid="a name the endpoint knows"
            )
        if self.timeout <= 0 or self.retries < 0 or self.pause < 0:
            raise RequestError("a number of the endpoint is out of range", where="endpoint", value=self.timeout,
                               valid="timeout > 0, retries ≥ 0, pause ≥ 0")  # fmt: skip


def endpoint_of(
    environment: Mapping[str, str] | None = None, *, url: str = "", model: str = "", key: str = ""
) -> Endpoint | None:
    """Return the endpoint of arguments, else of the environment (LIMNER_LLM_BASE_URL, …_MODEL, …_API_KEY); None of neither.

    LIMNER_LLM_IMAGES=1 says that the model takes pictures. Raises RequestError where an address has no model.
    """
    known = os.environ if environment is None else environment
    address = url or known.get(URL, "")
    if not address:
        return None
    made = Endpoint(address.rstrip("/"), model or known.get(MODEL, ""), key or known.get(KEY, ""))
    return replace(made, images=known.get("LIMNER_LLM_IMAGES", "") in ("1", "true", "yes"))
