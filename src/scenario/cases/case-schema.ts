import { z } from "zod";
import { evidence, facts, rationale, strict, textUpTo, told, value, word } from "../shape/schema-parts.js";

const share = told(value, "part de ce qui est dû, ou avec son unité", "share of what is due, with or without a unit");

/** A rank, or a number a day; which of them is whole is checked once the file is read. */
const otherwise = strict({
  rank: told(
    value,
    "part du segment qui fait moins : 50 % pour un membre médian",
    "share of the segment that does less: 50 % for a median member",
  ).optional(),
  perDay: told(
    value,
    "nombre par jour travaillé, avec daysPerYear",
    "number on a working day, with daysPerYear",
  ).optional(),
  daysPerYear: told(value, "jours travaillés par an", "working days a year").optional(),
});

const practice = z.union([share, otherwise], { error: "practice" });

/** A file that describes a typical member. */
export const caseFile = strict({
  id: told(
    z
      .string()
      .max(80)
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: "case-id" }),
    "identifiant : minuscules, chiffres, tirets",
    "id: small letters, digits, hyphens",
  ),
  kind: told(z.literal("case"), "sorte de fichier", "kind of file"),
  title: told(textUpTo(120), "qui c’est", "who it is"),
  summary: told(textUpTo(300), "résumé d’une ligne, pour les listes", "one line for lists").optional(),
  segment: told(word, "profession ou sorte d’établissement", "profession, or kind of establishment"),
  editor: told(word, "éditeur du logiciel", "editor of the software"),
  version: told(
    z.string({ error: "version" }).min(1),
    "mois où arrive la version conforme, never, ou drawn : comme chez les clients de cet éditeur (à défaut)",
    "month in which the conforming version comes, never, or drawn: as that editor’s users get it (default)",
  ).optional(),
  practice: told(
    strict(
      {
        feeding: told(practice, "documents que l’on essaie d’envoyer", "documents that one tries to send").optional(),
        consulting: told(
          practice,
          "prescriptions avant lesquelles on essaie d’ouvrir le DMP",
          "prescriptions before which one tries to open the record",
        ).optional(),
      },
      "practices",
    ),
    "ce que l’on fait ; à défaut, comme le membre médian",
    "what one does; default: as the median member",
  ).optional(),
  members: told(
    z.int({ error: "count" }).min(1, { error: "count" }).max(1000, { error: "count" }),
    "membres qui exercent ensemble, avec le même logiciel (à défaut : 1)",
    "members who work together, with the same software (default: 1)",
  ).optional(),
  documentsPerYear: told(
    value,
    "documents dus par membre et par an (à défaut, ceux du segment)",
    "documents due per member and year (default: the segment’s)",
  ).optional(),
  prescriptionsPerYear: told(
    value,
    "occasions de consulter par membre et par an (à défaut, celles du segment)",
    "occasions to consult per member and year (default: the segment’s)",
  ).optional(),
  boycott: told(
    z.union([z.enum(["never", "joins"]), z.int()], { error: "boycott" }),
    "never (à défaut), joins s’il se joint à tous les boycotts, ou l’année du seul boycott auquel il se joint",
    "never (default), joins when there is one, or the year of the only boycott that it joins",
  ).optional(),
  evidence,
  facts: facts.optional(),
  rationale,
});

/** What is typed of a member without a file. */
export const typedMember = caseFile
  .pick({ segment: true, editor: true, version: true, practice: true, members: true, boycott: true })
  .partial({ editor: true });
