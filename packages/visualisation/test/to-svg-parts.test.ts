import { participant, personalProgramme, unit } from "@nastavnik/core/target-model";
import { toSvgParts } from "@nastavnik/visualisation";
import { describe, expect, it } from "vitest";
import { door } from "./door.ts";
import { misnested } from "./well-formed.ts";

const textsOf = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text = ""]) => text);

describe("a drawing in pieces", () => {
  it("is one drawing where it is not too wide", async () => {
    const parts = await toSvgParts(door, { locale: "en" });
    expect(parts.map(({ path }) => path)).toEqual([""]);
  });

  it.each([unit, participant, personalProgramme])(
    "has no piece that is too wide to be read ($id)",
    async (workflow) => {
      const parts = await toSvgParts(workflow, { locale: "ru", conditions: false });
      for (const { svg, width } of parts) {
        expect(width).toBeLessThanOrEqual(2000);
        const smallest = Math.min(...[...svg.matchAll(/font-size="(\d+)"/g)].map(([, size]) => Number(size)));
        expect(smallest * Math.min(1, 1440 / width)).toBeGreaterThanOrEqual(9);
        expect(misnested(svg)).toEqual([]);
      }
      const said = parts.flatMap(({ svg }) => textsOf(svg)).join(" ");
      for (const { ru } of Object.values(workflow.states)) expect(said).toContain(ru.split(" ")[0]);
    },
  );

  it("draws the ways within a state, and tells the ways out of it where they begin", async () => {
    const parts = await toSvgParts(door, { locale: "en", maxWidth: 350 });
    const light = parts.find(({ path }) => path === "open.light");
    expect(light?.svg.match(/class="chart-line/g)?.length).toBeGreaterThanOrEqual(2);
    const open = parts.find(({ path }) => path === "open");
    expect(textsOf(open?.svg ?? "").join(" ")).toContain("Close → Closed");
  });
});
