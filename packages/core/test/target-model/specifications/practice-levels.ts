import {
  accept,
  acceptedPractice,
  levelSheet,
  municipality,
  publishedPractice,
  recommend,
  recommendedPractice,
  region,
  revisePractice,
  sendBack,
  takeOut,
} from "../practice-scenes.ts";
import { chosen, done, scenes } from "../scenes.ts";
import type { Specification } from "../spec.ts";

const school = { id: "head", roles: ["head", "municipality", "regional-operator"], organisation: "school" };
const otherMunicipality = { ...municipality, id: "mo-2", organisation: "municipality-2" };
const byLevelBelow = chosen({ "practice.recommendedBy": { regional: "level-below", municipal: "organisation" } });
const keepers = chosen({ "practice.keptBy": { municipal: ["municipality-1"] } });

const notForLevel = [
  "Организация авторов не решает за уровень выше",
  "The authors' organisation does not decide for a level above",
] as const;
const onlyRegion = ["Это решает только региональный уровень", "Only this level decides it: regional level"] as const;
const otherKeeper = [
  "Банк этого уровня ведёт другая организация",
  "Another organisation keeps the bank of this level",
] as const;
const nothingWaits = [
  "Рекомендации, ждущей ответа, нет: муниципальный уровень",
  "No recommendation awaits an answer: municipal level",
] as const;
const regionalWaits = scenes(acceptedPractice, done(recommend("regional")));
const inRegion = scenes(regionalWaits, done(accept("regional")));

const reviewing = {
  ofAuthors: ["Эксперт уровня — из организации авторов", "The level's expert is of the authors' organisation"],
} as const;

/** What a practice asks for on its way through the levels above the organisation. */
export const practiceLevelSpecifications: readonly Specification[] = [
  {
    workflow: "practice",
    requirement: "level-is-above-organisation",
    clause: "Целостность",
    given: publishedPractice,
    refuses: [
      {
        when: recommend("school"),
        says: ["Практику не рекомендуют сюда: школьный уровень", "Practices are not recommended to this: school level"],
        about: "school",
      },
    ],
    accepts: [{ when: recommend("municipal"), leadsTo: "published" }],
  },
  {
    workflow: "practice",
    requirement: "recommended-once-in-a-version",
    clause: "Целостность",
    given: recommendedPractice,
    refuses: [
      {
        when: recommend("municipal"),
        says: ["Эта версия уже рекомендована", "This version is recommended already"],
        about: "municipal",
      },
      {
        given: done(sendBack("municipal")),
        when: recommend("municipal"),
        says: ["Эту версию вернули: её сначала дорабатывают", "This version was sent back: revise it first"],
      },
    ],
    accepts: [{ given: done(accept("municipal")), when: recommend("regional") }],
  },
  {
    workflow: "practice",
    requirement: "lower-level-first",
    clause: "Приморский краевой ИРО",
    given: recommendedPractice,
    refuses: [
      {
        when: recommend("regional"),
        says: ["Практику ещё не принял: муниципальный уровень", "Not accepted yet: municipal level"],
        about: "municipal",
      },
    ],
    accepts: [{ given: done(accept("municipal")), when: recommend("regional") }],
  },
  {
    workflow: "practice",
    requirement: "recommended-by-organisation-or-level-below",
    clause: "Целостность",
    given: acceptedPractice,
    refuses: [
      {
        when: recommend("regional", otherMunicipality),
        says: ["Ваша организация эту практику не принимала", "Your organisation has not accepted this practice"],
      },
      {
        when: recommend("regional", region),
        says: ["Ваша организация эту практику не принимала", "Your organisation has not accepted this practice"],
      },
    ],
    accepts: [{ when: recommend("regional", municipality) }],
  },
  {
    workflow: "practice",
    requirement: "recommended-by-whom-regulation-names",
    clause: "Порядок рекомендаций уровня",
    given: scenes(acceptedPractice, byLevelBelow),
    refuses: [
      {
        when: recommend("regional"),
        says: ["Этому уровню рекомендует уровень ниже", "The level below recommends to this one"],
        about: "regional",
      },
      {
        given: chosen({ "practice.recommendedBy": { regional: "organisation" } }),
        when: recommend("regional", municipality),
        says: ["Этому уровню рекомендует организация авторов", "The authors' organisation recommends here"],
        about: "regional",
      },
    ],
    accepts: [{ when: recommend("regional", municipality) }],
  },
  {
    workflow: "practice",
    requirement: "level-decides-for-itself",
    clause: "Целостность",
    given: regionalWaits,
    refuses: [
      { when: accept("regional", school), says: notForLevel, about: "school" },
      { when: accept("regional", municipality), says: onlyRegion, about: "regional" },
      { when: sendBack("regional", school), says: notForLevel, about: "school" },
      { when: sendBack("regional", municipality), says: onlyRegion, about: "regional" },
      { given: done(accept("regional")), when: takeOut("regional", school), says: notForLevel, about: "school" },
      { given: done(accept("regional")), when: takeOut("regional", municipality), says: onlyRegion, about: "regional" },
    ],
    accepts: [{ when: accept("regional") }, { when: sendBack("regional") }],
  },
  {
    workflow: "practice",
    requirement: "bank-kept-by-whom-regulation-names",
    clause: "Порядок ведения банка практик",
    given: scenes(recommendedPractice, keepers),
    refuses: [
      { when: accept("municipal", otherMunicipality), says: otherKeeper, about: "municipal" },
      { when: sendBack("municipal", otherMunicipality), says: otherKeeper, about: "municipal" },
      {
        given: done(accept("municipal")),
        when: takeOut("municipal", otherMunicipality),
        says: otherKeeper,
        about: "municipal",
      },
    ],
    accepts: [{ when: accept("municipal") }, { when: sendBack("municipal") }],
  },
  {
    workflow: "practice",
    requirement: "practice-lies-before-level",
    clause: "Целостность",
    given: publishedPractice,
    refuses: [
      { when: accept("municipal"), says: nothingWaits, about: "municipal" },
      { when: sendBack("municipal"), says: nothingWaits, about: "municipal" },
      { when: levelSheet("municipal", "e3", 9), says: nothingWaits, about: "municipal" },
      {
        given: done(recommend("municipal"), sendBack("municipal")),
        when: accept("municipal"),
        says: nothingWaits,
        about: "municipal",
      },
    ],
    accepts: [
      { given: done(recommend("municipal")), when: accept("municipal") },
      { given: done(recommend("municipal")), when: levelSheet("municipal", "e3", 9) },
    ],
  },
  {
    workflow: "practice",
    requirement: "level-criteria-met",
    clause: "Критерии уровня",
    given: scenes(
      recommendedPractice,
      chosen({
        "practice.levelNeeds": { municipal: ["mentor-case", "level-review"], regional: ["own-review", "lower-levels"] },
      }),
    ),
    refuses: [
      {
        when: accept("municipal"),
        says: ["Для этого уровня нужно: кейс наставника", "This level asks for: the mentor's case"],
        about: "mentor-case",
      },
      {
        given: done(levelSheet("municipal", "e3", 9)),
        when: accept("municipal"),
        says: [
          "Для этого уровня нужно: экспертиза этого уровня",
          "This level asks for: an expert review by this level",
        ],
        about: "level-review",
      },
    ],
    accepts: [
      {
        given: scenes(
          chosen({ "practice.levelNeeds": { municipal: ["level-review", "description", "own-review"] } }),
          done(levelSheet("municipal", "e3", 9), levelSheet("municipal", "e4", 5)),
        ),
        when: accept("municipal"),
      },
    ],
  },
  {
    workflow: "practice",
    requirement: "level-expert-not-of-authors",
    clause: "Целостность",
    given: recommendedPractice,
    refuses: [{ when: levelSheet("municipal", "e3", 9, "school"), says: reviewing.ofAuthors }],
    accepts: [{ when: levelSheet("municipal", "e3", 9) }],
  },
  {
    workflow: "practice",
    requirement: "practice-is-in-bank",
    clause: "Целостность",
    given: inRegion,
    refuses: [
      {
        given: done(takeOut("regional")),
        when: takeOut("regional"),
        says: ["В банке этого уровня такой практики нет", "The bank of this level has no such practice"],
        about: "regional",
      },
    ],
    accepts: [
      { when: takeOut("regional"), leadsTo: "published" },
      { given: done(revisePractice), when: takeOut("regional"), leadsTo: "draft" },
    ],
  },
];
