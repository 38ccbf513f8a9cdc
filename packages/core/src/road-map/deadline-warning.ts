import type { Text } from "../text/text.ts";
import { cellWarning } from "./cell-warning.ts";
import type { DateWindow } from "./date-window.ts";
import type { DeadlineWarning } from "./deadline.ts";

/** The warning of that code about a cell. */
export function deadlineWarning(code: DeadlineWarning["code"], cell: string, period: DateWindow): DeadlineWarning {
  return cellWarning(code, expectations[code](`${period.from.toString()} – ${period.to.toString()}`), cell);
}

const expectations: Readonly<Record<DeadlineWarning["code"], (period: string) => Text>> = {
  unparsed: () => ({
    ru: "срок вроде «сентябрь», «до конца октября», «в течение всего периода»",
    en: "a deadline such as «сентябрь», «до конца октября», «в течение всего периода»",
  }),
  "no-such-date": () => ({ ru: "существующая дата", en: "a date that exists" }),
  reversed: () => ({ ru: "начало срока не позже его конца", en: "a deadline that begins before it ends" }),
  "outside-period": (period) => ({ ru: `срок внутри периода ${period}`, en: `a deadline within the period ${period}` }),
  "ambiguous-year": (period) => ({
    ru: `год, потому что в периоде ${period} срок наступает не раз (взят первый)`,
    en: `a year, because in the period ${period} the deadline comes more than once (the first is taken)`,
  }),
};
