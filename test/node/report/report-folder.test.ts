import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { openReportFolder } from "../../../src/node/report/report-folder.js";

let parent: string;
let out: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "dmp-lab-folder-"));
  out = join(parent, "out");
});

async function writeOnce(content: string): Promise<readonly string[]> {
  const folder = await openReportFolder(out);
  await folder.write("index.html", content);
  await folder.write(`tables/${content}.csv`, content);
  return folder.commit("0.0.0");
}

describe("the folder of a report", () => {
  it("appears at the end, whole, with nothing left beside it", async () => {
    const folder = await openReportFolder(out);
    await folder.write("index.html", "page");
    expect(existsSync(out)).toBe(false);
    expect(await folder.commit("0.0.0")).toEqual(["index.html"]);
    expect(readdirSync(parent)).toEqual(["out"]);
    expect(readdirSync(out).sort()).toEqual([".dmp-lab-report.json", "index.html"]);
  });

  it.runIf(process.platform === "linux")("comes back where no folder can be made", async () => {
    await expect(openReportFolder("/proc/nothing/out")).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("replaces an earlier report, and keeps the files that the reader put there", async () => {
    await writeOnce("first");
    writeFileSync(join(out, "my-notes.txt"), "mine");
    expect(await writeOnce("second")).toEqual(["index.html", "tables/second.csv"]);
    expect(readFileSync(join(out, "index.html"), "utf8")).toBe("second");
    expect(readFileSync(join(out, "my-notes.txt"), "utf8")).toBe("mine");
    expect(existsSync(join(out, "tables/first.csv"))).toBe(false);
    expect(readdirSync(parent)).toEqual(["out"]);
  });

  it("leaves the earlier report as it was when it is discarded", async () => {
    await writeOnce("first");
    const folder = await openReportFolder(out);
    await folder.write("index.html", "second");
    folder.discard();
    expect(readFileSync(join(out, "index.html"), "utf8")).toBe("first");
    expect(readdirSync(parent)).toEqual(["out"]);
    await expect(folder.write("index.html", "third")).rejects.toThrow("report discarded before: index.html");
  });

  it("refuses a folder that is not a report, in both languages, and leaves it alone", async () => {
    mkdirSync(out);
    writeFileSync(join(out, "thesis.txt"), "years of work");
    await expect(openReportFolder(out)).rejects.toMatchObject({
      name: "ReportError",
      text: {
        fr: `${out}\u00a0: ce dossier existe et n’est pas un rapport de dmp-lab\u202f; il est laissé tel quel. Choisissez un autre dossier avec --out, ou déplacez celui-ci.`,
        en: `${out}: this folder exists and is no report of dmp-lab; it is left as it is. Choose another folder with --out, or move this one away.`,
      },
    });
    expect(readdirSync(parent)).toEqual(["out"]);
    expect(readdirSync(out)).toEqual(["thesis.txt"]);
  });

  it("refuses a folder that became somebody else's meanwhile", async () => {
    const folder = await openReportFolder(out);
    await folder.write("index.html", "page");
    mkdirSync(out);
    writeFileSync(join(out, "thesis.txt"), "years of work");
    await expect(folder.commit("0.0.0")).rejects.toThrow("no report of dmp-lab");
    expect(readdirSync(out)).toEqual(["thesis.txt"]);
  });

  it("refuses a folder whose record is not ours", async () => {
    mkdirSync(out);
    writeFileSync(join(out, ".dmp-lab-report.json"), "[]");
    await expect(openReportFolder(out)).rejects.toThrow("no report of dmp-lab");
  });

  it("refuses a file in its place", async () => {
    writeFileSync(out, "a file");
    await expect(openReportFolder(out)).rejects.toThrow(`${out}: a file has this name already. Choose another folder`);
    expect(readFileSync(out, "utf8")).toBe("a file");
  });

  it("takes an empty folder, and one that only holds the pages of notebooks, which it keeps", async () => {
    mkdirSync(join(out, "notebooks"), { recursive: true });
    writeFileSync(join(out, "notebooks/mine.html"), "mine");
    await writeOnce("first");
    expect(readFileSync(join(out, "notebooks/mine.html"), "utf8")).toBe("mine");
  });

  it("writes where a link leads", async () => {
    mkdirSync(join(parent, "elsewhere"));
    symlinkSync(join(parent, "elsewhere"), out);
    await writeOnce("first");
    expect(readFileSync(join(parent, "elsewhere/index.html"), "utf8")).toBe("first");
    expect(readdirSync(parent).sort()).toEqual(["elsewhere", "out"]);
  });
});
