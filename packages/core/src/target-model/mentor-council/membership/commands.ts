import * as z from "zod";
import { id } from "../../identifier.ts";
import { byMunicipality } from "../../municipal-school/municipal-school-acts.ts";
import { mentorCouncilCommand, ordered } from "../mentor-council-command.ts";

/** Commands of this theme. */
export const membershipCommands = {
  create: mentorCouncilCommand({
    label: { ru: "Создать совет наставников приказом", en: "Create a mentor council by an order" },
    told: { ru: "Создан муниципальный совет наставников", en: "A mentor council was created" },
    kind: "order",
    payload: z.strictObject({ order: id, members: z.array(id).min(1), chair: id, secretary: id.optional() }),
    by: byMunicipality,
    companions: ordered("create-council"),
  }),
  "change-members": mentorCouncilCommand({
    label: { ru: "Изменить состав совета приказом", en: "Change the council's members by an order" },
    told: { ru: "Состав совета наставников изменён", en: "The members of the council were changed" },
    kind: "order",
    payload: z.strictObject({
      order: id,
      joined: z.array(id).default([]),
      left: z.array(id).default([]),
      chair: id.optional(),
      secretary: id.optional(),
    }),
    by: byMunicipality,
    companions: ordered("change-council"),
  }),
  dissolve: mentorCouncilCommand({
    label: { ru: "Распустить совет приказом", en: "Dissolve the council by an order" },
    told: { ru: "Совет наставников распущен", en: "The mentor council was dissolved" },
    kind: "end",
    payload: z.strictObject({ order: id }),
    by: byMunicipality,
    companions: ordered("dissolve-council"),
  }),
};
