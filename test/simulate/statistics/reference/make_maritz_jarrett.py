"""Writes maritz-jarrett.json: standard errors of quantiles by SciPy. Run from this folder: python3 make_maritz_jarrett.py

The sample of size n is -log(1 - (i - 1/2)/n), i = 1..n. `mjci` is scipy.stats.mstats.mjci, whose weights are those of
Beta(m - 1, n - m) at m = floor(level n + 1/2); `bootstrap` has the weights of the bootstrap distribution itself, Beta(r, n - r + 1)
at r = (n - 1) level + 1.
"""
import json

import numpy as np
import scipy
from scipy import stats
from scipy.stats import mstats

LEVELS = [0.05, 0.25, 0.5, 0.75, 0.95]


def bootstrap(data, level):
    n = len(data)
    r = (n - 1) * level + 1
    weights = np.diff(stats.beta.cdf(np.arange(n + 1) / n, r, n - r + 1))
    mean = np.dot(weights, data)
    return float(np.sqrt(np.dot(weights, (data - mean) ** 2)))


cases = []
for n in [5, 20, 101, 700, 2000, 20000]:
    data = -np.log1p(-(np.arange(1, n + 1) - 0.5) / n)
    errors = mstats.mjci(data, LEVELS)
    for level, error in zip(LEVELS, errors):
        m = int(level * n + 0.5)
        mjci = float(error) if 1 < m < n and np.isfinite(error) else None
        cases.append({"n": n, "level": level, "m": m, "mjci": mjci, "bootstrap": bootstrap(data, level)})
with open("maritz-jarrett.json", "w") as file:
    file.write('{\n  "made by": "make_maritz_jarrett.py with SciPy %s",\n  "cases": [\n    ' % scipy.__version__)
    file.write(",\n    ".join(json.dumps(case) for case in cases) + "\n  ]\n}\n")
