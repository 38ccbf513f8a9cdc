import { registryLists } from "../../programme/registries/registry-list.ts";
import { does, some } from "../choice-shapes.ts";

/** Choices about the registries. */
export const registriesChoices = {
  "registries.lists": some(registryLists, "Списки базы", "Lists of the registries"),
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
