"""Every member of a segment, one by one, vectorised in NumPy: the law that src/simulate/individuals simulates.

Reads what a world gives its members (microsim.js writes it). Says {"ready": true}, then simulates one realisation for each line that it reads,
and prints its milliseconds and sums as JSON. Written for speed as one would in NumPy: whole columns, 32-bit words for what needs no
more, and time to event: only members whose first case may come before the end are gone through again.

    python3 members.py world.json SEED [squares]

With `squares`, sums over members of the squares of the figures are printed too, for their errors.
"""

import json
import sys
import time

import numpy as np

FIGURES = ["own", "platform", "editor", "cases", "fined", "assessed", "shielded"]
WORDS = 2.0**32


def practice_below(z, mean, top):
    """Share of members whose practice is below z: never with probability 1 - top, else the power-function law of mean/top."""
    z = np.asarray(z, dtype=float)
    if mean <= 0:
        return np.where(z > 0, 1.0, 0.0)
    share = mean / top
    if share < 1:
        inner = np.where(z >= 1, 1.0, np.clip(z, 0, 1) ** (share / (1 - share)))
    else:
        inner = np.where(z > 1, 1.0, 0.0)
    return np.where(z > 1, 1.0, np.where(z <= 0, 0.0, 1 - top + top * inner))


class Segment:
    """What the members of a segment meet, and the words under which they are below the threshold."""

    def __init__(self, world):
        self.members = world["members"]
        self.mercy = world["mercy"]
        self.years = world["years"]
        self.duties = [duty for year in world["years"] for duty in (year["feeding"], year["consulting"])]
        weights = np.array([user["weight"] for user in world["users"]])
        self.up_to = np.cumsum(weights / weights.sum())
        self.up_to[-1] = 1.0
        self.own, self.platform, self.editor, self.hazard = [], [], [], []
        for duty in self.duties:
            self.add_cuts(duty, world)
        self.hazard = np.array(self.hazard)
        self.squares = None

    def add_cuts(self, duty, world):
        months, theta, passing = np.array(duty["positions"]), duty["threshold"], 1 - world["outage"]
        mean, top = duty["practice"], max(duty["ceiling"], duty["practice"])
        down = np.array(world["down"])[:, months]
        users = world["users"]
        version = np.array([user["version"] for user in users])[:, None]
        lost = np.where(months[None, :] < version, 1.0, down[[user["editor"] for user in users]]).mean(axis=1)

        def below(share):
            share = np.asarray(share, dtype=float)
            if theta <= 0:
                return np.zeros_like(share)
            reach = np.divide(theta, share, out=np.full_like(share, np.inf), where=share > 0)
            return practice_below(reach, mean, top)

        def words(share):
            return np.minimum(np.ceil(share * WORDS), WORDS - 1).astype(np.uint32)

        self.own.append(words(below(1.0)))
        self.platform.append(words(below(passing)))
        self.editor.append(words(below(passing * (1 - lost))))
        self.hazard.append(duty["hazard"] if duty["due"] and duty["counted"] else 0.0)

    def simulate(self, rng):
        """One realisation: sums of the figures, by year and duty."""
        size = self.members
        sums = np.zeros((len(self.duties), len(FIGURES)))
        small = np.uint8 if len(self.up_to) < 256 else np.uint16
        group = np.searchsorted(self.up_to, rng.random(size, dtype=np.float32)).astype(small)
        ranks = [rng.integers(0, 2**32, size, dtype=np.uint32) for _ in range(2)]
        for k in range(len(self.duties)):
            rank = ranks[k & 1]
            own = np.count_nonzero(rank < self.own[k])
            platform = np.count_nonzero(rank < self.platform[k])
            below = np.count_nonzero(rank < self.editor[k][group])
            sums[k, :3] = own, platform - own, below - platform
        if self.squares is not None:
            self.squares = sums.copy()
        if self.hazard.sum() > 0:
            self.follow(rng, rng.standard_exponential(size), group, ranks, sums)
        return sums

    def follow(self, rng, wait, group, ranks, sums):
        """Cases of the members whose first one may come before the end, then the fines of each year."""
        at = np.flatnonzero(wait <= self.hazard.sum())
        wait, group, ranks = wait[at], group[at], [rank[at] for rank in ranks]
        below = np.array([ranks[k & 1] < self.editor[k][group] for k in range(len(self.duties))])
        passed = np.cumsum(below * self.hazard[:, None], axis=0)
        cause = np.array(
            [(ranks[k & 1] >= self.own[k]).astype(np.int8) + (ranks[k & 1] >= self.platform[k]) for k in range(len(below))]
        )
        taken, kept, fined = (np.zeros(passed.shape, dtype=np.int32) for _ in range(3))
        mercy, active = self.mercy, np.flatnonzero(wait <= passed[-1])
        while active.size:
            k = (passed[:, active] < wait[active]).sum(axis=0)
            fate = rng.random(active.size)
            taken[k, active] += 1
            stays = fate >= mercy["dropped"]
            proof = (fate - mercy["dropped"]) / (1 - mercy["dropped"])
            why = cause[k, active]
            excused = (why == 1) & (proof < mercy["platformExcused"])
            excused |= (why == 2) & (proof < mercy["editorExcused"])
            kept[k, active] += stays
            fined[k, active] += stays & ~excused
            wait[active] += rng.standard_exponential(active.size)
            active = active[wait[active] <= passed[-1, active]]
        self.settle(taken, kept, fined, sums)

    def settle(self, taken, kept, fined, sums):
        for k, duty in enumerate(self.duties):
            sums[k, 3] = taken[k].sum()
            if self.squares is not None:
                self.squares[k, 3] = (taken[k].astype(float) ** 2).sum()
        for k in range(0, len(self.duties), 2):
            rows = [k] if self.mercy["pooled"] else [k, k + 1]
            for row in rows:
                counts = [c[k] + c[k + 1] if self.mercy["pooled"] else c[row] for c in (fined, kept)]
                billed = [np.maximum(0, c - self.mercy["warnings"]) for c in counts]
                duty = self.duties[row]
                fines = [np.minimum(duty["perCase"] * b, duty["cap"]) for b in billed]
                sums[row, 4:] = np.count_nonzero(billed[0]), fines[0].sum(), fines[1].sum() - fines[0].sum()
                if self.squares is not None:
                    self.squares[row, 4:6] = np.count_nonzero(billed[0]), (fines[0] ** 2).sum()


def main():
    path, seed, wants_squares = sys.argv[1], int(sys.argv[2]), "squares" in sys.argv[3:]
    with open(path, encoding="utf-8") as file:
        worlds = json.load(file)
    rng = np.random.Generator(np.random.SFC64(seed))
    print(json.dumps({"ready": True}), flush=True)
    for _ in sys.stdin:
        start = time.perf_counter()
        segments = [Segment(world) for world in worlds]
        if wants_squares:
            for segment in segments:
                segment.squares = np.zeros(0)
        sums = [segment.simulate(rng) for segment in segments]
        taken = 1000 * (time.perf_counter() - start)
        said = {"milliseconds": taken, "sums": [one.tolist() for one in sums]}
        if wants_squares:
            said["squares"] = [segment.squares.tolist() for segment in segments]
        print(json.dumps(said), flush=True)


if __name__ == "__main__":
    main()
