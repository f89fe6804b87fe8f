"""Layered layout of a directed graph: ranks, orders, positions and routes, free of pixels' meaning.

Sugiyama's method: cycles are broken, nodes ranked by longest path, long edges given a slot in every rank they pass (so no
edge ever crosses a box), ranks ordered by barycentres, positions settled by repeated averaging under a least distance.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Link:
    """An edge between node indices as drawn: ``back`` says that it was turned round to break a cycle."""

    source: int
    target: int
    index: int
    back: bool = False


@dataclass(slots=True)
class Layered:
    """The layout: for every slot (node or bend) its rank and its position across the flow, in units of slots.

    Slots 0…n−1 are the nodes; the rest are bends of long edges. ``routes[index]`` lists an edge's slots from the top rank
    down (against the arrow for a turned edge).
    """

    ranks: list[list[int]]
    across: list[float]
    rank_of: list[int]
    routes: dict[int, list[int]]
    turned: frozenset[int]
    nodes: int
    neighbours: list[list[int]] = field(default_factory=list)

    @property
    def depth(self) -> int:
        """How many ranks there are."""
        return len(self.ranks)

    @property
    def breadth(self) -> float:
        """The extent across, in slots: positions run from 0 to breadth − 1."""
        return max(self.across, default=0.0) + 1


def layered(count: int, edges: list[tuple[int, int]], *, bend: float = 0.45) -> Layered:
    """Return the layout of ``count`` nodes; self loops and edges to unknown nodes are left out of ``routes``.

    ``bend`` is the room across that a bend takes, as a share of a node's.
    """
    links = _acyclic(
        count, [(s, t, i) for i, (s, t) in enumerate(edges) if s != t and 0 <= s < count and 0 <= t < count]
    )
    rank_of = _ranks(count, links)
    routes: dict[int, list[int]] = {}
    spans = list(rank_of)
    for link in links:
        chain = [link.source]
        for rank in range(rank_of[link.source] + 1, rank_of[link.target]):
            spans.append(rank)
            chain.append(len(spans) - 1)
        routes[link.index] = [*chain, link.target]
    ranks: list[list[int]] = [[] for _ in range(max(spans, default=0) + 1)]
    for slot, rank in enumerate(spans):
        ranks[rank].append(slot)
    out = Layered(ranks, [0.0] * len(spans), spans, routes, frozenset(k.index for k in links if k.back), count)
    out.neighbours = _neighbours(out)
    _order(out)
    _settle(out, bend)
    return out


def _acyclic(count: int, edges: list[tuple[int, int, int]]) -> list[Link]:
    following: list[list[tuple[int, int]]] = [[] for _ in range(count)]
    for s, t, i in edges:
        following[s].append((t, i))
    state = [0] * count
    back: set[int] = set()
    entered = {t for _, t, _ in edges}
    for root in [n for n in range(count) if n not in entered] + list(range(count)):
        if state[root]:
            continue
        state[root] = 1
        stack = [(root, iter(following[root]))]
        while stack:
            node, rest = stack[-1]
            step = next(rest, None)
            if step is None:
                state[node] = 2
                stack.pop()
            elif state[step[0]] == 1:
                back.add(step[1])
            elif state[step[0]] == 0:
                state[step[0]] = 1
                stack.append((step[0], iter(following[step[0]])))
    return [Link(t, s, i, True) if i in back else Link(s, t, i) for s, t, i in edges]


def _ranks(count: int, links: list[Link]) -> list[int]:
    rank = [0] * count
    for _ in range(count):
        moved = False
        for link in links:
            if rank[link.target] < rank[link.source] + 1:
                rank[link.target] = rank[link.source] + 1
                moved = True
        if not moved:
            break
    # Sources with one place to go stand right above it, not at the very start.
    outs: list[list[int]] = [[] for _ in range(count)]
    entered = {link.target for link in links}
    for link in links:
        outs[link.source].append(link.target)
    for node in range(count):
        if node not in entered and outs[node]:
            rank[node] = min(rank[t] for t in outs[node]) - 1
    low = min(rank, default=0)
    return [r - low for r in rank]


def _neighbours(graph: Layered) -> list[list[int]]:
    near: list[list[int]] = [[] for _ in graph.rank_of]
    for chain in graph.routes.values():
        for one, two in zip(chain, chain[1:], strict=False):
            near[one].append(two)
            near[two].append(one)
    return near


def _order(graph: Layered) -> None:
    best = [list(rank) for rank in graph.ranks]
    least = crossings(graph)
    for sweep in range(12):
        down = sweep % 2 == 0
        order = range(1, graph.depth) if down else range(graph.depth - 2, -1, -1)
        for r in order:
            fixed = {slot: i for i, slot in enumerate(graph.ranks[r - 1 if down else r + 1])}
            now = {slot: i for i, slot in enumerate(graph.ranks[r])}

            def centre(slot: int, fixed: dict[int, int] = fixed, now: dict[int, int] = now) -> float:
                at = [fixed[n] for n in graph.neighbours[slot] if n in fixed]
                return sum(at) / len(at) if at else float(now[slot])

            graph.ranks[r].sort(key=lambda slot: (centre(slot), now[slot]))  # noqa: B023
        count = crossings(graph)
        if count < least:
            least, best = count, [list(rank) for rank in graph.ranks]
    graph.ranks[:] = best


def crossings(graph: Layered) -> int:
    """Return how many pairs of edge pieces between neighbouring ranks cross."""
    total = 0
    place = {slot: i for rank in graph.ranks for i, slot in enumerate(rank)}
    for r in range(graph.depth - 1):
        pieces = [
            (place[one], place[two])
            for chain in graph.routes.values()
            for one, two in zip(chain, chain[1:], strict=False)
            if graph.rank_of[one] == r
        ]
        total += sum(
            (a[0] - b[0]) * (a[1] - b[1]) < 0 for i, a in enumerate(pieces) for b in pieces[i + 1 :]
        )  # fmt: skip
    return total


def _settle(graph: Layered, bend: float) -> None:
    def room(one: int, two: int) -> float:
        return ((1 if one < graph.nodes else bend) + (1 if two < graph.nodes else bend)) / 2

    for rank in graph.ranks:
        at = 0.0
        for i, slot in enumerate(rank):
            at += room(rank[i - 1], slot) if i else 0.0
            graph.across[slot] = at
    widest = max((graph.across[rank[-1]] for rank in graph.ranks if rank), default=0.0)
    for rank in graph.ranks:
        shift = (widest - graph.across[rank[-1]]) / 2 if rank else 0.0
        for slot in rank:
            graph.across[slot] += shift
    for turn in range(24):
        order = graph.ranks if turn % 2 == 0 else list(reversed(graph.ranks))
        for rank in order:
            wish = []
            for slot in rank:
                near = [graph.across[n] for n in graph.neighbours[slot]]
                wish.append(sum(near) / len(near) if near else graph.across[slot])
            placed = _spread(wish, [room(a, b) for a, b in zip(rank, rank[1:], strict=False)])
            for slot, at in zip(rank, placed, strict=True):
                graph.across[slot] = at
    _straighten(graph, room)
    low = min(graph.across, default=0.0)
    for i in range(len(graph.across)):
        graph.across[i] = round(graph.across[i] - low, 6)


def _straighten(graph: Layered, room: Callable[[int, int], float]) -> None:
    """Bring slots that are nearly in line with a neighbour into line, where their rank has room for it."""
    for rank in [*graph.ranks, *reversed(graph.ranks)]:
        for k, slot in enumerate(rank):
            low = graph.across[rank[k - 1]] + room(rank[k - 1], slot) if k else float("-inf")
            high = graph.across[rank[k + 1]] - room(slot, rank[k + 1]) if k + 1 < len(rank) else float("inf")
            near = [graph.across[n] for n in graph.neighbours[slot]]
            near = [at for at in near if abs(at - graph.across[slot]) < 0.42 and low - 1e-9 <= at <= high + 1e-9]
            if near:
                graph.across[slot] = min(near, key=lambda at: (abs(at - graph.across[slot]), at))  # noqa: B023


def _spread(wish: list[float], rooms: list[float]) -> list[float]:
    """Return positions in order, at least ``rooms`` apart, as near to the wishes as can be (pool adjacent violators)."""
    offsets = [0.0]
    for room in rooms:
        offsets.append(offsets[-1] + room)
    pools: list[list[float]] = []
    for want, offset in zip(wish, offsets, strict=True):
        pools.append([want - offset, 1.0])
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            mean, weight = pools.pop()
            before, count = pools[-1]
            pools[-1] = [(before * count + mean * weight) / (count + weight), count + weight]
    flat = [mean for mean, weight in pools for _ in range(round(weight))]
    return [at + offset for at, offset in zip(flat, offsets, strict=True)]


def is_chain(count: int, edges: list[tuple[int, int]]) -> bool:
    """Tell whether the graph is one simple line of nodes, each joined to the next."""
    if len(edges) != count - 1 or count < 2:
        return False
    outs, ins = [s for s, _ in edges], [t for _, t in edges]
    return len(set(outs)) == len(outs) and len(set(ins)) == len(ins) and len(set(outs) | set(ins)) == count


def chain_order(count: int, edges: list[tuple[int, int]]) -> list[int]:
    """Return the nodes of a chain from its first to its last."""
    after = dict(edges)
    entered = set(after.values())
    at = next(n for n in range(count) if n not in entered)
    order = [at]
    while at in after and len(order) <= count:
        at = after[at]
        order.append(at)
    return order


def is_cycle(count: int, edges: list[tuple[int, int]]) -> bool:
    """Tell whether the graph is one ring through all nodes."""
    if count < 3 or len(edges) != count:
        return False
    after = dict(edges)
    seen, at = set(), 0
    while at in after and at not in seen:
        seen.add(at)
        at = after[at]
    return len(seen) == count and at == 0
