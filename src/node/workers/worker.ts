import { workerData } from "node:worker_threads";
import type { SimulationJob } from "./job.js";
import { openJob } from "./open-job.js";
import { serveChunks } from "./serve-chunks.js";

const job: SimulationJob = workerData;
serveChunks(openJob(job).run);
