import { byEverybody, byManagement } from "../../role/offices.ts";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { programmeWaysRelation } from "../completion/ways-relation.ts";
import { paper } from "../../vocabulary/papers.ts";
import { ofResponsible } from "../programme-notes.ts";
import { members, programmeCommand } from "../programme-command.ts";

/** Commands of this theme. */
export const stagesCommands = {
  "record-step": programmeCommand({
    label: { ru: "Отметить выполненное действие", en: "Record a step that was done" },
    told: { ru: "Выполнено действие плана", en: "Step of the plan done" },
    kind: "plan-step",
    payload: z.strictObject({
      step: id,
      /** Who has done it. */
      responsible: z.array(id).min(1),
      document: paper,
    }),
    notes: ofResponsible,
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
