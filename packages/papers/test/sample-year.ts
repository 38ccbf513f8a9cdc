import { readFileSync } from "node:fs";
import { targetModel } from "@nastavnik/core/target-model";
import { reportOfStore, type YearReport } from "@nastavnik/papers";
import { memoryStore } from "@nastavnik/persistence/memory";
import { parseSchoolYear, reportSettings, type SchoolYear, simulateYear } from "@nastavnik/simulation";

const file = new URL("../../../examples/01-school-year/school-year.yaml", import.meta.url);

function smaller(definition: SchoolYear): SchoolYear {
  const { mentees, mentors, subjects } = definition.population;
  return {
    ...definition,
    population: {
      subjects,
      mentees: mentees.map((group) => ({ ...group, count: 3 })),
      mentors: mentors.map((group) => ({ ...group, count: 2 })),
    },
  };
}

/** The report of a year with few people, as their facts tell it. */
export async function sampleYear(): Promise<YearReport> {
  const parsed = parseSchoolYear(readFileSync(file, "utf8"), { file: file.pathname, workflows: targetModel.workflows });
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message.en).join("\n"));
  const definition = smaller(parsed.value);
  const store = memoryStore({ tenant: "school" });
  await simulateYear({ definition, seed: 3, store });
  const { calendar, roadMap, title, organisation, labels } = reportSettings(definition);
  // #region report
  const report = await reportOfStore(store, { calendar, roadMap, title, organisation, labels });
  // #endregion report
  return report;
}
