import { always, check, type CheckFinding, eventually, never, type Model, storyText, until } from "@nastavnik/checker";
import { absentInstance, decide, type Instance, systemRole, type World } from "@nastavnik/core";
import { schoolCalendar, schoolCalendarData } from "@nastavnik/core/calendar";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { alone, flow, needs, text } from "./flow.ts";

const found = async (model: Model, code?: CheckFinding["code"]) => {
  const { findings } = await check(model);
  return code === undefined ? findings : findings.filter((each) => each.code === code);
};
const types = ({ story = [] }: CheckFinding) => story.map(({ type }) => type);

const sound = flow({
  states: {
    draft: { on: { send: "sent" } },
    sent: { on: { approve: "done", back: "draft" } },
    done: { type: "final" },
  },
  commands: { send: ["clerk"], back: ["head"], approve: ["head"] },
});

describe("check", () => {
  it("finds nothing wrong in a sound workflow, and explores it completely", async () => {
    const report = await check(alone(sound));
    expect(report.findings.filter(({ weight }) => weight === "error")).toEqual([]);
    expect(report).toMatchObject({ isComplete: true, states: 4, moves: 4, scenes: [{ depth: 3 }] });
  });

  it("finds a deadlock by the shortest way", async () => {
    const stuck = flow({
      states: {
        a: { on: { go: "b", jump: "c" } },
        b: { on: { go: "c" } },
        c: { on: { stop: { target: "d", guard: "never" } } },
        d: { type: "final" },
      },
      guards: { never: needs("never", () => false) },
      commands: { go: ["clerk"], jump: ["clerk"], stop: ["head"] },
    });
    const [deadlock, ...others] = await found(alone(stuck), "deadlock");
    expect(others).toEqual([]);
    expect(deadlock && types(deadlock)).toEqual(["create", "jump"]);
    expect(deadlock?.story && storyText(deadlock.story, "en")).toBe(
      "1. 2025-09-01 Clerk: create (“flow”)\n2. 2025-09-01 Clerk: jump (“flow”)",
    );
  });

  it("does not take a state for a deadlock that is declared as one of rest, or that a timer leaves", async () => {
    const waiting = flow({
      states: { a: { after: { week: "b" } }, b: {} },
      delays: { week: 7 * 86_400_000 },
      commands: {},
    });
    expect((await found(alone(waiting), "deadlock")).map(types)).toEqual([["create", "xstate.after.week.flow.a"]]);
    expect(await found({ ...alone(waiting), rest: ["flow.b"] }, "deadlock")).toEqual([]);
  });

  it("finds moves that go on for ever and end nowhere, with the circle", async () => {
    const circling = flow({
      states: {
        a: { on: { go: "b", end: "z" } },
        b: { on: { go: "c" } },
        c: { on: { go: "b" } },
        z: { type: "final" },
      },
      commands: { go: ["clerk"], end: ["head"] },
    });
    const [livelock] = await found(alone(circling), "livelock");
    expect(livelock && types(livelock)).toEqual(["create", "go"]);
    expect(livelock?.circle?.map(({ type }) => type)).toEqual(["go", "go"]);
    const [shut] = await found(alone(circling), "role-deadlock");
    expect([shut?.place, shut && types(shut)]).toEqual(["head", ["create", "go"]]);
  });

  it("finds that others can keep a role from its turn for ever", async () => {
    const starved = await found(
      alone(
        flow({
          states: {
            a: { on: { ask: "b" } },
            b: { on: { think: "c", answer: "d" } },
            c: { on: { think: "b" } },
            d: { on: { close: "z" } },
            z: { type: "final" },
          },
          commands: { ask: ["clerk"], think: ["curator"], answer: ["curator"], close: ["head"] },
        }),
      ),
      "starvation",
    );
    expect(starved.map(({ place, weight }) => [place, weight])).toEqual([["head", "warning"]]);
    expect(starved[0]?.circle?.map(({ type }) => type)).toEqual(["think", "think"]);
  });

  it("finds states and transitions that no player ever comes to, and ways that others hide", async () => {
    const never2 = needs("never", () => false);
    const yes = needs("yes", () => true);
    const also = needs("also", () => true);
    const dead = flow({
      states: {
        a: {
          on: {
            go: [
              { target: "b", guard: "yes" },
              { target: "c", guard: "also" },
            ],
            jump: { target: "c", guard: "never" },
          },
        },
        b: { type: "final" },
        c: { type: "final" },
      },
      guards: { never: never2, yes, also },
      commands: { go: ["clerk"], jump: ["clerk"] },
    });
    const findings = await found(alone(dead));
    expect(findings.filter(({ code }) => code === "unreachable-state").map(({ place }) => place)).toEqual(["flow.c"]);
    expect(findings.filter(({ code }) => code === "dead-transition").map(({ place }) => place)).toEqual([
      "flow.a on jump 2",
    ]);
    expect(findings.filter(({ code }) => code === "shadowed-way").map(({ place }) => place)).toEqual([
      "flow.a on go 1",
    ]);
    expect(findings.find(({ code }) => code === "always-refuses")?.place).toContain("never");
  });

  it("tells laws that are broken by the shortest story, and holds those that are kept", async () => {
    const laws = [
      always("has-a-state", text("It is somewhere"), (view) => view.one("flow").exists || !view.one("flow").isDone),
      never("never-sent", text("It is never sent"), (view) => view.one("flow").in("sent")),
      eventually("done", text("It is done some day"), (view) => view.one("flow").isDone),
      until(
        "draft-until-sent",
        text("It is a draft until it is sent"),
        (view) => !view.one("flow").isDone,
        (view) => view.one("flow").in("sent"),
      ),
    ];
    const broken = await found({ ...alone(sound), laws }, "law-broken");
    expect(broken.map(({ place }) => place)).toEqual(["never-sent", "done"]);
    expect(broken[0] && types(broken[0])).toEqual(["create", "send"]);
    expect(broken[1]?.circle?.map(({ type }) => type)).toEqual(["send", "back"]);
  });
});

describe("a chart of regions", () => {
  const region = (name: string, more: object = {}) => ({
    initial: "a",
    states: {
      a: { on: { [`${name}-on`]: { target: "b", actions: "count" } } },
      b: { on: { [`${name}-on`]: { target: "c", guard: "even" }, [`${name}-back`]: "a" }, ...more },
      c: { on: { [`${name}-back`]: "b" } },
    },
  });
  const commands = ["x-on", "x-back", "y-on", "y-back", "z-on", "z-back", "reset"];
  const regions = flow({
    context: { count: 0 },
    states: {
      work: {
        type: "parallel",
        states: { x: region("x"), y: region("y", { after: { week: "a" } }), z: region("z") },
        on: { reset: "work" },
      },
    },
    delays: { week: 7 * 86_400_000 },
    actions: { count: ({ count }) => ({ count: (Number(count) + 1) % 4 }) },
    guards: { even: needs("even", ({ count }) => Number(count) % 2 === 0) },
    commands: Object.fromEntries(commands.map((type) => [type, ["clerk"]])),
  });

  /** Every state and move, one decision each, without remembering anything. */
  async function plainly() {
    const clerk = { id: "clerk", roles: ["clerk"], organisation: "organisation" };
    const engine = { id: "system", roles: [systemRole], organisation: "organisation" };
    const world: World = {
      calendar: schoolCalendar(schoolCalendarData.parse({ timeZone: "Europe/Moscow" })),
      related: {},
    };
    const at = Temporal.Instant.from("2025-09-01T06:00:00Z");
    const first: Instance = absentInstance({ workflow: "flow", id: "1" });
    const keyOf = ({ status, value, context, timers = [] }: Instance) =>
      JSON.stringify([status, value, context, timers.map(({ id }) => id.replace(/@.*/, ""))]);
    const seen = new Map([[keyOf(first), first]]);
    let moves = 0;
    for (const instance of seen.values()) {
      const timers = (instance.timers ?? []).map(({ id }) => id.replace(/@.*/, ""));
      for (const type of ["create", ...commands, ...timers]) {
        const actor = timers.includes(type) ? engine : clerk;
        const decision = decide(regions, instance, { id: "c", type, payload: {}, actor, at }, world);
        if (decision.outcome !== "accepted") continue;
        moves++;
        const { at: _at, ...next } = decision.instance;
        if (!seen.has(keyOf(next))) seen.set(keyOf(next), next);
      }
    }
    return { states: seen.size, moves };
  }

  it("has the states and moves that trying each one plainly finds, though many are only remembered", async () => {
    const report = await check({ ...alone(regions), rest: ["flow"] });
    expect(report).toMatchObject(await plainly());
    expect(report.scenes[0]?.decided).toBeLessThan(report.moves);
  });
});

describe("what is wrong with a model", () => {
  const counting = flow({
    context: { count: 0 },
    states: { a: { on: { add: { actions: "add" }, end: "z" } }, z: { type: "final" } },
    actions: { add: ({ count }) => ({ count: Number(count) + 1 }) },
    commands: { add: ["clerk"], end: ["clerk"] },
  });

  it("is told where an abstraction is not finite, by the field, and never hangs", async () => {
    const findings = await found({ ...alone(counting), limits: { states: 300 } });
    expect(findings.find(({ code }) => code === "not-finite")).toMatchObject({
      weight: "error",
      place: "context.flow.count",
    });
    expect(findings.some(({ code }) => code === "limit-met")).toBe(true);
    expect(findings.some(({ code }) => code === "deadlock")).toBe(false);
  });

  it("is gone where the field is kept in part", async () => {
    const report = await check({
      ...alone(counting),
      context: { flow: { count: (count) => Math.min(Number(count), 2) } },
    });
    expect(report).toMatchObject({ isComplete: true, states: 7 });
  });

  it("is told where too little is kept: what counts as the same goes on differently", async () => {
    const twice = needs("twice", ({ count }) => Number(count) >= 2);
    const coarse = flow({
      context: { count: 0 },
      states: { a: { on: { add: { actions: "add" }, end: { target: "z", guard: "twice" } } }, z: { type: "final" } },
      actions: { add: ({ count }) => ({ count: Number(count) + 1 }) },
      guards: { twice },
      commands: { add: ["clerk"], end: ["clerk"] },
    });
    const model = { ...alone(coarse), context: { flow: { count: (count: unknown) => Math.min(Number(count), 1) } } };
    const [finding] = await found(model, "coarse-abstraction");
    expect(finding).toMatchObject({ weight: "warning", place: "context.flow.count" });
  });

  it.each<[string, Partial<Model>, CheckFinding["code"], string]>([
    [
      "a law that reads a field which nothing has",
      { laws: [always("typo", text("typo"), (view) => view.one("flow").context["cuont"] === undefined)] },
      "unknown-field",
      "laws.typo: flow.cuont",
    ],
    [
      "a law that asks for no place of the world",
      { laws: [always("lost", text("lost"), (view) => view.one("other").exists)] },
      "bad-model",
      "laws.lost",
    ],
    ["a place of another workflow", { places: [{ workflow: "other", id: "1" }] }, "bad-model", "places.0"],
    ["payloads for no command", { payloads: { "flow.fly": [{}] } }, "bad-model", "payloads.flow.fly"],
    ["rest in no state", { rest: ["flow.bed"] }, "bad-model", "rest.flow.bed"],
    ["no players", { players: [] }, "no-players", "flow"],
    ["a bound of nothing", { limits: { states: 0 } }, "bad-model", "limits.states"],
    ["a day that is none", { days: ["31.05.2026"] }, "bad-model", "days.31.05.2026"],
    [
      "a beginning that is refused",
      { given: [{ instance: { workflow: "flow", id: "1" }, type: "add", by: "clerk" }] },
      "given-refused",
      "given.0: add",
    ],
  ])("is a finding with its place: %s", async (_what, change, code, place) => {
    const findings = await found({ ...alone(counting), context: { flow: { count: "dropped" } }, ...change });
    expect(findings.filter((each) => each.code === code)).toMatchObject([{ weight: "error", place }]);
  });
});
