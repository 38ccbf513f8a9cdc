import { byMentee, byCurator } from "../unit-acts.ts";
import { byLeaders, leadersRecord } from "../../role/offices.ts";
import { replacementGrounds } from "./ground.ts";
import { denialReasons } from "./denial.ts";
import { oneOf, openTo } from "@nastavnik/core";
import * as z from "zod";
import { explained } from "../unit-notes.ts";
import { id } from "../../identifier.ts";
import { reserve } from "../forming/reserve.ts";
import { people, unitCommand } from "../unit-command.ts";

/** Commands of this theme. */
export const replacementCommands = {
  "request-replacement": unitCommand({
    label: { ru: "Ходатайствовать о замене наставника", en: "Ask to replace the mentor" },
    told: { ru: "Ходатайство о замене наставника", en: "Replacement of the mentor requested" },
    kind: "trouble",
    payload: z.strictObject({ ground: openTo(replacementGrounds, "unit.replacementGrounds") }),
    notes: explained,
    by: { ...byMentee, ...leadersRecord },
  }),
  "grant-replacement": unitCommand({
    label: { ru: "Удовлетворить ходатайство о замене", en: "Grant the replacement" },
    told: { ru: "Ходатайство о замене наставника удовлетворено", en: "Replacement of the mentor granted" },
    kind: "trouble",
    payload: z.strictObject({}),
    by: byCurator,
  }),
  "deny-replacement": unitCommand({
    label: { ru: "Отклонить ходатайство о замене", en: "Deny the replacement" },
    told: { ru: "Ходатайство о замене наставника отклонено", en: "Replacement of the mentor denied" },
    kind: "trouble",
    payload: z.strictObject({ reason: oneOf(denialReasons) }),
    notes: explained,
    by: byCurator,
  }),
  "assign-mentor": unitCommand({
    label: { ru: "Предложить другого наставника", en: "Propose another mentor" },
    told: { ru: "Назначен другой наставник", en: "Another mentor assigned" },
    kind: "mentor-change",
    payload: z.strictObject({ mentor: id }),
    by: byLeaders,
    relations: ({ context, payload }) => people([payload.mentor, context.mentor, ...(context.mentees ?? [])]),
    companions: ({ instance, context, payload }) => reserve(instance.id, payload.mentor, context.mentees ?? []),
  }),
};
