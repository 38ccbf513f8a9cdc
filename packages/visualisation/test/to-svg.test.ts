import type { Workflow } from "@nastavnik/core";
import { participant, programme, unit } from "@nastavnik/core/target-model";
import { toMermaid, toSvg } from "@nastavnik/visualisation";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { door } from "./door.ts";
import { misnested } from "./well-formed.ts";

interface Box {
  readonly className: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly texts: readonly { readonly text: string; readonly size: number; readonly x: number; readonly y: number }[];
}

function numberIn(attributes: string, name: string): number {
  return Number(new RegExp(`\\b${name}="([-\\d.]+)"`).exec(attributes)?.[1]);
}

/** The boxes of a drawing with the lines of text in them. */
function boxesOf(svg: string): readonly Box[] {
  return [...svg.matchAll(/<g class="chart-box ([^"]*)">(?:<title>[^<]*<\/title>)?(.*?)<\/g>/gs)].map(
    ([, className = "", content = ""]) => {
      const rect = /<rect ([^>]*)>/.exec(content)?.[1] ?? "";
      const [x, y] = [numberIn(rect, "x"), numberIn(rect, "y")];
      const texts = [...content.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = "", text = ""]) => ({
        text,
        size: numberIn(attributes, "font-size"),
        x: numberIn(attributes, "x"),
        y: numberIn(attributes, "y"),
      }));
      return {
        className,
        left: x,
        right: x + numberIn(rect, "width"),
        top: y,
        bottom: y + numberIn(rect, "height"),
        texts,
      };
    },
  );
}

function words(svg: string): string {
  return [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) => text).join(" ");
}

describe("a drawing of a workflow", () => {
  const drawings = [programme, participant, unit, door].flatMap((workflow) =>
    (["ru", "en"] as const).map((locale) => ({ workflow, locale, name: `${workflow.id}, ${locale}` })),
  );

  it.each(drawings)("has a box with room for the label of every state ($name)", async ({ workflow, locale }) => {
    const svg = await toSvg(workflow, { locale });
    expect(misnested(svg)).toEqual([]);
    const said = words(svg);
    for (const { [locale]: label } of Object.values(workflow.states)) expect(said).toContain(label.split(" ")[0]);
    for (const { left, right, top, bottom, texts } of boxesOf(svg)) {
      for (const { text, size, y } of texts) {
        // Half of the font size is less than letters of either alphabet take on average.
        const isInside = text.length * size * 0.5 < right - left && top < y && y < bottom;
        expect({ text, isInside }).toEqual({ text, isInside: true });
      }
    }
  });

  it("lets no two boxes overlap", async () => {
    for (const workflow of [programme, participant, unit]) {
      const boxes = boxesOf(await toSvg(workflow, { locale: "ru" }));
      const overlapping = boxes.flatMap((a, index) =>
        boxes
          .slice(index + 1)
          .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
          .map((b) => `${a.texts[0]?.text} and ${b.texts[0]?.text}`),
      );
      expect(overlapping).toEqual([]);
    }
  });

  it("marks the state reached and those passed, and the way between them", async () => {
    const reached = { open: { light: "dark", bell: "silent" } };
    const svg = await toSvg(door, { locale: "en", reached, visited: ["closed"] });
    const marks = Object.fromEntries(boxesOf(svg).map(({ className, texts }) => [texts[0]?.text, className]));
    expect(marks).toMatchObject({
      Closed: "chart-visited",
      Dark: "chart-reached",
      Bright: "chart-untouched",
      Broken: "chart-untouched",
    });
    expect(svg.match(/chart-line chart-walked/g)?.length).toBeGreaterThan(0);
    expect(await toSvg(door, { locale: "en", visited: ["closed", "open"] })).not.toContain("chart-reached");
  });

  it("leaves out states that are not wanted, with what lies in them and every way to and from them", async () => {
    const titles = (svg: string) => boxesOf(svg).map(({ texts }) => texts[0]?.text);
    const whole = titles(await toSvg(door, { locale: "en", detail: "outline" }));
    expect(whole).toEqual(expect.arrayContaining(["Closed", "Dark", "Broken"]));
    const svg = await toSvg(door, { locale: "en", detail: "outline", without: ["open"] });
    expect(titles(svg)).toEqual(expect.arrayContaining(["Closed", "Broken"]));
    expect(titles(svg)).not.toContain("Dark");
    expect(toMermaid(door, { locale: "en", without: ["broken"] })).not.toContain("Broken");
  });

  it("tells every requirement with its clause on pointing", async () => {
    const svg = await toSvg(door, { locale: "ru", detail: "outline", conditions: false });
    expect(svg).toContain("• Ключ есть (Правила, 1; закон)");
    expect(svg).toContain("• Днём (Правила, 2; Положение)");
    expect(words(svg)).not.toContain("Можно");
    expect(words(await toSvg(door, { locale: "ru" }))).toContain("[Можно открыть]");
  });

  it("lists what leaves a state as it is, unless an outline is asked for", async () => {
    const full = words(await toSvg(door, { locale: "en" }));
    expect(full).toContain("Paint");
    expect(full).toContain("In any state Knock");
    const outline = words(await toSvg(door, { locale: "en", detail: "outline" }));
    expect(outline).not.toContain("Paint");
    expect(outline).not.toContain("Knock");
    expect(outline).toContain("On time: The bell");
  });

  it("is the same every time", async () => {
    expect(await toSvg(unit, { locale: "ru" })).toBe(await toSvg(unit, { locale: "ru" }));
  });

  it("is well-formed whatever the labels are", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 60 }), async (label) => {
        const hostile: Workflow = {
          ...door,
          title: { ru: label, en: label },
          states: { ...door.states, closed: { ru: label, en: label } },
          commands: { ...door.commands, open: { ...door.commands["open"], label: { ru: label, en: label } } },
        };
        expect(misnested(await toSvg(hostile, { locale: "ru" }))).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });
});
