import { oneOf } from "@nastavnik/core";
import type { Choice } from "@nastavnik/core/regulation";
import { registryLists } from "../../programme/registries/registry-list.ts";
import * as z from "zod";
import { participantKinds } from "../../participant/registry/participant-kind.ts";
import { sides } from "../../participant/registry/side.ts";
import { does, ownEntry, ownId } from "../choice-shapes.ts";

const ownList = ownEntry.extend({
  side: oneOf(sides),
  kinds: z
    .array(oneOf(participantKinds))
    .min(1)
    .exactOptional()
    .describe("Whose list it is; of everybody of the side unless told"),
  categories: z.array(ownId).min(1).exactOptional().describe("Only of those who belong to one of these categories"),
});

const lists: Choice = {
  title: { ru: "Списки базы", en: "Lists of the registries" },
  names: { words: registryLists },
  schema: z.array(z.union([oneOf(registryLists), ownId, ownList])).min(1),
};

/** Choices about the registries. */
export const registriesChoices = {
  "registries.lists": lists,
  "registries.afterPreparation": does("Базу ведут после подготовки программы", "Registries follow the preparation"),
  "registries.questionnaireFirst": does("Анкета до внесения в базу", "A questionnaire precedes the registry"),
  "registries.menteesFirst": does(
    "Наставников ищут для непустой базы наставляемых",
    "Mentees are listed before mentors are looked for",
  ),
  "registries.mentorsFirst": does(
    "Отбирают из непустой базы наставников",
    "Mentors are listed before they are selected",
  ),
};
