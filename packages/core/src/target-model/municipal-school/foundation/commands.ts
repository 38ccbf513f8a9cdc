import * as z from "zod";
import { id } from "../../identifier.ts";
import { period } from "../../programme/period.ts";
import { byMunicipality } from "../municipal-school-acts.ts";
import { municipalSchoolCommand } from "../municipal-school-command.ts";

/** Commands of this theme. */
export const foundationCommands = {
  found: municipalSchoolCommand({
    label: { ru: "Начать муниципальную школу наставничества", en: "Found a municipal school of mentors" },
    told: { ru: "Муниципальная школа наставничества начата", en: "The municipal school was founded" },
    kind: "foundation",
    payload: z.strictObject({
      /** The municipal body whose school it is. */
      organisation: id,
      period,
      /** Educational organisations that take part. */
      schools: z.array(id).default([]),
      /** The programme: the name of a shipped regulation, one as it is written, or an edition in one piece. */
      regulation: z.union([id, z.record(z.string(), z.json())]),
      /** Who prepares the school, besides the founder, until an order names its curator. */
      preparers: z.array(id).default([]),
    }),
    by: byMunicipality,
  }),
};
