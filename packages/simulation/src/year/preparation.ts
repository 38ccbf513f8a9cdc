import { listed } from "@nastavnik/core/target-model";
import { castOf } from "./cast.ts";
import { inWorkingDays } from "./dates.ts";
import { finishStage } from "./finish-stage.ts";
import { orderNumber } from "./order-number.ts";
import { partnerAgreements } from "./partner-agreements.ts";
import { recordOtherSteps, recordSteps } from "./record-steps.ts";
import { registries } from "./registries.ts";
import type { YearRun } from "./year-run.ts";

function acting(run: YearRun) {
  const as =
    (who: "head" | "coordinator" | "curator" | "deputy-head") =>
    (type: string, payload: object = {}) =>
      run.attempt({ who, on: run.programme, type, payload: { ...payload } });
  return {
    day: (days: number) => inWorkingDays(run, days),
    head: as("head"),
    deputy: as("deputy-head"),
    lead: as("coordinator"),
    curate: as("curator"),
  };
}

/** What a programme stands on, in all its cycles: the orders, the documents, and who leads it. */
function foundation(run: YearRun): void {
  const { definition } = run;
  const { day, head, deputy, lead, curate } = acting(run);
  const appointed = listed(run.regulation.value("preparation.appointments"));
  const orders = listed(run.regulation.value("preparation.orders"));
  const curators = castOf(definition, "curator").map(({ id }) => id);
  const coordinators = appointed.includes("coordinator") ? castOf(definition, "coordinator").map(({ id }) => id) : [];

  run.on(day(0), 9, async () => {
    if (!orders.includes("introduce-target-model")) return;
    await head("issue-order", { kind: "introduce-target-model", number: orderNumber(run, 1) });
  });
  run.on(day(1), 10, async () => {
    await lead("adopt-document", { kind: "regulation" });
    await lead("adopt-document", { kind: "target-model" });
    const order = { kind: "approve-regulation", number: orderNumber(run, 2) };
    // The secretary forgets an annex at first.
    const { isDone } = await head("issue-order", { ...order, annexes: ["regulation"] });
    if (isDone) return;
    run.on(day(2), 10, async () => {
      await lead("adopt-document", { kind: "road-map" });
      await head("issue-order", { ...order, annexes: ["regulation", "road-map"] });
    });
  });
  run.on(day(2), 12, async () => {
    const number = orderNumber(run, 3);
    await head("issue-order", { kind: "appoint-coordinator-and-curators", number, coordinators, curators });
  });
  run.on(day(4), 12, async () => {
    await lead("adopt-document", { kind: "program-bank" });
  });
  run.on(day(5), 10, async () => {
    const issued = [
      "introduce-target-model",
      "approve-regulation",
      "appoint-coordinator-and-curators",
      "approve-programme",
    ];
    for (const [index, kind] of orders.filter((each) => !issued.includes(each)).entries()) {
      await head("issue-order", { kind, number: orderNumber(run, 120 + index) });
    }
    const adopted = ["regulation", "target-model", "road-map", "program-bank", "organization-program"];
    const required = listed(run.regulation.value("documents.required"));
    const others = new Set([...required.filter((each) => !adopted.includes(each)), "stimulus-policy"]);
    for (const kind of others) await lead("adopt-document", { kind });
  });
  run.on(day(5), 14, async () => {
    const mentors = run.people.filter(({ side }) => side === "mentor");
    const mentor = mentors.find(({ isEmployee }) => isEmployee) ?? mentors[0];
    const authors = [...curators.slice(0, 1), ...(mentor === undefined ? [] : [mentor.id])];
    const program = { kind: "organization-program", forms: definition.forms };
    await curate("write-programme");
    await lead("adopt-document", { ...program, authors: curators.slice(0, 1) });
    // An author of a mentor's rank is one by order: there is no registry yet.
    await lead("adopt-document", { ...program, authors });
    if (mentor === undefined) return;
    if (listed(run.regulation.value("offices.deputyFunctions")).includes("appoint")) {
      await deputy("propose-mentor", { mentor: mentor.id });
    }
    await head("issue-order", { kind: "appoint-mentor", number: orderNumber(run, 100), mentors: [mentor.id] });
    await lead("adopt-document", { ...program, authors });
    await head("issue-order", {
      kind: "approve-programme",
      number: orderNumber(run, 103),
      annexes: ["organization-program"],
    });
  });
}

/** Stage 1: the normative base where there is none yet, needs, forms and informing. */
export function preparation(run: YearRun): void {
  const { day, lead } = acting(run);
  const { forms } = run.definition;

  recordSteps(run, "preparation");
  if (run.cycle().number === 1) {
    recordOtherSteps(run);
    foundation(run);
    partnerAgreements(run);
  }
  run.on(day(3), 11, async () => {
    if (run.regulation.value("preparation.needsMonitoring") === undefined) return;
    // Forms are chosen from needs, so the first meeting has nothing to choose from yet.
    await lead("choose-forms", { forms });
    await lead("monitor-needs");
  });
  run.on(day(4), 11, async () => {
    await lead("choose-forms", { forms });
  });
  const informed = listed(run.regulation.value("preparation.inform"));
  const usual = ["teachers", "site", "students", "parents", "external-environment"];
  const audiences = [
    ...usual.filter((each) => informed.includes(each)),
    ...informed.filter((each) => !usual.includes(each)),
  ];
  for (const [index, audience] of audiences.entries()) {
    run.on(day(3 + Math.min(index, 4)), 17, async () => {
      await lead("inform", { audience });
    });
  }
  finishStage(run, "preparation", { from: day(6), every: 1 }, () => registries(run));
}
