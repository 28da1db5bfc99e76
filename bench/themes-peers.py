"""The peer of themes.ts: reads texts as JSON lines, answers what TF-IDF and k-means of scikit-learn make of them."""
import json
import sys
import time

import sklearn
from sklearn.cluster import KMeans
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import adjusted_mutual_info_score

print(json.dumps({"version": sklearn.__version__}), flush=True)
for line in sys.stdin:
    asked = json.loads(line)
    start = time.process_time()
    vectorizer = TfidfVectorizer(stop_words=asked["stopWords"], max_df=0.5, min_df=2, sublinear_tf=True)
    table = vectorizer.fit_transform(asked["texts"])
    labels = KMeans(n_clusters=asked["count"], n_init=10, random_state=1).fit_predict(table)
    seconds = time.process_time() - start
    score = lambda found: adjusted_mutual_info_score(asked["labels"], found)
    print(json.dumps({"seconds": seconds, "theirs": score(labels), "own": score(asked["own"])}), flush=True)
