import { expandBraces } from "../../scenario/values/braces.js";

/**
 * Inputs in the order of their Sobol dimensions, what weighs on most outcomes first, since the first dimensions are the most even.
 * APPEND ONLY: an input that is added, removed or renamed elsewhere must move no other; new ids go to the end.
 */
const dimensions = `
levers.start
deterrence.rho
deterrence.h.{professional,establishment}
deterrence.chi
deterrence.tau
adoption.{gp,specialist}.feeding.refusal
adoption.{gp,specialist}.consulting.refusal
adoption.{radiology,biology,hospital,teleconsultation}.feeding.refusal
adoption.{hospital,teleconsultation}.consulting.refusal
adoption.{radiology,biology}.consulting.refusal
adoption.{pharmacy,nurse,physiotherapist,midwife,dentist}.feeding.refusal
adoption.{pharmacy,nurse,physiotherapist,midwife,dentist}.consulting.refusal
adoption.{gp,specialist,radiology,pharmacy,nurse,physiotherapist,midwife,dentist}.backfire
adoption.{biology,hospital,teleconsultation}.backfire
penalties.dropped
penalties.severity
penalties.breachesPerCase
penalties.recovery
penalties.lagMonths
control.{gp,specialist}.detection
control.{pharmacy,nurse,physiotherapist,midwife,dentist}.detection
control.{radiology,biology}.detection
control.{hospital,teleconsultation}.detection
control.{radiology,biology}.detectionInBoycott
control.{gp,specialist}.perceivedDetection
control.{pharmacy,nurse,physiotherapist,midwife,dentist}.perceivedDetection
control.{radiology,biology}.perceivedDetection
control.{hospital,teleconsultation}.perceivedDetection
control.threshold.{gp,specialist,radiology,biology,pharmacy,hospital,teleconsultation}.feeding
control.threshold.{nurse,physiotherapist,midwife,dentist}.feeding
control.threshold.{gp,specialist,midwife,dentist,hospital,teleconsultation,pharmacy,nurse,physiotherapist,radiology,biology}.consulting
control.costPerCase
control.proofEditor
control.proofPlatform
conditionOfPayment.{subjectShare,appliedShare,amountPerEvent,amountPerEvent.biology,amountPerEvent.radiology}
exams.biology.spend
exams.plainFilm.spend
exams.ultrasound.spend
exams.crossSectional.spend
exams.{biology,plainFilm,ultrasound,crossSectional}.growth
exams.{biology,plainFilm,ultrasound,crossSectional}.unitCost
exams.biology.duplicateShare
exams.{plainFilm,ultrasound,crossSectional}.duplicateShare
exams.{biology,plainFilm,ultrasound,crossSectional}.lookbackMonths
exams.biology.effect
exams.{plainFilm,ultrasound,crossSectional}.effect
exams.biology.mix.{gp,specialist,hospital,midwife,dentist,teleconsultation}
exams.plainFilm.mix.{gp,specialist,hospital,midwife,dentist,teleconsultation}
exams.ultrasound.mix.{gp,specialist,hospital,midwife,dentist,teleconsultation}
exams.crossSectional.mix.{gp,specialist,hospital,midwife,dentist,teleconsultation}
ledger.amo
ledger.marginalSaving
ledger.discountRate
ledger.supportCostPerMonth
ledger.programmeCostPerMonth
patients.profileCoverage
patients.masked
burden.connectSeconds
burden.easeSaving
burden.readSeconds
boycott.{biology,radiology}.rate
boycott.{gp,specialist,pharmacy,nurse,physiotherapist,midwife,dentist,hospital,teleconsultation}.rate
boycott.months
boycott.depth
boycott.eta
adoption.gp.feeding.{p,q,b}
adoption.specialist.feeding.{p,q,b}
adoption.radiology.feeding.{p,q,b}
adoption.biology.feeding.{p,q,b}
adoption.pharmacy.feeding.{p,q,b}
adoption.hospital.feeding.{p,q,b}
adoption.teleconsultation.feeding.{p,q,b}
adoption.{nurse,physiotherapist,midwife,dentist}.feeding.p
adoption.{nurse,physiotherapist,midwife,dentist}.feeding.q
adoption.{nurse,physiotherapist,midwife,dentist}.feeding.b
adoption.gp.consulting.{p,q,b}
adoption.specialist.consulting.{p,q,b}
adoption.{hospital,teleconsultation}.consulting.{p,q,b}
adoption.pharmacy.consulting.{p,q,b}
adoption.{nurse,physiotherapist,midwife,dentist}.consulting.{p,q,b}
adoption.{radiology,biology}.consulting.{p,q,b}
adoption.betaEase
adoption.betaSupport
ease.{gp,specialist,radiology,biology,pharmacy,hospital,teleconsultation}.{from,to}
ease.{nurse,physiotherapist,midwife,dentist}.{from,to}
ease.{gp,specialist,nurse,physiotherapist,midwife,dentist}.{levelFrom,levelTo}
ease.{pharmacy,hospital,teleconsultation}.{levelFrom,levelTo}
ease.{radiology,biology}.{levelFrom,levelTo}
adoption.gp.feeding.realisedAtStart
adoption.specialist.feeding.realisedAtStart
adoption.radiology.feeding.realisedAtStart
adoption.biology.feeding.realisedAtStart
adoption.pharmacy.feeding.realisedAtStart
adoption.hospital.feeding.realisedAtStart
adoption.teleconsultation.feeding.realisedAtStart
adoption.{nurse,physiotherapist,midwife,dentist}.feeding.realisedAtStart
adoption.{nurse,physiotherapist,midwife,dentist}.feeding.practiceAtStart
adoption.gp.consulting.realisedAtStart
adoption.{specialist,hospital,teleconsultation}.consulting.realisedAtStart
adoption.pharmacy.consulting.realisedAtStart
adoption.{nurse,physiotherapist,midwife,dentist}.consulting.realisedAtStart
adoption.{nurse,physiotherapist,midwife,dentist}.consulting.practiceAtStart
adoption.{radiology,biology}.consulting.realisedAtStart
segments.gp.members
segments.specialist.members
segments.radiology.members
segments.biology.members
segments.biology.groups
segments.pharmacy.members
segments.nurse.members
segments.physiotherapist.members
segments.midwife.members
segments.dentist.members
segments.hospital.members
segments.teleconsultation.members
segments.gp.documentsPerMemberYear
segments.specialist.documentsPerMemberYear
segments.radiology.documentsPerMemberYear
segments.biology.documentsPerMemberYear
segments.pharmacy.documentsPerMemberYear
segments.nurse.documentsPerMemberYear
segments.physiotherapist.documentsPerMemberYear
segments.midwife.documentsPerMemberYear
segments.dentist.documentsPerMemberYear
segments.hospital.documentsPerMemberYear
segments.teleconsultation.documentsPerMemberYear
segments.gp.prescriptionsPerMemberYear
segments.specialist.prescriptionsPerMemberYear
segments.{midwife,dentist}.prescriptionsPerMemberYear
segments.{hospital,teleconsultation}.prescriptionsPerMemberYear
segments.{pharmacy,nurse,physiotherapist}.prescriptionsPerMemberYear
segments.{radiology,biology}.prescriptionsPerMemberYear
segments.{gp,specialist,midwife,dentist}.secondsPerDocument
segments.{nurse,physiotherapist,pharmacy}.secondsPerDocument
segments.{radiology,biology,hospital,teleconsultation}.secondsPerDocument
segments.gp.hourlyValue
segments.specialist.hourlyValue
segments.{radiology,biology,hospital,teleconsultation}.hourlyValue
segments.{pharmacy,nurse,physiotherapist,midwife,dentist}.hourlyValue
editors.shares.gp.{A,B,C,D,E,F}
editors.shares.specialist.{A,B,C,D,E,F}
editors.shares.radiology.{A,B,C,D,E,F}
editors.shares.biology.{A,B,C,D,E,F}
editors.shares.pharmacy.{A,B,C,D,E,F}
editors.shares.{nurse,physiotherapist}.{A,B,C,D,E,F}
editors.shares.{midwife,dentist}.{A,B,C,D,E,F}
editors.shares.hospital.{A,B,C,D,E,F}
editors.shares.teleconsultation.{A,B,C,D,E,F}
editors.ready.{gp,specialist}.{A,B,C,E,F}.levelFrom
editors.ready.{gp,specialist}.{A,B,C,E,F}.levelTo
editors.ready.{gp,specialist}.{A,B,C,E,F}.{from,to}
editors.ready.radiology.{D,E,F}.levelFrom
editors.ready.biology.{D,E,F}.levelFrom
editors.ready.hospital.{D,E,F}.levelFrom
editors.ready.pharmacy.{B,C,F}.levelFrom
editors.ready.teleconsultation.{A,B,F}.levelFrom
editors.ready.{radiology,biology,hospital}.{D,E,F}.levelTo
editors.ready.pharmacy.{B,C,F}.levelTo
editors.ready.teleconsultation.{A,B,F}.levelTo
editors.ready.{radiology,biology,hospital}.{D,E,F}.{from,to}
editors.ready.pharmacy.{B,C,F}.{from,to}
editors.ready.teleconsultation.{A,B,F}.{from,to}
editors.ready.{nurse,physiotherapist}.{B,C,F}.levelFrom
editors.ready.{midwife,dentist}.{A,B,C,F}.levelFrom
editors.ready.{nurse,physiotherapist}.{B,C,F}.levelTo
editors.ready.{midwife,dentist}.{A,B,C,F}.levelTo
editors.ready.{nurse,physiotherapist}.{B,C,F}.{from,to}
editors.ready.{midwife,dentist}.{A,B,C,F}.{from,to}
editors.{A,B,C,D,E,F}.incidentsPerMonth
editors.{A,B,C,D,E,F}.hoursPerIncident
platform.outage
`;

let positions: ReadonlyMap<string, number> | undefined;

/**
 * Dimension of an input's stream, counted from 0.
 *
 * @throws RangeError for an input that the list lacks
 */
export function sobolDimensionOf(name: string): number {
  positions ??= new Map(dimensionIds().map((id, dimension) => [id, dimension]));
  const dimension = positions.get(name);
  if (dimension === undefined) throw new RangeError(`no Sobol dimension for ${name}: append it to the list`);
  return dimension;
}

/** Every id that has a dimension, in order. */
export function dimensionIds(): readonly string[] {
  return dimensions
    .trim()
    .split("\n")
    .flatMap((pattern) => expandBraces(pattern) ?? []);
}
