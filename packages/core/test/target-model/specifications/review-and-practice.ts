import type { JsonObject } from "@nastavnik/core";
import { founded } from "../programme-scenes.ts";
import { altered, done, scenes, toProgramme, type Scene, without } from "../scenes.ts";
import { programmeRef } from "../school.ts";
import type { Specification } from "../spec.ts";

const infoCardFields = ["full-name", "email", "phone", "organisation", "position", "experience"];

const inStage = (stage: string, context: JsonObject = {}): Scene => altered(programmeRef, context, stage);

const fact = (id: string, value: number | string) =>
  toProgramme("record-indicator", {
    fact: { id, value, measuredOn: "2022-06-08", source: "entered", evidence: "report-3" },
  });

const review = scenes(founded(), inStage("review"));
const asPlanned = done(fact("pairs", 10), fact("practices", 25));
const belowPlan = done(fact("pairs", 9), fact("practices", 25));
const packaging = scenes(founded(), inStage("packaging"));
const revision = scenes(founded(), inStage("revision"));

const pack = toProgramme("package");
const revise = toProgramme("revise");
const card = (fields: readonly string[]) => toProgramme("complete-info-card", { fields, topic: "reading" });
const reviewed = done(toProgramme("record-expert-review", { document: "review-1" }, "expert"));
const described = done(toProgramme("describe-practice"));
const carded = done(card(infoCardFields));
const publish = toProgramme("publish-practice");
const amend = (document: string, by = "curator") => toProgramme("amend", { document }, by);

const blanks: Readonly<Record<string, readonly [string, string]>> = {
  "full-name": ["Не заполнено поле: ФИО автора", "The field is blank: the author's full name"],
  email: ["Не заполнено поле: электронная почта", "The field is blank: email"],
  phone: ["Не заполнено поле: телефон", "The field is blank: phone"],
  organisation: ["Не заполнено поле: наименование ОО", "The field is blank: organisation"],
  position: ["Не заполнено поле: должность", "The field is blank: position"],
  experience: ["Не заполнено поле: стаж в должности", "The field is blank: experience in the position"],
};

export const reviewAndPracticeSpecifications: readonly Specification[] = [
  {
    workflow: "programme",
    requirement: "indicator-planned",
    clause: "R79; Приморский краевой ИРО",
    given: review,
    refuses: [
      {
        when: fact("unheard-of", 1),
        says: ["Такого показателя нет в плане", "No such indicator is planned"],
        about: "unheard-of",
      },
    ],
    accepts: [{ when: fact("pairs", 1) }],
  },
  {
    workflow: "programme",
    requirement: "verdict-open",
    clause: "Целостность",
    given: scenes(review, asPlanned),
    refuses: [
      {
        given: done(pack),
        when: fact("pairs", 1),
        says: ["Итог цикла уже подведён", "The verdict of the cycle has been given already"],
      },
    ],
    accepts: [{ when: fact("pairs", 12) }],
  },
  {
    workflow: "programme",
    requirement: "indicators-complete",
    clause: "R79, R82; Приморский краевой ИРО",
    given: review,
    refuses: [
      {
        given: done(fact("pairs", 10)),
        when: pack,
        says: [
          "Нет фактического значения показателя «Описанные практики»",
          "No fact of the indicator “Practices described”",
        ],
        about: "practices",
      },
    ],
    accepts: [{ given: asPlanned, when: pack, leadsTo: "packaging" }],
  },
  {
    workflow: "programme",
    requirement: "indicators-correspond",
    clause: "R79; Приморский краевой ИРО",
    given: review,
    refuses: [
      {
        given: belowPlan,
        when: pack,
        says: [
          "Показатель «Пары и группы» отклоняется от плана",
          "The indicator “Pairs and groups” deviates from plan",
        ],
        about: "pairs",
      },
      {
        given: done(fact("pairs", "not-applicable"), fact("practices", 25)),
        when: pack,
        says: ["В дорожной карте нет сравнимых показателей", "The road map has no indicator to compare"],
        about: "road-map",
      },
      {
        given: inStage("review", { indicators: [] }),
        when: pack,
        says: ["В программе нет сравнимых показателей", "The programme has no indicator to compare"],
        about: "programme",
      },
    ],
    accepts: [{ given: asPlanned, when: pack, leadsTo: "packaging" }],
  },
  {
    workflow: "programme",
    requirement: "indicators-complete-for-revision",
    clause: "R82; вывод",
    given: review,
    refuses: [
      {
        given: done(fact("pairs", 1)),
        when: revise,
        says: [
          "Нет фактического значения показателя «Описанные практики»",
          "No fact of the indicator “Practices described”",
        ],
        about: "practices",
      },
      {
        given: done(fact("pairs", 9), fact("practices", "not-applicable")),
        when: revise,
        says: ["В программе нет сравнимых показателей", "The programme has no indicator to compare"],
        about: "programme",
      },
    ],
    accepts: [{ given: belowPlan, when: revise, leadsTo: "revision" }],
  },
  {
    workflow: "programme",
    requirement: "some-indicator-deviates",
    clause: "R80, R81; Приморский краевой ИРО",
    given: review,
    refuses: [
      {
        given: asPlanned,
        when: revise,
        says: [
          "Отклонений от плана нет: дорабатывать нечего",
          "No indicator deviates from plan: there is nothing to revise",
        ],
      },
    ],
    accepts: [{ given: belowPlan, when: revise, leadsTo: "revision" }],
  },
  {
    workflow: "programme",
    requirement: "info-card-complete",
    clause: "R87; Приморский краевой ИРО",
    given: packaging,
    refuses: infoCardFields.map((field) => ({
      when: card(infoCardFields.filter((each) => each !== field)),
      says: blanks[field] ?? ["", ""],
      about: field,
    })),
    accepts: [{ when: card(infoCardFields) }],
  },
  {
    workflow: "programme",
    requirement: "info-card-exists",
    clause: "R87; Приморский краевой ИРО",
    given: scenes(packaging, reviewed, described),
    refuses: [{ when: publish, says: ["Информационная карта не заполнена", "The info card is not complete"] }],
    accepts: [{ given: carded, when: publish, leadsTo: "published" }],
  },
  {
    workflow: "programme",
    requirement: "expert-reviewed",
    clause: "R83; Приморский краевой ИРО",
    given: packaging,
    refuses: [
      {
        given: scenes(reviewed, carded, described, without(programmeRef, "done", "expert-review")),
        when: publish,
        says: ["Экспертное заключение не внесено", "No expert review is recorded"],
      },
      {
        when: toProgramme("describe-practice"),
        says: ["Экспертное заключение не внесено", "No expert review is recorded"],
      },
    ],
    accepts: [{ given: reviewed, when: toProgramme("describe-practice") }],
  },
  {
    workflow: "programme",
    requirement: "practice-described",
    clause: "R83, R84; Приморский краевой ИРО",
    given: scenes(packaging, reviewed, carded),
    refuses: [
      {
        when: publish,
        says: ["Практика не описана по форме организации", "The practice is not described by the organisation's form"],
      },
    ],
    accepts: [{ given: described, when: publish, leadsTo: "published" }],
  },
  {
    workflow: "programme",
    requirement: "lower-level-first",
    clause: "R85; Приморский краевой ИРО",
    given: scenes(founded(), inStage("published")),
    refuses: [
      {
        when: toProgramme("recommend", { level: "regional" }),
        says: ["Сначала практику рекомендуют муниципалитету", "The practice is recommended to the municipality first"],
      },
    ],
    accepts: [
      { when: toProgramme("recommend", { level: "municipal" }) },
      {
        given: done(toProgramme("recommend", { level: "municipal" })),
        when: toProgramme("recommend", { level: "regional" }),
      },
    ],
  },
  {
    workflow: "programme",
    requirement: "road-map-amended-by-management",
    clause: "Программа СОШ № 32",
    given: revision,
    refuses: [
      {
        when: amend("road-map", "mentor"),
        says: [
          "Наставник не изменяет дорожную карту сам, а обращается к куратору",
          "A mentor does not amend the road map but turns to the curator",
        ],
      },
    ],
    accepts: [{ when: amend("road-map") }, { when: amend("personalized-program", "mentor") }],
  },
  {
    workflow: "programme",
    requirement: "road-map-amended",
    clause: "R80; Приморский краевой ИРО",
    given: scenes(revision, done(amend("personalized-program", "mentor"))),
    refuses: [
      {
        when: toProgramme("finish-revision"),
        says: ["Дорожная карта не доработана", "The road map is not amended"],
      },
    ],
    accepts: [{ given: done(amend("road-map")), when: toProgramme("finish-revision"), leadsTo: "revised" }],
  },
  {
    workflow: "programme",
    requirement: "personalized-program-amended",
    clause: "R80; Приморский краевой ИРО",
    given: scenes(revision, done(amend("road-map"))),
    refuses: [
      {
        when: toProgramme("finish-revision"),
        says: ["Персонализированная программа не доработана", "The personalised programme is not amended"],
      },
    ],
    accepts: [
      {
        given: done(amend("personalized-program", "mentor")),
        when: toProgramme("finish-revision"),
        leadsTo: "revised",
      },
    ],
  },
];
