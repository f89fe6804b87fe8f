"""One table from exception type to HTTP status and the error body the official clients read."""

from __future__ import annotations

from typing import Any

from limner.errors import AssetError, CopyError, FontError, LimnerError, LookupFailed, RequestError


class WireError(Exception):
    """A refusal with the exact fields of the wire's error object."""

    def __init__(
        self,
        message: str,
        *,
        status: int = 400,
        kind: str = "invalid_request_error",
        param: str | None = None,
        code: str | None = None,
    ) -> None:
        super().__init__(message)
        self.message, self.status, self.kind, self.param, self.code = message, status, kind, param, code


_TABLE: tuple[tuple[type[LimnerError], int, str, str], ...] = (
    (RequestError, 400, "invalid_request_error", "invalid_value"),
    (CopyError, 400, "image_generation_user_error", "invalid_value"),
    (FontError, 400, "image_generation_user_error", "invalid_value"),
    (LookupFailed, 400, "invalid_request_error", "invalid_value"),
    (AssetError, 503, "server_error", "assets_unavailable"),
    (LimnerError, 500, "server_error", "server_error"),
)


def to_wire(error: Exception) -> tuple[int, dict[str, Any]]:
    """Return the status and body of an exception; what is not Limner's own is a plain 500 that tells nothing of the inside."""
    if isinstance(error, WireError):
        return error.status, _body(error.message, error.kind, error.param, error.code)
    if isinstance(error, LimnerError):
        status, kind, code = next(row[1:] for row in _TABLE if isinstance(error, row[0]))
        message = error.message if error.message.startswith("Invalid size") else error.line()
        return status, _body(message, kind, error.where or None, code)
    return 500, _body("The server had an error while processing your request.", "server_error", None, "server_error")


def _body(message: str, kind: str, param: str | None, code: str | None) -> dict[str, Any]:
    return {"error": {"message": message, "type": kind, "param": param, "code": code}}
