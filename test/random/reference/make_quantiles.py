"""Writes quantiles.json: values of each law at normal scores, by SciPy. Run from this folder: python3 make_quantiles.py"""
import json
import math

import numpy as np
import scipy
from scipy import special, stats

Z = [-6.0, -4.0, -2.5, -1.0, -0.31, 0.0, 0.07, 0.5, 1.3, 2.2, 3.7, 5.5]


def pert(low, mode, high):
    a = 1 + 4 * (mode - low) / (high - low)
    b = 6 - a
    unit = lambda z: special.betaincinv(a, b, special.ndtr(z)) if z < 0 else 1 - special.betaincinv(b, a, special.ndtr(-z))
    return lambda z: low + (high - low) * unit(z)


def triangular(low, mode, high):
    law = stats.triang((mode - low) / (high - low), loc=low, scale=high - low)
    return lambda z: law.ppf(special.ndtr(z)) if z < 0 else law.isf(special.ndtr(-z))


def two_piece(low, median, high, top):
    """Lognormal halves, truncated above at top by solving for the score."""
    low = median / 20 if low == 0 else low
    below, above = math.log(median / low) / 1.645, math.log(high / median) / 1.645
    kept = special.ndtr(math.log(top / median) / above)

    def at(z):
        score = special.ndtri(kept * special.ndtr(z)) if z < 0 else -special.ndtri(1 - kept + kept * special.ndtr(-z))
        return median * math.exp((below if score < 0 else above) * score)

    return at


def truncated_normal(low, mean, high, bottom, top):
    sd = (high - low) / 3.29
    law = stats.truncnorm((bottom - mean) / sd, (top - mean) / sd, loc=mean, scale=sd)
    return lambda z: law.ppf(special.ndtr(z)) if z < 0 else law.isf(special.ndtr(-z))


def uniform(low, high):
    return lambda z: low + (high - low) * special.ndtr(z)


def beta(low, mean, high):
    """Mean given, 10 % outside; solved by bisection on the concentration."""
    outside = lambda n: special.betainc(n * mean, n * (1 - mean), low) + special.betainc(n * (1 - mean), n * mean, 1 - high) - 0.1
    from scipy.optimize import brentq

    n = brentq(lambda x: outside(math.exp(x)), math.log(0.5), math.log(1e6), xtol=1e-14)
    n = math.exp(n)
    a, b = n * mean, n * (1 - mean)
    return lambda z: special.betaincinv(a, b, special.ndtr(z)) if z < 0 else 1 - special.betaincinv(b, a, special.ndtr(-z))


INF = math.inf
rows = [
    ("pert", "share", 0.25, 0.4, 0.6, pert(0.25, 0.4, 0.6)),
    ("pert", "share", 0.0, 0.0, 0.1, pert(0.0, 0.0, 0.1)),
    ("pert", "EUR", 48000, 52149, 54000, pert(48000, 52149, 54000)),
    ("pert", "EUR", 1, 9, 9, pert(1, 9, 9)),
    ("triangular", "share", 0.3, 0.6, 0.8, triangular(0.3, 0.6, 0.8)),
    ("triangular", "EUR", 5, 5, 15, triangular(5, 5, 15)),
    ("triangular", "EUR", 5, 15, 15, triangular(5, 15, 15)),
    ("uniform", "share", 0.1, 0.2, 0.7, uniform(0.1, 0.7)),
    ("lognormal", "EUR", 300, 800, 2000, two_piece(300, 800, 2000, INF)),
    ("lognormal", "EUR", 0, 40, 100, two_piece(0, 40, 100, INF)),
    ("lognormal", "share", 0.3, 0.6, 0.9, two_piece(0.3, 0.6, 0.9, 1.0)),
    ("lognormal", "share", 0.005, 0.01, 0.04, two_piece(0.005, 0.01, 0.04, 1.0)),
    ("normal", "share", 0.01, 0.05, 0.09, truncated_normal(0.01, 0.05, 0.09, 0.0, 1.0)),
    ("normal", "share", 0.7, 0.95, 0.99, truncated_normal(0.7, 0.95, 0.99, 0.0, 1.0)),
    ("beta", "share", 0.3, 0.5, 0.7, beta(0.3, 0.5, 0.7)),
    ("beta", "share", 0.02, 0.1, 0.25, beta(0.02, 0.1, 0.25)),
]
uniforms = [2.0**-54, 1e-16, 1e-9, 0.001, 0.02425, 0.074, 0.076, 0.3, 0.5, 0.6, 0.925, 0.999, 1 - 1e-9, 1 - 2.0**-53]
shapes = [0.4, 0.6, 1.0, 2.8, 10.8, 28.0]
gamma = lambda a, z: special.gammaincinv(a, special.ndtr(z)) if z < 0 else special.gammainccinv(a, special.ndtr(-z))
means = [1e-3, 0.1, 0.3, 1.0, 3.0, 40.0, 600.0]
counts = [[m, u, int(stats.poisson.ppf(u, m))] for m in means for u in [0.001, 0.1, 0.37, 0.5, 0.9, 0.999, 0.999999]]
result = {
    "source": f"scipy {scipy.__version__}, test/random/reference/make_quantiles.py",
    "scores": Z,
    "laws": [
        {"name": n, "unit": u, "low": lo, "central": c, "high": hi, "values": [float(at(z)) for z in Z]}
        for n, u, lo, c, hi, at in rows
    ],
    "normal": [[u, float(special.ndtri(u))] for u in uniforms],
    "gamma": [{"shape": a, "values": [float(gamma(a, z)) for z in Z]} for a in shapes],
    "poisson": counts,
}
with open("quantiles.json", "w", encoding="utf-8") as out:
    json.dump(result, out, indent=1)
    out.write("\n")
