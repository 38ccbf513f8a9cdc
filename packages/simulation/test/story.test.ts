import { regulationFormat } from "@nastavnik/core/regulation";
import { memoryStore } from "@nastavnik/persistence/memory";
import { parseStory, playStory, storyClock, storyJsonSchema, tellStory, type ToldStory } from "@nastavnik/simulation";
import { describe, expect, it } from "vitest";

const found = `{ at: 2025-09-01, who: head, on: programme/2025, command: found, payload: { organisation: school, period: { from: 2025-09-01, to: 2026-08-31 }, preparers: [coordinator] } }`;
const people = "people: { head: { name: Директор, roles: [head] }, coordinator: coordinator, child: [] }\n";
const text = (...steps: readonly string[]): string =>
  `title: История\nregulation: lyceum-45\n${people}steps:\n${steps.map((step) => `  - ${step}\n`).join("")}`;

function read(story: string, before?: string) {
  const open = () => (before === undefined ? undefined : { file: "before.yaml", text: before });
  return parseStory(story, { file: "story.yaml", open });
}

function storyOf(story: string, before?: string) {
  const parsed = read(story, before);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message.en).join("\n"));
  return parsed.value;
}

function problems(story: string, before?: string): readonly string[] {
  const parsed = read(story, before);
  return parsed.ok
    ? []
    : parsed.problems.map(({ file, line, column, path, code }) => `${file}:${line}:${column} ${path} ${code}`);
}

async function play(story: string, before?: string): Promise<ToldStory> {
  const value = storyOf(story, before);
  const clock = storyClock(value);
  return playStory(value, { store: memoryStore({ tenant: value.organisation, clock }), clock });
}

const finish = (expected: string): string =>
  `{ at: 2025-09-02, who: head, on: programme/2025, command: finish-stage, expect: ${expected} }`;

describe("the JSON Schema of stories", () => {
  it("is the published one", async () => {
    await expect(`${JSON.stringify(storyJsonSchema(), null, 2)}\n`).toMatchFileSnapshot("../story.schema.json");
  });
});

describe("a story", () => {
  it("is played through the real engine, with every reason of a refusal", async () => {
    const { steps, isAsExpected } = await play(text(found, finish("{ refused: [forms-chosen, orders-issued] }")));
    expect(isAsExpected).toBe(true);
    expect(steps.map(({ outcome }) => outcome)).toEqual(["accepted", "refused"]);
    expect(steps[1]?.reasons.length).toBeGreaterThan(5);
  });

  it.each([
    ["accepted", false],
    ["refused", true],
    ["ignored", false],
    ["{ refused: true }", true],
    ["{ refused: forms-chosen }", true],
    ["{ refused: [order-number-new] }", false],
    ["{ refused: [forms-chosen], only: true }", false],
  ])("where %s is expected of a step that is refused for many reasons: %s", async (expected, isSo) => {
    const { steps } = await play(text(found, finish(expected)));
    expect(steps[1]?.isAsExpected).toBe(isSo);
  });

  it("may come after another, whose people and settings are its own too", async () => {
    const before = `${text(found)}organisation: lyceum\n`.replace("organisation: school", "organisation: lyceum");
    const after = `title: Дальше\nafter: ./before.yaml\nsteps:\n  - ${finish("refused")}\n`;
    expect(storyOf(after, before)).toMatchObject({ organisation: "lyceum", before: [{ command: "found" }] });
    expect((await play(after, before)).steps.map(({ outcome }) => outcome)).toEqual(["refused"]);
    const wrong = before.replace("who: head", "who: child");
    const told = await play(after, wrong);
    expect([told.isAsExpected, told.before.length]).toEqual([false, 1]);
  });

  it("lets the hours of its days pass in order, and time go on between them", async () => {
    const { steps } = await play(
      text(found, finish("refused"), finish("refused"), finish("refused").replace("2025-09-02", "2025-09-02T16:30")),
    );
    expect(steps.map(({ at }) => at.toString().slice(0, 16))).toEqual([
      "2025-09-01T09:00",
      "2025-09-02T09:00",
      "2025-09-02T09:01",
      "2025-09-02T16:30",
    ]);
  });

  it("founds its programmes with the regulation and the choices that it names", async () => {
    const own = (regulation: string) => play(text(found).replace("lyceum-45", regulation));
    expect((await own("students-and-teachers")).steps[0]?.outcome).toBe("accepted");
    const chosen = await play(`${text(found)}policies: { off: [no-such-choice] }\n`);
    expect(chosen.steps[0]?.outcome).toBe("refused");
  });

  it("may have its regulation in a file beside it", async () => {
    const title = { ru: "Положение", en: "Regulation" };
    const own = { format: regulationFormat, id: "own", edition: "1", title, extends: "lyceum-45" };
    const regulation = JSON.stringify(own);
    const beside = text(found).replace("lyceum-45", "./own.json");
    expect(storyOf(beside, regulation).regulation).toEqual(own);
    expect((await play(beside, regulation)).steps[0]?.outcome).toBe("accepted");
    expect(problems(beside)).toEqual(["story.yaml:2:13 regulation no-regulation"]);
    expect(problems(beside, "{")[0]).toMatch(/^before\.yaml:1:\d+ {2}syntax$/);
  });

  it("is told in both languages, with names of people and of commands, and what went otherwise", async () => {
    const story = storyOf(text(found, finish("accepted")));
    const clock = storyClock(story);
    const told = await playStory(story, { store: memoryStore({ tenant: story.organisation, clock }), clock });
    const russian = tellStory(story, told, "ru");
    expect(russian).toContain("  1. 2025-09-01 09:00  Директор: Начать программу (2025) — принято\n");
    expect(russian).toContain("✗ 2. 2025-09-02 09:00  Директор: Завершить этап (2025) — отказано\n");
    expect(russian).toContain("ожидалось: принято\n");
    expect(tellStory(story, told, "en")).toContain("expected: accepted\n");
  });

  it.each([
    [
      "a person whom nobody knows",
      text(found.replace("who: head", "who: hed")),
      "story.yaml:5:28 steps[0].who unknown-person",
    ],
    [
      "a workflow that there is not",
      text(found.replace("programme/", "program/")),
      "story.yaml:5:38 steps[0].on unknown-workflow",
    ],
    [
      "a command that there is not",
      text(found.replace("command: found", "command: fond")),
      "story.yaml:5:63 steps[0].command unknown-command",
    ],
    [
      "a day that does not exist",
      text(found.replace("2025-09-01,", "2025-09-31,")),
      "story.yaml:5:11 steps[0].at shape",
    ],
    ["a step before the one above", text(finish("refused"), found), "story.yaml:6:11 steps[1].at too-early"],
    ["a field that there is not", text(found.replace("who:", "whom:")), "story.yaml:5:5 steps[0].who shape"],
    [
      "a regulation that is not shipped",
      text(found).replace("lyceum-45", "lyceum-54"),
      "story.yaml:2:13 regulation no-regulation",
    ],
    ["another outcome", text(finish("denied")), "story.yaml:5:85 steps[0].expect shape"],
    ["no steps", `title: a\nsteps: []\n`, "story.yaml:2:8 steps nothing-happens"],
    [
      "a year under a regulation that there is not",
      `title: a\nyear: { until: 2025-01-01 }\nregulation: none\nsteps: []\nuntil: 2025-01-02\n`,
      "story.yaml:3:13 regulation no-regulation",
    ],
    ["a story before that there is not", `after: ./none.yaml\n${text(found)}`, "story.yaml:1:8 after no-story"],
    ["no YAML", "title: [", "story.yaml:1:9  syntax"],
  ])("with %s is refused with the place", (_, story, problem) => {
    expect(problems(story)).toContain(problem);
  });

  it("tells a mistake of the story before it by the name of that file", () => {
    expect(problems(`after: ./before.yaml\n${text(found)}`, "title: a\n")).toEqual(["before.yaml:1:1 steps shape"]);
  });

  it("begins with a year or with another story, not with both", () => {
    const both = `year: { until: 2025-01-01 }\nafter: ./before.yaml\n${text(finish("refused"))}`;
    expect(problems(both, text(found))).toEqual(["story.yaml:1:7 year two-beginnings"]);
  });

  it("that comes after itself is refused", () => {
    const own = `after: ./story.yaml\n${text(found)}`;
    expect(problems(own, own)).toEqual(["before.yaml:1:8 after no-story"]);
  });

  it("comes to the history that is stored with it, or says that it went otherwise", async () => {
    const { hash } = await play(text(found));
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect((await play(`hash: ${hash}\n${text(found)}`)).isAsExpected).toBe(true);
    const story = storyOf(`hash: ${hash}\n${text(found.replace("09-01, who", "09-02, who"))}`);
    const clock = storyClock(story);
    const told = await playStory(story, { store: memoryStore({ tenant: story.organisation, clock }), clock });
    expect(told.isAsExpected).toBe(false);
    expect(tellStory(story, told, "ru")).toContain("не к тем фактам");
  });

  it("may begin in an invented year under its regulation, and goes on after its last step until the day that it names", async () => {
    const begun = `title: a\nregulation: khanka\norganisation: sample\nyear: { until: 2024-11-01 }\n${people}`;
    const step = `{ at: 2024-11-05, who: head, on: programme/sample-khanka, command: suspend-programme, payload: { ground: other, document: order/9 } }`;
    const { steps, hash } = await play(`${begun}steps: [${step}]\n`);
    expect(steps.map(({ outcome, reasons }) => [outcome, ...reasons])).toEqual([["accepted"]]);
    const later = await play(`${begun}steps: [${step}]\nuntil: 2026-06-30\n`);
    expect(later.isAsExpected).toBe(true);
    expect(later.hash).not.toBe(hash);
  });

  it("names the step whose paper no command can take", async () => {
    const step = found.replace("{ at", '{ paper: { signer: child, number: "a\\0b" }, at');
    const message = expect.stringMatching(/^step 1: /) as string;
    await expect(play(text(step))).rejects.toMatchObject({ code: "invalid-input", message });
  });
});
