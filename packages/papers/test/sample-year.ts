import { readFileSync } from "node:fs";
import { dateWindow, planRoadMap } from "@nastavnik/core";
import { roadMapRoles, targetModel } from "@nastavnik/core/target-model";
import { type YearReport, yearReport } from "@nastavnik/papers";
import { memoryStore } from "@nastavnik/persistence/memory";
import { calendarOf, parseSchoolYear, readHistory, type SchoolYear, simulateYear } from "@nastavnik/simulation";

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
  const calendar = calendarOf(definition);
  // #region report
  const { facts, commands } = await readHistory(store);
  const report = yearReport({
    facts,
    commands,
    calendar,
    roadMap: planRoadMap(definition.roadMap, dateWindow(definition.period), roadMapRoles),
    title: definition.title,
    organisation: definition.organisation.title,
    labels: definition.population.subjects,
  });
  // #endregion report
  return report;
}
