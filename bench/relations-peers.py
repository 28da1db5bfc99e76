"""The peers of relations.ts: reads one JSON of ties, answers the same figures by igraph (or networkx) and the seconds they took."""
import importlib
import json
import sys
import time


def load(name):
    try:
        return importlib.import_module(name)
    except ImportError:
        return None


igraph, networkx, numpy = load("igraph"), load("networkx"), load("numpy")
if networkx is not None:
    from networkx.algorithms.community import louvain_communities as louvain, modularity


def centralization(degrees):
    """Freeman's, as igraph's own graph-level centralization defines it for undirected graphs without loops."""
    size, most = len(degrees), max(degrees)
    return sum(most - degree for degree in degrees) / ((size - 1) * (size - 2)) if size > 2 else None


def by_igraph(size, ties, directed):
    graph = igraph.Graph(size, ties, directed=directed).simplify()
    weak = graph.connected_components(mode="weak")
    return {
        "density": graph.density(),
        "reciprocity": graph.reciprocity() if directed else None,
        "components": len(weak),
        "giant": max(weak.sizes()),
        "betweenness": graph.betweenness(),
        "core": graph.as_undirected(mode="collapse").coreness(),
        "centralization": centralization(graph.as_undirected(mode="collapse").degree()),
        "modularity": graph.as_undirected(mode="collapse").community_multilevel().modularity if ties else None,
    }


def by_networkx(size, ties, directed):
    graph = (networkx.DiGraph if directed else networkx.Graph)()
    graph.add_nodes_from(range(size))
    graph.add_edges_from((a, b) for a, b in ties if a != b)
    plain = networkx.Graph(graph)
    pieces = list(networkx.connected_components(plain))
    between = networkx.betweenness_centrality(graph, normalized=False)
    core = networkx.core_number(plain)
    return {
        "density": networkx.density(graph),
        "reciprocity": networkx.overall_reciprocity(graph) if directed and graph.number_of_edges() else None,
        "components": len(pieces),
        "giant": max(map(len, pieces)),
        "betweenness": [between[k] for k in range(size)],
        "core": [core[k] for k in range(size)],
        "centralization": centralization([degree for _, degree in plain.degree()]),
        "modularity": modularity(plain, louvain(plain, seed=1)) if ties else None,
    }


def survival(size, before, now, answered_before, answered_now):
    """Cell by cell of two matrices: a tie is said, or not, or nobody knows because the one to say it is silent."""
    def read(ties, answered):
        said = numpy.zeros((size, size), bool)
        if ties:
            said[tuple(numpy.array(ties).T)] = True
        numpy.fill_diagonal(said, False)
        unknown = ~said & ~numpy.array(answered, bool)[:, None]
        numpy.fill_diagonal(unknown, False)
        absent = ~said & ~unknown
        numpy.fill_diagonal(absent, False)
        return said, unknown, absent

    (was, was_open, was_not), (is_, is_open, is_not) = read(before, answered_before), read(now, answered_now)
    count = lambda cells: int(cells.sum())
    return {
        "kept": count(was & is_),
        "new": count(was_not & is_),
        "lost": count(was & is_not),
        "unknown": count(was & is_open) + count(was_open & is_),
        "kept_high": count((was | was_open) & (is_ | is_open)),
        "new_high": count((was_not | was_open) & (is_ | is_open)),
        "lost_high": count((was | was_open) & (is_not | is_open)),
    }


peers = [("igraph", igraph, by_igraph), ("networkx", networkx, by_networkx)]
for line in sys.stdin:
    given = json.loads(line)
    if "waves" in given:
        start = time.perf_counter()
        told = {**survival(**given["waves"]), "seconds": time.perf_counter() - start} if numpy else None
        print(json.dumps({"numpy": told} if told else {}), flush=True)
        continue
    answer = {}
    for name, module, compute in peers:
        if module is None or (given["fast"] and name == "networkx" and igraph is not None):
            continue
        start = time.perf_counter()
        found = compute(given["size"], [tuple(tie) for tie in given["ties"]], given["directed"])
        answer[name] = {"seconds": time.perf_counter() - start, "version": module.__version__, **found}
    print(json.dumps(answer), flush=True)
