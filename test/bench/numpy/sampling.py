"""Draws of the inputs and of chance the NumPy way: one call a family of laws, arrays (inputs, draws).

Values are real draws of the laws of an exported file; they stay in their families, since only what sampling costs is
wanted of them. Rank correlations between inputs are left out, which makes this sampling cheaper than the project's own.
"""

import numpy as np

SCORE_95 = 1.645


class Laws:
    """The laws of a file's inputs, by family."""

    def __init__(self, laws):
        by_name = {}
        for law in laws:
            by_name.setdefault(law["name"], []).append(law)
        self.ids, self.families = [], []
        for name, rows in by_name.items():
            if name == "dirichlet":
                self.families += [DirichletFamily(group) for group in groups_of(rows)]
            else:
                self.families.append(FAMILIES[name](rows))
            self.ids += [law["id"] for law in rows]

    def sample(self, generator, draws):
        """Values of all inputs, a list of arrays by family."""
        return [family.sample(generator, draws) for family in self.families]


class Family:
    """Laws of one shape.

    Those that leave their domain are drawn again where they do, which is the law truncated to it.
    """

    def __init__(self, rows):
        self.low, self.central, self.high = (column(rows, name) for name in ("low", "central", "high"))
        self.domain = tuple(np.array([float(row["domain"][i]) for row in rows])[:, None] for i in range(2))
        self.whole = np.flatnonzero([row["whole"] for row in rows])
        self.prepare(rows)

    def prepare(self, rows):
        self.unbounded = np.array([], dtype=int)

    def sample(self, generator, draws):
        values = self.draw(generator, slice(None), draws)
        rows = self.unbounded
        while rows.size:
            part = values[rows]
            outside = (part < self.domain[0][rows]) | (part > self.domain[1][rows])
            if not outside.any():
                break
            values[rows] = np.where(outside, self.draw(generator, rows, draws), part)
            rows = rows[outside.any(axis=1)]
        if self.whole.size:
            values[self.whole] = np.floor(values[self.whole] + 0.5)
        return values


class Uniform(Family):
    def draw(self, generator, rows, draws):
        low = self.low[rows]
        return low + (self.high[rows] - low) * generator.random((len(low), draws))


class Triangular(Family):
    """Through the inverse distribution without branches: NumPy's own takes twice as long."""

    def prepare(self, rows):
        super().prepare(rows)
        width = self.high - self.low
        self.rise, self.fall = width * (self.central - self.low), width * (self.high - self.central)
        self.peak = (self.central - self.low) / width

    def draw(self, generator, rows, draws):
        low, high = self.low[rows], self.high[rows]
        u = generator.random((len(low), draws))
        before_peak = u < self.peak[rows]
        rising = u * self.rise[rows]
        np.sqrt(rising, out=rising)
        rising += low
        np.subtract(1.0, u, out=u)
        u *= self.fall[rows]
        np.sqrt(u, out=u)
        np.subtract(high, u, out=u)
        np.copyto(u, rising, where=before_peak)
        return u


class Pert(Family):
    def prepare(self, rows):
        super().prepare(rows)
        self.rise = 4 * (self.central - self.low) / (self.high - self.low)

    def draw(self, generator, rows, draws):
        low, rise = self.low[rows], self.rise[rows]
        values = generator.beta(1 + rise, 5 - rise, size=(len(low), draws))
        values *= self.high[rows] - low
        values += low
        return values


class Beta(Family):
    def prepare(self, rows):
        super().prepare(rows)
        self.shape = [np.array([row["shape"][i] for row in rows])[:, None] for i in range(2)]

    def draw(self, generator, rows, draws):
        bottom, top = (one[rows] for one in self.domain)
        return bottom + (top - bottom) * generator.beta(
            self.shape[0][rows], self.shape[1][rows], size=(len(bottom), draws)
        )


class Lognormal(Family):
    """Two half lognormals that share a median."""

    def prepare(self, rows):
        bottom = np.where(self.low == 0, self.central / 20, self.low)
        self.below, self.above = np.log(self.central / bottom) / SCORE_95, np.log(self.high / self.central) / SCORE_95
        self.unbounded = np.flatnonzero((self.domain[1] < 1e12) | (self.domain[0] > 0))

    def draw(self, generator, rows, draws):
        score = generator.standard_normal((len(self.central[rows]), draws))
        score *= np.where(score < 0, self.below[rows], self.above[rows])
        np.exp(score, out=score)
        score *= self.central[rows]
        return score


class Normal(Family):
    def prepare(self, rows):
        self.deviation = (self.high - self.low) / (2 * SCORE_95)
        self.unbounded = np.arange(len(rows))

    def draw(self, generator, rows, draws):
        central = self.central[rows]
        return central + self.deviation[rows] * generator.standard_normal((len(central), draws))


class DirichletFamily:
    """Shares of one group: gammas over their sum."""

    def __init__(self, rows):
        self.total = sum(row["central"] for row in rows)
        self.shape = np.array([[row["concentration"] * row["central"]] for row in rows])

    def sample(self, generator, draws):
        values = generator.standard_gamma(self.shape, size=(len(self.shape), draws))
        values *= self.total / values.sum(axis=0)
        return values


FAMILIES = {
    "uniform": Uniform,
    "triangular": Triangular,
    "pert": Pert,
    "beta": Beta,
    "lognormal": Lognormal,
    "normal": Normal,
}


def column(rows, name):
    return np.array([float(row[name]) for row in rows])[:, None]


def groups_of(rows):
    """Rows of one Dirichlet law each: those that share what stands before the last dot of their id."""
    groups = {}
    for row in rows:
        groups.setdefault(row["id"].rpartition(".")[0], []).append(row)
    return groups.values()


def sample_chances(generator, incidents_per_month, months, years, segments):
    """Incidents by month, editor and draw, and the uniforms of boycotts by year, segment and draw."""
    editors, draws = incidents_per_month.shape
    incidents = generator.poisson(incidents_per_month, size=(months, editors, draws)).astype(float)
    return incidents, generator.random((years, segments, draws))
