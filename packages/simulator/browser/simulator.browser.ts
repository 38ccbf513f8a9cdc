import { writeFileSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFindings } from "../../../tools/browser/chromium.ts";
import { toFragment } from "../src/session/shared-link.ts";
import { give, openForm, said, settled, SimulatorPage } from "./simulator-page.ts";

const simulator = new SimulatorPage();
beforeAll(() => simulator.start());
afterAll(() => simulator.stop());

/** A pupil of 13 years is registered, and whose parent the parent is was recorded. */
const pupil = `
title: Согласие
after: ./01-programme-begins.yaml
people:
  s1: { name: Ученик 1, roles: [mentee] }
  parent-s1: { name: Родитель ученика 1, roles: [guardian] }
steps:
  - { at: "2025-09-11", who: curator, as: [curator], on: mandate/mandate-s1, command: record, payload: { person: s1, as: guardian, from: "2025-09-01", document: birth-certificate/s1 }, parent: parent-s1 }
  - { at: "2025-09-11", who: curator, as: [curator], on: participant/s1, command: register, payload: { side: mentee, kind: student, isEmployee: false, forms: [teacher-student], categories: [behaviour-problems], subjects: [mathematics] }, personalData: { name: Ученик 1, bornOn: "2012-05-01" } }
`;

/** A pair of which everybody has still to agree. */
const pair = `
title: Пара
after: ./04-pairs.yaml
steps:
  - { at: "2025-10-09", who: curator, as: [curator], on: unit/pair-1, command: hold-meeting, payload: { kind: organizational-first } }
`;

const isQuiet = { console: [], errors: [], requests: [] };

describe("the simulator page", () => {
  it("refuses a pupil's own consent with the clause, and takes it when the guardian has signed", async () => {
    const { page, watched } = await simulator.open(toFragment(pupil));
    await openForm(page, "give-consent");
    await page.locator("#nsim-f-kind").selectOption("personal-data");
    await page.locator("#nsim-f-signer").selectOption("self");
    await page.locator("#nsim-signer").selectOption("s1");
    await page.locator('#nsim-verdict[data-verdict="unmet"]').waitFor();
    const refusal = await give(page);
    expect(refusal).toContain("Отказано: Принять согласие");
    expect(refusal).toContain("Семейный кодекс РФ, ст. 64");
    await openForm(page, "give-consent");
    await page.locator("#nsim-f-kind").selectOption("personal-data");
    await page.locator("#nsim-f-signer").selectOption("guardian");
    await page.locator("#nsim-signer").selectOption("parent-s1");
    await page.locator('#nsim-verdict[data-verdict="met"]').waitFor();
    expect(await give(page)).toContain("Принято: Принять согласие");
    expect(await page.locator("#nsim-happened .refusal").count()).toBe(1);
    expect(await page.locator("#nsim-happened").innerText()).toContain("Дано согласие");
    expect(watched).toEqual(isQuiet);
  });

  it("lets terms pass when the slider is moved, and tells what they did", async () => {
    const { page, watched } = await simulator.open(toFragment(pair));
    const before = await page.locator("#nsim-hash").innerText();
    await page.locator("#nsim-slider").focus();
    for (let day = 0; day < 40; day++) await page.keyboard.press("ArrowRight");
    const day = await page.locator("#nsim-day").inputValue();
    await page.locator("#nsim-wait").click();
    await settled(page);
    expect(await said(page)).toContain("Время прошло. Само произошло:");
    expect(await page.locator("#nsim-happened").innerText()).toContain("само");
    expect(await page.locator("#nsim-hash").innerText()).not.toBe(before);
    expect(day).toBe("2025-11-18");
    await page.locator("#nsim-back").click();
    await settled(page);
    expect(await page.locator("#nsim-hash").innerText()).toBe(before);
    expect(watched).toEqual(isQuiet);
  });

  it("plays a stored history again to the same hash, and says so where it comes to another", async () => {
    const { page } = await simulator.open(toFragment(pair));
    await openForm(page, "suspend");
    expect(await give(page)).toContain("Принято");
    const hash = await page.locator("#nsim-hash").innerText();
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#nsim-save").click()]);
    const file = join(mkdtempSync(join(tmpdir(), "nastavnik-history-")), "history.yaml");
    await download.saveAs(file);
    expect(readFileSync(file, "utf8")).toContain(`hash: ${hash}`);
    const { page: another, watched } = await simulator.open();
    await another.locator("#nsim-file").setInputFiles(file);
    await another.getByText("пришла к тем же фактам").waitFor();
    await settled(another);
    expect(await another.locator("#nsim-hash").innerText()).toBe(hash);
    writeFileSync(file, readFileSync(file, "utf8").replace("command: suspend", "command: dissolve"));
    await another.locator("#nsim-file").setInputFiles(file);
    await another.getByText("к другим фактам").waitFor();
    expect(watched).toEqual(isQuiet);
  });

  it("tells how what is refused becomes possible, and goes that way", async () => {
    const { page, watched } = await simulator.open(toFragment(pupil));
    const item = page.locator('[data-command="enter-registry"]');
    expect(await item.innerText()).toContain("Основание");
    await item.getByRole("button", { name: "Как это станет возможным?" }).click();
    await page.locator("[data-plan]").waitFor();
    expect(await page.locator("[data-plan]").getAttribute("data-plan")).toBe("plan");
    await page.getByRole("button", { name: "Сделать все шаги" }).click();
    await settled(page);
    await openForm(page, "enter-registry");
    expect(await give(page)).toContain("Принято: Включить в базу");
    expect(watched).toEqual(isQuiet);
  });

  it("keeps what was taken back as a line of its own", async () => {
    const { page } = await simulator.open(toFragment(pair));
    await openForm(page, "suspend");
    await give(page);
    const suspended = await page.locator("#nsim-hash").innerText();
    await page.locator("#nsim-back").click();
    await settled(page);
    await openForm(page, "dissolve");
    await give(page);
    expect(await page.locator("#nsim-lines li").count()).toBe(2);
    await page.locator("#nsim-lines button").first().click();
    await settled(page);
    expect(await page.locator("#nsim-hash").innerText()).toBe(suspended);
  });

  it("shares what was done by its address", async () => {
    const { page } = await simulator.open(toFragment(pair));
    await openForm(page, "suspend");
    await give(page);
    const hash = await page.locator("#nsim-hash").innerText();
    await page.locator("#nsim-share").click();
    await settled(page);
    const { page: another } = await simulator.open(new URL(page.url()).hash.slice(1));
    expect(await another.locator("#nsim-hash").innerText()).toBe(hash);
  });

  it("begins under any shipped regulation, with any workflow, in both languages", async () => {
    const { page, watched } = await simulator.open();
    await page.locator("#nsim-regulation").selectOption("khanka");
    await page.locator("#nsim-beginning").selectOption("12-01");
    await page.getByRole("button", { name: "Начать заново" }).click();
    await settled(page);
    await page.locator("#nsim-language").selectOption("en");
    await settled(page);
    await page.getByRole("heading", { name: "What can be done" }).waitFor();
    for (const workflow of await page
      .locator("#nsim-workflow option")
      .evaluateAll((all) => all.map((each) => (each as { value: string }).value))) {
      await page.locator("#nsim-workflow").selectOption(workflow);
      await page.locator(".nsim .diagram svg").first().waitFor();
    }
    expect(watched).toEqual(isQuiet);
  });

  it("shows a pasted plan with how its activities stand", async () => {
    const { page, watched } = await simulator.open();
    await page.locator("summary", { hasText: "Показать план" }).click();
    await page
      .locator("#nsim-map-text")
      .fill(
        "№\tНаименование мероприятия\tСрок\tОтветственный\n1\tПровести анкетирование\tсентябрь 2025\tКуратор\n2\tПодвести итоги\tиюнь 2026\tКуратор\n",
      );
    await page.locator("#nsim-map-read").click();
    await page.locator("#nsim-plan").waitFor();
    expect(await page.locator("#nsim-plan").innerText()).toMatch(
      /Провести анкетирование[^]*просрочено[^]*Подвести итоги[^]*впереди/u,
    );
    await page.getByRole("button", { name: "Отметить выполнение" }).first().click();
    await settled(page);
    expect(await give(page)).toContain("Принято: Отметить выполненное действие");
    expect(await page.locator("#nsim-plan").innerText()).toContain("с опозданием");
    expect(watched).toEqual(isQuiet);
  });

  it("is used by the keyboard alone", async () => {
    const { page, watched } = await simulator.open(toFragment(pair));
    const focused = (): Promise<string> =>
      page.evaluate(() => {
        const at = (
          globalThis as unknown as {
            document: {
              activeElement: {
                id: string;
                closest(of: string): { getAttribute(of: string): string | null } | null;
              } | null;
            };
          }
        ).document.activeElement;
        return at?.id || (at?.closest("[data-command]")?.getAttribute("data-command") ?? "");
      });
    const tabTo = async (wanted: string): Promise<void> => {
      for (let tabs = 0; tabs < 120; tabs++) {
        await page.keyboard.press("Tab");
        if ((await focused()) === wanted) return;
      }
      throw new Error(`expected to reach ${wanted} by Tab`);
    };
    await tabTo("suspend");
    await page.keyboard.press("Enter");
    await page.locator("#nsim-form").waitFor();
    await tabTo("nsim-give");
    await page.keyboard.press("Enter");
    await settled(page);
    expect(await said(page)).toContain("Принято");
    expect(watched).toEqual(isQuiet);
  });

  it.each([1440, 390])("has nothing that axe objects to at %i px, and is no wider than the screen", async (width) => {
    const { page, watched } = await simulator.open(toFragment(pair), width);
    await openForm(page, "carry-out-control");
    expect(await axeFindings(page)).toEqual([]);
    const overflow = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = (
        globalThis as unknown as { document: { documentElement: { scrollWidth: number; clientWidth: number } } }
      ).document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(overflow).toBe(0);
    expect(watched).toEqual(isQuiet);
  });
});
