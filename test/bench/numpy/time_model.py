"""Times the NumPy model: sampling, kernel and summaries of many draws, one block after another.

    python3 -B test/bench/numpy/time_model.py FILE.json [--draws 4096] [--block 512] [--serve]

Prints one JSON line a run: {numpy, scenario, draws, block, seconds: {sample, kernel, summary, total}}. One warm-up run
is not counted. With --serve, it says {"ready": true} and then makes one run for each line read, until the end of input;
a line may hold {"draws": …, "block": …}. The kernel reads the exported draws, repeated until there are enough; what is
sampled is thrown away.
"""

import os

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"

import argparse
import json
import sys
import time

import numpy as np
from figures import Figures, Layout
from parameters import load, select
from plan import Plan
from policy import run_block
from sampling import Laws, sample_chances
from summary import Moments, quantiles


class Model:
    """A file's policy, ready to be run on any number of draws."""

    def __init__(self, path):
        self.draws = load(path)
        self.laws = Laws(self.draws.laws)
        self.generator = np.random.Generator(np.random.SFC64(1))
        self.plans = [Plan(self.draws.structure, group.calendar) for group in self.draws.groups]
        self.layouts = [
            Layout(plan, bool((group.values.editor_liability > 0).any()))
            for plan, group in zip(self.plans, self.draws.groups)
        ]
        self.blocks, self.figures = {}, {}

    def blocks_of(self, draws, size):
        """Blocks of parameters.

        (group, values). Draws that share a calendar stay together, in proportion to the file's.
        """
        if (draws, size) not in self.blocks:
            found, total = [], sum(len(group.indices) for group in self.draws.groups)
            ends = np.round(
                np.cumsum([0, *(len(group.indices) for group in self.draws.groups)]) * (draws / total)
            ).astype(int)
            for place, group in enumerate(self.draws.groups):
                for first in range(ends[place], ends[place + 1], size):
                    chosen = np.arange(first, min(first + size, ends[place + 1])) % len(group.indices)
                    found.append((place, select(group.values, chosen)))
            self.blocks = {(draws, size): found}
        return self.blocks[draws, size]

    def figures_for(self, place, size):
        if (place, size) not in self.figures:
            self.figures[place, size] = Figures(self.layouts[place], size)
        return self.figures[place, size]

    def run(self, draws, size):
        """One run. Returns its seconds by part, and its summaries by group."""
        blocks, clock = self.blocks_of(draws, size), time.perf_counter
        seconds = {"sample": 0.0, "kernel": 0.0, "summary": 0.0}
        moments = [Moments(len(layout.keys)) for layout in self.layouts]
        kept = [[] for _ in self.layouts]
        headline = [layout.headline(self.draws.headline) for layout in self.layouts]
        for place, values in blocks:
            plan, figures = self.plans[place], self.figures_for(place, values.outage.size)
            started = clock()
            self.laws.sample(self.generator, values.outage.size)
            boycotting = int((values.boycott_rate > 0).any(axis=1).sum())
            sample_chances(self.generator, values.incidents_per_month, plan.months, len(plan.years), boycotting)
            sampled = clock()
            run_block(plan, values, figures)
            computed = clock()
            kept[place].append(figures.array[headline[place]])
            moments[place].add(figures.array)
            seconds["sample"] += sampled - started
            seconds["kernel"] += computed - sampled
            seconds["summary"] += clock() - computed
        started = clock()
        summaries = [
            (one.mean, one.standard_error(), quantiles(np.concatenate(parts, axis=1)))
            for one, parts in zip(moments, kept)
            if parts
        ]
        seconds["summary"] += clock() - started
        return seconds, summaries


def report(model, draws, size):
    seconds, _ = model.run(draws, size)
    seconds["total"] = sum(seconds.values())
    return json.dumps(
        {
            "numpy": np.__version__,
            "scenario": model.draws.scenario,
            "draws": draws,
            "block": size,
            "seconds": {name: round(value, 6) for name, value in seconds.items()},
        }
    )


def main():
    parser = argparse.ArgumentParser(description="Times the NumPy model.")
    parser.add_argument("file")
    parser.add_argument("--draws", type=int, default=4096)
    parser.add_argument("--block", type=int, default=512)
    parser.add_argument("--serve", action="store_true", help="one run for each line of standard input")
    options = parser.parse_args()
    model = Model(options.file)
    model.run(options.draws, options.block)
    if not options.serve:
        print(report(model, options.draws, options.block))
        return
    print(json.dumps({"ready": True}), flush=True)
    for line in sys.stdin:
        asked = json.loads(line) if line.strip() else {}
        print(report(model, asked.get("draws", options.draws), asked.get("block", options.block)), flush=True)


if __name__ == "__main__":
    main()
