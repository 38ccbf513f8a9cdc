import type { JsonObject } from "@nastavnik/core";
import { founded, indicators } from "../programme-scenes.ts";
import { consented, registered, workingPair } from "../people-scenes.ts";
import {
  completeCard,
  describePractice,
  drawUpPractice,
  publishPractice,
  sheetOf,
  submitPractice,
} from "../practice-scenes.ts";
import { altered, done, scenes, toPerson, toProgramme, type Scene } from "../scenes.ts";
import { programmeRef } from "../school.ts";
import type { Specification } from "../spec.ts";

const inStage = (stage: string, context: JsonObject = {}): Scene => altered(programmeRef, context, stage);

const fact = (id: string, value: number | string) =>
  toProgramme("record-indicator", {
    fact: { id, value, measuredOn: "2022-06-08", source: "entered", evidence: "report-3" },
  });

const planned = (...ids: readonly string[]) =>
  toProgramme("plan-indicators", { indicators: ids.flatMap((id) => indicators.filter((each) => each["id"] === id)) });

const review = scenes(founded(), inStage("review"));
const asPlanned = done(fact("pairs", 10), fact("practices", 25));
const belowPlan = done(fact("pairs", 9), fact("practices", 25));
const revision = scenes(founded(), inStage("revision", { mentors: ["mentor"] }));

const pack = toProgramme("package");
const revise = toProgramme("revise");
const amend = (document: string, by = "curator") => toProgramme("amend", { document }, by);

export const reviewSpecifications: readonly Specification[] = [
  {
    workflow: "programme",
    requirement: "indicators-distinct",
    clause: "Целостность",
    given: founded(),
    refuses: [
      {
        when: planned("pairs", "pairs"),
        says: ["Показатель запланирован дважды", "An indicator is planned twice"],
        about: "pairs",
      },
    ],
    accepts: [
      { when: planned("pairs", "practices"), leadsTo: "preparation" },
      { given: inStage("pairing"), when: planned("practices"), leadsTo: "pairing" },
    ],
  },
  {
    workflow: "programme",
    requirement: "recorded-indicators-stay",
    clause: "Целостность",
    given: scenes(founded(), done(fact("pairs", 3))),
    refuses: [
      {
        when: planned("practices"),
        says: [
          "Значение показателя «Пары и группы» уже внесено",
          "A value of the indicator “Pairs and groups” is recorded already",
        ],
        about: "pairs",
      },
    ],
    accepts: [{ when: planned("pairs"), leadsTo: "preparation" }],
  },
  {
    workflow: "programme",
    requirement: "indicator-planned",
    clause: "Целостность",
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
    clause: "Приморский краевой ИРО",
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
    clause: "Приморский краевой ИРО",
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
    clause: "вывод из условий упаковки и доработки (Приморский краевой ИРО)",
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
    clause: "Приморский краевой ИРО",
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
    requirement: "named-have-consented",
    clause: "152-ФЗ, ст. 10.1",
    given: workingPair,
    refuses: [
      {
        when: toProgramme("publish", { where: "school-site", named: [{ person: "s1", consent: "typed-in" }] }),
        says: ["Нет согласия на публикацию", "There is no consent to publication"],
        about: "s1",
      },
      {
        given: scenes(
          consented("m1", "publication", "self"),
          done(toPerson("m1", "withdraw-consent", { kind: "publication" })),
        ),
        when: toProgramme("publish", { where: "school-site", named: [{ person: "m1" }] }),
        says: ["Согласие на публикацию отозвано", "The consent to publication is withdrawn"],
        about: "m1",
      },
      {
        given: registered("again", "mentor", { person: "s1", kind: "student" }),
        when: toProgramme("publish", { where: "school-site", named: [{ person: "again", consent: "typed-in" }] }),
        says: ["Нет согласия на публикацию", "There is no consent to publication"],
        about: "again",
      },
      {
        when: toProgramme("publish", { where: "school-site", named: [{ person: "outsider" }] }),
        says: ["Нет согласия на публикацию", "There is no consent to publication"],
        about: "outsider",
      },
    ],
    accepts: [
      { when: toProgramme("publish", { where: "school-site", named: [{ person: "outsider", consent: "7" }] }) },
      { when: toProgramme("publish", { where: "school-site" }) },
    ],
  },
  {
    workflow: "programme",
    requirement: "practice-is-published",
    clause: "Целостность",
    given: scenes(review, asPlanned),
    refuses: [],
    passesBy: [
      {
        when: pack,
        says: ["Практика этого цикла ещё не опубликована", "No practice of this cycle is published yet"],
        leadsTo: "packaging",
      },
    ],
    accepts: [
      {
        given: done(toProgramme("account-for-practice", { practice: "k1" }, "system")),
        when: pack,
        leadsTo: "published",
      },
      {
        given: scenes(
          done(pack),
          done(drawUpPractice(), completeCard(), submitPractice, sheetOf("e1", 5), sheetOf("e2", 6)),
          done(describePractice()),
        ),
        when: publishPractice(),
        leadsTo: "published",
        of: programmeRef,
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
    clause: "Приморский краевой ИРО",
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
    clause: "Приморский краевой ИРО",
    given: scenes(revision, done(amend("road-map"))),
    refuses: [
      {
        when: toProgramme("finish-revision"),
        says: ["Не доработано: персонализированная программа", "Not amended: the personalised programme"],
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
