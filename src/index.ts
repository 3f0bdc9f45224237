/**
 * Table of contents of dmp-lab, by stage: calibration, scenarios and evidence in, one run of the model, draws of it, tables, members one by one, charts, and the
 * notebook's edge.
 * Nothing heavy (vega, danfojs, resvg, zeromq) is loaded before it is used.
 */

// Calibration: curves fitted to observed series, what the points say and do not say.

export { type AssumptionCheck, checkAssumptions } from "./calibration/assumptions/check-assumptions.js";
export { type AssumptionsFile, writeAssumptions } from "./calibration/assumptions/write-assumptions.js";
export type { CurveFit } from "./calibration/curves/fit-curve.js";
export type { Candidate, SeriesFit } from "./calibration/curves/fit-series.js";
export type { Estimate, Identification } from "./calibration/intervals/estimate.js";
export { type Forecast, type ForecastOptions, forecast } from "./calibration/intervals/forecast.js";
export { type HoldOut, type HoldOutError, holdOut } from "./calibration/intervals/hold-out.js";
export type { Slope } from "./calibration/intervals/slope.js";
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

// Series of the evidence base, calibrated by their ids, and what draws them.

export { calibrateSeries, fitChartInput } from "./node/calibrate-series.js";

// Words and numbers in French and English.

export type { Language, Text } from "./locale/language.js";
export { type DateStyle, formatDate, formatNumber, formatShare, type NumberStyle } from "./locale/numbers.js";
export { type TermKind, term } from "./locale/terms.js";

// Scenarios: what a policy would do, and under which law.

export { type LoadOptions, listScenarioIds, loadScenario } from "./node/scenario-files.js";
export { type Diagnostic, ScenarioError } from "./scenario/diagnostic.js";
export { type Difference, diffScenarios } from "./scenario/diff-scenarios.js";
export { formatDiagnostics } from "./scenario/format-diagnostics.js";
export { legalView } from "./scenario/legal-view.js";
export { formatMonth, type Month, never, parseMonth } from "./scenario/month.js";
export type {
  ConditionOfPaymentLever,
  Distribution,
  Duty,
  EvidenceClass,
  FineAmounts,
  Input,
  Kind,
  LegalStatus,
  LegalStep,
  LegalView,
  Levers,
  Origin,
  PenaltyLevers,
  Scenario,
  StartDate,
  StatedCorrelation,
  Step,
} from "./scenario/scenario.js";
export type { Place } from "./scenario/yaml/tree.js";

// Typical members: as files describe them, or as they are typed.

export { listCaseIds, loadCase } from "./node/case-files.js";
export type { Case, CasePractice } from "./scenario/cases/case.js";
export type { TypedValues } from "./scenario/cases/typed-values.js";

// Evidence: what each number rests on.

export type { Evidence, SeriesPoint } from "./evidence/evidence.js";
export type { Alternative, Confidence, Fact, Reading, Source } from "./evidence/fact.js";
export { printableValue } from "./evidence/printable.js";
export type { PublishedResult, SeriesDeclaration, SeriesPolicy } from "./evidence/series-declaration.js";
export { loadEvidence } from "./node/evidence-files.js";

// The model: plain parameters in, series out.

export { boycottOdds } from "./models/boycott.js";
export type { AvoidedDuplicates } from "./models/duplicates.js";
export { type InputValues, parametersOf } from "./models/from-scenario.js";
export type { Balances, Flow } from "./models/ledger.js";
export type {
  Chances,
  ConditionOfPayment,
  Editor,
  ExamFamily,
  Parameters,
  Penalties,
  Segment,
} from "./models/parameters.js";
export { centralRun, type PolicyResult, runPolicy } from "./models/policy.js";
export type { SegmentResult } from "./models/segment-run.js";
export type { Calendar } from "./models/time.js";

// Draws: pure functions of seed, id and draw.

export { uniform } from "./random/core/stream.js";
export type { Correlation } from "./random/correlation/blocks.js";
export { type DesignName, type DrawOptions, designNames } from "./random/designs/design.js";
export { type ChanceParameters, type DrawnChances, drawChances } from "./random/draw-chances.js";
export { drawStarts } from "./random/draw-starts.js";
export { type DrawnValues, drawValues } from "./random/draw-values.js";
export { type Drawable, makeSampler, type Sampler, type SamplerOptions } from "./random/sampler.js";

// Simulation: scenarios in, distributions over many draws out. The engine is loaded when it first runs.

export { headlineOutcomes, type SimulateOptions, simulate } from "./node/simulate.js";
export type { ScenarioUnderLaw } from "./simulate/open-world.js";
export type { SimulationRequest } from "./simulate/plan.js";
export type { Precision } from "./simulate/precision.js";
export type { KernelName } from "./simulate/runner.js";
export type { SimulationControl, SimulationProgress } from "./simulate/simulate.js";
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

// Results: runs as one long table, the catalogue of outcomes, comparison.

export { type LoadRunsOptions, loadRuns } from "./node/load-runs.js";
export { findOutcome, outcomes } from "./results/catalogue.js";
export { compareRuns } from "./results/compare.js";
export { type Chance, type ComparedRange, comparedRanges } from "./results/compared-ranges.js";
export { type DifferenceRow, differenceTable } from "./results/difference-table.js";
export type { Ensemble, Member } from "./results/ensemble.js";
export type { Heading } from "./results/heading.js";
export type { Direction, Outcome } from "./results/outcome.js";
export {
  type PrintableRange,
  printableRange,
  type Range,
  type RangeRow,
  rangeRows,
} from "./results/printable-range.js";
export { type Run, runScenario } from "./results/run.js";
export type { Scale } from "./results/scale.js";
export { type SummaryRow, summaryTable } from "./results/summary-table.js";
export type { Column, ComparedRow, MonthlyRow, Row, Table } from "./results/table.js";

// Members one by one: what somebody risks, how fines are spread, whom a union would defend, and whether it all agrees with the model.

export { type SimulateMembersOptions, simulateMembers } from "./node/simulate-members.js";
export { chanceText, chanceWithOdds, changeWords } from "./results/case-words.js";
export { drawnChanceRange, drawnChanceText } from "./results/drawn-words.js";
export { countOverWorlds, drawnCountText, expectedText, shareOverWorlds } from "./results/members-words.js";
export {
  type CaseRanges,
  figuresOf,
  type RiskFigures,
  type RiskRanges,
} from "./simulate/individuals/case/case-ranges.js";
export type { ChangeId, DutyShares } from "./simulate/individuals/case/changes.js";
export {
  type CaseOptions,
  type CaseResult,
  type ChangeEffect,
  type DueEvents,
  hasEffect,
  runCase,
} from "./simulate/individuals/case/run-case.js";
export {
  type Agreement,
  compareWithClosedForms,
  type ExpectedYear,
  standardDistance,
} from "./simulate/individuals/crowd/agreement.js";
export { type Concentration, concentrationInAll, concentrations } from "./simulate/individuals/crowd/concentration.js";
export type { Ranks } from "./simulate/individuals/crowd/crowd.js";
export type { MemberFigure } from "./simulate/individuals/crowd/figures.js";
export type { FineCounts } from "./simulate/individuals/crowd/fine-counts.js";
export type { FinedColumns } from "./simulate/individuals/crowd/fined-years.js";
export type { KeptFigure, SimulatedMembers, SimulatedSegment } from "./simulate/individuals/crowd/gather-members.js";
export { type SegmentSummary, summariseMembers } from "./simulate/individuals/crowd/members-summary.js";
export { type MembersRequest, type MembersWorld, openMembers } from "./simulate/individuals/crowd/members-world.js";
export type { OverRealisations } from "./simulate/individuals/crowd/over-realisations.js";
export type { MembersControl, MembersProgress } from "./simulate/individuals/crowd/simulate-members.js";
export { type WorstMonth, type WorstMonthOptions, worstMonths } from "./simulate/individuals/crowd/worst-month.js";
export {
  type AmountLaw,
  amongFined,
  amountQuantile,
  chanceAbove,
  meanAmount,
} from "./simulate/individuals/person/amount-law.js";
export { type LuckOptions, luckOf, type PersonLuck } from "./simulate/individuals/person/luck-of-person.js";
export { memberRisk } from "./simulate/individuals/person/member-risk.js";
export { type Person, type Practice, typicalPerson } from "./simulate/individuals/person/person.js";
export type { DutyRisk, Judged, MemberRisk, Risk, Standing, YearRisk } from "./simulate/individuals/person/risk.js";
export type { DrawnRange, EstimatedRange } from "./simulate/individuals/setting/drawn-range.js";
export type { PracticeLaw } from "./simulate/individuals/setting/practice-law.js";
export {
  type UnionCount,
  type UnionOptions,
  type UnionYear,
  unionDefence,
} from "./simulate/individuals/union/union.js";

// Charts: rows in, Vega-Lite out, drawn as SVG or PNG.

export { type AdoptionInput, adoptionChart, type ObservedShare } from "./charts/adoption-chart.js";
export { type AvoidedSpendInput, avoidedSpendChart } from "./charts/avoided-spend-chart.js";
export type { ChartFrame, ChartInput, VegaLiteSpec } from "./charts/chart.js";
export type { FanOptions } from "./charts/fan-chart.js";
export { type FitChartInput, fitChart } from "./charts/fit-chart.js";
export { type LedgerInput, ledgerChart } from "./charts/ledger-chart.js";
export { type LegalTimelineInput, legalTimelineChart } from "./charts/legal-timeline-chart.js";
export type { MembersChartInput } from "./charts/members-chart.js";
export { type PenaltiesInput, penaltiesChart } from "./charts/penalties-chart.js";
export { type WhoFailedInput, whoFailedChart } from "./charts/who-failed-chart.js";
export { caseChart } from "./node/case-chart.js";
export { type ChartInputOptions, chartInput } from "./node/chart-input.js";
export { fanChart } from "./node/fan-chart.js";
export { membersChart, type ShownMembers } from "./node/members-chart.js";
export { renderPng, renderSvg } from "./node/render.js";

// Notebooks: showing things in a cell, frames, and executing notebooks.

export { show } from "./node/show.js";
export { toDataFrame } from "./notebook/data-frame.js";
export type { ShowOptions } from "./notebook/display.js";
export { type NotebookPage, notebookToHtml } from "./notebook/html/notebook-to-html.js";
export type { Notebook } from "./notebook/nbformat.js";
export { type ExecutedNotebook, type RunNotebookOptions, runNotebook } from "./notebook/runner/run-notebook.js";
export type { LongTable } from "./notebook/tabular.js";
