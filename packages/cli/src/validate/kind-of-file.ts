import type { Text } from "@nastavnik/core";

/** The kinds of files that `nastavnik` takes. */
export const fileKinds = {
  year: { ru: "учебный год", en: "school year" },
  regulation: { ru: "положение", en: "regulation" },
  story: { ru: "история", en: "story" },
  notifications: { ru: "правила уведомлений", en: "rules of notifications" },
  sending: { ru: "настройки рассылки", en: "settings of sending" },
  evaluation: { ru: "план и факты мониторинга", en: "plans and facts of a monitoring" },
  monitoring: { ru: "листы мониторинга", en: "monitoring sheets" },
  score: { ru: "оценочный лист", en: "score sheet" },
} as const satisfies Record<string, Text>;

/** One of the kinds of files that `nastavnik` takes. */
export type FileKind = keyof typeof fileKinds;

const formats = /^nastavnik-(regulation|evaluation|monitoring|score)\/\d+$/;

/** What a file of each kind that names no format has, and no other. */
const marks: readonly (readonly [FileKind, readonly string[]])[] = [
  ["sending", ["email", "telegram", "folder", "posts"]],
  ["story", ["steps", "people"]],
  ["year", ["roadMap", "population", "staff", "period"]],
  ["notifications", ["rules", "quiet", "off", "texts"]],
];

/** Tells by its content of what kind a file is; `undefined` if nothing tells it. */
export function kindOfFile(data: unknown): FileKind | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  const { format } = data as { readonly format?: unknown };
  const named = typeof format === "string" ? formats.exec(format)?.[1] : undefined;
  if (named !== undefined) return named as FileKind;
  return marks.find(([, fields]) => fields.some((field) => Object.hasOwn(data, field)))?.[0];
}
