import type { JsonObject } from "@nastavnik/core";
import { audiences, conditionsPrepared, founded } from "../programme-scenes.ts";
import { altered, done, scenes, toProgramme, type Scene, without } from "../scenes.ts";
import { programmeRef } from "../school.ts";
import type { Specification } from "../spec.ts";

const finish = toProgramme("finish-stage", {}, "head");
const ready = scenes(founded(), conditionsPrepared);

/** A condition of the first stage that is met when everything is done, and is unmet in the given way. */
const condition = (
  requirement: string,
  clause: string,
  refuses: readonly (readonly [given: Scene, ru: string, en: string, about?: string])[],
): Specification => ({
  workflow: "programme",
  requirement,
  clause,
  given: ready,
  refuses: refuses.map(([given, ru, en, about]) => ({
    given,
    when: finish,
    says: [ru, en],
    ...(about === undefined ? {} : { about }),
  })),
  accepts: [{ when: finish, leadsTo: "mentee-registry" }],
});

const told: Readonly<Record<(typeof audiences)[number], readonly [string, string]>> = {
  teachers: ["Ещё не проинформированы: педагоги", "Not informed yet: teachers"],
  parents: ["Ещё не проинформированы: родители", "Not informed yet: parents"],
  students: ["Ещё не проинформированы: обучающиеся", "Not informed yet: students"],
  site: ["Ещё не проинформированы: сайт", "Not informed yet: the site"],
  "external-environment": ["Ещё не проинформированы: внешняя среда", "Not informed yet: the external environment"],
};

/** A school of its own making, which differs from a shipped regulation in one choice. */
const ownRegulation = {
  format: "nastavnik-regulation/1",
  id: "our-school",
  title: { ru: "Положение нашей школы", en: "Regulation of our school" },
  extends: "lyceum-45",
  mentees: { minimumAge: 12 },
};

const found = (policies: JsonObject, also: JsonObject = {}) =>
  toProgramme(
    "found",
    { organisation: "school", period: { from: "2025-09-01", to: "2026-08-31" }, policies, ...also },
    "head",
  );

export const preparationSpecifications: readonly Specification[] = [
  {
    workflow: "programme",
    requirement: "review-sheet-sound",
    clause: "Целостность",
    given: () => {},
    refuses: [
      {
        when: found({}, { reviewSheet: { need: 11 } }),
        says: ["ожидается порог листа", "expected the threshold of the sheet"],
        about: "sheet.need",
      },
    ],
    accepts: [{ when: found({}, { reviewSheet: { need: 10 } }), leadsTo: "preparation" }],
  },
  {
    workflow: "programme",
    requirement: "regulation-sound",
    clause: "Целостность",
    given: () => {},
    refuses: [
      {
        when: found({ off: ["minimum-aga"] }),
        says: [
          "Такого выбора нет; похоже на «С какого возраста обучающийся — наставляемый»",
          "There is no such choice; near: “From what age a student is a mentee”",
        ],
        about: "minimum-aga",
      },
      {
        when: found({ off: ["data-consents-in-force"] }),
        says: [
          "Отключить нельзя: «Согласия на обработку персональных данных действуют» (152-ФЗ, ст. 9)",
          "This is law and cannot be switched off: “The personal-data consents are in force”",
        ],
        about: "data-consents-in-force",
      },
      {
        when: found({ parameters: { "minimum-age": "ten" } }),
        says: [
          "С какого возраста обучающийся — наставляемый: ожидается число; получено: ten",
          "From what age a student is a mentee: expected a number; met: ten",
        ],
        about: "mentees.minimumAge",
      },
      {
        when: found({ parameters: { "processing-stop-days": 366 } }),
        says: [
          "Срок прекращения обработки данных, дней: ожидается не более 30 (152-ФЗ, ст. 21); получено: 366",
          "Days to stop processing personal data: expected at most 30 by law; met: 366",
        ],
        about: "data.stopWithinDays",
      },
      {
        when: found({}, { regulation: "kindergarden-of-nobody" }),
        says: ["Положение: такого положения нет", "The regulation: there is no such regulation"],
        about: "regulation",
      },
      {
        when: found({}, { regulation: { ...ownRegulation, law: { dataConsent: false } } }),
        says: [
          "Согласие на обработку персональных данных: закон отключить нельзя: 152-ФЗ, ст. 9",
          "A personal-data consent: law cannot be switched off",
        ],
        about: "law.dataConsent",
      },
    ],
    accepts: [
      {
        when: found({
          off: ["minimum-age", "every-mentee-settled"],
          parameters: { "mentees-per-mentor": 2, "reply-days": 3, "refusal-notice-days": 0 },
        }),
        leadsTo: "preparation",
      },
      { when: found({}, { regulation: ownRegulation }), leadsTo: "preparation" },
    ],
  },
  condition("orders-issued", "План лицея № 45, этап 1", [
    [
      without(programmeRef, "orders", "1"),
      "Нет приказа о внедрении целевой модели",
      "There is no order introducing the target model",
      "introduce-target-model",
    ],
    [
      without(programmeRef, "orders", "2"),
      "Нет приказа об утверждении Положения",
      "There is no order approving the Regulation",
      "approve-regulation",
    ],
  ]),
  condition("documents-adopted", "Приморский краевой ИРО", [
    [
      without(programmeRef, "documents", "regulation"),
      "Не утверждён документ: Положение о наставничестве",
      "Not adopted: the mentoring Regulation",
      "regulation",
    ],
    [
      without(programmeRef, "documents", "road-map"),
      "Не утверждён документ: дорожная карта",
      "Not adopted: the road map",
      "road-map",
    ],
    [
      without(programmeRef, "documents", "organization-program"),
      "Не утверждён документ: программа наставничества",
      "Not adopted: the mentoring programme",
      "organization-program",
    ],
  ]),
  condition("curators-appointed", "План лицея № 45, этап 1", [
    [
      altered(programmeRef, { coordinators: [] }),
      "Координатор не назначен приказом",
      "No order appoints a coordinator",
      "coordinator",
    ],
    [altered(programmeRef, { curators: [] }), "Куратор не назначен приказом", "No order appoints a curator", "curator"],
  ]),
  {
    workflow: "programme",
    requirement: "needs-monitored",
    clause: "План лицея № 45, этап 1",
    given: founded(),
    refuses: [
      {
        given: scenes(conditionsPrepared, without(programmeRef, "done", "monitor-needs")),
        when: toProgramme("finish-stage"),
        says: ["Мониторинг предварительных запросов не проведён", "The monitoring of preliminary needs is not done"],
      },
      {
        when: toProgramme("choose-forms", { forms: ["student-student"] }),
        says: ["Мониторинг предварительных запросов не проведён", "The monitoring of preliminary needs is not done"],
      },
    ],
    accepts: [
      {
        given: done(toProgramme("monitor-needs")),
        when: toProgramme("choose-forms", { forms: ["student-student"] }),
      },
    ],
  },
  condition("forms-chosen", "План лицея № 45, этап 1", [
    [altered(programmeRef, { forms: [] }), "Формы наставничества не выбраны", "No form of mentoring is chosen"],
  ]),
  condition(
    "everybody-informed",
    "План лицея № 45, этап 1",
    audiences.map((audience) => {
      const [ru, en] = told[audience];
      const forget = without(programmeRef, "done", `inform:${audience}`);
      return [forget, ru, en, audience] as const;
    }),
  ),
];
