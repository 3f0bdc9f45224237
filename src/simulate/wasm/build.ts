import { writeAdoption } from "./adoption.js";
import { writeSeparateAssessment, writeSharedAssessment } from "./assessment.js";
import { writeAverages } from "./averages.js";
import { writeBoycott, writeReduction } from "./boycott.js";
import { writeCohorts } from "./cohorts.js";
import { writeDuplicates } from "./duplicates.js";
import { Module } from "./emit/module.js";
import { writeFates, writeWithholding } from "./fates.js";
import { writeFaults } from "./faults.js";
import { forgetTable, writeSeparateTable, writeSharedTable } from "./fine-table.js";
import { writeFine } from "./fines.js";
import { type Frame, layOutFrame, type Site } from "./frame.js";
import { writeJudge } from "./judge.js";
import { writeLaws, writeThresholds } from "./laws.js";
import { emptyFlows, writeLedger } from "./ledger.js";
import { writeOutages } from "./outages.js";
import { writePassing } from "./passing.js";
import { writeCollection, writePayments } from "./payments.js";
import { writePowers } from "./powers.js";
import type { Shape } from "./shape.js";
import { writeStakes } from "./stakes.js";
import { writeStart } from "./start.js";
import { writeSums } from "./sums.js";
import { writeTimelines } from "./timelines.js";
import { writeSeries, writeTotals } from "./totals.js";

/** A module's bytes, and where everything stands in its memory. */
export interface Build {
  readonly frame: Frame;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Writes the model for all scenarios of a shape. The module exports `run`, and what adds runs up: `begin`, `add`, `addByLane`. */
export function buildModule(shape: Shape): Build {
  const frame = layOutFrame(shape);
  const site: Site = { ...frame, module: new Module(shape.vectors) };
  writeRun(site);
  writeSums(site);
  return { frame, bytes: site.module.encode(frame.bytes) };
}

function writeRun(site: Site): void {
  const { module, shape } = site;
  const timelines = writeTimelines(site);
  const outages = writeOutages(site);
  const followSegment = writeSegment(site);
  const duplicates = writeDuplicates(site);
  const totals = writeTotals(site);
  const averages = writeAverages(site);
  const ledger = writeLedger(site);
  module.routine(
    0,
    (code) => {
      emptyFlows(code, site);
      code.call(timelines);
      code.call(outages);
      code.loop(0, shape.segments, (s) => code.call(followSegment, s));
      code.call(averages, 0);
      code.call(averages, 1);
      code.loop(0, shape.exams, (x) => code.call(duplicates, x));
      code.call(totals);
      code.call(ledger);
    },
    "run",
  );
}

function writeSegment(site: Site) {
  const { module, shape, work, asked } = site;
  const powers = writePowers(site);
  const fine = writeFine(site);
  const start = writeStart(site, writeStakes(site, fine));
  const thresholds = writeThresholds(site);
  const faults = writeFaults(site);
  const adoption = writeAdoption(site, powers);
  const boycott = writeBoycott(site, fine);
  const judge = writeJudge(site, {
    reduction: writeReduction(site),
    laws: writeLaws(site),
    cohorts: writeCohorts(site, writePassing(site), powers),
    table: shape.sharedCaps ? writeSharedTable(site, fine) : writeSeparateTable(site, fine),
    assessment: shape.sharedCaps ? writeSharedAssessment(site) : writeSeparateAssessment(site),
  });
  const payments = writePayments(site);
  const collection = writeCollection(site);
  const fates = writeFates(site);
  const withholding = writeWithholding(site);
  const series = writeSeries(site);
  return module.routine(1, (code, s) => {
    forgetTable(code, site);
    code.loop(0, shape.years, (y) => {
      code.store(work.collected.at(y), 0);
      code.store(work.liability.at(y), 0);
    });
    code.call(start, s);
    code.call(thresholds, s);
    code.call(faults, s);
    code.loop(0, shape.years, (y) => {
      for (const part of [adoption, boycott, judge, payments, fates, withholding]) code.call(part, s, y);
      code.when(asked.monthly.at(0), () => code.call(series, s, y));
    });
    code.call(collection, s);
  });
}
