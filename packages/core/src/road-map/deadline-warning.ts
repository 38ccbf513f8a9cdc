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
  "begins-early": (period) => ({
    ru: `срок не раньше начала периода ${period} (взят целиком, начинается раньше)`,
    en: `a deadline that does not begin before the period ${period} (it is taken whole, and begins earlier)`,
  }),
  "ends-late": (period) => ({
    ru: `срок не позже конца периода ${period} (взят целиком, кончается позже)`,
    en: `a deadline that does not end after the period ${period} (it is taken whole, and ends later)`,
  }),
  "ambiguous-year": (period) => ({
    ru: `год, потому что для периода ${period} срок можно отнести к разным годам (взят ранний)`,
    en: `a year, because for the period ${period} the deadline may be in one year or another (the early one is taken)`,
  }),
  ambiguous: () => ({
    ru: "срок с датами, потому что эти слова понимают по-разному",
    en: "a deadline with dates, because these words are understood in different ways",
  }),
  approximate: () => ({
    ru: "срок с датами, потому что дни названы приблизительно",
    en: "a deadline with dates, because the days are named roughly",
  }),
  "unknown-terms": () => ({
    ru: "срок с датами или календарь, в котором указаны четверти",
    en: "a deadline with dates, or a calendar that names its terms",
  }),
  "unknown-holidays": () => ({
    ru: "срок с датами или календарь, в котором указаны эти каникулы",
    en: "a deadline with dates, or a calendar that names these holidays",
  }),
};
