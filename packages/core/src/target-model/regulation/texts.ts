import type { JsonObject } from "@nastavnik/core";
import { lyceum45 } from "./shipped/lyceum-45.ts";
import { studentsAndTeachers } from "./shipped/students-and-teachers.ts";

/** The texts of the regulations that come with the target model, as they are written. A further one is a line here. */
export const regulationTexts: Readonly<Record<string, JsonObject>> = Object.fromEntries(
  [lyceum45, studentsAndTeachers].map((text): [string, JsonObject] => [text.id, text]),
);
