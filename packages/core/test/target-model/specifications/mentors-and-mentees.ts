import { approve, consent, inRegistry, joining, mentor, propose, proposedPair, workingPair } from "../people-scenes.ts";
import { materialsPrepared, prepared, schoolOrdered } from "../programme-scenes.ts";
import { altered, done, participantRef, scenes, settings, toPerson, toProgramme, without } from "../scenes.ts";
import { programmeRef } from "../school.ts";
import type { Specification } from "../spec.ts";

const select = (id: string, form: string) => toPerson(id, "select", { form });
const train = toPerson("m1", "train", { mode: "training" });
const support = toPerson("s1", "support-unpaired", { needsPsychologist: true }, "psychologist");
const bySystem = (id: string, type: string, payload: object) => toPerson(id, type, { ...payload }, "system");

/** An employer who may mentor pupils. */
const employer = inRegistry("m1", "mentor", { kind: "employer", forms: ["employer-student", "teacher-teacher"] });
/** A mentor who is ready and has not said how many mentees to take. */
const unstated = (id: string) => mentor(id, { capacity: "unstated" });
const clearance = (kind: string) => toPerson("m1", "provide-clearance", { kind, document: `${kind}/m1` });

/** A teacher who is selected and waits for the training. */
const selected = scenes(prepared, inRegistry("m1", "mentor"), done(select("m1", "teacher-student")));

export const mentorAndMenteeSpecifications: readonly Specification[] = [
  {
    workflow: "participant",
    requirement: "form-wanted",
    clause: "План лицея № 45, этап 4",
    given: scenes(prepared, inRegistry("m1", "mentor")),
    refuses: [
      {
        when: select("m1", "student-student"),
        says: [
          "Наставник не предлагал эту форму: «ученик – ученик»",
          "The mentor has not offered this form: student to student",
        ],
        about: "student-student",
      },
    ],
    accepts: [{ when: select("m1", "teacher-student"), leadsTo: "registered.selected" }],
  },
  {
    workflow: "participant",
    requirement: "form-chosen-by-programme",
    clause: "вывод из плана лицея № 45, этап 1",
    given: scenes(prepared, inRegistry("m1", "mentor", { forms: ["veteran-teacher", "teacher-student"] })),
    refuses: [
      {
        when: select("m1", "veteran-teacher"),
        says: [
          "Программа не выбирала эту форму: своя форма организации",
          "The programme has not chosen this form: a form of the organisation's own",
        ],
        about: "veteran-teacher",
      },
    ],
    accepts: [{ when: select("m1", "teacher-student"), leadsTo: "registered.selected" }],
  },
  {
    workflow: "participant",
    requirement: "outsider-cleared",
    clause: "ТК РФ, ст. 351.1 и 220",
    given: scenes(prepared, employer),
    refuses: [
      {
        given: done(clearance("medical")),
        when: select("m1", "employer-student"),
        says: ["Не представлена справка об отсутствии судимости", "Missing: criminal-record certificate"],
        about: "criminal-record",
      },
      {
        given: done(clearance("criminal-record")),
        when: select("m1", "employer-student"),
        says: ["Не представлена медицинская справка", "Missing: medical certificate"],
        about: "medical",
      },
      {
        // A university student comes from outside, a pupil does not.
        given: scenes(
          done(toProgramme("choose-forms", { forms: ["university-student-student"] })),
          inRegistry("m2", "mentor", {
            kind: "student",
            bornOn: "2004-05-01",
            forms: ["university-student-student"],
          }),
        ),
        when: select("m2", "university-student-student"),
        says: ["Не представлена медицинская справка", "Missing: medical certificate"],
        about: "medical",
      },
    ],
    accepts: [
      {
        given: done(clearance("medical"), clearance("criminal-record")),
        when: select("m1", "employer-student"),
        leadsTo: "registered.selected",
      },
      { when: select("m1", "teacher-teacher"), leadsTo: "registered.selected" },
      {
        given: inRegistry("m2", "mentor", { kind: "student", bornOn: "2010-05-01" }),
        when: select("m2", "student-student"),
        leadsTo: "registered.selected",
      },
      {
        given: inRegistry("m2", "mentor", { kind: "veteran", isEmployee: true, forms: ["teacher-student"] }),
        when: select("m2", "teacher-student"),
        leadsTo: "registered.selected",
      },
    ],
  },
  {
    workflow: "participant",
    requirement: "mentor-school-ordered",
    clause: "План лицея № 45, этап 4",
    given: scenes(selected, materialsPrepared),
    refuses: [
      {
        given: altered(programmeRef, {
          done: { "prepare-methodical-materials": "2025-09-01", "hold-mentor-school": "2025-09-01" },
        }),
        when: train,
        says: ["Нет приказа о «Школе наставников»", "No order organises the mentor school"],
      },
    ],
    accepts: [
      {
        given: scenes(schoolOrdered, done(toProgramme("hold-mentor-school"))),
        when: train,
        leadsTo: "registered.ready",
      },
      { when: toPerson("m1", "train", { mode: "consultation" }), leadsTo: "registered.ready" },
    ],
  },
  {
    workflow: "participant",
    requirement: "materials-prepared",
    clause: "План лицея № 45, этап 4",
    given: scenes(selected, materialsPrepared, schoolOrdered, done(toProgramme("hold-mentor-school"))),
    refuses: [
      {
        given: without(programmeRef, "done", "prepare-methodical-materials"),
        when: train,
        says: [
          "Методические материалы для обучения не подготовлены",
          "The materials for the training are not prepared",
        ],
      },
    ],
    accepts: [{ when: train, leadsTo: "registered.ready" }],
  },
  {
    workflow: "participant",
    requirement: "mentor-school-held",
    clause: "План лицея № 45, этап 4; г. Мегион",
    given: scenes(selected, materialsPrepared, schoolOrdered),
    refuses: [
      {
        when: train,
        says: ["Занятия «Школы наставников» не проведены", "The mentor school has not been held"],
      },
    ],
    accepts: [
      { given: done(toProgramme("hold-mentor-school")), when: train, leadsTo: "registered.ready" },
      { when: toPerson("m1", "train", { mode: "consultation" }), leadsTo: "registered.ready" },
    ],
  },
  {
    workflow: "participant",
    requirement: "capacity-left",
    clause: "Целостность",
    given: joining,
    refuses: [
      {
        when: bySystem("m1", "reserve-seat", { unit: "u1", seats: 4 }),
        says: ["Нужно мест: 4; занято 0 из 3", "Seats needed: 4; taken: 0 of 3"],
        about: "m1",
      },
      {
        given: done(toPerson("m1", "change-entry", { capacity: 1 }), propose("u1", "m1", ["s1"])),
        when: propose("u2", "m1", ["s2"]),
        says: ["Нужно мест: 1; занято 1 из 1", "Seats needed: 1; taken: 1 of 1"],
        about: "m1",
      },
      {
        given: unstated("m7"),
        when: propose("u1", "m7", ["s1"]),
        says: [
          "Наставник не сказал, скольких наставляемых возьмёт: спросите об этом",
          "The mentor has not said how many mentees to take: ask for it",
        ],
        about: "m7",
      },
    ],
    accepts: [
      { given: done(propose("u1", "m1", ["s1"])), when: propose("u2", "m1", ["s2"]), leadsTo: "proposed" },
      {
        // Where the organisation sets how many a mentor may have, that counts for whoever has not said it.
        given: scenes(unstated("m7"), settings({ parameters: { "mentees-per-mentor": 1 } })),
        when: propose("u1", "m7", ["s1"]),
        leadsTo: "proposed",
      },
      {
        given: scenes(unstated("m7"), done(toPerson("m7", "change-entry", { capacity: 1 }))),
        when: propose("u1", "m7", ["s1"]),
        leadsTo: "proposed",
      },
      {
        // Giving seats back is possible whatever the capacity has become.
        given: done(propose("u1", "m1", ["s1", "s2"]), toPerson("m1", "change-entry", { capacity: 0 })),
        when: toPerson("s2", "withdraw", { reason: "moved" }),
        leadsTo: "withdrawn",
      },
    ],
  },
  {
    workflow: "participant",
    requirement: "mentees-per-mentor",
    clause: "источники предела не называют, его может задать организация (пример",
    given: scenes(joining, settings({ parameters: { "mentees-per-mentor": 1 } })),
    refuses: [
      {
        when: bySystem("m1", "reserve-seat", { unit: "u1", seats: 2 }),
        says: ["Стало бы наставляемых: 2, предел 1", "It would make 2 mentees, the limit is 1"],
        about: "m1",
      },
      {
        when: propose("u1", "m1", ["s1", "s2"]),
        says: ["Стало бы наставляемых: 2, предел 1", "It would make 2 mentees, the limit is 1"],
        about: "m1",
      },
    ],
    accepts: [
      { when: propose("u1", "m1", ["s1"]), leadsTo: "proposed" },
      { given: settings({}), when: propose("u1", "m1", ["s1", "s2"]), leadsTo: "proposed" },
    ],
  },
  {
    workflow: "participant",
    requirement: "seat-given-back",
    clause: "Целостность",
    given: scenes(workingPair, done(toPerson("m1", "withdraw-consent", { kind: "personal-data" }, "mentor"))),
    refuses: [
      {
        when: bySystem("m1", "reserve-seat", { unit: "u1", seats: 2 }),
        says: ["Наставник выбывает", "The mentor is leaving"],
        about: "m1",
      },
    ],
    accepts: [{ when: bySystem("m1", "reserve-seat", { unit: "u1", seats: 1 }) }],
  },
  {
    workflow: "participant",
    requirement: "pairing-analysed",
    clause: "План лицея № 45, этап 5",
    given: joining,
    refuses: [
      {
        given: without(programmeRef, "done", "analyse-preferences"),
        when: support,
        says: [
          "Анкеты групповой встречи ещё не проанализированы",
          "The preference questionnaires are not analysed yet",
        ],
      },
    ],
    accepts: [{ when: support, leadsTo: "registered.supported" }],
  },
  {
    workflow: "participant",
    requirement: "is-own-unit",
    clause: "Целостность",
    given: proposedPair,
    refuses: [
      {
        when: bySystem("s1", "leave-unit", { unit: "u2", reason: "declined" }),
        says: ["Участник состоит в другой паре или ни в одной", "The participant is in another unit or in none"],
        about: "u2",
        also: ["is-unit-to-leave"],
      },
      {
        given: done(consent("u1", "m1"), consent("u1", "s1"), approve("5", "u1")),
        when: bySystem("s1", "complete-unit", { unit: "u2" }),
        says: ["Участник состоит в другой паре или ни в одной", "The participant is in another unit or in none"],
        about: "u2",
      },
      {
        when: bySystem("s1", "join-unit", { unit: "u2" }),
        says: ["Участник состоит в другой паре или ни в одной", "The participant is in another unit or in none"],
        about: "u2",
      },
    ],
    accepts: [
      { when: bySystem("s1", "join-unit", { unit: "u1" }), leadsTo: "registered.paired" },
      {
        given: done(consent("u1", "m1"), consent("u1", "s1"), approve("5", "u1")),
        when: bySystem("s1", "complete-unit", { unit: "u1" }),
        leadsTo: "registered.completed",
      },
    ],
  },
  {
    workflow: "participant",
    requirement: "is-unit-to-leave",
    clause: "Целостность",
    given: joining,
    refuses: [
      {
        when: bySystem("s1", "leave-unit", { unit: "u2", reason: "declined" }),
        says: ["Участник не состоит в этой паре (группе)", "The participant is not in this unit"],
        about: "u2",
      },
    ],
    accepts: [
      {
        given: altered(participantRef("s1"), { awaits: "u2" }),
        when: bySystem("s1", "leave-unit", { unit: "u2", reason: "declined" }),
      },
    ],
  },
];
