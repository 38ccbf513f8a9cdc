import { readFileSync } from "node:fs";
import { memoryStore } from "@nastavnik/persistence/memory";
import { playStory, storyClock } from "@nastavnik/simulation";
import { fromFragment, Moves, offered, openingFor, openStory, Session, toFragment } from "@nastavnik/simulator";
import { targetModel } from "@nastavnik/core/target-model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../../../tools/runs.ts";

const shelf = Object.fromEntries(
  ["01-programme-begins", "02-registries", "03-mentors-prepared", "04-pairs"].map((name) => [
    `${name}.yaml`,
    readFileSync(new URL(`../../../examples/stories/${name}.yaml`, import.meta.url), "utf8"),
  ]),
);

function opened(text: string) {
  const found = openStory(text, shelf);
  if (!found.ok) throw new Error(found.problems.map(({ message }) => message.en).join("\n"));
  return found;
}

async function sessionOf(text: string): Promise<Session> {
  const { opening, story } = opened(text);
  return Session.open(opening, story);
}

const afterPairs = "title: Пары\nafter: ./04-pairs.yaml\nsteps: []\n";
const pair = { workflow: "unit", id: "pair-1" };
const suspend = { who: "curator", as: ["curator"], on: pair, command: "suspend", payload: { reason: "moved" } };
const dissolve = { ...suspend, command: "dissolve" };

async function playedAnew(text: string) {
  const { story } = opened(text);
  const clock = storyClock(story);
  return playStory(story, { store: memoryStore({ tenant: story.organisation, clock }), clock });
}

describe("a session", () => {
  it("is kept as a story that comes to the same history, played at once on an empty store", async () => {
    const session = await sessionOf(afterPairs);
    await session.act(suspend);
    await session.act({ ...suspend, as: ["mentee"] });
    await session.wait("2025-12-01");
    const file = await session.file();
    expect(file).toContain("role-not-permitted");
    const { hash, isAsExpected } = await playedAnew(file);
    expect(hash).toBe(await session.hash());
    expect(isAsExpected).toBe(true);
  });

  it("begins in an invented year under any regulation, and is kept as a story of that year", async () => {
    const session = await sessionOf(openingFor("khanka", "12-01", "Декабрь"));
    const { instances, people, now } = await session.present();
    expect(now.toPlainDate().toString()).toBe("2025-12-02");
    const unit = [...instances.values()].find(({ workflow }) => workflow === "unit");
    expect(unit?.status).toBe("active");
    expect(people.find(({ roles }) => roles.includes("curator"))).toBeDefined();
    await session.wait("2026-02-01");
    const { hash } = await playedAnew(await session.file());
    expect(hash).toBe(await session.hash());
  });

  it("comes back to where it was when moves are taken back, and keeps them as a line", async () => {
    const session = await sessionOf(afterPairs);
    const before = await session.hash();
    await session.act(suspend);
    const suspended = await session.hash();
    await session.back();
    expect(await session.hash()).toBe(before);
    await session.act(dissolve);
    const [first, second] = session.moves.lines();
    expect(second?.isPresent).toBe(true);
    await session.goTo(first?.end);
    expect(await session.hash()).toBe(suspended);
  });

  it("offers what can be done, and for the rest every reason", async () => {
    const session = await sessionOf(afterPairs);
    const { course, instances } = await session.present();
    const unit = targetModel.workflows.find(({ id }) => id === "unit");
    if (unit === undefined) throw new Error("there are units");
    const instance = [...instances.values()].find(({ id }) => id === "pair-1");
    const { open, shut, own } = await offered(
      course,
      unit,
      { ref: pair, parent: "2025", instance },
      { id: "curator", roles: ["curator"], organisation: "school" },
    );
    expect(open.map(({ command }) => command)).toContain("hold-meeting");
    expect(shut.every(({ unmet }) => unmet.length > 0)).toBe(true);
    expect(shut.map(({ command }) => command)).not.toContain("propose");
    expect(own.length).toBeGreaterThan(0);
  });

  it("tells every problem of a file that is no story", () => {
    const wrong = openStory("title: a\nsteps: [{ at: never }]\n", shelf);
    expect(wrong.ok).toBe(false);
  });
});

describe("a shared link", () => {
  it("holds any text, and is nothing where it was damaged", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        expect(fromFragment(`#${toFragment(text)}`)).toBe(text);
      }),
      { numRuns: runs(50) },
    );
    expect(fromFragment("#s=AAAA")).toBeUndefined();
    expect(fromFragment("#regulation=khanka")).toBeUndefined();
  });
});

describe("a tree of moves", () => {
  it("leads to every end by the moves that were made before it", () => {
    const steps = fc.array(fc.oneof(fc.integer({ min: 0, max: 99 }), fc.constant("back" as const)), { maxLength: 30 });
    fc.assert(
      fc.property(steps, (made) => {
        const moves = new Moves();
        let path: string[] = [];
        for (const step of made) {
          const had = path.length > 0;
          if (step !== "back") moves.add({ kind: "wait", until: String(step) });
          const isDone = step === "back" ? moves.back() : true;
          expect(isDone).toBe(step === "back" ? had : true);
          path = step === "back" ? path.slice(0, -1) : [...path, String(step)];
          expect(moves.path().map((move) => (move.kind === "wait" ? move.until : ""))).toEqual(path);
        }
        const lines = moves.lines();
        expect(lines.some(({ isPresent }) => isPresent)).toBe(lines.length === 1 || path.length > 0);
        for (const { end, length } of lines)
          expect(moves.path(end)).toHaveLength(end === undefined ? moves.path().length : length);
      }),
      { numRuns: runs(50) },
    );
  });
});
