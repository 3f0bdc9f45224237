import type { Language } from "../locale/language.js";
import type { VegaLiteSpec } from "./chart.js";
import { ink } from "./palette.js";

/** Font families of every chart, the first one shipped with the package. */
export const fontFamilies = "Source Sans 3, Helvetica, Arial, sans-serif";

/** Number and date words in the form of d3-format and d3-time-format. */
const locales: Readonly<Record<Language, NonNullable<NonNullable<VegaLiteSpec["config"]>["locale"]>>> = {
  fr: {
    number: {
      decimal: ",",
      thousands: "\u202f",
      grouping: [3],
      currency: ["", "\u00a0€"],
      percent: "\u00a0%",
      minus: "−",
    },
    time: {
      dateTime: "%A %e %B %Y à %X",
      date: "%d/%m/%Y",
      time: "%H:%M:%S",
      periods: ["", ""],
      days: ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"],
      shortDays: ["dim.", "lun.", "mar.", "mer.", "jeu.", "ven.", "sam."],
      months: [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
      ],
      shortMonths: ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."],
    },
  },
  en: {
    number: { decimal: ".", thousands: ",", grouping: [3], currency: ["€", ""], percent: "%", minus: "−" },
  },
};

/** Look and locale of every chart: fonts, quiet axes, no limit that would cut a word, no English words for screen readers. */
export function chartConfig(language: Language): NonNullable<VegaLiteSpec["config"]> {
  return {
    aria: false,
    background: ink.ground,
    font: fontFamilies,
    locale: locales[language],
    view: { stroke: null },
    title: { anchor: "start", color: ink.strong, subtitleColor: ink.soft, limit: 0 },
    axis: {
      labelColor: ink.normal,
      labelFontSize: 11,
      labelLimit: 0,
      titleColor: ink.normal,
      titleFontSize: 12,
      titleFontWeight: "normal",
      titleLimit: 0,
      gridColor: ink.rule,
      domainColor: ink.soft,
      tickColor: ink.soft,
    },
    legend: {
      labelColor: ink.normal,
      labelFontSize: 12,
      labelLimit: 0,
      titleLimit: 0,
      symbolLimit: 0,
      orient: "top",
      direction: "horizontal",
      offset: 12,
      columnPadding: 18,
      rowPadding: 3,
    },
    header: {
      labelColor: ink.strong,
      labelFontSize: 12,
      labelFontWeight: 600,
      labelLimit: 0,
      labelAnchor: "start",
      labelPadding: 4,
      title: null,
    },
    text: { color: ink.strong, fontSize: 11 },
  };
}
