"""Single formulas of the methods page (src/models/README.md), written as the page writes them.

Nothing here is shared with, or copied from, the TypeScript: this is the other side of the comparison.
Section numbers are those of the methods page. Standard library only.
"""
import math


# § 1. Time

def month(text):
    """Calendar month as 12·year + month − 1; a date given with a day rounds up; no date, or "never": infinity."""
    if text is None or text == "never":
        return math.inf
    parts = [int(part) for part in text.split("-")]
    return 12 * parts[0] + parts[1] - 1 + (1 if len(parts) == 3 and parts[2] > 1 else 0)


def ramp(level, at, missing):
    """ramp(t; from, to, a, b); a plain number is constant, null is `missing`."""
    if level is None:
        return missing
    if isinstance(level, (int, float)):
        return level
    first, last = month(level["from"]), month(level["to"])
    a, b = level.get("fromLevel", 0), level.get("toLevel", 1)
    if first == last:
        return b if at >= last else a
    return a + (b - a) * min(1.0, max(0.0, (at - first) / (last - first)))


def stepped(value, at):
    """Value of the last step that has begun; a plain number is constant, null is no cap."""
    if not isinstance(value, list):
        return math.inf if value is None else value
    begun = [step for step in value if month(step["from"]) <= at]
    return max(begun, key=lambda step: month(step["from"]))["value"]


def mean(values):
    return math.fsum(values) / len(values)


# § 2. Adoption

def bass_step(y, p, q, x):
    if p + q == 0 or (p == 0 and y == 0):
        return y
    decay = math.exp(-(p + q) * x / 12)
    return (y * (q + p * decay) - p * math.expm1(-(p + q) * x / 12)) / (p + q * y + q * (1 - y) * decay)


def gompertz_step(y, b, x):
    return 0.0 if y == 0 else y ** math.exp(-b * x / 12)


def ceiling(refusal, chi, pressure, backfire, announced):
    return min(1.0, max(0.0, 1 - refusal * (1 - chi * pressure) - (backfire if announced else 0)))


def saturation(fine, h):
    return fine / (fine + h)


# § 4. Boycott

def boycott_probability(rate, eta, fine, h):
    return -math.expm1(-rate * (1 - eta * saturation(fine, h)))


# § 5. Compliance, cases, fines

def below(z, w, M):
    """P(r < z) for a practice of mean w among a share M of members, the others never doing it."""
    if z <= 0:
        return 0.0
    if z > 1:
        return 1.0
    if w == 0:
        return 1.0
    if z == 1:
        return 1.0 if w < M else 1 - M
    power = 0.0 if w == M else z ** ((w / M) / (1 - w / M))
    return (1 - M) + M * power


def class_shares(theta, w, M, o, f):
    def threshold_under(working):
        if theta <= 0:
            return 0.0
        return math.inf if working == 0 else theta / working

    own = below(theta, w, M)
    own_or_platform = below(threshold_under(1 - o), w, M)
    anybody = below(threshold_under((1 - o) * (1 - f)), w, M)
    return {"own": own, "platform": own_or_platform - own, "editor": anybody - own_or_platform,
            "compliant": 1 - anybody}


def case_rate(detection, months):
    return -math.log1p(-detection) * months / 12


def poisson(nu, first):
    """P(K = first), P(K = first + 1), … up to where nothing is left to add."""
    probability = largest = math.exp(-nu) * nu**first / math.factorial(first)
    k = first
    while k <= nu or probability > 1e-22 * largest:
        yield probability
        k += 1
        probability *= nu / k
        largest = max(largest, probability)


def fined(nu, warnings):
    """P(K ≥ warnings + 1)."""
    return math.fsum(poisson(nu, warnings + 1)) if nu > 0 else 0.0


def expected_fine(nu, c, cap, warnings):
    """Σ_{j≥1} min(c·j, C)·P(K = j + warnings), summed as it stands."""
    if nu <= 0 or c <= 0 or cap <= 0:
        return 0.0
    return math.fsum(min(c * (j + 1), cap) * probability for j, probability in enumerate(poisson(nu, warnings + 1)))
