import type { JsonObject } from "@nastavnik/core";
import {
  amend,
  agree,
  approveProgramme,
  begin,
  completeProgramme,
  drawnUp,
  drawUp,
  extensionConsent,
  teachersInWork,
  toP1,
} from "../own-programme-scenes.ts";
import { agreed, agreedPair, mentee, workingGroup, workingPair } from "../people-scenes.ts";
import {
  altered,
  chosen,
  done,
  gone,
  ownProgrammeRef,
  scenes,
  today,
  toOwnProgramme,
  toPerson,
  toProgramme,
  toUnit,
  unitRef,
} from "../scenes.ts";
import { programmeRef } from "../school.ts";
import type { Refusal, Specification } from "../spec.ts";
import { approveReport, control, diagnosed, plan as planOfUnit, rank, submit } from "../work-scenes.ts";
import { notWhileSuspended } from "./personal-programme-work.ts";

const p1 = ownProgrammeRef("p1");
const coAuthors = chosen({ "personalProgramme.coAuthors": true });

/** The same document is refused when it is drawn up and when it is amended. */
const bothWays = (given: JsonObject, refusal: Omit<Refusal, "when">): readonly Refusal[] => [
  { when: drawUp(given), ...refusal },
  { given: drawnUp, when: amend(given), ...refusal },
];

/** What is accepted of a document in the same two ways. */
const takenBothWays = (given: JsonObject = {}) => [
  { when: drawUp(given), leadsTo: "agreed" },
  { given: drawnUp, when: amend(given), leadsTo: "agreed" },
];

const goals = [
  { id: "stay", title: { ru: "Закрепление на рабочем месте", en: "Staying in the job" } },
  { id: "grow", title: { ru: "Профессиональный рост", en: "Professional growth" } },
];
const templates = [{ id: "short", version: "2", title: { ru: "Краткая форма", en: "Short template" } }];
/** Every pair works by a personalised programme, and nothing else is asked of it. */
const allInProgramme = chosen({
  "unit.closing": ["personal-programme"],
  "unit.rankingAgreed": null,
  "unit.plans": null,
  "unit.controls": null,
  "unit.controlEvidence": null,
  "unit.finalControlCoversAll": null,
});
const inProgramme = {
  checklist: ["Чек-лист — в персонализированной программе", "The checklist is in the personalised programme"],
  controls: [
    "Промежуточный и итоговый контроль — в персонализированной программе",
    "The mid-term and the final control are in the personalised programme",
  ],
  reports: ["Отчёты — в персонализированной программе", "The reports are in the personalised programme"],
} as const;
const approved = scenes(drawnUp, done(approveProgramme));
const inWork = scenes(approved, today("2025-10-01"), done(begin));
const pairAndTeachers = scenes(
  workingPair,
  done(toPerson("m1", "select", { form: "teacher-teacher" })),
  mentee("t1", { kind: "teacher", forms: ["teacher-teacher"] }),
  agreed("u2", "m1", ["t1"], { form: "teacher-teacher" }),
);
const suspend = toUnit("u1", "suspend", { reason: "illness" });

export const personalProgrammeSpecifications: readonly Specification[] = [
  {
    workflow: "personal-programme",
    requirement: "programme-exists",
    clause: "Целостность",
    given: workingPair,
    refuses: [
      {
        given: gone(programmeRef),
        when: drawUp(),
        says: ["Программа не найдена", "The programme is not found"],
      },
    ],
    accepts: [{ when: drawUp(), leadsTo: "agreed" }],
  },
  {
    workflow: "personal-programme",
    requirement: "programme-runs",
    clause: "Целостность",
    given: workingPair,
    refuses: [
      { given: () => {}, when: drawUp() },
      { given: approved, when: begin, also: ["programme-begins-in-term", "unit-of-programme-works"] },
    ].map(({ given, ...each }) => ({
      ...each,
      given: scenes(given, done(toProgramme("suspend-programme", { ground: "emergency", document: "1" }, "head"))),
      says: ["Программа приостановлена", "The programme is suspended"] as const,
    })),
    accepts: [{ when: drawUp(), leadsTo: "agreed" }],
  },
  {
    workflow: "personal-programme",
    requirement: "unit-of-same-programme",
    clause: "Целостность",
    given: workingPair,
    refuses: [
      {
        given: (school) => school.put({ ...school.instance(unitRef("u1")), parent: "another" }),
        when: drawUp(),
        says: ["Такой пары (группы) в программе нет", "The programme has no such unit"],
        about: "u1",
      },
      {
        given: altered(unitRef("u1"), {}, "closed"),
        when: drawUp(),
        says: ["Пара (группа) не согласована или уже завершена", "The unit is not agreed, or has ended"],
        about: "u1",
      },
    ],
    accepts: [{ when: drawUp(), leadsTo: "agreed" }],
  },
  {
    workflow: "personal-programme",
    requirement: "sections-filled-in",
    clause: "Приморский краевой ИРО",
    given: scenes(
      workingPair,
      chosen({ "personalProgramme.sections": ["goals", "tasks", "roleModel", "deliveryMode", "format"] }),
    ),
    refuses: [
      ...bothWays({ goals: [], tasks: [] }, { says: ["Не заполнено: задачи", "Blank: tasks"], about: "tasks" }),
      {
        when: toOwnProgramme(
          "p1",
          "draw-up",
          { unit: "u1", period: { from: "2025-10-01", to: "2026-05-31" } },
          "mentor",
        ),
        says: ["Не заполнено: ролевая модель", "Blank: role model"],
        about: "roleModel",
      },
    ],
    accepts: takenBothWays(),
  },
  {
    workflow: "personal-programme",
    requirement: "goals-of-regulation",
    clause: "Приморский краевой ИРО",
    given: scenes(workingPair, chosen({ "documents.goals": goals })),
    refuses: bothWays(
      { goals: ["stay", "win"], tasks: [] },
      { says: ["Такой цели в Положении нет", "The regulation has no such goal"], about: "win" },
    ),
    accepts: takenBothWays(),
  },
  {
    workflow: "personal-programme",
    requirement: "tasks-serve-goals",
    clause: "Целостность",
    given: workingPair,
    refuses: bothWays(
      { tasks: [{ task: "read", goal: "rest" }] },
      { says: ["Задача не относится к целям программы", "The task serves no goal of it"], about: "read" },
    ),
    accepts: takenBothWays(),
  },
  {
    workflow: "personal-programme",
    requirement: "project-brings-its-own",
    clause: "Приморский краевой ИРО",
    given: scenes(workingPair, chosen({ "personalProgramme.projects": true })),
    refuses: [
      ...bothWays({ kind: "project" }, { says: ["Не указан продукт проекта", "The project's product is missing"] }),
      {
        when: drawUp({ product: "manual" }),
        says: ["Продукт указывают только в проекте", "Only a project has a product"],
        about: "manual",
      },
      {
        when: drawUp({ kind: "network-project" }),
        says: ["Не указан ресурс взаимодействия", "The network project's resource is missing"],
      },
      {
        when: drawUp({ kind: "project", product: "manual", resource: "library" }),
        says: ["Ресурс указывают только в сетевом проекте", "Only a network project has one"],
        about: "library",
      },
    ],
    accepts: [
      ...takenBothWays(),
      { when: drawUp({ kind: "project", product: "manual" }), leadsTo: "agreed" },
      { when: drawUp({ kind: "network-project", resource: "library" }), leadsTo: "agreed" },
      { when: drawUp({ kind: "network-project", product: "manual", resource: "library" }), leadsTo: "agreed" },
    ],
  },
  {
    workflow: "personal-programme",
    requirement: "template-of-organisation",
    clause: "Приморский краевой ИРО",
    given: scenes(workingPair, chosen({ "personalProgramme.templates": templates })),
    refuses: [
      ...bothWays(
        { template: { id: "short", version: "1" } },
        {
          says: ["Такой формы этой редакции в Положении нет", "The regulation has no template of that version"],
          about: "short",
        },
      ),
      {
        when: toOwnProgramme(
          "p1",
          "draw-up",
          { unit: "u1", period: { from: "2025-10-01", to: "2026-05-31" } },
          "mentor",
        ),
        says: ["Форма не выбрана", "No template is chosen"],
      },
    ],
    accepts: takenBothWays(),
  },
  {
    workflow: "personal-programme",
    requirement: "programme-term-fits",
    clause: "Приморский краевой ИРО",
    given: scenes(workingPair, chosen({ "personalProgramme.term": { atLeast: "P3M", atMost: "P6M" } })),
    refuses: bothWays(
      { period: { from: "2025-10-01", to: "2025-12-30" } },
      {
        says: [
          "Ожидается срок не менее (месяцев: 3) и не более (месяцев: 6), указан с 2025-10-01 по 2025-12-30",
          "Expected a term of at least 3 month(s) and at most 6 month(s), met 2025-10-01 to 2025-12-30",
        ],
      },
    ).map((each) => ({
      ...each,
      ...(each.given && { given: done(drawUp({ period: { from: "2025-10-01", to: "2025-12-31" } })) }),
    })),
    accepts: [
      { when: drawUp({ period: { from: "2025-10-01", to: "2025-12-31" } }), leadsTo: "agreed" },
      { when: drawUp({ period: { from: "2025-10-01", to: "2026-03-31" } }), leadsTo: "agreed" },
    ],
  },
  {
    workflow: "personal-programme",
    requirement: "programme-term-in-unit",
    clause: "Целостность",
    given: workingPair,
    refuses: [
      ...bothWays(
        { period: { from: "2025-10-01", to: "2026-06-01" } },
        {
          says: [
            "Ожидается срок с 2025-10-01 по 2026-05-31, указан с 2025-10-01 по 2026-06-01",
            "Expected a term from 2025-10-01 to 2026-05-31, met 2025-10-01 to 2026-06-01",
          ],
        },
      ),
      {
        when: drawUp({ period: { from: "2026-02-01", to: "2026-01-31" } }),
        says: [
          "Ожидается срок с 2025-10-01 по 2026-05-31, указан с 2026-02-01 по 2026-01-31",
          "Expected a term from 2025-10-01 to 2026-05-31, met 2026-02-01 to 2026-01-31",
        ],
      },
    ],
    accepts: takenBothWays(),
  },
  {
    workflow: "personal-programme",
    requirement: "co-authors-agreed",
    clause: "Программа СОШ № 32",
    given: scenes(workingGroup, coAuthors, drawnUp),
    refuses: [],
    passesBy: [
      {
        when: agree("s1"),
        says: ["Соавтор ещё не согласен с программой", "A co-author has not agreed yet"],
        about: "s2",
        leadsTo: "draft",
      },
    ],
    accepts: [
      { given: done(agree("s1")), when: agree("s2"), leadsTo: "agreed" },
      {
        given: done(agree("s1")),
        when: toUnit("u1", "lose-participant", { person: "s2", reason: "moved" }),
        of: p1,
        leadsTo: "agreed",
      },
      // What is amended is agreed on anew.
      { given: done(agree("s1"), agree("s2")), when: amend(), leadsTo: "draft" },
      {
        given: done(agree("s1"), agree("s2")),
        when: toP1("return", { reason: "not-feasible" }),
        leadsTo: "draft",
      },
    ],
  },
  {
    workflow: "personal-programme",
    requirement: "programme-signer-fits-age",
    clause: "Семейный кодекс РФ, ст. 64",
    given: scenes(pairAndTeachers, coAuthors, drawnUp, done(drawUp({}, "p2", "u2"))),
    refuses: [
      {
        when: agree("s1", "party"),
        says: ["Сторона несовершеннолетняя: соглашается родитель", "The party is a minor: a guardian consents"],
        about: "s1",
      },
      {
        when: toOwnProgramme("p2", "agree", { person: "t1" }, "guardian"),
        says: ["Сторона совершеннолетняя и соглашается сама", "The party is of age and consents in person"],
        about: "t1",
      },
      {
        given: scenes(
          done(amend({ period: { from: "2025-10-01", to: "2025-12-31" } }), agree("s1"), approveProgramme),
          today("2025-10-01"),
          done(begin),
        ),
        when: extensionConsent("s1"),
        says: ["Сторона несовершеннолетняя: соглашается родитель", "The party is a minor: a guardian consents"],
        about: "s1",
      },
    ],
    accepts: [
      { when: agree("s1"), leadsTo: "agreed" },
      { when: agree("s1", "curator"), leadsTo: "agreed" },
      { when: toOwnProgramme("p2", "agree", { person: "t1" }, "party"), leadsTo: "agreed" },
      {
        // A teacher is of age, though nobody has told when they were born.
        given: (school) => school.know("t1", {}),
        when: toOwnProgramme("p2", "agree", { person: "t1" }, "party"),
        leadsTo: "agreed",
      },
    ],
  },
  {
    workflow: "personal-programme",
    requirement: "approved-by-office",
    clause: "Программа СОШ № 32",
    given: scenes(workingPair, drawnUp),
    refuses: [
      {
        given: chosen({ "personalProgramme.approvedBy": "head" }),
        when: approveProgramme,
        says: [
          "Программу утверждает: руководитель организации",
          "The programme is approved by: the head of the organisation",
        ],
      },
      {
        given: chosen({ "personalProgramme.approvedBy": "curator" }),
        when: { ...approveProgramme, by: "head" },
        says: ["Программу утверждает: куратор", "The programme is approved by: the curator"],
      },
    ],
    accepts: [
      { when: approveProgramme, leadsTo: "approved.waiting" },
      { given: chosen({ "personalProgramme.approvedBy": "head" }), when: { ...approveProgramme, by: "head" } },
    ],
  },
  {
    workflow: "personal-programme",
    requirement: "unit-of-programme-works",
    clause: "Целостность",
    given: () => {},
    refuses: [
      {
        given: scenes(agreedPair, approved, today("2025-10-01")),
        when: begin,
        says: ["Пара (группа) сейчас не работает", "The unit does not work now"],
        about: "u1",
      },
      {
        given: scenes(workingPair, inWork, done(suspend)),
        when: completeProgramme,
        says: ["Пара (группа) приостановлена", "The unit is suspended"],
        about: "u1",
      },
      ...notWhileSuspended.map((each) => ({ ...each, given: scenes(teachersInWork, each.given ?? (() => {})) })),
    ],
    accepts: [
      {
        given: scenes(workingPair, approved, today("2025-10-01")),
        when: begin,
        leadsTo: "in-work.term.running",
      },
      { given: scenes(workingPair, inWork), when: completeProgramme, leadsTo: "completed" },
      {
        given: scenes(workingPair, inWork),
        when: toP1("cancel", { reason: "moved" }),
        leadsTo: "cancelled",
      },
      // With its unit a programme ends that has not been completed.
      {
        given: scenes(workingPair, inWork),
        when: toUnit("u1", "dissolve", { reason: "moved" }),
        of: p1,
        leadsTo: "cancelled",
      },
      {
        given: scenes(workingPair, inWork, done(completeProgramme)),
        when: toUnit("u1", "dissolve", { reason: "moved" }),
        of: p1,
        leadsTo: "completed",
      },
    ],
  },
  {
    workflow: "personal-programme",
    requirement: "programme-begins-in-term",
    clause: "Целостность",
    given: scenes(workingPair, approved),
    refuses: [
      {
        when: begin,
        says: [
          "Программа идёт с 2025-10-01 по 2026-05-31, сейчас 2025-09-01",
          "The programme runs from 2025-10-01 to 2026-05-31, met 2025-09-01",
        ],
      },
    ],
    accepts: [{ given: today("2025-10-01"), when: begin, leadsTo: "in-work.term.running" }],
  },
  {
    workflow: "unit",
    requirement: "no-other-personal-programme",
    clause: "Целостность",
    given: scenes(workingPair, drawnUp),
    refuses: [
      {
        when: toUnit("u1", "take-up-programme", { programme: "p2" }, "system"),
        says: [
          "У пары (группы) уже есть персонализированная программа",
          "The unit has a personalised programme already",
        ],
        about: "p1",
      },
      {
        when: drawUp({}, "p2"),
        says: [
          "У пары (группы) уже есть персонализированная программа",
          "The unit has a personalised programme already",
        ],
        about: "p1",
      },
    ],
    accepts: [{ given: done(toP1("cancel", { reason: "moved" })), when: drawUp({}, "p2"), leadsTo: "agreed" }],
  },
  {
    workflow: "unit",
    requirement: "paper-kept-by-unit",
    clause: "Приморский краевой ИРО",
    given: workingPair,
    refuses: [
      { when: toUnit("u1", "diagnose", { items: 1 }, "mentor"), says: inProgramme.checklist },
      { given: diagnosed, when: rank("m1"), says: inProgramme.checklist },
      {
        given: scenes(diagnosed, done(rank("m1"), rank("s1"))),
        when: toUnit("u1", "certify-checklist"),
        says: inProgramme.checklist,
      },
      {
        given: scenes(diagnosed, done(rank("m1"), rank("s1"))),
        when: planOfUnit("mentor"),
        says: ["Планы — в персонализированной программе", "The plans are in the personalised programme"] as const,
      },
      { when: control("mid-term"), says: inProgramme.controls },
      { when: control("final"), says: inProgramme.controls },
      { when: submit("m1"), says: inProgramme.reports },
      { given: done(submit("m1")), when: approveReport("m1"), says: inProgramme.reports },
    ].map(({ given = () => {}, ...each }) => ({ given: scenes(given, allInProgramme), ...each })),
    accepts: [
      { given: diagnosed, when: rank("m1") },
      { given: allInProgramme, when: control("current", { evidence: ["questionnaire"] }) },
      // What the regulation asks of the unit it keeps itself, though it has a programme too.
      {
        given: chosen({ "unit.closing": ["personal-programme", "final-control"], "unit.plans": null }),
        when: control("final"),
        leadsTo: "working.control.final",
      },
    ],
  },
  {
    workflow: "unit",
    requirement: "personal-programme-completed",
    clause: "Приморский краевой ИРО",
    given: scenes(workingPair, chosen({ "unit.closing": ["personal-programme"], "unit.plans": null })),
    refuses: [
      {
        when: toUnit("u1", "close"),
        says: ["Персонализированной программы нет", "There is no personalised programme"],
      },
      {
        given: drawnUp,
        when: toUnit("u1", "close"),
        says: ["Персонализированная программа не завершена", "The personalised programme is not completed"],
        about: "p1",
      },
    ],
    accepts: [{ given: scenes(inWork, done(completeProgramme)), when: toUnit("u1", "close"), leadsTo: "closed" }],
  },
];
