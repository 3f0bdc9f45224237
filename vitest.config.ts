import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const core = ["calibration", "charts", "evidence", "locale", "models", "random", "reference", "results", "scenario", "simulate"].map(
  (folder) => `test/${folder}/**/*.test.ts`,
);

// A test file leaves nothing behind: files share a worker, hence the libraries that it has loaded.
const shared = { isolate: false, maxWorkers: availableParallelism() };

export default defineConfig({
  test: {
    ...shared,
    // A slow machine is no failure: what takes time here starts kernels and processes.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: "core", pool: "threads", include: core } },
      { extends: true, test: { name: "edges", pool: "forks", include: ["test/**/*.test.ts"], exclude: core } },
    ],
  },
});
