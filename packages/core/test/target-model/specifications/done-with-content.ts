import { inRegistry } from "../people-scenes.ts";
import { founded, materialsPrepared, order, prepared, schoolOrdered } from "../programme-scenes.ts";
import { altered, done, scenes, toPerson, toProgramme } from "../scenes.ts";
import { programmeRef } from "../school.ts";
import type { Specification } from "../spec.ts";

const fitting = (...mentors: readonly string[]) =>
  toProgramme("analyse-mentor-base", { fits: [{ form: "teacher-student", mentors: [...mentors] }] });

const school = (attended: readonly string[], on = "2025-09-01") =>
  toProgramme("hold-mentor-school", {
    attended: [...attended],
    sessions: [{ theme: "first-steps", on, trainer: "training-expert" }],
  });

const meeting = (...attended: readonly string[]) => toProgramme("hold-group-meeting", { attended: [...attended] });

const finalEvent = (on: string) =>
  order("final-event", "7", { event: { event: "final-event", on, place: "hall", responsible: ["coordinator"] } });

const needs = (asked: number, answered: number) =>
  toProgramme("monitor-needs", { respondents: [{ group: "teachers", asked, answered }] });

const bank = (programmes: readonly string[]) =>
  toProgramme("adopt-document", {
    kind: "program-bank",
    programmes: programmes.map((programme) => ({ programme, form: "teacher-student" })),
  });

/** What is told of things done for a programme: who took part, what it was, and which paper shows it. */
export const doneWithContentSpecifications: readonly Specification[] = [
  {
    workflow: "programme",
    requirement: "needs-answered-by-asked",
    clause: "Целостность",
    given: founded(),
    refuses: [
      {
        when: needs(12, 13),
        says: ["Ответило 13, спрошено 12: педагоги", "13 answered, 12 asked: teachers"],
        about: "teachers",
      },
    ],
    accepts: [{ when: needs(12, 12) }, { when: needs(12, 0) }],
  },
  {
    workflow: "programme",
    requirement: "bank-holds-programmes",
    clause: "Целостность",
    given: scenes(founded(), altered(programmeRef, { forms: ["teacher-student"] })),
    refuses: [{ when: bank([]), says: ["Банк не называет ни одной программы", "The bank names no programme"] }],
    accepts: [{ when: bank(["1"]) }, { when: toProgramme("adopt-document", { kind: "regulation" }) }],
  },
  {
    workflow: "programme",
    requirement: "analysed-mentors-listed",
    clause: "Целостность",
    given: scenes(prepared, inRegistry("m1", "mentor"), inRegistry("s1", "mentee")),
    refuses: [
      {
        when: fitting("m1", "m2"),
        says: ["В базе наставников этого человека нет", "This person is not in the registry of mentors"],
        about: "m2",
      },
      {
        when: fitting("s1"),
        says: ["В базе наставников этого человека нет", "This person is not in the registry of mentors"],
        about: "s1",
      },
      {
        given: done(toPerson("m1", "withdraw", { reason: "moved" })),
        when: fitting("m1"),
        says: ["В базе наставников этого человека нет", "This person is not in the registry of mentors"],
        about: "m1",
      },
    ],
    accepts: [{ when: fitting("m1") }],
  },
  {
    workflow: "programme",
    requirement: "school-attended-by-mentors",
    clause: "Целостность",
    given: scenes(prepared, materialsPrepared, schoolOrdered, inRegistry("m2", "mentor"), inRegistry("s1", "mentee")),
    refuses: [
      {
        when: school(["m2", "s1"]),
        says: ["Это не наставник программы", "This is no mentor of the programme"],
        about: "s1",
      },
    ],
    // The first has an order and is in no registry, the second is in the registry.
    accepts: [{ when: school(["m1"]) }, { when: school(["m2"]) }],
  },
  {
    workflow: "programme",
    requirement: "school-sessions-held",
    clause: "Целостность",
    given: scenes(prepared, materialsPrepared, schoolOrdered),
    refuses: [
      {
        when: school(["m1"], "2025-09-02"),
        says: [
          "Занятие назначено на 2025-09-02, сегодня 2025-09-01",
          "The lesson is on 2025-09-02, today is 2025-09-01",
        ],
        about: "first-steps",
      },
    ],
    accepts: [{ when: school(["m1"]) }],
  },
  {
    workflow: "programme",
    requirement: "group-meeting-attended-by-listed",
    clause: "Целостность",
    given: scenes(
      prepared,
      inRegistry("m1", "mentor"),
      inRegistry("s1", "mentee"),
      altered(programmeRef, {}, "pairing"),
    ),
    refuses: [
      {
        when: meeting("m1", "s2"),
        says: ["В базах программы этого человека нет", "This person is in no registry of it"],
        about: "s2",
      },
    ],
    accepts: [{ when: meeting("m1", "s1") }],
  },
  {
    workflow: "programme",
    requirement: "final-event-named",
    clause: "Целостность",
    given: founded(),
    refuses: [
      {
        when: { ...order("final-event", "7"), payload: { kind: "final-event", number: "7" } },
        says: ["В приказе не названо мероприятие", "The order names no event"],
      },
      {
        when: finalEvent("2025-08-31"),
        says: [
          "Мероприятие раньше приказа: 2025-08-31, приказ от 2025-09-01",
          "The event is before the order: 2025-08-31, 2025-09-01",
        ],
      },
      {
        when: {
          ...finalEvent("2026-05-20"),
          payload: { ...finalEvent("2026-05-20").payload, kind: "introduce-target-model" },
        },
        says: ["О мероприятии издают другой приказ", "Another order is on an event"],
      },
    ],
    accepts: [{ when: finalEvent("2026-05-20") }, { when: finalEvent("2025-09-01") }],
  },
];
