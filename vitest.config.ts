import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // A slow machine is no failure: what takes time here starts kernels and processes.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
