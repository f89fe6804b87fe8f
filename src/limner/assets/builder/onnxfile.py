"""Nodes and tensors in, the bytes of an ONNX model out: the few messages of the format that our networks need.

The format is protocol buffers; field numbers are those of onnx.proto3 (ONNX 1.12, opset 13).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

OPSET = 13
IR_VERSION = 8
Tensor = npt.NDArray[np.float16] | npt.NDArray[np.float32]
Attribute = int | str | tuple[int, ...]
_KINDS = {"float32": 1, "float16": 10}


class Node(NamedTuple):
    """One step of a network: its operator, the names of what goes in and what comes out, its attributes."""

    operator: str
    inputs: tuple[str, ...]
    output: str
    attributes: tuple[tuple[str, Attribute], ...] = ()


def onnx_model(nodes: Sequence[Node], tensors: Mapping[str, Tensor], source: str, result: str) -> bytes:
    """Return a model of one input and one output, both (1, 3, h, w) of float32 by name; the same nodes give the same bytes."""
    graph = b"".join(_message(1, _node(node)) for node in nodes) + _text(2, "network")
    graph += b"".join(_message(5, _tensor(name, value)) for name, value in tensors.items())
    graph += _message(11, _value(source)) + _message(12, _value(result))
    return _number(1, IR_VERSION) + _text(2, "limner") + _message(7, graph) + _message(8, _number(2, OPSET))


def _node(node: Node) -> bytes:
    out = b"".join(_text(1, name) for name in node.inputs) + _text(2, node.output)
    out += _text(3, node.output) + _text(4, node.operator)
    return out + b"".join(_message(5, _attribute(*pair)) for pair in node.attributes)


def _attribute(name: str, value: Attribute) -> bytes:
    if isinstance(value, int):
        return _text(1, name) + _number(3, value) + _number(20, 2)
    if isinstance(value, str):
        return _text(1, name) + _text(4, value) + _number(20, 3)
    return _text(1, name) + b"".join(_number(8, item) for item in value) + _number(20, 7)


def _tensor(name: str, value: Tensor) -> bytes:
    out = b"".join(_number(1, size) for size in value.shape) + _number(2, _KINDS[value.dtype.name])
    return out + _text(8, name) + _message(9, value.astype(value.dtype.newbyteorder("<")).tobytes())


def _value(name: str) -> bytes:
    sizes = (_number(1, 1), _number(1, 3), _text(2, "h"), _text(2, "w"))
    shape = b"".join(_message(1, size) for size in sizes)
    return _text(1, name) + _message(2, _message(1, _number(1, _KINDS["float32"]) + _message(2, shape)))


def _text(field: int, value: str) -> bytes:
    return _message(field, value.encode())


def _message(field: int, value: bytes) -> bytes:
    return _varint(field << 3 | 2) + _varint(len(value)) + value


def _number(field: int, value: int) -> bytes:
    return _varint(field << 3) + _varint(value)


def _varint(value: int) -> bytes:
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)
