import { oneOf, textSchema, writtenAs } from "@nastavnik/core";
import type { Choice } from "@nastavnik/core/regulation";
import * as z from "zod";
import { cardFields } from "../../practice/drafting/card-field.ts";
import { caseMaterials } from "../../practice/drafting/case-material.ts";
import { levelNeeds } from "../../practice/spreading/level-need.ts";
import { levels } from "../../vocabulary/levels.ts";
import { does, open, ownId } from "../choice-shapes.ts";

const ofLevels = { words: levels, also: ["practice.levels"] };

const points = writtenAs(/^\d{1,6}([.,]\d{1,4})?$/u, {
  ru: 'ожидаются баллы в кавычках, например "30" или "4,5"',
  en: 'expected points in quotation marks, such as "30" or "4.5"',
});

const review: Choice = {
  title: { ru: "Экспертиза: сколько экспертов и какие пороги", en: "Expert review: how many experts, what thresholds" },
  keys: ofLevels,
  schema: z.record(
    ownId,
    z.strictObject({
      experts: z.int().min(1).max(100).exactOptional(),
      /** Least points in all to accept. */
      acceptFrom: points.exactOptional(),
      /** Least points of every single expert to accept. */
      acceptEachExpertFrom: points.exactOptional(),
    }),
  ),
};

const templates: Choice = {
  title: { ru: "Формы описания практики", en: "Forms of describing a practice" },
  schema: z.array(z.strictObject({ id: ownId, title: textSchema })).min(1),
};

const needs: Choice = {
  title: { ru: "Критерии уровней", en: "Criteria of the levels" },
  keys: ofLevels,
  words: levelNeeds,
  schema: z.record(ownId, z.array(oneOf(levelNeeds)).min(1)),
};

const keptBy: Choice = {
  title: { ru: "Какие организации ведут банки уровней", en: "Which organisations keep the banks of the levels" },
  keys: ofLevels,
  schema: z.record(ownId, z.array(z.string().min(1).max(200)).min(1)),
};

const recommenders = {
  organisation: { ru: "организация авторов", en: "the authors' organisation" },
  "level-below": { ru: "уровень ниже", en: "the level below" },
} as const;

const recommendedBy: Choice = {
  title: { ru: "Кто рекомендует практику уровню", en: "Who recommends a practice to a level" },
  keys: ofLevels,
  words: recommenders,
  schema: z.record(ownId, oneOf(recommenders)),
};

/** Choices about practices, their review and their way through the levels. */
export const practiceChoices = {
  "practice.infoCard": open(cardFields, "Поля информационной карты", "Fields of the info card"),
  "practice.mentorCase": open(
    caseMaterials,
    "Что должно быть в кейсе наставника",
    "What the mentor's case has to contain",
  ),
  "practice.expertReview": does(
    "Практику описывают после экспертизы",
    "A practice is described after an expert review",
  ),
  "practice.externalExperts": does(
    "Эксперты — не из организации авторов",
    "The experts are not of the authors' organisation",
  ),
  "practice.review": review,
  "practice.description": does("Публикуют описанную практику", "Only a described practice is published"),
  "practice.templates": templates,
  "practice.levels": open(
    levels,
    "Уровни, на которых распространяют практику, по порядку",
    "Levels at which a practice is spread, in their order",
  ),
  "practice.levelsInOrder": does(
    "Уровню рекомендуют то, что приняли уровни ниже",
    "A level is recommended what the levels below have accepted",
  ),
  "practice.recommendedBy": recommendedBy,
  "practice.levelNeeds": needs,
  "practice.keptBy": keptBy,
} satisfies Record<string, Choice>;
