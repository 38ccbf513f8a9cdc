import { listed } from "@nastavnik/core/target-model";
import type { JsonObject } from "@nastavnik/core";
import { castOf } from "./cast.ts";
import { inWorkingDays } from "./dates.ts";
import { finishStage } from "./finish-stage.ts";
import { orderNumber } from "./order-number.ts";
import { recordSteps } from "./record-steps.ts";
import { awardsOf, contestOf, contributionsOf } from "./rewards.ts";
import { review } from "./review.ts";
import { documentsOfWay } from "./way-documents.ts";
import type { YearRun } from "./year-run.ts";

/** Stage 7: monitoring results, orders of encouragement and of the final event, thanks, contests, publications. */
export function completion(run: YearRun): void {
  const lead = (type: string, payload: object = {}) =>
    run.attempt({ who: "coordinator", on: run.programme, type, payload: { ...payload } });
  const order = (kind: string, number: string, payload: JsonObject = {}) =>
    run.attempt({ who: "head", on: run.programme, type: "issue-order", payload: { kind, number, ...payload } });

  recordSteps(run, "completion");
  run.on(inWorkingDays(run, 0), 17, async () => {
    for (const person of run.people) {
      const on = { workflow: "participant", id: person.id };
      const { status, context } = run.chronicle.instance(on);
      if (status === "absent" || context["leaving"] !== undefined || !run.chance.happens(0.92, "asked", person.id))
        continue;
      await run.attempt({
        who: "curator",
        on,
        type: "answer-questionnaire",
        payload: { kind: "satisfaction" },
        signer: person.whose,
      });
    }
  });
  run.on(inWorkingDays(run, 1), 12, async () => {
    await lead("record-monitoring", { part: "satisfaction" });
    await order("final-event", orderNumber(run, 101));
  });
  run.on(inWorkingDays(run, 2), 12, async () => {
    for (const contest of ["mentor-of-the-year", "best-pair"]) {
      const content = contestOf(run, contest);
      if (content !== undefined) await lead("hold-contest", content);
    }
  });
  run.on(inWorkingDays(run, 3), 12, async () => {
    const documents = listed(run.regulation.value("completion.monitoringWays"))
      .flatMap(documentsOfWay)
      .map((each) => ({ ...each, reference: `${each.document}/${run.programme.id}` }));
    await lead("record-monitoring", { part: "influence", ...(documents.length > 0 && { documents }) });
    const contributions = contributionsOf(run);
    if (contributions.length > 0) {
      const commission = [...castOf(run.definition, "head"), ...castOf(run.definition, "administration")].map(
        ({ id }) => id,
      );
      const protocol = `stimulus/${run.cycle().number}`;
      const payload = { protocol, commission, contributions };
      await run.attempt({ who: "head", on: run.programme, type: "score-stimulus", payload });
    }
    await order("encourage-participants", orderNumber(run, 102), { awards: awardsOf(run) });
    if (run.chronicle.instances("partner-agreement").length > 0) await lead("thank-partners");
  });
  run.on(inWorkingDays(run, 4), 12, async () => {
    await lead("publish", { where: "school-site", what: "results" });
    await lead("publish", { where: "partner-sites", what: "results" });
  });
  const usual = ["satisfaction", "quality", "influence"];
  run.on(inWorkingDays(run, 4), 14, async () => {
    for (const part of listed(run.regulation.value("completion.monitoring"))) {
      if (!usual.includes(part)) await lead("record-monitoring", { part });
    }
  });
  finishStage(run, "completion", { from: inWorkingDays(run, 2), every: 1 }, () => review(run));
}
