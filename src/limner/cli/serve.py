"""serve: the HTTP server."""

from __future__ import annotations

import os
from typing import Annotated

import uvicorn

from limner.cli.arguments import Option
from limner.cli.output import warn
from limner.errors import RequestError
from limner.server.app import create_app
from limner.server.settings import Settings


def serve(
    host: Annotated[str, Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, Option(help="Port to listen on.")] = 8000,
    no_auth: Annotated[
        bool, Option("--no-auth", help="Take every request; else keys come from $LIMNER_API_KEYS.")
    ] = False,
) -> None:
    """Serve the OpenAI and Together image APIs."""
    keys = tuple(key for key in os.environ.get("LIMNER_API_KEYS", "").replace(",", " ").split() if key)
    if not keys and not no_auth:
        raise RequestError(
            "no API keys are set",
            where="LIMNER_API_KEYS",
            valid="one or more keys, separated by commas",
            hint="or pass --no-auth",
        )
    if no_auth and host not in {"127.0.0.1", "::1", "localhost"}:
        warn(f"warning: serving on {host} without keys: anyone who reaches this port can use it")
    uvicorn.run(create_app(Settings(keys=() if no_auth else keys)), host=host, port=port, log_level="info")
