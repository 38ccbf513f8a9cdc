import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { targetModel } from "@nastavnik/core/target-model";
import { advance, createEngine, readHistory, virtualClock } from "@nastavnik/engine";
import { yearReport } from "@nastavnik/papers";
import { memoryStore } from "@nastavnik/persistence/memory";
import { calendarOf, earlierActs, parseStory, playStory, storyClock } from "@nastavnik/simulation";
import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inProcess } from "./nastavnik.ts";

const example = fileURLToPath(new URL("../../../examples/stories/entered/begins-in-march.yaml", import.meta.url));

let folder: string;
let text: string;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nastavnik-enter-"));
  text = await readFile(example, "utf8");
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function storyOf(told: string) {
  const parsed = parseStory(told, { file: "begins-in-march.yaml" });
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message.en).join("\n"));
  return parsed.value;
}

const march = Temporal.Instant.from("2026-03-02T06:00:00Z");

/** On which days a school was reminded of its pair that has done the same, and was there all the time. */
async function remindersOfALiveSchool(): Promise<readonly string[]> {
  const beside = (name: string) => fileURLToPath(new URL(`../../../examples/stories/${name}`, import.meta.url));
  const open = (name: string) => ({ file: name, text: readFileSync(beside(name), "utf8") });
  const parsed = parseStory(open("05-first-meetings.yaml").text, { file: "05-first-meetings.yaml", open });
  if (!parsed.ok) throw new Error("expected the story of the first meetings");
  const clock = storyClock(parsed.value);
  const store = memoryStore({ tenant: "school", clock });
  await playStory(parsed.value, { store, clock });
  const calendar = calendarOf(parsed.value);
  await advance(createEngine({ store, clock, calendar, organisation: "school", ...targetModel }), clock, march);
  const { facts } = await readHistory(store);
  return facts.flatMap(({ command, at: when }) =>
    command.type.startsWith("xstate.after.silence") ? [calendar.dateOf(when).toString()] : [],
  );
}

/** What the example says before the step with these words. */
const until = (words: string): string => text.slice(0, text.lastIndexOf("  - at:", text.indexOf(words)));

describe("a school that begins in March", () => {
  it("enters its papers since September through the same commands, each with its own day", async () => {
    const story = storyOf(text);
    const clock = virtualClock(march);
    const store = memoryStore({ tenant: "school", clock });
    const calendar = calendarOf(story);
    // #region enter
    const engine = createEngine({ store, clock, calendar, organisation: "school", ...targetModel });
    const answers = await engine.enter(earlierActs(story));
    // #endregion enter
    expect(new Set(answers.map(({ outcome }) => outcome))).toEqual(new Set(["accepted"]));
    expect(answers).toHaveLength(70);
    const pair = { workflow: "unit", id: "pair-1" };
    expect(await engine.instance(pair)).toMatchObject({
      value: { working: { meetings: "regular", checklist: "certified" } },
      context: { approvedAt: "2025-10-07T21:00:00Z" },
    });
    expect(await store.asides()).toEqual([]);

    // Whose act each was and by which paper; what followed, and terms that were over, on their own days and told to nobody.
    const { facts } = await readHistory(store);
    expect(facts.every(({ entered }) => entered === true)).toBe(true);
    const meeting = facts.find(({ command }) => command.type === "hold-meeting");
    expect(meeting).toMatchObject({
      on: "2025-10-10",
      act: { of: "m1", by: "m1", as: "self", recordedBy: "curator", paper: { date: "2025-10-10" } },
    });
    const silent = facts.filter(({ command }) => command.type.startsWith("xstate.after.silence"));
    expect(silent.map(({ on }) => on)).toEqual(await remindersOfALiveSchool());
    expect(await store.leaseOutbox({ lease: Temporal.Duration.from({ seconds: 0 }), limit: 100 })).toEqual([]);

    // From now on it is a school like any other.
    await advance(engine, clock, Temporal.Instant.from("2026-04-01T06:00:00Z"));
    const later = (await readHistory(store)).facts.slice(facts.length);
    expect(later.map(({ command, entered, on }) => [command.type.split(".")[2], entered, on])).toEqual([
      ["silence", undefined, undefined],
    ]);
    expect(await store.leaseOutbox({ lease: Temporal.Duration.from({ seconds: 0 }), limit: 100 })).toHaveLength(1);

    const report = yearReport({ ...(await readHistory(store)), calendar });
    expect(
      report.months.filter(({ meetings }) => meetings > 0).map(({ month, meetings }) => [month, meetings]),
    ).toEqual([
      ["2025-10", 3],
      ["2025-11", 1],
    ]);
    expect(report.lateEntries).toMatchObject({ count: 68, entered: 68, mostDays: 182 });
    expect(report.stages.map(({ stage, entered }) => [stage, entered]).slice(0, 3)).toEqual([
      ["preparation", "2025-09-01"],
      ["mentee-registry", "2025-09-10"],
      ["mentor-registry", "2025-09-17"],
    ]);
  });

  it("is asked for the paper of what is long ago, and for consents before the order that rests on them", async () => {
    const [order] = text.match(/ {2}- at: 2025-10-08[^]*?command: issue-order[^]*?(?= {2}- at:)/) ?? [];
    if (order === undefined) throw new Error("expected the order that approves the pair");
    const early = text.replace(order, "").replace("  - at: 2025-10-07", `${order}  - at: 2025-10-07`);
    await writeFile(at("early.yaml"), early.replaceAll("2025-10-08", "2025-10-06"));
    const unsigned = text.replace(/ {4}paper: \{ signer: head, number: "приказ № 2" \}\n/, "");
    await writeFile(at("unsigned.yaml"), unsigned);
    const tried = async (file: string) => {
      const { code, stdout } = await inProcess("enter", at(file), "--on", "2026-03-02", "--json", "--locale", "en");
      return { code, ...(JSON.parse(stdout) as { left: number; refused: { step: number; codes: string[] } }) };
    };
    expect(await tried("early.yaml")).toMatchObject({ code: 1, refused: { codes: ["pairs-order-units-agreed"] } });
    expect(await tried("unsigned.yaml")).toMatchObject({ code: 1, refused: { step: 5, codes: ["paper-needed"] } });
  });
});

describe("nastavnik enter", () => {
  it("rehearses without a store, and says what came of it in the language asked for", async () => {
    const { code, stdout, stderr } = await inProcess("enter", example, "--on", "2026-03-02", "--locale", "ru");
    expect([code, stdout, stderr]).toEqual([0, "Проверено, ничего не сохранено; было бы внесено: 70\n", ""]);
  });

  it("makes no store for what would be refused", async () => {
    // Nobody has appointed the author whom the programme names.
    const wrong = until("analyse-mentor-base").replace("kind: appoint-mentor", "kind: final-event");
    await writeFile(at("wrong.yaml"), wrong);
    const { code, stdout, stderr } = await inProcess(
      "enter",
      at("wrong.yaml"),
      "--store",
      at("store"),
      "--locale",
      "en",
    );
    expect([code, stderr]).toEqual([1, ""]);
    expect(stdout).toMatch(/^Rehearsed, nothing is stored; would be entered: \d+\nRefused; left, this step included: /);
    expect(existsSync(at("store"))).toBe(false);
  });

  it.each([
    ["--on with a store", ["--on", "2026-03-02", "--store", "nowhere"], /--on: expected in a rehearsal/],
    ["a day that is none", ["--on", "March"], /--on: expected a date/],
  ])("refuses %s", async (_name, args, message) => {
    const { code, stderr, stdout } = await inProcess("enter", example, ...args, "--locale", "en");
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(message);
  });

  it.each([
    ["a refusal", "expect: refused", /step 1: expected what has happened, met a refusal/],
    ["a paper without a number", "paper: head", /step 1: expected the number of the paper/],
  ])("refuses a step with %s, with its place", async (_name, words, message) => {
    await writeFile(at("step.yaml"), until("introduce-target-model").replace(/ {4}paper: .*\n/, `    ${words}\n`));
    const { code, stderr } = await inProcess("enter", at("step.yaml"), "--locale", "en");
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});
