import type { Text, Workflow } from "@nastavnik/core";
import { timerLabel } from "./timer-label.ts";

/** Commands as history tells them: what was asked for has happened. */
const told: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  programme: {
    found: { ru: "Программа начата", en: "The programme was founded" },
    "issue-order": { ru: "Издан приказ", en: "Order issued" },
    "adopt-document": { ru: "Утверждён документ", en: "Document adopted" },
    "record-step": { ru: "Выполнено действие плана", en: "Step of the plan done" },
    "monitor-needs": { ru: "Проведён мониторинг запросов", en: "Needs monitored" },
    "choose-forms": { ru: "Выбраны формы наставничества", en: "Forms of mentoring chosen" },
    inform: { ru: "Проинформированы", en: "Informed" },
    "form-registry": { ru: "Сформирован список базы", en: "List of a registry formed" },
    "analyse-mentor-base": { ru: "Проанализирована база наставников", en: "Base of mentors analysed" },
    "prepare-methodical-materials": { ru: "Подготовлены методические материалы", en: "Methodical materials prepared" },
    "hold-mentor-school": { ru: "Проведена «Школа наставников»", en: "Mentor school held" },
    "compare-questionnaires": { ru: "Сопоставлены анкеты", en: "Questionnaires compared" },
    "hold-group-meeting": { ru: "Проведена групповая встреча", en: "Group meeting held" },
    "analyse-preferences": { ru: "Проанализированы анкеты групповой встречи", en: "Preferences analysed" },
    "record-monitoring": { ru: "Внесён результат мониторинга", en: "Result of monitoring recorded" },
    "record-indicator": { ru: "Внесено значение показателя", en: "Value of an indicator recorded" },
    "thank-partners": { ru: "Направлены благодарственные письма партнёрам", en: "Letters of thanks sent to partners" },
    publish: { ru: "Опубликованы результаты", en: "Results published" },
    "hold-contest": { ru: "Проведён конкурс", en: "Contest held" },
    "finish-stage": { ru: "Этап завершён", en: "Stage finished" },
    package: { ru: "Решено упаковать практику", en: "Decided to package the practice" },
    revise: { ru: "Решено доработать программу", en: "Decided to revise the programme" },
    "complete-info-card": { ru: "Заполнена информационная карта", en: "Info card completed" },
    "record-expert-review": { ru: "Внесено экспертное заключение", en: "Expert review recorded" },
    "describe-practice": { ru: "Практика описана", en: "Practice described" },
    "publish-practice": { ru: "Практика опубликована на сайте", en: "Practice published on the site" },
    recommend: { ru: "Рекомендована к распространению", en: "Recommended for spreading" },
    amend: { ru: "Внесены изменения", en: "Amended" },
    "finish-revision": { ru: "Доработка завершена", en: "Revision finished" },
    "start-next-cycle": { ru: "Начат следующий цикл", en: "Next cycle started" },
  },
  unit: {
    propose: { ru: "Пара предложена", en: "Proposed" },
    consent: { ru: "Письменное согласие", en: "Written consent" },
    decline: { ru: "Пара отклонена", en: "Declined" },
    "attach-contract-addendum": { ru: "Приложено соглашение к трудовому договору", en: "Contract addendum attached" },
    approve: { ru: "Утверждена приказом", en: "Approved by order" },
    "hold-meeting": { ru: "Встреча", en: "Meeting" },
    diagnose: { ru: "Диагностика дефицитов", en: "Deficits diagnosed" },
    "rank-deficits": { ru: "Согласовано ранжирование дефицитов", en: "Ranking of deficits agreed" },
    "certify-checklist": { ru: "Чек-лист заверен", en: "Checklist certified" },
    "draw-up-plan": { ru: "Составлен план", en: "Plan drawn up" },
    "carry-out-control": { ru: "Контроль", en: "Control" },
    "submit-report": { ru: "Сдан отчёт", en: "Report submitted" },
    "approve-report": { ru: "Утверждён отчёт", en: "Report approved" },
    close: { ru: "Работа завершена", en: "Closed" },
    "request-replacement": { ru: "Ходатайство о замене наставника", en: "Replacement of the mentor requested" },
    resign: { ru: "Наставник сложил обязанности", en: "The mentor resigned" },
    "refuse-assignment": { ru: "Наставник отказался от поручения", en: "The mentor refused the assignment" },
    "cancel-assignment": { ru: "Поручение досрочно отменяется", en: "The assignment is being cancelled" },
    "remove-mentor": { ru: "Наставник отстранён", en: "The mentor was removed" },
    "lose-participant": { ru: "Участник выбыл", en: "A participant left" },
    suspend: { ru: "Работа приостановлена", en: "Suspended" },
    resume: { ru: "Работа возобновлена", en: "Resumed" },
    "assign-mentor": { ru: "Назначен другой наставник", en: "Another mentor assigned" },
    dissolve: { ru: "Пара расформирована", en: "Dissolved" },
  },
};

/** What happened when the command was accepted, or when the deadline passed. */
export function happening(workflow: Workflow, type: string): Text {
  return told[workflow.id]?.[type] ?? workflow.commands[type]?.label ?? timerLabel(workflow, type);
}
