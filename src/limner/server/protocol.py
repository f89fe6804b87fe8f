"""The wire: what a generation request may hold in either dialect, checked and turned into an Order.

Fields that change nothing here and that clients send by habit are taken; fields that ask for what cannot be done yet are
refused by name; unknown fields are refused.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, overload

from limner.document.request import Request, check_prompt, make_request
from limner.errors import RequestError
from limner.server.errors import WireError
from limner.server.sizes import check_api_size

MODELS = ("gpt-image-2", "openai/gpt-image-2", "gpt-image-2-2026-04-21", "limner", "limner-1")

_HABIT = {
    "user", "safety_identifier", "moderation", "steps", "guidance_scale", "guidance", "disable_safety_checker",
    "prompt_upsampling", "style", "input_fidelity", "negative_prompt",
}  # fmt: skip
_KNOWN = {
    "prompt", "model", "n", "size", "quality", "background", "output_format", "output_compression", "response_format",
    "width", "height", "seed", "stream", "partial_images", "complexity",
}  # fmt: skip
_NOT_YET = {
    "image_url", "reference_images", "image_loras", "image_base64", "frame_images", "svg", "frame_count",
    "frame_duration_ms", "aspect_ratio", "mask",
}  # fmt: skip
_TOGETHER = {
    "width", "height", "steps", "image_url", "reference_images", "image_loras", "negative_prompt", "guidance_scale", "seed",
    "disable_safety_checker",
}  # fmt: skip


@dataclass(frozen=True)
class Order:
    """A checked generation request: the library's Request and how the answer is to be sent."""

    request: Request
    model: str
    output_format: str
    compression: int
    with_url: bool
    with_b64: bool
    stream: bool = False
    partial_images: int = 0
    notes: tuple[str, ...] = ()


def parse_order(body: Any, user_agent: str) -> Order:
    """Return the Order of a JSON body; raises WireError or RequestError naming the field."""
    if not isinstance(body, dict):
        raise WireError("The request body must be a JSON object.", code="invalid_type")
    fields = {key: value for key, value in body.items() if value is not None}
    _refuse(fields)
    together = _is_together(fields, user_agent)
    if "prompt" not in fields:
        raise WireError("Missing required parameter: 'prompt'.", param="prompt", code="missing_required_parameter")
    model = _model(fields)
    output_format = _choice(fields, "output_format", ("png", "jpeg", "webp"), "jpeg" if together else "png")
    background = _choice(fields, "background", ("auto", "opaque", "transparent"), "auto")
    if background == "transparent" and output_format == "jpeg":
        raise WireError(
            "Transparent background needs output_format 'png' or 'webp'.", param="background", code="invalid_value"
        )
    quality = _choice(fields, "quality", ("auto", "low", "medium", "high", "standard", "hd"), "auto")
    request = make_request(
        check_prompt(fields["prompt"]),
        size=_size(fields, together),
        n=_whole(fields, "n", 1, 10, 1),
        seed=_whole(fields, "seed", 0, 2**63 - 1, secrets.randbelow(2**31)),
        quality={"auto": "medium", "standard": "medium", "hd": "high"}.get(quality, quality),
        background=background,
        complexity=_choice(fields, "complexity", ("low", "medium", "high"), None),
    )
    answer = _choice(fields, "response_format", ("url", "b64_json", "base64"), "url" if together else "b64_json")
    both = "response_format" not in fields and "/" in model and not user_agent.startswith(("OpenAI/", "AsyncOpenAI/"))
    return Order(
        request=request,
        model=model,
        output_format=output_format,
        compression=_whole(fields, "output_compression", 0, 100, 100),
        with_url=both or answer == "url",
        with_b64=(both and not user_agent.startswith(("Together/", "AsyncTogether/"))) or answer != "url",
        stream=bool(fields.get("stream", False)),
        partial_images=_whole(fields, "partial_images", 0, 3, 0),
        notes=tuple(
            f"'{name}' has no effect here" for name in sorted(_HABIT & fields.keys() - {"user", "safety_identifier"})
        ),
    )


def is_together_agent(user_agent: str) -> bool:
    """Tell whether a client is one of Together's own."""
    return user_agent.startswith(("Together/", "AsyncTogether/"))


def _is_together(fields: Mapping[str, Any], user_agent: str) -> bool:
    if user_agent.startswith(("OpenAI/", "AsyncOpenAI/")):
        return fields.get("response_format") == "base64"
    return is_together_agent(user_agent) or bool(_TOGETHER & fields.keys()) or fields.get("response_format") == "base64"


def _refuse(fields: Mapping[str, Any]) -> None:
    for name in fields:
        if name in _NOT_YET:
            raise WireError(f"'{name}' is not supported by this server yet.", param=name, code="unsupported_parameter")
        if name not in _KNOWN and name not in _HABIT:
            raise WireError(f"Unknown parameter: '{name}'.", param=name, code="unknown_parameter")
    if fields.get("stream", False) not in (True, False):
        raise WireError("Invalid value for 'stream': expected true or false.", param="stream", code="invalid_type")
    if fields.get("partial_images", 0) != 0 and not fields.get("stream"):
        raise WireError("'partial_images' needs 'stream': true.", param="partial_images", code="invalid_value")


def _model(fields: Mapping[str, Any]) -> str:
    model = fields.get("model", "gpt-image-2")
    if model not in MODELS:
        raise WireError(
            f"The model '{model}' does not exist. Available: {', '.join(MODELS)}.",
            status=404, param="model", code="model_not_found",
        )  # fmt: skip
    return str(model)


def _size(fields: Mapping[str, Any], together: bool) -> str | None:
    if "size" in fields:
        if not isinstance(fields["size"], str):
            raise RequestError("not a size", where="size", value=fields["size"], valid="'auto' or 'WIDTHxHEIGHT'")
        return check_api_size(fields["size"])
    if not together and not {"width", "height"} & fields.keys():
        return None
    width, height = (_whole(fields, edge, 64, 4096, 1024) for edge in ("width", "height"))
    return f"{width}x{height}"


@overload
def _choice(fields: Mapping[str, Any], name: str, valid: tuple[str, ...], default: str) -> str: ...
@overload
def _choice(fields: Mapping[str, Any], name: str, valid: tuple[str, ...], default: None) -> str | None: ...
def _choice(fields: Mapping[str, Any], name: str, valid: tuple[str, ...], default: str | None) -> str | None:
    if name not in fields:
        return default
    value = fields[name]
    if value not in valid:
        raise WireError(
            f"Invalid value: {str(value)[:80]!r}. Supported values are: {', '.join(map(repr, valid))}.",
            param=name,
            code="invalid_value",
        )
    return str(value)


def _whole(fields: Mapping[str, Any], name: str, low: int, high: int, default: int) -> int:
    value = fields.get(name, default)
    if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
        raise WireError(
            f"Invalid value for '{name}': {str(value)[:80]!r}. Expected a whole number from {low} to {high}.",
            param=name,
            code="invalid_value",
        )
    return value
