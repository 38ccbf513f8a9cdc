import {
  absentInstance,
  type Actor,
  type Command,
  decide,
  type Decision,
  explain,
  type Instance,
  type JsonObject,
  type Mandate,
  mayBeTheirs,
  possible,
  standingFor,
  systemRole,
  whoMay,
  type Workflow,
  type World,
} from "@nastavnik/core";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { accepted, instant } from "./lending.ts";
import { card } from "./reading-card.ts";
import { goingBy } from "./tiny-workflow.ts";
import { world } from "./world.ts";

const noon = instant("2026-09-10T09:00:00Z");
const actor = (id: string, roles: readonly string[] = [], organisation = "library-1"): Actor => ({
  id,
  roles,
  organisation,
});
const librarian = actor("l-1", ["librarian"]);
const mother = actor("mother");

const mandate = (changes: Partial<Mandate> = {}): Instance => ({
  workflow: "mandate",
  id: "m-1",
  parent: "mother",
  definitionVersion: 1,
  version: 1,
  status: "active",
  value: "recorded",
  context: { person: "child", as: "guardian", from: "2026-09-01", document: "birth record 7", ...changes },
});

const library = (context: JsonObject): Instance => ({ ...mandate(), workflow: "library", id: "library-1", context });
const withStanding = (...standing: readonly Instance[]): World => ({ ...world, standing });

const given = (type: string, by: Actor, payload: JsonObject = {}, more: Partial<Command> = {}): Command => ({
  id: `${type} of ${by.id}`,
  type,
  payload,
  actor: by,
  at: noon,
  ...more,
});

const open = accepted(
  decide(
    card,
    absentInstance({ workflow: "card", id: "c-1" }, "library-1"),
    given("apply", librarian, { holders: ["child", "teenager"] }, { at: instant("2026-09-01T09:00:00Z") }),
    world,
  ),
).instance;

const agree = (by: Actor, holder: string, more: Partial<Command> = {}) => given("agree", by, { holder }, more);
const codes = (decision: Decision) =>
  decision.outcome === "refused" ? decision.reasons.map(({ code }) => code) : decision.outcome;

describe("a person's own act", () => {
  it("is done by that person without any role, and by nobody else", () => {
    const { fact } = accepted(decide(card, open, agree(actor("child"), "child"), world));
    expect(fact.act).toEqual({ kind: "own", of: "child", by: "child", as: "self" });
    expect(codes(decide(card, open, agree(actor("child"), "teenager"), world))).toEqual(["not-your-act"]);
    expect(codes(decide(card, open, agree(actor("stranger"), "child"), world))).toEqual(["not-your-act"]);
    expect(codes(decide(card, open, agree(actor("h-1", ["head-librarian"]), "child"), world))).toEqual([
      "not-your-act",
    ]);
  });

  it("is none of anybody's who has no part in it, though the command names him", () => {
    expect(codes(decide(card, open, agree(actor("stranger"), "stranger"), world))).toEqual(["not-your-act"]);
  });

  it.each<[string, Partial<Mandate>, "accepted" | readonly string[]]>([
    ["in force", {}, "accepted"],
    ["that begins and ends that very day", { from: "2026-09-10", until: "2026-09-10" }, "accepted"],
    ["that has ended", { until: "2026-09-09" }, ["not-your-act"]],
    ["that begins tomorrow", { from: "2026-09-11" }, ["not-your-act"]],
    ["for somebody else", { person: "neighbour" }, ["not-your-act"]],
    ["in a capacity that does not count here", { as: "representative" }, ["not-your-act"]],
    ["for this workflow", { scope: ["card"] }, "accepted"],
    ["for this command", { scope: ["card.agree"] }, "accepted"],
    ["for other things", { scope: ["loan", "card.close"] }, ["not-your-act"]],
  ])("is done by a representative with a mandate %s", (_what, changes, expected) => {
    expect(codes(decide(card, open, agree(mother, "child"), withStanding(mandate(changes))))).toEqual(expected);
  });

  it("tells for whom, by whom, in what capacity and by which document it was done", () => {
    const { fact, instance } = accepted(decide(card, open, agree(mother, "child"), withStanding(mandate())));
    const expected = { kind: "own", of: "child", by: "mother", as: "guardian", mandate: "birth record 7" };
    expect(fact.act).toEqual(expected);
    expect(instance.context).toMatchObject({ by: "mother" });
  });

  it("is judged by the mandates of the day on which it happened", () => {
    const ended = withStanding(mandate({ until: "2026-09-05" }));
    expect(codes(decide(card, open, agree(mother, "child", { on: "2026-09-05" }), ended))).toBe("accepted");
    expect(codes(decide(card, open, agree(mother, "child", { on: "2026-09-06" }), ended))).toEqual(["not-your-act"]);
  });

  it("throws internal for an instance that should be a mandate and is none, naming it", () => {
    const broken = { ...mandate(), context: { person: "child", as: "guardian", from: 2026, document: "d" } };
    const attempt = () => decide(card, open, agree(mother, "child"), withStanding(broken));
    expect(attempt).toThrowError(/mandate m-1: expected the context of a mandate/);
  });
});

describe("a signed paper", () => {
  const paper = { signer: "child", number: "17", date: "2026-09-09" };

  it("is recorded by whoever may, and the fact tells who signed, who recorded it and the paper", () => {
    const { fact } = accepted(decide(card, open, agree(librarian, "child", { paper }), world));
    expect(fact.actor.id).toBe("l-1");
    expect(fact.act).toEqual({
      kind: "own",
      of: "child",
      by: "child",
      as: "self",
      recordedBy: "l-1",
      paper: { number: "17", date: "2026-09-09" },
    });
  });

  it("is needed where the sender only records", () => {
    const decision = decide(card, open, agree(librarian, "child"), world);
    expect(decision).toMatchObject({ reasons: [{ code: "paper-needed", clause: "Library rules, 2.2" }] });
  });

  it("may be signed by a representative", () => {
    const signed = agree(librarian, "child", { paper: { ...paper, signer: "mother" } });
    const { fact } = accepted(decide(card, open, signed, withStanding(mandate())));
    expect(fact.act).toMatchObject({ of: "child", by: "mother", as: "guardian", recordedBy: "l-1" });
  });

  it("gives no power to whoever may record none, to a stranger's signature, and to an office", () => {
    expect(codes(decide(card, open, agree(mother, "child", { paper }), world))).toEqual(["not-your-act"]);
    const signed = { ...paper, signer: "stranger" };
    expect(codes(decide(card, open, agree(librarian, "child", { paper: signed }), world))).toEqual(["not-your-act"]);
    expect(codes(decide(card, open, given("approve", librarian, {}, { paper }), world))).toEqual(["not-your-act"]);
  });
});

describe("the act of an office", () => {
  const approve = (by: Actor, related: World["related"] = {}) =>
    codes(decide(card, open, given("approve", by), { ...world, related }));

  it("is done by whoever holds the office, and the fact names the role", () => {
    const { fact } = accepted(decide(card, open, given("approve", librarian), world));
    expect(fact.act).toEqual({ kind: "office", role: "librarian" });
    expect(approve(actor("child"))).toEqual(["role-not-permitted"]);
  });

  it("is asked of the appointed only where there is such a list", () => {
    expect(approve(librarian, { library: library({ onDuty: ["l-2"] }) })).toEqual(["not-appointed"]);
    expect(approve(librarian, { library: library({ onDuty: ["l-1"] }) })).toBe("accepted");
    expect(approve(librarian, { library: library({}) })).toBe("accepted");
  });

  it("is refused in a matter of one's own and in another organisation, everything at once", () => {
    expect(approve(actor("child", ["librarian"]))).toEqual(["conflict-of-interest"]);
    expect(approve(actor("l-1", ["librarian"], "library-2"))).toEqual(["other-organisation"]);
    const both = approve(actor("child", ["librarian"], "library-2"), { library: library({ onDuty: [] }) });
    expect(both).toEqual(["other-organisation", "not-appointed", "conflict-of-interest"]);
  });
});

describe("several declarations", () => {
  it("let everybody do it whom one of them lets", () => {
    expect(codes(decide(card, open, given("close", actor("child")), world))).toBe("accepted");
    expect(codes(decide(card, open, given("close", actor("h-1", ["head-librarian"])), world))).toBe("accepted");
    const refused = decide(card, open, given("close", librarian), world);
    expect(codes(refused)).toEqual(["not-your-act"]);
    expect(refused).toMatchObject({ reasons: [{ text: { en: expect.stringContaining("head librarian") } }] });
  });

  it("leave the engine's own commands to the engine", () => {
    expect(codes(decide(card, open, given("remind", librarian), world))).toEqual(["role-not-permitted"]);
    const cause = { instance: { workflow: "loan", id: "copy-1" }, version: 3 };
    const command = given("remind", actor(systemRole, [systemRole]), {}, { cause });
    expect(accepted(decide(card, open, command, world)).fact).toMatchObject({ act: { kind: "system" }, cause });
  });
});

describe("personal data", () => {
  it("may be given only of those whom the command is about", () => {
    const bringing = (...personalDataOf: readonly string[]) =>
      decide(card, open, agree(actor("child"), "child", { personalDataOf }), world);
    expect(codes(bringing("child"))).toBe("accepted");
    expect(bringing("child", "teenager")).toMatchObject({ reasons: [{ code: "not-about-them", subject: "teenager" }] });
    const elsewhere = given("approve", librarian, {}, { personalDataOf: ["child"] });
    expect(codes(decide(card, open, elsewhere, world))).toEqual(["not-about-them"]);
  });
});

describe("an explanation", () => {
  it("shows whose act it is beside the role and the state, and the rest all the same", () => {
    const { tree, verdict } = explain(card, open, agree(mother, "child"), world);
    expect(verdict).toBe("unmet");
    expect(tree.children.map(({ kind, verdict: each }) => [kind, each])).toEqual([
      ["role", "met"],
      ["state", "met"],
      ["act", "unmet"],
      ["day", "met"],
    ]);
  });

  it("answers before the payload is known, with the people in whose name the sender may do it", () => {
    const draft = (by: Actor, seen = world) => explain(card, open, given("agree", by), seen, false);
    expect(draft(actor("stranger"))).toMatchObject({ verdict: "unmet" });
    expect(draft(actor("child"))).toMatchObject({ verdict: "met", choices: ["child"] });
    const standing = withStanding(mandate(), { ...mandate({ person: "teenager" }), id: "m-2" });
    expect(draft(mother, standing)).toMatchObject({ verdict: "met", choices: ["child", "teenager"] });
    const list = possible(card, open, mother, noon, () => standing);
    expect(list.filter(({ verdict }) => verdict !== "unmet").map(({ command }) => command)).toEqual(["agree"]);
    expect(list.find(({ command }) => command === "agree")?.choices).toEqual(["child", "teenager"]);
  });
});

describe("the mandates of a speaker", () => {
  it("are asked for only where he does not speak for himself", () => {
    const asked = (command: Command) => standingFor(card, open, command, world);
    expect(asked(agree(actor("child"), "child"))).toBeUndefined();
    expect(asked(given("approve", librarian))).toBeUndefined();
    expect(asked(agree(mother, "child"))).toEqual({ workflow: "mandate", parent: "mother" });
    const paper = { signer: "father", number: "1", date: "2026-09-09" };
    expect(asked(agree(librarian, "child", { paper }))).toEqual({ workflow: "mandate", parent: "father" });
  });
});

describe("a declaration of whose act the beginning is, which only what is filled in can tell", () => {
  const text = { ru: "x", en: "x" };
  const subject = (named: unknown): readonly string[] | undefined => (typeof named === "string" ? [named] : undefined);
  const create: Workflow["commands"][string] = {
    label: text,
    told: text,
    kind: "any",
    payload: z.strictObject({ owner: z.string() }),
    by: {
      kind: "own",
      title: text,
      whose: (_subject, { related }) => subject((related["owner"] as { readonly id: string } | undefined)?.id),
    },
  };
  const workflow = goingBy({}, {}, { commands: { create, go: { ...create, payload: z.strictObject({}) } } });
  const start = absentInstance({ workflow: "tiny", id: "1" });
  const owned = { ...world, related: { owner: absentInstance({ workflow: "person", id: "ann" }) } };

  it("waits for that, and says so", () => {
    expect(explain(workflow, start, given("create", actor("ann")), world, false).verdict).toBe("unknown");
    const [first] = possible(workflow, start, actor("ann"), noon, () => world);
    expect(first).toMatchObject({ verdict: "unknown", conditions: [{ en: "The act is the sender's" }] });
    expect(mayBeTheirs(workflow, start, given("create", actor("ann")), world)).toBe(true);
  });

  it("then is theirs, and of whom nobody has named nobody's", () => {
    const asked = (sender: string, seen: World) =>
      codes(decide(workflow, start, given("create", actor(sender), { owner: "ann" }), seen));
    expect(asked("ann", owned)).toBe("accepted");
    expect(asked("bob", owned)).toEqual(["not-your-act"]);
    expect(asked("ann", world)).toEqual(["not-your-act"]);
  });
});

describe("a declaration that throws", () => {
  it("is an internal error that names workflow and command", () => {
    const text = { ru: "x", en: "x" };
    const guest = { label: text, told: text, kind: "any", payload: card.commands["close"].payload, roles: ["guest"] };
    const whose = () => {
      throw new Error("broken");
    };
    const by = { kind: "own", title: text, whose } as const;
    const { roles: _roles, ...own } = { ...guest, by };
    const workflow = goingBy({}, {}, { commands: { create: guest, go: own } });
    const start = absentInstance({ workflow: "tiny", id: "1" });
    const { instance } = accepted(decide(workflow, start, given("create", actor("g", ["guest"])), world));
    expect(() => decide(workflow, instance, given("go", actor("g")), world)).toThrowError(
      expect.objectContaining({ code: "internal", message: expect.stringContaining("workflow tiny: whose act go is") }),
    );
  });
});

describe("the table of who may do what", () => {
  it("is drawn from the declarations, with what else is asked", () => {
    const table = new Map(whoMay(card).map(({ command, ways }) => [command, ways]));
    const said = (command: string) =>
      table
        .get(command)
        ?.map(({ who, conditions }) => [
          who.map(({ en }) => en),
          conditions.map(({ text, clause }) => [text.en, clause]),
        ]);
    expect(said("apply")).toEqual([[["librarian"], []]]);
    expect(said("remind")).toEqual([[["engine"], []]]);
    expect(said("agree")).toEqual([
      [
        ["a holder of the card"],
        [
          ["also a representative by a mandate", "Library rules, 2.2"],
          ["recorded from a signed paper by “librarian”", undefined],
        ],
      ],
    ]);
    expect(said("approve")).toEqual([
      [
        ["librarian"],
        [
          ["organisation: the library that issued the card", undefined],
          ["only: the librarian whom an order has appointed", "Library rules, 1.4"],
          ["but not: a holder of the card", "Library rules, 1.5"],
        ],
      ],
    ]);
    expect(said("close")).toEqual([
      [["a holder of the card"], []],
      [["head librarian"], []],
    ]);
  });
});
