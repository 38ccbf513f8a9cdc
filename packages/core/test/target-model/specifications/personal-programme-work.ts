import type { JsonObject } from "@nastavnik/core";
import {
  acceptTask,
  certified,
  certify,
  correct,
  demandTask,
  diagnose,
  drafted,
  draftChecklist,
  finish,
  giveTask,
  handIn,
  openLesson,
  ownControl,
  p1,
  plan,
  rank,
  rows,
  teachersInWork,
  toP1,
  train,
} from "../own-programme-scenes.ts";
import { altered, chosen, done, scenes, today, toUnit } from "../scenes.ts";
import type { Refusal, Specification } from "../spec.ts";

const t1 = { id: "t1", roles: ["mentee"] };
const [first, second] = rows;
const bothRank = chosen({ "personalProgramme.rankedByBoth": true });
const certifiedFirst = chosen({ "personalProgramme.certifiedFirst": true });

/** What is done by the programme only while the unit works. */
export const notWhileSuspended: readonly Refusal[] = [
  { when: diagnose },
  { given: done(diagnose), when: draftChecklist("lesson-design") },
  { given: scenes(bothRank, drafted), when: rank("t1", "lesson-design", "digital-tools") },
  { given: drafted, when: certify },
  { when: plan("pair") },
  { given: done(plan("pair")), when: correct("pair", rows) },
  { given: done(plan("pair")), when: finish("pair", "1") },
  { when: train() },
  { when: giveTask() },
  { given: done(giveTask()), when: handIn() },
  { when: ownControl("mid-term") },
  { given: done(ownControl("mid-term")), when: ownControl("final") },
].map(({ given = () => {}, when }) => ({
  given: scenes(given, done(toUnit("u1", "suspend", { reason: "illness" }))),
  when,
  says: ["Пара (группа) приостановлена", "The unit is suspended"],
  about: "u1",
}));

const own = (
  requirement: string,
  clause: string,
  rest: Pick<Specification, "refuses" | "accepts" | "passesBy"> & { given?: Specification["given"] },
): Specification => ({
  workflow: "personal-programme",
  requirement,
  clause,
  given: teachersInWork,
  ...rest,
});

const notMentee = (when: Refusal["when"]): Refusal => ({
  when,
  says: ["Это не наставляемый этой программы", "This is no mentee of the programme"],
  about: "m1",
});

/** The same control is refused at mid-term and at the end. */
const eitherControl = (payload: JsonObject, refusal: Omit<Refusal, "when">): readonly Refusal[] => [
  { ...refusal, when: ownControl("mid-term", payload) },
  {
    ...refusal,
    given: scenes(refusal.given ?? (() => {}), done(ownControl("mid-term"))),
    when: ownControl("final", payload),
  },
];

const evidence = {
  "mid-term": [{ by: "curator", form: "survey-protocol" }],
  final: [
    { by: "curator", form: "survey-protocol" },
    { by: "mentee", form: "open-lesson" },
  ],
};
const lesson = [
  { by: "curator", form: "survey-protocol", document: "31" },
  { by: "mentee", form: "open-lesson", document: "12" },
];

export const personalProgrammeWorkSpecifications: readonly Specification[] = [
  own("deficits-diagnosed", "Целостность", {
    given: scenes(teachersInWork, bothRank, done(diagnose)),
    refuses: [
      {
        when: draftChecklist("lesson-design", "cooking"),
        says: ["Такой компетентности в перечне нет", "The list has no such competence"],
        about: "cooking",
      },
      {
        when: draftChecklist("lesson-design", "lesson-design"),
        says: ["Дефицит назван дважды", "A deficit is named twice"],
        about: "lesson-design",
      },
    ],
    accepts: [{ when: draftChecklist("lesson-design"), leadsTo: "in-work.checklist.draft" }],
  }),
  own("ranking-complete", "Целостность", {
    given: scenes(teachersInWork, bothRank, drafted),
    refuses: [["lesson-design"], ["lesson-design", "discipline"], ["lesson-design", "lesson-design"]].map((order) => ({
      when: rank("t1", ...order),
      says: ["Порядок называет не те дефициты", "The order names other deficits than the checklist has"],
    })),
    accepts: [{ when: rank("t1", "digital-tools", "lesson-design"), leadsTo: "in-work.checklist.draft" }],
  }),
  own("ranked-alike", "Программа СОШ № 32", {
    given: scenes(teachersInWork, bothRank, drafted, done(rank("m1", "digital-tools", "lesson-design"))),
    refuses: [],
    passesBy: [
      {
        when: rank("m1", "digital-tools", "lesson-design"),
        says: ["Сторона ещё не расставила дефициты", "A party has not ranked yet"],
        about: "t1",
        leadsTo: "in-work.checklist.draft",
      },
    ],
    accepts: [
      // Another order is none that both agree on.
      { when: rank("t1", "lesson-design", "digital-tools"), leadsTo: "in-work.checklist.draft" },
      { when: rank("t1", "digital-tools", "lesson-design"), leadsTo: "in-work.checklist.ranked" },
      {
        given: done(rank("t1", "digital-tools", "lesson-design")),
        when: certify,
        leadsTo: "in-work.checklist.certified",
      },
      // What is drafted anew is ranked anew, and so is what is diagnosed anew.
      { when: draftChecklist("lesson-design"), leadsTo: "in-work.checklist.draft" },
      {
        given: done(rank("t1", "digital-tools", "lesson-design"), certify),
        when: diagnose,
        leadsTo: "in-work.checklist.listed",
      },
    ],
  }),
  own("plan-of-author", "Целостность", {
    refuses: [
      {
        when: plan("s1"),
        says: ["Это план не стороны программы и не куратора", "The plan is of neither a party nor the curator"],
        about: "s1",
      },
    ],
    accepts: ["pair", "mentor", "curator", "t1"].map((whose) => ({ when: plan(whose) })),
  }),
  own("plan-kept-by-its-owner", "Целостность", {
    refuses: [
      { when: { ...plan("mentor"), by: t1 }, about: "mentor" },
      { given: done(plan("mentor")), when: { ...correct("mentor", rows), by: t1 }, about: "mentor" },
      { given: done(plan("pair")), when: { ...finish("pair", "1"), by: t1 }, about: "pair" },
    ]
      .map((each): Refusal => ({ ...each, says: ["Это план другой стороны", "It is the plan of another party"] }))
      .concat([
        {
          when: { ...plan("curator"), by: "mentor" },
          says: ["План куратора ведёт куратор", "The curator keeps the curator's plan"],
          about: "curator",
        },
      ]),
    accepts: [{ when: { ...plan("t1"), by: t1 } }, { given: done(plan("t1")), when: { ...finish("t1", "1"), by: t1 } }],
  }),
  own("plan-is-new", "Целостность", {
    given: scenes(teachersInWork, done(plan("pair"))),
    refuses: [
      {
        when: plan("pair"),
        says: ["План уже составлен: его корректируют", "The plan exists: correct it"],
        about: "pair",
      },
    ],
    accepts: [{ when: plan("mentor") }],
  }),
  own("plan-exists", "Целостность", {
    refuses: [correct("pair", rows), finish("pair", "1")].map((when) => ({
      when,
      says: ["План ещё не составлен", "The plan is not drawn up yet"],
      about: "pair",
    })),
    accepts: [
      { given: done(plan("pair")), when: correct("pair", rows) },
      { given: done(plan("pair")), when: finish("pair", "2") },
    ],
  }),
  own("rows-named-once", "Целостность", {
    refuses: [
      { when: plan("pair", [first, first]) },
      { given: done(plan("pair")), when: correct("pair", [first, first, second]) },
    ].map((each) => ({ ...each, says: ["Строка названа дважды", "A row is named twice"] as const, about: "1" })),
    accepts: [{ when: plan("pair") }],
  }),
  own("plans-after-ranking", "Программа СОШ № 32", {
    given: scenes(teachersInWork, chosen({ "personalProgramme.plansAfterRanking": true })),
    refuses: [{ when: plan("mentor"), says: ["Дефициты ещё не ранжированы", "The deficits are not ranked yet"] }],
    accepts: [{ when: plan("pair") }, { given: drafted, when: plan("mentor") }],
  }),
  own("corrected-by-whom-allowed", "Программа СОШ № 32", {
    given: scenes(teachersInWork, chosen({ "personalProgramme.correctedBy": ["mentor"] }), done(plan("t1"))),
    refuses: [
      {
        when: { ...correct("t1", rows), by: t1 },
        says: [
          "По Положению план не корректирует: наставляемый",
          "By the regulation no plan is corrected by: the mentee",
        ],
      },
      {
        when: { ...correct("t1", rows), by: "curator" },
        says: ["По Положению план не корректирует: куратор", "By the regulation no plan is corrected by: the curator"],
      },
    ],
    accepts: [{ when: correct("t1", [second, first]) }],
  }),
  own("done-rows-stay", "Целостность", {
    given: scenes(teachersInWork, done(plan("pair"), finish("pair", "1"))),
    refuses: [
      {
        when: correct("pair", [second]),
        says: ["Выполненная строка пропала", "A row that is done is missing"],
        about: "1",
      },
      {
        when: correct("pair", [{ ...first, reportBy: "2025-12-31" }, second]),
        says: ["Выполненная строка изменена", "A row that is done is changed"],
        about: "1",
      },
    ],
    accepts: [{ when: correct("pair", [first]) }, { when: correct("pair", [{ ...second, on: "2025-11-10" }, first]) }],
  }),
  own("answers-noted-indiscipline", "Целостность", {
    given: scenes(teachersInWork, done(plan("t1"))),
    refuses: [
      {
        when: correct("t1", rows, { answers: "i1" }),
        says: ["Такое нарушение не отмечено", "No such indiscipline was noted"],
        about: "i1",
      },
    ],
    accepts: [
      {
        given: done(toP1("note-indiscipline", { incident: "i1", person: "t1", kind: "late-task" }, "mentor")),
        when: correct("t1", rows, { answers: "i1" }),
      },
    ],
  }),
  own("row-is-open", "Целостность", {
    given: scenes(teachersInWork, done(plan("pair"), finish("pair", "1"))),
    refuses: [
      { when: finish("pair", "1"), says: ["Строка уже выполнена", "The row is done already"], about: "1" },
      { when: finish("pair", "9"), says: ["Такой строки в плане нет", "The plan has no such row"], about: "9" },
    ],
    accepts: [{ when: finish("pair", "2") }],
  }),
  own("competence-certified", "Программа СОШ № 32", {
    given: scenes(teachersInWork, certifiedFirst),
    refuses: [
      ...[train(), giveTask({ competence: "digital-tools" })].map((when) => ({
        when,
        says: ["Чек-лист ещё не заверен", "The checklist is not certified yet"] as const,
        about: "digital-tools",
      })),
      {
        given: certified,
        when: train({ competence: "discipline" }),
        says: ["Этой компетентности в чек-листе нет", "The checklist has no such competence"],
        about: "discipline",
      },
    ],
    accepts: [
      { given: certified, when: train() },
      { given: certified, when: giveTask({ competence: "digital-tools" }) },
      { when: giveTask() },
    ],
  }),
  own("expert-drawn-in", "Целостность", {
    refuses: [
      {
        when: train({ expert: "e1" }),
        says: ["Этого эксперта не привлекали", "This expert was not drawn in"],
        about: "e1",
      },
      {
        given: done(toP1("draw-in-expert", { expert: "e1", competence: "discipline" })),
        when: train({ expert: "e1" }),
        says: ["Этого эксперта не привлекали", "This expert was not drawn in"],
        about: "e1",
      },
    ],
    accepts: [
      { given: done(toP1("draw-in-expert", { expert: "e1" })), when: train({ expert: "e1" }) },
      { when: train() },
    ],
  }),
  own("mentee-of-programme", "Целостность", {
    refuses: [
      notMentee(giveTask({ person: "m1" })),
      notMentee(openLesson("m1")),
      notMentee(toP1("note-indiscipline", { incident: "i1", person: "m1", kind: "late-task" }, "mentor")),
      notMentee(toP1("join-attestation", { person: "m1", event: "attestation", commission: "c" }, "mentor")),
    ],
    accepts: [
      { when: giveTask() },
      { when: openLesson() },
      { when: { ...openLesson(), by: t1 } },
      { when: toP1("join-attestation", { person: "t1", event: "attestation", commission: "c" }, "mentor") },
    ],
  }),
  own("task-is-new", "Целостность", {
    given: scenes(teachersInWork, done(giveTask())),
    refuses: [{ when: giveTask(), says: ["Такое задание уже дано", "This task was given already"], about: "k1" }],
    accepts: [{ when: giveTask({ task: "k2" }) }],
  }),
  own("task-is-open", "Целостность", {
    given: scenes(teachersInWork, done(giveTask())),
    refuses: [
      {
        when: handIn({ task: "k2" }),
        says: ["Такого задания этому наставляемому не давали", "This mentee was given no such task"],
        about: "k2",
      },
      {
        given: done(handIn(), acceptTask),
        when: handIn(),
        says: ["Задание уже принято", "The task is accepted already"],
        about: "k1",
      },
    ],
    accepts: [{ when: handIn() }, { given: done(handIn()), when: handIn() }],
  }),
  own("task-handed-in", "Целостность", {
    given: scenes(teachersInWork, done(giveTask())),
    refuses: [
      { when: acceptTask, says: ["Задание не сдано", "The task is not handed in"], about: "k1" },
      {
        given: done(handIn(), acceptTask),
        when: acceptTask,
        says: ["Задание уже принято", "It is accepted already"],
        about: "k1",
      },
    ],
    accepts: [{ given: done(handIn()), when: acceptTask }],
  }),
  own("task-overdue", "Целостность", {
    refuses: [
      { when: demandTask, says: ["Такого задания не давали", "No such task was given"], about: "k1" },
      {
        given: done(giveTask()),
        when: demandTask,
        says: ["Срок задания — 2025-10-15", "The task is due on 2025-10-15"],
        about: "k1",
      },
      {
        given: done(giveTask(), handIn()),
        when: demandTask,
        says: ["Задание сдано", "The task is handed in"],
        about: "k1",
      },
    ],
    accepts: [{ given: scenes(done(giveTask()), today("2025-10-16")), when: demandTask }],
  }),
  own("programme-control-is-mid-term", "Целостность", {
    refuses: [],
    passesBy: [
      {
        when: ownControl("final"),
        says: ["Ожидается контроль: промежуточный; предложен: итоговый", "Expected control: mid-term; met: final"],
        leadsTo: "in-work.controls.final",
      },
    ],
    accepts: [{ when: ownControl("mid-term"), leadsTo: "in-work.controls.mid-term" }],
  }),
  own("programme-control-is-final", "Целостность", {
    refuses: [
      {
        given: done(ownControl("mid-term")),
        when: ownControl("mid-term"),
        says: ["Ожидается контроль: итоговый; предложен: промежуточный", "Expected control: final; met: mid-term"],
      },
    ],
    accepts: [{ given: done(ownControl("mid-term")), when: ownControl("final"), leadsTo: "in-work.controls.final" }],
  }),
  own("programme-control-counts", "Программа СОШ № 32", {
    given: scenes(
      teachersInWork,
      altered(p1, { monitoring: { ways: [], evidence } }),
      chosen({ "personalProgramme.controlEvidence": evidence }),
    ),
    refuses: [
      {
        when: ownControl("mid-term", { evidence: [] }),
        says: [
          "промежуточный контроль: нужно от куратора: протокол опроса",
          "mid-term control: a survey protocol of the curator is needed",
        ],
      },
      {
        when: ownControl("mid-term", { satisfaction: [] }),
        says: [
          "промежуточный контроль: нужно хотя бы одно измерение — удовлетворённость, состояние или продукты",
          "mid-term control: at least one measurement is needed: satisfaction, state or products",
        ],
      },
      {
        when: ownControl("mid-term", { outsideEvents: 1 }),
        says: [
          "промежуточный контроль: мероприятия за рамками организации — предмет только итогового контроля",
          "mid-term control: events outside the organisation belong to the final control only",
        ],
      },
      {
        when: ownControl("mid-term", { satisfaction: [{ person: "t1", score: 11 }] }),
        says: ["ожидается балл от 1 до 10; получено: 11", "expected a score from 1 to 10, met 11"],
        about: "score",
      },
      {
        given: done(openLesson()),
        when: ownControl("final", { satisfaction: [{ person: "m1", score: 9 }], evidence: lesson }),
        says: [
          "итоговый контроль: удовлетворённость измеряют у всех участников, у этого она не измерена",
          "final control: satisfaction is measured of all participants, this one was not asked",
        ],
        about: "t1",
      },
    ],
    accepts: [
      {
        when: ownControl("mid-term", { satisfaction: [], wellbeing: [{ person: "t1", score: 7 }] }),
        leadsTo: "in-work.controls.mid-term",
      },
      {
        given: done(openLesson()),
        when: ownControl("final", { outsideEvents: 2, evidence: lesson }),
        leadsTo: "in-work.controls.final",
      },
    ],
  }),
  own("open-lesson-held", "Целостность", {
    refuses: eitherControl({ evidence: lesson }, { says: ["Открытый урок не проведён", "No open lesson was held"] }),
    accepts: [
      { given: done(openLesson()), when: ownControl("final", { evidence: lesson }), leadsTo: "in-work.controls.final" },
    ],
  }),
];
