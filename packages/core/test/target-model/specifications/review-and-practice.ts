import type { JsonObject } from "@nastavnik/core";
import { founded, indicators } from "../programme-scenes.ts";
import { consented, workingPair } from "../people-scenes.ts";
import { altered, done, scenes, toPerson, toProgramme, type Scene, without } from "../scenes.ts";
import { programmeRef } from "../school.ts";
import type { Specification } from "../spec.ts";

const infoCardFields = ["full-name", "email", "phone", "organisation", "position", "experience"];

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
const packaging = scenes(founded(), inStage("packaging"));
const revision = scenes(founded(), inStage("revision", { mentors: ["mentor"] }));

const pack = toProgramme("package");
const revise = toProgramme("revise");
const card = (fields: readonly string[], authors = ["author"]) =>
  toProgramme("complete-info-card", { fields, topic: "reading", authors });
const sheetOf = (expert: string, points: number | undefined, by = expert) =>
  toProgramme(
    "record-expert-review",
    { expert, document: `review-${expert}`, answers: points === undefined ? {} : { points } },
    { id: by, roles: ["expert"], organisation: "institute" },
  );
const reviewed = done(sheetOf("e1", 5), sheetOf("e2", 6));
const described = done(toProgramme("describe-practice"));
const carded = done(card(infoCardFields));
const named = { named: [{ person: "author", consent: "consent-1" }] };
const publish = toProgramme("publish-practice", named);
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
    requirement: "info-card-complete",
    clause: "Приморский краевой ИРО",
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
    clause: "Приморский краевой ИРО",
    given: packaging,
    refuses: [
      { when: sheetOf("e1", 5), says: ["Информационная карта не заполнена", "The info card is not complete"] },
      {
        given: scenes(carded, reviewed, described, without(programmeRef, "done", "info-card")),
        when: publish,
        says: ["Информационная карта не заполнена", "The info card is not complete"],
      },
    ],
    accepts: [{ given: scenes(carded, reviewed, described), when: publish, leadsTo: "published" }],
  },
  {
    workflow: "programme",
    requirement: "expert-reviewed",
    clause: "Приморский краевой ИРО",
    given: scenes(packaging, carded),
    refuses: [
      {
        given: scenes(reviewed, described, altered(programmeRef, { review: undefined })),
        when: publish,
        says: ["Экспертное заключение не внесено", "No expert review is recorded"],
      },
      {
        when: toProgramme("describe-practice"),
        says: ["Экспертное заключение не внесено", "No expert review is recorded"],
      },
      {
        given: done(sheetOf("e1", 10)),
        when: toProgramme("describe-practice"),
        says: ["Экспертиза не завершена", "The expert review is incomplete"],
      },
      {
        given: done(sheetOf("e1", 4), sheetOf("e2", 5)),
        when: toProgramme("describe-practice"),
        says: ["Эксперты не приняли практику", "The experts have not accepted the practice"],
      },
      {
        given: done(sheetOf("e1", 4), sheetOf("e2", 5)),
        when: toProgramme("describe-practice"),
        says: ["Баллов меньше порога", "Fewer points than needed"],
      },
    ],
    accepts: [{ given: reviewed, when: toProgramme("describe-practice") }],
  },
  {
    workflow: "programme",
    requirement: "expert-is-who-reviews",
    clause: "Целостность",
    given: scenes(packaging, carded),
    refuses: [
      {
        when: sheetOf("e1", 9, "e2"),
        says: ["Экспертом назван другой", "Somebody else is named as the expert"],
        about: "e1",
      },
    ],
    accepts: [{ when: sheetOf("e1", 9) }],
  },
  {
    workflow: "programme",
    requirement: "expert-is-independent",
    clause: "Целостность",
    given: scenes(workingPair, inStage("packaging"), carded),
    refuses: [
      {
        when: sheetOf("author", 9),
        says: ["Эксперт — автор практики", "The expert is an author of the practice"],
        about: "author",
      },
      {
        when: sheetOf("curator", 9),
        says: ["Эксперт сам представил практику", "The expert has submitted the practice"],
        about: "curator",
      },
      {
        when: sheetOf("coordinator", 9),
        says: ["Эксперт ведёт эту программу", "The expert leads this programme"],
        about: "coordinator",
      },
      {
        when: sheetOf("m1", 9),
        says: ["Эксперт состоит в паре (группе) программы", "The expert is in a unit of the programme"],
        about: "m1",
      },
    ],
    accepts: [{ when: sheetOf("e1", 9) }],
  },
  {
    workflow: "programme",
    requirement: "review-sheet-counts",
    clause: "Целостность",
    given: scenes(packaging, carded),
    refuses: [
      {
        when: sheetOf("e1", 11),
        says: ["ожидается не более десяти баллов", "expected ten points at most"],
        about: "points",
      },
      { when: sheetOf("e1", undefined), says: ["Лист не заполнен", "The sheet is blank"], about: "e1" },
      {
        given: (school) => {
          school.reviewing = undefined;
        },
        when: sheetOf("e1", 9),
        says: ["Листы экспертов считать нечем: расчёт не подключён", "Nothing is there to judge sheets with"],
      },
    ],
    accepts: [{ when: sheetOf("e1", 9) }],
  },
  {
    workflow: "programme",
    requirement: "named-have-consented",
    clause: "152-ФЗ, ст. 10.1",
    given: scenes(workingPair, inStage("packaging"), done(card(infoCardFields, ["m1"])), reviewed, described),
    refuses: [
      {
        when: toProgramme("publish-practice"),
        says: ["Нет согласия на публикацию", "There is no consent to publication"],
        about: "m1",
      },
      {
        given: consented("m1", "publication", "self"),
        when: toProgramme("publish-practice", { named: [{ person: "s1", consent: "typed-in" }] }),
        says: ["Нет согласия на публикацию", "There is no consent to publication"],
        about: "s1",
      },
      {
        given: scenes(
          consented("m1", "publication", "self"),
          done(toPerson("m1", "withdraw-consent", { kind: "publication" })),
        ),
        when: toProgramme("publish-practice"),
        says: ["Согласие на публикацию отозвано", "The consent to publication is withdrawn"],
        about: "m1",
      },
      {
        when: toProgramme("publish", { where: "school-site", named: [{ person: "outsider" }] }),
        says: ["Нет согласия на публикацию", "There is no consent to publication"],
        about: "outsider",
      },
    ],
    accepts: [
      {
        given: consented("m1", "publication", "self"),
        when: toProgramme("publish-practice"),
        leadsTo: "published",
      },
      { when: toProgramme("publish", { where: "school-site", named: [{ person: "outsider", consent: "7" }] }) },
      { when: toProgramme("publish", { where: "school-site" }) },
    ],
  },
  {
    workflow: "programme",
    requirement: "practice-described",
    clause: "Приморский краевой ИРО",
    given: scenes(packaging, carded, reviewed),
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
    clause: "Приморский краевой ИРО",
    given: scenes(founded(), inStage("published")),
    refuses: [
      {
        when: toProgramme("recommend", { level: "regional" }),
        says: ["Практика ещё не рекомендована: муниципальный уровень", "Not recommended yet: municipal level"],
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
