import { dateWindow, type DateWindow, nearest, parseDeadline, parseResponsible, period } from "@nastavnik/core";
import { lifecycleStages, roadMapRoles } from "@nastavnik/core/target-model";
import { z } from "zod";
import type { Finding } from "./definition-problem.ts";
import { describe, oneOf } from "./explain-issue.ts";
import { repeatedIds } from "./repeated-ids.ts";
import { select } from "./select.ts";

const rows = "roadMap.stages.*.activities.*.rows.*";
const ownRoles = z.array(
  z.object({
    id: z.string(),
    title: z.object({ ru: z.string(), en: z.string() }),
    words: z.array(z.string()).optional(),
  }),
);

/** What breaks a rule of a definition's road map, though every field has its shape. */
export function checkRoadMap(data: unknown): readonly Finding[] {
  return [...checkStages(data), ...checkDeadlines(data), ...checkRoles(data), ...checkIds(data)];
}

function checkStages(data: unknown): readonly Finding[] {
  const known = Object.keys(lifecycleStages);
  const named = select(data, "roadMap.stages.*.lifecycleStage").filter(({ value }) => typeof value === "string");
  const unknown = named
    .filter(({ value }) => !known.includes(String(value)))
    .map(({ path, value }) => ({
      code: "unknown-stage",
      path,
      expected: oneOf({ ru: "один из этапов", en: "one of the stages" }, known, value),
      met: describe(value),
    }));
  const stages = select(data, "roadMap.stages").filter(({ value }) => Array.isArray(value));
  const missing = stages.flatMap(({ path }) =>
    Object.entries(lifecycleStages)
      .filter(([stage]) => !named.some(({ value }) => value === stage))
      .map(([stage, title]) => ({
        code: "missing-stage",
        path,
        expected: {
          ru: `этап с lifecycleStage: ${stage} («${title.ru}»)`,
          en: `a stage with lifecycleStage: ${stage} («${title.en}»)`,
        },
        met: {
          ru: `этапы ${named.map(({ value }) => String(value)).join(", ") || "без lifecycleStage"}`,
          en: `the stages ${named.map(({ value }) => String(value)).join(", ") || "without lifecycleStage"}`,
        },
      })),
  );
  return [...unknown, ...missing];
}

/** Deadlines and exact days that cannot be kept within the period; words that nobody can read are no hindrance. */
function checkDeadlines(data: unknown): readonly Finding[] {
  const within = periodOf(data);
  if (!within) return [];
  const cells = select(data, `${rows}.deadline`).flatMap(({ path, value }) => {
    const { warning } = typeof value === "string" ? parseDeadline(value, within) : {};
    if (!warning || warning.code === "unparsed" || warning.code === "ambiguous-year") return [];
    return [{ code: "impossible-window", path, expected: warning.expected, met: warning.met }];
  });
  const windows = select(data, `${rows}.window`).flatMap(({ path, value }) => {
    const window = period.safeParse(value);
    if (!window.success) return [];
    const { from, to } = window.data;
    const days = `${within.from.toString()} – ${within.to.toString()}`;
    if (from >= within.from.toString() && to <= within.to.toString()) return [];
    return [
      {
        code: "impossible-window",
        path,
        expected: { ru: `дни внутри периода ${days}`, en: `days within the period ${days}` },
        met: describe(`${from} – ${to}`),
      },
    ];
  });
  return [...cells, ...windows];
}

function periodOf(data: unknown): DateWindow | undefined {
  for (const path of ["roadMap.period", "period"]) {
    const given = period.safeParse(select(data, path)[0]?.value);
    if (given.success) return dateWindow(given.data);
  }
  return undefined;
}

/** Responsible that are neither a known role nor one of the road map's own. */
function checkRoles(data: unknown): readonly Finding[] {
  const given = ownRoles.safeParse(select(data, "roadMap.roles")[0]?.value);
  const own = given.data ?? [];
  const roles = [...own, ...roadMapRoles];
  const known = roles.flatMap(({ title, words = [] }) => [title.ru, ...words]);
  const titles = roles.map(({ title }) => title.ru);
  return select(data, `${rows}.responsible`).flatMap(({ path, value }) => {
    const parts = typeof value === "string" ? parseResponsible(value, roles).parts : [];
    return parts.flatMap((part) => {
      if (part.kind === "role") return [];
      const near = nearest(part.text, known);
      const expected = oneOf({ ru: "одна из ролей", en: "one of the roles" }, titles, near);
      return [{ code: "unknown-role", path, expected, met: describe(part.text) }];
    });
  });
}

/** Identifiers that are given twice; those made from places are the road map's own business. */
function checkIds(data: unknown): readonly Finding[] {
  const stages = "roadMap.stages.*";
  const ids = ["id", "activities.*.id", "activities.*.rows.*.steps.*.id"].flatMap((path) =>
    select(data, `${stages}.${path}`),
  );
  return [...repeatedIds(ids), ...repeatedIds(select(data, "roadMap.roles.*.id"))];
}
