import type { JsonObject } from "@nastavnik/core";
import { additionalEducation } from "./shipped/additional-education.ts";
import { college } from "./shipped/college.ts";
import { khanka } from "./shipped/khanka.ts";
import { kindergarten } from "./shipped/kindergarten.ts";
import { lyceum45 } from "./shipped/lyceum-45.ts";
import { megion } from "./shipped/megion.ts";
import { primorye } from "./shipped/primorye.ts";
import { school32 } from "./shipped/school-32.ts";
import { studentsAndTeachers } from "./shipped/students-and-teachers.ts";
import { teachersOnly } from "./shipped/teachers-only.ts";

const general = [studentsAndTeachers, teachersOnly, kindergarten, college, additionalEducation];
const ofSources = [lyceum45, school32, primorye, megion, khanka];

/** The texts of the regulations that come with the target model, as they are written. A further one is a line here. */
export const regulationTexts: Readonly<Record<string, JsonObject>> = Object.fromEntries(
  [...general, ...ofSources].map((text): [string, JsonObject] => [text.id, text]),
);
