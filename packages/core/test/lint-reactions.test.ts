import { defineWorkflow, type Fact, type Reaction, requestsOf, type WorkflowSpec } from "@nastavnik/core";
import { lintReactions } from "@nastavnik/core/lint";
import { targetModel } from "@nastavnik/core/target-model";
import { readFileSync } from "node:fs";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { tinyMachine, tinySpec } from "./tiny-workflow.ts";

const text = (en: string) => ({ ru: en, en });

/** A workflow whose command `go` is given by these roles. */
function workflow(id: string, roles: readonly string[], version = 1) {
  const spec: WorkflowSpec = tinySpec(tinyMachine());
  const { go } = spec.commands;
  if (go === undefined) throw new Error("the tiny workflow has a command");
  const titles = Object.fromEntries(roles.map((role) => [role, text(role)]));
  return defineWorkflow({
    ...spec,
    id,
    version,
    roles: { ...spec.roles, ...titles },
    commands: { ...spec.commands, go: { ...go, roles } },
  });
}

const workflows = [workflow("lamp", ["system"]), workflow("bell", ["guest"]), workflow("horn", ["guest", "system"])];

const reaction = (changes: Partial<Reaction> = {}): Reaction => ({
  id: "light",
  label: text("light"),
  on: { workflow: "bell", commands: ["go"] },
  gives: [{ workflow: "lamp", command: "go" }],
  react: ({ instance }) => [{ instance: { workflow: "lamp", id: instance.id }, type: "go", payload: {} }],
  ...changes,
});

const cases: readonly (readonly [code: string, message: string, reactions: readonly Reaction[]])[] = [
  [
    "unknown-workflow",
    "expected one of the workflows given (perhaps bell), met belll",
    [reaction({ on: { workflow: "belll", commands: ["go"] } })],
  ],
  [
    "unknown-workflow",
    "expected one of the workflows given, met submarine",
    [reaction({ gives: [{ workflow: "submarine", command: "go" }] })],
  ],
  [
    "unknown-command",
    "expected a command of bell, met ring",
    [reaction({ on: { workflow: "bell", commands: ["ring"] } })],
  ],
  [
    "unknown-command",
    "expected a command of lamp (perhaps go), met goo",
    [reaction({ gives: [{ workflow: "lamp", command: "goo" }] })],
  ],
  [
    "not-for-system",
    "expected a command that admits system, met go of bell 1",
    [reaction({ gives: [{ workflow: "bell", command: "go" }] })],
  ],
  ["gives-nothing", "expected the commands that it gives, met none", [reaction({ gives: [] })]],
  ["gives-nothing", "expected the commands that it gives, met none", [reaction({ gives: undefined as never })]],
  ["repeated-reaction", "expected each reaction once, met it twice", [reaction(), reaction()]],
  ["blank-text", "expected a label in Russian and English", [reaction({ label: { ru: "", en: "light" } })]],
];

describe("reactions that meet workflows", () => {
  it.each(cases)("have the finding %s: %s", (code, message, reactions) => {
    expect(lintReactions(workflows, reactions)).toEqual([{ code, severity: "error", place: "light", message }]);
  });

  it("have ids that a message id can be made of", () => {
    expect(lintReactions(workflows, [reaction({ id: "a/b" })])).toEqual([
      {
        code: "reaction-id",
        severity: "error",
        place: "a/b",
        message: 'expected letters, digits, ".", "_" and "-", met "a/b"',
      },
    ]);
  });

  it("must be admitted by every version of a workflow, since old instances live on", () => {
    const versions = [...workflows, workflow("lamp", ["guest"], 2)];
    expect(lintReactions(versions, [reaction()]).map(({ message }) => message)).toEqual([
      "expected a command that admits system, met go of lamp 2",
    ]);
  });

  it("may give what admits others too, and answer timers", () => {
    const sound = [
      reaction({ gives: [{ workflow: "horn", command: "go" }] }),
      reaction({ id: "late", on: { workflow: "bell", commands: ["xstate.after.late.tiny.two"] } }),
      reaction({ id: "all", on: { workflow: "bell" } }),
    ];
    expect(lintReactions(workflows, sound)).toEqual([]);
  });

  it("are sound in the target model", () => {
    expect(lintReactions(targetModel.workflows, targetModel.reactions)).toEqual([]);
  });

  it("have no finding that the page about the kernel does not explain", () => {
    const page = readFileSync(new URL("../../../docs/concepts/kernel.md", import.meta.url), "utf8");
    const section = page.slice(page.indexOf("## Reactions"), page.indexOf("## What is proven"));
    const explained = [...section.matchAll(/^\| `([a-z-]+)`/gm)].map((match) => match[1]);
    expect(new Set(explained)).toEqual(new Set(["reaction-id", ...cases.map(([code]) => code)]));
  });
});

describe("what reactions ask for after a fact", () => {
  const fact = (workflowId: string, type: string): Fact =>
    ({
      instance: { workflow: workflowId, id: "7" },
      version: 2,
      command: { id: "c", type, payload: {} },
      at: Temporal.Instant.from("2026-09-01T06:00:00Z"),
    }) as unknown as Fact;
  const ask = (reactions: readonly Reaction[], of: Fact) => requestsOf(reactions, of, {} as never);

  it("is told by each that answers, in order, with its place", () => {
    const twice = reaction({
      id: "twice",
      react: () => [1, 2].map((n) => ({ instance: { workflow: "lamp", id: `${n}` }, type: "go", payload: {} })),
    });
    const asked = ask([reaction(), twice], fact("bell", "go"));
    expect(asked.map(({ reaction: { id }, index, request }) => [id, index, request.instance.id])).toEqual([
      ["light", 0, "7"],
      ["twice", 0, "1"],
      ["twice", 1, "2"],
    ]);
    expect(ask([reaction()], fact("bell", "create"))).toEqual([]);
    expect(ask([reaction()], fact("horn", "go"))).toEqual([]);
  });

  it("is an error by name where a reaction throws, or asks for what it does not declare", () => {
    const stray = reaction({ gives: [{ workflow: "horn", command: "go" }] });
    expect(() => ask([stray], fact("bell", "go"))).toThrow(
      expect.objectContaining({
        code: "internal",
        message: "reaction light: expected one of the commands that it gives (go of horn), met go of lamp",
      }),
    );
    const broken = reaction({
      react: () => {
        throw new Error("boom");
      },
    });
    expect(() => ask([broken], fact("bell", "go"))).toThrow(
      expect.objectContaining({ code: "internal", message: "reaction light to go failed" }),
    );
  });
});
