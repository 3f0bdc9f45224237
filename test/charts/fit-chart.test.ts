import { describe, expect, it } from "vitest";
import type { FitChartInput } from "../../src/charts/fit-chart.js";
import { fitChart } from "../../src/charts/fit-chart.js";
import { renderSvg } from "../../src/node/render.js";
import { amountFixture, fitFixture } from "./fit-fixture.js";
import { visibleText } from "./visible-text.js";

const seen = async (input: FitChartInput) => visibleText(await renderSvg(fitChart(input)));

describe("fitChart", () => {
  it("tells apart points fitted, held out and beyond a break, and names only those that there are", async () => {
    expect(await seen(fitFixture("en"))).toMatch(/observed.*held out/s);
    expect(await seen(fitFixture("en"))).not.toContain("another measure");
    expect(await seen(amountFixture("en"))).toMatch(/observed.*another measure/s);
    expect(await seen(amountFixture("en"))).not.toContain("held out");
  });

  it("names policies and the break, and explains the grey ground where there is one", async () => {
    const shares = await seen(fitFixture("fr"));
    expect(shares).toContain("incitations (2011–2014)");
    expect(shares).toContain("pénalités (depuis 2015)");
    expect(shares).toContain("Fond gris");
    const amounts = await seen(amountFixture("fr"));
    expect(amounts).toContain("rupture de 2022");
    expect(amounts).not.toContain("Fond gris");
  });

  it("puts shares on an axis from 0 to 100 %, amounts on a logarithmic one in millions", async () => {
    expect(await seen(fitFixture("fr"))).toContain("100\u00a0%");
    const amounts = await seen(amountFixture("fr"));
    expect(amounts).toContain("10\u00a0M");
    expect(amounts).toContain("100\u202f000");
    expect(amounts).toContain("Échelle logarithmique");
  });

  it("says what its band is made from, and what it would have been worth without the points held out", async () => {
    expect(await seen(fitFixture("en"))).toContain(
      "The band uses all points; made without the last 2, it holds 1 of them.",
    );
    expect(await seen(fitFixture("fr"))).toContain("faite sans les 2 derniers, elle en contient 1.");
    const one = (covered: number) => seen({ ...fitFixture("en"), held: { count: 1, covered } });
    expect(await one(1)).toContain("made without the last, it holds it.");
    expect(await one(0)).toContain("made without the last, it does not hold it.");
    expect(await seen(amountFixture("en"))).not.toContain("The band uses");
    expect(await seen(amountFixture("en"))).toContain("neither curve nor band goes below it");
  });

  it("breaks the name of a policy before it touches a break", () => {
    const label = "généralisation (depuis\u00a0novembre\u00a02018)";
    const linesFor = (from: number) => {
      const input = { ...amountFixture("fr"), policies: [{ label, from, until: Number.POSITIVE_INFINITY }] };
      return JSON.stringify(fitChart(input)).match(/généralisation[^"]*/)![0];
    };
    expect(linesFor(2018.83)).toContain("généralisation\\n(depuis");
    expect(linesFor(2016)).toContain("généralisation (depuis");
  });

  it("says the probability of its band, and the forecast to those who do not see it", async () => {
    expect(await seen(fitFixture("en"))).toContain("with a probability of 90%");
    expect(fitChart(fitFixture("en")).description).toMatch(
      /12 points, from 10% \(2004\) to 86% \(2015\)\. Expected in 2019/,
    );
  });
});
