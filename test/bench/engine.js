// One thread of the engine against the same model in NumPy, vectorised over draws at its best block size. Both sample, run every yearly
// figure and summarise. NumPy's figures are compared with the readable model's first. NumPy samples without correlations, in its favour.
import { Gatherer } from "../../dist/simulate/gather.js";
import { runChunk } from "../../dist/simulate/run-chunk.js";
import { interleave, print, ratios, spread } from "./measure.js";
import { findNumpy, openNumpy } from "./numpy-server.js";
import { chunksOf, openEngine } from "./open-engine.js";

const draws = 4096;
const blocks = [256, 512, 1024];

export async function run() {
  const numpy = findNumpy();
  if (numpy.missing) console.log(`  NumPy is left out: ${numpy.missing}; it takes Python 3 with NumPy 2`);
  for (const scenario of ["article-85-as-voted", "status-quo"]) {
    console.log(`  ${scenario}, ${draws} draws, 11 segments, 120 months, one thread`);
    const kernels = ["typescript", "simd"];
    const ours = await Promise.all(
      kernels.map(async (kernel) => {
        const { world, plan } = await openEngine([scenario], { draws, kernel });
        return () => {
          const gatherer = new Gatherer(plan);
          for (const [first, count] of chunksOf(draws)) gatherer.offer(runChunk(world, plan, first, count));
          gatherer.estimate();
        };
      }),
    );
    const perDraw = (times) => times.map((ms) => (ms / draws) * 1000);
    if (numpy.missing) {
      for (const [i, times] of (await interleave(ours)).entries()) print(kernels[i], perDraw(times), "µs/draw");
      continue;
    }
    const server = await openNumpy(scenario);
    const theirs = blocks.map((block) => async () => 1000 * (await server.run({ draws, block })).total);
    const [typescript, simd, ...others] = await interleave([...ours, ...theirs]);
    server.close();
    print("engine, TypeScript alone", perDraw(typescript), "µs/draw");
    print("engine, WebAssembly vectors", perDraw(simd), "µs/draw");
    for (const [i, one] of others.entries()) {
      print(`NumPy ${numpy.version}, blocks of ${blocks[i]}`, perDraw(one), "µs/draw");
    }
    const best = others.toSorted((a, b) => spread(a).median - spread(b).median)[0];
    print("NumPy at its best block against TypeScript", ratios(best, typescript), "times", "target: 2.5");
    print("NumPy at its best block against vectors", ratios(best, simd), "times", "target: 4.5");
  }
}
