"""What all tests share: the built asset pack, opened once, and a cache folder of their own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from limner.pipeline import Limner
from limner.resources import Resources, open_resources


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("cache")
    os.environ["LIMNER_CACHE"] = str(folder)
    yield folder
    del os.environ["LIMNER_CACHE"]


@pytest.fixture(scope="session")
def resources(_own_cache: Path) -> Resources:
    """The installed asset pack; `make test` builds it first."""
    return open_resources()


@pytest.fixture(scope="session")
def limner(resources: Resources) -> Limner:
    """An engine without OCR, for tests of everything else."""
    return Limner(resources, ocr=False)
