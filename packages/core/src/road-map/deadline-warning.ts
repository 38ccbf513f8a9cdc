import type { Text } from "../text/text.ts";
import type { DateWindow } from "./date-window.ts";
import type { DeadlineWarning } from "./deadline.ts";

/** The warning of that code about a cell: what was expected and what was met. */
export function deadlineWarning(code: DeadlineWarning["code"], cell: string, period: DateWindow): DeadlineWarning {
  return { code, text: warnings[code](cell, `${period.from.toString()} – ${period.to.toString()}`) };
}

const warnings: Readonly<Record<DeadlineWarning["code"], (cell: string, period: string) => Text>> = {
  unparsed: (cell) => ({
    ru: `ожидался срок вроде «сентябрь», «до конца октября», «в течение всего периода», указано «${cell}»`,
    en: `expected a deadline such as «сентябрь», «до конца октября», «в течение всего периода», met «${cell}»`,
  }),
  "no-such-date": (cell) => ({
    ru: `ожидалась существующая дата, указано «${cell}»`,
    en: `expected a date that exists, met «${cell}»`,
  }),
  reversed: (cell) => ({
    ru: `ожидалось, что срок начинается не позже, чем заканчивается, указано «${cell}»`,
    en: `expected a deadline that begins before it ends, met «${cell}»`,
  }),
  "outside-period": (cell, period) => ({
    ru: `ожидался срок внутри периода ${period}, указано «${cell}»`,
    en: `expected a deadline within the period ${period}, met «${cell}»`,
  }),
  "ambiguous-year": (cell, period) => ({
    ru: `ожидался год: в периоде ${period} срок «${cell}» наступает не раз, взят первый`,
    en: `expected a year: in the period ${period} the deadline «${cell}» comes more than once, the first one is taken`,
  }),
};
