import * as z from "zod";
import { id } from "../../identifier.ts";
import { asksFor } from "../../regulation/asks-for.ts";
import { byCurators } from "../../role/offices.ts";
import { byPracticeAuthor } from "../practice-acts.ts";
import { practiceCommand } from "../practice-command.ts";

/** Commands of this theme. */
export const descriptionCommands = {
  describe: practiceCommand({
    label: { ru: "Описать практику по форме ОО", en: "Describe the practice by the organisation's form" },
    told: { ru: "Практика описана", en: "Practice described" },
    kind: "practice",
    isAsked: asksFor("practice.description", "practice.templates"),
    payload: z.strictObject({
      /** The form that the organisation has approved. */
      template: id.exactOptional(),
      /** The paper that describes it. */
      document: id,
    }),
    by: { kind: "either", of: [byCurators, byPracticeAuthor] },
  }),
};
