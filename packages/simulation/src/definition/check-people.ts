import { isJsonObject, type JsonValue, type Regulation, type Text } from "@nastavnik/core";
import {
  type HeldOffice,
  heldOffices,
  listed,
  menteeCategories,
  mentoringForms,
  postsFor,
  type ProfileField,
  profileFields,
} from "@nastavnik/core/target-model";
import * as z from "zod";
import type { Finding } from "./definition-problem.ts";
import { describe, oneOf } from "./explain-issue.ts";
import { repeatedIds } from "./repeated-ids.ts";
import { select, type Selected } from "./select.ts";

const majority = 18;

/** What breaks a rule of a definition's staff, forms and population, though every field has its shape. */
export function checkPeople(data: unknown, regulation: Regulation): readonly Finding[] {
  return [
    ...checkStaff(data, regulation),
    ...checkPosts(data, regulation),
    ...checkForms(data, regulation),
    ...checkKinds(data, regulation),
    ...checkCategories(data, regulation),
    ...checkAges(data, regulation),
    ...checkProfiles(data, regulation),
    ...checkSubjects(data),
    ...checkMinors(data),
    ...checkUnmatchable(data),
    ...repeatedIds(select(data, "forms.*")),
    ...repeatedIds([...select(data, "population.mentees.*.id"), ...select(data, "population.mentors.*.id")]),
  ];
}

/** A programme needs a head for its orders, and before the second stage whomever its regulation has appointed. */
function checkStaff(data: unknown, regulation: Regulation): readonly Finding[] {
  const appointed = listed(regulation.value("preparation.appointments"));
  const mayHeadBeCurator = regulation.value("offices.curatorIsNotHead") === undefined;
  const needed: Readonly<Record<string, Text>> = {
    head: { ru: "руководитель, который издаёт приказы", en: "a head who issues the orders" },
    ...(appointed.includes("coordinator") && {
      coordinator: { ru: "хотя бы один координатор", en: "at least one coordinator" },
    }),
    ...(appointed.includes("curator") &&
      !mayHeadBeCurator && { curator: { ru: "хотя бы один куратор", en: "at least one curator" } }),
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

/** An office is held in a post that the regulation allows for it. */
function checkPosts(data: unknown, regulation: Regulation): readonly Finding[] {
  return (Object.keys(heldOffices) as readonly HeldOffice[]).flatMap((office) => {
    const allowed = postsFor(regulation, office);
    if (allowed === undefined) return [];
    const { ru, en } = heldOffices[office];
    const what = { ru: `должность, в которой бывает ${ru}:`, en: `a post in which there may be a ${en}:` };
    return notIn(select(data, `posts.${office}`), allowed, "regulation", what);
  });
}

/** The programme's forms are those of its regulation, and its groups belong to forms that it chooses. */
function checkForms(data: unknown, regulation: Regulation): readonly Finding[] {
  const offered = regulation.value("forms.offered");
  const own = offered === undefined ? Object.keys(mentoringForms) : listed(offered);
  const known = notIn(select(data, "forms.*"), own, "unknown-form", {
    ru: "одна из форм Положения",
    en: "one of the forms of the regulation",
  });
  const chosen = texts(select(data, "forms.*"));
  const asked = [...select(data, "population.mentees.*.form"), ...select(data, "population.mentors.*.forms.*")];
  if (chosen.length === 0) return known;
  const what = { ru: "одна из выбранных форм (forms)", en: "one of the chosen forms" };
  return [...known, ...notIn(asked, chosen, "unknown-form", what)];
}

/** Nobody of another kind than the regulation names would ever enter a registry. */
function checkKinds(data: unknown, regulation: Regulation): readonly Finding[] {
  return (["mentees", "mentors"] as const).flatMap((side) => {
    const kinds = regulation.value(`${side}.kinds`);
    if (kinds === undefined) return [];
    const what =
      side === "mentees"
        ? { ru: "по Положению наставляемым бывает одно из", en: "by the regulation a mentee is one of" }
        : { ru: "по Положению наставником бывает одно из", en: "by the regulation a mentor is one of" };
    return notIn(select(data, `population.${side}.*.kind`), listed(kinds), "regulation", what);
  });
}

/** A mentee belongs to a category of the regulation; where it names none, to one that everybody knows. */
function checkCategories(data: unknown, regulation: Regulation): readonly Finding[] {
  const chosen = regulation.value("mentees.categories");
  return (["student", "teacher"] as const).flatMap((kind) => {
    const own = isJsonObject(chosen) ? listed(chosen[kind]) : Object.keys(menteeCategories[kind]);
    const groups = select(data, "population.mentees.*").flatMap(({ path, value }) =>
      z.object({ kind: z.literal(kind) }).safeParse(value).success ? [path] : [],
    );
    const isIn = ({ path }: Selected) => groups.some((group) => group.every((key, index) => path[index] === key));
    const what = { ru: "одна из категорий наставляемых", en: "one of the categories of mentees" };
    return notIn(select(data, "population.mentees.*.categories.*").filter(isIn), own, "unknown-category", what);
  });
}

/** A group of pupils of whom nobody is old enough would stay outside, all of it. */
function checkAges(data: unknown, regulation: Regulation): readonly Finding[] {
  const least = regulation.value("mentees.minimumAge");
  if (typeof least !== "number") return [];
  return select(data, "population.mentees.*").flatMap(({ path, value }) => {
    const group = z.object({ kind: z.literal("student"), ages: agedGroup.shape.ages }).safeParse(value);
    if (!group.success || group.data.ages.to >= least) return [];
    const { from, to } = group.data.ages;
    const expected = { ru: `возраст от ${least} лет (Положение)`, en: `an age of ${least} or more (the regulation)` };
    return [
      { code: "regulation", path: [...path, "ages"], expected, met: { ru: `${from}–${to}`, en: `${from}–${to}` } },
    ];
  });
}

const told = z.object({
  kind: z.string(),
  profile: z.record(z.string(), z.unknown()).default({}),
});

/** What is wrong with what a group tells of one thing; nothing where some of its people are as the regulation asks. */
function profileFinding(
  path: Selected["path"],
  field: ProfileField,
  asked: JsonValue,
  met: unknown,
): readonly Finding[] {
  const { ru, en } = profileFields[field];
  const finding = (expected: Text): readonly Finding[] => [
    { code: "regulation", path: [...path, "profile", field], expected, met: describe(met) },
  ];
  if (Array.isArray(asked)) {
    const wanted = listed(asked);
    if (typeof met === "string" && wanted.includes(met)) return [];
    const { ru: oneRu, en: oneEn } = oneOf(
      { ru: `${ru}, одно из`, en: `${en}, one of` },
      wanted,
      typeof met === "string" ? met : undefined,
    );
    return finding({ ru: `${oneRu} (Положение)`, en: `${oneEn} (the regulation)` });
  }
  if (!isJsonObject(asked)) return [];
  const least = typeof asked["atLeast"] === "number" ? asked["atLeast"] : 0;
  const most = typeof asked["atMost"] === "number" ? asked["atMost"] : Infinity;
  const range = ranged.safeParse(met);
  if (range.success && range.data.to >= least && range.data.from <= most) return [];
  const bounds =
    most === Infinity
      ? { ru: `от ${least}`, en: `${least} or more` }
      : { ru: `${least}–${most}`, en: `${least}–${most}` };
  return finding({ ru: `${ru}: ${bounds.ru} (Положение)`, en: `${en}: ${bounds.en} (the regulation)` });
}

/** Of a group whose regulation asks for a post, for years, for a category or a class, the year has to tell them. */
function checkProfiles(data: unknown, regulation: Regulation): readonly Finding[] {
  return (["mentees", "mentors"] as const).flatMap((side) => {
    const asked = regulation.value(`${side}.profile`);
    if (!isJsonObject(asked)) return [];
    return select(data, `population.${side}.*`).flatMap(({ path, value }) => {
      const group = told.safeParse(value);
      const wanted = group.success ? asked[group.data.kind] : undefined;
      if (!group.success || !isJsonObject(wanted)) return [];
      return (Object.keys(profileFields) as readonly ProfileField[]).flatMap((field) => {
        const each = wanted[field];
        return each === undefined ? [] : profileFinding(path, field, each, group.data.profile[field]);
      });
    });
  });
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

const ranged = z.union([
  z.number().transform((one) => ({ from: one, to: one })),
  z.object({ from: z.number(), to: z.number() }),
]);

const agedGroup = z.object({
  ages: ranged,
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
