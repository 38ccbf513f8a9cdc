import { check, type Model, never, printModel } from "@nastavnik/checker";
import { targetModelWorlds } from "@nastavnik/checker/target-model";
import { shippedRegulation, shippedRegulations } from "@nastavnik/core/target-model";
import { describe, expect, it } from "vitest";
import { alone, flow, needs, text } from "../../packages/checker/test/flow.ts";
import { rumur, rumurStates } from "./rumur.ts";
import { spin, spinStates } from "./spin.ts";
import type { Testimony } from "./testimony.ts";

/** Another regulation and another fault every day, the same all day long; `NASTAVNIK_WITNESS_SEED` chooses. */
const seed = Number(process.env["NASTAVNIK_WITNESS_SEED"] ?? Math.floor(Date.now() / 86_400_000));
const pick = <T>(items: readonly T[], salt = 0): T => items[(seed + salt) % items.length] as T;

const stuck = flow({
  states: {
    a: { on: { go: "b", jump: "c" } },
    b: { on: { go: "c" } },
    c: { on: { stop: { target: "d", guard: "shut" } } },
    d: { type: "final" },
  },
  guards: { shut: needs("shut", () => false) },
  commands: { go: ["clerk"], jump: ["clerk"], stop: ["head"] },
});

const circling = flow({
  states: { a: { on: { go: "b", end: "z" } }, b: { on: { go: "c" } }, c: { on: { go: "b" } }, z: { type: "final" } },
  commands: { go: ["clerk"], end: ["head"] },
});

const side = (name: string, other: string) => ({
  initial: "one",
  states: {
    one: { on: { [`${name}-on`]: "two" } },
    two: { on: { [`${name}-on`]: { target: "three", guard: other }, [`${name}-back`]: "one" }, after: { week: "one" } },
    three: { type: "final" },
  },
});

/** Two regions that wait for each other in turns, and timers. */
const parallel = flow({
  context: {},
  states: {
    work: { type: "parallel", states: { left: side("left", "open"), right: side("right", "open") }, onDone: "end" },
    end: { type: "final" },
  },
  delays: { week: 7 * 86_400_000 },
  guards: { open: needs("open", () => true) },
  commands: { "left-on": ["clerk"], "left-back": ["clerk"], "right-on": ["head"], "right-back": ["head"] },
});

/** Two instances, each of which can be created while the other is not done. */
const two: Model = { workflows: [stuck], places: ["1", "2"].map((id) => ({ workflow: "flow", id })) };

const reaching = (model: Model, workflow: string, state: string): Model => ({
  ...model,
  laws: [never("target", text("target"), (view) => view.all(workflow).some((each) => each.in(state)))],
});

const regulation = pick(shippedRegulations);
const edition = shippedRegulation(regulation);
const [, forming, meetings] = edition === undefined ? [] : targetModelWorlds(edition);

const worlds: readonly (readonly [string, Model])[] = [
  ["a deadlock", reaching(alone(stuck), "flow", "b")],
  ["moves without end", reaching(alone(circling), "flow", "z")],
  ["regions and timers", reaching(alone(parallel), "flow", "end")],
  ["two instances", reaching(two, "flow", "c")],
  ["nothing that the law forbids", reaching(alone(stuck), "flow", "d")],
  ...(forming === undefined ? [] : [[`units under ${regulation}`, reaching(forming, "unit", "working")] as const]),
  ...(meetings === undefined
    ? []
    : [[`meetings under ${regulation}`, reaching(meetings, "unit", "dissolved")] as const]),
];

/** What the explorer says. */
async function explorer(model: Model): Promise<Testimony> {
  const { states, findings } = await check(model);
  const length = (code: string): number | undefined =>
    findings.find((finding) => finding.code === code)?.story?.filter(({ isGiven }) => isGiven !== true).length;
  return {
    states,
    deadlock: length("deadlock"),
    broken: length("law-broken"),
    canRest: !findings.some(({ code }) => code === "deadlock" || code === "livelock"),
  };
}

async function printed(model: Model, format: "promela" | "murphi"): Promise<string> {
  const made = await printModel(model, format);
  if (!made.ok) throw new Error(JSON.stringify(made.findings));
  return made.text;
}

describe.each(worlds)("of %s", (_name, model) => {
  it("spin and rumur say what the explorer says, with shortest stories of the same length", async () => {
    const { canRest, ...said } = await explorer(model);
    expect(spin(await printed(model, "promela"))).toEqual(said);
    expect(rumur(await printed(model, "murphi"))).toEqual({ ...said, canRest });
  });
});

describe(`a fault planted by seed ${seed}`, () => {
  /** Takes out, one after another from a place that the seed says, single cases of rules. */
  function* faults(model: string, rule: RegExp): Iterable<string> {
    const cases = model.match(rule) ?? [];
    for (const index of cases.keys()) yield model.replace(pick(cases, index), "");
  }

  it.each([
    ["spin", "promela", /^ {2}:: atomic \{ (?!.*assert).*$/gm, spinStates],
    ["rumur", "murphi", /^rule "move [^]*?^end;$/gm, rumurStates],
  ] as const)("is noticed by %s, which then finds other states", async (_name, format, rule, statesIn) => {
    // Of any two of its rules that follow each other, one is the only way to some state.
    const model = alone(circling);
    const { states } = await check(model);
    const sound = await printed(model, format);
    expect(statesIn(sound)).toBe(states);
    expect([...faults(sound, rule)].slice(0, 2).some((faulty) => statesIn(faulty) !== states)).toBe(true);
  });
});
