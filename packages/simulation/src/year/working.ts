import { completion } from "./completion.ts";
import { dayOfMonth } from "./dates.ts";
import { deputyWork } from "./deputy-work.ts";
import { finishStage } from "./finish-stage.ts";
import { leaving } from "./leaving.ts";
import { recordSteps } from "./record-steps.ts";
import { windUp } from "./wind-up.ts";
import type { YearRun } from "./year-run.ts";

/** Stage 6: the units work by themselves; here are feedback, those who leave, and the end of the stage. */
export function working(run: YearRun): void {
  recordSteps(run, "working");
  leaving(run);
  windUp(run);
  deputyWork(run);
  run.on(dayOfMonth(run, 3, 10), 13, async () => {
    for (const { id, whose } of run.people) {
      if (!run.chance.happens(0.8, "feedback", id)) continue;
      const on = { workflow: "participant", id };
      const { status, context } = run.chronicle.instance(on);
      if (status === "absent" || context["leaving"] !== undefined) continue;
      await run.attempt({
        who: "curator",
        on,
        type: "answer-questionnaire",
        payload: { kind: "interim-feedback" },
        signer: whose,
      });
    }
  });
  run.on(dayOfMonth(run, 5, 10), 13, async () => {
    await run.attempt({ who: "curator", on: run.programme, type: "record-monitoring", payload: { part: "quality" } });
  });
  finishStage(run, "working", { from: dayOfMonth(run, 8, 30), every: 2 }, () => completion(run));
}
