import {
  all,
  type By,
  defineWorkflow,
  lintWorkflow,
  type Occasion,
  recorder,
  requirement,
  type WorkflowSpec,
} from "@nastavnik/core";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { assign, emit, fromPromise, raise } from "xstate";
import { loan } from "./library-loan.ts";
import { tinyMachine, tinySpec } from "./tiny-workflow.ts";

const text = (en: string) => ({ ru: en, en });
const blank = { ru: "Да", en: " " };

const lint = (spec: WorkflowSpec) => lintWorkflow({ effects: {}, ...spec });

type Config = Readonly<Record<string, unknown>>;

/** Findings in a machine whose `go` is this transition. */
const ofGo = (go: unknown, machine: Config = {}, changes: Partial<WorkflowSpec> = {}) =>
  lint(tinySpec(tinyMachine({ config: { states: { one: { on: { go } }, two: {} } }, ...machine }), changes));

/** Findings in a machine whose state `two` has this. */
const ofTwo = (two: Config, machine: Config = {}, changes: Partial<WorkflowSpec> = {}) =>
  lint(tinySpec(tinyMachine({ config: { states: { one: { on: { go: "two" } }, two } }, ...machine }), changes));

/** Findings in a sound machine, with these parts of the workflow replaced. */
const ofSpec = (changes: Partial<WorkflowSpec>) => lint(tinySpec(tinyMachine(), changes));

const { create: anyone } = tinySpec(tinyMachine()).commands;
if (anyone === undefined) throw new Error("the tiny workflow has a creating command");
const commands = { create: anyone, go: anyone };
const { roles: _roles, ...nobody } = anyone;
const ofBy = (by: By) => ofSpec({ commands: { ...commands, go: { ...nobody, by } } });
const labels = { one: text("one"), two: text("two") };

const rule = (id: string, changes: { clause?: string; title?: typeof blank } = {}) =>
  requirement({ id, title: text(id), clause: "c", force: "law", check: () => true, ...changes });

const shared = rule("shared");

/** Two regions, `a` and `b`, each with the states `x` and `y`. */
const regions = (a: Config, parallel: Config = {}) => ({
  type: "parallel",
  states: {
    a: { initial: "x", states: { x: a, y: { id: "ay" } } },
    b: { initial: "x", states: { x: {}, y: { id: "by" } } },
  },
  ...parallel,
});
const regionLabels = Object.fromEntries(
  ["one", "two", "two.a", "two.a.x", "two.a.y", "two.b", "two.b.x", "two.b.y"].map((path) => [path, text(path)]),
);
const ofRegions = (a: Config, parallel: Config = {}) => ofTwo(regions(a, parallel), {}, { states: regionLabels });

/** Findings in a parallel state whose region `a` as a whole answers this. */
const ofRegionItself = (on: Config) => {
  const { states, ...rest } = regions({});
  return ofTwo({ ...rest, states: { ...states, a: { ...states.a, id: "a", on } } }, {}, { states: regionLabels });
};

const cases: readonly (readonly [code: string, place: string, message: string, met: ReturnType<typeof lint>])[] = [
  [
    "inline-action",
    "tiny.one on go",
    "expected the name of an action, met a function",
    ofGo({ target: "two", actions: () => {} }),
  ],
  ["inline-action", "tiny.two", "expected the name of an action, met a function", ofTwo({ exit: assign({ n: 1 }) })],
  [
    "inline-action",
    "tiny",
    "expected the name of an action, met a function",
    lint(tinySpec(tinyMachine({ config: { initial: { target: "one", actions: () => {} } } }))),
  ],
  [
    "inline-params",
    "tiny.one on go",
    "expected plain parameters of tell, met a function",
    ofGo(
      { actions: { type: "tell", params: () => ({}) } },
      {},
      { effects: { tell: { label: text("tell"), data: () => ({}) } } },
    ),
  ],
  [
    "unknown-action",
    "tiny.one on go",
    "expected an assignment or a declared effect, met tell",
    ofGo({ actions: "tell" }),
  ],
  [
    "shadowed-effect",
    "tiny.two",
    "expected the effect tell, met an action of the machine's own",
    ofTwo(
      { entry: "tell" },
      { actions: { tell: assign({ n: 1 }) } },
      { effects: { tell: { label: text("tell"), data: () => ({}) } } },
    ),
  ],
  [
    "unsupported-action",
    "tiny.one on go",
    "expected assign, raise, cancel or an effect, met xstate.emit in shout",
    ofGo({ actions: "shout" }, { actions: { shout: emit({ type: "shouted" }) } }),
  ],
  [
    "inline-event",
    "tiny.one on go",
    "expected a plain event raised by again, met a function",
    ofGo({ actions: "again" }, { actions: { again: raise(() => ({ type: "go" })) } }),
  ],
  [
    "delayed-raise",
    "tiny.one on go",
    "expected a timer made by `after`, met a delay in later",
    ofGo({ actions: "later" }, { actions: { later: raise({ type: "go" }, { delay: 5 }) } }),
  ],
  [
    "dotted-state",
    "tiny.a.b",
    "expected a name without dots, since dots join the names of a path",
    lint(
      tinySpec(tinyMachine({ config: { states: { one: { on: { go: "two" } }, two: {}, "a.b": {} } } }), {
        states: { ...labels, "a.b": text("a.b") },
      }),
    ),
  ],
  [
    "history-state",
    "tiny.two.back",
    "expected no history states: they hide where an instance goes",
    ofTwo(
      { initial: "x", states: { x: {}, back: { type: "history" } } },
      {},
      { states: { ...labels, "two.x": text("x"), "two.back": text("back") } },
    ),
  ],
  [
    "invoke",
    "tiny.two",
    "expected no invoked actors: a restart would run them again",
    ofTwo({ invoke: { src: fromPromise(async () => 1) } }),
  ],
  [
    "output",
    "tiny.two",
    "expected the result in the context, met an output",
    ofTwo({ type: "final", output: { n: 1 } }),
  ],
  ["unknown-delay", "tiny.two", "expected the name of a declared delay, met 1000", ofTwo({ after: { 1000: "one" } })],
  ["unknown-delay", "tiny.two", "expected the name of a declared delay, met late", ofTwo({ after: { late: "one" } })],
  [
    "unbounded-always",
    "tiny.two",
    "expected options.maxIterations on a machine with eventless transitions",
    ofTwo({ always: { target: "one", guard: "it" } }, {}, { requirements: { it: rule("it") } }),
  ],
  ["wildcard", "tiny.two on *", "expected the name of a command, met a wildcard", ofTwo({ on: { "*": "one" } })],
  ["wildcard", "tiny.two on a.*", "expected the name of a command, met a wildcard", ofTwo({ on: { "a.*": "one" } })],
  [
    "system-event",
    "tiny.two on xstate.stop",
    "expected a command, a timer or the end of a state, met another system event",
    ofTwo({ on: { "xstate.stop": "one" } }),
  ],
  [
    "system-event",
    "xstate.mine",
    "expected a name that does not begin with xstate.",
    ofSpec({ creation: "xstate.mine", commands: { go: anyone, "xstate.mine": anyone } }),
  ],
  [
    "inline-guard",
    "tiny.one on go",
    "expected the name of a requirement, met something else",
    ofGo({ target: "two", guard: () => true }),
  ],
  [
    "inline-guard",
    "tiny.one on go",
    "expected the name of a requirement, met something else",
    ofGo({ target: "two", guard: { type: "it" } }, {}, { requirements: { it: rule("it") } }),
  ],
  ["unknown-guard", "tiny.one on go", "expected a declared requirement, met it", ofGo({ target: "two", guard: "it" })],
  ["unknown-guard", "create", "expected a declared requirement, met it", ofSpec({ creationGuard: "it" })],
  [
    "cross-region-target",
    "tiny.two.a.x on go",
    "expected a target in the same region, met one that resets the regions beside it",
    ofRegions({ on: { go: "#by" } }),
  ],
  [
    "cross-region-target",
    "tiny.two on go",
    "expected a target in the same region, met one that resets the regions beside it",
    ofRegions({}, { on: { go: ".a.y" } }),
  ],
  [
    "cross-region-target",
    "a on go",
    "expected a target in the same region, met one that resets the regions beside it",
    ofRegionItself({ go: { target: "#a", reenter: true } }),
  ],
  [
    "cross-region-target",
    "tiny.two.a.x on go",
    "expected a target in the same region, met one that resets the regions beside it",
    ofRegions({ on: { go: "#tiny.two.a" } }),
  ],
  [
    "conflicting-targets",
    "tiny.one on go",
    "expected targets in different regions, met tiny.one and tiny.two",
    ofGo({ target: ["one", "two"] }),
  ],
  [
    "ignored-acts",
    "tiny.one on go",
    "expected neither target nor actions where a command is ignored",
    ofGo({ target: "two", meta: { ignored: text("no") } }),
  ],
  [
    "silent-transition",
    "tiny.one on go",
    "expected a target, an action or meta.ignored, met a transition that says nothing",
    ofGo({}),
  ],
  [
    "unknown-command",
    "leap",
    "expected a declared command, met an event that has no declaration",
    ofTwo({ on: { leap: "one" } }),
  ],
  [
    "unused-command",
    "leap",
    "expected a transition for the command, met none",
    ofSpec({ commands: { ...commands, leap: anyone } }),
  ],
  [
    "no-role",
    "go",
    "expected at least one role that may give the command",
    ofSpec({ commands: { ...commands, go: { ...anyone, roles: [] } } }),
  ],
  [
    "unknown-role",
    "go",
    "expected a declared role, met ghost",
    ofSpec({ commands: { ...commands, go: { ...anyone, roles: ["ghost"] } } }),
  ],
  [
    "no-creation",
    "found",
    "expected the creating command among the commands",
    ofSpec({ creation: "found", commands: { go: anyone } }),
  ],
  [
    "no-clause",
    "it",
    "expected the document and clause of the requirement",
    ofSpec({ requirements: { it: rule("it", { clause: " " }) } }),
  ],
  [
    "empty-combination",
    "it",
    "expected at least one part, met none",
    ofSpec({ requirements: { it: all("it", text("it")) } }),
  ],
  [
    "duplicate-requirement",
    "it",
    "expected one condition of this id, met two: a refusal could not tell them apart",
    ofSpec({ requirements: { it: rule("it"), other: all("other", text("other"), rule("it")) } }),
  ],
  [
    "unknown-state",
    "three",
    "expected a state of the machine, met a label of none",
    ofSpec({ states: { ...labels, three: text("3") } }),
  ],
  [
    "blank-text",
    "two",
    "expected a label of the state in Russian and English",
    ofSpec({ states: { one: text("one") } }),
  ],
  [
    "blank-text",
    "one",
    "expected a label of the state in Russian and English",
    ofSpec({ states: { ...labels, one: blank } }),
  ],
  [
    "blank-text",
    "go",
    "expected a label in Russian and English",
    ofSpec({ commands: { ...commands, go: { ...anyone, label: blank } } }),
  ],
  [
    "blank-text",
    "go",
    "expected in Russian and English whose act it is",
    ofBy({ kind: "own", title: blank, whose: () => [] }),
  ],
  [
    "blank-text",
    "go",
    "expected in Russian and English whose act it is",
    ofBy({ kind: "office", roles: ["guest"], not: [{ title: blank, who: () => [] }] }),
  ],
  [
    "roles-and-by",
    "go",
    "expected either roles or by, met both: which of them would count could not be told",
    ofSpec({ commands: { ...commands, go: { ...anyone, by: { kind: "system" } } } }),
  ],
  [
    "no-standing",
    "go",
    "expected standing of the workflow where an act may be done by a mandate",
    ofBy({ kind: "own", title: text("one"), whose: () => [], mandates: ["guardian"] }),
  ],
  ["empty-either", "go", "expected at least one declaration, met none", ofBy({ kind: "either", of: [] })],
  [
    "unknown-role",
    "go",
    "expected a declared role, met clerk",
    ofBy({ kind: "own", title: text("one"), whose: () => [], recorders: ["clerk"] }),
  ],
  ["blank-text", "guest", "expected a title in Russian and English", ofSpec({ roles: { guest: blank } })],
  ["blank-text", "tiny", "expected a title in Russian and English", ofSpec({ title: blank })],
  [
    "blank-text",
    "it",
    "expected a title in Russian and English",
    ofSpec({ requirements: { it: rule("it", { title: blank }) } }),
  ],
  [
    "blank-text",
    "tell",
    "expected a label in Russian and English",
    ofSpec({ effects: { tell: { label: blank, data: () => ({}) } } }),
  ],
  [
    "blank-text",
    "tiny.two on go",
    "expected in Russian and English why the command is ignored",
    ofTwo({ on: { go: { meta: { ignored: blank } } } }),
  ],
];

describe("the durable profile", () => {
  it.each(cases)("finds %s at %s: %s", (code, place, message, met) => {
    expect(met).toEqual([{ code, place, message }]);
  });

  it("has no finding whose code is not tested here", () => {
    const folder = new URL("../src/durable-profile/", import.meta.url);
    const source = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), "utf8"));
    const codes = source.flatMap((file) => [...file.matchAll(/report\(\s*"([a-z-]+)"/g)].map((match) => match[1]));
    expect(new Set(cases.map(([code]) => code))).toEqual(new Set(codes));
  });

  it("has no finding that the page about the kernel does not explain", () => {
    const page = readFileSync(new URL("../../../docs/concepts/kernel.md", import.meta.url), "utf8");
    const section = page.slice(page.indexOf("## The durable profile"), page.indexOf("## How the kernel relates"));
    const explained = [...section.matchAll(/^\| `([a-z-]+)`/gm)].map((match) => match[1]);
    expect(new Set(explained)).toEqual(new Set(cases.map(([code]) => code)));
  });

  it.each([
    ["the workflow of the library", loan],
    ["a tiny workflow", { effects: {}, ...tinySpec(tinyMachine()) }],
  ])("finds nothing in %s", (_title, workflow) => {
    expect(lintWorkflow(workflow)).toEqual([]);
  });

  it.each([
    [
      "a transition that enters a parallel state by the state of one region",
      ofTwo(regions({ id: "ax" }), {}, { states: regionLabels }),
    ],
    ["a transition inside a region", ofRegions({ on: { go: "y" } })],
    ["a region's own transition inside itself", ofRegionItself({ go: ".y" })],
    ["naming a parallel state, so that all its regions begin anew", ofRegions({ on: { go: "#tiny.two" } })],
    [
      "a raise and an assignment by name",
      ofGo(
        { actions: ["set", "again"] },
        { actions: { set: recorder<{}, Occasion>()("*", () => ({})), again: raise({ type: "go" }) } },
      ),
    ],
    [
      "a bounded eventless transition",
      lint(
        tinySpec(
          tinyMachine({
            config: {
              options: { maxIterations: 5 },
              states: { one: { on: { go: "two" } }, two: { always: { target: "one", guard: "it" } } },
            },
          }),
          { requirements: { it: rule("it") } },
        ),
      ),
    ],
    [
      "one requirement in two conditions",
      ofSpec({ requirements: { shared, both: all("both", text("both"), shared) } }),
    ],
    [
      "targets in different regions, from outside",
      ofTwo(
        regions({}),
        { config: { states: { one: { on: { go: ["#ay", "#by"] } }, two: regions({}) } } },
        { states: regionLabels },
      ),
    ],
  ])("allows %s", (_title, met) => {
    expect(met).toEqual([]);
  });
});

describe("defineWorkflow", () => {
  it("refuses a workflow with every finding, one a line", () => {
    const spec = tinySpec(tinyMachine(), { title: blank, states: { ...labels, three: text("3") } });
    expect(() => defineWorkflow(spec)).toThrow(
      expect.objectContaining({
        code: "invalid-definition",
        message: [
          "workflow tiny breaks the durable profile:",
          "  three: expected a state of the machine, met a label of none (unknown-state)",
          "  tiny: expected a title in Russian and English (blank-text)",
        ].join("\n"),
      }),
    );
  });

  it("gives a workflow that nobody can change", () => {
    expect(Object.isFrozen(defineWorkflow(tinySpec(tinyMachine())))).toBe(true);
  });
});
