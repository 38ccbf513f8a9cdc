import { altered, done, gone, scenes } from "../scenes.ts";
import {
  curator,
  headOfSchool,
  municipalityChooses,
  planned,
  requestRef,
  submitted,
  submitting,
  teacher,
  toRequest,
  toSchool,
  toTrack,
} from "../municipal-scenes.ts";
import { municipalSchoolRef } from "../school.ts";
import type { Specification } from "../spec.ts";

const khanka = "Ханкайский муниципальный округ";
const workflow = "teacher-request";
const over = altered(municipalSchoolRef, {
  ending: { reason: "completed", document: "1", at: "2025-09-01T00:00:00Z" },
});
const answer = (payload: object) => toRequest("r1", "answer", { ...payload });
const byTrack = answer({ by: "track", track: "t1" });
const close = toTrack("t1", "close", { document: "1" });
const tell = (payload: object) => ({
  by: "system",
  on: requestRef("r1"),
  type: "account-for-track",
  payload: { track: "t1", status: "held", ...payload },
});

/** What the requirements of a teacher's request refuse and accept. */
export const teacherRequestSpecifications: readonly Specification[] = [
  {
    workflow,
    requirement: "request-school-goes-on",
    clause: "Целостность",
    given: planned,
    refuses: [
      { given: over, when: submitting(), says: ["Муниципальная школа завершена", "The municipal school is over"] },
      {
        given: gone(municipalSchoolRef),
        when: submitting(),
        says: ["Муниципальная школа не найдена", "The municipal school is not found"],
        also: ["request-of-member-organisation"],
      },
    ],
    accepts: [{ when: submitting(), leadsTo: "submitted" }],
  },
  {
    workflow,
    requirement: "request-of-member-organisation",
    clause: "Целостность",
    given: planned,
    refuses: [
      {
        when: submitting({ organisation: "school-9" }, curator),
        says: ["Организация не участвует в муниципальной школе", "The organisation takes no part in it"],
        about: "school-9",
      },
    ],
    accepts: [{ when: submitting({ organisation: "centre" }, curator), leadsTo: "submitted" }],
  },
  {
    workflow,
    requirement: "request-speaks-for-own",
    clause: "Целостность",
    given: planned,
    refuses: [
      {
        when: submitting({ person: "t2" }),
        says: ["Педагог вносит только свой запрос", "A teacher puts in a request of their own only"],
        about: "t2",
      },
      {
        when: submitting({ organisation: "school-2" }, headOfSchool),
        says: ["Это педагог другой организации", "The teacher is of another organisation"],
        about: "school-2",
      },
    ],
    accepts: [
      { when: submitting({}, headOfSchool), leadsTo: "submitted" },
      { when: submitting({ person: "t2" }, curator), leadsTo: "submitted" },
    ],
  },
  {
    workflow,
    requirement: "request-group-fits",
    clause: khanka,
    given: planned,
    refuses: [
      {
        when: submitting({ group: "experienced-with-deficit" }),
        says: ["Не указан стаж педагога", "The years of work are not told"],
        about: "experienced-with-deficit",
      },
      {
        when: submitting({ group: "experienced-with-deficit", experience: 2 }),
        says: ["Для этой группы стаж — от 3, указан 2", "This group begins at 3 years of work, met 2"],
        about: "experienced-with-deficit",
      },
      {
        given: municipalityChooses({ "municipalSchool.targetGroups": ["young-or-returning"] }),
        when: submitting(),
        says: [
          "Школа не для этой группы: педагоги в состоянии выгорания или хронической усталости",
          "The school is not for this group: teachers who are burnt out or always tired",
        ],
        about: "burnt-out",
      },
    ],
    accepts: [{ when: submitting({ group: "experienced-with-deficit", experience: 3 }), leadsTo: "submitted" }],
  },
  {
    workflow,
    requirement: "request-survey-held",
    clause: "Целостность",
    given: planned,
    refuses: [
      { when: submitting({ source: "survey" }), says: ["Не назван опрос", "The survey is not named"] },
      {
        when: submitting({ source: "survey", survey: "1" }),
        says: ["Такого опроса не было", "There was no such survey"],
        about: "1",
      },
    ],
    accepts: [
      {
        given: done(
          toSchool("hold-survey", { survey: "1", kind: "requests", asked: 9, answered: 9, document: "1" }, curator),
        ),
        when: submitting({ source: "survey", survey: "1" }),
        leadsTo: "submitted",
      },
    ],
  },
  {
    workflow,
    requirement: "request-school-answers",
    clause: "Целостность",
    given: submitted,
    refuses: [{ given: over, when: byTrack, says: ["Муниципальная школа завершена", "The municipal school is over"] }],
    accepts: [{ when: byTrack, leadsTo: "answered" }],
  },
  {
    workflow,
    requirement: "request-answer-known",
    clause: "Целостность",
    given: submitted,
    refuses: [
      {
        when: answer({ by: "mentor", track: "t1" }),
        says: ["Названо не то, что отвечает на запрос", "What is named is not what answers the request"],
      },
      {
        given: done(close),
        when: byTrack,
        says: ["Такого трека в школе нет, или он завершён", "The school has no such track, or it is over"],
        about: "t1",
      },
      {
        when: answer({ by: "mentor", mentor: "m9" }),
        says: ["Это не наставник муниципальной школы", "This is no mentor of the school"],
        about: "m9",
      },
    ],
    accepts: [
      { when: answer({ by: "mentor", mentor: "m2" }), leadsTo: "answered" },
      { when: answer({ by: "consultation" }), leadsTo: "answered" },
    ],
  },
  {
    workflow,
    requirement: "request-of-this-track",
    clause: "Целостность",
    given: scenes(submitted, done(byTrack)),
    refuses: [
      {
        when: tell({ track: "t9" }),
        says: ["На запрос отвечает не этот трек", "Another answer was given"],
        about: "t9",
      },
    ],
    accepts: [{ when: close, leadsTo: "held", of: requestRef("r1") }],
  },
  {
    workflow,
    requirement: "request-track-cancelled",
    clause: "Целостность",
    given: scenes(submitted, done(byTrack)),
    refuses: [],
    passesBy: [{ when: tell({}), says: ["Трек проведён", "The track was held"], leadsTo: "held" }],
    accepts: [
      {
        when: toTrack("t1", "cancel", { reason: "no-mentors" }),
        leadsTo: "submitted",
        of: requestRef("r1"),
      },
    ],
  },
  {
    workflow,
    requirement: "request-not-helped",
    clause: "Целостность",
    given: scenes(submitted, done(byTrack)),
    refuses: [],
    passesBy: [
      {
        when: toRequest("r1", "confirm", { outcome: "helped" }, teacher),
        says: ["Ответ помог", "The answer helped"],
        leadsTo: "satisfied",
      },
    ],
    accepts: [{ when: toRequest("r1", "confirm", { outcome: "not-helped" }, teacher), leadsTo: "submitted" }],
  },
];

/** Deeds that no requirement guards. */
export const unguardedRequests = [
  { given: submitted, when: toRequest("r1", "withdraw", { reason: "settled" }, teacher), leadsTo: "withdrawn" },
  { given: submitted, when: toRequest("r1", "decline", { reason: "not-for-school" }), leadsTo: "declined" },
] as const;
