"""The peer of opinion-groups.ts: reads votes as JSON lines, answers what scikit-learn makes of them and the processor time it took."""
import json
import sys
import time

import numpy
import sklearn
from sklearn.cluster import KMeans
from sklearn.decomposition import PCA
from sklearn.metrics import silhouette_score


def find_groups(matrix, enough):
    """As Polis does: what is missing is the statement's mean, two components, k-means for 2 to 5, the best silhouette."""
    seen = ~numpy.isnan(matrix)
    counts = seen.sum(axis=0)
    means = numpy.where(counts > 0, numpy.nansum(matrix, axis=0) / numpy.maximum(counts, 1), 0)
    filled = numpy.where(seen, matrix, means)
    points = PCA(n_components=2, random_state=1).fit_transform(filled)
    # Polis draws those out who answered little.
    points *= numpy.sqrt(matrix.shape[1] / numpy.maximum(seen.sum(axis=1), 1))[:, None]
    placed = numpy.flatnonzero(seen.sum(axis=1) >= enough)
    best = None
    for groups in range(2, 6):
        labels = KMeans(n_clusters=groups, n_init=10, random_state=1).fit_predict(points[placed])
        score = silhouette_score(points[placed], labels)
        if best is None or score > best[0]:
            best = (score, groups, labels)
    group_of = numpy.full(len(matrix), -1)
    group_of[placed] = best[2]
    return group_of, best[1], best[0]


print(json.dumps({"version": sklearn.__version__}), flush=True)
for line in sys.stdin:
    asked = json.loads(line)
    matrix = numpy.full((asked["participants"], asked["statements"]), numpy.nan)
    matrix[asked["people"], asked["on"]] = asked["votes"]
    find_groups(matrix, asked["enough"])
    start = time.process_time()
    for _ in range(asked["times"]):
        group_of, groups, silhouette = find_groups(matrix, asked["enough"])
    seconds = (time.process_time() - start) / asked["times"]
    answer = {"groupOf": group_of.tolist(), "groups": groups, "silhouette": silhouette, "seconds": seconds}
    print(json.dumps(answer), flush=True)
