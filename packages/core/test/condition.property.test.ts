import {
  regulationOf,
  all,
  any,
  type AnyCondition,
  type Command,
  decide,
  defineWorkflow,
  explain,
  type Instance,
  machineTypes,
  none,
  type Occasion,
  possible,
  requirement,
  requirementGuards,
} from "@nastavnik/core";
import { editionOf } from "@nastavnik/core/regulation";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { setup } from "xstate";
import * as z from "zod";
import { world } from "./world.ts";

type Kind = "all" | "any" | "none";
type Plan =
  | { readonly leaf: number; readonly force: "integrity" | "regulation"; readonly isOfPayload: boolean }
  | { readonly kind: Kind; readonly of: readonly Plan[] };

/** What the leaves answer, each by its number. */
interface Facts {
  readonly context: readonly boolean[];
  readonly payload: readonly boolean[];
  readonly off: readonly number[];
}

const leafCount = 6;
const title = (en: string) => ({ ru: en, en });

const leaf: fc.Arbitrary<Plan> = fc.nat(leafCount - 1).map((number) => ({
  leaf: number,
  force: number % 2 === 0 ? "integrity" : "regulation",
  isOfPayload: number >= 3,
}));

const { tree } = fc.letrec<{ tree: Plan }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.record({
      kind: fc.constantFrom<Kind>("all", "any", "none"),
      of: fc.array(tie("tree"), { minLength: 1, maxLength: 3 }),
    }),
  ),
}));

const answers = fc.array(fc.boolean(), { minLength: leafCount, maxLength: leafCount });
const facts: fc.Arbitrary<Facts> = fc.record({
  context: answers,
  payload: answers,
  off: fc.subarray([...Array(leafCount).keys()]),
});

type Flags = { readonly flags: readonly boolean[] };

let combinations = 0;

/** One number is one requirement, wherever it stands. */
const leaves = Array.from({ length: leafCount }, (_, number) => {
  const isOfPayload = number >= 3;
  return requirement<Flags, Occasion<string, Flags>>({
    id: `leaf-${number}`,
    title: title(`leaf ${number}`),
    clause: `clause ${number}`,
    ...(number % 2 === 0 ? { force: "integrity" } : { force: "regulation", choice: `choice-${number}` }),
    ...(isOfPayload ? { needs: "payload" as const } : {}),
    ...(number === 2 || number === 4 ? { selects: true as const } : {}),
    check: ({ flags }, { payload }) =>
      (isOfPayload ? payload.flags[number] : flags[number]) || { text: title(`not ${number}`) },
  });
});

function conditionOf(plan: Plan): AnyCondition {
  if ("leaf" in plan) return leaves[plan.leaf] as AnyCondition;
  const id = `${plan.kind}-${++combinations}`;
  return { all, any, none }[plan.kind](id, title(id), ...plan.of.map((part) => conditionOf(part)));
}

/** An edition that makes every choice but these. */
function chosenWithout(off: readonly number[]) {
  const made = [...Array(leafCount).keys()].filter((number) => !off.includes(number));
  const choices = Object.fromEntries(made.map((number) => [`choice-${number}`, true]));
  return editionOf({ id: "gate-rules", edition: "1", title: title("rules"), choices });
}

/** A workflow with one state, in which the command may be taken by each of these ways. */
function workflowOf(plans: readonly Plan[], off: readonly number[] = []) {
  const requirements = Object.fromEntries(plans.map((plan, index) => [`way-${index}`, conditionOf(plan)]));
  const ways = Object.keys(requirements).map((guard) => ({ guard, meta: {} }));
  const machine = setup({
    types: machineTypes<Flags, Occasion<string, Flags>>(),
    guards: requirementGuards(requirements),
  }).createMachine({ id: "gate", context: { flags: [] }, initial: "open", states: { open: { on: { pass: ways } } } });
  const anyone = {
    label: title("any"),
    told: title("any"),
    kind: "any",
    payload: z.object({ flags: z.array(z.boolean()) }),
    roles: ["guest"],
  };
  return defineWorkflow({
    id: "gate",
    version: 1,
    title: title("gate"),
    machine,
    roles: { guest: title("guest") },
    creation: "create",
    commands: { create: anyone, pass: anyone },
    requirements,
    states: { open: title("open") },
    regulation: () => regulationOf(chosenWithout(off)),
  });
}

const at = Temporal.Instant.from("2026-09-01T06:00:00Z");
const actor = { id: "g", roles: ["guest"], organisation: "o" };
const instanceOf = ({ context }: Facts): Instance => ({
  workflow: "gate",
  id: "1",
  definitionVersion: 1,
  version: 1,
  status: "active",
  value: "open",
  context: { flags: context },
});
const passOf = ({ payload }: Facts): Command => ({ id: "c", type: "pass", payload: { flags: payload }, actor, at });

type Verdict = "met" | "unmet" | "unknown";
const opposite = { met: "unmet", unmet: "met", unknown: "unknown" } as const;

/** The condition without what is switched off; `undefined` if nothing is left. */
function onOf(plan: Plan, off: readonly number[]): Plan | undefined {
  if (!("kind" in plan)) return plan.force === "regulation" && off.includes(plan.leaf) ? undefined : plan;
  const of = plan.of.flatMap((part) => onOf(part, off) ?? []);
  return of.length === 0 ? undefined : { kind: plan.kind, of };
}

/** The logic of what is on, said once more and as simply as possible. */
function logicOf(plan: Plan, { context, payload }: Facts, isFilledIn: boolean): Verdict {
  if (!("kind" in plan)) {
    if (plan.isOfPayload && !isFilledIn) return "unknown";
    return (plan.isOfPayload ? payload : context)[plan.leaf] === true ? "met" : "unmet";
  }
  if (plan.kind === "none")
    return opposite[logicOf({ kind: "any", of: plan.of }, { context, payload, off: [] }, isFilledIn)];
  const verdicts = plan.of.map((part) => logicOf(part, { context, payload, off: [] }, isFilledIn));
  const decisive = plan.kind === "all" ? "unmet" : "met";
  if (verdicts.includes(decisive)) return decisive;
  return verdicts.includes("unknown") ? "unknown" : opposite[decisive];
}

/** A guard that is switched off wholly asks for nothing. */
function modelOf(plan: Plan, given: Facts, isFilledIn: boolean): Verdict {
  const on = onOf(plan, given.off);
  return on === undefined ? "met" : logicOf(on, given, isFilledIn);
}

/** Any open way will do. */
function modelOfWays(plans: readonly Plan[], given: Facts, isFilledIn: boolean): Verdict {
  const verdicts = plans.map((plan) => modelOf(plan, given, isFilledIn));
  return verdicts.includes("met") ? "met" : verdicts.includes("unknown") ? "unknown" : "unmet";
}

const explained = (plan: Plan, given: Facts, isFilledIn = true) =>
  explain(workflowOf([plan], given.off), instanceOf(given), passOf(given), world, isFilledIn);
const ways = fc.array(tree, { minLength: 1, maxLength: 3 });

describe("a condition", () => {
  it("has in the explanation the verdict that three-valued logic gives", () => {
    fc.assert(
      fc.property(tree, facts, fc.boolean(), (plan, given, isFilledIn) => {
        expect(explained(plan, given, isFilledIn).verdict).toBe(modelOf(plan, given, isFilledIn));
      }),
    );
  });

  it("is to XState's guard what it is to the explanation", () => {
    fc.assert(
      fc.property(tree, facts, (plan, given) => {
        const guards = requirementGuards({ it: conditionOf(plan) });
        const regulation = regulationOf(chosenWithout(given.off));
        const event = { ...passOf(given), instance: instanceOf(given), world, regulation };
        expect(guards.it({ context: { flags: given.context }, event })).toBe(explained(plan, given).verdict === "met");
      }),
    );
  });

  it("keeps, whatever is filled in, the verdict that was given before", () => {
    fc.assert(
      fc.property(tree, facts, (plan, given) => {
        const before = explained(plan, given, false).verdict;
        fc.pre(before !== "unknown");
        expect(explained(plan, given).verdict).toBe(before);
      }),
    );
  });

  it("obeys de Morgan's laws, unknown parts included", () => {
    fc.assert(
      fc.property(ways, facts, fc.boolean(), (of, { context, payload }, isFilledIn) => {
        const given = { context, payload, off: [] };
        const verdict = (plan: Plan) => explained(plan, given, isFilledIn).verdict;
        const not = (plan: Plan): Plan => ({ kind: "none", of: [plan] });
        expect(verdict({ kind: "none", of })).toBe(opposite[verdict({ kind: "any", of })]);
        expect(verdict({ kind: "none", of })).toBe(verdict({ kind: "all", of: of.map(not) }));
        expect(verdict(not({ kind: "all", of }))).toBe(verdict({ kind: "any", of: of.map(not) }));
        expect(verdict(not(not({ kind: "all", of })))).toBe(verdict({ kind: "all", of }));
      }),
    );
  });

  it("is its only part, and doesn't mind their order or repetition", () => {
    fc.assert(
      fc.property(ways, facts, fc.constantFrom<Kind>("all", "any", "none"), (of, given, kind) => {
        const verdict = (parts: readonly Plan[], as = kind) => explained({ kind: as, of: parts }, given).verdict;
        const [first] = of;
        const single = first === undefined ? undefined : explained(first, given).verdict;
        expect([verdict(of.slice(0, 1), "all"), verdict(of.slice(0, 1), "any")]).toEqual([single, single]);
        expect(verdict(of.toReversed())).toBe(verdict(of));
        expect(verdict([...of, ...of])).toBe(verdict(of));
      }),
    );
  });
});

describe("choosing less", () => {
  it("is the same as leaving them out of the conditions", () => {
    fc.assert(
      fc.property(ways, facts, (plans, given) => {
        const left = plans.map((plan) => onOf(plan, given.off));
        const outcome = (of: readonly Plan[], off: readonly number[]) =>
          decide(workflowOf(of, off), instanceOf(given), passOf(given), world).outcome;
        const expected = left.includes(undefined) ? "accepted" : outcome(left as readonly Plan[], []);
        expect(outcome(plans, given.off)).toBe(expected);
      }),
    );
  });

  it("opens no way round the law", () => {
    const given = { context: Array<boolean>(leafCount).fill(false), payload: [], off: [1] };
    const law = { leaf: 0, force: "integrity", isOfPayload: false } as const;
    const choice = { leaf: 1, force: "regulation", isOfPayload: false } as const;
    const round: Plan = { kind: "any", of: [law, choice] };
    expect(explained(round, given)).toMatchObject({ verdict: "unmet", unmet: [{ code: "leaf-0" }] });
    const wayless: Plan = { kind: "any", of: [law, { kind: "none", of: [choice] }] };
    expect(explained(wayless, given).verdict).toBe("unmet");
    expect(explained({ kind: "any", of: [choice, choice] }, given).verdict).toBe("met");
  });

  it("changes nothing for requirements of the law", () => {
    fc.assert(
      fc.property(ways, facts, (plans, given) => {
        const laws = [0, 2, 4];
        const decision = (off: readonly number[]) =>
          decide(workflowOf(plans, off), instanceOf(given), passOf(given), world).outcome;
        expect(decision(laws)).toBe(decision([]));
      }),
    );
  });

  it("leaves the clauses of what is switched off out of the fact", () => {
    fc.assert(
      fc.property(tree, facts, (plan, given) => {
        const decision = decide(workflowOf([plan], given.off), instanceOf(given), passOf(given), world);
        const clauses = decision.outcome === "accepted" ? decision.fact.clauses : [];
        const silent = given.off.filter((number) => number % 2 === 1).map((number) => `clause ${number}`);
        expect(clauses.filter((clause) => silent.includes(clause))).toEqual([]);
      }),
    );
  });
});

describe("decide, explain and possible", () => {
  it("refuse together, for the same reasons, whichever way is open", () => {
    fc.assert(
      fc.property(ways, facts, (plans, given) => {
        const workflow = workflowOf(plans, given.off);
        const decision = decide(workflow, instanceOf(given), passOf(given), world);
        const { verdict, unmet } = explain(workflow, instanceOf(given), passOf(given), world);
        const isOpen = modelOfWays(plans, given, true) === "met";
        expect([decision.outcome, verdict]).toEqual(isOpen ? ["accepted", "met"] : ["refused", "unmet"]);
        expect(decision.outcome === "refused" ? decision.reasons : []).toEqual(unmet);
        expect(unmet.length > 0).toBe(!isOpen);
      }),
    );
  });

  it("give only reasons that hold: a requirement that fails, or a `none` that does", () => {
    fc.assert(
      fc.property(ways, facts, (plans, given) => {
        const { unmet } = explain(workflowOf(plans, given.off), instanceOf(given), passOf(given), world);
        const isTrue = (code: string): boolean => {
          const number = Number(code.slice("leaf-".length));
          return (number >= 3 ? given.payload : given.context)[number] === true;
        };
        expect(
          unmet.filter(({ code }) => !code.startsWith("none-") && (!code.startsWith("leaf-") || isTrue(code))),
        ).toEqual([]);
        expect(new Set(unmet.map((reason) => JSON.stringify(reason))).size).toBe(unmet.length);
      }),
    );
  });

  it("promise nothing that an empty command would not get", () => {
    fc.assert(
      fc.property(ways, facts, (plans, given) => {
        const workflow = workflowOf(plans, given.off);
        const [, pass] = possible(workflow, instanceOf(given), actor, at, () => world);
        expect(pass?.verdict).toBe(modelOfWays(plans, given, false));
        expect((pass?.conditions.length ?? 0) > 0).toBe(pass?.verdict === "unknown");
        const empty = { ...passOf(given), payload: { flags: [] } };
        const { outcome } = decide(workflow, instanceOf(given), empty, world);
        expect([pass?.verdict, outcome]).not.toEqual(["met", "refused"]);
      }),
    );
  });
});
