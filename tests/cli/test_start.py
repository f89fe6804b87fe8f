"""A process of the command line: what it loads, and how it ends."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from limner.document.document import Canvas, Document
from limner.document.geometry import Box
from limner.document.layers import ShapeLayer, TextLayer
from limner.document.text import FontSpec, Paragraph, Run, TextBlock, TextStyle

UNNEEDED = (
    "limner.reason",
    "limner.design",
    "limner.verify",
    "limner.pipeline",
    "limner.story",
    "limner.document.plan",
    "limner.document.scene",
    "tesserocr",
    "numpy.ma",
    "PIL",
    "rich",
    "importlib.metadata",
    "email",
    "statistics",
)


def _process(*argv: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONPROFILEIMPORTTIME": "1"}
    command = [sys.executable, "-m", "limner.cli", *argv]
    return subprocess.run(command, capture_output=True, text=True, env=env, timeout=120)


def test_drawing_a_document_loads_nothing_that_thinks_designs_or_checks(tmp_path: Path) -> None:
    style = TextStyle(font=FontSpec(families=("Inter",), weight=650), size=40)
    block = TextBlock(paragraphs=(Paragraph(runs=(Run(text="Quick"),)),), style=style)
    layers = (ShapeLayer(id="s", box=Box(0, 0, 400, 600)), TextLayer(id="t", box=Box(20, 20, 300, 100), block=block))
    source = tmp_path / "a.json"
    source.write_text(Document(canvas=Canvas(width=400, height=600), layers=layers).dumps(), "utf-8")
    done = _process("render", str(source), "-o", str(tmp_path / "a.png"))
    assert done.returncode == 0
    assert (tmp_path / "a.png").stat().st_size > 0
    loaded = {line.rsplit("|", 1)[-1].strip() for line in done.stderr.splitlines()}
    assert "limner.typeset.driver" in loaded
    assert [name for name in UNNEEDED if name in loaded] == []


def test_a_process_ends_with_the_code_of_its_command(tmp_path: Path) -> None:
    missing = ("render", str(tmp_path / "none.json"), "-o", str(tmp_path / "a.png"))
    assert _process("version").returncode == 0
    assert _process(*missing).returncode == 1
    assert _process(*missing, "--scale", "99").returncode == 2
