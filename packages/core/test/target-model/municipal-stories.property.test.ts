import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../../../../tools/runs.ts";
import type { Happening } from "./happening.ts";
import { municipalHappenings } from "./municipal-deeds.ts";
import { municipalInconsistencies } from "./municipal-invariants.ts";
import { approved } from "./municipal-scenes.ts";
import { School } from "./school.ts";

function happen(school: School, { days, deeds }: Happening): void {
  school.passTo(school.now.add({ hours: 24 * days }));
  for (const deed of deeds(school)) school.attempt(deed);
}

describe("a municipality", () => {
  it("stays consistent whatever people do, in whatever order, when all consequences are carried out", () => {
    const done = new Set<string>();
    fc.assert(
      fc.property(fc.array(municipalHappenings, { minLength: 1, maxLength: 40, size: "max" }), (story) => {
        const school = new School();
        approved(school);
        for (const each of story) {
          happen(school, each);
          expect(municipalInconsistencies(school)).toEqual([]);
        }
        for (const { instance, command } of school.facts) done.add(`${instance.workflow} ${command.type}`);
      }),
      { numRuns: runs(150) },
    );
    // The stories go deep: by chance not every time everywhere, but never nowhere.
    const deep = ["municipal-track close", "teacher-request account-for-track", "mentor-council put-to-vote"];
    expect(deep.filter((each) => done.has(each))).not.toEqual([]);
    expect(done.size).toBeGreaterThan(20);
  });
});
