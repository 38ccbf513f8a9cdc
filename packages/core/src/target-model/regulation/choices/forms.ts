import { type Choice, oneOf, textSchema } from "@nastavnik/core";
import { z } from "zod";
import { mentoringForms } from "../../vocabulary/mentoring-forms.ts";

const ownForm = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/u)
    .describe("Identifier of a form of the organisation's own"),
  title: textSchema,
});

/** Choices about forms of mentoring. */
export const formsChoices = {
  "forms.offered": {
    title: { ru: "Формы наставничества", en: "Forms of mentoring" },
    schema: z.array(z.union([oneOf(mentoringForms), ownForm])).min(1),
  },
} satisfies Record<string, Choice>;
