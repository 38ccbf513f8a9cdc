import type { Locale } from "@nastavnik/core";
import type { ImportedDeadline, ImportedRoadMap } from "@nastavnik/core/road-map";

const words = {
  period: { ru: "Период", en: "Period" },
  untitled: { ru: "Без этапа", en: "Without a stage" },
  rows: { ru: "Строк плана", en: "Rows of the plan" },
  warnings: { ru: "Замечания", en: "Warnings" },
  table: { ru: "таблица", en: "table" },
  row: { ru: "строка", en: "row" },
  column: { ru: "столбец", en: "column" },
  co: { ru: "соисполнители", en: "co-executors" },
} as const;

/** The days that were understood, at most three spans of them. */
function daysOf({ windows = [] }: ImportedDeadline): string {
  const shown = windows.slice(0, 3).map(({ from, to }) => (from === to ? from : `${from} … ${to}`));
  return [...shown, ...(windows.length > shown.length ? [`+${windows.length - shown.length}`] : [])].join(", ");
}

/** An imported road map for a reader: what was read of each row, then what is doubtful. */
export function printRoadMap(imported: ImportedRoadMap, locale: Locale): string {
  const { title, period, stages, warnings } = imported;
  const lines: string[] = [];
  if (title !== undefined) lines.push(title);
  lines.push(`${words.period[locale]}: ${period.from} – ${period.to}`);
  for (const stage of stages) {
    lines.push("", stage.title === "" ? words.untitled[locale] : stage.title);
    for (const { no, activity, steps, deadline, responsible } of stage.activities) {
      lines.push(`  ${[no, activity.replaceAll("\n", " ")].filter((text) => text !== "").join(" ")}`);
      for (const step of steps) lines.push(`      · ${step}`);
      const days = daysOf(deadline);
      if (deadline.text !== "")
        lines.push(`      ${deadline.text.replaceAll("\n", " ")}${days === "" ? "" : ` → ${days}`}`);
      const named = (isCo: boolean) =>
        responsible
          .filter((each) => (each.isCoExecutor === true) === isCo)
          .flatMap(({ text }) => (text === "" ? [] : text));
      if (named(false).length > 0) lines.push(`      ${named(false).join(", ")}`);
      if (named(true).length > 0) lines.push(`      ${words.co[locale]}: ${named(true).join(", ")}`);
    }
  }
  const count = stages.reduce((sum, { activities }) => sum + activities.length, 0);
  lines.push("", `${words.rows[locale]}: ${count}`);
  if (warnings.length > 0) lines.push("", `${words.warnings[locale]}: ${warnings.length}`);
  for (const { table, row, column, text } of warnings) {
    const place = [
      ...(table === undefined ? [] : [`${words.table[locale]} ${table}`]),
      ...(row === 0 ? [] : [`${words.row[locale]} ${row}`]),
      ...(column === "" ? [] : [`${words.column[locale]} «${column}»`]),
    ].join(", ");
    lines.push(`  ${place === "" ? "" : `${place}: `}${text[locale]}`);
  }
  return `${lines.join("\n")}\n`;
}
