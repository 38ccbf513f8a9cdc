import { shippedRegulation, targetModel } from "@nastavnik/core/target-model";
import { createEngine, type Engine, type EngineEvents } from "@nastavnik/engine";
import { memoryStore, overlayStore } from "@nastavnik/persistence/memory";
import { assessingByRules, expertReviewing } from "@nastavnik/rules";
import { targetModelCounting } from "@nastavnik/rules/target-model";
import { reportSettings, sampleYear, simulateYear, yearClock } from "@nastavnik/simulation";
import type { Bench } from "../../../tools/bench-line.ts";

/** How long the plans for the refusals of a simulated school year take, made in the moment of the refusal. */
export const bench: Bench = async () => {
  const edition = shippedRegulation("school-32");
  if (edition === undefined) throw new Error("expected the regulation school-32");
  const definition = sampleYear(edition);
  const clock = yearClock(definition);
  const organisation = definition.organisation.id;
  const store = memoryStore({ tenant: organisation, clock });
  const planner = createEngine({
    store,
    clock,
    calendar: reportSettings(definition).calendar,
    organisation,
    ...targetModel,
    counting: targetModelCounting(),
    reviewing: expertReviewing,
    assessing: assessingByRules,
    overlay: overlayStore,
  });
  const waiting: EngineEvents["refusal"][] = [];
  const times: number[] = [];
  let decisions = 0;
  let planned = 0;
  const companion = {
    workflows: [],
    begin: (engine: Engine) => {
      engine.on("refusal", (refusal) => waiting.push(refusal));
    },
    nextDue: async () => (waiting.length > 0 ? clock.now() : undefined),
    act: async () => {
      for (const { instance, command, actor } of waiting.splice(0)) {
        const { id: _id, ...draft } = command;
        const start = performance.now();
        const plan = await planner.plan(instance, { ...draft, actor });
        times.push(performance.now() - start);
        decisions += plan.decisions;
        if (plan.outcome === "plan") planned++;
      }
    },
  };
  await simulateYear({ definition, seed: 1, store, clock, companion });
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number): number => sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN;
  const total = times.reduce((sum, each) => sum + each, 0);
  return [
    { name: "refusals of a school year", value: times.length, unit: "refusals" },
    { name: "of them with a plan", value: planned, unit: "plans" },
    { name: "a plan, median", value: at(0.5), unit: "ms" },
    { name: "a plan, nine of ten", value: at(0.9), unit: "ms" },
    { name: "commands decided in thought", value: (decisions / total) * 1000, unit: "decisions/s" },
  ];
};
