import {
  command,
  defineWorkflow,
  type Fact,
  machineTypes,
  type OccasionOf,
  recorder,
  relatedJudgement,
  relatedMeasurements,
  requirement,
  requirementGuards,
} from "@nastavnik/core";
import type { Counting, Reviewing } from "@nastavnik/core/monitoring";
import { createEngine, virtualClock } from "@nastavnik/engine";
import { memoryStore } from "@nastavnik/persistence/memory";
import { setup } from "xstate";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { as, calendar, start } from "./set-up.ts";

type Stall = { readonly sales?: number; readonly since?: string; readonly sold?: string; readonly on?: string };

const commands = {
  open: command({
    label: { ru: "Открыть", en: "Open" },
    told: { ru: "Открыто", en: "Opened" },
    kind: "stall",
    payload: z.strictObject({}),
    roles: ["seller"],
  }),
  sell: command({
    label: { ru: "Продать", en: "Sell" },
    told: { ru: "Продано", en: "Sold" },
    kind: "stall",
    payload: z.strictObject({}),
    roles: ["seller"],
  }),
  "begin-anew": command({
    label: { ru: "Начать заново", en: "Begin anew" },
    told: { ru: "Начато заново", en: "Begun anew" },
    kind: "stall",
    payload: z.strictObject({}),
    roles: ["seller"],
  }),
  praise: command({
    label: { ru: "Похвалить", en: "Praise" },
    told: { ru: "Похвалили", en: "Praised" },
    kind: "stall",
    payload: z.strictObject({ points: z.int() }),
    roles: ["seller"],
    relations: ({ payload }) => ({ jury: { reviewed: payload } }),
  }),
  judge: command({
    label: { ru: "Подвести итог", en: "Judge" },
    told: { ru: "Итог подведён", en: "Judged" },
    kind: "stall",
    payload: z.strictObject({ sold: z.string().optional() }),
    roles: ["seller"],
    relations: ({ instance, context }) => ({
      takings: {
        measured: ["sold", "unheard-of"],
        of: instance,
        ...(typeof context["since"] === "string" && { since: context["since"] }),
      },
    }),
  }),
};
type StallOccasion = OccasionOf<typeof commands>;

const requirements = {
  "judged-well": requirement<Stall, StallOccasion>({
    id: "judged-well",
    title: { ru: "Жюри довольно", en: "The jury is content" },
    clause: "Rules of the fair, 2",
    force: "law",
    check: (_stall, { world }) => {
      const judgement = relatedJudgement(world, "jury");
      const said = judgement?.ok === true ? judgement.value.outcome : "not judged";
      return said === "accepted" || { text: { ru: said, en: said } };
    },
  }),
  "sold-enough": requirement<Stall, StallOccasion>({
    id: "sold-enough",
    title: { ru: "Продано достаточно", en: "Enough is sold" },
    clause: "Rules of the fair, 1",
    force: "law",
    check: (_stall, { world }) => {
      const [sold] = relatedMeasurements(world, "takings");
      return Number(sold?.value ?? 0) >= 2 || { text: { ru: `Продано ${sold?.value}`, en: `${sold?.value} sold` } };
    },
  }),
};

const record = recorder<Stall, StallOccasion>();

const stall = defineWorkflow({
  id: "stall",
  version: 1,
  title: { ru: "Лавка", en: "Stall" },
  roles: { seller: { ru: "продавец", en: "seller" } },
  commands,
  creation: "open",
  requirements,
  states: { open: { ru: "открыта", en: "open" }, judged: { ru: "итог подведён", en: "judged" } },
  machine: setup({
    types: machineTypes<Stall, StallOccasion, "open">(),
    guards: requirementGuards(requirements),
    actions: {
      sell: record(["sell", "praise"], ({ sales = 0 }) => ({ sales: sales + 1 })),
      beginAnew: record("begin-anew", (_stall, { at }) => ({ since: at.toString() })),
      record: record("judge", (_stall, { world }) => {
        const [sold] = relatedMeasurements(world, "takings");
        return sold === undefined ? {} : { sold: String(sold.value), on: sold.measuredOn };
      }),
    },
  }).createMachine({
    id: "stall",
    context: {},
    initial: "open",
    states: {
      open: {
        on: {
          sell: { actions: "sell" },
          praise: { guard: "judged-well", actions: "sell" },
          "begin-anew": { actions: "beginAnew" },
          judge: { guard: "sold-enough", actions: "record", target: "judged" },
        },
      },
      judged: {},
    },
  }),
});

/** Counts what a stall has sold. */
const counting: Counting = {
  indicators: new Set(["sold"]),
  begin({ of, since, at, calendar: days }) {
    const isMeant = (fact: Fact): boolean =>
      fact.instance.id === of.id &&
      fact.command.type === "sell" &&
      fact.at.epochMilliseconds >= (since?.epochMilliseconds ?? 0);
    let sold = 0;
    return {
      add: (fact) => void (sold += isMeant(fact) ? 1 : 0),
      values: () => [{ id: "sold", value: sold, measuredOn: days.dateOf(at).toString(), source: "history" }],
    };
  },
};

const at = { workflow: "stall", id: "s1" };

const reviewing: Reviewing = {
  judge: ({ points }) => ({
    ok: true,
    value: { outcome: Number(points) > 5 ? "accepted" : "rejected", experts: [], remarks: [] },
  }),
};

function fair(options: { readonly counting?: Counting; readonly reviewing?: Reviewing } = { counting, reviewing }) {
  const clock = virtualClock(start);
  const engine = createEngine({
    store: memoryStore({ tenant: "house" }),
    clock,
    calendar,
    workflows: [stall],
    ...options,
  });
  let number = 0;
  const does = (type: string, payload = {}, ref = at) =>
    engine.execute(ref, { id: `${type}-${++number}`, type, payload, actor: as("seller") });
  return { engine, clock, does };
}

describe("indicators that a command counts from history", () => {
  it("are counted by the engine at that moment, of that instance, with their day", async () => {
    const { engine, does } = fair();
    await does("open");
    await does("open", {}, { workflow: "stall", id: "s2" });
    await does("sell");
    await does("sell", {}, { workflow: "stall", id: "s2" });
    expect(await does("judge")).toMatchObject({ outcome: "refused", reasons: [{ text: { en: "1 sold" } }] });
    await does("sell");
    expect((await engine.explain(at, { type: "judge", payload: {}, actor: as("seller") })).verdict).toBe("met");
    expect(await does("judge")).toMatchObject({
      outcome: "accepted",
      instance: { context: { sold: "2", on: "2021-09-01" } },
    });
  });

  it("cannot be told otherwise", async () => {
    const { does } = fair();
    await does("open");
    expect(await does("judge", { sold: "999" })).toMatchObject({ outcome: "refused" });
  });

  it("leave out what happened before the beginning that the relation names", async () => {
    const { clock, does } = fair();
    await does("open");
    await does("sell");
    await does("sell");
    clock.moveTo(start.add({ hours: 1 }));
    await does("begin-anew");
    expect(await does("judge")).toMatchObject({ outcome: "refused", reasons: [{ text: { en: "0 sold" } }] });
  });

  it("are none where the engine has nothing to count with", async () => {
    const { does } = fair({});
    await does("open");
    await does("sell");
    await does("sell");
    expect(await does("judge")).toMatchObject({ outcome: "refused", reasons: [{ text: { en: "undefined sold" } }] });
  });
});

describe("reviews that a command has judged", () => {
  it("are judged by the engine, not by whoever gives the command", async () => {
    const { does } = fair();
    await does("open");
    expect(await does("praise", { points: 5 })).toMatchObject({ reasons: [{ text: { en: "rejected" } }] });
    expect(await does("praise", { points: 6 })).toMatchObject({ outcome: "accepted" });
  });

  it("are not judged where the engine has nothing to judge with", async () => {
    const { does } = fair({});
    await does("open");
    expect(await does("praise", { points: 6 })).toMatchObject({ reasons: [{ text: { en: "not judged" } }] });
  });
});
