import type { InstanceRef } from "@nastavnik/core";
import { shippedRegulation, shippedRegulations, targetModel } from "@nastavnik/core/target-model";
import {
  createEngine,
  type Engine,
  type EngineEvents,
  type Plan,
  type PlanStep,
  type Store,
  virtualClock,
} from "@nastavnik/engine";
import { targetModelNotifications } from "@nastavnik/notifications/target-model";
import { memoryStore, overlayStore } from "@nastavnik/persistence/memory";
import { assessingByRules, expertReviewing } from "@nastavnik/rules";
import { targetModelCounting } from "@nastavnik/rules/target-model";
import { reportSettings, sampleYear, simulateYear, type SchoolYear, yearClock } from "@nastavnik/simulation";
import { Temporal } from "temporal-polyfill";
import { beforeAll, describe, expect, it } from "vitest";
import { smallYear } from "../../simulation/test/example-year.ts";

type Refusal = EngineEvents["refusal"];

/** A refusal with the plan that was made for it in the same moment, and what became of carrying that out. */
interface Planned {
  readonly refusal: Refusal;
  readonly plan: Plan;
  readonly isDone: boolean;
}

const kindOf = ({ instance, command, reasons }: Refusal): string =>
  `${instance.workflow} ${command.type} ${[...new Set(reasons.map(({ code }) => code))].toSorted().join()}`;

/** Carries a plan out on a copy of the store, each act on its day, as people would. */
async function carriedOut(store: Store, now: Temporal.Instant, definition: SchoolYear, plan: Plan): Promise<boolean> {
  if (plan.outcome !== "plan") return false;
  const { calendar } = reportSettings(definition);
  const clock = virtualClock(now);
  const copy = overlayStore(store, { clock });
  const engine = engineOn(copy, definition, clock);
  let count = 0;
  const give = (ref: InstanceRef, { command, payload, actor, parent }: PlanStep) =>
    engine.execute(ref, {
      id: `planned-${++count}`,
      type: command,
      payload,
      actor,
      ...(parent !== undefined && { parent }),
    });
  for (const step of [...plan.steps, plan.wanted]) {
    const day = calendar.startOf(Temporal.PlainDate.from(step.earliest)).add({ hours: 9 });
    if (Temporal.Instant.compare(day, clock.now()) > 0) {
      clock.moveTo(day);
      await engine.fireDue(day);
    }
    if ((await give(step.instance, step)).outcome !== "accepted") return false;
    await engine.settle();
  }
  return true;
}

function engineOn(store: Store, definition: SchoolYear, clock: { now(): Temporal.Instant }): Engine {
  return createEngine({
    store,
    clock,
    calendar: reportSettings(definition).calendar,
    organisation: definition.organisation.id,
    ...targetModel,
    counting: targetModelCounting(),
    reviewing: expertReviewing,
    assessing: assessingByRules,
    overlay: overlayStore,
  });
}

/** In these days most kinds of refusals happen; the whole year takes longer than a test should. */
const autumn = 50;

/** Plans for the refusals of a simulated year at the moment at which they happen: one of each kind, or all of them. */
async function plansOfYear(definition: SchoolYear, isWhole: boolean): Promise<readonly Planned[]> {
  const clock = yearClock(definition);
  const store = memoryStore({ tenant: definition.organisation.id, clock });
  const planner = engineOn(store, definition, clock);
  const waiting: Refusal[] = [];
  const seen = new Set<string>();
  const all: Planned[] = [];
  const companion = {
    workflows: [],
    begin: (engine: Engine) => {
      engine.on("refusal", (refusal) => {
        if (!isWhole && seen.has(kindOf(refusal))) return;
        seen.add(kindOf(refusal));
        waiting.push(refusal);
      });
    },
    nextDue: async () => (waiting.length > 0 ? clock.now() : undefined),
    act: async () => {
      for (const refusal of waiting.splice(0)) {
        const { id: _id, ...draft } = refusal.command;
        const plan = await planner.plan(refusal.instance, { ...draft, actor: refusal.actor }, { decisions: 8000 });
        all.push({ refusal, plan, isDone: await carriedOut(store, clock.now(), definition, plan) });
      }
    },
  };
  const until = isWhole ? {} : { until: Temporal.PlainDate.from(definition.period.from).add({ days: autumn }) };
  await simulateYear({ definition, seed: 1, store, clock, companion, ...until });
  return all;
}

/**
 * What no search over the definition can come to, and why: a value that a person judges or measures, a deviation that has
 * happened, a paper that was signed wrongly and has to be signed anew.
 */
const beyond: ReadonlySet<string> = new Set([
  "expert-reviewed",
  "indicators-correspond",
  "indicators-complete",
  "signer-fits-age",
  "signer-is-who-acts",
  "labour-contract-addendum",
  "program-authors",
]);

function unexplained(planned: readonly Planned[]): readonly string[] {
  return planned.flatMap(({ refusal, plan }) => {
    if (plan.outcome === "plan") return [];
    const isExplained = plan.reasons.length > 0 && plan.reasons.every(({ code }) => beyond.has(code));
    return isExplained ? [] : [`${kindOf(refusal)}: ${plan.outcome} ${JSON.stringify(plan)}`];
  });
}

const isWhole = Number(process.env["NASTAVNIK_TEST_EFFORT"] ?? "1") > 1;

describe("the plans for the refusals of a simulated year", () => {
  let planned: readonly Planned[];
  beforeAll(async () => {
    planned = await plansOfYear(smallYear(), isWhole);
  });

  it("end in acceptance when they are carried out", () => {
    const plans = planned.filter(({ plan }) => plan.outcome === "plan");
    expect(plans.length).toBeGreaterThan(8);
    expect(plans.filter(({ isDone }) => !isDone).map(({ refusal }) => kindOf(refusal))).toEqual([]);
  });

  it("are found for everything that acts can change", () => {
    expect(unexplained(planned)).toEqual([]);
  });

  it("name the command that is declared as the one by which something comes about", () => {
    const { remedies = {} } = targetModelNotifications;
    const removers = new Map<string, Set<string>>();
    for (const { plan } of planned) {
      if (plan.outcome !== "plan") continue;
      for (const { instance, command, removes } of plan.steps) {
        for (const { code } of removes) {
          removers.set(code, (removers.get(code) ?? new Set()).add(`${instance.workflow}/${command}`));
        }
      }
    }
    const found = Object.entries(remedies).filter(([code]) => removers.has(code));
    expect(found.length).toBeGreaterThan(0);
    const others = found.filter(
      ([code, { workflow, command }]) => removers.get(code)?.has(`${workflow}/${command}`) !== true,
    );
    expect(others).toEqual([]);
  });
});

it.runIf(isWhole).each([...shippedRegulations])(
  "the plans for the refusals of a year by %s end in acceptance",
  async (id) => {
    const edition = shippedRegulation(id);
    if (edition === undefined) throw new Error(`expected the regulation ${id}`);
    const planned = await plansOfYear(sampleYear(edition), false);
    const plans = planned.filter(({ plan }) => plan.outcome === "plan");
    expect(plans.filter(({ isDone }) => !isDone).map(({ refusal }) => kindOf(refusal))).toEqual([]);
    expect(unexplained(planned)).toEqual([]);
  },
  600_000,
);
