"""Compares every yearly figure of exported draws with the readable TypeScript model's.

    python3 -B test/bench/numpy/check.py FILE.json…

Prints the worst relative difference of each file, and fails above 1e-9 or where a reported figure is missing.
"""

import sys

import numpy as np
from figures import Figures, Layout
from parameters import load
from plan import Plan
from policy import run_block

TOLERANCE = 1e-9
# Differences of probabilities near 1 hold to about 1e-16 of 1, whatever their own size: so do the fines that exemptions
# remove.
DIFFERENCES = ("PlatformFault", "EditorFault", "shielded", "shieldedEditor")
ABSOLUTE = 1e-14


def figures_of(draws):
    """Figures of a file's draws, in the order of its keys (keys, draws)."""
    result = np.zeros((len(draws.keys), draws.expected.shape[1]))
    for group in draws.groups:
        plan = Plan(draws.structure, group.calendar)
        layout = Layout(plan, bool((group.values.editor_liability > 0).any()))
        figures = Figures(layout, len(group.indices))
        run_block(plan, group.values, figures)
        rows = {key: row for row, key in enumerate(layout.keys)}
        unknown = set(rows) - set(draws.keys)
        # TypeScript leaves avoidedShare out where an exam's spending is 0.
        if any(not key.startswith("avoidedShare") for key in unknown):
            raise ValueError(f"figures that TypeScript does not report: {sorted(unknown)[:3]}")
        for place, key in enumerate(draws.keys):
            if key in rows:
                result[place, group.indices] = figures.array[rows[key]]
    return result


def differences(keys, found, expected):
    """Relative differences, less what the rounding of probabilities allows."""
    outcomes = np.array([key.split("|")[0] for key in keys])
    apart, size = np.abs(found - expected), np.maximum(np.abs(found), np.abs(expected))
    for outcome in np.unique(outcomes):
        if outcome.endswith(DIFFERENCES):
            rows = outcomes == outcome
            largest = 1.0 if outcome.endswith("Fault") else size[rows].max()
            apart[rows] = np.maximum(0.0, apart[rows] - ABSOLUTE * largest)
    relative = np.divide(apart, size, out=np.zeros_like(size), where=size > 0)
    return np.where(np.isfinite(found), relative, np.inf)


def check(path):
    """Whether a file's figures agree; says so."""
    draws = load(path)
    found = figures_of(draws)
    relative = differences(draws.keys, found, draws.expected)
    figure, draw = np.unravel_index(relative.argmax(), relative.shape)
    good = bool(relative.max() <= TOLERANCE)
    print(
        f"{'ok ' if good else 'BAD'} {draws.scenario}: {relative.size} figures, worst {relative.max():.1e} "
        f"({draws.keys[figure]}, draw {draw}: {found[figure, draw]:.12g} for {draws.expected[figure, draw]:.12g})"
    )
    if not good:
        outcomes = np.array([key.split("|")[0] for key in draws.keys])
        for outcome in dict.fromkeys(outcomes):
            part = relative[outcomes == outcome]
            if part.max() > TOLERANCE:
                print(f"    {outcome}: {part.max():.1e}, {(part > TOLERANCE).sum()} of {part.size}")
    return good


if __name__ == "__main__":
    sys.exit(0 if all([check(path) for path in sys.argv[1:]]) else 1)
