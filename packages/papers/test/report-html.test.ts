import type { YearReport } from "@nastavnik/papers";
import { reportHtml } from "@nastavnik/papers";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { sampleYear } from "./sample-year.ts";
import { misnested } from "../../visualisation/test/well-formed.ts";

let report: YearReport;
let page: string;

beforeAll(async () => {
  report = await sampleYear();
  page = await reportHtml(report, { locale: "ru", seed: 3, hash: "c0ffee" });
});

/** Text that the page shows in one language; runs of spaces as one. */
function shown(html: string, locale: "ru" | "en"): string {
  const other = locale === "ru" ? "en" : "ru";
  return html
    .replaceAll(/<(style|script)>.*?<\/\1>/gs, "")
    .replaceAll(new RegExp(`<div class="drawing" lang="${other}">.*?</div>`, "gs"), "")
    .replaceAll(/<option .*?<\/option>/gs, "")
    .replaceAll(new RegExp(`<span lang="${other}">[^<]*</span>`, "g"), "")
    .replaceAll(/<title>.*?<\/title>/gs, "")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/\s+/g, " ");
}

const free = new Set([
  "ru",
  "en",
  "id",
  "mentor",
  "person",
  "unit",
  "programme",
  "number",
  "evidence",
  "clause",
  "code",
]);

/** The report with every text and identifier that people choose changed. */
function withTexts<T>(value: T, change: (text: string) => string, key = ""): T {
  if (typeof value === "string") return (free.has(key) ? change(value) : value) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => withTexts(item, change, key)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withTexts(inner, change, name)])) as T;
}

describe("the page of a year report", () => {
  it("opens offline: nothing in it comes from elsewhere, and nothing may", () => {
    expect(page.match(/(?:src|href)="(?!#)|@import|url\(|https?:(?!\/\/www\.w3\.org\/2000\/svg")/g)).toBeNull();
    expect(page.includes(`content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'`)).toBe(
      true,
    );
  });

  it("is well-formed, with unique identifiers and no dead link inside", () => {
    expect(misnested(page)).toEqual([]);
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...page.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(5);
    expect(ids).toEqual(expect.arrayContaining(links));
    for (const [, id] of page.matchAll(/aria-labelledby="([^"]*)"/g)) expect(ids).toContain(id);
  });

  it("holds every text in both languages, and opens in the one asked for", async () => {
    const count = (lang: string) => page.match(new RegExp(`<(?:span|div)[^>]* lang="${lang}"`, "g"))?.length;
    expect(count("ru")).toBe(count("en"));
    expect(page).toMatch(/<html\s+lang="ru"\s+data-locale="ru"/);
    expect(await reportHtml(report, { locale: "en" })).toMatch(/<html\s+lang="en"\s+data-locale="en"/);
    // What is left when one language is hidden has no letter of the other, apart from identifiers and quoted sources.
    const english = shown(page, "en");
    for (const { title } of report.stages) {
      expect(english).toContain(title.en);
      expect(english).not.toContain(title.ru);
    }
  });

  it("shows the summary, the stages, the plan, the units, the refusals, the indicators and the foot", () => {
    const russian = shown(page, "ru");
    for (const { title, stages } of report.plan === undefined ? [] : [report.plan]) {
      for (const text of [title, ...stages.map((stage) => stage.title)]) expect(russian).toContain(text.ru);
    }
    for (const { title } of report.stages) expect(russian).toContain(title.ru);
    for (const { id } of report.units) expect(russian).toContain(`№ ${Number(id.split("-").at(-1))} `);
    for (const { title } of report.refusals.reasons) {
      expect(russian).toContain(title.ru);
    }
    for (const { title, planned } of report.monitoring.items) {
      expect(russian).toContain(title.ru);
      expect(russian).toContain(planned.ru);
    }
    expect(russian).toContain("зерно случайности: 3");
    expect(russian).toContain("хэш истории: c0ffee");
    expect(russian).toContain("без срока");
    expect(russian).toContain("не содержит персональных данных");
  });

  it("draws the lifecycle with the state reached", () => {
    expect(page.match(/<svg /g)).toHaveLength(2);
    expect(page).toContain("chart-box chart-reached");
    expect(page).toContain("chart-box chart-visited");
  });

  it("calls people by name where it is told how, and says that names are in it", async () => {
    const named = await reportHtml(report, {
      locale: "ru",
      names: (id) => (id.startsWith("mentor-") ? `Наставник ${Number(id.slice(7))}` : undefined),
    });
    const russian = shown(named, "ru");
    expect(russian).toMatch(/Наставник \d+ → наставляемый № \d+/);
    expect(russian).toContain("Имена подставлены из хранилища персональных данных");
    expect(russian).not.toContain("не содержит персональных данных");
  });

  it("gives the unit list what its filter and its order need", () => {
    const units = [...page.matchAll(/<details\s+class="unit"([^>]*)>/g)].map(([, attributes = ""]) => attributes);
    expect(units).toHaveLength(report.units.length);
    for (const [index, { id, state, meetingCount, mentor }] of report.units.entries()) {
      expect(units[index]).toContain(`data-id="${id}"`);
      expect(units[index]).toContain(`data-state="${state}"`);
      expect(units[index]).toContain(`data-meetings="${meetingCount}"`);
      expect(units[index]).toContain(mentor);
    }
  });

  it("has no section on a plan where there is none, and says so where nothing is", async () => {
    const { plan: _plan, ...rest } = report;
    const bare: YearReport = {
      ...rest,
      units: [],
      months: [],
      milestones: [],
      timers: [],
      refusals: { count: 0, reasons: [] },
      people: { unpaired: [], left: [], waiting: [], idle: [] },
      monitoring: {
        items: [],
        verdict: "incomplete",
        uncompared: [{ ru: "программа", en: "programme" }],
        recorded: {},
      },
    };
    const html = await reportHtml(bare, { locale: "en" });
    expect(misnested(html)).toEqual([]);
    expect(html).not.toContain('id="plan"');
    expect(html).not.toContain('#plan"');
    expect(shown(html, "en")).toContain("There is nothing to compare in: “programme”.");
    expect(shown(html, "en")).toContain("Nobody.");
  });

  it("escapes every text, whatever it is", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.constant(`"><script>alert(1)</script>&'`),
          fc.string({ unit: "binary", minLength: 1, maxLength: 20 }),
        ),
        async (hostile) => {
          const html = await reportHtml(
            withTexts(report, () => hostile),
            { locale: "en", names: () => hostile, hash: hostile },
          );
          expect(misnested(html)).toEqual([]);
          expect(html.match(/<script>/g)).toHaveLength(1);
        },
      ),
      { numRuns: 5 },
    );
  });
});
