import { say } from "../../locale/french.js";
import type { CommandOption } from "../command.js";

const both = (words: string) => ({ fr: words, en: words });

/** What is typed of a member, without a file or in place of a file's values. */
export const typedMemberOptions: readonly CommandOption[] = [
  {
    name: "segment",
    value: both("id"),
    description: say(
      "segment d’un membre décrit sans fichier (gp, biology, hospital…) ; avec un cas, chacune de ces options remplace ce que dit le cas",
      "segment of a member described without a file (gp, biology, hospital…); with a case, each of these options replaces what the case says",
    ),
  },
  {
    name: "editor",
    value: both("A–F"),
    description: say(
      "éditeur de son logiciel (à défaut, le plus répandu du segment)",
      "editor of its software (default: that which most of the segment have)",
    ),
  },
  {
    name: "ready",
    value: { fr: "mois|never", en: "month|never" },
    description: say(
      "mois où arrive la version conforme de son logiciel (AAAA-MM), ou never (à défaut, comme chez les clients de l’éditeur)",
      "month in which the conforming version of its software comes (YYYY-MM), or never (default: as the editor’s users get it)",
    ),
  },
  {
    name: "feeding",
    value: { fr: "part", en: "share" },
    description: say(
      "part des documents qu’il essaie d’envoyer, comme 70% (à défaut, celle du membre médian)",
      "share of the documents that it tries to send, such as 70% (default: the median member’s)",
    ),
  },
  {
    name: "consulting",
    value: { fr: "part", en: "share" },
    description: say(
      "part des occasions où il essaie d’ouvrir le DMP (à défaut, celle du membre médian)",
      "share of the occasions on which it tries to open the record (default: the median member’s)",
    ),
  },
  {
    name: "members",
    value: both("N"),
    description: say(
      "membres qui exercent ensemble avec ce logiciel (à défaut : 1)",
      "members who work together with this software (default: 1)",
    ),
  },
  {
    name: "boycott",
    value: { fr: "année|joins", en: "year|joins" },
    description: say(
      "année du boycott auquel il se joint, ou joins s’il se joint à tous (à défaut, aucun)",
      "year of the boycott that it joins, or joins where it joins all (default: none)",
    ),
  },
];
