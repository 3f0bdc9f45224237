import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeFolder } from "../../src/node/make-folder.js";

describe("making a folder", () => {
  it("makes those above it, and takes one that exists", async () => {
    const path = join(mkdtempSync(join(tmpdir(), "dmp-lab-make-")), "a", "b", "c");
    await makeFolder(path);
    await makeFolder(path);
    expect(existsSync(path)).toBe(true);
  });

  it.runIf(process.platform === "linux")("gives up where no folder can be made", async () => {
    await expect(makeFolder("/proc/nothing/here")).rejects.toMatchObject({ code: "ENOENT" });
  });
});
