import { mine } from "../read-small.js";

/** What breaks, the text, the line and column that the reader is sent to, the code, and what to do. */
export type Case = readonly [name: string, text: string, place: `${number}:${number}`, code: string, remedy: string];

export const penalties = (line: string) => mine("levers:", "  penalties:", `    ${line}`);
export const assume = (line: string) => mine("assumptions:", `  ${line}`);
export const basis = 'evidence: judgement, rationale: "x"';
export const condition = (line: string) =>
  mine(
    "levers:",
    "  conditionOfPayment:",
    "    duty: feeding",
    "    bound: [radiology]",
    "    bearer: member",
    "    exceptPlatform: on",
    "    exceptEditor: off",
    "    subjectShare: { central: 1, rationale: x }",
    "    appliedShare: { low: 70 %, central: 90 %, high: 100 %, rationale: x }",
    line,
  );
