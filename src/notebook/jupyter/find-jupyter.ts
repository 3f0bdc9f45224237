import { z } from "zod";

/** What looking for Jupyter needs of the machine. */
export interface Machine {
  /** Folders of the search path, in order. */
  readonly path: readonly string[];
  /** First line of a file, or undefined when there is no such file. */
  readonly firstLine: (file: string) => string | undefined;
  /** What a program prints; undefined when it is missing or fails. */
  readonly run: (program: string, args: readonly string[]) => string | undefined;
}

/** Jupyter as found on a machine. */
export interface Jupyter {
  /** Python program that really has Jupyter. */
  readonly python: string;
  /** Module that opens notebooks in a browser. */
  readonly module: "jupyterlab" | "notebook";
}

/** What was found: a Jupyter to open, and a Python that can register a kernel (often the same one). */
export interface Search {
  readonly jupyter: Jupyter | undefined;
  readonly registrar: string | undefined;
}

const modules = ["jupyterlab", "notebook", "jupyter_client", "IPython"] as const;
const probe = `import importlib.util as u, json; print(json.dumps([m for m in ${JSON.stringify(modules)} if u.find_spec(m)]))`;
const found = z.array(z.enum(modules));

/**
 * Looks for a Python that has JupyterLab, or else Jupyter Notebook. The first `python3` on the path may have neither, so
 * the Pythons that run the `jupyter…` commands of the path are asked first, then every `python3` of the path, then the system's.
 */
export function findJupyter(machine: Machine): Search {
  const pythons = [...new Set([...commandPythons(machine), ...pathPythons(machine)])];
  const asked = pythons.map((python) => ({ python, has: probeModules(machine, python) }));
  const opens = (module: Jupyter["module"]): Jupyter | undefined => {
    const python = asked.find(({ has }) => has.includes(module))?.python;
    return python === undefined ? undefined : { python, module };
  };
  const registrar = asked.find(({ has }) => has.includes("jupyter_client") && has.includes("IPython"));
  return { jupyter: opens("jupyterlab") ?? opens("notebook"), registrar: registrar?.python };
}

function commandPythons({ path, firstLine }: Machine): readonly string[] {
  const commands = ["jupyter-lab", "jupyter-notebook", "jupyter"];
  return commands.flatMap((command) =>
    path.flatMap((folder) => {
      const interpreter = /^#!\s*(\/\S*python[\d.]*)\s*$/.exec(firstLine(`${folder}/${command}`) ?? "")?.[1];
      return interpreter === undefined ? [] : [interpreter];
    }),
  );
}

function pathPythons({ path, firstLine }: Machine): readonly string[] {
  const candidates = [...path.map((folder) => `${folder}/python3`), "/usr/bin/python3"];
  return candidates.filter((candidate) => firstLine(candidate) !== undefined);
}

function probeModules({ run }: Machine, python: string): readonly (typeof modules)[number][] {
  const printed = run(python, ["-c", probe]);
  if (printed === undefined) return [];
  try {
    return found.parse(JSON.parse(printed));
  } catch {
    return [];
  }
}
