import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { saveFile } from "../../src/cli/save-file.js";

const folder = () => mkdtempSync(join(tmpdir(), "dmp-lab-"));

describe("saving a file", () => {
  it("leaves nothing beside it", async () => {
    const root = folder();
    await saveFile(join(root, "c.csv"), "été");
    expect(readFileSync(join(root, "c.csv"), "utf8")).toBe("été");
    expect(readdirSync(root)).toEqual(["c.csv"]);
  });

  it("makes no folder", async () => {
    const root = folder();
    await expect(saveFile(join(root, "a", "b", "c.csv"), "")).rejects.toMatchObject({
      text: {
        en: `${join(root, "a", "b")}: this folder does not exist; make it first, or choose another.`,
        fr: `${join(root, "a", "b")}\u00a0: ce dossier n’existe pas\u202f; créez-le d’abord, ou choisissez-en un autre.`,
      },
    });
    expect(readdirSync(root)).toEqual([]);
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
    const path = join(root, "file", "x");
    await expect(saveFile(path, "")).rejects.toMatchObject({ code: "ENOTDIR", path });
    await expect(saveFile(root, "")).rejects.toMatchObject({
      code: expect.stringMatching(/EISDIR|ENOTEMPTY|EEXIST/),
      path: root,
    });
    expect(readdirSync(root)).toEqual(["file"]);
  });

  it.runIf(process.platform === "linux")("names the file asked for where none can be written", async () => {
    await expect(saveFile("/proc/self/x.csv", "")).rejects.toMatchObject({
      code: expect.stringMatching(/^E/),
      path: "/proc/self/x.csv",
    });
  });

  it.runIf(process.platform === "linux")("writes to a device directly", async () => {
    await saveFile("/dev/null", "nothing");
    await expect(saveFile("/dev/full", "much")).rejects.toMatchObject({ code: "ENOSPC", path: "/dev/full" });
  });
});
