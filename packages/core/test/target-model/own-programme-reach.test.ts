import { matchesState } from "@nastavnik/core";
import type { PersonalProgrammeContext } from "@nastavnik/core/target-model";
import { describe, expect, it } from "vitest";
import { deadEnds, type Journey, restingStates, shortestWays } from "./journey.ts";
import {
  agree,
  amend,
  approveProgramme,
  begin,
  certify,
  completeProgramme,
  diagnose,
  draftChecklist,
  drawnUp,
  extensionConsent,
  ownControl,
  p1,
  planResults,
  rank,
  result,
  toP1,
} from "./own-programme-scenes.ts";
import { workingTeachers } from "./people-scenes.ts";
import { chosen, done, type Scene, scenes, today } from "./scenes.ts";

/** Until the next timer of the programme has fired. */
const wait: Scene = (school) => {
  const timer = school.timers.find(({ instance }) => instance.workflow === "personal-programme");
  if (timer !== undefined) school.passTo(timer.dueAt);
};

/** A programme that asks for agreement, for a ranking by both and for results. */
const journey: Journey = {
  of: p1,
  from: scenes(
    workingTeachers,
    chosen({
      "personalProgramme.coAuthors": true,
      "personalProgramme.rankedByBoth": true,
      "personalProgramme.verdict": true,
    }),
    drawnUp,
    done(planResults("lessons")),
  ),
  tell: (school) => {
    const { agreements, checklist, resultFacts, extension } = school.instance<PersonalProgrammeContext>(p1).context;
    return [
      Object.keys(agreements).length,
      Object.keys(checklist?.rankings ?? {}).length,
      resultFacts["lessons"]?.value,
      Object.keys(extension?.consents ?? {}).length,
      school.now.toString() > "2025-10-01",
    ];
  },
  legs: {
    agree: [agree("t1")],
    amend: [amend()],
    return: [toP1("return", { reason: "not-feasible" })],
    approve: [approveProgramme],
    "the first day comes": today("2025-10-01"),
    begin: [begin],
    wait,
    diagnose: [diagnose],
    draft: [draftChecklist("lesson-design")],
    "rank as a mentor": [rank("m1", "lesson-design")],
    "rank as a mentee": [rank("t1", "lesson-design")],
    certify: [certify],
    "mid-term control": [ownControl("mid-term")],
    "final control": [ownControl("final")],
    extend: [extensionConsent("m1"), extensionConsent("t1"), toP1("extend", { document: "9" })],
    "record what was planned": [result("lessons", 2)],
    "record less": [result("lessons", 1)],
    complete: [completeProgramme],
    package: [toP1("package")],
    revise: [toP1("revise")],
    cancel: [toP1("cancel", { reason: "other" })],
  },
};

describe("a personalised programme", () => {
  it("comes to every state by a shortest way of accepted commands", () => {
    const reached = new Set(shortestWays(journey).keys());
    expect(restingStates("personal-programme").filter((path) => !reached.has(path))).toEqual([]);
    expect(shortestWays(journey).get("completed.packaged")).toHaveLength(7);
  });

  it("can come to an end from wherever it is", () => {
    const isOver = (school: Parameters<Scene>[0]) => {
      const { value, status } = school.instance(p1);
      return (
        status === "done" || ["completed.packaged", "completed.revised"].some((state) => matchesState(value, state))
      );
    };
    expect(deadEnds(journey, isOver)).toEqual([]);
  });
});
