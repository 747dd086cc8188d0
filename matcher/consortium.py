"""The shape of a pairing as a graph: who can reach whom, and where room runs out.

Hall's condition decides who can be paired: some recipients cannot all be paired if the
supports within their reach together take fewer schools than they are. Such a set is
read off a maximum flow: it is what the unpaired recipients still reach when nothing
more can be sent (the smallest minimum cut, so it is the same whatever flow was found).
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

import networkx as nx
from networkx.algorithms.flow import preflow_push

from matcher.candidates import Candidates, Pair
from matcher.plan import PairingPlan
from matcher.policy import Degree, DegreeBounds

_SOURCE, _SINK = ("", "source"), ("", "sink")


class Component(NamedTuple):
    """Schools that can reach each other over allowed pairs.

    Attributes
    ----------
    supports, recipients : tuple of str
        Codes in county order.
    """

    supports: tuple[str, ...]
    recipients: tuple[str, ...]


class Bottleneck(NamedTuple):
    """Recipients with too few supports in reach.

    Attributes
    ----------
    recipients : tuple of str
        They can be paired with `supports` only.
    supports : tuple of str
        Every support within their reach.
    room : int
        Recipients these supports can take together; less than there are.
    """

    recipients: tuple[str, ...]
    supports: tuple[str, ...]
    room: int

    @property
    def lacking(self) -> int:
        """How many of the recipients stay unpaired at least."""
        return len(self.recipients) - self.room


class Shortage(NamedTuple):
    """Supports with too few recipients in reach for all of them to take part.

    Attributes
    ----------
    supports : tuple of str
    recipients : tuple of str
        Every recipient within their reach.
    asked : int
        Recipients these supports need together; more than there are.
    """

    supports: tuple[str, ...]
    recipients: tuple[str, ...]
    asked: int


class Topology(NamedTuple):
    """The graph of allowed pairs, taken apart.

    Attributes
    ----------
    graph : networkx.Graph
        Schools, with `role`, and allowed pairs, with `distance_m`.
    components : tuple of Component
        Largest first.
    isolated : tuple of str
        Recipients no support may take.
    idle : tuple of str
        Supports that may take nobody.
    too_few : tuple of str
        Supports that reach somebody, yet fewer recipients than they must take.
    bottlenecks : tuple of Bottleneck
        Sets of recipients, disjoint, that cannot all be paired.
    shortages : tuple of Shortage
        Sets of supports, disjoint, that cannot all take part.
    """

    graph: "nx.Graph[str]"
    components: tuple[Component, ...]
    isolated: tuple[str, ...]
    idle: tuple[str, ...]
    too_few: tuple[str, ...]
    bottlenecks: tuple[Bottleneck, ...]
    shortages: tuple[Shortage, ...]

    @property
    def pairable(self) -> int:
        """Upper bound of the recipients that can be paired at once."""
        recipients = sum(len(part.recipients) for part in self.components)
        return recipients - sum(b.lacking for b in self.bottlenecks)


def topology(candidates: Candidates, degree: Degree | DegreeBounds) -> Topology:
    """Return the graph of allowed pairs and the places where pairing cannot work.

    Parameters
    ----------
    candidates
        Allowed pairs.
    degree
        Places one support takes, at least and at most; of several modes the outermost
        numbers (`Policy.degree_bounds`), so that what cannot be is never overstated.
    """
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(candidates.supports, role="support")
    graph.add_nodes_from(candidates.recipients, role="recipient")
    for (support, recipient), leg in candidates.allowed.items():
        graph.add_edge(support, recipient, distance_m=leg.metres)
    supports = [s for s in candidates.supports if graph.degree[s]]
    recipients = [r for r in candidates.recipients if graph.degree[r]]
    low, high = degree.recipients_min, degree.recipients_max
    too_few = tuple(s for s in supports if graph.degree[s] < low)
    able = [s for s in supports if s not in too_few]
    return Topology(
        graph=graph,
        components=_components(graph, candidates),
        isolated=tuple(r for r in candidates.recipients if not graph.degree[r]),
        idle=tuple(s for s in candidates.supports if not graph.degree[s]),
        too_few=too_few,
        bottlenecks=tuple(
            Bottleneck(many, few, high * len(few))
            for many, few in _hall(recipients, able, candidates.allowed, 1, high)
        ),
        shortages=tuple(
            Shortage(many, few, low * len(many))
            for many, few in _hall(
                able, recipients, ((r, s) for s, r in candidates.allowed), low, 1
            )
        ),
    )


def graph_of(pairing: PairingPlan) -> "nx.DiGraph[str]":
    """Return a plan as a graph: area lead -> support -> recipient.

    Nodes carry `role`, edges to recipients `distance_m` (None if unknown).
    """
    graph: nx.DiGraph[str] = nx.DiGraph()
    for lead in pairing.area_leads:
        graph.add_node(lead.school, role="area_lead")
        graph.add_edges_from((lead.school, support) for support in lead.supports)
    for consortium in pairing.consortia:
        graph.add_node(consortium.support, role="support")
        for link in consortium.recipients:
            graph.add_node(link.school, role="recipient")
            graph.add_edge(consortium.support, link.school, distance_m=link.distance_m)
    for unpaired in pairing.unpaired:
        graph.add_node(unpaired.school, role="unpaired")
    return graph


def _components(
    graph: "nx.Graph[str]", candidates: Candidates
) -> tuple[Component, ...]:
    parts = [part for part in nx.connected_components(graph) if len(part) > 1]
    found = (
        Component(
            tuple(s for s in candidates.supports if s in part),
            tuple(r for r in candidates.recipients if r in part),
        )
        for part in parts
    )
    return tuple(sorted(found, key=lambda c: (-len(c.supports) - len(c.recipients), c)))


def _hall(
    senders: list[str],
    takers: list[str],
    reach: Iterable[Pair] | Mapping[Pair, object],
    sends: int,
    takes: int,
) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Return disjoint sets of senders that exceed what their takers can take.

    Parameters
    ----------
    senders, takers
        Codes; every sender sends `sends`, every taker takes at most `takes`.
    reach
        Pairs (taker, sender). A pair is used at most once; since either `sends` or
        `takes` is 1, it needs no capacity of its own.
    """
    network: nx.DiGraph[tuple[str, str]] = nx.DiGraph()
    network.add_nodes_from((_SOURCE, _SINK))
    for code in senders:
        network.add_edge(_SOURCE, ("sender", code), capacity=sends)
    for code in takers:
        network.add_edge(("taker", code), _SINK, capacity=takes)
    known = set(takers), set(senders)
    bonds = [(t, s) for t, s in reach if t in known[0] and s in known[1]]
    for taker, sender in bonds:
        network.add_edge(("sender", sender), ("taker", taker))
    residual = preflow_push(network, _SOURCE, _SINK)
    open_arcs = nx.subgraph_view(
        residual,
        filter_edge=lambda u, v: residual[u][v]["flow"] < residual[u][v]["capacity"],
    )
    reached = {_SOURCE} | nx.descendants(open_arcs, _SOURCE)
    cut: nx.Graph[tuple[str, str]] = nx.Graph()
    cut.add_nodes_from(("sender", s) for s in senders if ("sender", s) in reached)
    cut.add_edges_from(
        (("sender", s), ("taker", t)) for t, s in bonds if ("sender", s) in reached
    )
    violators = []
    for part in nx.connected_components(cut):
        many = tuple(s for s in senders if ("sender", s) in part)
        violators.append((many, tuple(t for t in takers if ("taker", t) in part)))
    return sorted(violators, key=lambda pair: senders.index(pair[0][0]))
