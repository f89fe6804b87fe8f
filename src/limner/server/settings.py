"""What a server is started with."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from limner.resources import cache_dir


@dataclass(frozen=True)
class Settings:
    """``keys`` empty: every request is taken. ``url_seconds`` is how long a picture's URL lives. ``workers`` draw at once."""

    keys: tuple[str, ...] = ()
    store: Path = field(default_factory=lambda: cache_dir() / "served")
    url_seconds: int = 3600
    public_url: str = ""
    workers: int = 2
    max_body: int = 1 << 20
