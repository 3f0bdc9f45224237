import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Bytes } from "../../../src/simulate/wasm/emit/bytes.js";
import { gatherOwn, gatherShared } from "../../../src/simulate/wasm/emit/gather.js";
import { Module } from "../../../src/simulate/wasm/emit/module.js";
import { Room } from "../../../src/simulate/wasm/emit/room.js";
import { compileModule } from "../../../src/simulate/wasm/engine.js";
import { applyToLanes } from "./apply-to-lanes.js";

describe("numbers of a module", () => {
  const written = (write: (bytes: Bytes) => void) => {
    const bytes = new Bytes();
    write(bytes);
    return [...bytes.view()];
  };

  it("are written in as few bytes as they need", () => {
    expect(written((bytes) => bytes.unsigned(0))).toEqual([0]);
    expect(written((bytes) => bytes.unsigned(624_485))).toEqual([0xe5, 0x8e, 0x26]);
    expect(written((bytes) => bytes.signed(-123_456))).toEqual([0xc0, 0xbb, 0x78]);
    expect(written((bytes) => bytes.signed(64))).toEqual([0xc0, 0]);
    expect(written((bytes) => bytes.double(1))).toEqual([0, 0, 0, 0, 0, 0, 0xf0, 0x3f]);
  });

  it("stay readable when there are many", () => {
    expect(written((bytes) => Array.from({ length: 1000 }, (_, i) => bytes.byte(i & 0xff)))).toHaveLength(1000);
  });
});

describe("expressions in lanes", () => {
  const inputs = Float64Array.of(-3.5, -1, -0.25, 0, 0.25, 1, 7);
  const expectLanes = (...[write, wanted]: [Parameters<typeof applyToLanes>[1], (x: number) => number]) => {
    for (const vectors of [1, 2, 4]) expect([...applyToLanes(inputs, write, vectors)]).toEqual([...inputs].map(wanted));
  };

  it("reckon", () => {
    expectLanes(
      (_, x) => x.plus(2).times(x).minus(1).over(4),
      (x) => ((x + 2) * x - 1) / 4,
    );
    expectLanes(
      (_, x) => x.from(1).floor(),
      (x) => Math.floor(1 - x),
    );
    expectLanes(
      (_, x) => x.atLeast(-1).atMost(0.5),
      (x) => Math.min(0.5, Math.max(-1, x)),
    );
  });

  it("choose", () => {
    expectLanes(
      (_, x) => x.isBelow(0).and(x.isAtLeast(-1)).choose(10, x),
      (x) => (x < 0 && x >= -1 ? 10 : x),
    );
    expectLanes(
      (_, x) => x.over(x).where(x.differs(0)),
      (x) => (x === 0 ? 0 : 1),
    );
    expectLanes(
      (_, x) => x.isAbove(0).andNot(x.equals(1)).or(x.isAtMost(-3)).choose(1, 0),
      (x) => ((x > 0 && x !== 1) || x <= -3 ? 1 : 0),
    );
  });

  it("branch where all lanes agree, or some differ", () => {
    const branch: Parameters<typeof applyToLanes>[1] = (code, x) => {
      const out = code.keep(0);
      code.when(
        code.all(x.isAbove(-10)),
        () => out.set(1),
        () => out.set(2),
      );
      code.when(code.any(x.isAbove(10)), () => out.set(out.plus(4)));
      return out;
    };
    expect([...applyToLanes(Float64Array.of(1, 2, 11, 12, -11, 1, -11, 20), branch, 1)]).toEqual([
      1, 1, 5, 5, 2, 2, 6, 6,
    ]);
  });
});

describe("loops and tables", () => {
  it("take every index once, however many are taken together", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }), (first, end) => {
        for (const together of [1, 2, 4]) {
          const seen = applyToLanes(
            Float64Array.of(0),
            (code) => {
              const [count, sum] = [code.keep(0), code.keep(0)];
              code.loop(
                first,
                end,
                () => {
                  count.set(count.plus(1));
                  sum.set(sum.plus(count));
                },
                together,
              );
              return sum;
            },
            1,
          );
          const turns = Math.max(0, end - first);
          expect([...seen]).toEqual([(turns * (turns + 1)) / 2]);
        }
      }),
    );
  });

  it("are read by each lane at its own index", () => {
    const room = new Room(2);
    const [shared, own] = [room.doubles(5), room.slots(5)];
    const [index, found] = [room.slots(1), room.slots(2)];
    const module = new Module(2);
    module.routine(
      1,
      (code, skip) => {
        code.store(found.at(0), gatherShared(code, shared, index.at(0)));
        code.store(found.at(1), gatherOwn(code, { base: own.base, start: skip.times(32) }, index.at(0).minus(1)));
      },
      "read",
    );
    const { buffer, call } = compileModule(module.encode(room.bytes))();
    const fill = (base: number, values: number[]) => new Float64Array(buffer, base, values.length).set(values);
    fill(shared.base, [10, 11, 12, 13, 14]);
    fill(
      own.base,
      Array.from({ length: 20 }, (_, i) => i),
    );
    fill(index.base, [4, 1, 2, 1]);
    call("read", 1);
    expect([...new Float64Array(buffer, found.base, 4)]).toEqual([14, 11, 12, 11]);
    expect([...new Float64Array(buffer, found.base + 32, 4)]).toEqual([16, 5, 10, 7]);
  });
});
