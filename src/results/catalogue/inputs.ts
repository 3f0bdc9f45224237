/** Inputs and levers behind each mechanism, as id patterns; outcomes name the mechanisms that they rest on. */
export const software = [
  "editors.shares.**",
  "editors.ready.**",
  "editors.*.incidentsPerMonth",
  "editors.*.hoursPerIncident",
  "platform.outage",
];

export const fines = [
  "levers.penalties.**",
  "penalties.dropped",
  "penalties.severity",
  "penalties.breachesPerCase",
  "control.*.detection",
  "control.proofEditor",
  "control.proofPlatform",
];

export const deterrence = [
  "deterrence.**",
  "control.*.perceivedDetection",
  "levers.penalties.**",
  "penalties.severity",
  "penalties.dropped",
  "penalties.breachesPerCase",
];

export const boycotts = ["boycott.**", "control.*.detectionInBoycott"];

export const curves = (duty: "feeding" | "consulting"): string[] => [
  `adoption.*.${duty}.**`,
  "adoption.curve",
  "adoption.*.backfire",
  "adoption.betaEase",
  "adoption.betaSupport",
  "ease.**",
  "levers.support",
  "levers.conditionOfPayment.**",
  "conditionOfPayment.**",
];

export const adoption = (duty: "feeding" | "consulting"): string[] => [
  ...curves(duty),
  ...deterrence,
  ...software,
  ...(duty === "feeding" ? boycotts : []),
];

export const compliance = (duty: "feeding" | "consulting"): string[] => [
  ...adoption(duty),
  `control.threshold.*.${duty}`,
];

export const everyDuty = [...compliance("feeding"), ...compliance("consulting")];

export const volumes = [
  "segments.*.members",
  "segments.*.documentsPerMemberYear",
  "segments.*.prescriptionsPerMemberYear",
  "segments.biology.memberUnit",
  "segments.biology.groups",
];

export const exams = ["exams.**", "patients.**", ...adoption("feeding"), ...adoption("consulting")];
