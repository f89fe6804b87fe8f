"""The application: middleware for ids and keys, one error table, and the routes under every prefix clients use."""

from __future__ import annotations

import logging
import secrets
import time
from collections.abc import AsyncIterator
from typing import Any

import anyio
from fastapi import APIRouter, FastAPI, Request
from fastapi.responses import FileResponse, JSONResponse, Response, StreamingResponse
from starlette.concurrency import iterate_in_threadpool
from starlette.exceptions import HTTPException

from limner import __version__
from limner.pipeline import Limner
from limner.server.answer import answer
from limner.server.errors import WireError, to_wire
from limner.server.protocol import MODELS, Order, is_together_agent, parse_order
from limner.server.settings import Settings
from limner.server.store import TYPES, Store
from limner.server.streaming import frames

PREFIXES = ("", "/v1", "/v1/v1")
"""Clients differ in whether their base URL holds /v1 and whether they add it: all three meet here."""

_EPOCH = 1_776_729_600
"""When the model was released (2026-04-21), for ``created`` in the model list."""

_UNBUFFERED = {"Cache-Control": "no-cache", "X-Accel-Buffering": "no"}

log = logging.getLogger("limner.server")


def create_app(settings: Settings | None = None, limner: Limner | None = None) -> FastAPI:
    """Return the ASGI application. ``limner`` is the engine to use (default: one on the installed asset pack)."""
    app = FastAPI(title="Limner", version=__version__, docs_url="/docs", redoc_url=None)
    app.state.settings = settings or Settings()
    app.state.limner = limner or Limner()
    app.state.store = Store(app.state.settings.store, app.state.settings.url_seconds)
    app.state.limiter = anyio.CapacityLimiter(app.state.settings.workers)
    for prefix in PREFIXES:
        app.include_router(_router(), prefix=prefix)
    app.add_api_route("/healthz", _health, methods=["GET"])
    app.add_api_route("/files/{name}", _file, methods=["GET"])
    app.add_exception_handler(HTTPException, _http_error)
    app.middleware("http")(_guard)
    return app


async def _guard(request: Request, call_next: Any) -> Response:
    """Check the key, name the request, and turn whatever escapes into an error object."""
    request_id = f"req_{secrets.token_hex(12)}"
    try:
        _check_key(request)
        response: Response = await call_next(request)
    except Exception as error:  # noqa: BLE001  (the last door: every failure must leave as a JSON object)
        status, body = to_wire(error)
        if status == 500:
            log.exception("request %s failed", request_id)
        headers = {"x-should-retry": "false"} if status < 500 else {}
        response = JSONResponse(body, status, headers)
    response.headers["x-request-id"] = request_id
    response.headers["openai-version"] = "2020-10-01"
    return response


def _check_key(request: Request) -> None:
    keys = request.app.state.settings.keys
    if not keys or request.url.path == "/healthz" or request.url.path.startswith("/files/"):
        return
    given = request.headers.get("authorization", "").removeprefix("Bearer ").strip()
    if not any(secrets.compare_digest(given.encode(), key.encode()) for key in keys):
        raise WireError("Incorrect API key provided.", status=401, code="invalid_api_key")


def _router() -> APIRouter:
    router = APIRouter()
    router.add_api_route("/models", _models, methods=["GET"])
    router.add_api_route("/models/{model:path}", _model, methods=["GET"])
    router.add_api_route("/images/generations", _generations, methods=["POST"])
    return router


async def _generations(request: Request) -> Response:
    order = parse_order(await _json(request), request.headers.get("user-agent", ""))
    state = request.app.state
    if order.stream:
        return StreamingResponse(_frames(state, order), media_type="text/event-stream", headers=_UNBUFFERED)
    base = state.settings.public_url or str(request.base_url)
    body = await anyio.to_thread.run_sync(answer, state.limner, state.store, base, order, limiter=state.limiter)
    return JSONResponse(body)


async def _frames(state: Any, order: Order) -> AsyncIterator[str]:
    """Pass an order's frames on while one of the workers makes them."""
    async with state.limiter:
        async for frame in iterate_in_threadpool(frames(state.limner, order)):
            yield frame


async def _json(request: Request) -> Any:
    data = await request.body()
    if len(data) > request.app.state.settings.max_body:
        raise WireError("The request body is too large.", status=413, code="request_too_large")
    try:
        return await request.json()
    except ValueError as error:
        raise WireError(f"The request body is not valid JSON: {error}.", code="invalid_json") from None


async def _models(request: Request) -> JSONResponse:
    rows = [_row(name) for name in MODELS]
    if is_together_agent(request.headers.get("user-agent", "")):
        return JSONResponse(rows)
    return JSONResponse({"object": "list", "data": rows})


async def _model(model: str) -> JSONResponse:
    if model not in MODELS:
        raise WireError(f"The model '{model}' does not exist.", status=404, param="model", code="model_not_found")
    return JSONResponse(_row(model))


async def _health() -> dict[str, Any]:
    return {"status": "ok", "version": __version__, "time": int(time.time())}


async def _file(name: str, request: Request) -> Response:
    path = request.app.state.store.get(name)
    if path is None:
        raise WireError("No such picture, or its time is over.", status=404, code="not_found")
    return FileResponse(path, media_type=TYPES[path.suffix[1:]])


async def _http_error(request: Request, error: Exception) -> JSONResponse:
    status = error.status_code if isinstance(error, HTTPException) else 500
    message = f"{request.method} {request.url.path}: {getattr(error, 'detail', 'failed')}."
    return JSONResponse(
        {"error": {"message": message, "type": "invalid_request_error", "param": None, "code": None}}, status
    )


def _row(name: str) -> dict[str, Any]:
    pricing = {"hourly": 0, "input": 0, "output": 0.053, "base": 0, "finetune": 0}
    return {
        "id": name, "object": "model", "created": _EPOCH, "owned_by": "limner", "type": "image", "display_name": "Limner",
        "organization": "limner", "link": "", "license": "apache-2.0", "context_length": 32000, "pricing": pricing,
    }  # fmt: skip
