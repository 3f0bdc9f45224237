import { describe, expect, it } from "vitest";
import { library, type } from "./command-line.js";

/** What is typed, and what the answer says in French and in English. */
const mistakes: readonly (readonly [line: string, fr: string, en: string])[] = [
  [
    "runn status-quo",
    "commande inconnue\u00a0: runn. Vouliez-vous dire run\u202f?",
    "unknown command: runn. Did you mean run?",
  ],
  [
    "notebooks rn",
    "commande inconnue\u00a0: rn. Vouliez-vous dire run\u202f?",
    "unknown command: rn. Did you mean run?",
  ],
  [
    "run",
    "il manque un argument\u00a0: scénario. Voir dmp-lab run --help",
    "missing argument: scenario. See dmp-lab run --help",
  ],
  ["list more", "trop d’arguments pour list\u00a0: 1 au lieu de 0.", "too many arguments for list: 1 instead of 0."],
  [
    "run status-quo --outcom assessed",
    "option inconnue\u00a0: --outcom. Vouliez-vous dire --outcome\u202f?",
    "unknown option: --outcom. Did you mean --outcome?",
  ],
  ["run status-quo --out", "il manque une valeur après l’option --out", "missing value after the option --out"],
  [
    "run status-quo --format cvs",
    "présentation inconnue\u00a0: cvs. Vouliez-vous dire csv\u202f?",
    "unknown format: cvs. Did you mean csv?",
  ],
  [
    "list --csv-dialect german",
    "dialecte CSV inconnu\u00a0: german. Possibles\u00a0: fr, en.",
    "unknown CSV dialect: german. Possible: fr, en.",
  ],
  [
    "list --csv-dialect de",
    "dialecte CSV inconnu\u00a0: de. Possibles\u00a0: fr, en.",
    "unknown CSV dialect: de. Possible: fr, en.",
  ],
  [
    "run status-quo --out figures.xlsx",
    "--out figures.xlsx\u00a0: extension inconnue (.xlsx). Donnez un nom en .csv, .json ou .txt",
    "--out figures.xlsx: unknown extension (.xlsx). Give a name in .csv, .json or .txt",
  ],
  [
    "notebooks run --timeout x",
    "dmp-lab\u00a0: --timeout x\u00a0: un nombre de secondes supérieur à 0 est attendu.",
    "dmp-lab: --timeout x: expected a number of seconds above 0.",
  ],
  ["notebooks run --timeout 0", "--timeout 0\u00a0: un nombre", "--timeout 0: expected a number"],
  [
    "run status-quo --outcome asessed",
    "résultat inconnu\u00a0: asessed. Vouliez-vous dire assessed\u202f? «\u00a0dmp-lab why\u00a0» en donne la liste.",
    "unknown outcome: asessed. Did you mean assessed? “dmp-lab why” lists them.",
  ],
  [
    "why xyzxyzxyz",
    "résultat inconnu\u00a0: xyzxyzxyz. «\u00a0dmp-lab why\u00a0»",
    "unknown outcome: xyzxyzxyz. “dmp-lab why”",
  ],
  [
    "run status-quo --segment gps",
    "segment inconnu\u00a0: gps. Vouliez-vous dire gp\u202f?",
    "unknown segment: gps. Did you mean gp?",
  ],
  [
    "why assessed --segment gps",
    "segment inconnu\u00a0: gps. Vouliez-vous dire gp\u202f?",
    "unknown segment: gps. Did you mean gp?",
  ],
  [
    "run status-quo --year 2050",
    "année hors de l’horizon\u00a0: 2050. De 2026 à 2035",
    "year outside the horizon: 2050. From 2026 to 2035",
  ],
  [
    "run status-quo --outcome payer --segment gp",
    "aucun chiffre ne répond à ces filtres. payer n’existe pas par segment\u00a0: ôtez --segment.",
    "no figure answers these filters. payer is not by segment: leave --segment out.",
  ],
  [
    "run status-quo --outcome balance --year all",
    "balance n’a pas de chiffre sur tout l’horizon\u00a0: prenez presentValueBalance, ou une année.",
    "balance has no figure over the whole horizon: use presentValueBalance, or a year.",
  ],
  [
    "run status-quo --outcome feedingShare --year all",
    "feedingShare n’a pas de chiffre sur tout l’horizon\u00a0: donnez une année.",
    "feedingShare has no figure over the whole horizon: give a year.",
  ],
  [
    "compare status-quo graduated --outcome presentValuePayer --year 2030",
    "presentValuePayer n’existe que sur tout l’horizon\u00a0: --year all.",
    "presentValuePayer is over the whole horizon alone: --year all.",
  ],
  [
    "run status-quo --as-of 2025-02-30",
    "--as-of 2025-02-30\u00a0: une date du calendrier",
    "--as-of 2025-02-30: expected a date of the calendar",
  ],
  [
    "list --as-of never",
    "--as-of never\u00a0: une date du calendrier",
    "--as-of never: expected a date of the calendar",
  ],
  ["case rural", "vouliez-vous dire «\u00a0rural-gp\u00a0»", "“rural-gp”"],
  ["run status", "vouliez-vous dire «\u00a0status-quo\u00a0»", "“status-quo”"],
  ["run status-qo", "vouliez-vous dire «\u00a0status-quo\u00a0»", "“status-quo”"],
  [
    "compare status-quo status-quo",
    "le scénario status-quo est donné deux fois",
    "the scenario status-quo is given twice",
  ],
  ["run no-such-file.yaml", "no-such-file.yaml trouvé aucun fichier", "no-such-file.yaml found no file"],
  ["run status-quo --set control.gp.detecton=0.1", "«\u00a0control.gp.detection\u00a0»", "“control.gp.detection”"],
  ["run status-quo --set nothing", "attendu IDENTIFIANT=VALEUR", "expected ID=VALUE"],
  [
    "run status-quo --alternative cap=shared",
    "alternative inconnue\u00a0: cap. Vouliez-vous dire caps\u202f?",
    "unknown alternative: cap. Did you mean caps?",
  ],
  [
    "run status-quo --alternative caps=sharde",
    "lecture inconnue de caps\u00a0: sharde. Vouliez-vous dire shared\u202f?",
    "unknown reading of caps: sharde. Did you mean shared?",
  ],
  ["run status-quo --alternative caps", "NOM=CHOIX est attendu", "expected NAME=CHOICE"],
  ["sources law-art85-censord", "Vouliez-vous dire law-art85-censored\u202f?", "Did you mean law-art85-censored?"],
  ["sources penalties.cap", "Vouliez-vous dire penalties.caps\u202f?", "Did you mean penalties.caps?"],
  ["new Proposal.yml.txt", "le nom doit être fait de minuscules", "the name must be made of small letters"],
  [
    "new some/status-quo.yaml",
    "status-quo est l’identifiant d’un scénario livré\u202f; donnez un autre nom, comme some/mon-status-quo.yaml.",
    "status-quo is the id of a shipped scenario; give another name, such as some/my-status-quo.yaml.",
  ],
  ["report --as-of soon", "une date du calendrier", "expected a date of the calendar"],
  ["report --alternative cap=shared", "Vouliez-vous dire caps", "Did you mean caps"],
  ["report status-qo", "«\u00a0status-quo\u00a0»", "“status-quo”"],
];

describe.each(mistakes)("%s", (line, fr, en) => {
  it("is answered in both languages with exit code 2, and nothing is printed or written", async () => {
    for (const [language, expected] of [
      ["fr", fr],
      ["en", en],
    ] as const) {
      const { code, out, err, files } = await type(`--lang ${language} ${line}`);
      expect(err.replace(/\s+/g, " ")).toContain(expected.replace(/\s+/g, " "));
      expect({ code, out, files: files.size }).toEqual({ code: 2, out: "", files: 0 });
    }
  });
});

describe("a mistake beside --out", () => {
  it("leaves no file", async () => {
    for (const line of [
      "run status-qo",
      "run status-quo --year 1999",
      "compare status-quo nothing",
      "sources nothing",
      "check nothing.yaml",
      "check status-quo nothing.yaml --resolved",
    ]) {
      const { code, files } = await type(`${line} --out result.csv`);
      expect([line, code, files.size]).toEqual([line, 2, 0]);
    }
  });
});

describe("an empty word", () => {
  it("is told as such", async () => {
    expect((await type(["", "--lang", "en"])).err).toBe("dmp-lab: the command is empty. See dmp-lab --help\n");
    expect((await type(["", "--lang", "fr"])).err).toContain("la commande est vide.");
    expect(await type(["sources", "", "--lang", "en"])).toMatchObject({ code: 2, err: "dmp-lab: the id is empty.\n" });
  });
});

describe("problems of several scenarios", () => {
  it("are all told at once", async () => {
    const { err, code } = await type("run one-thing.yaml other-thing.yaml --lang en");
    expect(code).toBe(2);
    expect(err).toContain("one-thing.yaml  found no file");
    expect(err).toContain("other-thing.yaml  found no file");
  });

  it("are told by check beside what reads well, as rows too", async () => {
    const { err, out, code } = await type("check status-quo one-thing.yaml --lang en");
    expect(code).toBe(2);
    expect(out).toContain("status-quo: no problem.");
    expect(err).toContain("one-thing.yaml  found no file");
    expect(err).toContain("1 problem.");
    const { rows } = JSON.parse((await type("check status-quo one-thing.yaml --format json --lang en")).out);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ file: "one-thing.yaml", line: null, column: null });
  });
});

describe("an error that is not the reader's", () => {
  const broken = { openScenarios: () => Promise.reject(new Error("the cat is on the keyboard")) };

  it("is told with what to do, and exit code 1", async () => {
    const { code, err, out } = await type("run status-quo --lang en", broken);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain("internal error: the cat is on the keyboard");
    expect(err).toContain("DMP_LAB_DEBUG=1");
    expect(err).not.toMatch(/^\s+at /m);
    const french = await type("run status-quo --lang fr", broken);
    expect(french.err).toContain("erreur interne\u00a0: the cat is on the keyboard");
  });

  it("shows its stack when asked", async () => {
    const { err } = await type("run status-quo --lang en", { ...broken, environment: { DMP_LAB_DEBUG: "1" } });
    expect(err).toMatch(/\n\s+at .*mistakes\.test/);
  });
});

describe("a file that cannot be written", () => {
  it.each([
    ["ENOSPC", 1, "disk full; make room"],
    ["EIO", 1, "the disk or the terminal does not answer"],
    ["EACCES", 2, "access denied; check its permissions"],
  ] as const)("is named, with what to do: %s", async (code, exitCode, words) => {
    const save = (path: string) => Promise.reject(Object.assign(new Error(code), { code, path }));
    const ended = await type("list --out list.csv --lang en", { save });
    expect(ended).toMatchObject({ code: exitCode, out: "", err: `dmp-lab: list.csv: ${words}.\n` });
  });
});

describe("an interruption", () => {
  it("ends the command with exit code 130 and writes nothing", async () => {
    const interruption = new AbortController();
    const { code, files, out } = await type("run status-quo --out result.csv", {
      signal: interruption.signal,
      openScenarios: async () => {
        interruption.abort();
        return library;
      },
    });
    expect({ code, out, files: files.size }).toEqual({ code: 130, out: "", files: 0 });
  });
});
