import type { PlanColumn } from "./plan-columns.ts";

const ofMonth: readonly (readonly [stem: string, genitive: string])[] = [
  ["янв", "января"],
  ["фев", "февраля"],
  ["мар", "марта"],
  ["апр", "апреля"],
  ["май", "мая"],
  ["июн", "июня"],
  ["июл", "июля"],
  ["авг", "августа"],
  ["сен", "сентября"],
  ["окт", "октября"],
  ["ноя", "ноября"],
  ["дек", "декабря"],
];

/** A cell that only marks its month: «+», «х», «✓». */
const mark = /^(?:[+*xхv•●■▪✓✔√○]|да)$/iu;
/** A cell that says that its month is not meant. */
const none = /^(?:[-–—0]|нет)$/i;
const days = /^\d{1,2}(?:\s*[-–—,]\s*\d{1,2})*$/;

/**
 * The months of a row where a table has a column for each («сентябрь», «октябрь» …): «сентябрь, октябрь», with the days
 * that a cell names («15 сентября») or with what else it says («сентябрь (защита)»). Blank where no month is marked.
 */
export function monthsMarked(columns: readonly PlanColumn[], textAt: (column: number) => string): string {
  return columns
    .flatMap(({ index, month }) => {
      const text = textAt(index);
      if (month === undefined || text === "" || none.test(text)) return [];
      if (mark.test(text)) return [month];
      const genitive = ofMonth.find(([stem]) => month.toLowerCase().startsWith(stem))?.[1] ?? month;
      return [days.test(text) ? `${text} ${genitive}${/ \d{4}/.exec(month)?.[0] ?? ""}` : `${month} (${text})`];
    })
    .join(", ");
}
