import type {
  MunicipalSchoolContext,
  MunicipalTrackContext,
  TeacherRequestContext,
} from "@nastavnik/core/target-model";
import { readHistory } from "@nastavnik/engine";
import { memoryStore } from "@nastavnik/persistence/memory";
import { playStory, storyClock, tellStory } from "@nastavnik/simulation";
import { beforeAll, describe, expect, it } from "vitest";
import { storyIn } from "./story-of-school.ts";

describe("two years of a municipal school", () => {
  const story = storyIn("municipal-school.yaml");
  const clock = storyClock(story);
  const store = memoryStore({ tenant: story.organisation, clock });
  let told: string;

  beforeAll(async () => {
    told = tellStory(story, await playStory(story, { store, clock }), "ru");
  });

  const contextOf = async <Context>(workflow: string, id: string) => {
    const [found] = await store.load([{ workflow, id }]);
    return found?.context as Context;
  };

  it("goes as it is told, every refusal with its clause in Russian", () => {
    expect(told).toContain("\nВсё произошло так, как рассказано\n");
    expect(told).toContain("В приказе не сказано, кто контролирует исполнение");
    expect(told).toContain("Исключено то, что проведено 2023-02-08: формирование группы наставников");
    expect(told).toContain("Указана другая организация: за себя публикует она сама");
  });

  it("keeps each version of the first track, which was there before the order", async () => {
    const { orders } = await contextOf<MunicipalSchoolContext>("municipal-school", "school");
    const track = await contextOf<MunicipalTrackContext>("municipal-track", "track-1");
    expect(orders["46"]?.date).toBe("2023-03-16");
    expect(track.events["documents"]?.on).toBe("2023-02-03");
    expect([track.version, track.earlier.map(({ themes }) => themes.length)]).toEqual([2, [2]]);
  });

  it("leaves every request of the data bank satisfied, with what came before", async () => {
    for (const id of ["r-1", "r-2", "r-3"]) {
      expect((await store.load([{ workflow: "teacher-request", id }]))[0]?.value).toBe("satisfied");
    }
    const { earlier, ending } = await contextOf<TeacherRequestContext>("teacher-request", "r-3");
    expect([earlier.map(({ by, outcome }) => [by, outcome]), ending?.reason]).toEqual([
      [["track", "not-helped"]],
      "helped",
    ]);
  });

  it("forgets the mentor who has withdrawn the consent, and leaves nobody's name in a fact", async () => {
    const { mentors, stopped } = await contextOf<MunicipalSchoolContext>("municipal-school", "school");
    expect([mentors["m4"]?.left?.reason, stopped]).toEqual(["consent-withdrawn", ["m4"]]);
    expect(JSON.stringify((await readHistory(store)).facts)).not.toMatch(/Наставник [А-Д]|Педагог \d/);
  });

  it("tells when a track begins and when its time is over, once each", async () => {
    const fired = (await readHistory(store)).facts.map(({ command }) => command.type);
    const count = (timer: string) => fired.filter((type) => type.startsWith(`xstate.after.${timer}.`)).length;
    // Only the third was planned before its first day.
    expect([count("track-begin"), count("track-end"), count("school-end")]).toEqual([1, 5, 0]);
  });
});
