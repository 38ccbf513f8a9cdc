import type { MentorCouncilContext } from "@nastavnik/core/target-model";
import { readHistory } from "@nastavnik/engine";
import { memoryStore } from "@nastavnik/persistence/memory";
import { playStory, storyClock, tellStory } from "@nastavnik/simulation";
import { beforeAll, describe, expect, it } from "vitest";
import { storyIn } from "./story-of-town.ts";

describe("a town with its mentor council", () => {
  const story = storyIn("town-council.yaml");
  const clock = storyClock(story);
  const store = memoryStore({ tenant: story.organisation, clock });
  let told: string;

  beforeAll(async () => {
    told = tellStory(story, await playStory(story, { store, clock }), "ru");
  });

  it("goes as it is told, every refusal with its clause in Russian", () => {
    expect(told).toContain("\nВсё произошло так, как рассказано\n");
    expect(told).toContain("Голосов 5, присутствовало 4");
    expect(told).toContain("Заместитель этого наставника не предлагал (Проект положения г. Мегион");
  });

  it("keeps what was asked with what became of it, and asks nothing by a resolution that was not carried", async () => {
    const [found] = await store.load([{ workflow: "mentor-council", id: "council" }]);
    if (found === undefined) throw new Error("the council is there");
    const { resolutions, members, former } = found.context as MentorCouncilContext;
    const asks = Object.values(resolutions).flatMap((each) => Object.values(each.asks));
    expect(asks.map(({ outcome }) => outcome)).toEqual(["done", "done", "done", "done"]);
    expect(resolutions["resolution-4"]?.isAdopted).toBe(false);
    expect([members, former]).toEqual([["chair", "secretary", "m3", "m5"], [{ person: "m4", until: "2022-06-01" }]]);
  });

  it("reminds of the one thing that was not done in time", async () => {
    const { facts } = await readHistory(store);
    const fired = facts.filter(({ command }) => command.type.startsWith("xstate.after.council-deadline."));
    expect(fired.map(({ at }) => at.toString().slice(0, 10))).toEqual(["2022-03-31"]);
  });
});

it("a registry changes by what the school needs, and by what people need, as it is told", async () => {
  const story = storyIn("registry.yaml");
  const clock = storyClock(story);
  const store = memoryStore({ tenant: story.organisation, clock });
  const told = tellStory(story, await playStory(story, { store, clock }), "ru");
  expect(told).toContain("\nВсё произошло так, как рассказано\n");
});
