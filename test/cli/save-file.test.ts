import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { saveFile } from "../../src/cli/save-file.js";

const folder = () => mkdtempSync(join(tmpdir(), "dmp-lab-"));

describe("saving a file", () => {
  it("makes the folders on the way and leaves nothing beside it", async () => {
    const root = folder();
    await saveFile(join(root, "a", "b", "c.csv"), "été");
    expect(readFileSync(join(root, "a", "b", "c.csv"), "utf8")).toBe("été");
    expect(readdirSync(join(root, "a", "b"))).toEqual(["c.csv"]);
  });

  it("replaces a file, unless told to keep it", async () => {
    const root = folder();
    const path = join(root, "x.yaml");
    writeFileSync(path, "mine");
    await expect(saveFile(path, "new", { keep: true })).rejects.toMatchObject({ code: "EEXIST" });
    expect(readFileSync(path, "utf8")).toBe("mine");
    await saveFile(path, "new");
    expect(readFileSync(path, "utf8")).toBe("new");
    expect(readdirSync(root)).toEqual(["x.yaml"]);
  });

  it("says why when it cannot, and leaves nothing", async () => {
    const root = folder();
    writeFileSync(join(root, "file"), "");
    await expect(saveFile(join(root, "file", "x"), "")).rejects.toMatchObject({ code: "ENOTDIR" });
    await expect(saveFile(root, "")).rejects.toMatchObject({ code: expect.stringMatching(/EISDIR|ENOTEMPTY|EEXIST/) });
    expect(readdirSync(root)).toEqual(["file"]);
  });

  it.runIf(process.platform === "linux")("comes back where no folder can be made", async () => {
    await expect(saveFile("/proc/nowhere/x", "")).rejects.toMatchObject({ code: "ENOENT" });
  });
});
