import { requirementsIn } from "@nastavnik/core";
import { participant, programme, unit } from "@nastavnik/core/target-model";
import { requirementsTable } from "@nastavnik/visualisation";
import { describe, expect, it } from "vitest";
import { door } from "./door.ts";

describe("the table of requirements", () => {
  it("tells what each requirement guards, its clause and its force", () => {
    expect(requirementsTable(door, "en")).toEqual([
      {
        requirement: "is-day",
        title: "By day",
        clause: "Правила, 2",
        force: "regulation",
        transitions: [
          { command: "build", label: "Build" },
          { command: "paint", label: "Paint", from: "Closed" },
          { command: "open", label: "Open", from: "Closed", to: "Open" },
        ],
      },
      {
        requirement: "has-key",
        title: "There is a key",
        clause: "Правила, 1",
        force: "law",
        transitions: [{ command: "open", label: "Open", from: "Closed", to: "Open" }],
      },
    ]);
  });

  it.each([programme, participant, unit])("leaves out no requirement of $id", (workflow) => {
    const all = Object.values(workflow.requirements).flatMap((condition) => requirementsIn(condition));
    const rows = requirementsTable(workflow, "ru");
    expect(new Set(rows.map(({ requirement }) => requirement))).toEqual(new Set(all.map(({ id }) => id)));
    for (const { transitions, clause } of rows) {
      expect(transitions.length).toBeGreaterThan(0);
      expect(clause).not.toBe("");
    }
  });
});
