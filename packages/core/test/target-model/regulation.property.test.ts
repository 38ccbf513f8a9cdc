import { shippedRegulation, shippedRegulations, withChoices } from "@nastavnik/core/target-model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../../../../tools/runs.ts";
import { isMunicipal, municipalityChooses, municipalityMayChoose } from "./municipal-scenes.ts";
import { changes, paths } from "./random-choices.ts";
import { chosen, mayChoose } from "./scenes.ts";
import { requirementOf, schoolOf } from "./spec.ts";
import { specifications } from "./specifications/index.ts";

const lawful = specifications.filter((specification) => requirementOf(specification).force === "law");
describe("whatever a regulation says", () => {
  it.each(lawful.map((each) => [`${each.workflow} ${each.requirement}`, each] as const))(
    "what breaks the law is refused by it: %s",
    (_title, specification) => {
      fc.assert(
        fc.property(changes, fc.constantFrom(...specification.refuses), (changed, refusal) => {
          const school = schoolOf(specification, refusal);
          const isOfMunicipality = isMunicipal(specification.workflow);
          fc.pre((isOfMunicipality ? municipalityMayChoose : mayChoose)(changed, school));
          (isOfMunicipality ? municipalityChooses : chosen)(changed)(school);
          const decision = school.attempt(refusal.when);
          const codes = decision.outcome === "refused" ? decision.reasons.map(({ code }) => code) : [];
          expect(codes).toContain(specification.requirement);
        }),
        { numRuns: runs(4) },
      );
    },
  );

  it("a choice that is left and made again gives the same text", () => {
    fc.assert(
      fc.property(fc.constantFrom(...shippedRegulations), fc.subarray(paths), (id, some) => {
        const edition = shippedRegulation(id);
        if (edition === undefined) throw new Error(`${id} is shipped`);
        const there = some.filter((path) => edition.choices[path] !== undefined);
        const left = withChoices(edition, Object.fromEntries(there.map((path) => [path, null])));
        if (!left.ok) throw new Error(JSON.stringify(left.problems));
        const again = Object.fromEntries(there.map((path) => [path, edition.choices[path] ?? null]));
        const made = withChoices(left.edition, again);
        expect(made.ok && made.edition.choices).toEqual(edition.choices);
      }),
      { numRuns: runs(20) },
    );
  });
});
