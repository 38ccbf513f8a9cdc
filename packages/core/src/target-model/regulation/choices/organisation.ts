import { textSchema } from "@nastavnik/core";
import type { Choice } from "@nastavnik/core/regulation";
import * as z from "zod";
import { qualifications } from "../../participant/registry/qualification.ts";
import { one, open, ownId } from "../choice-shapes.ts";

/** Kinds of organisations that have mentoring programmes. */
export const organisationKinds = {
  school: { ru: "школа", en: "school" },
  kindergarten: { ru: "детский сад", en: "kindergarten" },
  college: { ru: "колледж, техникум", en: "college" },
  "additional-education": { ru: "организация дополнительного образования", en: "additional education" },
  "municipal-school": { ru: "муниципальная школа наставничества", en: "municipal school of mentors" },
} as const;

/** What an organisation says of itself. */
export const organisationChoices = {
  "organisation.kind": one(organisationKinds, "Вид организации", "Kind of organisation"),
  "organisation.posts": {
    title: { ru: "Должности словами организации", en: "Posts in the words of the organisation" },
    schema: z.record(ownId, textSchema).describe("By role, or by an identifier of the organisation's own"),
  },
  "organisation.qualifications": open(qualifications, "Квалификационные категории", "Qualification categories"),
  "organisation.bodies": {
    title: { ru: "Органы, которые принимают документы", en: "Bodies that adopt documents" },
    schema: z.array(z.strictObject({ id: z.string().min(1), title: textSchema })).min(1),
  },
} satisfies Record<string, Choice>;
