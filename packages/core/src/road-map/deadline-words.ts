const monthWords: readonly RegExp[] = [
  /^январ(ь|я|е|ю)$/,
  /^феврал(ь|я|е|ю)$/,
  /^март(а|е|у)?$/,
  /^апрел(ь|я|е|ю)$/,
  /^ма(й|я|е|ю)$/,
  /^июн(ь|я|е|ю)$/,
  /^июл(ь|я|е|ю)$/,
  /^август(а|е|у)?$/,
  /^сентябр(ь|я|е|ю)$/,
  /^октябр(ь|я|е|ю)$/,
  /^ноябр(ь|я|е|ю)$/,
  /^декабр(ь|я|е|ю)$/,
];

/**
 * A deadline cell in one spelling: lower case, months as `m9`, dates as `15 m9 2021`, no words for "year" after numbers,
 * plain hyphens without blanks.
 */
export function normalDeadline(cell: string): string {
  return cell
    .toLowerCase()
    .replaceAll("ё", "е")
    .replaceAll(/[\u2010-\u2015\u2212]/g, "-")
    .replaceAll(/[а-я]+/g, (word) => {
      const month = monthWords.findIndex((pattern) => pattern.test(word));
      return month < 0 ? word : `m${month + 1}`;
    })
    .replaceAll(
      /(?<!\d)(\d{1,2})\.(\d{1,2})(?:\.(\d{4}))?(?![\d.]*\d)/g,
      (_, day: string, month: string, year?: string) => `${Number(day)} m${Number(month)} ${year ?? ""}`,
    )
    .replaceAll(
      /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g,
      (_, year: string, month: string, day: string) => `${Number(day)} m${Number(month)} ${year}`,
    )
    .replaceAll(/(\d)\s*(?:г\.?\s?г\.?|г\.?|год[ауы]?)(?![а-я])/g, "$1")
    .replaceAll(/\s*-\s*/g, "-")
    .replaceAll(/\s+/g, " ")
    .replace(/^[ .,;]+/, "")
    .replace(/[ .,;]+$/, "");
}
