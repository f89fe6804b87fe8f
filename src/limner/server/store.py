"""Pictures served by URL: files under unguessable names that carry their expiry, so a restart forgets nothing."""

from __future__ import annotations

import re
import secrets
import time
from pathlib import Path

from limner.export import write

TYPES = {"png": "image/png", "jpeg": "image/jpeg", "webp": "image/webp"}
_NAME = re.compile(r"(\d{10,12})-[A-Za-z0-9_-]{32}\.(png|jpeg|webp)")


class Store:
    """A folder of pictures that expire."""

    def __init__(self, folder: Path, seconds: int) -> None:
        self.folder = folder
        self.seconds = seconds
        folder.mkdir(parents=True, exist_ok=True)

    def put(self, data: bytes, output_format: str) -> str:
        """Keep a picture and return its name."""
        self.sweep()
        name = f"{int(time.time()) + self.seconds}-{secrets.token_urlsafe(24)}.{output_format}"
        write(self.folder / name, data)
        return name

    def get(self, name: str) -> Path | None:
        """Return the file of a name, or None when there is none or its time is over."""
        match = _NAME.fullmatch(name)
        if match is None or int(match[1]) < time.time():
            return None
        path = self.folder / name
        return path if path.is_file() else None

    def sweep(self) -> None:
        """Remove what has expired."""
        now = time.time()
        for path in self.folder.iterdir():
            match = _NAME.fullmatch(path.name)
            if match is not None and int(match[1]) < now:
                path.unlink(missing_ok=True)
