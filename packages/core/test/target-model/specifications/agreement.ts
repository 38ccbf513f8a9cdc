import {
  agreeToChange,
  answer,
  ask,
  askPermission,
  deny,
  disclose,
  drawnUpAgreement,
  drawUp,
  everyField,
  inConfidence,
  permit,
  propose,
  report,
  sign,
  signedAgreement,
  toAgreement,
} from "../agreement-scenes.ts";
import { agreedPair, approve, workingPair } from "../people-scenes.ts";
import { altered, chosen, done, scenes, today, toUnit } from "../scenes.ts";
import type { Specification } from "../spec.ts";
import { meeting } from "../work-scenes.ts";

const child = { id: "s1", roles: ["mentee"] };
const timer = (type: string) => toAgreement("a1", `xstate.after.${type}`, {}, "system");

/** An agreement of the two and of nothing more. */
const blank = drawUp([], { terms: {} });

const fields = [
  ["mentor-institution", "учреждение наставника", "the mentor's institution"],
  ["mentee-institution", "учреждение наставляемого", "the mentee's institution"],
  ["mentor-communication", "как связываться с наставником", "how to reach the mentor"],
  ["mentee-communication", "как связываться с наставляемым", "how to reach the mentee"],
  ["meeting-frequency", "как часто проводятся встречи", "how often to meet"],
  ["initiator", "кто инициатор встреч", "who asks for meetings"],
  ["duration", "как долго действует соглашение", "how long the agreement lasts"],
  ["mentor-undertakings", "обязательства наставника", "what the mentor undertakes"],
  ["mentee-undertakings", "обязательства наставляемого", "what the mentee undertakes"],
  ["confidentiality", "темы, которые стороны держат в тайне", "topics kept in confidence"],
] as const;

/** What an agreement between mentor and mentee asks for. */
export const agreementSpecifications: readonly Specification[] = [
  {
    workflow: "agreement",
    requirement: "agreement-of-unit-parties",
    clause: "Целостность",
    given: workingPair,
    refuses: [
      {
        when: drawUp([], { mentee: "s2", terms: {} }),
        says: ["Это не наставляемый пары (группы)", "This is no mentee of the unit"],
        about: "s2",
      },
      {
        when: { ...drawUp([], { mentor: "m9", terms: {} }), by: "curator" },
        says: ["Это не наставник пары (группы)", "This is not the mentor of the unit"],
        about: "m9",
      },
      {
        given: done(toUnit("u1", "dissolve", { reason: "moved" })),
        when: { ...blank, by: "curator" },
        says: ["Такой пары (группы) нет или её работа завершена", "There is no such unit, or it is over"],
        about: "u1",
      },
    ],
    accepts: [
      { when: blank, leadsTo: "drawn-up" },
      { when: { ...blank, by: "curator" }, leadsTo: "drawn-up" },
    ],
  },
  {
    workflow: "agreement",
    requirement: "agreement-is-the-only-one",
    clause: "Целостность",
    given: drawnUpAgreement,
    refuses: [
      {
        when: drawUp([], { terms: {} }, "a2"),
        says: ["Соглашение уже составлено", "An agreement is drawn up already"],
        about: "a1",
      },
    ],
    accepts: [
      { given: done(toAgreement("a1", "set-aside")), when: drawUp([], { terms: {} }, "a2"), leadsTo: "drawn-up" },
    ],
  },
  {
    workflow: "agreement",
    requirement: "agreement-fields-filled-in",
    clause: "Программа СОШ № 32",
    given: workingPair,
    refuses: [
      ...fields.map(([field, ru, en]) => ({
        given: chosen({ "agreement.fields": ["mentor", "mentee", field] }),
        when: blank,
        says: [`Не заполнено поле соглашения: ${ru}`, `A field of the agreement is blank: ${en}`] as const,
        about: field,
      })),
      {
        given: scenes(chosen({ "agreement.fields": ["initiator"] }), done(drawUp(), sign("mentor"), sign("mentee"))),
        when: propose({ meetingEveryDays: 7 }),
        says: [
          "Не заполнено поле соглашения: кто инициатор встреч",
          "A field of the agreement is blank: who asks for meetings",
        ],
        about: "initiator",
      },
    ],
    accepts: [
      { given: everyField, when: drawUp(), leadsTo: "drawn-up" },
      { given: chosen({ "agreement.fields": ["mentor", "mentee"] }), when: blank, leadsTo: "drawn-up" },
    ],
  },
  {
    workflow: "agreement",
    requirement: "agreement-terms-in-order",
    clause: "Целостность",
    given: workingPair,
    refuses: [
      {
        when: drawUp([], { terms: { mentorUndertakes: ["answer-in-time"] } }),
        says: [
          "Срок ответа указывают вместе с обязательством отвечать в срок",
          "The hours to answer go with the undertaking to answer in time",
        ],
      },
      {
        when: drawUp([], { terms: { reportEveryDays: 7 } }),
        says: [
          "Частоту отчётов указывают вместе с обязательством отчитываться",
          "The rhythm of reports goes with the undertaking to report",
        ],
      },
      {
        given: done(drawUp(), sign("mentor"), sign("mentee")),
        when: propose({ period: { from: "2025-10-01", to: "2025-09-30" } }),
        says: ["Конец 2025-09-30 раньше начала 2025-10-01", "The end 2025-09-30 lies before the beginning 2025-10-01"],
      },
    ],
    accepts: [
      { when: drawUp(), leadsTo: "drawn-up" },
      { when: blank, leadsTo: "drawn-up" },
    ],
  },
  {
    workflow: "agreement",
    requirement: "agreement-signed-once",
    clause: "Целостность",
    given: scenes(drawnUpAgreement, done(sign("mentor"))),
    refuses: [{ when: sign("mentor"), says: ["Подписано 2025-09-01", "Signed on 2025-09-01"], about: "m1" }],
    accepts: [{ when: sign("mentee"), leadsTo: "in-force" }],
  },
  {
    workflow: "agreement",
    requirement: "agreement-signed-by-both",
    clause: "Целостность",
    given: drawnUpAgreement,
    refuses: [],
    passesBy: [
      {
        when: sign("mentor"),
        says: ["Нет даты подписания: наставляемый", "A date of signing is missing: mentee"],
        about: "s1",
        leadsTo: "drawn-up",
      },
    ],
    accepts: [{ given: done(sign("mentee")), when: sign("mentor"), leadsTo: "in-force" }],
  },
  {
    workflow: "agreement",
    requirement: "agreement-signed-before-its-end",
    clause: "Целостность",
    given: scenes(drawnUpAgreement, today("2026-05-31")),
    refuses: [
      {
        given: today("2026-06-01"),
        when: sign("mentor"),
        says: ["Срок соглашения закончился 2026-05-31", "The agreement ended on 2026-05-31"],
      },
    ],
    accepts: [{ when: sign("mentor"), leadsTo: "drawn-up" }],
  },
  {
    workflow: "agreement",
    requirement: "agreement-signer-fits-age",
    clause: "Семейный кодекс РФ, ст. 64",
    given: drawnUpAgreement,
    refuses: [
      {
        when: { ...sign("mentee"), by: child },
        says: ["Сторона несовершеннолетняя: подписывает родитель", "The party is a minor: a guardian signs"],
        about: "s1",
      },
      {
        when: { ...sign("mentor"), by: { id: "parent-of-m1", roles: ["guardian"] } },
        says: ["Сторона совершеннолетняя и подписывает сама", "The party is of age and signs in person"],
        about: "m1",
      },
      // Whoever proposes a new version has signed it, and so has whoever agrees to it.
      {
        given: done(sign("mentor"), sign("mentee")),
        when: propose(undefined, child),
        says: ["Сторона несовершеннолетняя: подписывает родитель", "The party is a minor: a guardian signs"],
        about: "s1",
      },
      {
        given: done(sign("mentor"), sign("mentee"), propose()),
        when: agreeToChange(child),
        says: ["Сторона несовершеннолетняя: подписывает родитель", "The party is a minor: a guardian signs"],
        about: "s1",
      },
    ],
    accepts: [
      { when: sign("mentee"), leadsTo: "drawn-up" },
      { when: { ...sign("mentee"), by: "curator" }, leadsTo: "drawn-up" },
      { when: sign("mentor"), leadsTo: "drawn-up" },
    ],
  },
  {
    workflow: "agreement",
    requirement: "agreed-meeting-fallen-due",
    clause: "Целостность",
    given: signedAgreement,
    refuses: [],
    passesBy: [
      {
        given: done(meeting("organizational-first")),
        when: timer("agreed-meeting.agreement.in-force.rhythm.meeting"),
        says: ["Встреча была в срок", "There was a meeting in time"],
        leadsTo: "in-force.rhythm.meeting",
      },
      {
        given: done(toUnit("u1", "suspend", { reason: "illness" })),
        when: timer("agreed-meeting.agreement.in-force.rhythm.meeting"),
        says: ["Пара (группа) сейчас не работает", "The unit is not at work now"],
        leadsTo: "in-force.rhythm.meeting",
      },
    ],
    accepts: [
      {
        given: today("2025-09-15"),
        when: timer("agreed-meeting.agreement.in-force.rhythm.meeting"),
        leadsTo: "in-force",
      },
    ],
  },
  {
    workflow: "agreement",
    requirement: "agreed-report-fallen-due",
    clause: "Целостность",
    given: signedAgreement,
    refuses: [],
    passesBy: [
      {
        given: done(report(1, 2)),
        when: timer("agreed-report.agreement.in-force.reporting.report"),
        says: ["Отчёт был в срок", "There was a report in time"],
        leadsTo: "in-force.reporting.report",
      },
      {
        given: done(toUnit("u1", "suspend", { reason: "illness" })),
        when: timer("agreed-report.agreement.in-force.reporting.report"),
        says: ["Пара (группа) сейчас не работает", "The unit is not at work now"],
        leadsTo: "in-force.reporting.report",
      },
    ],
    accepts: [
      {
        given: today("2025-09-15"),
        when: timer("agreed-report.agreement.in-force.reporting.report"),
        leadsTo: "in-force",
      },
    ],
  },
  {
    workflow: "agreement",
    requirement: "done-tasks-are-tasks",
    clause: "Целостность",
    given: signedAgreement,
    refuses: [{ when: report(3, 2), says: ["Выполнено 3, а заданий 2", "3 are done, and there were 2"] }],
    accepts: [{ when: report(2, 2), leadsTo: "in-force" }],
  },
  {
    workflow: "agreement",
    requirement: "question-is-new",
    clause: "Целостность",
    given: signedAgreement,
    refuses: [
      {
        given: done(ask("q1")),
        when: ask("q1"),
        says: ["Обращение с этим номером уже ждёт ответа", "A question of this number awaits its answer already"],
        about: "q1",
      },
    ],
    accepts: [
      { when: ask("q1"), leadsTo: "in-force.answering.asked" },
      { given: done(ask("q1")), when: ask("q2"), leadsTo: "in-force.answering.asked" },
    ],
  },
  {
    workflow: "agreement",
    requirement: "question-is-open",
    clause: "Целостность",
    given: scenes(signedAgreement, done(ask("q1"))),
    refuses: [
      {
        when: answer("q2"),
        says: ["Такое обращение ответа не ждёт", "No such question awaits an answer"],
        about: "q2",
      },
    ],
    accepts: [{ when: answer("q1"), leadsTo: "in-force.answering.none" }],
  },
  {
    workflow: "agreement",
    requirement: "question-is-the-last-one",
    clause: "Целостность",
    given: scenes(signedAgreement, done(ask("q1"))),
    refuses: [],
    passesBy: [
      {
        given: done(ask("q2")),
        when: answer("q1"),
        says: ["Ждёт ответа другое обращение", "Another question awaits its answer"],
        about: "q2",
        leadsTo: "in-force.answering.asked",
      },
    ],
    accepts: [{ when: answer("q1"), leadsTo: "in-force.answering.none" }],
  },
  {
    workflow: "agreement",
    requirement: "topic-is-of-confidence",
    clause: "Целостность",
    given: signedAgreement,
    refuses: [
      {
        when: askPermission("d1", "mentor", "topic-9"),
        says: ["Такой темы в соглашении нет", "The agreement names no such topic"],
        about: "topic-9",
      },
    ],
    accepts: [{ when: askPermission("d1"), leadsTo: "in-force" }],
  },
  {
    workflow: "agreement",
    requirement: "disclosure-is-new",
    clause: "Целостность",
    given: scenes(signedAgreement, done(askPermission("d1"))),
    refuses: [
      {
        when: askPermission("d1"),
        says: ["Об этом раскрытии уже спрашивали", "This disclosure has been asked for already"],
        about: "d1",
      },
    ],
    accepts: [{ when: askPermission("d2"), leadsTo: "in-force" }],
  },
  {
    workflow: "agreement",
    requirement: "disclosure-awaits-answer",
    clause: "Целостность",
    given: scenes(signedAgreement, done(askPermission("d1"))),
    refuses: [
      {
        when: permit("d2"),
        says: ["О таком раскрытии не спрашивали", "No such disclosure has been asked for"],
        about: "d2",
      },
      {
        given: done(permit("d1")),
        when: deny("d1"),
        says: ["Ответ на этот вопрос уже дан", "The answer has been given already"],
        about: "d1",
      },
    ],
    accepts: [
      { when: permit("d1"), leadsTo: "in-force" },
      { when: deny("d1"), leadsTo: "in-force" },
    ],
  },
  {
    workflow: "agreement",
    requirement: "disclosure-answered-by-other-party",
    clause: "Целостность",
    given: scenes(signedAgreement, done(askPermission("d1"))),
    refuses: (["permit-disclosure", "deny-disclosure"] as const).map((type) => ({
      when: toAgreement("a1", type, { disclosure: "d1" }),
      says: ["Разрешения просит эта же сторона", "It is the party that asks for the permission"] as const,
      about: "d1",
    })),
    accepts: [{ when: permit("d1"), leadsTo: "in-force" }],
  },
  {
    workflow: "agreement",
    requirement: "disclosure-is-known",
    clause: "Целостность",
    given: scenes(signedAgreement, done(askPermission("d1"), permit("d1"))),
    refuses: [
      {
        when: disclose("d2"),
        says: ["О таком раскрытии не спрашивали", "No such disclosure has been asked for"],
        about: "d2",
      },
      {
        given: done(disclose("d1")),
        when: disclose("d1"),
        says: ["Тема по этому разрешению уже раскрыта", "The topic was disclosed by this permission already"],
        about: "d1",
      },
      {
        when: disclose("d1", "mentee"),
        says: ["О раскрытии спрашивала другая сторона", "The other party has asked for this disclosure"],
        about: "d1",
      },
    ],
    accepts: [{ when: disclose("d1"), leadsTo: "in-force" }],
  },
  {
    workflow: "agreement",
    requirement: "disclosure-permitted",
    clause: "Программа СОШ № 32",
    given: scenes(signedAgreement, inConfidence, done(askPermission("d1"))),
    refuses: [
      {
        when: disclose("d1"),
        says: ["Другая сторона ещё не ответила", "The other party has not answered yet"],
        about: "d1",
      },
      {
        given: done(deny("d1")),
        when: disclose("d1"),
        says: ["Другая сторона не разрешила", "The other party has denied it"],
        about: "d1",
      },
    ],
    accepts: [{ given: done(permit("d1")), when: disclose("d1"), leadsTo: "in-force" }],
  },
  {
    workflow: "agreement",
    requirement: "change-is-proposed",
    clause: "Целостность",
    given: signedAgreement,
    refuses: [
      {
        when: agreeToChange(),
        says: ["Новую редакцию никто не предложил", "Nobody has proposed a new version"],
      },
      {
        given: done(propose(), toAgreement("a1", "turn-change-down", {}, "mentee")),
        when: agreeToChange(),
        says: ["Новую редакцию никто не предложил", "Nobody has proposed a new version"],
      },
    ],
    accepts: [{ given: done(propose()), when: agreeToChange(), leadsTo: "in-force.changing.settled" }],
  },
  {
    workflow: "agreement",
    requirement: "change-agreed-by-other-party",
    clause: "Целостность",
    given: scenes(signedAgreement, done(propose())),
    refuses: [
      {
        when: agreeToChange("mentor"),
        says: ["Новую редакцию предложила эта же сторона", "It is the party that has proposed the new version"],
      },
    ],
    accepts: [
      { when: agreeToChange(), leadsTo: "in-force.changing.settled" },
      { when: toAgreement("a1", "turn-change-down", {}, "mentee"), leadsTo: "in-force.changing.settled" },
      { when: propose({ meetingEveryDays: 14 }, "guardian"), leadsTo: "in-force.changing.proposed" },
    ],
  },
  {
    workflow: "unit",
    requirement: "agreement-before-meetings",
    clause: "Программа СОШ № 32",
    given: scenes(workingPair, chosen({ "agreement.demandedBefore": "meetings" })),
    refuses: [
      {
        when: meeting("organizational-first"),
        says: ["Соглашение с наставляемым не составлено", "No agreement with the mentee is drawn up"],
        about: "s1",
      },
      {
        given: done(drawUp(), sign("mentor")),
        when: meeting("organizational-first"),
        says: ["Соглашение подписали не обе стороны", "The agreement is not signed by both parties"],
        about: "s1",
      },
    ],
    accepts: [
      {
        given: done(drawUp(), sign("mentor"), sign("mentee")),
        when: meeting("organizational-first"),
        leadsTo: "working.meetings.trial",
      },
    ],
  },
  {
    workflow: "unit",
    requirement: "agreement-before-order",
    clause: "Программа СОШ № 32",
    given: scenes(
      agreedPair,
      altered(
        { workflow: "programme", id: "programme" },
        {
          orders: { "7": { kind: "approve-pairs", date: "2025-09-01", annexes: [], units: ["u1"] } },
        },
      ),
      chosen({ "agreement.demandedBefore": "order" }),
    ),
    refuses: [
      {
        when: toUnit("u1", "approve", { order: "7" }, "head"),
        says: ["Соглашение с наставляемым не составлено", "No agreement with the mentee is drawn up"],
        about: "s1",
      },
    ],
    accepts: [
      {
        given: done(drawUp(), sign("mentor"), sign("mentee")),
        when: toUnit("u1", "approve", { order: "7" }, "head"),
        leadsTo: "working",
      },
    ],
  },
  {
    workflow: "programme",
    requirement: "agreement-before-order",
    clause: "Программа СОШ № 32",
    given: scenes(agreedPair, chosen({ "agreement.demandedBefore": "order" })),
    refuses: [
      {
        when: approve("5", "u1"),
        says: ["Соглашение с наставляемым не составлено", "No agreement with the mentee is drawn up"],
        about: "s1",
      },
    ],
    accepts: [
      {
        given: done(drawUp(), sign("mentor"), sign("mentee")),
        when: approve("5", "u1"),
        leadsTo: "working",
        of: { workflow: "unit", id: "u1" },
      },
    ],
  },
];
