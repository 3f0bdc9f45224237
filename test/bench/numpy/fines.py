"""§ 5: rates of cases and the expected fine of a member, under a yearly cap."""

import math

import numpy as np


def case_rate(detection):
    """Cases a year of somebody below the threshold."""
    return -np.log1p(-detection)


def expected_fine(nu, unit, cap, warnings):
    """Expected fine of a year, and the probability of at least one, with Poisson(nu) fined cases.

    Terms are added one by one, all positive, until the largest rate has nothing left to add: small rates keep their
    digits.

    nu, unit, cap: arrays of one shape: rate, EUR per case, EUR per year (may be infinite).
    warnings: whole number of first cases that cost nothing.
    """
    probability = np.exp(-nu)
    for k in range(1, warnings + 1):
        probability *= nu / k
    fine, fined, price, term = np.zeros_like(nu), np.zeros_like(nu), np.zeros_like(nu), np.empty_like(nu)
    for j in range(1, terms_needed(float(nu.max(initial=0.0)), warnings) + 1):
        np.multiply(nu, 1 / (warnings + j), out=term)
        probability *= term
        fined += probability
        price += unit
        np.minimum(price, cap, out=term)
        term *= probability
        fine += term
    return fine, fined


def terms_needed(nu, warnings):
    """How many of P(K = warnings + 1), P(K = warnings + 2), … it takes to leave out less than a relative 1e-17."""
    ratio, total, j = 1.0, 0.0, 1
    while j * ratio > 1e-17 * total or warnings + j <= nu:
        total += j * ratio
        j += 1
        ratio *= nu / (warnings + j)
    return j
