import { isJsonObject, type JsonValue } from "@nastavnik/core";
import { listed, type MunicipalSchoolContext } from "@nastavnik/core/target-model";
import { Temporal } from "temporal-polyfill";
import { curatorOf, officerOf } from "./municipal-cast.ts";
import { hasTracks } from "./municipal-founding.ts";
import type { MunicipalRun } from "./municipal-run.ts";

const partOf = (value: JsonValue | undefined, name: string): readonly string[] =>
  isJsonObject(value) ? listed(value[name]) : [];

/** Every planned result is assessed by the table, the report is checked, and the programme is completed. */
export function municipalClosing(run: MunicipalRun): void {
  const { municipality, regulation, school: on } = run;
  const curator = curatorOf(municipality);
  const lead = (type: string, payload: Record<string, JsonValue>) => run.attempt({ who: curator, on, type, payload });
  const to = Temporal.PlainDate.from(municipality.period.to);
  const from = Temporal.PlainDate.from(municipality.period.from);
  const end = run.calendar.nextWorkingDay(to.subtract({ days: 25 }));

  run.on(from.add({ days: 25 }), 15, async () => {
    await lead("plan-indicators", {
      indicators: [
        {
          id: "requests-answered",
          title: { ru: "Запросы педагогов, на которые ответили", en: "Teachers' requests that were answered" },
          document: "programme",
          unit: "percent",
          planned: "90",
        },
      ],
    });
  });
  run.on(end, 10, async () => {
    // The curator would like to be done with it before the results are assessed.
    if (regulation.value("municipalSchool.completion") !== undefined) {
      await lead("complete", { document: "report/final" });
    }
    const assessment = regulation.value("municipalSchool.assessment");
    for (const [result, table] of Object.entries(isJsonObject(assessment) ? assessment : {})) {
      const [way = ""] = partOf(table, "ways");
      const [form = ""] = partOf(table, "forms");
      await lead("show-result", { result, way, form, document: `shown/${result}` });
    }
    const requests = run.chronicle.instances("teacher-request");
    const answered = requests.filter(({ value }) => value !== "submitted" && value !== "overdue");
    if (requests.length > 0) {
      await lead("record-indicator", {
        fact: {
          id: "requests-answered",
          value: `${100 * answered.length}/${requests.length}`,
          measuredOn: run.today().toString(),
          source: "entered",
          evidence: "report/final",
        },
      });
    }
    const { mentors } = run.chronicle.instance(on).context as unknown as MunicipalSchoolContext;
    const [person] = Object.entries(mentors).flatMap(([id, { left }]) => (left === undefined ? [id] : []));
    if (hasTracks(run) && person !== undefined) {
      await lead("share-experience", {
        person,
        form: "master-class",
        audience: "municipality",
        document: `experience/${person}`,
      });
    }
    const period = { from: municipality.period.from, to: run.today().toString() };
    await lead("hand-in-report", { report: "final", period });
    await run.attempt({
      who: officerOf(municipality),
      on,
      type: "check-execution",
      payload: { report: "final", outcome: "fulfilled" },
    });
  });
  run.on(end.add({ days: 5 }), 10, async () => {
    await lead("complete", { document: "report/final" });
  });
}
