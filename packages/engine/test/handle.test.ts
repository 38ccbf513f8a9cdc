import { type Instance, NastavnikError } from "@nastavnik/core";
import { mandate, programme, targetModel, unit } from "@nastavnik/core/target-model";
import { createEngine, virtualClock } from "@nastavnik/engine";
import { memoryStore } from "@nastavnik/persistence/memory";
import { describe, expect, expectTypeOf, it } from "vitest";
import { as, calendar, setUp, start } from "./set-up.ts";
import { hall } from "./workflows/hall.ts";
import { lamp } from "./workflows/lamp.ts";

/** What must not compile is shown by the type check of the repository: an expected error that is none is an error. */

const manager = { id: "manager-1", roles: ["manager"], organisation: "house" } as const;
const head = { id: "head-1", roles: ["head"], organisation: "school-1" } as const;

function school() {
  const clock = virtualClock(start);
  return createEngine({ store: memoryStore({ tenant: "school-1", clock }), clock, calendar, ...targetModel });
}

describe("the handle of a workflow", () => {
  it("does what the engine does for an instance of it", async () => {
    const { engine } = setUp();
    const halls = engine.of(hall);
    const ref = { workflow: "hall", id: "blue" };
    const opened = { id: "1", payload: { capacity: 2 }, actor: manager };
    expect(await halls.execute("blue", "open", opened)).toMatchObject({ outcome: "accepted" });
    expect(await engine.execute(ref, { ...opened, type: "open" })).toMatchObject({ outcome: "duplicate" });
    expect(await halls.instance("blue")).toEqual(await engine.instance(ref));
    expect(await halls.history("blue", { limit: 1 })).toEqual(await engine.history(ref));
    expect(await halls.possible("blue", manager)).toEqual(await engine.possible(ref, manager));
    const draft = { payload: { capacity: 3 }, actor: manager };
    expect(await halls.explain("blue", "open", draft)).toEqual(await engine.explain(ref, { ...draft, type: "open" }));
  });

  it("is refused for a workflow that the engine does not carry out", () => {
    const { engine } = setUp({ workflows: [hall], reactions: [] });
    const found = () => engine.of(lamp);
    expect(found).toThrow(NastavnikError);
    expect(found).toThrow("expected one of the workflows hall, met lamp");
  });

  it("is not had, by the compiler, for a workflow that is none of the engine's", () => {
    const engine = school();
    // @ts-expect-error -- a hall is no workflow of the target model
    expect(() => engine.of(hall)).toThrow("met hall");
  });

  it("leaves open what is not known of a workflow when it is compiled", async () => {
    const [some] = targetModel.workflows;
    if (some === undefined) throw new Error("expected a workflow");
    const answer = await school()
      .of(some)
      .execute("2026", "anything", { id: "1", payload: 1, actor: as("head") });
    expect(answer).toMatchObject({ outcome: "refused" });
  });
});

describe("the compiler, by the handle of a shipped workflow", () => {
  it("takes each command with its payload and its workflow's roles", async () => {
    const programmes = school().of(programme);
    const payload = { organisation: "school-1", period: { from: "2021-09-01", to: "2022-08-31" } };
    const answer = await programmes.execute("2021", "found", { id: "1", payload, actor: head });
    expect(answer.outcome).toBe("accepted");
    expectTypeOf(await programmes.instance("2021")).toEqualTypeOf<Instance | undefined>();
  });

  it("refuses a command that the workflow does not have", async () => {
    const units = school().of(unit);
    // @ts-expect-error -- it is called hold-meeting
    const answer = await units.execute("unit-1", "hold-meetings", { id: "1", payload: { kind: "first" }, actor: head });
    expect(answer).toMatchObject({ outcome: "refused" });
  });

  it("refuses a payload that the command does not take", async () => {
    const mandates = school().of(mandate);
    const payload = { person: 7 };
    // @ts-expect-error -- a person is an identifier, and more is asked for
    const answer = await mandates.execute("mandate-1", "record", { id: "1", payload, actor: head });
    expect(answer).toMatchObject({ outcome: "refused" });
  });

  it("refuses a role that nobody holds, and the engine's own", async () => {
    const units = school().of(unit);
    const command = { id: "1", payload: { kind: "first" } };
    const janitor = { id: "person-1", roles: ["janitor"], organisation: "school-1" } as const;
    const system = { id: "person-1", roles: ["system"], organisation: "school-1" } as const;
    // @ts-expect-error -- there are no janitors among the roles
    const first = await units.execute("unit-1", "hold-meeting", { ...command, actor: janitor });
    // @ts-expect-error -- nobody from outside is the engine
    const second = await units.execute("unit-1", "hold-meeting", { ...command, id: "2", actor: system });
    expect([first.outcome, second.outcome]).toEqual(["refused", "refused"]);
  });
});
