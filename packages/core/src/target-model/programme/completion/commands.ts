import { asksFor } from "../../regulation/asks-for.ts";
import { byAnyMentor, byExpert } from "../programme-acts.ts";
import { byLeaders, byManagement, byOffice, byPublishers } from "../../role/offices.ts";
import { publishedThings } from "./published-thing.ts";
import { publicationPlaces } from "./place.ts";
import { oneOf, openTo } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { members, participants, programmeCommand } from "../programme-command.ts";
import { named } from "./named.ts";
import { wayDocument } from "../../personal-programme/results/way-document.ts";
import { paper } from "../../vocabulary/papers.ts";
import { monitoringParts } from "./monitoring-part.ts";

/** Commands of this theme. */
export const completionCommands = {
  "record-monitoring": programmeCommand({
    label: { ru: "Внести результат мониторинга", en: "Record a result of monitoring" },
    told: { ru: "Внесён результат мониторинга", en: "Result of monitoring recorded" },
    kind: "monitoring",
    isAsked: asksFor("completion.monitoring", "completion.monitoringWays"),
    payload: z.strictObject({
      part: openTo(monitoringParts, "completion.monitoring"),
      method: id.optional(),
      /** How many were asked, and how many have answered. */
      respondents: z.strictObject({ asked: z.int().min(1), answered: z.int().min(0) }).optional(),
      document: paper,
      /** By which ways of monitoring the result was got, and what shows it. */
      documents: z.array(wayDocument).min(1).optional(),
    }),
    by: { kind: "either", of: [byLeaders, byOffice("administration", "teacher"), byExpert, byAnyMentor] },
    relations: participants,
  }),
  "thank-partners": programmeCommand({
    label: { ru: "Направить благодарственные письма партнёрам", en: "Send letters of thanks to partners" },
    told: { ru: "Направлены благодарственные письма партнёрам", en: "Letters of thanks sent to partners" },
    kind: "thanks",
    payload: z.strictObject({
      /** Each letter by its number, and to whom it is. */
      letters: z.array(z.strictObject({ partner: id, number: id })).min(1),
    }),
    by: byManagement,
  }),
  publish: programmeCommand({
    label: { ru: "Опубликовать результаты", en: "Publish the results" },
    told: { ru: "Опубликованы результаты", en: "Results published" },
    kind: "publication",
    payload: z.strictObject({
      where: openTo(publicationPlaces, "completion.publicationPlaces"),
      what: oneOf(publishedThings).default("results"),
      address: z.url().max(200),
      named,
    }),
    by: byPublishers,
    relations: members,
  }),
};
