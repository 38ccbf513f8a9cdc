import { unit } from "@nastavnik/core/target-model";
import { requirementsTable, toDot, toMermaid, toSvg } from "@nastavnik/visualisation";
import { expect, it } from "vitest";

it("draws what the guide draws", async () => {
  // #region diagrams
  const reached = { working: { meetings: "regular", checklist: "certified", control: "none", assignment: "in-force" } };
  const svg = await toSvg(unit, { locale: "ru", reached, visited: ["proposed", "agreed"] });
  const mermaid = toMermaid(unit, { locale: "en", detail: "outline", conditions: false });
  const dot = toDot(unit, { locale: "en" });
  const rows = requirementsTable(unit, "ru");
  // #endregion diagrams
  expect(svg).toContain("Регулярные встречи");
  expect(mermaid).toContain("stateDiagram-v2");
  expect(dot).toContain("digraph");
  expect(rows.length).toBeGreaterThan(10);
});
