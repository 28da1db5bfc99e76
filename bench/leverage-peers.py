"""The peers of leverage.ts: reads a task a line, times only the computation, and answers a line of JSON.

An answer holds seconds by the clock, seconds of processor, and a sum by which both sides show that they computed the same.
"""
import importlib
import inspect
import json
import sys
import time


def load(name):
    try:
        return importlib.import_module(name)
    except ImportError:
        return None


numpy, igraph, networkx = load("numpy"), load("igraph"), load("networkx")


def fcm_numpy(given):
    """Bootstrap of the raters as one product, then all replicates of a piece at once, link by link; single precision."""
    np = numpy
    raters, links, size = given["raters"], given["links"], given["size"]
    ratings = np.array(given["ratings"], np.float32).reshape(links, raters)
    source, target = np.array(given["from"]), np.array(given["to"])
    order = np.argsort(target, kind="stable")
    ratings, source, target = ratings[order], source[order], target[order]
    received, first = np.unique(target, return_index=True)
    random = np.random.default_rng(1)

    def run():
        total = 0.0
        for start in range(0, given["replicates"], 500):
            drawn = random.multinomial(raters, np.full(raters, 1 / raters), size=500).astype(np.float32)
            weights = (drawn @ ratings.T) / np.float32(raters)
            state = np.full((500, size), 0.5, np.float32)
            while True:
                sums = state.copy()
                sums[:, received] += np.add.reduceat(state[:, source] * weights, first, axis=1)
                after = 1 / (1 + np.exp(-sums))
                change = np.abs(after - state).max()
                state = after
                if change <= given["threshold"]:
                    break
            total += float(state.sum())
        return total / given["replicates"] / size

    return run


def fcm_numpy_dense(given):
    """The same with a whole matrix for each replicate."""
    np = numpy
    raters, links, size = given["raters"], given["links"], given["size"]
    ratings = np.array(given["ratings"], np.float32).reshape(links, raters)
    source, target = np.array(given["from"]), np.array(given["to"])
    random = np.random.default_rng(1)

    def run():
        total = 0.0
        for start in range(0, given["replicates"], 500):
            drawn = random.multinomial(raters, np.full(raters, 1 / raters), size=500).astype(np.float32)
            weights = np.zeros((500, size, size), np.float32)
            weights[:, source, target] = (drawn @ ratings.T) / np.float32(raters)
            state = np.full((500, size), 0.5, np.float32)
            while True:
                after = 1 / (1 + np.exp(-(state + (state[:, None, :] @ weights)[:, 0, :])))
                change = np.abs(after - state).max()
                state = after
                if change <= given["threshold"]:
                    break
            total += float(state.sum())
        return total / given["replicates"] / size

    return run


def betweenness_igraph(given):
    graph = igraph.Graph(n=given["size"], edges=list(zip(given["from"], given["to"])), directed=True)
    return lambda: sum(graph.betweenness(directed=True))


def graph_of(given):
    graph = networkx.DiGraph()
    graph.add_nodes_from(range(given["size"]))
    graph.add_edges_from(zip(given["from"], given["to"]))
    return graph


def betweenness_networkx(given):
    graph = graph_of(given)
    return lambda: sum(networkx.betweenness_centrality(graph, normalized=False).values())


def dematel_numpy(given):
    np = numpy
    matrix = np.zeros((given["size"], given["size"]))
    matrix[given["from"], given["to"]] = given["weights"]

    def run():
        scaled = matrix / max(matrix.sum(0).max(), matrix.sum(1).max())
        total = scaled @ np.linalg.inv(np.eye(given["size"]) - scaled)
        return float(total.sum(1).sum() + total.sum(0).sum())

    return run


def loops_networkx(given):
    graph = graph_of(given)
    sign = {(a, b): -1 if w < 0 else 1 for a, b, w in zip(given["from"], given["to"], given["weights"])}

    def run():
        reinforcing = 0
        for cycle in networkx.simple_cycles(graph, length_bound=given["longest"]):
            product = 1
            for a, b in zip(cycle, cycle[1:] + cycle[:1]):
                product *= sign[a, b]
            reinforcing += product > 0
        return reinforcing

    return run


bounded = networkx is not None and "length_bound" in inspect.signature(networkx.simple_cycles).parameters
tasks = {
    "fcm_numpy": (fcm_numpy, numpy),
    "fcm_numpy_dense": (fcm_numpy_dense, numpy),
    "betweenness_igraph": (betweenness_igraph, igraph),
    "betweenness_networkx": (betweenness_networkx, networkx),
    "dematel_numpy": (dematel_numpy, numpy),
    "loops_networkx": (loops_networkx, networkx if bounded else None),
}
prepared = {}
print(json.dumps({name: peer.__version__ for name, (_, peer) in tasks.items() if peer}), flush=True)
for line in sys.stdin:
    asked = json.loads(line)
    if "given" in asked:
        prepared[asked["task"]] = tasks[asked["task"]][0](asked["given"])
    run = prepared[asked["task"]]
    clock, processor = time.perf_counter(), time.process_time()
    found = run()
    answer = {"ms": 1000 * (time.perf_counter() - clock), "cpu": 1000 * (time.process_time() - processor), "sum": found}
    print(json.dumps(answer), flush=True)
