// Whole commands, from the shell's point of view: process start, loading, work, output.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { interleave, print, ratios } from "./measure.js";

const cli = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const zod = "await import('zod')";

export async function run() {
  const command =
    (...words) =>
    () => {
      const { status, stderr } = spawnSync(process.execPath, words, {
        encoding: "utf8",
        stdio: ["ignore", "ignore", "pipe"],
        cwd: fileURLToPath(new URL("../../", import.meta.url)),
      });
      if (status !== 0) throw new Error(stderr);
    };
  const [node, withZod, help, check, oneCase, draws] = await interleave([
    command("--eval", "0"),
    command("--input-type=module", "--eval", zod),
    command(cli, "--help"),
    command(cli, "check", "status-quo"),
    command(cli, "case", "rural-gp"),
    command(cli, "run", "article-85-as-voted", "--draws", "10000", "--format", "json", "--workers", "2"),
  ]);
  print("bare node", node);
  print("node and zod", withZod);
  print("dmp-lab --help", help);
  print("dmp-lab check status-quo", check);
  print("--help against node and zod", ratios(help, withZod), "times", "target: 1.5 times node, plus zod");
  print("check against node and zod", ratios(check, withZod), "times");
  print("dmp-lab case rural-gp", oneCase, "ms", "target: 1,000 ms");
  print("dmp-lab run, 10,000 draws, two workers", draws, "ms", "target: 3,000 ms, with SIMD 1,000");
}
