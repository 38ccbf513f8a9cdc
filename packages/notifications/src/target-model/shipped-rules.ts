import { notificationRule, type NotificationRule } from "../rule/notification-rule.ts";
import type { z } from "zod";

type Written = z.input<typeof notificationRule>;

const leftRu =
  "{days, plural, =0 {сегодня последний день} one {остался # день} few {осталось # дня} many {осталось # дней} other {осталось # дня}}";
const leftEn = "{days, plural, =0 {today is the last day} one {# day left} other {# days left}}";
const agoRu = "{days, plural, one {прошёл # день} few {прошло # дня} many {прошло # дней} other {прошло # дня}}";
const agoEn = "{days, plural, one {# day ago} other {# days ago}}";
const daysEn = "{days, plural, one {# day} other {# days}}";
const movedRu = "{moved, select, yes { Срок изменился.} other {}}";
const movedEn = "{moved, select, yes { The day has changed.} other {}}";
const undeliveredRu = "{undelivered, select, yes {\n\nПредыдущее напоминание не доставлено.} other {}}";
const undeliveredEn = "{undelivered, select, yes {\n\nThe reminder before this one reached nobody.} other {}}";

const written: readonly Written[] = [
  {
    id: "answer-offer",
    title: { ru: "Ответить на предложенную пару", en: "Answer a proposed unit" },
    on: { timer: { workflow: "unit", timer: "reply" }, before: { days: 3 } },
    sendLate: true,
    to: [{ field: "unanswered" }],
    duty: "consent",
    subject: { ru: "Ответьте на предложение до {due}", en: "Please answer the proposal by {due}" },
    body: {
      ru: `Вам предложена пара (группа) {ref}. Ответьте, пожалуйста, до {due}: ${leftRu}.${movedRu}`,
      en: `A mentoring unit, {ref}, is proposed to you. Please answer by {due}: ${leftEn}.${movedEn}`,
    },
  },
  {
    id: "offer-unanswered",
    title: { ru: "Ответа на предложение нет", en: "A proposal was not answered" },
    on: { fact: { workflow: "unit", timer: "reply" } },
    to: [{ role: "curator", digest: "day" }],
    subject: { ru: "Стороны не ответили в срок", en: "The parties have not answered in time" },
    body: {
      ru: "Пара (группа) {ref}: стороны не ответили до срока. Предложите другую пару.",
      en: "Unit {ref}: the parties have not answered in time. Please propose another one.",
    },
  },
  {
    id: "order-agreed-unit",
    title: { ru: "Утвердить согласованную пару приказом", en: "Approve an agreed unit by an order" },
    on: { state: { workflow: "unit", state: "agreed" }, after: { days: 3, of: "working" } },
    to: [
      { role: "curator", digest: "day" },
      { role: "coordinator", digest: "day" },
    ],
    ladder: [{ after: { days: 5, of: "working" }, to: [{ role: "head" }] }],
    duty: "approve",
    subject: { ru: "Пара согласована и ждёт приказа", en: "A unit is agreed and awaits an order" },
    body: {
      ru: `Пара (группа) {ref} согласована {due} и ещё не утверждена приказом.${undeliveredRu}`,
      en: `Unit {ref} was agreed on {due}, and no order has approved it yet.${undeliveredEn}`,
    },
  },
  {
    id: "first-meeting",
    title: { ru: "Провести первую встречу", en: "Hold the first meeting" },
    on: { state: { workflow: "unit", state: "working.meetings.organizational" }, after: { days: 10 } },
    to: [{ field: "mentor" }],
    ladder: [{ after: { days: 5, of: "working" }, to: [{ role: "curator", digest: "day" }] }],
    schoolHolidays: false,
    duty: "hold-meeting",
    subject: { ru: "Первой встречи ещё не было", en: "There has been no first meeting yet" },
    body: {
      ru: `Пара (группа) {ref} работает с {due}: ${agoRu}, а первой встречи ещё не было.${undeliveredRu}`,
      en: `Unit {ref} has worked since {due} (${agoEn}), and there has been no first meeting yet.${undeliveredEn}`,
    },
  },
  {
    id: "next-meeting",
    title: { ru: "Провести следующую встречу", en: "Hold the next meeting" },
    on: {
      state: { workflow: "unit", state: "working.meetings.regular", since: ["hold-meeting"] },
      after: { days: 14, of: "school" },
    },
    to: [{ field: "mentor" }],
    ladder: [{ after: { days: 10, of: "working" }, to: [{ role: "curator", digest: "day" }] }],
    schoolHolidays: false,
    duty: "hold-meeting",
    subject: { ru: "Давно не было встречи", en: "No meeting for a while" },
    body: {
      ru: `Пара (группа) {ref}: последняя встреча отмечена {due}, ${agoRu}. Если встреча была, отметьте её.${undeliveredRu}`,
      en: `Unit {ref}: the last meeting was recorded on {due}, ${agoEn}. If you have met, please record it.${undeliveredEn}`,
    },
  },
  {
    id: "meetings-silent",
    title: { ru: "Встреч нет дольше срока", en: "No meetings beyond the term" },
    on: { fact: { workflow: "unit", timer: "silence" } },
    to: [{ role: "curator", digest: "day" }],
    subject: { ru: "В паре давно не было встречи", en: "A unit has not met for long" },
    body: {
      ru: "Пара (группа) {ref}: срок без встреч, установленный организацией, истёк. Поговорите с наставником.",
      en: "Unit {ref}: the term without meetings that the organisation has set is over. Please talk to the mentor.",
    },
  },
  {
    id: "sign-agreement",
    title: { ru: "Подписать соглашение", en: "Sign the agreement" },
    on: { state: { workflow: "agreement", state: "drawn-up" }, after: { days: 3, of: "working" } },
    to: [{ field: "unsigned" }],
    ladder: [{ after: { days: 5, of: "working" }, to: [{ role: "curator" }] }],
    duty: "sign",
    subject: { ru: "Соглашение ждёт подписи", en: "An agreement awaits a signature" },
    body: {
      ru: `Соглашение {ref} составлено {due} и ещё не подписано обеими сторонами.${undeliveredRu}`,
      en: `Agreement {ref} was drawn up on {due}, and not both parties have signed it yet.${undeliveredEn}`,
    },
  },
  {
    id: "partner-term-near",
    title: {
      ru: "Решить, продлевать ли соглашение с партнёром",
      en: "Say whether an agreement with a partner goes on",
    },
    on: { fact: { workflow: "partner-agreement", timer: "partner-term-near" } },
    to: [{ field: "responsible" }],
    subject: { ru: "Соглашение с партнёром скоро закончится", en: "An agreement with a partner will end soon" },
    body: {
      ru: "Соглашение с социальным партнёром {ref} закончится через тридцать дней. Продлите его дополнительным соглашением или дайте ему закончиться.",
      en: "The agreement with social partner {ref} ends in thirty days. Please extend it by an additional agreement, or let it end.",
    },
  },
  {
    id: "sign-partner-agreement",
    title: { ru: "Подписать соглашение с партнёром", en: "Sign an agreement with a partner" },
    on: { state: { workflow: "partner-agreement", state: "drawn-up" }, after: { days: 5, of: "working" } },
    to: [{ field: "responsible" }],
    subject: { ru: "Соглашение с партнёром не подписано", en: "An agreement with a partner is not signed" },
    body: {
      ru: "Соглашение с социальным партнёром {ref} составлено {due} и ещё не подписано обеими сторонами.",
      en: "The agreement with social partner {ref} was drawn up on {due}, and not both sides have signed it yet.",
    },
  },
  {
    id: "agreed-report-late",
    title: { ru: "Отчитаться о заданиях", en: "Report on the tasks" },
    on: { fact: { workflow: "agreement", timer: "agreed-report" } },
    to: [{ field: "mentee" }],
    subject: { ru: "Отчёта о заданиях нет дольше, чем договорились", en: "The report on the tasks is late" },
    body: {
      ru: "Соглашение {ref}: отчёта о заданиях нет дольше, чем договорились. Расскажите наставнику, что сделано.",
      en: "Agreement {ref}: there has been no report on the tasks for longer than agreed. Please tell the mentor what is done.",
    },
  },
  {
    id: "agreed-answer-late",
    title: { ru: "Ответить на обращение", en: "Answer a question" },
    on: { fact: { workflow: "agreement", timer: "agreed-answer" } },
    to: [{ field: "mentor" }],
    isUrgent: true,
    subject: { ru: "Обращение ждёт вашего ответа", en: "A question awaits your answer" },
    body: {
      ru: "Соглашение {ref}: срок ответа на обращение наставляемого прошёл. Ответьте, пожалуйста.",
      en: "Agreement {ref}: the time to answer the mentee's question is over. Please answer it.",
    },
  },
  {
    id: "mid-term-control",
    title: { ru: "Провести промежуточный контроль", en: "Carry out the mid-term control" },
    on: { date: { workflow: "unit", field: "middle", while: ["working.control.none"] }, after: { days: 0 } },
    to: [{ role: "curator", digest: "day" }],
    ladder: [{ after: { days: 10, of: "working" }, to: [{ role: "coordinator", digest: "day" }] }],
    duty: "carry-out-control",
    subject: { ru: "Пора провести промежуточный контроль", en: "The mid-term control is due" },
    body: {
      ru: `Пара (группа) {ref}: половина срока прошла {due}, промежуточного контроля ещё не было.${undeliveredRu}`,
      en: `Unit {ref}: half of its time was over on {due}, and there has been no mid-term control yet.${undeliveredEn}`,
    },
  },
  {
    id: "current-control-late",
    title: { ru: "Провести текущий контроль", en: "Carry out the current control" },
    on: { fact: { workflow: "unit", timer: "current-control" } },
    to: [{ role: "curator" }],
    subject: { ru: "Срок текущего контроля прошёл", en: "The term of the current control is over" },
    body: {
      ru: "Пара (группа) {ref}: срок, установленный для текущего контроля, прошёл. Если анкетирования не было, проведите его.",
      en: "Unit {ref}: the term for the current control is over. If no questionnaire was held, please hold one.",
    },
  },
  {
    id: "report-due",
    title: { ru: "Сдать отчёт", en: "Submit a report" },
    on: { date: { workflow: "unit", field: "end", while: ["working"] }, before: { days: 14 } },
    sendLate: true,
    to: [{ field: "without-report" }],
    duty: "submit-report",
    subject: { ru: "Сдайте отчёт до {due}", en: "Please submit your report by {due}" },
    body: {
      ru: `Пара (группа) {ref} работает до {due}. Отчёт ещё не сдан, ${leftRu}.${movedRu}`,
      en: `Unit {ref} works until {due}. No report has been submitted yet, ${leftEn}.${movedEn}`,
    },
  },
  {
    id: "unit-ends",
    title: { ru: "Завершить работу пары", en: "Close the unit" },
    on: { date: { workflow: "unit", field: "end", while: ["working"] }, before: { days: 7 } },
    sendLate: true,
    to: [{ role: "curator", digest: "day" }],
    ladder: [{ after: { days: 10, of: "working" }, to: [{ role: "coordinator", digest: "day" }] }],
    duty: "close",
    subject: { ru: "Срок работы пары заканчивается {due}", en: "A unit's time ends on {due}" },
    body: {
      ru: `Пара (группа) {ref}: {over, select, yes {срок закончился {due}} other {последний день — {due}}}. Завершите работу или продлите её.${movedRu}${undeliveredRu}`,
      en: `Unit {ref}: its last day {over, select, yes {was} other {is}} {due}. Please close it, or extend it.${movedEn}${undeliveredEn}`,
    },
  },
  {
    id: "own-programme-unagreed",
    title: { ru: "Согласиться с персонализированной программой", en: "Agree to a personalised programme" },
    on: {
      state: { workflow: "personal-programme", state: "draft", since: ["amend"] },
      after: { days: 3, of: "working" },
    },
    to: [{ field: "unagreed" }],
    ladder: [{ after: { days: 5, of: "working" }, to: [{ field: "mentor" }] }],
    duty: "agree",
    subject: { ru: "Программа ждёт согласия", en: "A programme awaits an agreement" },
    body: {
      ru: `Персонализированная программа {ref} составлена {due}, и не все её соавторы с ней согласились.${undeliveredRu}`,
      en: `Personalised programme {ref} was drawn up on {due}, and not all of its co-authors have agreed to it.${undeliveredEn}`,
    },
  },
  {
    id: "own-programme-unapproved",
    title: { ru: "Утвердить персонализированную программу", en: "Approve a personalised programme" },
    on: { state: { workflow: "personal-programme", state: "agreed" }, after: { days: 5, of: "working" } },
    to: [{ role: "curator", digest: "day" }],
    ladder: [{ after: { days: 5, of: "working" }, to: [{ role: "head", digest: "day" }] }],
    duty: "approve",
    subject: { ru: "Программа ждёт утверждения", en: "A programme awaits approval" },
    body: {
      ru: `Персонализированная программа {ref} согласована {due} и ещё не утверждена.${undeliveredRu}`,
      en: `Personalised programme {ref} was agreed on {due}, and has not been approved yet.${undeliveredEn}`,
    },
  },
  {
    id: "own-programme-begins",
    title: { ru: "Начать работу по персонализированной программе", en: "Begin the work by a personalised programme" },
    on: { fact: { workflow: "personal-programme", timer: "beginning-due" } },
    to: [{ field: "mentor" }],
    subject: { ru: "Пора начать работу по программе", en: "It is time to begin the work by the programme" },
    body: {
      ru: "Персонализированная программа {ref} утверждена, её первый день прошёл, а работа не начата.",
      en: "Personalised programme {ref} is approved and its first day has passed, and the work has not begun.",
    },
  },
  {
    id: "own-programme-overdue",
    title: { ru: "Выполнить строку плана или задание", en: "Do a row of a plan, or a task" },
    on: { fact: { workflow: "personal-programme", timer: "next-deadline" } },
    to: [{ field: "mentor" }],
    subject: { ru: "Прошёл срок строки плана или задания", en: "A row of a plan or a task is overdue" },
    body: {
      ru: "Персонализированная программа {ref}: прошёл срок строки плана или задания. Отметьте выполнение или скорректируйте план.",
      en: "Personalised programme {ref}: a row of a plan or a task is overdue. Please record that it is done, or correct the plan.",
    },
  },
  {
    id: "own-programme-ends",
    title: { ru: "Завершить персонализированную программу", en: "Complete a personalised programme" },
    on: { date: { workflow: "personal-programme", field: "end", while: ["in-work"] }, before: { days: 14 } },
    sendLate: true,
    to: [{ role: "curator", digest: "day" }],
    duty: "complete",
    subject: { ru: "Срок персонализированной программы заканчивается {due}", en: "A programme's term ends on {due}" },
    body: {
      ru: `Персонализированная программа {ref}: {over, select, yes {срок закончился {due}} other {последний день — {due}}}. Завершите её или продлите.${movedRu}${undeliveredRu}`,
      en: `Personalised programme {ref}: its last day {over, select, yes {was} other {is}} {due}. Please complete it, or extend it.${movedEn}${undeliveredEn}`,
    },
  },
  {
    id: "mentee-unpaired",
    title: { ru: "Найти наставника", en: "Find a mentor" },
    on: { state: { workflow: "participant", state: "registered.searching" }, after: { days: 45 } },
    to: [{ role: "curator", digest: "day" }],
    repeat: { every: { days: 30 }, times: 2 },
    subject: { ru: "Наставляемый давно без пары", en: "A mentee has had no unit for long" },
    body: {
      ru: `Участник {ref} ищет наставника с {due}: ${agoRu}. Подберите пару или назначьте сопровождение.`,
      en: `Participant {ref} has been searching since {due}, for ${daysEn}. Please find a mentor, or arrange for support.`,
    },
  },
  {
    id: "processing-stops",
    title: { ru: "Прекратить обработку данных", en: "Stop processing personal data" },
    on: { timer: { workflow: "participant", timer: "processing-stop" }, before: { days: 7 } },
    sendLate: true,
    to: [{ role: "curator" }, { role: "coordinator" }],
    ladder: [{ after: { days: 3, of: "working" }, to: [{ role: "head" }] }],
    isUrgent: true,
    subject: { ru: "Обработку данных нужно прекратить до {due}", en: "Processing must stop by {due}" },
    body: {
      ru: `Участник {ref}: согласие отозвано. {over, select, yes {Срок прекратить обработку прошёл {due}} other {Прекратите обработку до {due}, ${leftRu}}}.${undeliveredRu}`,
      en: `Participant {ref} has withdrawn the consent. Processing {over, select, yes {had to stop by {due}} other {must stop by {due}, ${leftEn}}}.${undeliveredEn}`,
    },
  },
  {
    id: "mandate-ends",
    title: { ru: "Полномочие заканчивается", en: "A mandate ends" },
    on: { date: { workflow: "mandate", field: "end", while: ["recorded"] }, before: { days: 14 } },
    sendLate: true,
    to: [{ field: "speaker" }],
    subject: { ru: "Полномочие действует до {due}", en: "A mandate is valid until {due}" },
    body: {
      ru: `Полномочие {ref} действует до {due}, ${leftRu}. Если оно нужно дальше, принесите новый документ.${movedRu}`,
      en: `Mandate {ref} is valid until {due}, ${leftEn}. If it is still needed, please bring a new document.${movedEn}`,
    },
  },
  {
    id: "clearance-ends",
    title: { ru: "Представить новую справку", en: "Provide a new clearance" },
    on: { fact: { workflow: "participant", timer: "clearance-term" } },
    to: [{ field: "person" }, { role: "curator", digest: "day" }],
    subject: { ru: "Срок справки подходит к концу или истёк", en: "A clearance runs out or has run out" },
    body: {
      ru: "Участник {ref}: срок справки, без которой нельзя работать с обучающимися, подходит к концу или истёк. Нужна новая справка.",
      en: "Participant {ref}: a clearance without which nobody works with students runs out or has run out. A new one is needed.",
    },
  },
  {
    id: "practice-unreviewed",
    title: { ru: "Дать экспертное заключение о практике", en: "Review a practice as an expert" },
    on: { state: { workflow: "practice", state: "under-review" }, after: { days: 10, of: "working" } },
    to: [{ role: "expert", digest: "day" }],
    ladder: [{ after: { days: 10, of: "working" }, to: [{ role: "curator", digest: "day" }] }],
    duty: "record-review",
    subject: { ru: "Практика ждёт экспертного заключения", en: "A practice awaits its expert review" },
    body: {
      ru: `Практика {ref} передана на экспертизу {due}: ${agoRu}, а заключения ещё нет.${undeliveredRu}`,
      en: `Practice {ref} was handed in for expert review on {due} (${agoEn}), and there is no review yet.${undeliveredEn}`,
    },
  },
  {
    id: "programme-ends",
    title: { ru: "Подвести итоги программы", en: "Review the programme" },
    on: { date: { workflow: "programme", field: "end" }, before: { days: 30 } },
    sendLate: true,
    to: [{ role: "coordinator" }],
    subject: { ru: "Программа заканчивается {due}", en: "The programme ends on {due}" },
    body: {
      ru: `Последний день программы — {due}, ${leftRu}. Запланируйте мониторинг и решение по итогам.${movedRu}`,
      en: `The last day of the programme is {due}, ${leftEn}. Please plan the monitoring and the review.${movedEn}`,
    },
  },
  {
    id: "address-off",
    title: { ru: "Найти другой адрес", en: "Find another address" },
    on: { state: { workflow: "address", state: "off" }, after: { days: 0 } },
    to: [{ role: "coordinator", digest: "day" }],
    duty: "replace",
    subject: { ru: "Уведомления не доходят", en: "Notifications do not arrive" },
    body: {
      ru: "С {due} уведомления одному из участников не доходят, по его адресу больше не пишут. Кто это, показывает список выключенных адресов. Узнайте другой адрес или проверьте этот и включите его снова.",
      en: "Since {due} notifications have not reached one of the people, and the address is used no longer. The list of addresses that are switched off tells who it is. Please find another address, or check this one and switch it on again.",
    },
  },
];

/** The rules that hold unless an organisation says otherwise. */
export const shippedRules: readonly NotificationRule[] = written.map((rule) => notificationRule.parse(rule));
