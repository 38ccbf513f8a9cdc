import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { memoryStore } from "@nastavnik/persistence/memory";
import { parseStory, playStory, storyClock, storyJsonSchema, tellStory } from "@nastavnik/simulation";
import { describe, expect, it } from "vitest";

const folder = new URL("../", import.meta.url);
const stories = readdirSync(folder).filter((name) => name.endsWith(".yaml"));

const textOf = (file: string): string => readFileSync(new URL(file, folder), "utf8");

function storyOf(file: string) {
  const open = (after: string) => ({ file: after, text: textOf(after) });
  const parsed = parseStory(textOf(file), { file, open });
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message.en).join("\n"));
  return parsed.value;
}

describe("the stories", () => {
  it("are a dozen, with refusals in each", () => {
    expect(stories.length).toBeGreaterThanOrEqual(12);
    for (const file of stories) expect(textOf(file)).toContain("refused");
  });

  it.each(stories)("%s goes as it is told", async (file) => {
    const story = storyOf(file);
    const clock = storyClock(story);
    const told = await playStory(story, { store: memoryStore({ tenant: story.organisation, clock }), clock });
    expect(tellStory(story, told, "en")).toContain("\nAll went as it is told\n");
  });

  it("name their schema for editors", () => {
    for (const file of stories) {
      const named = /^# yaml-language-server: \$schema=(.+)$/m.exec(textOf(file))?.[1] ?? "";
      const path = fileURLToPath(new URL(named, folder));
      expect(JSON.parse(readFileSync(path, "utf8"))).toEqual(JSON.parse(JSON.stringify(storyJsonSchema())));
    }
  });
});
