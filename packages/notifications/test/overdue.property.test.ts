import { type Instance, matchesState } from "@nastavnik/core";
import {
  type AgreementContext,
  type MentorCouncilContext,
  type MunicipalTrackContext,
  type ParticipantContext,
  type PersonalProgrammeContext,
  type PracticeContext,
  roles,
} from "@nastavnik/core/target-model";
import { allObligations, isOnListOf, Lives, parseRules, type WorklistOwner } from "@nastavnik/notifications";
import { targetModelNotifications } from "@nastavnik/notifications/target-model";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { runs } from "../../../tools/runs.ts";
import { agreementHappenings } from "../../core/test/target-model/agreement-deeds.ts";
import { ask, signedAgreement } from "../../core/test/target-model/agreement-scenes.ts";
import { happenings } from "../../core/test/target-model/deeds.ts";
import { type Happening, happening } from "../../core/test/target-model/happening.ts";
import { municipalHappenings } from "../../core/test/target-model/municipal-deeds.ts";
import { calling, council, submitted } from "../../core/test/target-model/municipal-scenes.ts";
import { ownProgrammeHappenings } from "../../core/test/target-model/own-programme-deeds.ts";
import { giveTask, plan, teachersInWork } from "../../core/test/target-model/own-programme-scenes.ts";
import { joining } from "../../core/test/target-model/people-scenes.ts";
import { submittedPractice } from "../../core/test/target-model/practice-scenes.ts";
import { after, done, type Scene, scenes, toPerson } from "../../core/test/target-model/scenes.ts";
import { calendar, type School } from "../../core/test/target-model/school.ts";

const model = targetModelNotifications;
const rules = parseRules(undefined, model);

const dayOf = (instant: string) => calendar.dateOf(Temporal.Instant.from(instant));
const schoolDaysAfter = (since: readonly (string | undefined)[], days: number): string => {
  const known = since.flatMap((each) => (each === undefined ? [] : [dayOf(each)]));
  const last = known.toSorted((a, b) => Temporal.PlainDate.compare(a, b)).at(-1);
  return last === undefined ? "9999-12-31" : calendar.addSchoolDays(last, days).toString();
};

/** What is open and until when, read off an instance by hand: nothing here is taken from the declarations. */
function open(instance: Instance, lives: Lives): readonly (readonly [what: string, until: string])[] {
  const { workflow, value, status, context } = instance;
  if (status !== "active") return [];
  const is = (path: string) => matchesState(value, path);
  const unitOfIt = () => lives.get({ workflow: "unit", id: context["unit"] as string })?.instance;
  switch (workflow) {
    case "personal-programme": {
      if (!is("in-work")) return [];
      const { tasksGiven, plans, mentees } = context as PersonalProgrammeContext;
      const tasks = Object.entries(tasksGiven).flatMap(([task, { due, handedInAt, person }]) =>
        due === undefined || handedInAt !== undefined || !mentees.includes(person)
          ? []
          : [[`own-programme-task ${task}`, due] as const],
      );
      const rows = Object.entries(plans).flatMap(([whose, { rows: all, done: finished }]) =>
        ["pair", "mentor", "curator", ...mentees].includes(whose)
          ? all.flatMap(({ row, reportBy }) =>
              reportBy === undefined || row in finished
                ? []
                : [[`own-programme-row ${whose}/${row}`, reportBy] as const],
            )
          : [],
      );
      return [...tasks, ...rows];
    }
    case "agreement": {
      const { terms, questions, lastReportAt, inForceSince } = context as AgreementContext;
      const unit = unitOfIt();
      if (!is("in-force")) return [];
      const late = Object.entries(questions).map(
        ([question, { askedAt }]) =>
          [
            `agreed-answer ${question}`,
            terms.answerWithinHours === undefined
              ? "9999-12-31"
              : calendar.dateOf(Temporal.Instant.from(askedAt).add({ hours: terms.answerWithinHours })).toString(),
          ] as const,
      );
      const isAtWork = unit !== undefined && matchesState(unit.value, "working") && !("suspendedFor" in unit.context);
      if (!isAtWork || terms.reportEveryDays === undefined) return late;
      const since = [inForceSince, unit.context["approvedAt"] as string | undefined, lastReportAt];
      return [...late, ["agreed-report", schoolDaysAfter(since, terms.reportEveryDays)]];
    }
    case "participant": {
      const { leaving } = context as ParticipantContext & { leaving?: { at: string } };
      // The law gives thirty days; one day more may be gone before anybody looks.
      if (!is("leaving.overdue")) return [];
      return [["processing-stop", leaving === undefined ? "2000-01-01" : dayOf(leaving.at).toString()]];
    }
    case "municipal-track":
      return is("open.over") ? [["track-closing", (context as MunicipalTrackContext).period.to]] : [];
    case "teacher-request":
      return value === "overdue" ? [["request-answer", "2000-01-01"]] : [];
    case "mentor-council": {
      const { sittings, resolutions } = context as MentorCouncilContext;
      const asked = Object.values(resolutions).flatMap(({ asks, isAdopted }) =>
        Object.entries(asks).flatMap(([name, { due, reportedAt, outcome }]) =>
          due === undefined || !isAdopted || reportedAt !== undefined || outcome === "done"
            ? []
            : [[`council-ask ${name}`, due] as const],
        ),
      );
      const called = Object.entries(sittings).flatMap(([name, { on, heldOn }]) =>
        heldOn === undefined ? [[`council-sitting ${name}`, on] as const] : [],
      );
      return [...asked, ...called];
    }
    case "practice": {
      const { submittedAt } = context as PracticeContext;
      if (!is("under-review") || submittedAt === undefined) return [];
      return [["practice-unreviewed", calendar.addWorkingDays(dayOf(submittedAt), 10).toString()]];
    }
    default:
      return [];
  }
}

const waiting = fc.constantFrom(1, 9, 40, 120).map((days): Happening => happening(`${days} days`, () => [], days));

const asked: Scene = scenes(signedAgreement, done(ask("q1")));
const left: Scene = scenes(joining, done(toPerson("s1", "withdraw-consent", { kind: "personal-data" })));
const planned: Scene = scenes(teachersInWork, done(plan("pair"), plan("mentor"), giveTask({ due: "2025-10-10" })));

describe.each<[string, Scene, fc.Arbitrary<Happening>]>([
  ["a personalised programme", planned, fc.oneof(ownProgrammeHappenings, waiting)],
  ["an agreement", asked, fc.oneof(agreementHappenings, happenings, waiting)],
  ["a municipality", submitted, fc.oneof(municipalHappenings, waiting)],
  ["a council", scenes(council, done(calling())), fc.oneof(municipalHappenings, waiting)],
  ["somebody who has withdrawn", left, fc.oneof(happenings, waiting)],
  ["a practice", submittedPractice, fc.oneof(happenings, waiting)],
])("what is overdue of %s", (_what, scene, story) => {
  const start = after(scene);

  it("is in exactly one work list at every moment", () => {
    let seen = 0;
    const look = (school: School, lives: Lives): void => {
      const today = calendar.dateOf(school.now).toString();
      const all = allObligations({ lives, calendar, model, rules });
      for (const { instance } of lives.all()) {
        const overdue = open(instance, lives).filter(([, until]) => until < today);
        const listed = all.flatMap((each) =>
          "rule" in each && each.life.instance.id === instance.id && each.life.instance.workflow === instance.workflow
            ? [{ each, name: each.name === undefined ? each.rule.id : `${each.rule.id} ${each.name}` }]
            : [],
        );
        for (const [what] of overdue) {
          const found = listed.filter(({ name }) => name === what);
          expect([what, found.length]).toEqual([what, 1]);
          const [only] = found;
          expect(only?.each.due.toString() ?? "").toMatch(/^\d{4}/);
          expect((only?.each.due.toString() ?? today) < today).toBe(true);
          seen++;
        }
      }
      for (const each of all) {
        const { owner } = each;
        const people = "person" in owner ? [owner.person, "somebody-else"] : ["somebody-else"];
        const lists: readonly Pick<WorklistOwner, "person" | "roles">[] = [
          ...people.map((person) => ({ person, roles: [] })),
          ...Object.keys(roles).map((role) => ({ person: "nobody", roles: [role] })),
        ];
        expect(lists.filter((list) => isOnListOf(each, list))).toHaveLength(1);
      }
    };
    fc.assert(
      fc.property(fc.array(story, { minLength: 1, maxLength: 15 }), (given) => {
        const school = start.copy();
        const lives = new Lives();
        let read = 0;
        const follow = () => {
          for (; read < school.facts.length; read++) lives.add(school.facts[read] as School["facts"][number]);
        };
        // Something is overdue in every run, whatever is drawn.
        for (const { days, deeds } of [happening("a term", () => [], 60), ...given]) {
          school.passTo(school.now.add({ hours: 24 * days }));
          for (const deed of deeds(school)) school.attempt(deed);
          follow();
          look(school, lives);
        }
      }),
      { numRuns: runs(40) },
    );
    expect(seen).toBeGreaterThanOrEqual(runs(40));
  });
});
