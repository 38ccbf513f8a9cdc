import { unitKeeps } from "../programme-of-its-own/unit-keeps.ts";
import { byParty, byCurator } from "../unit-acts.ts";
import { byLeaders, leadersRecord } from "../../role/offices.ts";
import { endingReasons } from "../../vocabulary/ending-reasons.ts";
import { oneOf } from "@nastavnik/core";
import * as z from "zod";
import { explained } from "../unit-notes.ts";
import { ownProgramme } from "../programme-of-its-own/own-programme.ts";
import { id } from "../../identifier.ts";
import { unitCommand } from "../unit-command.ts";

/** Commands of this theme. */
export const closingCommands = {
  dissolve: unitCommand({
    label: { ru: "Расформировать пару (группу)", en: "Dissolve the unit" },
    told: { ru: "Пара расформирована", en: "Dissolved" },
    kind: "end",
    isHarmful: true,
    payload: z.strictObject({ reason: oneOf(endingReasons) }),
    notes: explained,
    by: { kind: "either", of: [{ kind: "system" }, byLeaders] },
  }),
  "submit-report": unitCommand({
    label: { ru: "Сдать отчёт", en: "Submit a report" },
    told: { ru: "Сдан отчёт", en: "Report submitted" },
    kind: "report",
    isAsked: unitKeeps.reports,
    payload: z.strictObject({ person: id }),
    by: byParty(leadersRecord),
  }),
  "approve-report": unitCommand({
    label: { ru: "Утвердить отчёт", en: "Approve a report" },
    told: { ru: "Утверждён отчёт", en: "Report approved" },
    kind: "report",
    isAsked: unitKeeps.reports,
    payload: z.strictObject({ person: id }),
    by: byCurator,
  }),
  close: unitCommand({
    label: { ru: "Закрыть пару (группу)", en: "Close the unit" },
    told: { ru: "Работа завершена", en: "Closed" },
    kind: "end",
    payload: z.strictObject({}),
    by: byCurator,
    relations: ownProgramme,
  }),
};
