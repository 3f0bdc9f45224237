import { say } from "../locale/french.js";
import type { Heading } from "../results/heading.js";
import { type RunRecord, runRecord } from "../results/run-record.js";
import type { LegalView } from "../scenario/scenario.js";
import type { ChunkListener } from "../simulate/gather.js";
import type { Simulation } from "../simulate/simulation.js";
import type { DrawnCommand } from "./deliver-drawn.js";
import { countOfDraws } from "./draw-words.js";
import type { Effects } from "./effects.js";
import { openProgress } from "./progress.js";
import type { Headed, Titled } from "./title-block.js";

/** Draws that were made, just now or for a file that was read, and what is said of them. */
export interface MadeDraws {
  readonly ensemble: Simulation & { readonly members: readonly DrawnMember[] };
  readonly record: RunRecord;
  /** How long they took, where that is known. */
  readonly seconds?: number;
  /** File that keeps them, and whether they were read from it. */
  readonly kept?: { readonly path: string; readonly isRead: boolean };
}

type DrawnMember = (Titled | Headed) & { readonly heading: Heading; readonly legal: LegalView };

/** Which figures are wanted as distributions, and whether with their differences from the first scenario. */
export interface WantedFigures {
  readonly outcomes: readonly string[];
  readonly segments: readonly string[];
  readonly compare: boolean;
}

/** Makes the draws of a command, tells how far they have come, and in a line that they were interrupted, if they were. */
export async function makeDraws(command: DrawnCommand, wanted: WantedFigures, effects: Effects): Promise<MadeDraws> {
  const { draws, seed, design, mechanisms, until, workers, save } = command.draws;
  const { language } = command.settings;
  const simulate = await effects.openEngine();
  effects.signal.throwIfAborted();
  const start = effects.now();
  const progress = openProgress(effects, language);
  let made = 0;
  const onAbort = () => {
    progress.close();
    effects.log(interrupted(made)[language]);
  };
  effects.signal.addEventListener("abort", onAbort);
  try {
    const run = (onChunk?: ChunkListener) =>
      simulate(command.opened, {
        ...wanted,
        ...{ draws, seed, design, mechanisms, until, workers, onChunk },
        signal: effects.signal,
        onProgress: (reached) => {
          made = reached.draws;
          if (!effects.signal.aborted) progress.report(reached);
        },
      });
    const ensemble = save === undefined ? await run() : await saveRun(save, command, run, effects);
    const seconds = (effects.now() - start) / 1000;
    const kept = save === undefined ? {} : { kept: { path: save, isRead: false } };
    return { ensemble, record: runRecord(ensemble, mechanisms), seconds, ...kept };
  } finally {
    effects.signal.removeEventListener("abort", onAbort);
    progress.close();
  }
}

/** Runs draws that `--save` keeps. */
async function saveRun<Result extends Simulation>(
  path: string,
  { opened, filter, draws, settings }: DrawnCommand,
  run: (onChunk: ChunkListener) => Promise<Result>,
  effects: Effects,
): Promise<Result> {
  const { saveDraws } = await effects.openDrawFiles();
  const { language, csvDialect } = settings;
  return saveDraws(path, opened, { language, csvDialect, mechanisms: draws.mechanisms, shown: filter }, run);
}

function interrupted(made: number) {
  const { fr, en } = countOfDraws(made);
  return say(
    `dmp-lab : interrompu après ${fr} ; rien n’a été écrit.`,
    `dmp-lab: interrupted after ${en}; nothing was written.`,
  );
}
