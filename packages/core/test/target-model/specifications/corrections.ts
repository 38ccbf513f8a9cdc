import {
  addendumTerms,
  agreed,
  approve,
  inRegistry,
  joining,
  mentee,
  mentor,
  registered,
  workingPair,
} from "../people-scenes.ts";
import { prepared } from "../programme-scenes.ts";
import { altered, done, type Scene, scenes, today, toPerson, toUnit, unitRef } from "../scenes.ts";
import { programmeRef } from "../school.ts";
import type { Specification } from "../spec.ts";

const correct = (id: string, payload: object) =>
  toPerson(id, "correct-entry", { ground: "entered-wrongly", ...payload });

const provide = (kind: string, until?: string) =>
  toPerson("e1", "provide-clearance", { kind, document: `${kind}/e1`, ...(until === undefined ? {} : { until }) });

/** An employer with both clearances, one of which counts until the end of November. */
const employer: Scene = scenes(
  inRegistry("e1", "mentor", { kind: "employer", forms: ["employer-student"] }),
  done(
    provide("criminal-record", "2025-11-30"),
    provide("medical"),
    toPerson("e1", "select", { form: "employer-student" }),
    toPerson("e1", "train", { mode: "consultation" }),
  ),
);
const form = { form: "employer-student", roleModel: "employer-to-student" };
/** The pair u1 of the employer and a pupil, agreed or at work. */
const agreedWithEmployer: Scene = scenes(joining, employer, agreed("u1", "e1", ["s1"], form));
const working: Scene = scenes(agreedWithEmployer, done(approve("5", "u1")));
const expired = [
  "Истекла 2025-11-30: справка об отсутствии судимости",
  "Expired on 2025-11-30: criminal-record certificate",
] as const;

/** The pair u1 of a teacher and a mentee who was taken for a guest: the Labour Code seems not to regard it. */
const withGuest: Scene = scenes(
  joining,
  done(toPerson("m1", "select", { form: "teacher-teacher" })),
  mentee("t1", { kind: "teacher", isEmployee: false, forms: ["teacher-teacher"] }),
  agreed("u1", "m1", ["t1"], { form: "teacher-teacher" }),
  done(approve("5", "u1")),
);
const employed = correct("t1", { isEmployee: true, document: "contract-1" });
const addendum = toUnit("u1", "attach-contract-addendum", { document: "addendum-1", ...addendumTerms }, "head");
const resume = toUnit("u1", "resume");

/** Corrections of what was entered wrongly, and clearances that run out. */
export const correctionSpecifications: readonly Specification[] = [
  {
    workflow: "participant",
    requirement: "correction-moves-entry",
    clause: "Целостность",
    given: scenes(prepared, mentee("s1"), mentor("m1")),
    refuses: [],
    passesBy: [
      {
        when: correct("m1", { isEmployee: false }),
        says: ["База и группа участника остаются", "Registry and group of the participant remain"],
        leadsTo: "registered.ready",
      },
    ],
    accepts: [
      { when: correct("m1", { kind: "graduate" }), leadsTo: "intake" },
      { when: correct("s1", { side: "mentor", kind: "student" }), leadsTo: "intake" },
      { given: registered("s2", "mentee"), when: correct("s2", { side: "mentor" }), leadsTo: "intake" },
    ],
  },
  {
    workflow: "participant",
    requirement: "moved-entry-is-the-only-one",
    clause: "Целостность",
    given: scenes(
      prepared,
      mentee("s1", { bornOn: "2006-05-01" }),
      mentor("s1-as-mentor", { person: "s1", kind: "student", bornOn: "2006-05-01" }, "student-student"),
    ),
    refuses: [
      {
        when: correct("s1", { side: "mentor" }),
        says: ["Этот человек уже внесён наставником", "The person is entered as a mentor already"],
      },
      {
        when: correct("s1-as-mentor", { side: "mentee", categories: ["behaviour-problems"] }),
        says: ["Этот человек уже внесён наставляемым", "The person is entered as a mentee already"],
      },
    ],
    accepts: [
      { given: mentee("s2"), when: correct("s2", { side: "mentor" }), leadsTo: "intake" },
      { when: correct("s1-as-mentor", { kind: "graduate" }), leadsTo: "intake" },
    ],
  },
  {
    workflow: "participant",
    requirement: "correction-keeps-entry",
    clause: "Целостность",
    given: scenes(prepared, mentor("m1")),
    refuses: [],
    passesBy: [
      {
        when: correct("m1", { side: "mentee", categories: ["young-specialist"] }),
        says: ["Исправляют, в какой базе или группе участник", "It is corrected in which registry or group one is"],
        leadsTo: "intake",
      },
    ],
    accepts: [
      { when: correct("m1", { isMentoringPartOfJob: true }), leadsTo: "registered.ready" },
      { given: registered("m2", "mentor"), when: correct("m2", { isEmployee: false }), leadsTo: "intake" },
    ],
  },
  {
    workflow: "participant",
    requirement: "moved-entry-is-free",
    clause: "Целостность",
    given: workingPair,
    refuses: ["m1", "s1"].map((id) => ({
      when: correct(id, { kind: "teacher", side: id === "m1" ? "mentee" : "mentor", categories: ["burnout"] }),
      says: ["Сначала участник выходит из пары (группы)", "The participant leaves the unit first"] as const,
      about: id,
    })),
    accepts: [{ when: correct("s2", { side: "mentor" }), leadsTo: "intake" }],
  },
  {
    workflow: "participant",
    requirement: "corrected-category-fits-group",
    clause: "г. Мегион",
    given: scenes(prepared, mentee("s1")),
    refuses: [
      {
        when: correct("s1", { kind: "teacher" }),
        says: [
          "Категория не подходит этой группе: имеющий проблемы с поведением",
          "The category does not belong to this group: with behaviour problems",
        ],
        about: "behaviour-problems",
      },
      {
        when: correct("s1", { isEmployee: false, categories: [] }),
        says: ["Не указана ни одна категория наставляемого", "No category of mentee is given"],
      },
    ],
    accepts: [{ when: correct("s1", { kind: "teacher", categories: ["burnout"] }), leadsTo: "intake" }],
  },
  {
    workflow: "participant",
    requirement: "clearance-counts-yet",
    clause: "Целостность",
    given: scenes(prepared, today("2025-09-10"), inRegistry("e1", "mentor", { kind: "employer" })),
    refuses: [
      {
        when: provide("medical", "2025-09-09"),
        says: [
          "Ожидается день не ранее 2025-09-10, указан 2025-09-09",
          "Expected a day not before 2025-09-10, met 2025-09-09",
        ],
      },
    ],
    accepts: [{ when: provide("medical", "2025-09-10") }, { when: provide("medical") }],
  },
  {
    workflow: "unit",
    requirement: "mentor-clearances-in-force",
    clause: "ТК РФ, ст. 351.1",
    given: () => {},
    refuses: [
      {
        given: scenes(
          agreedWithEmployer,
          today("2025-12-01"),
          altered(programmeRef, {
            orders: { 5: { kind: "approve-pairs", date: "2025-09-01", annexes: [], units: ["u1"] } },
          }),
        ),
        when: toUnit("u1", "approve", { order: "5" }, "head"),
        says: expired,
        about: "e1",
      },
      { given: scenes(working, today("2025-12-01")), when: resume, says: expired, about: "e1" },
    ],
    accepts: [
      {
        given: scenes(working, today("2025-12-01"), done(provide("criminal-record", "2026-11-30"))),
        when: resume,
        leadsTo: "working.assignment.in-force",
      },
    ],
  },
  {
    workflow: "programme",
    requirement: "mentor-clearances-in-force",
    clause: "ТК РФ, ст. 351.1",
    given: scenes(agreedWithEmployer, today("2025-11-30")),
    refuses: [{ given: today("2025-12-01"), when: approve("5", "u1"), says: expired, about: "e1" }],
    accepts: [{ when: approve("5", "u1"), of: unitRef("u1"), leadsTo: "working" }],
  },
  {
    workflow: "unit",
    requirement: "papers-for-work-lacking",
    clause: "Целостность",
    given: () => {},
    refuses: [],
    passesBy: [
      {
        given: scenes(withGuest, done(addendum)),
        when: toUnit("u1", "account-for-people", {}, "system"),
        says: ["Документов хватает", "No paper lacks"],
        leadsTo: "working.assignment.in-force",
      },
    ],
    accepts: [
      { given: withGuest, when: employed, of: unitRef("u1"), leadsTo: "working.assignment.suspended" },
      { given: scenes(withGuest, done(employed, addendum)), when: resume, leadsTo: "working.assignment.in-force" },
      {
        given: scenes(working, today("2025-11-30")),
        when: toUnit("u1", "account-for-people", {}, "system"),
        leadsTo: "working.assignment.in-force",
      },
      // Whoever turns out to be employed by the organisation needs no clearance.
      {
        given: scenes(working, done(correct("e1", { isEmployee: true })), today("2025-12-01")),
        when: toUnit("u1", "account-for-people", {}, "system"),
        leadsTo: "working.assignment.in-force",
      },
    ],
  },
];
