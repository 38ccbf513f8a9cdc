import { inWorkingDays } from "./dates.ts";
import { finishStage } from "./finish-stage.ts";
import { recordOtherSteps, recordSteps } from "./record-steps.ts";
import { registries } from "./registries.ts";
import { staffIds } from "./staff-ids.ts";
import type { YearRun } from "./year-run.ts";

/** Stage 1: the normative base, needs, forms, programme and informing. */
export function preparation(run: YearRun): void {
  const { definition, programme } = run;
  const day = (days: number) => inWorkingDays(run, days);
  const head = (type: string, payload: object) =>
    run.attempt({ who: "head", on: programme, type, payload: { ...payload } });
  const lead = (type: string, payload: object = {}) =>
    run.attempt({ who: "coordinator", on: programme, type, payload: { ...payload } });
  const curators = staffIds(definition, "curator");
  const coordinators = staffIds(definition, "coordinator");

  recordSteps(run, "preparation");
  recordOtherSteps(run);
  run.on(day(0), 9, async () => {
    await head("issue-order", { kind: "introduce-target-model", number: "1-Н" });
  });
  run.on(day(1), 10, async () => {
    await lead("adopt-document", { kind: "regulation" });
    await lead("adopt-document", { kind: "target-model" });
    // The secretary forgets an annex at first.
    const { isDone } = await head("issue-order", {
      kind: "approve-regulation",
      number: "2-Н",
      annexes: ["regulation"],
    });
    if (isDone) return;
    run.on(day(2), 10, async () => {
      await lead("adopt-document", { kind: "road-map" });
      await head("issue-order", { kind: "approve-regulation", number: "2-Н", annexes: ["regulation", "road-map"] });
    });
  });
  run.on(day(2), 12, async () => {
    await head("issue-order", { kind: "appoint-coordinator-and-curators", number: "3-Н", coordinators, curators });
  });
  run.on(day(3), 11, async () => {
    // Forms are chosen from needs, so the first meeting has nothing to choose from yet.
    await lead("choose-forms", { forms: definition.forms });
    await lead("monitor-needs");
  });
  run.on(day(4), 11, async () => {
    await lead("choose-forms", { forms: definition.forms });
    await lead("adopt-document", { kind: "program-bank" });
  });
  run.on(day(5), 14, async () => {
    const mentors = run.people.filter(({ side }) => side === "mentor");
    const mentor = mentors.find(({ isEmployee }) => isEmployee) ?? mentors[0];
    const authors = [...curators.slice(0, 1), ...(mentor === undefined ? [] : [mentor.id])];
    await lead("adopt-document", {
      kind: "organization-program",
      authors: curators.slice(0, 1),
      forms: definition.forms,
    });
    await lead("adopt-document", { kind: "organization-program", authors, forms: definition.forms });
  });
  for (const [index, audience] of ["teachers", "site", "students", "parents", "external-environment"].entries()) {
    run.on(day(3 + index), 17, async () => {
      await lead("inform", { audience });
    });
  }
  finishStage(run, day(6), 1, () => registries(run));
}
