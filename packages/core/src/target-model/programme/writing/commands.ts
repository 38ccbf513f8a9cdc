import { openTo } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { asksFor } from "../../regulation/asks-for.ts";
import { byLeaders } from "../../role/offices.ts";
import { roleModels } from "../../vocabulary/role-models.ts";
import { byMentors } from "../programme-acts.ts";
import { participants, programmeCommand } from "../programme-command.ts";
import { organisationSections, programmeAnnexes } from "./programme-section.ts";

/** Commands of this theme. */
export const writingCommands = {
  "write-programme": programmeCommand({
    label: { ru: "Составить программу организации", en: "Write the organisation's programme" },
    told: { ru: "Составлена программа организации", en: "The organisation's programme was written" },
    kind: "document",
    isAsked: asksFor("documents.programmeSections", "documents.required"),
    payload: z.strictObject({
      /** Sections, each with the number of the document that holds its text. */
      sections: z
        .array(z.strictObject({ section: openTo(organisationSections, "documents.programmeSections"), document: id }))
        .min(1),
      /** Goals, each with the goal of the Regulation to which it corresponds. */
      goals: z.array(z.strictObject({ goal: id, of: id.optional() })).default([]),
      /** Tasks, each with the goal of the programme that it serves. */
      tasks: z.array(z.strictObject({ task: id, goal: id })).default([]),
      roleModels: z.array(openTo(roleModels, "forms.roleModels")).default([]),
      /** Annexes, each with its number. */
      annexes: z
        .array(z.strictObject({ annex: openTo(programmeAnnexes, "documents.programmeAnnexes"), document: id }))
        .default([]),
    }),
    by: { kind: "either", of: [byLeaders, byMentors] },
    relations: participants,
  }),
};
