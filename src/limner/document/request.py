"""The Request: what a caller asks for, checked. Sizes are pixels."""

from __future__ import annotations

import re
import unicodedata
from typing import Annotated, Literal

from pydantic import Field

from limner.document.base import Value
from limner.errors import PromptError, RequestError, SizeError

MAX_PROMPT = 32_000
MIN_EDGE, MAX_EDGE = 64, 4096
RATIOS = ("1:1", "3:2", "2:3", "4:3", "3:4", "4:5", "5:4", "9:16", "16:9", "21:9", "3:1", "1:3")
CLASSES = {"1K": 1024 * 1024, "2K": 2048 * 2048, "4K": 3840 * 2160}
Quality = Literal["low", "medium", "high"]
Complexity = Literal["low", "medium", "high"]
Background = Literal["auto", "opaque", "transparent"]
Format = Literal["png", "jpeg", "webp"]


class Request(Value):
    """One order for n pictures. ``width``/``height`` None: chosen from the brief's own size words, else 1024×1024."""

    prompt: str
    width: Annotated[int, Field(ge=MIN_EDGE, le=MAX_EDGE)] | None = None
    height: Annotated[int, Field(ge=MIN_EDGE, le=MAX_EDGE)] | None = None
    n: Annotated[int, Field(ge=1, le=10)] = 1
    seed: Annotated[int, Field(ge=0, lt=2**63)] = 0
    quality: Quality = "medium"
    background: Background = "auto"
    painter: str = "auto"
    complexity: Complexity | None = None
    """How much is thought about the design; None: as much as the quality."""
    reasoner: Literal["auto", "embedded", "model"] = "auto"
    """Who reads the brief: a language model where one is configured ("auto"), always ("model"), or never."""
    on_failure: Literal["fallback", "fail"] = "fallback"
    """What happens where the language model fails: the embedded reasoner reads the brief, with a Note, or an error."""

    @property
    def depth(self) -> Complexity:
        """The complexity, or the quality where none is given."""
        return self.complexity or self.quality


def check_prompt(prompt: object) -> str:
    """Return the prompt in NFC; raises PromptError when it is not text, empty, too long, or has lone surrogates."""
    if not isinstance(prompt, str):
        raise PromptError("the prompt is not text", where="prompt", value=prompt, valid="a string")
    if not prompt.strip():
        raise PromptError("the prompt is empty", where="prompt", valid=f"1 to {MAX_PROMPT} characters")
    if len(prompt) > MAX_PROMPT:
        raise PromptError(
            f"the prompt has {len(prompt)} characters",
            where="prompt",
            valid=f"1 to {MAX_PROMPT} characters",
            hint="shorten it",
        )
    if any("\ud800" <= character <= "\udfff" for character in prompt):
        raise PromptError(
            "the prompt holds lone surrogates", where="prompt", valid="Unicode text", hint="re-encode it as UTF-8"
        )
    return unicodedata.normalize("NFC", prompt)


def parse_size(text: str) -> tuple[int, int] | None:
    """Return (width, height) of "1024x1536", None of "auto"; raises SizeError for all else."""
    if text.strip().lower() == "auto":
        return None
    match = re.fullmatch(r"\s*(\d{1,6})\s*[x×X]\s*(\d{1,6})\s*", text)
    valid = f"WIDTHxHEIGHT with edges of {MIN_EDGE} to {MAX_EDGE} pixels, or auto"
    if match is None:
        raise SizeError("not a size", where="size", value=text, valid=valid, hint="for example 1024x1536")
    return check_edges(int(match[1]), int(match[2]))


def check_edges(width: int, height: int) -> tuple[int, int]:
    """Return the edges unchanged; raises SizeError when one is outside MIN_EDGE…MAX_EDGE."""
    for name, edge in (("width", width), ("height", height)):
        if not MIN_EDGE <= edge <= MAX_EDGE:
            raise SizeError(
                f"the {name} is out of range",
                where="size",
                value=f"{width}x{height}",
                valid=f"{MIN_EDGE} to {MAX_EDGE} pixels an edge",
            )
    return width, height


def size_of_class(name: str, ratio: str = "1:1") -> tuple[int, int]:
    """Return the size of a class ("1K", "2K", "4K") at a ratio ("3:4"): about its pixel count, edges multiples of 16.

    Raises SizeError for an unknown class or a ratio not of the form W:H between 1:3 and 3:1.
    """
    if name.upper() not in CLASSES:
        raise SizeError("no size class of this name", where="size", value=name, valid=", ".join(CLASSES))
    value = parse_ratio(ratio)
    area = CLASSES[name.upper()]
    height = (area / value) ** 0.5
    shrink = min(1.0, 3840 / max(height, height * value))
    width, height = height * value * shrink, height * shrink
    return max(16, int(width / 16 + 1e-6) * 16), max(16, int(height / 16 + 1e-6) * 16)


def parse_ratio(text: str) -> float:
    """Return width / height of "3:4"; raises SizeError unless it lies between 1:3 and 3:1."""
    match = re.fullmatch(r"\s*(\d+(?:\.\d+)?)\s*[:/]\s*(\d+(?:\.\d+)?)\s*", text)
    if (
        match is None
        or float(match[1]) <= 0
        or float(match[2]) <= 0
        or not 1 / 3 <= float(match[1]) / float(match[2]) <= 3
    ):
        raise SizeError(
            "not a ratio", where="ratio", value=text, valid=f"W:H from 1:3 to 3:1, such as {', '.join(RATIOS)}"
        )
    return float(match[1]) / float(match[2])


def make_request(
    prompt: str,
    *,
    size: str | None = None,
    n: int = 1,
    seed: int = 0,
    quality: str = "medium",
    background: str = "auto",
    painter: str = "auto",
    complexity: str | None = None,
    reasoner: str = "auto",
    on_failure: str = "fallback",
) -> Request:
    """Return a checked Request from plain arguments; raises PromptError, SizeError or RequestError naming the field."""
    edges = parse_size(size) if size is not None else None
    _one_of("quality", quality, ("low", "medium", "high"))
    if complexity is not None:
        _one_of("complexity", complexity, ("low", "medium", "high"))
    _one_of("background", background, ("auto", "opaque", "transparent"))
    _one_of("reasoner", reasoner, ("auto", "embedded", "model"))
    _one_of("on_failure", on_failure, ("fallback", "fail"))
    _in_range("n", n, 1, 10)
    _in_range("seed", seed, 0, 2**63 - 1)
    return Request(
        prompt=check_prompt(prompt),
        width=edges[0] if edges else None,
        height=edges[1] if edges else None,
        n=n,
        seed=seed,
        quality=quality,
        background=background,
        painter=painter,
        complexity=complexity,
        reasoner=reasoner,
        on_failure=on_failure,
    )


def _one_of(where: str, value: str, valid: tuple[str, ...]) -> None:
    if value not in valid:
        raise RequestError("not one of the valid values", where=where, value=value, valid=", ".join(valid))


def _in_range(where: str, value: int, low: int, high: int) -> None:
    if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
        raise RequestError("out of range", where=where, value=value, valid=f"a whole number, {low} to {high}")
