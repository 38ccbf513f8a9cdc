import type { Text } from "@nastavnik/core";

/** Words for the identifiers that facts of the target model hold. */
const known: Readonly<Record<string, Text>> = {
  // Kinds of people
  student: { ru: "обучающиеся", en: "students" },
  teacher: { ru: "педагоги", en: "teachers" },
  parent: { ru: "родители", en: "parents" },
  graduate: { ru: "выпускники", en: "graduates" },
  employer: { ru: "работодатели", en: "employers" },
  entrepreneur: { ru: "предприниматели", en: "entrepreneurs" },
  veteran: { ru: "ветераны", en: "veterans" },
  // Meetings
  "organizational-first": { ru: "первая организационная", en: "first, organisational" },
  "trial-working": { ru: "пробная рабочая", en: "trial working" },
  planning: { ru: "планирование", en: "planning" },
  regular: { ru: "регулярная", en: "regular" },
  closing: { ru: "заключительная", en: "closing" },
  // Controls
  current: { ru: "текущий", en: "current" },
  "mid-term": { ru: "промежуточный", en: "mid-term" },
  final: { ru: "итоговый", en: "final" },
  // Orders
  "introduce-target-model": { ru: "о внедрении целевой модели", en: "introducing the target model" },
  "approve-regulation": { ru: "об утверждении Положения", en: "approving the Regulation" },
  "appoint-coordinator-and-curators": {
    ru: "о назначении координатора и кураторов",
    en: "appointing the coordinator and the curators",
  },
  "organize-mentor-school": { ru: "об организации «Школы наставников»", en: "organising the mentor school" },
  "appoint-mentor": { ru: "о назначении наставника", en: "appointing a mentor" },
  "approve-pairs": { ru: "об утверждении пар и групп", en: "approving pairs and groups" },
  "final-event": { ru: "об итоговом мероприятии", en: "on the final event" },
  "encourage-participants": { ru: "о поощрении участников", en: "rewarding the participants" },
  // Documents
  regulation: { ru: "Положение о наставничестве", en: "the mentoring Regulation" },
  "target-model": { ru: "целевая модель", en: "the target model" },
  "road-map": { ru: "дорожная карта", en: "the road map" },
  "organization-program": { ru: "программа наставничества", en: "the mentoring programme" },
  "program-bank": { ru: "банк программ", en: "the bank of programmes" },
  "stimulus-policy": { ru: "порядок стимулирования", en: "the policy on rewards" },
  "personalized-program": { ru: "персонализированная программа", en: "the personalised programme" },
  // Lists of the registries
  "mentees-teachers": { ru: "наставляемые-педагоги", en: "mentees who teach" },
  "mentees-students": { ru: "наставляемые-обучающиеся", en: "mentees who study" },
  "mentors-teachers": { ru: "наставники-педагоги", en: "mentors who teach" },
  "mentors-students": { ru: "наставники-обучающиеся", en: "mentors who study" },
  // Audiences, places, monitoring, contests
  teachers: { ru: "педагоги", en: "teachers" },
  parents: { ru: "родители", en: "parents" },
  students: { ru: "обучающиеся", en: "students" },
  site: { ru: "сайт", en: "the site" },
  "external-environment": { ru: "внешняя среда", en: "the external environment" },
  "school-site": { ru: "сайт школы", en: "the school's site" },
  "partner-sites": { ru: "сайты партнёров", en: "the partners' sites" },
  satisfaction: { ru: "удовлетворённость", en: "satisfaction" },
  quality: { ru: "качество программы", en: "quality of the programme" },
  influence: { ru: "влияние на участников", en: "influence on the participants" },
  "mentor-of-the-year": { ru: "«Наставник года»", en: "mentor of the year" },
  "best-pair": { ru: "«Лучшая пара»", en: "best pair" },
  school: { ru: "школьный уровень", en: "school level" },
  municipal: { ru: "муниципальный уровень", en: "municipal level" },
  regional: { ru: "региональный уровень", en: "regional level" },
  training: { ru: "обучение", en: "training" },
  consultation: { ru: "консультация", en: "consultation" },
  // Why something ended
  completed: { ru: "работа завершена", en: "completed" },
  "no-reply": { ru: "стороны не ответили в срок", en: "no reply in time" },
  "consent-withdrawn": { ru: "отозвано согласие", en: "a consent was withdrawn" },
  "stop-processing": { ru: "обработка данных прекращена", en: "processing of data stopped" },
  "mentor-left": { ru: "наставник ушёл", en: "the mentor left" },
  resigned: { ru: "наставник сложил обязанности", en: "the mentor resigned" },
  removed: { ru: "наставник отстранён", en: "the mentor was removed" },
  "refused-assignment": { ru: "наставник отказался от поручения", en: "the mentor refused the assignment" },
  "assignment-cancelled": { ru: "поручение отменено", en: "the assignment was cancelled" },
  "no-personal-contact": { ru: "не сложился личный контакт", en: "no personal contact" },
  declined: { ru: "отклонено", en: "declined" },
  dissolved: { ru: "расформирована", en: "dissolved" },
  moved: { ru: "переезд", en: "moved away" },
  illness: { ru: "болезнь", en: "illness" },
  "lost-interest": { ru: "потеря интереса", en: "lost interest" },
  refused: { ru: "отказ от участия", en: "refused to take part" },
  personal: { ru: "личные причины", en: "personal reasons" },
  "plan-fulfilled": { ru: "план выполнен", en: "the plan is fulfilled" },
  "no-sympathy": { ru: "нет взаимной симпатии", en: "no mutual sympathy" },
  "no-mentor-found": { ru: "другой наставник не найден", en: "no other mentor was found" },
  "no-wish": { ru: "нет желания участвовать", en: "no wish to take part" },
  removal: { ru: "отстранение", en: "removal" },
  "labour-refusal": { ru: "отказ от поручения по ТК РФ", en: "refusal of the assignment under the Labour Code" },
  withdraw: { ru: "выход из программы", en: "left the programme" },
  decline: { ru: "отказ", en: "declined" },
  other: { ru: "другая причина", en: "another reason" },
};

/** Tells the words for an identifier; one that nobody knows stands for itself. */
export type Labels = (id: string) => Text;

/** @param own - words that come before the known ones */
export function labelsWith(own: Readonly<Record<string, Text>> = {}): Labels {
  const find = (words: Readonly<Record<string, Text>>, id: string) =>
    Object.hasOwn(words, id) ? words[id] : undefined;
  return (id) => find(own, id) ?? find(known, id) ?? { ru: id, en: id };
}
