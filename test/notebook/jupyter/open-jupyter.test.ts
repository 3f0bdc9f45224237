import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findJupyter } from "../../../src/notebook/jupyter/find-jupyter.js";
import { openJupyter } from "../../../src/notebook/jupyter/open-jupyter.js";
import type { Desktop } from "../../../src/notebook/jupyter/this-machine.js";

interface Call {
  readonly program: string;
  readonly args: readonly string[];
  readonly folder?: string;
}

/** A machine whose files have the given first lines, and whose Pythons have the given modules. */
function machine(
  files: Readonly<Record<string, string>>,
  pythons: Readonly<Record<string, readonly string[]>>,
  { installs = true, exitCode = 0 } = {},
): Desktop & { readonly calls: readonly Call[] } {
  const calls: Call[] = [];
  return {
    calls,
    path: ["/home/someone/bin", "/usr/bin"],
    firstLine: (file) => files[file],
    run: (program, args) => {
      if (program !== process.execPath) return pythons[program] && `${JSON.stringify(pythons[program])}\n`;
      calls.push({ program, args });
      return installs ? "Installing TypeScript kernel spec\n" : undefined;
    },
    open: async (program, args, folder) => {
      calls.push({ program, args, folder });
      return exitCode;
    },
  };
}

const kernelModules = ["jupyter_client", "IPython"];
const elf = "\u007fELF";
const debian = machine(
  { "/home/someone/bin/python3": "#!/usr/bin/env bash", "/usr/bin/python3": elf },
  {
    "/home/someone/bin/python3": [],
    "/usr/bin/python3": ["notebook", ...kernelModules],
  },
);

async function open(desktop: Desktop, language: "fr" | "en" = "en") {
  const lines: string[] = [];
  const code = await openJupyter({ language, folder: "/tmp", report: (line) => lines.push(line) }, desktop);
  return { code, text: lines.join("\n") };
}

describe("looking for Jupyter", () => {
  it("passes over a first python3 that has none", () => {
    expect(findJupyter(debian)).toEqual({
      jupyter: { python: "/usr/bin/python3", module: "notebook" },
      registrar: "/usr/bin/python3",
    });
  });

  it("finds JupyterLab in an environment of its own, by the command that starts it, and prefers it", () => {
    const own = "/home/someone/.local/pipx/venvs/jupyterlab/bin/python";
    const found = findJupyter(
      machine(
        { "/home/someone/bin/jupyter-lab": `#!${own}`, "/usr/bin/python3": elf },
        {
          [own]: ["jupyterlab", ...kernelModules],
          "/usr/bin/python3": ["notebook", ...kernelModules],
        },
      ),
    );
    expect(found).toEqual({ jupyter: { python: own, module: "jupyterlab" }, registrar: own });
  });

  it("tells a machine that can run notebooks from one that can open them", () => {
    const found = findJupyter(machine({ "/usr/bin/python3": elf }, { "/usr/bin/python3": kernelModules }));
    expect(found).toEqual({ jupyter: undefined, registrar: "/usr/bin/python3" });
  });

  it("survives a python3 that prints something else", () => {
    const odd = { ...debian, run: () => "Python was not found" };
    expect(findJupyter(odd)).toEqual({ jupyter: undefined, registrar: undefined });
  });
});

describe("opening Jupyter", () => {
  it("registers the kernel with the tslab of this package, then opens the folder", async () => {
    const { code, text } = await open(debian);
    expect(code).toBe(0);
    expect(text).toBe("TypeScript kernel registered. Jupyter Notebook opens on /tmp (Ctrl-C twice to leave).");
    const [install, opened] = debian.calls;
    expect(install?.args.slice(1, 6)).toEqual(["install", "--user", "--python", "/usr/bin/python3", "--binary"]);
    for (const path of [install?.args[0], install?.args[6]]) expect(existsSync(path ?? "")).toBe(true);
    expect(install?.args[6]).toMatch(/^\/.*[/\\]tslab(\.cmd)?$/);
    expect(opened).toEqual({ program: "/usr/bin/python3", args: ["-m", "notebook"], folder: "/tmp" });
  });

  it("says what to install when there is none, in both languages", async () => {
    const bare = machine({}, {});
    const french = await open(bare, "fr");
    expect(french.code).toBe(1);
    expect(french.text).toContain("Jupyter n’est pas installé sur cette machine.");
    expect(french.text).toContain("sudo apt install jupyter-notebook");
    expect((await open(bare)).text).toContain("pipx install jupyterlab");
    expect(bare.calls).toEqual([]);
  });

  it("does not open a Jupyter that has no kernel", async () => {
    const { path, firstLine, run } = debian;
    const refusing = machine({}, {}, { installs: false });
    const desktop = {
      ...refusing,
      path,
      firstLine,
      run: (p: string, a: readonly string[]) => (p === process.execPath ? undefined : run(p, a)),
    };
    const { code, text } = await open(desktop);
    expect(code).toBe(1);
    expect(text).toContain("could not be registered with Jupyter through /usr/bin/python3");
    expect(refusing.calls).toEqual([]);
  });

  it("passes a failure of Jupyter on", async () => {
    const failing = { ...debian, open: async () => 3 };
    expect((await open(failing)).code).toBe(1);
  });
});
