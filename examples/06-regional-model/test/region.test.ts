import { readHistory, readInstances } from "@nastavnik/engine";
import { memoryStore } from "@nastavnik/persistence/memory";
import { banksOf, searchBank, workflowsOfBanks } from "@nastavnik/rules/practice";
import { simulateRegion } from "@nastavnik/simulation";
import { beforeAll, expect, it } from "vitest";
import { commandsIn } from "../../../tools/source-pages/source-row.ts";
import { region } from "../region.ts";
import { sourceRows } from "./source-page.ts";

let facts: Awaited<ReturnType<typeof readHistory>>["facts"];
let banks: ReturnType<typeof banksOf>;

/** The school whose practice both levels accept at last; `pnpm start` runs all five. */
beforeAll(async () => {
  const [first] = region.municipalities;
  if (first === undefined) throw new Error("the region has municipalities");
  const opened: ReturnType<typeof memoryStore>[] = [];
  await simulateRegion({
    region: { ...region, municipalities: [{ id: first.id, schools: ["school-1"] }] },
    seed: 1,
    openStore(school, clock) {
      const store = memoryStore({ tenant: school, clock });
      opened.push(store);
      return store;
    },
  });
  const [kept] = opened;
  if (kept === undefined) throw new Error("a store was opened");
  ({ facts } = await readHistory(kept));
  banks = banksOf(await readInstances(kept, workflowsOfBanks));
});

it("what runs is done in the year of a school, but for what did not befall it", () => {
  const done = new Set(facts.map(({ instance, command }) => `${instance.workflow} ${command.type}`));
  // A personalised programme was packaged, its practice came of it, and nothing was taken out of a bank. The points of
  // stimulus payments are the organisation's own, and these schools have no act on them.
  expect(
    commandsIn(sourceRows)
      .filter((command) => !done.has(command))
      .toSorted(),
  ).toEqual(["practice take-out", "programme amend", "programme revise", "programme score-stimulus"]);
});

it("a practice comes from the school's site into both banks, sent back and revised on the way", () => {
  const on = (level: string) => searchBank(banks, { bank: "practices", level }).map(({ version }) => version);
  expect([on("school"), on("municipal"), on("regional")]).toEqual([[2], [2], [2]]);
  expect(facts.filter(({ command }) => command.type === "send-back")).toHaveLength(1);
});
