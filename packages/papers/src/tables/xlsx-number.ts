import { dateFromSerial, format, getFormatDateInfo, isDateFormat } from "numfmt";

const two = (value: number): string => String(value).padStart(2, "0");

/** Days between the beginnings of the two ways in which spreadsheets count days. */
const days1904 = 1462;

/**
 * A number of a spreadsheet as it is shown there: «1.10» and «50%» by their formats; a date as in Russia, with no more of it
 * than its format shows («02.09.2024», «12.2024» for «декабрь 2024», «15.09» for «15 сен»).
 *
 * @param value - the number as it is stored: of a date, the days since the beginning of 1900
 * @param pattern - number format of the cell
 * @param is1904 - whether days are counted from 1904
 */
export function shownNumber(value: number, pattern: string, is1904: boolean): string {
  // Numbers are kept in binary, and 11 digits are what a cell shows of them.
  const general = String(Number(value.toPrecision(11)));
  try {
    if (isDateFormat(pattern)) return shownDate(is1904 ? value + days1904 : value, pattern) ?? general;
    return pattern === "General" ? general : format(pattern, value, { locale: "en" }).trim();
  } catch {
    return general;
  }
}

function shownDate(serial: number, pattern: string): string | undefined {
  const shows = getFormatDateInfo(pattern);
  if (!shows.year && !shows.month && !shows.day) return format(pattern, serial, { locale: "ru" });
  const [year, month, day] = dateFromSerial(serial);
  if (serial < 1 || year < 1900 || year > 2999) return undefined;
  if (shows.month) {
    return [...(shows.day ? [two(day)] : []), two(month), ...(shows.year ? [String(year)] : [])].join(".");
  }
  return shows.year && !shows.day ? String(year) : format(pattern, serial, { locale: "ru" });
}
