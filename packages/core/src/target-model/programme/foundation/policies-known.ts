import { type AnyCondition, type Failure, nearest, requirementsIn } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import { dayPolicies } from "../../policy/day-policies.ts";
import { payloadOf, rule } from "../rule.ts";

type Conditions = Readonly<Record<string, unknown>>;

/** Every requirement of the conditions, by its identifier. */
function requirementsOf(conditions: readonly Conditions[]) {
  const all = conditions.flatMap((each) => Object.values(each) as readonly AnyCondition[]);
  return new Map(all.flatMap((condition) => requirementsIn(condition)).map((each) => [each.id, each]));
}

/** @param ru - what is not there, in Russian */
function unknown(ru: string, en: string, id: string, known: Iterable<string>): Failure {
  const meant = nearest(id, known);
  return fail(
    `${ru}: ${id}${meant === undefined ? "" : `; похоже на ${meant}`}`,
    `${en}: ${id}${meant === undefined ? "" : `; similar: ${meant}`}`,
    id,
  );
}

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
    force: "law",
    needs: "payload",
    check: (_context, occasion) => {
      const { off = [], parameters = {} } = payloadOf(occasion, "found").policies;
      const requirements = requirementsOf(conditions());
      const policies = [...requirements.values()].filter(({ force }) => force === "policy").map(({ id }) => id);
      const switchedOff = off.flatMap((id) => {
        const found = requirements.get(id);
        if (found === undefined) return unknown("Такой политики нет", "There is no such policy", id, policies);
        return found.force === "policy"
          ? []
          : fail(`Это требование отключить нельзя: ${id}`, `This requirement cannot be switched off: ${id}`, id);
      });
      const settable = [...requirements.values()]
        .filter(({ parameter }) => parameter !== undefined)
        .map(({ id }) => id);
      const set = Object.entries(parameters).flatMap(([id, value]) => {
        if (Object.hasOwn(dayPolicies, id)) {
          return isDays(value)
            ? []
            : fail(`Ожидается число дней от 0 до 366: ${id}`, `Expected 0 to 366 days: ${id}`, id);
        }
        if (!settable.includes(id)) {
          const known = [...settable, ...Object.keys(dayPolicies)];
          return unknown("Такого параметра нет", "There is no such parameter", id, known);
        }
        return typeof value === "number" ? [] : fail(`Ожидается число: ${id}`, `Expected a number: ${id}`, id);
      });
      return [...switchedOff, ...set];
    },
  });
