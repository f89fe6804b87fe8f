"""Fetched packages in, small networks out that OpenCV runs: TFLite files as they are, ncnn's two files as one of ONNX.

ncnn's are a list of layers, and their weights one after another in its order.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np

from limner.assets.builder.archives import opened
from limner.assets.builder.fetch import archive
from limner.assets.builder.onnxfile import Attribute, Node, Tensor, onnx_model
from limner.assets.builder.sources import pinned, table
from limner.errors import AssetError

HALF = 0x01306B47
"""The mark before weights that are stored in half precision."""

_BINARY = {0: "Add", 1: "Sub", 2: "Mul"}


def wanted_packages() -> set[str]:
    """Return the keys of the packages that networks come from, all from pip."""
    return {row["package"] for row in table("networks").values()}


def build_networks(folder: Path) -> dict[str, bytes]:
    """Return ``network/<name>`` for every row of ``tables/networks.toml``. Raises AssetError for a layer that is not known."""
    entries: dict[str, bytes] = {}
    for name, row in table("networks").items():
        (package,) = pinned([row["package"]])
        with opened(archive(folder, package)) as content:
            if row["file"].endswith(".tflite"):
                entries[f"network/{name}"] = content.read(row["file"])
                continue
            layers = content.read(f"{row['file']}.param").decode()
            entries[f"network/{name}"] = converted(layers, content.read(f"{row['file']}.bin"))
    return entries


def converted(layers: str, weights: bytes) -> bytes:
    """Return a network of ncnn's two files as an ONNX model, weights in the precision they have.

    Raises AssetError for a layer or a way of storing weights that is not known.
    """
    reader = _Weights(weights)
    nodes: list[Node] = []
    tensors: dict[str, Tensor] = {}
    same: dict[str, str] = {}
    source = result = ""
    for line in layers.splitlines()[2:]:
        kind, name, ins, outs, *rest = line.split()
        split = int(ins), int(ins) + int(outs)
        inputs = tuple(same.get(each, each) for each in rest[: split[0]])
        outputs = rest[split[0] : split[1]]
        values = dict(pair.split("=", 1) for pair in rest[split[1] :])
        if kind == "Input":
            source = outputs[0]
        elif kind == "Split":
            same |= dict.fromkeys(outputs, inputs[0])
        elif kind == "MemoryData":
            tensors[outputs[0]] = reader.floats(int(values["2"])).reshape(1, -1, 1, 1)
        else:
            nodes += _nodes(kind, name, inputs, outputs[0], values, reader, tensors)
        result = outputs[0]
    return onnx_model(nodes, tensors, source, result)


def _nodes(
    kind: str,
    name: str,
    inputs: tuple[str, ...],
    output: str,
    values: Mapping[str, str],
    reader: _Weights,
    tensors: dict[str, Tensor],
) -> Iterator[Node]:
    """Give the nodes of one layer; its weights are added to ``tensors``."""
    if kind == "Convolution":
        edge, outs, total = int(values["1"]), int(values["0"]), int(values["6"])
        tensors[f"{name}.weight"] = reader.weights(total).reshape(outs, -1, edge, edge)
        tensors[f"{name}.bias"] = reader.floats(outs)
        border = int(values.get("4", 0))
        shape: tuple[tuple[str, Attribute], ...] = (("kernel_shape", (edge, edge)), ("pads", (border,) * 4))
        yield Node("Conv", (*inputs, f"{name}.weight", f"{name}.bias"), output, shape)
    elif kind == "BinaryOp" and int(values.get("0", 0)) in _BINARY:
        if int(values.get("1", 0)):
            tensors[f"{name}.scalar"] = np.array(float(values["2"]), np.float32).reshape(1, 1, 1, 1)
            inputs = (*inputs, f"{name}.scalar")
        yield Node(_BINARY[int(values.get("0", 0))], inputs, output)
    elif kind == "Swish":
        yield Node("Sigmoid", inputs, f"{output}.gate")
        yield Node("Mul", (*inputs, f"{output}.gate"), output)
    elif kind == "Sigmoid":
        yield Node("Sigmoid", inputs, output)
    elif kind == "Concat":
        yield Node("Concat", inputs, output, (("axis", 1),))
    elif kind == "PixelShuffle":
        yield Node("DepthToSpace", inputs, output, (("blocksize", int(values["0"])), ("mode", "CRD")))
    else:
        raise AssetError("a network has a layer that is not known", where=name, value=kind)


class _Weights:
    """The weights of an ncnn network, read in order."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    def floats(self, count: int) -> Tensor:
        """Return the next ``count`` floats of full precision."""
        found = np.frombuffer(self.data, "<f4", count, self.at)
        self.at += 4 * count
        return found.astype(np.float32)

    def weights(self, count: int) -> Tensor:
        """Return the next ``count`` weights, with the mark that says how they are stored before them."""
        (mark,) = np.frombuffer(self.data, "<u4", 1, self.at)
        self.at += 4
        if mark == 0:
            return self.floats(count)
        if mark != HALF:
            raise AssetError(
                "a network stores its weights in a way that is not known", where="weights", value=hex(mark)
            )
        found = np.frombuffer(self.data, "<f2", count, self.at)
        self.at += -(-2 * count // 4) * 4
        return found.astype(np.float16)
