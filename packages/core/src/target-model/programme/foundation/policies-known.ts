import { actPolicies } from "../../policy/act-policies.ts";
import { type AnyCondition, type Failure, nearest, relatedJudgement, requirementsIn, type Text } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import { dayPolicies, type DayPolicy } from "../../policy/day-policies.ts";
import { payloadOf, rule } from "../rule.ts";

type Conditions = Readonly<Record<string, unknown>>;

/** Every requirement of the conditions, by its identifier. */
function requirementsOf(conditions: readonly Conditions[]) {
  const all = conditions.flatMap((each) => Object.values(each) as readonly AnyCondition[]);
  return new Map(all.flatMap((condition) => requirementsIn(condition)).map((each) => [each.id, each]));
}

/** @param what - what is not there */
function unknown(what: Text, id: string, known: ReadonlyMap<string, Text>): Failure {
  const meant = known.get(nearest(id, known.keys()) ?? "");
  return meant === undefined
    ? fail(what.ru, what.en, id)
    : fail(`${what.ru}; похоже на «${meant.ru}»`, `${what.en}; similar: “${meant.en}”`, id);
}

const titlesOf = (requirements: readonly AnyCondition[]) =>
  new Map(requirements.map(({ id, title }): [string, Text] => [id, title]));

const isDays = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= 366;

/**
 * Settings of an organisation may only name what can be set, and law cannot be switched off.
 *
 * @param conditions - of all workflows; asked for when they are all defined
 */
export const policiesKnown = (conditions: () => readonly Conditions[]) =>
  rule({
    id: "policies-known",
    title: { ru: "Настройки политик названы верно", en: "The settings name policies that exist" },
    clause: "Целостность: отключить или настроить можно только политику, но не требование закона",
    force: "integrity",
    needs: "payload",
    check: (_context, occasion) => {
      const { off = [], parameters = {} } = payloadOf(occasion, "found").policies;
      const requirements = requirementsOf(conditions());
      const policies = new Map([
        ...titlesOf([...requirements.values()].filter(({ force }) => force === "regulation")),
        ...Object.entries(actPolicies).map(([id, { title }]): [string, Text] => [id, title]),
      ]);
      const switchedOff = off.flatMap((id) => {
        if (Object.hasOwn(actPolicies, id)) return [];
        const found = requirements.get(id);
        if (found === undefined)
          return unknown({ ru: "Такой политики нет", en: "There is no such policy" }, id, policies);
        return found.force === "regulation"
          ? []
          : fail(`Отключить нельзя: «${found.title.ru}»`, `This cannot be switched off: “${found.title.en}”`, id);
      });
      const settable = titlesOf([...requirements.values()].filter(({ parameter }) => parameter !== undefined));
      const days: ReadonlyMap<string, DayPolicy> = new Map(Object.entries(dayPolicies));
      const set = Object.entries(parameters).flatMap(([id, value]) => {
        const title = settable.get(id) ?? days.get(id)?.title;
        if (title === undefined) {
          const known = new Map([...settable, ...[...days].map(([key, each]): [string, Text] => [key, each.title])]);
          return unknown({ ru: "Такого параметра нет", en: "There is no such parameter" }, id, known);
        }
        if (days.has(id)) {
          return isDays(value)
            ? []
            : fail(`Ожидается число дней от 0 до 366: «${title.ru}»`, `Expected 0 to 366 days: “${title.en}”`, id);
        }
        return typeof value === "number"
          ? []
          : fail(`Ожидается число: «${title.ru}»`, `Expected a number: “${title.en}”`, id);
      });
      return [...switchedOff, ...set];
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
