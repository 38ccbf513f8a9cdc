import type { Fact } from "@nastavnik/core";
import {
  contributionsFromHistory,
  countHistory,
  evaluate,
  factsFromHistory,
  historyQuery,
  type Metric,
} from "@nastavnik/rules";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";

function fact(
  workflow: string,
  id: string,
  version: number,
  type: string,
  to: Fact["to"],
  payload: Fact["command"]["payload"] = {},
): Fact {
  return {
    instance: { workflow, id },
    version,
    definitionVersion: 1,
    command: { id: `${id}-${version}`, type, payload },
    actor: { id: "curator-a", roles: ["curator"], organisation: "school" },
    at: Temporal.Instant.from("2025-10-01T09:00:00Z"),
    to,
    status: "active",
    changes: [],
    clauses: [],
  };
}

const facts = [
  fact("unit", "u1", 1, "propose", "proposed"),
  fact("unit", "u1", 2, "approve", { working: { meetings: "trial" } }),
  fact("unit", "u1", 3, "close", "closed"),
  fact("unit", "u2", 1, "propose", "proposed"),
  fact("unit", "u2", 2, "approve", { working: { meetings: "trial" } }),
  fact("practice", "p1", 1, "accept", "banked", { level: "school", authors: ["mentor-a", "mentor-b"] }),
  fact("practice", "p1", 2, "accept", "banked", { level: "regional", authors: ["mentor-a"] }),
  fact("practice", "p2", 1, "accept", "banked", { level: "elsewhere", authors: ["mentor-c"] }),
];

function count(query: unknown): number {
  return countHistory(historyQuery.parse(query), facts).count;
}

describe("counting over stored facts", () => {
  it("counts commands, also by what they carried and by different values", () => {
    expect(count({ count: "commands", workflow: "unit", command: "approve" })).toBe(2);
    expect(count({ count: "commands", workflow: "practice", command: "accept", where: { level: "school" } })).toBe(1);
    expect(count({ count: "commands", workflow: "practice", command: "accept", distinct: "level" })).toBe(3);
    expect(count({ count: "commands", workflow: "practice", command: "accept", distinct: "nothing" })).toBe(1);
  });

  it("counts instances by the state that they are in, or have passed", () => {
    expect(count({ count: "instances", workflow: "unit" })).toBe(2);
    expect(count({ count: "instances", workflow: "unit", state: "working" })).toBe(1);
    expect(count({ count: "instances", workflow: "unit", state: "working", ever: true })).toBe(2);
    expect(count({ count: "instances", workflow: "unit", state: "closed" })).toBe(1);
  });

  it("does not depend on the order of the facts", () => {
    const query = historyQuery.parse({ count: "instances", workflow: "unit", state: "working" });
    expect(countHistory(query, facts.toReversed())).toEqual(countHistory(query, facts));
  });

  it("gives facts with the stored facts as their evidence", () => {
    const title = { ru: "Закрытые пары", en: "Closed pairs" };
    const metric: Metric = {
      name: "closed",
      title,
      type: "count",
      history: { count: "instances", workflow: "unit", state: "closed", ever: false },
    };
    const derived = factsFromHistory([metric, { name: "typed_in", title, type: "count" }], facts);
    expect(derived).toEqual([{ metric: "closed", value: 1, source: "history", evidence: "unit/u1#3" }]);
    expect(
      evaluate({
        format: "nastavnik-evaluation/1",
        documents: ["road-map"],
        metrics: [metric],
        indicators: [{ id: "C1", title, unit: "piece", formula: "closed" }],
        plans: [{ indicator: "C1", document: "road-map", planned: 1, unit: "piece" }],
        facts: derived,
      }),
    ).toMatchObject({ ok: true, value: { verdict: "package" } });
  });
});

describe("contributions from history", () => {
  it("are one per person and fact, with the level that the fact names", () => {
    const rules = [
      {
        indicator: "banks" as const,
        workflow: "practice",
        command: "accept",
        level: { field: "level" },
        person: { field: "authors" },
      },
    ];
    const found = contributionsFromHistory([...rules, ...rules], facts);
    expect(found.map(({ person, level, evidence }) => [person, level, evidence])).toEqual([
      ["mentor-a", "regional", "practice/p1#2"],
      ["mentor-a", "school", "practice/p1#1"],
      ["mentor-b", "school", "practice/p1#1"],
    ]);
  });

  it("may be of whoever gave the command", () => {
    const rule = {
      indicator: "projects" as const,
      workflow: "unit",
      command: "close",
      level: "school" as const,
      person: "actor" as const,
    };
    expect(contributionsFromHistory([rule], facts)).toMatchObject([{ person: "curator-a", level: "school" }]);
  });
});
