import { sumOf } from "../kernel/payments.js";
import { feedingRow, yearly } from "./boycott.js";
import type { Callable } from "./emit/routine.js";
import type { Whole } from "./emit/whole.js";
import type { Site } from "./frame.js";
import { sumSlot } from "./payments.js";
import { flowRow, monthsPerYear } from "./work.js";

/** Follows what becomes of a segment's due events in a year: their fates, documents, and time spent. */
export function writeFates(site: Site): Callable {
  const { module, shape, inputs, structure, work } = site;
  const { segments, years } = shape;
  const feeding = writeDuty(site, 0);
  const consulting = writeDuty(site, 1);
  return module.routine(2, (code, s, y) => {
    const [spent, present] = [work.hours.at(0), work.hours.at(1)];
    code.store(spent, 0);
    code.store(present, 0);
    code.store(sumSlot(code, site, sumOf.documentsFed, s, y), 0);
    code.when(structure.due.at(s), () => code.call(feeding, s, y));
    code.when(structure.due.at(s.plus(segments)), () => code.call(consulting, s, y));
    const value = code.keep(inputs.hourlyValue.at(s));
    const cost = code.keep(spent.times(value));
    code.store(sumSlot(code, site, sumOf.burdenHours, s, y), spent);
    code.store(sumSlot(code, site, sumOf.burdenCost, s, y), cost);
    const row = code.whole(structure.kind.at(s).plus(flowRow.time));
    code.add(work.flows.at(code.whole(row.times(years).plus(y))), cost);
    code.add(work.flowsPresent.at(row), present.times(value));
  });
}

/** A year of a duty; its hours are added to those of the segment's year, and discounted. */
function writeDuty(site: Site, d: 0 | 1): Callable {
  const { module, shape, inputs, structure, work } = site;
  const { segments, months } = shape;
  const places = segments + 1;
  return module.routine(2, (code, s, y) => {
    const january = code.whole(structure.yearFrom.at(y));
    const count = code.whole(structure.yearTo.at(y).minus(january));
    const { outage, connectSeconds, readSeconds, easeSaving } = inputs.scalars;
    const arriving = code.keep(outage.from(1));
    const longest = code.keep(connectSeconds.plus(readSeconds));
    const saved = code.keep(connectSeconds.times(easeSaving));
    const [tried, lost, spent, present] = [code.keep(0), code.keep(0), code.keep(0), code.keep(0)];
    const realised = code.whole(
      s
        .plus(d * segments)
        .times(months + 1)
        .plus(january)
        .plus(1),
    );
    const practices = d === 0 ? feedingRow(code, site) : code.whole(monthsPerYear);
    const follow = (m: Whole) => {
      const t = code.whole(january.plus(m));
      const share = code.keep(work.adoption.at(code.whole(practices.plus(m))));
      const failed = code.keep(share.times(work.fault.at(t)));
      code.store(work.realised.at(code.whole(realised.plus(m))), share.minus(failed).times(arriving));
      tried.set(tried.plus(share));
      lost.set(lost.plus(failed));
      const time = d === 0 ? share : code.keep(share.times(longest.minus(saved.times(work.ease.at(m)))));
      if (d === 1) spent.set(spent.plus(time));
      present.set(present.plus(time.times(work.discount.at(t))));
    };
    code.loop(0, count, follow, 2);
    const events = code.keep(inputs.members.at(s).times(inputs.events.at(s.plus(d * segments))));
    const each = d === 0 ? events.times(inputs.secondsPerDocument.at(s)) : events;
    const hours = code.keep(each.over(43_200));
    code.add(work.hours.at(0), hours.times(d === 0 ? tried : spent));
    code.add(work.hours.at(1), hours.times(present));
    const arrived = code.keep(tried.minus(lost).times(arriving));
    if (d === 0) code.store(sumSlot(code, site, sumOf.documentsFed, s, y), events.times(arrived).over(12));
    const perMonth = structure.perMonth.at(y);
    const mean = code.keep(tried.times(perMonth));
    const reached = arrived.times(perMonth);
    const lostToEditor = lost.times(arriving).times(perMonth);
    [mean, reached, mean.times(outage), lostToEditor, mean.from(1)].forEach((fate, k) => {
      code.store(yearly(site, code, structure.positions.fates.at(s.plus((5 * d + k) * places)), y), fate);
    });
  });
}

/** Payment withheld in a year's enforced months for due events that did not reach the record. */
export function writeWithholding(site: Site): Callable {
  const { module, shape, inputs, structure, work } = site;
  const { segments, years } = shape;
  return module.routine(2, (code, s, y) => {
    const d = code.whole(structure.choices.conditionDuty.at(0));
    const duty = code.whole(d.times(segments).plus(s));
    code.when(structure.conditioned.at(duty), () => {
      const january = code.whole(structure.yearFrom.at(y));
      const { outage, subjectShare, appliedShare } = inputs.scalars;
      const events = inputs.members.at(s).times(inputs.events.at(duty)).over(12);
      const scale = events.times(subjectShare).times(appliedShare).times(inputs.amountPerEvent.at(s));
      const platform = code.keep(structure.numbers.platformExcepted.at(0).from(1).times(outage));
      const editor = code.keep(structure.numbers.editorExcepted.at(0).from(1).times(outage.from(1)));
      const [from, to] = [code.keep(work.enforcedFrom.at(2)), code.keep(work.enforcedTo.at(2))];
      const [sum, present] = [code.keep(0), code.keep(0)];
      const row = feedingRow(code, site);
      code.when(d, () => row.set(monthsPerYear));
      code.loop(0, code.whole(structure.yearTo.at(y).minus(january)), (m) => {
        const practice = code.keep(work.adoption.at(row.plus(m)));
        const t = code.whole(january.plus(m));
        const month = structure.month.at(t);
        const reaching = platform.plus(editor.times(work.fault.at(t)));
        const missed = practice.from(1).plus(practice.times(reaching));
        const held = code.keep(missed.where(from.isAtMost(month).and(to.isAbove(month))));
        sum.set(sum.plus(held));
        present.set(present.plus(held.times(work.discount.at(t))));
      });
      const total = code.keep(scale.times(sum));
      const payer = code.whole(structure.kind.at(s).plus(flowRow.withheld));
      code.store(sumSlot(code, site, sumOf.withheld, s, y), total);
      code.add(work.flows.at(code.whole(payer.times(years).plus(y))), total);
      code.add(work.flowsPresent.at(payer), present.times(scale));
    });
  });
}
