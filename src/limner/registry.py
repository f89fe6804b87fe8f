"""A registry of named things: register, get (with a did-you-mean), names. A second registration of a name is an error."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Generic, TypeVar

from limner.errors import LookupFailed, nearest

T = TypeVar("T")


class Registry(Generic[T]):
    """Maps names to values of one kind.

    >>> shapes: Registry[int] = Registry("shape")
    >>> shapes.register("dot", 1)
    1
    >>> shapes.get("dot")
    1
    """

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self._entries: dict[str, T] = {}

    def register(self, name: str, value: T) -> T:
        """Add a value under a new name and return it; raises LookupFailed when the name is taken."""
        if name in self._entries:
            raise LookupFailed(f"a {self.kind} of this name is registered already", where=self.kind, value=name)
        self._entries[name] = value
        return value

    def get(self, name: str) -> T:
        """Return the value registered under a name; raises LookupFailed naming the valid ones."""
        if name not in self._entries:
            raise LookupFailed(
                f"no {self.kind} of this name",
                where=self.kind,
                value=name,
                valid=", ".join(self.names()),
                hint=nearest(name, self._entries),
            )
        return self._entries[name]

    def names(self) -> tuple[str, ...]:
        """Return all names in the order they were registered."""
        return tuple(self._entries)

    def __iter__(self) -> Iterator[T]:
        return iter(self._entries.values())

    def __contains__(self, name: object) -> bool:
        return name in self._entries
