import type { CommandAction } from "../command.js";
import { optionText, timeoutSetting } from "../settings.js";

/** `dmp-lab notebooks run [FILES…]`: without files, every notebook of `./notebooks`, by name. */
export const notebooksRunCommand: CommandAction = async (invocation, effects) => {
  const { operands, options, language } = invocation;
  const timeoutSeconds = timeoutSetting(invocation);
  const { run } = await effects.openNotebooks();
  return run(operands, {
    out: optionText(options.out),
    timeoutSeconds,
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
