import type { Language } from "../locale/language.js";

const french = `# Votre scénario. Chaque ligne qui commence par # est un commentaire ; effacez-les quand vous voulez.
# Vérifiez-le : dmp-lab check mon-scenario.yaml        Lancez-le : dmp-lab run mon-scenario.yaml

id: mon-scenario                  # minuscules, chiffres et tirets
kind: policy
title: { fr: "Mon scénario", en: "My scenario" }
summary: { fr: "L’article 85, avec un avertissement avant toute amende", en: "Article 85, with a warning before any fine" }

# Le scénario livré (dmp-lab list) ou le fichier voisin dont celui-ci part. N’écrivez ici que ce qui change.
extends: article-85-as-voted

# Les leviers : ce que décide un responsable public.
levers:
  penalties:
    warnings: 1                   # la première amende de l’année ne coûte rien
    # feedingStart: 2029-01-01    # un jour, ou never, ou des dates avec leurs probabilités :
    # feedingStart: [ { on: 2029-01-01, probability: 60 % }, { on: never, probability: 40 % } ]
    # schedule:
    #   professional: { maxPerBreach: 1000 EUR/breach, cap: 4000 EUR/year }

# Les faits de data/facts.yaml (dmp-lab sources) sur lesquels un levier repose.
leverFacts:
  penalties.warnings: [law-warning-first]

# Les hypothèses : ce que le monde fait, par identifiant de scenarios/assumptions.yaml. Chaque valeur remplacée dit sur quoi elle repose.
assumptions:
  control.gp.detection:
    low: 0.05 %/year
    central: 0.2 %/year           # probabilité d’un contrôle par an
    high: 1 %/year
    evidence: judgement           # official statistic, study, survey, press, derived ou judgement
    rationale: { fr: "Moins de contrôles que dans l’hypothèse partagée", en: "Fewer controls than in the shared assumption" }

# Ce qui varie ensemble dans les tirages, au-delà de ce que disent les hypothèses partagées ; spearman va de −1 à 1.
# correlations:
#   - between: [control.gp.detection, penalties.dropped]
#     spearman: 0.5
#     rationale: { fr: "Plus de contrôles, moins de temps par dossier", en: "More controls, less time for each case" }

# Ce que ce scénario ne sait pas dire : ces phrases suivent tous ses résultats.
notModelled:
  - { fr: "Le coût d’envoi des avertissements", en: "The cost of sending warnings" }
`;

const english = `# Your scenario. Every line that starts with # is a comment; delete them when you like.
# Check it: dmp-lab check my-scenario.yaml        Run it: dmp-lab run my-scenario.yaml

id: my-scenario                   # small letters, digits and hyphens
kind: policy
title: { fr: "Mon scénario", en: "My scenario" }
summary: { fr: "L’article 85, avec un avertissement avant toute amende", en: "Article 85, with a warning before any fine" }

# The shipped scenario (dmp-lab list) or the neighbouring file that this one starts from. Write only what changes.
extends: article-85-as-voted

# Levers: what a policy-maker decides.
levers:
  penalties:
    warnings: 1                   # the first fine of the year costs nothing
    # feedingStart: 2029-01-01    # a day, or never, or dates with their probabilities:
    # feedingStart: [ { on: 2029-01-01, probability: 60 % }, { on: never, probability: 40 % } ]
    # schedule:
    #   professional: { maxPerBreach: 1000 EUR/breach, cap: 4000 EUR/year }

# Facts of data/facts.yaml (dmp-lab sources) that a lever rests on.
leverFacts:
  penalties.warnings: [law-warning-first]

# Assumptions: what the world does, by id of scenarios/assumptions.yaml. Every value replaced says what it rests on.
assumptions:
  control.gp.detection:
    low: 0.05 %/year
    central: 0.2 %/year           # probability of a control in a year
    high: 1 %/year
    evidence: judgement           # official statistic, study, survey, press, derived or judgement
    rationale: { fr: "Moins de contrôles que dans l’hypothèse partagée", en: "Fewer controls than in the shared assumption" }

# What moves together in draws, beyond what the shared assumptions say; spearman goes from −1 to 1.
# correlations:
#   - between: [control.gp.detection, penalties.dropped]
#     spearman: 0.5
#     rationale: { fr: "Plus de contrôles, moins de temps par dossier", en: "More controls, less time for each case" }

# What this scenario cannot say: these sentences follow all its results.
notModelled:
  - { fr: "Le coût d’envoi des avertissements", en: "The cost of sending warnings" }
`;

/** Where the schema stands from a folder in which the package is installed. */
const installedSchema = "./node_modules/dmp-lab/scenarios/scenario.schema.json";

/**
 * A scenario file to start from, with comments in the language: it loads as it is, changes one lever and one assumption of the
 * text as voted. Its first line points editors to the JSON Schema.
 *
 * @param schemaPath path or address of `scenarios/scenario.schema.json` from the file's folder. Default: in `node_modules`
 */
export function scenarioTemplate(language: Language, schemaPath: string = installedSchema): string {
  const link = schemaPath.replaceAll("\\", "/");
  return `# yaml-language-server: $schema=${link}\n${language === "fr" ? french : english}`;
}
