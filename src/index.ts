/**
 * Table of contents of dmp-lab, by stage: scenarios and evidence in, one run of the model, tables, charts, members one by one, and the notebook's edge.
 * Nothing heavy (vega, danfojs, resvg, zeromq) is loaded before it is used.
 */

export { type AssumptionCheck, checkAssumptions } from "./calibration/assumptions/check-assumptions.js";
export { type AssumptionsFile, writeAssumptions } from "./calibration/assumptions/write-assumptions.js";
export type { CurveFit } from "./calibration/curves/fit-curve.js";
export type { Candidate, SeriesFit } from "./calibration/curves/fit-series.js";
export type { Estimate, Identification } from "./calibration/intervals/estimate.js";
export { type Forecast, forecast } from "./calibration/intervals/forecast.js";
export { type HoldOut, type HoldOutError, holdOut } from "./calibration/intervals/hold-out.js";
export type { Slope } from "./calibration/intervals/slope.js";
// Calibration: curves fitted to observed series, what the points say and do not say.
export {
  type CalibrateOptions,
  type Calibration,
  hasCurve,
  type ParameterEstimate,
  type SlopeOnly,
} from "./calibration/judge/calibrate.js";
export { calibrateOwnSeries, type OwnSeriesOptions } from "./calibration/judge/calibrate-own-series.js";
export type { Diagnostics, Inflection } from "./calibration/judge/diagnostics.js";
export { warningsOf } from "./calibration/judge/warnings.js";
export { type MovedStart, moveStart } from "./calibration/policies/effect-timing.js";
export type { PolicyEffect } from "./calibration/policies/policy-effect.js";
export type { BesidePublished } from "./calibration/policies/published-results.js";
export { FitError } from "./calibration/series/fit-error.js";
export type { Observations, TimedPolicy } from "./calibration/series/observations.js";
export type { OpenSeries } from "./calibration/series/open-series.js";
// Charts: rows in, Vega-Lite out, drawn as SVG or PNG.
export { adoptionChart } from "./charts/adoption-chart.js";
export { avoidedSpendChart } from "./charts/avoided-spend-chart.js";
export type { FanOptions } from "./charts/fan-chart.js";
export { fitChart } from "./charts/fit-chart.js";
export { ledgerChart } from "./charts/ledger-chart.js";
export { legalTimelineChart } from "./charts/legal-timeline-chart.js";
export { penaltiesChart } from "./charts/penalties-chart.js";
export { whoFailedChart } from "./charts/who-failed-chart.js";
export type { Evidence, SeriesPoint } from "./evidence/evidence.js";

// Evidence: what each number rests on.
export type { Alternative, Fact, Source } from "./evidence/fact.js";
export { printableValue } from "./evidence/printable.js";
// Words and numbers in French and English.
export type { Language, Text } from "./locale/language.js";
export { formatDate, formatNumber, formatShare } from "./locale/numbers.js";
export { term } from "./locale/terms.js";
export { boycottOdds } from "./models/boycott.js";
export { parametersOf } from "./models/from-scenario.js";
// The model: plain parameters in, series out.
export type { Chances, Parameters } from "./models/parameters.js";
export { centralRun, type PolicyResult, runPolicy } from "./models/policy.js";
export { calibrateSeries, fitChartInput } from "./node/calibrate-series.js";
export { caseChart } from "./node/case-chart.js";
export { listCaseIds, loadCase } from "./node/case-files.js";
export { type ChartInputOptions, chartInput } from "./node/chart-input.js";
export { loadEvidence } from "./node/evidence-files.js";
export { fanChart } from "./node/fan-chart.js";
export { type LoadRunsOptions, loadRuns } from "./node/load-runs.js";
export { membersChart, type ShownMembers } from "./node/members-chart.js";
export { renderPng, renderSvg } from "./node/render.js";
export { listScenarioIds, loadScenario } from "./node/scenario-files.js";
export { show } from "./node/show.js";
// Simulation: scenarios in, distributions over many draws out. The engine is loaded when it first runs.
export { headlineOutcomes, type SimulateOptions, simulate } from "./node/simulate.js";
export { type SimulateMembersOptions, simulateMembers } from "./node/simulate-members.js";
// Notebooks: showing things in a cell, frames, and executing notebooks.
export { toDataFrame } from "./notebook/data-frame.js";
export { notebookToHtml } from "./notebook/html/notebook-to-html.js";
export { runNotebook } from "./notebook/runner/run-notebook.js";
// Draws: pure functions of seed, id and draw.
export { uniform } from "./random/core/stream.js";
export type { Correlation } from "./random/correlation/blocks.js";
export { type DesignName, type DrawOptions, designNames } from "./random/designs/design.js";
export { type DrawnChances, drawChances } from "./random/draw-chances.js";
export { drawStarts } from "./random/draw-starts.js";
export { type DrawnValues, drawValues } from "./random/draw-values.js";
export { type Drawable, makeSampler, type Sampler, type SamplerOptions } from "./random/sampler.js";
// Results: one long table, the catalogue of outcomes, comparison.
export { chanceRangeText, chanceText, chanceWithOdds, changeWords } from "./results/case-words.js";
export { findOutcome, outcomes } from "./results/catalogue.js";
export { compareRuns } from "./results/compare.js";
export { type ComparedRange, comparedRanges } from "./results/compared-ranges.js";
export { type DifferenceRow, differenceTable } from "./results/difference-table.js";
export type { Ensemble, Member } from "./results/ensemble.js";
export type { Heading } from "./results/heading.js";
export type { Outcome } from "./results/outcome.js";
export { type PrintableRange, printableRange, type RangeRow, rangeRows } from "./results/printable-range.js";
export { type Run, runScenario } from "./results/run.js";
export { type SummaryRow, summaryTable } from "./results/summary-table.js";
export type { ComparedRow, MonthlyRow, Row, Table } from "./results/table.js";
// Typical members, as files describe them.
export type { Case, CasePractice } from "./scenario/cases/case.js";
export { type Diagnostic, ScenarioError } from "./scenario/diagnostic.js";
export { diffScenarios } from "./scenario/diff-scenarios.js";
export { formatDiagnostics } from "./scenario/format-diagnostics.js";
export { legalView } from "./scenario/legal-view.js";
// Scenarios: what a policy would do, and under which law.
export { formatMonth, type Month, never, parseMonth } from "./scenario/month.js";
export type { Input, LegalStep, LegalView, Levers, Scenario } from "./scenario/scenario.js";
// Members one by one: what somebody risks, how fines are spread, whom a union would defend, and whether it all agrees with the model.
export { type Agreement, compareWithClosedForms, standardDistance } from "./simulate/individuals/agreement.js";
export {
  type AmountLaw,
  amongFined,
  amountQuantile,
  chanceAbove,
  meanAmount,
} from "./simulate/individuals/amount-law.js";
export { type CaseRanges, figuresOf, type RiskFigures } from "./simulate/individuals/case-ranges.js";
export { type Concentration, concentrationInAll, concentrations } from "./simulate/individuals/concentration.js";
export type { DrawnRange } from "./simulate/individuals/drawn-range.js";
export type { SimulatedMembers, SimulatedSegment } from "./simulate/individuals/gather-members.js";
export { luckOf } from "./simulate/individuals/luck-of-person.js";
export { memberRisk } from "./simulate/individuals/member-risk.js";
export { type SegmentSummary, summariseMembers } from "./simulate/individuals/members-summary.js";
export { type MembersRequest, openMembers } from "./simulate/individuals/members-world.js";
export type { OverRealisations } from "./simulate/individuals/over-realisations.js";
export { type Person, typicalPerson } from "./simulate/individuals/person.js";
export type { PracticeLaw } from "./simulate/individuals/practice-law.js";
export type { MemberRisk, Risk, YearRisk } from "./simulate/individuals/risk.js";
export { type CaseOptions, type CaseResult, hasEffect, runCase } from "./simulate/individuals/run-case.js";
export { type UnionYear, unionDefence } from "./simulate/individuals/union.js";
export { type WorstMonth, worstMonths } from "./simulate/individuals/worst-month.js";
// What a simulation holds.
export type { ScenarioUnderLaw } from "./simulate/open-world.js";
export type { Precision } from "./simulate/precision.js";
export type { SimulationProgress } from "./simulate/simulate.js";
export {
  type Differences,
  type Distributions,
  type FigureKey,
  type Means,
  type MonthlySeries,
  quantileLevels,
  type SimulatedScenario,
  type Simulation,
} from "./simulate/simulation.js";
