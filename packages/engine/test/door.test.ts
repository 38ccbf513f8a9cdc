import { isNastavnikError } from "@nastavnik/core";
import { advance, createEngine, type CommandInput } from "@nastavnik/engine";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { as, calendar, openHall, reserve, setUp, start } from "./set-up.ts";
import { ageless } from "./workflows/ageless.ts";

const blue = { workflow: "hall", id: "blue" };
const sound: CommandInput = { id: "1", type: "open", payload: { capacity: 2 }, actor: as("manager") };

const cyclic: Record<string, unknown> = {};
cyclic["itself"] = cyclic;

function nested(depth: number): unknown {
  let value: unknown = [];
  for (let level = 0; level < depth; level++) value = [value];
  return value;
}

describe("an envelope that is wrong", () => {
  it.each<[string, object, RegExp]>([
    ["no actor", { actor: null }, /^command\.actor: expected an object; met: null$/],
    ["an empty actor", { actor: {} }, /command\.actor\.id: expected a text; met: nothing\ncommand\.actor\.roles/],
    [
      "roles that are no list",
      { actor: { ...as("manager"), roles: 5 } },
      /actor\.roles: expected a list; met: a number/,
    ],
    [
      "a cyclic organisation",
      { actor: { ...as("manager"), organisation: cyclic } },
      /actor\.organisation: expected a text/,
    ],
    ["a type that is no text", { type: 5 }, /command\.type: expected a text; met: a number/],
    ["an id that is no text", { id: 5 }, /command\.id: expected a text; met: a number/],
    ["an id of five kilobytes", { id: "x".repeat(5000) }, /command\.id: expected characters: at most 200/],
    ["an id with NUL", { id: "a\0b" }, /command\.id: expected Unicode characters without NUL/],
    ["an id with half a character", { id: "a\ud800b" }, /command\.id: expected Unicode characters without NUL/],
    ["a parent that is no text", { parent: 5 }, /command\.parent: expected a text/],
    ["personal data that are no list", { personalData: 5 }, /command\.personalData: expected a list/],
    [
      "personal data with a bigint",
      { personalData: [{ subject: "p", data: { age: 5n } }] },
      /command\.personalData\.0\.data\.age: expected a JSON object; met: bigint/,
    ],
    ["a day that is none", { on: "2026-02-30" }, /command\.on: expected a date such as/],
    ["a year before the first", { on: "-000001-01-01" }, /command\.on: expected a date/],
    ["a year after the last", { on: "+012000-01-01" }, /command\.on: expected a date/],
    ["a paper without a signer", { paper: { number: "1", date: "2021-09-01" } }, /command\.paper\.signer/],
    ["a paper of no day", { paper: { signer: "p", number: "1", date: "2021-13-01" } }, /command\.paper\.date/],
  ])(
    "because of %s is an error that names the place, what was expected and what was met",
    async (_what, change, text) => {
      const { engine, store } = setUp();
      const attempt = engine.execute(blue, { ...sound, ...change });
      await expect(attempt).rejects.toMatchObject({ code: "invalid-input", message: expect.stringMatching(text) });
      expect(await store.commands()).toEqual([]);
    },
  );

  it.each([null, 5, {}, { workflow: "hall" }, { workflow: "hall", id: "" }, { workflow: 1, id: "a" }])(
    "because its instance is %j, too",
    async (ref) => {
      const { engine } = setUp();
      await expect(engine.execute(ref as never, sound)).rejects.toThrow(/^instance/);
    },
  );

  it("is no better as a draft, or as a question of a stranger", async () => {
    const { engine } = setUp();
    const bad = { code: "invalid-input" };
    await expect(engine.explain(blue, { ...sound, at: new Date() as never })).rejects.toMatchObject(bad);
    await expect(engine.possible(blue, null as never)).rejects.toMatchObject(bad);
    await expect(engine.workList({} as never, { workflow: "hall", parent: "x" })).rejects.toMatchObject(bad);
  });
});

describe("a payload that is not JSON", () => {
  it.each<[string, unknown, string]>([
    ["a date", { capacity: new Date() }, "Field capacity: expected JSON; met: Date"],
    ["a map", new Map(), "The payload: expected JSON; met: Map"],
    ["a number that is none", { capacity: Number.NaN }, "Field capacity: expected JSON; met: NaN"],
    ["a bigint", { capacity: 5n }, "Field capacity: expected JSON; met: bigint"],
    ["what contains itself", { capacity: cyclic }, "met: a value that contains itself"],
    ["seven thousand levels", { capacity: nested(7000) }, "met: more than 100 levels"],
    ["a hole in a list", { capacity: [undefined] }, "Field capacity.0: expected JSON; met: undefined"],
  ])("because of %s is refused at its place, and nothing is stored", async (_what, payload, text) => {
    const { engine, store } = setUp();
    const answer = await engine.execute(blue, { ...sound, payload });
    expect(answer).toMatchObject({
      outcome: "refused",
      reasons: [{ code: "invalid-payload", text: { en: expect.stringContaining(text) } }],
    });
    expect(await store.commands()).toEqual([]);
  });

  it("is refused also where a schema has made it so", async () => {
    const { store, clock } = setUp();
    const engine = createEngine({ store, clock, calendar, workflows: [ageless] });
    const create = { id: "1", type: "create", payload: { at: "2021-09-01" }, actor: as("guest") };
    expect(await engine.execute({ workflow: "ageless", id: "1" }, create)).toMatchObject({
      outcome: "refused",
      reasons: [{ code: "invalid-payload", subject: "at" }],
    });
  });
});

describe("personal data", () => {
  it("are refused where they do not fit what the command says, without a word of what they are", async () => {
    const { store, clock } = setUp();
    const engine = createEngine({ store, clock, calendar, workflows: [ageless] });
    const answer = await engine.execute(
      { workflow: "ageless", id: "1" },
      {
        id: "1",
        type: "create",
        payload: {},
        actor: as("guest"),
        personalData: [{ subject: "1", data: { bornOn: "2013-13-45" } }],
      },
    );
    expect(answer).toMatchObject({
      outcome: "refused",
      reasons: [{ code: "invalid-personal-data", subject: "personalData.bornOn" }],
    });
    expect(JSON.stringify(answer)).not.toContain("2013");
  });
});

describe("a command id that comes again", () => {
  const cases: readonly [string, object][] = [
    ["another type", { type: "darken", payload: {} }],
    ["another payload", { payload: { capacity: 3 } }],
    ["another sender", { actor: { ...as("manager"), id: "manager-2" } }],
    ["another parent", { parent: "elsewhere" }],
    ["another day", { on: "2021-09-01" }],
    ["a paper", { paper: { signer: "p", number: "1", date: "2021-09-01" } }],
    ["personal data", { personalData: [{ subject: "p", data: {} }] }],
  ];

  it.each(cases)("with %s is refused by a code of its own, and names the first", async (_what, change) => {
    const { engine, store } = setUp();
    await engine.execute(blue, sound);
    const answer = await engine.execute(blue, { ...sound, ...change });
    expect(answer).toMatchObject({ outcome: "refused", reasons: [{ code: "command-id-reused", subject: "open" }] });
    expect(await engine.execute(blue, { ...sound, ...change })).toEqual(answer);
    expect(await store.commands()).toHaveLength(1);
  });

  it("with the same content gets the first answer, in whatever order its keys are and whatever the time", async () => {
    const { engine, clock } = setUp();
    await engine.execute(...openHall("blue", 0));
    const [ref, command] = reserve("blue", "a", "by-group");
    const first = await engine.execute(ref, command);
    clock.moveTo(start.add({ hours: 5 }));
    const { counted, seats } = command.payload;
    const again = await engine.execute(ref, {
      ...command,
      payload: { seats, counted },
      actor: { ...command.actor, roles: ["guest", "manager"] },
    });
    expect(first.outcome).toBe("refused");
    expect(again).toEqual({ outcome: "duplicate", first });
  });
});

describe("a delay that ends beyond all time", () => {
  it("is a broken promise of the definition, and names its timer", async () => {
    const { engine } = setUp();
    const light = { id: "1", type: "light", payload: { period: 9e15 }, actor: as("keeper") };
    const attempt = engine.execute({ workflow: "lamp", id: "a" }, light);
    await expect(attempt).rejects.toMatchObject({ code: "internal", message: expect.stringContaining("lamp.green") });
  });
});

// 100,000 in the gate; two hundred say enough every day.
const runs = Number(process.env["NASTAVNIK_ENVELOPES"] ?? 200);

async function outcomeOf(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt;
    return "answered";
  } catch (error) {
    return isNastavnikError(error) ? error.code : String(error);
  }
}

describe("hostile envelopes", () => {
  it("are answered, or are an error with a place; and what is stored agrees with itself", async () => {
    const junk = fc.oneof(
      fc.anything({
        withBigInt: true,
        withDate: true,
        withMap: true,
        withSet: true,
        withNullPrototype: true,
        withSparseArray: true,
      }),
      fc.constantFrom<unknown>(cyclic, nested(200), Number.NaN, "x".repeat(5000), "\0", Symbol("s"), () => 1),
      fc.string({ unit: "binary", maxLength: 10 }),
    );
    const mostly = (value: unknown) =>
      fc.oneof({ weight: 12, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: junk });
    const actor = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.record({ id: mostly("m"), roles: mostly(["manager", "guest"]), organisation: mostly("house") }),
      },
      { weight: 1, arbitrary: junk },
    );
    const envelope = fc.record({
      id: fc.oneof(fc.constantFrom("1", "2", "3"), junk),
      type: fc.oneof(fc.constantFrom("open", "take", "reserve", "darken", "xstate.x", "__proto__"), junk),
      payload: fc.oneof(
        fc.constantFrom<unknown>({ capacity: 1 }, { guest: "g" }, { counted: "by-group", seats: 1 }, {}),
        junk,
      ),
      actor,
      parent: mostly("blue"),
      on: mostly(undefined),
      paper: mostly(undefined),
      personalData: fc.oneof(
        { weight: 3, arbitrary: fc.constant(undefined) },
        { weight: 1, arbitrary: fc.array(fc.record({ subject: mostly("a"), data: junk }), { maxLength: 2 }) },
        { weight: 1, arbitrary: junk },
      ),
    });
    const ref = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(blue, { workflow: "reservation", id: "a" }) },
      { weight: 1, arbitrary: fc.record({ workflow: mostly("hall"), id: mostly("x") }) },
      { weight: 1, arbitrary: junk },
    );
    let { engine, store, clock } = setUp();
    let answered = 0;
    let count = 0;
    await fc.assert(
      fc.asyncProperty(ref, envelope, async (to, input) => {
        if (++count % 200 === 0) ({ engine, store, clock } = setUp());
        const outcome = await outcomeOf(engine.execute(to as never, input as never));
        expect(outcome).toMatch(/^(answered|invalid-input|not-found)$/);
        if (outcome === "answered") answered++;
      }),
      { numRuns: runs },
    );
    expect(answered).toBeGreaterThan(runs / 40);
    await advance(engine, clock, clock.now().add({ hours: 1 }));
    for (const fact of await store.facts()) {
      const [instance] = await store.load([fact.instance]);
      expect(instance?.version).toBeGreaterThanOrEqual(fact.version);
    }
  });
});
