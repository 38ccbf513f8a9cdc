import type { Locale, Reason, Text } from "@nastavnik/core";
import type { Obstacle, Standstill, VainAttempt, WayOut } from "./standstill.ts";

const quoted = (texts: readonly Text[], locale: Locale): string =>
  texts.map((text) => `«${text[locale]}»`).join(locale === "ru" ? " или " : " or ");

/** So many reasons of one obstacle are told; a registry may hold thousands of people. */
const most = 5;

/** Sentences that are said of several people or units come once, with a count. */
function counted(reasons: readonly Reason[], locale: Locale): readonly string[] {
  const times = new Map<string, number>();
  for (const { text } of reasons) times.set(text[locale], (times.get(text[locale]) ?? 0) + 1);
  const lines = [...times].map(([text, count]) => (count === 1 ? text : `${text} × ${count}`));
  return lines.length <= most ? lines : [...lines.slice(0, most), "…"];
}

function wayOut({ label, who }: WayOut, locale: Locale): string {
  const people = who.map((each) => each[locale]).join(", ");
  return locale === "ru" ? `снять может: ${people} — «${label.ru}»` : `may be lifted by: ${people} — “${label.en}”`;
}

function obstacle({ reasons, waysOut }: Obstacle, locale: Locale): readonly string[] {
  const clause = reasons.find((reason) => reason.clause !== undefined)?.clause;
  return [
    ...counted(reasons, locale).map((line) => `  — ${line}`),
    ...(clause === undefined ? [] : [`    ${clause}`]),
    ...waysOut.map((each) => `    ${wayOut(each, locale)}`),
  ];
}

function vain({ label, times, reasons }: VainAttempt, locale: Locale): readonly string[] {
  const head = locale === "ru" ? `  пробовали: «${label.ru}»` : `  tried: “${label.en}”`;
  return [`${head}${times === 1 ? "" : ` × ${times}`}`, ...counted(reasons, locale).map((line) => `    — ${line}`)];
}

/** A standstill in lines: what the year waits for, what blocks, who could lift it, and what was tried in vain. */
export function standstillLines(standstill: Standstill, locale: Locale): readonly string[] {
  const { since, noticed, awaits, obstacles, inVain } = standstill;
  const what = quoted(awaits, locale);
  const head =
    locale === "ru"
      ? `${noticed}  год стоит с ${since}: не удаётся ${what}`
      : `${noticed}  the year stands still since ${since}: what it waits for is ${what}`;
  return [
    head,
    ...obstacles.flatMap((each) => obstacle(each, locale)),
    ...inVain.flatMap((each) => vain(each, locale)),
  ];
}
