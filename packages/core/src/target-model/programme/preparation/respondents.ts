import type { Text } from "@nastavnik/core";
import { oneOf } from "@nastavnik/core";
import * as z from "zod";

/** Who is asked about needs before there is a registry. */
export const respondentGroups = {
  students: { ru: "обучающиеся", en: "students" },
  teachers: { ru: "педагоги", en: "teachers" },
  parents: { ru: "родители", en: "parents" },
} as const satisfies Record<string, Text>;

/** How many of each group were asked, and how many have answered. */
export const respondents = z
  .array(z.strictObject({ group: oneOf(respondentGroups), asked: z.int().min(1), answered: z.int().min(0) }))
  .min(1);
