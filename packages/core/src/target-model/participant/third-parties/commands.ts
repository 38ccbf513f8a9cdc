import { asksFor } from "../../regulation/asks-for.ts";
import { guardians } from "../participant-acts.ts";
import { byLeaders, byOffice } from "../../role/offices.ts";
import { openTo } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { ofThirdParty } from "../participant-notes.ts";
import { participantCommand, person } from "../participant-command.ts";
import { informationSources } from "./information-source.ts";

/** Commands of this theme. */
export const thirdPartiesCommands = {
  "add-third-party-information": participantCommand({
    label: { ru: "Внести сведения о запросе от третьих лиц", en: "Add information from third parties" },
    told: { ru: "Внесены сведения от третьих лиц", en: "Information from third parties added" },
    kind: "registration",
    isAsked: asksFor("mentees.informationSources", "mentees.informationAfterConsent"),
    payload: z.strictObject({
      source: openTo({ ...informationSources.student, ...informationSources.teacher }, "mentees.informationSources"),
      /** Number of the paper that shows it. */
      document: id.optional(),
    }),
    notes: ofThirdParty,
    by: {
      kind: "either",
      of: [byLeaders, byOffice("teacher", "class-teacher", "psychologist", "social-worker"), guardians],
    },
    relations: person,
  }),
};
