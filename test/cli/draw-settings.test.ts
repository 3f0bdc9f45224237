import { describe, expect, it } from "vitest";
import { drawSettings } from "../../src/cli/draw-settings.js";
import { type } from "./command-line.js";

const read = (options: Readonly<Record<string, string>>) => drawSettings({ operands: [], options, language: "en" }, 4);

describe("the options of draws", () => {
  it("ask for none where neither --draws nor --until-se is given", () => {
    expect(read({})).toBeUndefined();
  });

  it("have defaults: seed 1, independent draws, chance left to mechanisms, as many workers as the engine likes", () => {
    expect(read({ draws: "2000" })).toEqual({
      draws: 2000,
      seed: 1,
      design: "plain",
      mechanisms: "drawn",
      until: undefined,
      workers: undefined,
    });
  });

  it("are read to their limits, 0 being a seed like others", () => {
    expect(read({ draws: "1", seed: "0", workers: "1" })).toMatchObject({ draws: 1, seed: 0, workers: 1 });
    expect(read({ draws: "10000000", seed: "9007199254740991", workers: "4" })).toMatchObject({
      draws: 10_000_000,
      seed: Number.MAX_SAFE_INTEGER,
      workers: 4,
    });
  });

  it("wait for a precision: of every total, or of an outcome in its unit", () => {
    expect(read({ untilSe: "1%" })).toMatchObject({ draws: 1_000_000, until: { relative: 0.01 } });
    expect(read({ untilSe: "0,5 %", draws: "5000" })).toMatchObject({ draws: 5000, until: { relative: 0.005 } });
    expect(read({ untilSe: "avoidedSpend=2000000" })?.until).toEqual({ outcome: "avoidedSpend", error: 2e6 });
    expect(read({ untilSe: "avoidedSpend=2 M EUR" })?.until).toEqual({ outcome: "avoidedSpend", error: 2e6 });
    expect(read({ untilSe: "feedingShare=0.1%" })?.until).toEqual({ outcome: "feedingShare", error: 0.001 });
    expect(read({ untilSe: "feedingShare=0.5 points" })?.until).toEqual({ outcome: "feedingShare", error: 0.005 });
    expect(read({ untilSe: "feedingShare=0,5 point" })?.until).toEqual({ outcome: "feedingShare", error: 0.005 });
    expect(read({ untilSe: "boycottProbability=1%" })?.until).toEqual({ outcome: "boycottProbability", error: 0.01 });
    expect(read({ untilSe: "cases=10" })?.until).toEqual({ outcome: "cases", error: 10 });
  });

  const whole = (from: string, to: string) => [
    `un nombre entier de ${from} à ${to.replaceAll(",", "\u202f")} est attendu, en chiffres sans espace.`,
    `expected a whole number from ${from} to ${to}, in digits without a separator.`,
  ];
  const workers = ["un nombre entier de 1 à 4 est attendu.", "expected a whole number from 1 to 4."];
  const draws = whole("1", "10,000,000");
  const until = [
    "une erreur relative au-dessous de 100\u00a0%, comme 1%, ou l’erreur d’un résultat, comme avoidedSpend=2000000, est attendue.",
    "expected a relative error below 100%, such as 1%, or the error of one outcome, such as avoidedSpend=2000000.",
  ];
  const absolute = [
    "une erreur supérieure à 0, en euros et non en\u00a0%, comme avoidedSpend=2000000, est attendue.",
    "expected an error above 0, in euros and not in %, such as avoidedSpend=2000000.",
  ];
  const share = [
    'une erreur au-dessus de 0 et au-dessous de 1, en part (0.01\u00a0: un point de pourcentage), comme feedingShare=0.1% ou feedingShare="0.1 points", est attendue.',
    'expected an error above 0 and below 1, as a share (0.01 is one percentage point), such as feedingShare=0.1% or feedingShare="0.1 points".',
  ];

  it.each([
    [["--draws", "0"], draws],
    [["--draws", "10000001"], draws],
    [["--draws", "1.5"], draws],
    [["--draws", "1e4"], draws],
    [["--draws", "10 000"], draws],
    [["--draws", ""], draws],
    [["--draws=-3"], draws],
    [["--draws", "9", "--seed", "x"], whole("0", "9,007,199,254,740,991")],
    [["--draws", "9", "--workers", "5"], workers],
    [["--draws", "9", "--workers", "0"], workers],
    [
      ["--draws", "9", "--design", "sobl"],
      [
        "plan de tirage inconnu\u00a0: sobl. Vouliez-vous dire sobol\u202f?",
        "unknown design: sobl. Did you mean sobol?",
      ],
    ],
    [
      ["--draws", "9", "--design", "zzzzzz"],
      ["Possibles\u00a0: plain, latin-hypercube, sobol.", "Possible: plain, latin-hypercube, sobol."],
    ],
    [
      ["--draws", "9", "--mechanisms", "expectd"],
      ["Vouliez-vous dire expected\u202f?", "unknown --mechanisms: expectd. Did you mean expected?"],
    ],
    [
      ["--until-se", "1%", "--design", "latin-hypercube"],
      [
        "un hypercube latin répartit un nombre de tirages connu d’avance. Prenez --design sobol, ou donnez --draws sans --until-se.",
        "a Latin hypercube spreads a number of draws known beforehand. Use --design sobol, or give --draws without --until-se.",
      ],
    ],
    [["--until-se", "0"], until],
    [["--until-se", "100%"], until],
    [["--until-se", "soon"], until],
    [["--until-se", "avoidedSpend=0"], absolute],
    [["--until-se", "avoidedSpend=2%"], absolute],
    [["--until-se", "avoidedSpend="], absolute],
    [
      ["--until-se", "cases=5%"],
      ["en dossiers et non en\u00a0%, comme cases=10", "in cases and not in %, such as cases=10"],
    ],
    [["--until-se", "feedingShare=1"], share],
    [["--until-se", "feedingShare=150 points"], share],
    [["--until-se", "feedingShare=points"], share],
    [["--until-se", "=3"], until],
    [["--until-se", "="], until],
    [
      ["--until-se", "avoidedSpnd=3"],
      ["Vouliez-vous dire avoidedSpend\u202f?", "unknown outcome: avoidedSpnd. Did you mean avoidedSpend?"],
    ],
    ...["seed", "design", "mechanisms", "workers"].map(
      (name) =>
        [
          [`--${name}`, "1"],
          [
            `--${name} ne vaut que pour des tirages\u00a0: ajoutez --draws, par exemple --draws 10000.`,
            `--${name} is for draws only: add --draws, for example --draws 10000.`,
          ],
        ] as const,
    ),
  ] as const)("refuse %j before anything is drawn, and say what is expected", async (words, [french, english]) => {
    for (const command of [["run"], ["compare", "status-quo"]]) {
      for (const [language, message] of [
        ["fr", french],
        ["en", english],
      ] as const) {
        const line = [...command, "graduated", ...words, "--lang", language];
        const { code, out, err } = await type(line, { openEngine: () => Promise.reject(new Error("drawn")) });
        expect([code, out]).toEqual([2, ""]);
        expect(err).toContain(message);
      }
    }
  });

  it.each(["--outcome avoidedSpnd", "--segment gpp", "--year 1999", "--outcome payer --segment gp"])(
    "are no reason to draw for %s, which no figure answers",
    async (filter) => {
      const line = `run graduated --draws 1000000 ${filter} --lang en`;
      const { code, out } = await type(line, { openEngine: () => Promise.reject(new Error("drawn")) });
      expect([code, out]).toEqual([2, ""]);
    },
  );
});
