import {
  any,
  all,
  type By,
  defineWorkflow,
  type Occasion,
  recorder,
  type Requirement,
  requirement,
  type Text,
  type Workflow,
  type WorkflowSpec,
} from "@nastavnik/core";
import { type Finding, lintWorkflow } from "@nastavnik/core/lint";
import { targetModel } from "@nastavnik/core/target-model";
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

const rule = (id: string, changes: Partial<Requirement> = {}) =>
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

/** Findings in a machine with a third state like this, to which only the second may lead. */
const ofThird = (three: Config, below: Readonly<Record<string, Text>> = {}, two: Config = {}, delays: Config = {}) =>
  lint(
    tinySpec(tinyMachine({ config: { states: { one: { on: { go: "two" } }, two, three } }, delays }), {
      states: { ...labels, three: text("three"), ...below },
    }),
  );

/** Findings in a bounded machine with a third state, whose state `two` has this. */
const ofAlways = (two: Config, { config, ...machine }: Config = {}, changes: Partial<WorkflowSpec> = {}) =>
  lint(
    tinySpec(
      tinyMachine({
        config: {
          options: { maxIterations: 5 },
          states: { one: { on: { go: "two" } }, two, three: { on: { go: "one" } } },
          ...(config as Config | undefined),
        },
        ...machine,
      }),
      { states: { ...labels, three: text("three") }, ...changes },
    ),
  );

const finalRegions = {
  states: {
    a: { initial: "x", states: { x: { on: { go: "y" } }, y: { type: "final" } } },
    b: { initial: "x", states: { x: { on: { go: "y" } }, y: { type: "final" } } },
  },
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
  ["no-way", "tiny.two on go", "expected at least one transition, met an empty list", ofTwo({ on: { go: [] } })],
  [
    "shadowed-way",
    "tiny.one on go",
    "expected ways that can be taken, met one behind a way without a guard",
    ofGo([{ target: "two" }, { target: "one", guard: "it" }], {}, { requirements: { it: rule("it") } }),
  ],
  [
    "shadowed-way",
    "tiny.one on go",
    "expected ways that can be taken, met one behind another with the guard it",
    ofGo(
      [
        { target: "two", guard: "it" },
        { target: "one", guard: "it" },
      ],
      {},
      { requirements: { it: rule("it") } },
    ),
  ],
  [
    "unheard-event",
    "tiny.one on go",
    "expected a state that answers gone, met none",
    ofGo({ target: "two", actions: "again" }, { actions: { again: raise({ type: "gone" }) } }),
  ],
  [
    "no-end",
    "tiny.two on xstate.done.state.tiny.two",
    "expected a final state that ends it, met none",
    ofTwo({ initial: "x", states: { x: {} }, onDone: "one" }, {}, { states: { ...labels, "two.x": text("x") } }),
  ],
  [
    "no-end",
    "tiny.two on xstate.done.state.tiny.two",
    "expected a final state that ends it, met none",
    // One region ends and the other cannot.
    ofRegions(
      {},
      {
        onDone: "one",
        states: { ...finalRegions.states, b: { initial: "x", states: { x: { on: { go: "y" } }, y: {} } } },
      },
    ),
  ],
  [
    "restless",
    "tiny.two",
    "expected eventless transitions that come to rest, met a circle without guards",
    ofAlways(
      { always: "three" },
      { config: { states: { one: { on: { go: "two" } }, two: { always: "three" }, three: { always: "two" } } } },
    ),
  ],
  [
    "restless",
    "tiny.two",
    "expected eventless transitions that come to rest, met a circle without guards",
    ofAlways({ always: { actions: "count" } }, { actions: { count: assign({ n: 1 }) } }),
  ],
  [
    "reserved-state",
    "tiny.two",
    "expected another name than __proto__, which no object can be trusted to keep",
    ofTwo({ initial: "x", states: { x: {}, ["__proto__"]: {} } }, {}, { states: { ...labels, "two.x": text("x") } }),
  ],
  [
    "reserved-state",
    "tiny.two",
    "expected another name than __proto__, which no object can be trusted to keep",
    ofTwo(
      { type: "parallel", states: { x: {}, ["__proto__"]: {} } },
      {},
      { states: { ...labels, "two.x": text("x") } },
    ),
  ],
  [
    "workflow-id",
    "tiny/one",
    "expected an id without slashes, since a slash joins it to the id of an instance",
    ofSpec({ id: "tiny/one" }),
  ],
  ...[Number.NaN, 0, -1, 1.5, Number.POSITIVE_INFINITY].map((version): (typeof cases)[number] => [
    "workflow-version",
    "tiny",
    `expected a version such as 1, 2 or 3, met ${version}`,
    ofSpec({ version }),
  ]),
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
    "wrong-force",
    "it",
    "expected the path of a choice for force regulation, and for no other",
    ofSpec({ requirements: { it: rule("it", { force: "regulation" }) } }),
  ],
  [
    "wrong-force",
    "it",
    "expected the path of a choice for force regulation, and for no other",
    ofSpec({ requirements: { it: rule("it", { choice: "a.path" }) } }),
  ],
  [
    "wrong-force",
    "it",
    "expected days such as 2025-09-01, in order, for force law, and for no other",
    ofSpec({ requirements: { it: rule("it", { from: "2025-09-02", to: "2025-09-01" }) } }),
  ],
  [
    "wrong-force",
    "it",
    "expected days such as 2025-09-01, in order, for force law, and for no other",
    ofSpec({ requirements: { it: rule("it", { force: "integrity", from: "2025-09-02" }) } }),
  ],
  [
    "wrong-force",
    "it",
    "expected asks for force regulation, and for no other",
    ofSpec({ requirements: { it: rule("it", { asks: () => true }) } }),
  ],
  [
    "law-or-regulation",
    "either",
    "expected law and regulation apart, met law it and regulation own as alternatives",
    ofSpec({
      requirements: {
        it: all(
          "whole",
          text("Whole"),
          any(
            "either",
            text("Either"),
            all("lawful", text("Whole"), rule("it")),
            rule("own", { force: "regulation", choice: "a.path" }),
          ),
        ),
      },
    }),
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

/** What may have a good reason, and is told all the same; such a workflow may run. */
const doubts: typeof cases = [
  ["unreachable-state", "tiny.three", "expected a way that leads here, met none", ofThird({})],
  [
    "unreachable-state",
    "tiny.three",
    "expected a way that leads here, met none",
    // Its own way back does not make it reachable, and what lies below it is not told again.
    ofThird({ on: { go: "one" }, initial: "x", states: { x: {} } }, { "three.x": text("x") }),
  ],
  [
    "unreachable-state",
    "tiny.three",
    "expected a way that leads here, met none",
    // The state `two` can end, but its final state is one that nothing enters.
    lint(
      tinySpec(
        tinyMachine({
          config: {
            states: {
              one: { on: { go: "two" } },
              two: {
                initial: "x",
                onDone: "three",
                states: { x: { on: { go: "#x" }, id: "x" }, end: { type: "final" } },
              },
              three: {},
            },
          },
        }),
        { states: { ...labels, three: text("three"), "two.x": text("x"), "two.end": text("end") } },
      ),
    ).filter(({ place }) => place === "tiny.three"),
  ],
  [
    "guarded-timer",
    "tiny.two on xstate.after.late.tiny.two",
    "expected a last way without a guard, met guards only: if none is met, the deadline passes and nothing happens",
    ofTwo(
      { after: { late: { target: "one", guard: "it" } } },
      { delays: { late: 5 } },
      { requirements: { it: rule("it") } },
    ),
  ],
  [
    "instant-loop",
    "tiny.two",
    "expected time to pass in a circle of timers, met one that runs no time and comes back at once",
    ofTwo({ after: { none: { target: "two", reenter: true } } }, { delays: { none: 0 } }),
  ],
  [
    "instant-loop",
    "tiny.one",
    "expected time to pass in a circle of timers, met one that runs no time and comes back at once",
    lint(
      tinySpec(
        tinyMachine({
          config: { states: { one: { on: { go: "two" }, after: { none: "two" } }, two: { after: { none: "one" } } } },
          delays: { none: 0 },
        }),
      ),
    ),
  ],
  [
    "unused-requirement",
    "it",
    "expected a transition that it guards, met none",
    ofSpec({ requirements: { it: rule("it") } }),
  ],
  [
    "unused-effect",
    "tell",
    "expected an action of this name, met none",
    ofSpec({ effects: { tell: { label: text("tell"), data: () => ({}) } } }),
  ],
];

const isError = ({ severity }: Finding): boolean => severity === "error";

describe("the durable profile", () => {
  it.each(cases)("finds %s at %s: %s", (code, place, message, met) => {
    expect(met.filter(isError)).toEqual([{ code, severity: "error", place, message }]);
  });

  it.each(doubts)("warns of %s at %s: %s", (code, place, message, met) => {
    expect(met).toEqual([{ code, severity: "warning", place, message }]);
  });

  it("lets a workflow run of which it only warns", () => {
    const spec = tinySpec(tinyMachine(), { requirements: { it: rule("it") } });
    expect(lintWorkflow(defineWorkflow(spec)).map(({ code }) => code)).toEqual(["unused-requirement"]);
  });

  it.each([
    ["nothing", undefined, "workflow", "expected an object, met undefined"],
    ["a list", [], "workflow", "expected an object, met a list"],
    [
      "no machine",
      { machine: undefined },
      "workflow",
      "expected machine to be a machine that XState made, met undefined",
    ],
    ["commands in a list", { commands: [] }, "workflow", "expected commands to be an object, met a list"],
    ["no id", { id: undefined }, "workflow", "expected id to be text, met undefined"],
    [
      "a command that is a text",
      { commands: { ...commands, go: "go" } },
      "go",
      "expected the command to be an object, met string",
    ],
    [
      "a payload without a schema",
      { commands: { ...commands, go: { ...anyone, payload: {} } } },
      "go",
      "expected payload to be a schema of zod, met object",
    ],
    [
      "a role that is no text",
      { commands: { ...commands, go: { ...anyone, roles: [5] } } },
      "go",
      "expected roles to be a list of texts, met a list",
    ],
    [
      "a requirement without a check",
      { requirements: { it: { ...rule("it"), check: undefined } } },
      "it",
      "expected check to be a function, met undefined",
    ],
    [
      "a combination without parts",
      { requirements: { it: { ...rule("it"), kind: "all" } } },
      "it",
      "expected of to be a list, met undefined",
    ],
    [
      "a condition of no kind",
      { requirements: { it: { id: "it" } } },
      "it",
      "expected kind to be requirement, all, any or none, met another",
    ],
    [
      "an effect without data",
      { effects: { tell: { label: text("tell") } } },
      "tell",
      "expected data to be a function, met object",
    ],
  ])("finds in plain JavaScript what is malformed: %s", (_title, changes, place, message) => {
    const spec: unknown =
      Array.isArray(changes) || changes === undefined
        ? changes
        : { effects: {}, ...tinySpec(tinyMachine()), ...changes };
    expect(lintWorkflow(spec as Workflow)).toEqual([{ code: "malformed", severity: "error", place, message }]);
  });

  it.each([
    ["clause", "no-clause", "expected the document and clause of the requirement"],
    ["title", "blank-text", "expected a title in Russian and English"],
  ])("refuses by name a requirement that plain JavaScript left without its %s", (field, code, message) => {
    const { [field]: _left, ...rest }: Record<string, unknown> = { ...rule("it") };
    const spec = tinySpec(tinyMachine(), { requirements: { it: rest as never } });
    expect(() => defineWorkflow(spec)).toThrow(
      expect.objectContaining({
        code: "invalid-definition",
        message: `workflow tiny breaks the durable profile:\n  it: ${message} (${code})`,
      }),
    );
  });

  it("has no finding whose code is not tested here", () => {
    const folder = new URL("../src/durable-profile/", import.meta.url);
    const files = readdirSync(folder).filter((name) => name !== "lint-reactions.ts");
    const source = files.map((name) => readFileSync(new URL(name, folder), "utf8"));
    const codes = source.flatMap((file) => [...file.matchAll(/report\(\s*"([a-z-]+)"/g)].map((match) => match[1]));
    expect(new Set([...cases, ...doubts].map(([code]) => code))).toEqual(
      new Set(codes.filter((code) => code !== "malformed")),
    );
  });

  it("has no finding that the page about the kernel does not explain", () => {
    const page = readFileSync(new URL("../../../docs/concepts/kernel.md", import.meta.url), "utf8");
    const section = page.slice(page.indexOf("## The durable profile"), page.indexOf("## How the kernel relates"));
    const explained = [...section.matchAll(/^\| `([a-z-]+)`/gm)].map((match) => match[1]);
    expect(new Set(explained)).toEqual(new Set(["malformed", ...[...cases, ...doubts].map(([code]) => code)]));
  });

  // #region lint
  it("finds nothing in the workflow of the library, not even a doubt", () => {
    expect(lintWorkflow(loan)).toEqual([]);
  });
  // #endregion lint

  it.each([
    ...targetModel.workflows.map((workflow): [string, Workflow] => [`the workflow ${workflow.id}`, workflow]),
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
        { config: { states: { one: { on: { go: { target: ["#ay", "#by"] } } }, two: regions({}) } } },
        { states: regionLabels },
      ),
    ],
    [
      "eventless transitions that stop after a while",
      ofAlways({}, { config: { states: { one: { on: { go: "two" } }, two: { always: "three" }, three: {} } } }),
    ],
    ["an eventless transition that stays and changes nothing", ofAlways({ always: "two" })],
    ["timers that run no time, one after another", ofThird({}, {}, { after: { none: "three" } }, { none: 0 })],
    [
      "a guarded timer with a last way",
      ofTwo(
        { after: { late: [{ target: "one", guard: "it" }, { target: "one" }] } },
        { delays: { late: 5 } },
        { requirements: { it: rule("it") } },
      ),
    ],
    [
      "an end that only a region within brings about",
      ofRegions({ on: { go: "y" } }, { onDone: "one", ...finalRegions }),
    ],
  ])("allows %s", (_title, met) => {
    expect(met.filter(isError)).toEqual([]);
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
