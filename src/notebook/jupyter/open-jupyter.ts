import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Language, Text } from "../../locale/language.js";
import { findTslab } from "../runner/kernel-process.js";
import { findJupyter, type Jupyter, type Machine } from "./find-jupyter.js";
import { type Desktop, thisMachine } from "./this-machine.js";

export interface OpenJupyterOptions {
  readonly language: Language;
  /** Folder to open. Default: `notebooks` in the working directory, else the one shipped with dmp-lab. */
  readonly folder?: string | undefined;
  /** Further arguments for Jupyter, such as `--no-browser`. */
  readonly jupyterArguments?: readonly string[] | undefined;
  /** Receives each line meant for the reader. */
  readonly report: (line: string) => void;
}

/**
 * Registers the tslab kernel for this user, pointing at the tslab beside this package, then opens JupyterLab or Jupyter
 * Notebook. Exit code: 0 once Jupyter has been left, 1 when it is not installed, or could not be registered or opened.
 */
export async function openJupyter(options: OpenJupyterOptions, desktop: Desktop = thisMachine): Promise<0 | 1> {
  const say = (text: Text) => options.report(text[options.language]);
  const { jupyter, registrar } = findJupyter(desktop);
  if (jupyter === undefined || registrar === undefined) {
    say(howToInstall);
    return 1;
  }
  const folder = resolve(options.folder ?? defaultFolder());
  if (!registerKernel(desktop, registrar)) {
    say(notRegistered(registrar));
    return 1;
  }
  say(opening(jupyter, folder));
  const code = await desktop.open(jupyter.python, ["-m", jupyter.module, ...(options.jupyterArguments ?? [])], folder);
  return code === 0 ? 0 : 1;
}

function registerKernel({ run }: Machine, python: string): boolean {
  const tslab = findTslab();
  const link = join(dirname(tslab), "..", "..", ".bin", process.platform === "win32" ? "tslab.cmd" : "tslab");
  const binary = existsSync(link) ? link : tslab;
  const args = [tslab, "install", "--user", "--python", python, "--binary", binary];
  return run(process.execPath, args) !== undefined;
}

function defaultFolder(): string {
  const own = resolve("notebooks");
  return existsSync(own) ? own : fileURLToPath(new URL("../../../notebooks", import.meta.url));
}

const howToInstall: Text = {
  fr: `Jupyter n’est pas installé sur cette machine. Pour l’installer, au choix\u00a0:
  Debian, Ubuntu\u00a0:      sudo apt install jupyter-notebook
  partout (avec pipx)\u00a0: pipx install jupyterlab
Relancez ensuite cette commande. Sans Jupyter, «\u00a0dmp-lab notebooks run\u00a0» exécute les carnets et en fait des pages HTML.`,
  en: `Jupyter is not installed on this machine. To install it, choose one:
  Debian, Ubuntu:        sudo apt install jupyter-notebook
  anywhere (with pipx):  pipx install jupyterlab
Then run this command again. Without Jupyter, "dmp-lab notebooks run" runs the notebooks and makes HTML pages of them.`,
};

function notRegistered(python: string): Text {
  return {
    fr: `Le noyau TypeScript (tslab) n’a pas pu être inscrit auprès de Jupyter avec ${python}. Vérifiez que votre dossier personnel est accessible en écriture, puis réessayez.`,
    en: `The TypeScript kernel (tslab) could not be registered with Jupyter through ${python}. Check that your home folder can be written to, then try again.`,
  };
}

function opening({ module }: Jupyter, folder: string): Text {
  const name = module === "jupyterlab" ? "JupyterLab" : "Jupyter Notebook";
  return {
    fr: `Noyau TypeScript inscrit. ${name} s’ouvre sur ${folder} (Ctrl-C deux fois pour quitter).`,
    en: `TypeScript kernel registered. ${name} opens on ${folder} (Ctrl-C twice to leave).`,
  };
}
