import {
  absentInstance,
  type Accepted,
  type Command,
  decide,
  explain,
  type Instance,
  type Workflow,
  type World,
} from "@nastavnik/core";
import { schoolCalendar, schoolCalendarData } from "@nastavnik/core/calendar";
import { Temporal } from "temporal-polyfill";
import { type AnyMachineSnapshot, createActor, initialTransition, transition } from "xstate";
import type { Bench, BenchLine } from "../../../tools/bench-line.ts";
import { race } from "../../../tools/race.ts";
import { flat, nested, parallel } from "./workflows.ts";

const world: World = {
  calendar: schoolCalendar(schoolCalendarData.parse({ timeZone: "Europe/Moscow" })),
  related: {},
};
const at = Temporal.Instant.from("2026-09-01T06:00:00Z");
const actor = { id: "clerk-1", roles: ["clerk"], organisation: "school" };
const commandOf = (type: string): Command => ({ id: `c-${type}`, type, payload: {}, actor, at });

function accepted(workflow: Workflow, instance: Instance, command: Command): Accepted {
  const decision = decide(workflow, instance, command, world);
  if (decision.outcome !== "accepted") throw new Error(`${command.type} was ${decision.outcome}`);
  return decision;
}

/** Both interpreters take the same event on the same machine again and again; each does what a host asks of it. */
function measure(workflow: Workflow): readonly BenchLine[] {
  const { machine } = workflow;
  const start = accepted(workflow, absentInstance({ workflow: workflow.id, id: "1" }), commandOf("create")).instance;
  const command = commandOf("switch");
  const refusal = commandOf("force");
  const event = { ...command, instance: start, world, policies: {} };

  let live = start;
  let stored = start;
  const live2 = createActor(machine, { input: event }).start();
  let [snapshot] = initialTransition(machine, event) as readonly [AnyMachineSnapshot, unknown];

  const { perSecond, ratio } = race({
    decide: () => {
      live = accepted(workflow, live, command).instance;
    },
    // A state that comes from a store is another object each time.
    "decide, stored": () => {
      stored = accepted(workflow, stored, command).instance;
      stored = { ...stored, value: typeof stored.value === "string" ? stored.value : structuredCopy(stored.value) };
    },
    send: () => live2.send(event),
    transition: () => {
      [snapshot] = transition(machine, snapshot, event) as unknown as readonly [AnyMachineSnapshot, unknown];
    },
    "decide, refused": () => void decide(workflow, start, refusal, world),
    explain: () => void explain(workflow, start, command, world),
    "explain, refused": () => void explain(workflow, start, refusal, world),
  });
  if (live.version < 100 || live2.getSnapshot().context.count < 100) throw new Error("nothing was measured");

  const isFlat = workflow === flat;
  const speed = ratio("decide", "send");
  const cost = Math.max(ratio("decide", "explain"), ratio("decide, refused", "explain, refused"));
  const name = workflow.id;
  return [
    { name: `${name}: decide`, value: perSecond("decide"), unit: "per second" },
    { name: `${name}: decide, state as read from a store`, value: perSecond("decide, stored"), unit: "per second" },
    { name: `${name}: decide that refuses, with all reasons`, value: perSecond("decide, refused"), unit: "per second" },
    { name: `${name}: live XState actor's send`, value: perSecond("send"), unit: "per second" },
    { name: `${name}: XState's pure transition`, value: perSecond("transition"), unit: "per second" },
    {
      name: `${name}: decide against send`,
      value: speed,
      unit: "times",
      ...(isFlat ? { reach: "≥ 0.7 times", ok: speed >= 0.7 } : {}),
    },
    { name: `${name}: transition against send`, value: ratio("transition", "send"), unit: "times" },
    { name: `${name}: cost of explain against decide`, value: cost, unit: "times", reach: "≤ 3 times", ok: cost <= 3 },
  ];
}

/** A deep copy of a state, as cheap as can be: only its identity matters here. */
function structuredCopy(value: Exclude<Instance["value"], string>): Instance["value"] {
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, typeof inner === "string" ? inner : structuredCopy(inner)]),
  );
}

/** The kernel against XState's own interpreter on the same machines: flat, nested, and with eight parallel regions. */
export const bench: Bench = async () => [flat, nested, parallel].flatMap((workflow) => measure(workflow));
