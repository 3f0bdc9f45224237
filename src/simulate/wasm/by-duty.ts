/** The same for feeding and for consulting. */
export function byDuty<Thing>(make: (d: 0 | 1) => Thing): readonly [Thing, Thing] {
  return [make(0), make(1)];
}
