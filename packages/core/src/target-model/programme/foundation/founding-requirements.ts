import { type AnyCondition, type Failure, nearest, relatedJudgement, requirementsIn, type Text } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import { regulationChoices } from "../../regulation/choices.ts";
import { choiceOfSetting, formerSettings } from "../../regulation/former-settings.ts";
import { regulationFailure } from "../../regulation/regulation-failure.ts";
import { payloadOf, rule } from "../rule.ts";
import { foundingRegulation } from "./founding-regulation.ts";

type Conditions = Readonly<Record<string, unknown>>;

const titles: ReadonlyMap<string, Text> = new Map(
  Object.entries(regulationChoices).map(([path, { title }]) => [path, title]),
);

/** Why a setting means no choice: it names law, or nothing that there is. */
function settingFailure(name: string, conditions: readonly Conditions[]): Failure {
  const found = conditions
    .flatMap((each) => Object.values(each) as readonly AnyCondition[])
    .flatMap((condition) => requirementsIn(condition))
    .find(({ id }) => id === name);
  if (found !== undefined && found.force !== "regulation") {
    const { title, clause } = found;
    return fail(
      `Отключить нельзя: «${title.ru}» (${clause})`,
      `This is law and cannot be switched off: “${title.en}”`,
      name,
    );
  }
  const near = choiceOfSetting(nearest(name, [...titles.keys(), ...Object.keys(formerSettings)]) ?? "");
  const title = found === undefined ? near && titles.get(near) : titles.get(found.choice ?? "");
  return title === undefined || typeof title === "string"
    ? fail("Такого выбора нет", "There is no such choice", name)
    : fail(`Такого выбора нет; похоже на «${title.ru}»`, `There is no such choice; near: “${title.en}”`, name);
}

/**
 * A programme begins with a regulation in which nothing is wrong: what it chooses is there to be chosen, and law is not
 * touched.
 *
 * @param conditions - of all workflows; asked for when they are all defined
 */
export const regulationSound = (conditions: () => readonly Conditions[]) =>
  rule({
    id: "regulation-sound",
    title: { ru: "Положение составлено верно", en: "The regulation is sound" },
    clause: "Целостность: выбирают то, что можно выбрать; закон выбором не является",
    force: "integrity",
    needs: "payload",
    check: (_context, occasion) => {
      const payload = payloadOf(occasion, "found");
      const { off = [], parameters = {} } = payload.policies;
      const unknown = [...off, ...Object.keys(parameters)].filter((name) => choiceOfSetting(name) === undefined);
      if (unknown.length > 0) return unknown.map((name) => settingFailure(name, conditions()));
      const taken = foundingRegulation(payload);
      return taken.ok || taken.problems.map(regulationFailure);
    },
  });

/** Nobody founds a programme for another organisation. */
export const ownOrganisationFounds = rule({
  id: "founded-by-own-organisation",
  title: { ru: "Программу начинает сама организация", en: "The organisation itself founds its programme" },
  clause: "Целостность: должностные лица действуют в своей организации",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) =>
    payloadOf(occasion, "found").organisation === occasion.actor.organisation ||
    fail("Это программа другой организации", "It is the programme of another organisation"),
});

/** A sheet that the organisation brings for its experts is one that can be judged by. */
export const reviewSheetSound = rule({
  id: "review-sheet-sound",
  title: { ru: "Лист экспертной оценки составлен верно", en: "The sheet for the expert review is sound" },
  clause: "Целостность: по листу, в котором есть ошибка, оценить нельзя",
  force: "integrity",
  needs: "payload",
  check: (_context, { world }) => {
    const judged = relatedJudgement(world, "sheet");
    if (judged === undefined || judged.ok) return true;
    return judged.problems.map(({ text, path }) => fail(text.ru, text.en, path?.join(".")));
  },
});
