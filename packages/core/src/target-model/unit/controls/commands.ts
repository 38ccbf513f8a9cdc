import { z } from "zod";
import { members, unitCommand } from "../unit-command.ts";

/** Commands of this theme. */
export const controlsCommands = {
  "carry-out-control": unitCommand({
    label: { ru: "Провести контроль", en: "Carry out a control" },
    told: { ru: "Контроль", en: "Control" },
    kind: "control",
    payload: z.strictObject({
      kind: z.enum(["current", "mid-term", "final"]),
      /** Whose satisfaction was asked. */
      covers: z.enum(["all", "some"]),
      evidence: z.array(z.enum(["survey-protocol", "open-lesson", "questionnaire"])).min(1),
      /** Events outside the organisation in which the mentee took part. */
      outsideEvents: z.int().min(0).optional(),
    }),
    roles: ["curator"],
    relations: ({ context }) => members(context),
  }),
};
