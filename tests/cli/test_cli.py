"""The command line, in-process: what it writes, what it says, and how it fails."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PIL import Image

from limner.cli.main import run

SMALL = ["--size", "256x384", "--quality", "low"]
BRIEF = 'A poster for a bird walk, title "Early Birds", a robin on a branch'


def opened_size(path: Path) -> tuple[int, int]:
    with Image.open(path) as picture:
        return picture.size


def lines(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return [line for line in capsys.readouterr().err.splitlines() if line.strip()]


def test_generate_writes_picture_document_and_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = {name: tmp_path / name for name in ("a.png", "doc.json", "report.json")}
    code = run(
        ["generate", BRIEF, *SMALL, "-o", str(files["a.png"]), "--document", str(files["doc.json"])]
        + ["--report", str(files["report.json"]), "--json"]
    )
    assert code == 0
    said = json.loads(capsys.readouterr().out)["pictures"][0]
    assert (said["width"], said["height"]) == opened_size(files["a.png"]) == (256, 384)
    assert "Early Birds" in files["doc.json"].read_text("utf-8")
    assert json.loads(files["report.json"].read_text("utf-8"))["score"] > 0


def test_inspect_reads_the_text_back_from_every_format(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("a.png", "a.jpg", "a.webp"):
        assert run(["generate", BRIEF, *SMALL, "-o", str(tmp_path / name)]) == 0
        capsys.readouterr()
        assert run(["inspect", str(tmp_path / name), "--json"]) == 0
        assert "Early Birds" in json.loads(capsys.readouterr().out)["texts"]


def test_render_of_an_exported_document_gives_the_same_bytes(tmp_path: Path) -> None:
    first, again = tmp_path / "a.png", tmp_path / "b.png"
    assert run(["generate", BRIEF, *SMALL, "-o", str(first), "--document", str(tmp_path / "d.json")]) == 0
    assert run(["render", str(tmp_path / "d.json"), "-o", str(again)]) == 0
    assert first.read_bytes() == again.read_bytes()


def test_render_at_scale_2_has_twice_the_size(tmp_path: Path) -> None:
    assert run(["generate", BRIEF, *SMALL, "-o", str(tmp_path / "a.png")]) == 0
    assert run(["render", str(tmp_path / "a.png"), "-o", str(tmp_path / "b.png"), "--scale", "2"]) == 0
    assert opened_size(tmp_path / "b.png") == (512, 768)


def test_n_pictures_are_numbered_and_each_can_be_made_alone(tmp_path: Path) -> None:
    assert run(["generate", BRIEF, *SMALL, "-n", "2", "--seed", "5", "-o", str(tmp_path / "a.png")]) == 0
    assert run(["generate", BRIEF, *SMALL, "--seed", "6", "-o", str(tmp_path / "alone.png")]) == 0
    assert (tmp_path / "a-2.png").read_bytes() == (tmp_path / "alone.png").read_bytes()
    assert (tmp_path / "a-1.png").read_bytes() != (tmp_path / "a-2.png").read_bytes()


def test_plan_prints_json_with_the_copy(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["plan", BRIEF, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["copy"][0]["text"] == "Early Birds"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["generate", ""], "the prompt is empty"),
        (["generate", "x" * 32001], "32001 characters"),
        (["generate", "cat", "--size", "abc"], "not a size"),
        (["generate", "cat", "--size", "0x10"], "64 to 4096"),
        (["generate", "cat", "--size", "9000x9000"], "64 to 4096"),
        (["generate", "cat", "--quality", "ultra"], "low, medium, high"),
        (["generate", "cat", "--background", "blue"], "auto, opaque, transparent"),
        (["generate", "cat", "-o", "cat.bmp"], ".png, .jpg, .jpeg, .webp"),
        (["generate", "cat", "-o", "/nowhere/at/all/cat.png"], "the folder does not exist"),
        (["generate", "cat", "-o", "a.png", "--format", "webp"], "differ"),
        (["generate", "cat", "--ratio", "3:2"], "size class"),
        (["generate", "cat", "--painter", "rembrandt"], "rembrandt"),
        (["render", "no-such.json", "-o", "a.png"], "cannot be read"),
        (["render", "no-such.json", "-o", "a.png", "--scale", "99"], "0.1 to 8"),
        (["inspect", "no-such.png"], "cannot be read"),
    ],
)
def test_a_mistake_is_one_clear_line_and_a_nonzero_exit(
    arguments: list[str],
    words: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(arguments) != 0
    said = lines(capsys)
    assert len(said) == 1 and words in said[0], said
    assert not list(tmp_path.iterdir()), "a failed command leaves no file behind"


@pytest.mark.parametrize("cut", [0, 10, 0.5, -20])
def test_a_truncated_document_is_one_clear_line(cut: float, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "d.json"
    assert run(["generate", BRIEF, *SMALL, "-o", str(tmp_path / "a.png"), "--document", str(source)]) == 0
    text = source.read_text("utf-8")
    source.write_text(text[: int(len(text) * cut) if isinstance(cut, float) else cut], "utf-8")
    capsys.readouterr()
    assert run(["render", str(source), "-o", str(tmp_path / "b.png")]) == 1
    assert len(lines(capsys)) == 1
    assert not (tmp_path / "b.png").exists()


def test_a_picture_without_a_document_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Image.new("RGB", (8, 8)).save(tmp_path / "plain.png")
    assert run(["inspect", str(tmp_path / "plain.png")]) == 1
    assert "document" in lines(capsys)[0]


def test_the_generated_docs_are_fresh() -> None:
    from limner.docs import stale

    assert stale() == []
