import { oneOf } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { period } from "../../programme/period.ts";
import { byMunicipality } from "../municipal-school-acts.ts";
import { municipalSchoolCommand } from "../municipal-school-command.ts";
import { worded } from "../municipal-school-notes.ts";
import { approvedParts } from "./approved-part.ts";
import { tracksRelation } from "./tracks-relation.ts";

/** Commands of this theme. */
export const approvalCommands = {
  "approve-programme": municipalSchoolCommand({
    label: { ru: "Утвердить программу школы приказом", en: "Approve the programme of the school by an order" },
    told: { ru: "Программа муниципальной школы утверждена приказом", en: "The programme was approved by an order" },
    kind: "order",
    payload: z.strictObject({
      number: id,
      approves: z.array(oneOf(approvedParts)).default([]),
      /** Whom the order appoints curator of the school. */
      curator: id.optional(),
      /** Who controls that it is carried out; the signer may keep that. */
      controller: id.optional(),
    }),
    notes: worded,
    by: byMunicipality,
    relations: tracksRelation,
  }),
  "amend-programme": municipalSchoolCommand({
    label: { ru: "Изменить программу школы приказом", en: "Amend the programme of the school by an order" },
    told: { ru: "Программа муниципальной школы изменена приказом", en: "The programme was amended by an order" },
    kind: "order",
    payload: z.strictObject({
      number: id,
      period: period.optional(),
      schools: z.array(id).optional(),
      /** The new text of the programme, given as `found` takes it, in force from the day `from`. */
      regulation: z.union([id, z.record(z.string(), z.json())]).optional(),
      from: z.iso.date().optional(),
    }),
    notes: worded,
    by: byMunicipality,
    relations: tracksRelation,
  }),
  "change-curator": municipalSchoolCommand({
    label: { ru: "Назначить другого куратора школы приказом", en: "Appoint another curator by an order" },
    told: { ru: "Назначен другой куратор муниципальной школы", en: "Another curator was appointed" },
    kind: "order",
    payload: z.strictObject({ number: id, curator: id, controller: id.optional() }),
    notes: worded,
    by: byMunicipality,
  }),
};
