import type { AgreementContext } from "@nastavnik/core/target-model";
import { readHistory } from "@nastavnik/engine";
import { memoryStore } from "@nastavnik/persistence/memory";
import { playStory, storyClock, tellStory } from "@nastavnik/simulation";
import { beforeAll, describe, expect, it } from "vitest";
import { storyOfPair } from "./story-of-pair.ts";

describe("the year of a pair of teachers", () => {
  const story = storyOfPair();
  const clock = storyClock(story);
  const store = memoryStore({ tenant: story.organisation, clock });
  let told: string;

  beforeAll(async () => {
    told = tellStory(story, await playStory(story, { store, clock }), "ru");
  });

  const agreement = async () => {
    const [found] = await store.load([{ workflow: "agreement", id: "agreement-1" }]);
    return found?.context as AgreementContext;
  };
  const fired = async (timer: string) =>
    (await readHistory(store)).facts.filter(({ command }) => command.type.startsWith(`xstate.after.${timer}.`)).length;

  it("goes as it is told, every refusal with its clause in Russian", () => {
    expect(told).toContain("\nВсё произошло так, как рассказано\n");
    expect(told).toContain("Не заполнено поле соглашения: кто инициатор встреч");
    expect(told).toContain("В дополнительном соглашении не указано: размер и условия оплаты");
  });

  it("reminds of the one answer that came late, and of the weeks without a report", async () => {
    expect(await fired("agreed-answer")).toBe(1);
    expect(await fired("agreed-report")).toBeGreaterThan(5);
    expect(await fired("agreed-meeting")).toBeGreaterThan(5);
  });

  it("keeps both versions of the agreement, each disclosure with its answer, and ends it with the pair", async () => {
    const { terms, earlier, disclosures, ending } = await agreement();
    expect([terms.meetingEveryDays, earlier.map((version) => version.terms.meetingEveryDays)]).toEqual([14, [7]]);
    expect(disclosures["d-1"]?.disclosedOn).toBe("2025-10-10");
    expect(disclosures["d-2"]?.disclosedOn).toBeUndefined();
    expect(ending).toEqual({ reason: "completed", on: "2026-05-28" });
  });

  it("leaves nobody's name in a fact", async () => {
    const facts = JSON.stringify((await readHistory(store)).facts);
    expect(facts).not.toMatch(/Наставник А|Молодой педагог Б/);
  });
});
