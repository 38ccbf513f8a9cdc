import type { Text } from "@nastavnik/core";
import { z } from "zod";
import type { Finding } from "./definition-problem.ts";
import { describe, oneOf } from "./explain-issue.ts";
import { repeatedIds } from "./repeated-ids.ts";
import { select, type Selected } from "./select.ts";

const majority = 18;

/** What breaks a rule of a definition's staff, forms and population, though every field has its shape. */
export function checkPeople(data: unknown): readonly Finding[] {
  return [
    ...checkStaff(data),
    ...checkForms(data),
    ...checkSubjects(data),
    ...checkMinors(data),
    ...checkUnmatchable(data),
    ...repeatedIds(select(data, "forms.*")),
    ...repeatedIds([...select(data, "population.mentees.*.id"), ...select(data, "population.mentors.*.id")]),
  ];
}

/** A programme needs a head for its orders, and a coordinator and a curator before the second stage (R8). */
function checkStaff(data: unknown): readonly Finding[] {
  const needed: Readonly<Record<string, Text>> = {
    head: { ru: "руководитель, который издаёт приказы", en: "a head who issues the orders" },
    coordinator: { ru: "хотя бы один координатор", en: "at least one coordinator" },
    curator: { ru: "хотя бы один куратор", en: "at least one curator" },
  };
  return select(data, "staff").flatMap(({ path, value }) => {
    if (typeof value !== "object" || value === null) return [];
    return Object.entries(needed).flatMap(([role, expected]) => {
      const count: unknown = Reflect.get(value, role);
      if (count !== undefined && count !== 0) return [];
      return [{ code: "count", path: [...path, role], expected, met: describe(count) }];
    });
  });
}

/** Groups belong to forms that the programme chooses (R7). */
function checkForms(data: unknown): readonly Finding[] {
  const chosen = texts(select(data, "forms.*"));
  const asked = [...select(data, "population.mentees.*.form"), ...select(data, "population.mentors.*.forms.*")];
  if (chosen.length === 0) return [];
  const what = { ru: "одна из выбранных форм (forms)", en: "one of the chosen forms" };
  return notIn(asked, chosen, "unknown-form", what);
}

function checkSubjects(data: unknown): readonly Finding[] {
  const known = select(data, "population.subjects.*").map(({ path }) => String(path.at(-1)));
  const asked = [
    ...select(data, "population.mentees.*.requests.*"),
    ...select(data, "population.mentors.*.competencies.*"),
  ];
  return notIn(asked, known, "unknown-subject", {
    ru: "одна из тем population.subjects",
    en: "one of the subjects in population.subjects",
  });
}

function notIn(asked: readonly Selected[], known: readonly string[], code: string, what: Text): readonly Finding[] {
  return asked.flatMap(({ path, value }) =>
    typeof value !== "string" || known.includes(value)
      ? []
      : [{ code, path, expected: oneOf(what, known, value), met: describe(value) }],
  );
}

const agedGroup = z.object({
  ages: z.union([
    z.number().transform((age) => ({ from: age, to: age })),
    z.object({ from: z.number(), to: z.number() }),
  ]),
  minors: z.number(),
});

/** A share of minors needs ages on both sides of 18, unless it is none or all. */
function checkMinors(data: unknown): readonly Finding[] {
  return [...select(data, "population.mentees.*"), ...select(data, "population.mentors.*")].flatMap(
    ({ path, value }) => {
      const group = agedGroup.safeParse(value);
      if (!group.success) return [];
      const { ages, minors } = group.data;
      if ((minors === 0 || ages.from < majority) && (minors === 1 || ages.to >= majority)) return [];
      const range = `${ages.from}–${ages.to}`;
      const expected = {
        ru: `доля, возможная в возрасте ${range} лет`,
        en: `a share that is possible at the ages ${range}`,
      };
      return [{ code: "count", path: [...path, "minors"], expected, met: describe(minors) }];
    },
  );
}

function checkUnmatchable(data: unknown): readonly Finding[] {
  const counts = select(data, "population.mentees.*.count").map(({ value }) => value);
  if (!counts.every((count) => typeof count === "number")) return [];
  const mentees = counts.reduce((sum, count) => sum + count, 0);
  return select(data, "behaviour.unmatchable").flatMap(({ path, value }) => {
    if (typeof value !== "number" || value <= mentees) return [];
    const expected = { ru: `не больше числа наставляемых ${mentees}`, en: `at most the number of mentees ${mentees}` };
    return [{ code: "count", path, expected, met: describe(value) }];
  });
}

function texts(selected: readonly Selected[]): readonly string[] {
  return selected.flatMap(({ value }) => (typeof value === "string" ? [value] : []));
}
