import { digestRule } from "@nastavnik/notifications";
import { styleText } from "node:util";
import type { Locale, Text } from "@nastavnik/core";
import type { YearReport } from "@nastavnik/papers";
import { standstillLines, type YearResult } from "@nastavnik/simulation";

/** What the summary of a run is printed from. */
export interface Summary {
  readonly result: YearResult;
  readonly report: YearReport;
  readonly locale: Locale;
  readonly seconds: number;
  readonly reportFile: string;
  /** Folder in which the letters lie. */
  readonly letters: string;
}

const words = {
  summary: { ru: "Итоги", en: "Summary" },
  mentees: { ru: "Наставляемые", en: "Mentees" },
  mentors: { ru: "Наставники", en: "Mentors" },
  units: { ru: "Пары и группы", en: "Pairs and groups" },
  unitCounts: {
    ru: "предложено %1, утверждено %2, завершено %3, встреч %4",
    en: "%1 proposed, %2 approved, %3 closed, %4 meetings",
  },
  plan: { ru: "Дорожная карта", en: "Road map" },
  planCounts: {
    ru: "выполнено шагов %1 из %2: в срок %3, позже %4, без срока %5",
    en: "%1 of %2 steps done: %3 in time, %4 late, %5 without a deadline",
  },
  unpaired: { ru: "Без наставника", en: "Without a mentor" },
  nobody: { ru: "никого", en: "nobody" },
  refusals: { ru: "Отказов", en: "Refusals" },
  words: { ru: "Уведомления", en: "Notifications" },
  letters: { ru: "Письма", en: "Letters" },
  indicators: { ru: "Показатели", en: "Indicators" },
  compared: { ru: "%1, по плану %2", en: "%1, planned %2" },
  none: { ru: "значения нет", en: "no value" },
  asOf: { ru: "на %1", en: "as of %1" },
  verdict: { ru: "Решение", en: "Verdict" },
  package: { ru: "упаковать как лучшую практику", en: "package as a best practice" },
  revise: { ru: "доработать", en: "revise" },
  incomplete: { ru: "неполно: не хватает значений", en: "incomplete: values are missing" },
  reached: { ru: "Достигнуто", en: "Reached" },
  standstill: { ru: "Год не дошёл до конца", en: "The year has not come to its end" },
  facts: { ru: "Фактов", en: "Facts" },
  hash: { ru: "хеш истории", en: "hash of the history" },
  report: { ru: "Отчёт", en: "Report" },
  time: { ru: "за %1 с", en: "in %1 s" },
} as const satisfies Record<string, Text>;

function fill(text: string, ...values: readonly (string | number)[]): string {
  return values.reduce<string>((filled, value, index) => filled.replace(`%${index + 1}`, String(value)), text);
}

/** Prints what the year has come to, and where the report lies. */
export function printSummary({ result, report, locale, seconds, reportFile, letters }: Summary): void {
  const say = (line = ""): void => void process.stdout.write(`${line}\n`);
  const style = (format: Parameters<typeof styleText>[0], text: string): string =>
    styleText(format, text, { stream: process.stdout });
  const row = (title: Text, text: string): void => say(`  ${style("bold", `${title[locale]}:`)} ${text}`);
  const { funnel, totals, plan, people, refusals, monitoring } = report;

  say();
  say(style("bold", `${words.summary[locale]} · ${report.period.from} — ${report.asOf}`));
  for (const side of ["mentees", "mentors"] as const) {
    row(words[side], funnel[side].map(({ title, count }) => `${title[locale].toLowerCase()} ${count}`).join(" → "));
  }
  row(
    words.units,
    fill(words.unitCounts[locale], totals.units, totals.unitsApproved, totals.unitsClosed, totals.meetings),
  );
  if (plan !== undefined) {
    const { early = 0, "in-time": inTime = 0, late = 0, done = 0 } = plan.statuses;
    row(words.plan, fill(words.planCounts[locale], early + inTime + late + done, plan.steps, inTime, late, done));
  }
  row(
    words.unpaired,
    people.unpaired.length === 0 ? words.nobody[locale] : people.unpaired.map(({ id }) => id).join(", "),
  );
  row(words.refusals, String(refusals.count));
  for (const { count, title, clause } of refusals.reasons.slice(0, 6)) {
    say(
      `    ${String(count).padStart(3)} × ${title[locale]}${clause === undefined ? "" : style("dim", ` (${clause})`)}`,
    );
  }
  // What a digest tells is counted by its rules.
  const sent = report.notifications.reduce((sum, each) => sum + (each.rule === digestRule ? 0 : each.sent), 0);
  if (report.notifications.length > 0) row(words.words, String(sent));
  for (const each of report.notifications) {
    if (each.sent > 0) say(`    ${String(each.sent).padStart(3)} × ${each.title[locale]}`);
  }
  if (monitoring.items.length > 0) row(words.indicators, "");
  for (const { title, planned, fact, measuredOn, corresponds } of monitoring.items) {
    const mark = corresponds === true ? style("green", "✓") : corresponds === false ? style("red", "✗") : "·";
    const day = measuredOn === undefined ? "" : style("dim", ` (${fill(words.asOf[locale], measuredOn)})`);
    const compared = fill(words.compared[locale], fact?.[locale] ?? words.none[locale], planned[locale]);
    say(`    ${mark} ${title[locale]}: ${compared}${day}`);
  }
  row(words.verdict, words[monitoring.decided?.verdict ?? monitoring.verdict][locale]);
  row(words.reached, report.reachedTitle[locale]);
  if (result.standstill !== undefined) {
    row(words.standstill, "");
    for (const line of standstillLines(result.standstill, locale)) say(style("red", `    ${line}`));
  }
  row(words.facts, `${result.facts}, ${words.hash[locale]} ${result.hash}`);
  say();
  say(
    `${words.report[locale]}: ${style("cyan", reportFile)} ${style("dim", `(${fill(words.time[locale], seconds.toFixed(1))})`)}`,
  );
  if (sent > 0) say(`${words.letters[locale]}: ${style("cyan", letters)}`);
}
