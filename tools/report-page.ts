import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { targetModel } from "@nastavnik/core/target-model";
import { namesOfPeople, reportHtml, reportOfStore } from "@nastavnik/papers";
import { memoryStore } from "@nastavnik/persistence/memory";
import { parseSchoolYear, reportSettings, simulateYear } from "@nastavnik/simulation";

const example = fileURLToPath(new URL("../examples/01-school-year/school-year.yaml", import.meta.url));
const seed = 1;

/** The report of the example's year as an HTML page. */
export async function reportPage(): Promise<string> {
  const parsed = parseSchoolYear(readFileSync(example, "utf8"), { file: example, workflows: targetModel.workflows });
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message.en).join("\n"));
  const definition = parsed.value;
  const store = memoryStore({ tenant: definition.organisation.id });
  const { hash } = await simulateYear({ definition, seed, store });
  const report = await reportOfStore(store, reportSettings(definition));
  return reportHtml(report, { locale: "en", names: await namesOfPeople(store, definition.id), seed, hash });
}
