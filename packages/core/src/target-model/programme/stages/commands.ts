import { byEverybody, byManagement } from "../../role/offices.ts";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { programmeWaysRelation } from "../completion/ways-relation.ts";
import { members, programmeCommand } from "../programme-command.ts";

/** Commands of this theme. */
export const stagesCommands = {
  "record-step": programmeCommand({
    label: { ru: "Отметить выполненное действие", en: "Record a step that was done" },
    told: { ru: "Выполнено действие плана", en: "Step of the plan done" },
    kind: "plan-step",
    payload: z.strictObject({ step: id }),
    by: byEverybody,
  }),
  "finish-stage": programmeCommand({
    label: { ru: "Завершить этап", en: "Finish the stage" },
    told: { ru: "Этап завершён", en: "Stage finished" },
    kind: "stage",
    payload: z.strictObject({}),
    by: byManagement,
    relations: (subject) => ({ ...members(subject), ...programmeWaysRelation(subject) }),
  }),
};
