import type { z } from "zod";
import { notificationRule, type NotificationRule } from "../rule/notification-rule.ts";

const written: readonly z.input<typeof notificationRule>[] = [
  {
    id: "track-begins",
    title: { ru: "Трек муниципальной школы начался", en: "A track of the municipal school has begun" },
    on: { fact: { workflow: "municipal-track", timer: "track-begin" } },
    to: [{ field: "responsible" }],
    subject: { ru: "Трек начался", en: "The track has begun" },
    body: {
      ru: "Трек муниципальной школы {ref} начался. Вы отвечаете за его тему: проведите мероприятия по дорожной карте.",
      en: "Track {ref} of the municipal school has begun. You are responsible for a theme of it: please hold its events by the road map.",
    },
  },
  {
    id: "track-ends",
    title: { ru: "Закрыть трек", en: "Close a track" },
    on: { fact: { workflow: "municipal-track", timer: "track-end" } },
    to: [{ role: "curator" }],
    subject: { ru: "Срок трека закончился", en: "The time of a track is over" },
    body: {
      ru: "Трек муниципальной школы {ref}: срок закончился. Закройте трек или измените его дорожную карту.",
      en: "Track {ref} of the municipal school: its time is over. Please close it, or change its road map.",
    },
  },
  {
    id: "request-unanswered",
    title: { ru: "Ответить на запрос педагога", en: "Answer a teacher's request" },
    on: { fact: { workflow: "teacher-request", timer: "answer-due" } },
    to: [{ role: "curator", digest: "day" }],
    subject: { ru: "На запрос педагога не ответили в срок", en: "A request was not answered in time" },
    body: {
      ru: "Запрос {ref} в муниципальном банке данных: срок ответа прошёл. Ответьте треком, наставником или консультацией.",
      en: "Request {ref} in the municipal data bank: the time to answer is over. Please answer it by a track, a mentor or a consultation.",
    },
  },
  {
    id: "answer-to-judge",
    title: { ru: "Оценить ответ на запрос", en: "Say whether an answer helped" },
    on: { state: { workflow: "teacher-request", state: "held" }, after: { days: 3 } },
    to: [{ field: "person" }],
    duty: "confirm",
    subject: { ru: "Помог ли ответ на ваш запрос?", en: "Has the answer to your request helped?" },
    body: {
      ru: "Трек, который отвечал на ваш запрос {ref}, проведён {due}. Скажите, помогло ли это: от ответа зависит, что школа сделает дальше.",
      en: "The track that answers your request {ref} was held on {due}. Please say whether it helped: what the school does next depends on it.",
    },
  },
  {
    id: "council-deadline",
    title: { ru: "Заседание или поручение совета", en: "A sitting of the council, or what it has asked" },
    on: { fact: { workflow: "mentor-council", timer: "council-deadline" } },
    to: [{ field: "chair" }],
    subject: {
      ru: "Прошёл срок заседания или поручения",
      en: "The day of a sitting, or of what was asked, has passed",
    },
    body: {
      ru: "Совет наставников {ref}: прошёл срок заседания или поручения. Отметьте, что сделано, или назовите другой срок.",
      en: "Mentor council {ref}: the day of a sitting, or of what was asked, has passed. Please record what was done.",
    },
  },
  {
    id: "municipal-school-ends",
    title: { ru: "Подвести итоги муниципальной школы", en: "Complete the municipal school" },
    on: { date: { workflow: "municipal-school", field: "end", while: ["life.approved"] }, before: { days: 30 } },
    sendLate: true,
    to: [{ role: "curator" }, { field: "controller" }],
    duty: "complete",
    subject: { ru: "Муниципальная школа заканчивается {due}", en: "The municipal school ends on {due}" },
    body: {
      ru: "Последний день муниципальной школы {ref} — {due}. Оцените результаты по таблице и завершите программу.",
      en: "The last day of municipal school {ref} is {due}. Please assess the results by the table, and complete the programme.",
    },
  },
];

/** The rules of a municipality that hold unless it says otherwise. */
export const municipalRules: readonly NotificationRule[] = written.map((rule) => notificationRule.parse(rule));
