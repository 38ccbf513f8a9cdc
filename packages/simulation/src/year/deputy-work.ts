import type { JsonObject } from "@nastavnik/core";
import { listed } from "@nastavnik/core/target-model";
import { dayOfMonth } from "./dates.ts";
import type { YearRun } from "./year-run.ts";

const questions = ["progress", "difficulties", "results"] as const;

/** What a deputy head does while units work, as far as the regulation lists it: meetings, help to mentors, their experience. */
export function deputyWork(run: YearRun): void {
  const functions = listed(run.regulation.value("offices.deputyFunctions"));
  const act = (type: string, payload: JsonObject) =>
    run.attempt({ who: "deputy-head", on: run.programme, type, payload });
  const cycle = run.cycle().number;
  const mentors = () => [
    ...new Set(
      run.chronicle
        .instances("unit")
        .filter(({ status }) => status === "active")
        .flatMap(({ context }) => (typeof context["mentor"] === "string" ? [context["mentor"]] : []))
        .flatMap((entry) => run.people.find(({ id }) => id === entry)?.whose ?? []),
    ),
  ];

  for (const [index, question] of questions.entries()) {
    if (!functions.includes("meetings")) break;
    run.on(dayOfMonth(run, 3 + 2 * index, 14), 9, async () => {
      const protocol = `operative/${cycle}-${index + 1}`;
      await act("hold-operative-meeting", { questions: ["organisation", question], protocol });
    });
  }
  if (functions.includes("help")) {
    run.on(dayOfMonth(run, 2, 20), 15, async () => {
      for (const mentor of run.chance.chosen(mentors(), 0.5, "helped", cycle)) {
        await act("help-mentor", { mentor, purpose: "planning", help: "methodical" });
      }
    });
  }
  if (!functions.includes("experience")) return;
  for (const [index, stage] of ["studied", "generalised", "spread"].entries()) {
    run.on(dayOfMonth(run, 5 + index, 17), 15, async () => {
      const [mentor] = mentors();
      if (mentor === undefined) return;
      await act("handle-experience", { mentor, stage, document: `experience/${cycle}/${stage}` });
    });
  }
}
