import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { counted } from "./source-page.ts";
import { referencesIn, type SourceRow, titleOf } from "./source-row.ts";

/** A source, the page that maps its sentences, and of how many of them something has to hold. */
export interface TestedSource {
  readonly rows: readonly SourceRow[];
  /** The name of the page among those of the guide, such as `city`. */
  readonly page: string;
  readonly text: () => string;
  /** More than this share runs, 0 to 1. */
  readonly runs?: number;
  /** More than this share runs or is data, 0 to 1. */
  readonly runsOrData?: number;
}

/** The tests that every source has: its sentences name what there is, once, and most of them run; its page is up to date. */
export function testSource({ rows, page, text, runs: leastRuns = 0, runsOrData: leastHeld = 0 }: TestedSource): void {
  it("every sentence that runs or is data names what the target model has", () => {
    expect(referencesIn(rows).filter((reference) => titleOf(reference) === undefined)).toEqual([]);
  });

  it("no sentence is told twice; most run, and each runs, is data, or is not enforced for a reason", () => {
    expect(new Set(rows.map(({ where }) => where)).size).toBe(rows.length);
    const { all, runs, data, notEnforced } = counted(rows);
    expect(runs + data + notEnforced).toBe(all);
    expect(runs / all).toBeGreaterThan(leastRuns);
    expect((runs + data) / all).toBeGreaterThan(leastHeld);
  });

  it("the documentation tells where each sentence lives, and counts them", async () => {
    const file = fileURLToPath(new URL(`../../docs/guide/${page}.md`, import.meta.url));
    await expect(text()).toMatchFileSnapshot(file);
  });
}
