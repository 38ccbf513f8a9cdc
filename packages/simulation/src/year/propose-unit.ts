import { type InstanceRef, isJsonObject } from "@nastavnik/core";
import { listed } from "@nastavnik/core/target-model";
import type { Temporal } from "temporal-polyfill";
import { units } from "./candidates.ts";
import { signatoryOf } from "./consents.ts";
import { inWorkingDays, later } from "./dates.ts";
import { personOf } from "./person-of.ts";
import type { YearRun } from "./year-run.ts";

const roleModels: Readonly<Record<string, string>> = {
  "teacher-teacher": "experienced-to-young-teacher",
  "student-student": "student-mentor-to-mentee",
  "teacher-student": "teacher-curator-to-students",
  "university-student-student": "university-student-to-students",
};

/**
 * The curator proposes a unit, or another mentor to a unit that has lost its own; then its parties consent one by one,
 * and now and then somebody declines.
 */
export async function proposeUnit(
  run: YearRun,
  mentor: string,
  mentees: readonly string[],
  form: string,
  former?: InstanceRef,
): Promise<void> {
  const unit = former ?? { workflow: "unit", id: `unit-${String(units(run).length + 1).padStart(3, "0")}` };
  const { isDone } =
    former === undefined
      ? await run.attempt({
          who: "curator",
          on: unit,
          type: "propose",
          payload: {
            mentor,
            mentees: [...mentees],
            form,
            ...manner(run, form),
            period: { from: run.today().toString(), to: end(run, unit.id).toString() },
          },
        })
      : await run.attempt({ who: "curator", on: unit, type: "assign-mentor", payload: { mentor } });
  if (!isDone) return;

  const version = run.chronicle.instance(unit).version;
  for (const person of [mentor, ...mentees]) {
    const key = [unit.id, mentor, person, version] as const;
    run.on(inWorkingDays(run, run.chance.whole({ from: 0, to: 3 }, "answers", ...key)), 13, async () => {
      const { value } = run.chronicle.instance(unit);
      if (value !== "proposed") return;
      if (run.chance.happens(0.02, "declines", ...key)) {
        await run.attempt({ who: "curator", on: unit, type: "decline", payload: { person, reason: "no-sympathy" } });
        return;
      }
      await run.attempt({
        who: "curator",
        on: unit,
        type: "consent",
        payload: { person, document: `unit-consent/${unit.id}/${person}/${version}` },
        signer: signatoryOf(run, personOf(run, person)),
      });
    });
  }
}

/** The role model and the format of a unit: the usual ones where the regulation has them, or the first of its own. */
function manner({ regulation }: YearRun, form: string) {
  const models = listed(regulation.value("forms.roleModels"));
  const formats = listed(regulation.value("forms.formats"));
  const usual = roleModels[form] ?? "social-partner-to-students";
  const roleModel = models.includes(usual) ? usual : (models[0] ?? usual);
  return { roleModel, ...(formats[0] === undefined ? {} : { format: formats[0] }) };
}

/**
 * The last day of a unit that begins today: the end of the cycle, or three months from now if that is later. Where the
 * regulation allows for more than a year, some units work until the programme ends.
 */
function end(run: YearRun, unit: string): Temporal.PlainDate {
  const today = run.today();
  const term = run.regulation.value("unit.term");
  const most = isJsonObject(term) && typeof term["atMost"] === "string" ? term["atMost"] : undefined;
  const longest = most === undefined ? undefined : today.add(most).subtract({ days: 1 });
  const isLong = longest !== undefined && longest.toString() > today.add({ years: 1 }).toString();
  const cycle = isLong && run.chance.happens(0.3, "lasts", unit) ? run.cycles.at(-1) : undefined;
  const wanted = later((cycle ?? run.cycle()).to, today.add({ months: 3 }));
  return longest === undefined || longest.toString() > wanted.toString() ? wanted : longest;
}
