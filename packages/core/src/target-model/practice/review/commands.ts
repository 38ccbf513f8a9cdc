import * as z from "zod";
import { id } from "../../identifier.ts";
import { byExpert } from "../../programme/programme-acts.ts";
import { asksFor } from "../../regulation/asks-for.ts";
import { practiceCommand, registries } from "../practice-command.ts";
import { answers, juryRelation } from "./expert-sheet.ts";

/** Commands of this theme. */
export const reviewCommands = {
  "record-review": practiceCommand({
    label: { ru: "Внести экспертное заключение", en: "Record an expert's review" },
    told: { ru: "Внесено экспертное заключение", en: "Expert's review recorded" },
    kind: "practice",
    isAsked: asksFor("practice.expertReview"),
    payload: z.strictObject({ expert: id, document: id, answers }),
    by: byExpert,
    relations: (subject) => ({
      ...registries(subject),
      ...(subject.instance.parent === undefined
        ? {}
        : { units: { workflow: "unit", parent: subject.instance.parent } }),
      ...juryRelation(subject, undefined),
    }),
  }),
};
