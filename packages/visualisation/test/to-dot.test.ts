import type { Workflow } from "@nastavnik/core";
import { participant, programme, unit } from "@nastavnik/core/target-model";
import { toDot } from "@nastavnik/visualisation";
import { instance } from "@viz-js/viz";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { door } from "./door.ts";

describe("a workflow in DOT", () => {
  it.each([programme, participant, unit, door])("is read by Graphviz ($id)", async (workflow) => {
    const graphviz = await instance();
    for (const locale of ["ru", "en"] as const) {
      const { status, errors } = graphviz.render(toDot(workflow, { locale }), { format: "dot" });
      // Of its fonts it says, once, that they know no Cyrillic.
      expect({ status, errors: errors.filter(({ level }) => level !== "warning") }).toEqual({
        status: "success",
        errors: [],
      });
    }
  });

  it("has nested states as clusters and conditions in brackets", () => {
    const dot = toDot(door, { locale: "ru", reached: "closed" });
    expect(dot).toContain('subgraph "cluster_open"');
    expect(dot).toContain('subgraph "cluster_open.light"');
    expect(dot).toContain("Открыть\\n[Можно открыть]");
    expect(dot).toMatch(/"closed" \[label="Закрыта.*fillcolor="#1f6f54"/);
  });

  it("is read by Graphviz whatever the labels are", async () => {
    const graphviz = await instance();
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (label) => {
        const hostile: Workflow = { ...door, states: { ...door.states, closed: { ru: label, en: label } } };
        expect(graphviz.render(toDot(hostile, { locale: "ru" }), { format: "canon" }).status).toBe("success");
      }),
      { numRuns: 50 },
    );
  });
});
