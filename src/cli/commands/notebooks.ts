import type { CommandAction } from "../command.js";
import { optionText } from "../settings.js";

/** `dmp-lab notebooks run [FILES…]`: without files, every notebook of `./notebooks`, by name. */
export const notebooksRunCommand: CommandAction = async ({ operands, options, language }, effects) => {
  const { run } = await effects.openNotebooks();
  const timeout = optionText(options.timeout);
  return run(operands, {
    out: optionText(options.out),
    timeoutSeconds: timeout === undefined ? undefined : Number(timeout),
    language,
    report: effects.log,
    signal: effects.signal,
  });
};

/** `dmp-lab notebooks open [FOLDER]`: Jupyter, with the TypeScript kernel. */
export const notebooksOpenCommand: CommandAction = async ({ operands: [folder], language }, effects) => {
  const { open } = await effects.openNotebooks();
  return open({ language, folder, report: effects.log });
};
