import { unit } from "@nastavnik/core/target-model";
import { toScxml } from "@nastavnik/visualisation";
import { describe, expect, it } from "vitest";
import { door } from "./door.ts";
import { misnested } from "./well-formed.ts";

const withoutDeclaration = (xml: string): string => xml.replace(/^<\?xml [^>]*\?>/u, "");

describe("SCXML", () => {
  it("has every state, command, term and condition of a workflow", () => {
    const scxml = toScxml(door, { locale: "en" });
    expect(scxml).toContain('<parallel id="workflow.open" n:label="Open">');
    expect(scxml).toContain(
      '<transition event="open" cond="met_may_open" target="workflow.open" type="internal" n:label="Open" n:condition="May be opened"/>',
    );
    expect(scxml).toContain('event="timer.minute.open.bell.silent"');
    expect(scxml).toContain('<data id="met_may_open" expr="true"/>');
    expect(scxml).toContain('<final id="workflow.broken" n:label="Broken">');
  });

  it.each(["ru", "en"] as const)("is well-formed, whatever labels say (%s)", (locale) => {
    const hostile = { ru: `"<&>' -->`, en: `"<&>' ]]>` };
    const states = Object.fromEntries(Object.keys(door.states).map((path) => [path, hostile]));
    expect(misnested(withoutDeclaration(toScxml({ ...door, states, title: hostile }, { locale })))).toEqual([]);
    expect(misnested(withoutDeclaration(toScxml(unit, { locale })))).toEqual([]);
  });
});
