"""Writes fits.json: curves fitted to the observed series by SciPy, and ends of profile intervals. Run from this folder: python3 make_fits.py

Written from the methods page, not from the program: logit or log scale, weights 4y(1 - y) or 1, ceiling and level at the first point free,
policies that multiply the clock by 1 + effect while they run.
"""
import csv
import json
import math

import numpy as np
import scipy
from scipy.optimize import brentq, least_squares
from scipy.stats import t as student

ALWAYS = 1e4
INCENTIVES = ("incentives", 2011.0, 2015.0)
EARLIER = ("incentives", 2010.0, 2015.0)
PENALTIES = ("penalties", 2015.0, ALWAYS)
SERIES = {
    "us-physicians-any-ehr": dict(scale="logit", total=1, end=ALWAYS, policies=[INCENTIVES, PENALTIES]),
    "us-physicians-basic-ehr": dict(scale="logit", total=1, end=ALWAYS, policies=[INCENTIVES, PENALTIES]),
    "us-hospitals": dict(scale="logit", total=1, end=2014.0, policies=[INCENTIVES]),
    "dmps-opened": dict(scale="log", total=65.4e6, end=2022.0, policies=[("launch", 2018 + 10 / 12, ALWAYS)]),
}
RATES = {"bass": ["p", "q"], "logistic": ["q"], "gompertz": ["b"]}


def middle(date):
    parts = [int(part) for part in date.split("-")]
    if len(parts) == 1:
        return parts[0] + 0.5
    return parts[0] + (parts[1] - 1 + (0.5 if len(parts) == 2 else (parts[2] - 0.5) / 31)) / 12


def read(name, total, end):
    rows = [(middle(row["date"]), float(row["value"]) / total) for row in csv.DictReader(open(f"../../../data/series/{name}.csv"))]
    return np.array([row for row in rows if row[0] < end]).T


def level(family, theta, times, start, policies):
    ceiling, first = theta[0], 1 / (1 + math.exp(-theta[1]))
    rates = theta[2 : 2 + len(RATES[family])]
    clock = times - start
    for (_, since, until), effect in zip(policies, theta[2 + len(rates) :]):
        clock = clock + effect * np.maximum(0, np.minimum(times, until) - max(since, start))
    if family == "gompertz":
        return ceiling * np.exp(math.log(first) * np.exp(-rates[0] * clock))
    p, q = (rates[0], rates[1]) if family == "bass" else (0, rates[0])
    # Separation of variables: (p + q y)/(1 - y) grows by the factor exp((p + q) X).
    odds = (p + q * first) / (1 - first) * np.exp((p + q) * clock)
    return ceiling * (odds - p) / (odds + q)


class Problem:
    def __init__(self, name, family, policies):
        self.family, self.policies, given = family, policies, SERIES[name]
        self.times, self.shares = read(name, given["total"], given["end"])
        self.logit = given["scale"] == "logit"
        self.names = ["ceiling", "start", *RATES[family], *[policy[0] for policy in policies]]
        largest = {"p": 1, "q": 5, "b": 5}
        lowest = self.shares.max() / 2 if self.logit else self.shares.max()
        limits = [(lowest, 1), (-14, 14), *[(0, largest[rate]) for rate in RATES[family]], *[(-1, 20) for _ in policies]]
        self.low, self.high = np.array(limits).T
        self.weights = 4 * self.shares * (1 - self.shares) if self.logit else np.ones_like(self.shares)
        self.seen = self.scaled(self.shares)

    def scaled(self, shares):
        shares = np.clip(shares, 1e-9, 1 - 1e-9 if self.logit else None)
        return np.log(shares / (1 - shares)) if self.logit else np.log(shares)

    def residuals(self, theta):
        return np.sqrt(self.weights) * (self.seen - self.scaled(level(self.family, theta, self.times, self.times[0], self.policies)))

    def solve(self, held=None, starts=None):
        """Least squares from many starting points; held = (place, value) keeps one parameter."""
        free = [i for i in range(len(self.names)) if held is None or i != held[0]]
        whole = lambda part: np.insert(part, held[0], held[1]) if held else part
        best = None
        for start in starts if starts is not None else self.starts():
            inside = np.clip(start[free], self.low[free] + 1e-9, self.high[free] - 1e-9)
            found = least_squares(
                lambda part: self.residuals(whole(part)), inside, bounds=(self.low[free], self.high[free]),
                jac="3-point", x_scale="jac", xtol=1e-15, ftol=1e-15, gtol=1e-15, max_nfev=4000,
            )
            if best is None or found.cost < best.cost:
                best = found
        return best, whole(best.x)

    def starts(self):
        largest = self.shares.max()
        for ceiling in (min(1, largest * 1.01), min(1, largest * 1.2), (1 + largest) / 2, 0.999):
            for rate in (0.1, 0.3, 0.6, 1.2):
                for effect in (0.0, 1.0, 8.0):
                    first = min(0.97, self.shares[0] / ceiling)
                    rates = [0.01, rate] if self.family == "bass" else [rate]
                    yield np.array([ceiling, math.log(first / (1 - first)), *rates, *[effect for _ in self.policies]])


def describe(name, family, policies):
    problem = Problem(name, family, policies)
    best, theta = problem.solve()
    # Bounds are approached from inside: what lies within 1e-6 of one is on it.
    for i in range(len(theta)):
        for end in (problem.low[i], problem.high[i]):
            if abs(theta[i] - end) < 1e-5 * (problem.high[i] - problem.low[i]):
                theta[i] = end
    residuals = problem.residuals(theta)
    points, count, total = len(theta) and len(residuals), len(theta) + 1, float(residuals @ residuals)
    spare = points - count - 1
    mean = np.average(problem.seen, weights=problem.weights)
    inside = [i for i in range(len(theta)) if problem.low[i] < theta[i] < problem.high[i]]
    slopes = np.empty((points, len(inside)))
    for column, i in enumerate(inside):
        step = np.zeros_like(theta)
        step[i] = 1e-5 * max(abs(theta[i]), 1e-2)
        slopes[:, column] = (problem.residuals(theta + step) - problem.residuals(theta - step)) / (2 * step[i])
    errors = np.sqrt(np.diag(np.linalg.inv(slopes.T @ slopes)) * total / (points - len(theta)))
    # First autocorrelation r'Nr / r'r of residuals r = Me of independent normal errors e: moments of a ratio of quadratic forms.
    neighbours = (np.eye(points, k=1) + np.eye(points, k=-1)) / 2
    leave = np.eye(points) - slopes @ np.linalg.pinv(slopes)
    left, product = points - len(inside), leave @ neighbours
    variance = 2 * (left * np.trace(product @ product) - np.trace(product) ** 2) / (left**2 * (left + 2))
    return dict(
        series=name, family=family, policies=[policy[0] for policy in policies], names=problem.names,
        parameters=[float(value) for value in theta],
        standardErrors=[float(errors[inside.index(i)]) if i in inside else None for i in range(len(theta))],
        sum=total,
        autocorrelation=float(residuals @ neighbours @ residuals) / total,
        expected=float(np.trace(product)) / left,
        spread=math.sqrt(max(0, variance)),
        rSquared=1 - total / float(problem.weights @ (problem.seen - mean) ** 2),
        aicc=points * math.log(total / points) + 2 * count + 2 * count * (count + 1) / spare if spare > 0 else None,
    )


def interval(name, family, policies, parameter, confidence=0.9):
    """Where the sum of squares rises by t² spreads, the other parameters following."""
    problem = Problem(name, family, policies)
    best, theta = problem.solve()
    place = problem.names.index(parameter)
    degrees = len(problem.times) - len(theta)
    spread, enough = 2 * best.cost / degrees, student.ppf((1 + confidence) / 2, degrees) ** 2
    rise = lambda value: (2 * problem.solve((place, value), [theta])[0].cost - 2 * best.cost) / spread - enough
    error = abs(theta[place]) / 10
    ends = []
    for side, limit in ((-1, problem.low[place]), (1, problem.high[place])):
        far = theta[place] + side * error
        while rise(min(max(far, problem.low[place]), problem.high[place])) < 0 and problem.low[place] < far < problem.high[place]:
            far = theta[place] + 2 * (far - theta[place])
        far = min(max(far, problem.low[place]), problem.high[place])
        ends.append(float(brentq(rise, theta[place], far, xtol=1e-10)) if rise(far) > 0 else float(limit))
    return dict(
        series=name, family=family, policies=[policy[0] for policy in policies], since=[policy[1] for policy in policies],
        parameter=parameter, low=ends[0], high=ends[1],
    )


if __name__ == "__main__":
    fits = []
    for name, given in SERIES.items():
        for family in RATES:
            for count in range(len(given["policies"]) + 1):
                points = len(read(name, given["total"], given["end"])[0])
                if 2 + len(RATES[family]) + count < points:
                    fits.append(describe(name, family, given["policies"][:count]))
    intervals = [
        interval("us-physicians-any-ehr", "logistic", [INCENTIVES], "ceiling"),
        interval("us-physicians-any-ehr", "logistic", [INCENTIVES], "incentives"),
        interval("us-physicians-any-ehr", "gompertz", [INCENTIVES], "b"),
        interval("us-physicians-any-ehr", "logistic", [EARLIER], "incentives"),
        interval("us-physicians-any-ehr", "bass", [INCENTIVES], "p"),
        interval("us-physicians-basic-ehr", "logistic", [], "q"),
        interval("us-hospitals", "logistic", [], "ceiling"),
        interval("us-hospitals", "logistic", [], "q"),
    ]
    with open("fits.json", "w") as out:
        rows = lambda name, items: f'"{name}": [\n    ' + ",\n    ".join(json.dumps(item) for item in items) + "\n  ]"
        out.write(f'{{\n  "madeWith": "SciPy {scipy.__version__}",\n  {rows("fits", fits)},\n  {rows("intervals", intervals)}\n}}\n')
