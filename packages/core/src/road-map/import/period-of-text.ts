import { type DateWindow, dateWindow } from "../date-window.ts";
import { parseDeadline } from "../parse-deadline.ts";

const month = "(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)[а-яё]*";
const date = String.raw`(?:\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2} ${month} \d{4})`;
const dash = String.raw`\s*[-–—/]\s*`;

/** Spans of years and dates that a text may name, the plainest first. */
const spans: readonly RegExp[] = [
  new RegExp(String.raw`(?:с )?${date}(?: ?г(?:\.|ода))?(?: по |${dash})${date}`, "i"),
  new RegExp(String.raw`(?:с )?${month} \d{4}(?: ?г(?:\.|ода))?(?: по |${dash})${month} \d{4}`, "i"),
  new RegExp(String.raw`\d{4}${dash}(?:\d{4}|\d{2}) уч\S* ?г\S*`, "i"),
  new RegExp(String.raw`\d{4}${dash}\d{4}(?: ?г\.? ?г\.?| ?год[а-я]*)?`, "i"),
];

/** Wide enough for every plan, so that no part of it is cut. */
const always = dateWindow({ from: "1990-01-01", to: "2099-12-31" });

/**
 * The period that a text names: «на 2021–2022 учебный год», «сентябрь 2022 г. – май 2024 г.», «2025-2030 годы»,
 * `2024-09-01..2025-05-31`. Two years that follow one another are a school year, unless the text says «годы». Nothing where
 * it names none.
 */
export function periodOfText(text: string): DateWindow | undefined {
  const words = text.replaceAll(/\s+/g, " ").trim();
  const exact = /(\d{4}-\d{2}-\d{2})\s*(?:\.\.|…|\/)\s*(\d{4}-\d{2}-\d{2})/.exec(words);
  if (exact) return between(exact[1] ?? "", exact[2] ?? "");
  for (const span of spans) {
    const found = span.exec(words)?.[0];
    if (found !== undefined) return windowOf(found) ?? windowOf(words);
  }
  const year = /(?:^|на |в )(\d{4})(?: ?г(?:\.|од)?[а-я]*)?(?:$|[ .,)])/i.exec(words)?.[1];
  return year === undefined ? undefined : between(`${year}-01-01`, `${year}-12-31`);
}

function windowOf(text: string): DateWindow | undefined {
  const [, first, second] = /^(\d{4})\s*[-–—/]\s*(\d{4})(?! ?г\.? ?г\.?| ?годы| ?годов| ?годах)/i.exec(text) ?? [];
  if (first !== undefined && Number(second) === Number(first) + 1) return between(`${first}-09-01`, `${second}-08-31`);
  const read = parseDeadline(text, always);
  return read.kind === "days" && read.windows.length === 1 && read.warning === undefined ? read.windows[0] : undefined;
}

function between(from: string, to: string): DateWindow | undefined {
  try {
    const window = dateWindow({ from, to });
    return from <= to ? window : undefined;
  } catch {
    return undefined;
  }
}
