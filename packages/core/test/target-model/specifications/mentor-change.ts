import { workingGroup, workingPair, workingTeachers } from "../people-scenes.ts";
import { altered, done, scenes, settings, toUnit, unitRef } from "../scenes.ts";
import type { Specification } from "../spec.ts";
import { diagnosed, plan, rank } from "../work-scenes.ts";

const resign = (ground?: string) => toUnit("u1", "resign", ground === undefined ? {} : { ground }, "mentor");
const menteesPlan = scenes(diagnosed, done(...["m1", "s1"].map((person) => rank(person)), plan("s1")));
const takeBack = toUnit("u1", "take-back-resignation", {}, "mentor");
const refuse = toUnit("u1", "refuse-assignment", {}, "mentor");
const cancel = toUnit("u1", "cancel-assignment", {}, "head");
const remove = (payload: object) => toUnit("u1", "remove-mentor", { ...payload }, "deputy-head");
const lose = (person: string) => toUnit("u1", "lose-participant", { person, reason: "moved" });
const request = (ground: string) => toUnit("u1", "request-replacement", { ground }, "mentee");

const notUnderLabourCode = [
  "Это не поручение работнику по ТК РФ",
  "This is no assignment under the Labour Code",
] as const;

const seeking = scenes(workingGroup, done(remove({ record: "record-1" })));

export const mentorChangeSpecifications: readonly Specification[] = [
  {
    workflow: "unit",
    requirement: "replacement-ground",
    clause: "Программа СОШ № 32",
    given: workingPair,
    refuses: [
      {
        when: request("other"),
        says: [
          "Ожидается основание замены: «не сложился личный контакт»",
          "Expected a ground of replacement: “no personal contact”",
        ],
      },
    ],
    accepts: [{ when: request("no-personal-contact"), leadsTo: "working.replacement.requested" }],
  },
  {
    workflow: "unit",
    requirement: "under-labour-code",
    clause: "ТК РФ, ст. 351.8",
    given: workingTeachers,
    refuses: [
      { given: altered(unitRef("u1"), { isUnderLabourCode: false }), when: refuse, says: notUnderLabourCode },
      { given: altered(unitRef("u1"), { isUnderLabourCode: false }), when: cancel, says: notUnderLabourCode },
    ],
    accepts: [
      { when: refuse, leadsTo: "seeking-mentor" },
      { when: cancel, leadsTo: "working.assignment.under-notice" },
    ],
  },
  {
    workflow: "unit",
    requirement: "resignation-ground",
    clause: "Программа СОШ № 32",
    given: workingPair,
    refuses: [
      {
        when: resign(),
        says: [
          "В заявлении нет основания: «личные причины», «индивидуальный план выполнен»",
          "The application states no ground: “personal reasons”, “the individual plan is fulfilled”",
        ],
      },
    ],
    accepts: [
      { when: resign("personal"), leadsTo: "working.assignment.resigning" },
      // Under the Labour Code a missing reason blocks nothing (R67).
      { given: altered(unitRef("u1"), { isUnderLabourCode: true }), when: resign(), leadsTo: "seeking-mentor" },
    ],
  },
  {
    workflow: "unit",
    requirement: "resignation-ground-personal",
    clause: "Целостность",
    given: workingPair,
    refuses: [],
    passesBy: [
      {
        given: menteesPlan,
        when: resign("plan-fulfilled"),
        says: ["Названо другое основание: план выполнен", "Another ground is stated: the plan is fulfilled"],
        leadsTo: "working",
      },
    ],
    accepts: [{ when: resign("personal"), leadsTo: "working.assignment.resigning" }],
  },
  {
    workflow: "unit",
    requirement: "resignation-ground-plan-fulfilled",
    clause: "Целостность",
    given: workingPair,
    refuses: [],
    passesBy: [
      {
        when: resign("personal"),
        says: ["План не назван выполненным", "The plan is not said to be fulfilled"],
        leadsTo: "working.assignment.resigning",
      },
    ],
    accepts: [{ given: menteesPlan, when: resign("plan-fulfilled"), leadsTo: "working" }],
  },
  {
    workflow: "unit",
    requirement: "resignation-at-once",
    clause: "Целостность",
    given: workingPair,
    refuses: [],
    passesBy: [
      {
        when: resign("personal"),
        says: ["Заявление рассматривает руководитель", "The head has to decide on the resignation"],
        leadsTo: "working.assignment.resigning",
      },
    ],
    accepts: [
      // An organisation may ask for no notice; the Labour Code names none for an employee.
      {
        given: settings({ parameters: { "resignation-notice-days": 0 } }),
        when: resign("personal"),
        leadsTo: "seeking-mentor",
      },
      {
        given: altered(unitRef("u1"), { isUnderLabourCode: true }),
        when: resign("personal"),
        leadsTo: "seeking-mentor",
      },
    ],
  },
  {
    workflow: "unit",
    requirement: "resignation-with-notice",
    clause: "Целостность",
    given: workingPair,
    refuses: [],
    passesBy: [
      {
        given: settings({ parameters: { "resignation-notice-days": 0 } }),
        when: resign("personal"),
        says: ["Заявление действует сразу", "The resignation takes effect at once"],
        leadsTo: "seeking-mentor",
      },
    ],
    accepts: [
      { when: resign("personal"), leadsTo: "working.assignment.resigning" },
      {
        given: done(resign("personal")),
        when: toUnit("u1", "accept-resignation", {}, "head"),
        leadsTo: "seeking-mentor",
      },
      {
        given: done(toUnit("u1", "suspend", { reason: "illness" })),
        when: resign("personal"),
        leadsTo: "working.assignment.resigning",
      },
    ],
  },
  {
    workflow: "unit",
    requirement: "assignment-goes-on-suspended",
    clause: "Целостность",
    given: scenes(workingPair, done(resign("personal"))),
    refuses: [],
    passesBy: [
      {
        when: takeBack,
        says: ["Работа не приостановлена", "The work is not suspended"],
        leadsTo: "working.assignment.in-force",
      },
    ],
    accepts: [
      {
        given: done(toUnit("u1", "suspend", { reason: "illness" })),
        when: takeBack,
        leadsTo: "working.assignment.suspended",
      },
    ],
  },
  {
    workflow: "unit",
    requirement: "fulfilled-plan-exists",
    clause: "Целостность",
    given: workingPair,
    refuses: [
      {
        when: resign("plan-fulfilled"),
        says: ["План наставляемого не составлен, выполнять было нечего", "The mentee had no plan to fulfil"],
        about: "s1",
      },
    ],
    accepts: [{ given: menteesPlan, when: resign("plan-fulfilled"), leadsTo: "working" }],
  },
  {
    workflow: "unit",
    requirement: "refusal-at-once",
    clause: "Целостность",
    given: workingTeachers,
    refuses: [],
    passesBy: [
      {
        given: settings({ parameters: { "refusal-notice-days": 3 } }),
        when: refuse,
        says: ["Установлен срок предупреждения", "A notice period is set"],
        leadsTo: "working.assignment.refused",
      },
    ],
    accepts: [{ when: refuse, leadsTo: "seeking-mentor" }],
  },
  {
    workflow: "unit",
    requirement: "refusal-with-notice",
    clause: "Целостность",
    given: workingTeachers,
    refuses: [],
    passesBy: [
      {
        when: refuse,
        says: ["Срок предупреждения не установлен", "No notice period is set"],
        leadsTo: "seeking-mentor",
      },
    ],
    accepts: [
      {
        given: settings({ parameters: { "refusal-notice-days": 3 } }),
        when: refuse,
        leadsTo: "working.assignment.refused",
      },
    ],
  },
  {
    workflow: "unit",
    requirement: "negligence-recorded",
    clause: "г. Мегион",
    given: workingPair,
    refuses: [
      {
        when: remove({}),
        says: ["Нет записи о недобросовестной работе наставника", "There is no record of the mentor's negligence"],
      },
    ],
    accepts: [{ when: remove({ record: "record-1" }), leadsTo: "seeking-mentor" }],
  },
  {
    workflow: "unit",
    requirement: "lost-is-mentor",
    clause: "Целостность",
    given: workingGroup,
    refuses: [],
    passesBy: [
      {
        when: lose("s1"),
        says: ["Выбыл не наставник", "It is not the mentor who has left"],
        about: "s1",
        leadsTo: "working",
      },
    ],
    accepts: [{ when: lose("m1"), leadsTo: "seeking-mentor" }],
  },
  {
    workflow: "unit",
    requirement: "lost-is-last-mentee",
    clause: "Целостность",
    given: workingGroup,
    refuses: [],
    passesBy: [
      {
        when: lose("s1"),
        says: ["Остаются другие наставляемые", "Other mentees remain"],
        about: "s1",
        leadsTo: "working",
      },
      {
        when: lose("m1"),
        says: ["Выбыл наставник", "It is the mentor who has left"],
        about: "m1",
        leadsTo: "seeking-mentor",
      },
    ],
    accepts: [{ given: done(lose("s1")), when: lose("s2"), leadsTo: "dissolved" }],
  },
  {
    workflow: "unit",
    requirement: "lost-is-mentee",
    clause: "Целостность",
    given: workingGroup,
    refuses: [],
    passesBy: [
      {
        given: done(lose("s1")),
        when: lose("s2"),
        says: ["Других наставляемых нет", "There are no other mentees"],
        about: "s2",
        leadsTo: "dissolved",
      },
      {
        when: lose("m1"),
        says: ["Выбыл наставник", "It is the mentor who has left"],
        about: "m1",
        leadsTo: "seeking-mentor",
      },
    ],
    accepts: [{ when: lose("s1"), leadsTo: "working" }],
  },
  {
    workflow: "unit",
    requirement: "is-mentee-of-unit",
    clause: "Целостность",
    given: seeking,
    refuses: [
      {
        when: lose("m1"),
        says: ["Этот человек не наставляемый этой пары (группы)", "This person is no mentee of the unit"],
        about: "m1",
      },
    ],
    accepts: [
      { when: lose("s1"), leadsTo: "seeking-mentor" },
      { given: done(lose("s1")), when: lose("s2"), leadsTo: "dissolved" },
    ],
  },
];
