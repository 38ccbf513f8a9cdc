import type { JsonObject } from "@nastavnik/core";
import {
  appointed,
  audiences,
  conditionsPrepared,
  formsChosen,
  founded,
  order,
  programAdopted,
  regulationAdopted,
} from "../programme-scenes.ts";
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

const document = (kind: string, ru: string, en: string): Specification => ({
  ...condition(`${kind}-adopted`, "Приморский краевой ИРО", []),
  refuses: [
    {
      given: without(programmeRef, "documents", kind),
      when: finish,
      says: [`Не утверждён документ: ${ru}`, `Not adopted: ${en}`],
      about: kind,
    },
  ],
});

const told: Readonly<Record<(typeof audiences)[number], readonly [string, string]>> = {
  teachers: ["Ещё не проинформированы: педагоги", "Not informed yet: teachers"],
  parents: ["Ещё не проинформированы: родители", "Not informed yet: parents"],
  students: ["Ещё не проинформированы: обучающиеся", "Not informed yet: students"],
  site: ["Ещё не проинформированы: сайт", "Not informed yet: the site"],
  "external-environment": ["Ещё не проинформированы: внешняя среда", "Not informed yet: the external environment"],
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
    requirement: "policies-known",
    clause: "Целостность",
    given: () => {},
    refuses: [
      {
        when: found({ off: ["minimum-aga"] }),
        says: [
          "Такой политики нет; похоже на «Возраст обучающегося не меньше установленного»",
          "There is no such policy; similar: “A student has reached the minimum age”",
        ],
        about: "minimum-aga",
      },
      {
        when: found({ off: ["data-consents-in-force"] }),
        says: [
          "Отключить нельзя: «Согласия на обработку персональных данных действуют»",
          "This cannot be switched off: “The personal-data consents are in force”",
        ],
        about: "data-consents-in-force",
      },
      {
        when: found({ parameters: { "every-mentee-settled": 2 } }),
        says: ["Такого параметра нет", "There is no such parameter"],
        about: "every-mentee-settled",
      },
      {
        when: found({ parameters: { "minimum-age": "ten" } }),
        says: [
          "Ожидается число: «Возраст обучающегося не меньше установленного»",
          "Expected a number: “A student has reached the minimum age”",
        ],
        about: "minimum-age",
      },
      {
        when: found({ parameters: { "reply-days": 1.5 } }),
        says: [
          "Ожидается число дней от 0 до 366: «Срок ответа на предложенную пару»",
          "Expected 0 to 366 days: “Time to answer a proposed unit”",
        ],
        about: "reply-days",
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
    ],
  },
  condition("model-introduced", "План лицея № 45, этап 1", [
    [
      without(programmeRef, "orders", "1"),
      "Нет приказа о внедрении целевой модели",
      "No order introduces the target model",
    ],
  ]),
  {
    ...condition("regulation-ordered", "Приморский краевой ИРО", []),
    given: scenes(
      founded(),
      done(order("introduce-target-model", "1")),
      appointed,
      formsChosen,
      programAdopted,
      done(
        toProgramme("adopt-document", { kind: "regulation" }),
        toProgramme("adopt-document", { kind: "road-map" }),
        ...audiences.map((audience) => toProgramme("inform", { audience })),
      ),
    ),
    refuses: [{ when: finish, says: ["Нет приказа об утверждении Положения", "No order approves the Regulation"] }],
    accepts: [{ given: regulationAdopted, when: finish, leadsTo: "mentee-registry" }],
  },
  document("regulation", "Положение о наставничестве", "the mentoring Regulation"),
  document("road-map", "дорожная карта", "the road map"),
  document("organization-program", "программа наставничества", "the mentoring programme"),
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
