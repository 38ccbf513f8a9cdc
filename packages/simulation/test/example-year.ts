import { readFileSync } from "node:fs";
import { targetModel } from "@nastavnik/core/target-model";
import { parseSchoolYear, type SchoolYear } from "@nastavnik/simulation";

const file = new URL("../../../examples/01-school-year/school-year.yaml", import.meta.url);

/** The school year of the example, as its file has it. */
export function exampleYearText(): string {
  return readFileSync(file, "utf8");
}

/** The school year of the example, as it is. */
export function exampleYear(): SchoolYear {
  const parsed = parseSchoolYear(exampleYearText(), {
    file: "school-year.yaml",
    workflows: targetModel.workflows,
  });
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message.en).join("\n"));
  return parsed.value;
}

/** The same year with few people: all that happens in a year happens in it, in a third of the time. */
export function smallYear(): SchoolYear {
  const { population, ...rest } = exampleYear();
  const { mentees, mentors, subjects } = population;
  return {
    ...rest,
    population: {
      subjects,
      mentees: mentees.map((group) => ({ ...group, count: 3 })),
      mentors: mentors.map((group) => ({ ...group, count: 2 })),
    },
  };
}
