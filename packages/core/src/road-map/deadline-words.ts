const monthWords: readonly RegExp[] = [
  /^янв(?:ар[ьяею])?$/,
  /^фев(?:р(?:ал[ьяею])?)?$/,
  /^мар(?:т[аеу]?)?$/,
  /^апр(?:ел[ьяею])?$/,
  /^ма[йяею]$/,
  /^июн[ьяею]?$/,
  /^июл[ьяею]?$/,
  /^авг(?:уст[аеу]?)?$/,
  /^сен(?:т(?:ябр[ьяею])?)?$/,
  /^окт(?:ябр[ьяею])?$/,
  /^ноя(?:б(?:р[ьяею])?)?$/,
  /^дек(?:абр[ьяею])?$/,
];

const numberWords: Readonly<Record<string, number>> = {
  первый: 1,
  первого: 1,
  первое: 1,
  первом: 1,
  первые: 1,
  второго: 2,
  второе: 2,
  втором: 2,
  третий: 3,
  третьего: 3,
  третьем: 3,
  четвертый: 4,
  четвертого: 4,
  четвертом: 4,
  один: 1,
  одного: 1,
  одну: 1,
  одной: 1,
  первая: 1,
  первой: 1,
  первую: 1,
  два: 2,
  две: 2,
  двух: 2,
  вторая: 2,
  второй: 2,
  вторую: 2,
  три: 3,
  трех: 3,
  третья: 3,
  третьей: 3,
  третью: 3,
  четыре: 4,
  четырех: 4,
  четвертая: 4,
  четвертой: 4,
  четвертую: 4,
  пять: 5,
  пяти: 5,
  шесть: 6,
  шести: 6,
  семь: 7,
  семи: 7,
  восемь: 8,
  восьми: 8,
  девять: 9,
  девяти: 9,
  десять: 10,
  десяти: 10,
};

const roman: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/** Letters of the Latin keyboard that look as Russian ones do: «cентябрь» is often typed so. */
const lookalikes: Readonly<Record<string, string>> = {
  a: "а",
  c: "с",
  e: "е",
  k: "к",
  m: "м",
  o: "о",
  p: "р",
  t: "т",
  x: "х",
  y: "у",
};

const russianWord = (word: string): string => word.replaceAll(/[a-z]/g, (letter) => lookalikes[letter] ?? letter);

function plainWord(word: string): string {
  if (word === "дважды") return "2 раза";
  if (word === "трижды") return "3 раза";
  const number = Object.hasOwn(numberWords, word) ? numberWords[word] : undefined;
  if (number !== undefined) return String(number);
  const month = monthWords.findIndex((pattern) => pattern.test(word));
  return month < 0 ? word : `m${month + 1}`;
}

/** A year of two digits is one of this century. */
const wholeYear = (year: string | undefined): string => (year?.length === 2 ? `20${year}` : (year ?? ""));

/**
 * A deadline cell in one spelling: lower case, months as `m9`, dates as `15 m9 2021`, numbers and quarters in figures, no
 * words for "year" after numbers but «учебный год», plain hyphens without blanks, no quotation marks.
 */
export function normalDeadline(cell: string): string {
  return (
    cell
      .toLowerCase()
      .replaceAll("ё", "е")
      .replaceAll(/["'«»„“”‟`]/g, "")
      .replaceAll(/[\u2010-\u2015\u2212]/g, "-")
      .replaceAll(/\s+/g, " ")
      .replaceAll(/[a-z]*[а-я][a-zа-я]*/g, russianWord)
      .replaceAll(/,? ?\(?включительно\)?/g, "")
      // The hour of a day is not what a plan is measured by.
      .replaceAll(/,? (?:в )?\d{1,2}:\d{2}(?: ?ч(?:\.|ас[а-я]*)?)?$/g, "")
      .replaceAll(/^в период (?=с )/g, "")
      // «первый месяц» is no month's time.
      .replaceAll(/(перв|втор|трет|четверт)(ый|ой|ий|ого|ьего|ом|ьем)(?= (?:месяц|день|дня|год|час))/g, "$1 $2")
      .replaceAll(/(\d)-(?:я|й|е|го|ый)(?= (?:месяц|день|дня|год|час))/g, "$1 -")
      .replaceAll(/(\d)-(?:я|й|е|х|ти|го|ое|ую|ый|ми|м)(?![а-я])/g, "$1")
      .replaceAll(/уч(?:\.|ебн[а-я]*)? ?г(?:\.|од[а-я]*)?(?![а-я])/g, "учебный год")
      .replaceAll(/(?<![\d.])(\d{2})[/-](\d{2})(?= учебный)/g, "20$1-20$2")
      .replaceAll(
        /(\d{4}) ?[/-] ?(\d{2}|\d{4})(?= учебный)/g,
        (_, from: string, to: string) => `${from}-${wholeYear(to)}`,
      )
      .replaceAll(/(?<![а-я])кв(?:\.|(?=[ ,;]|$))/g, "квартал")
      .replaceAll(/(?<![a-z])(?:iv|i{1,3})(?=(?: ?(?:-|,|и) ?(?:iv|i{1,3}))* ?[а-я]{4,})/g, (digits) =>
        String(roman[digits]),
      )
      .replaceAll(/[а-я]+/g, plainWord)
      .replaceAll(/(m\d{1,2})\./g, "$1")
      .replaceAll(/(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/g, "$1.$2.$3")
      .replaceAll(
        /(?<![\d./])(\d{1,2})[./](20\d{2})(?![\d.])/g,
        (_, month: string, year: string) => `m${Number(month)} ${year}`,
      )
      .replaceAll(
        /(?<![\d.])(\d{1,2}) ?- ?(\d{1,2})\.(\d{1,2})(?:\.(\d{4}|\d{2}))?(?![\d.]*\d)/g,
        (_, first: string, last: string, month: string, year?: string) =>
          `${Number(first)}-${Number(last)} m${Number(month)} ${wholeYear(year)}`,
      )
      .replaceAll(
        /(?<!\d)(\d{1,2})\.(\d{1,2})(?:\.(\d{4}|\d{2}))?(?![\d.]*\d)/g,
        (_, day: string, month: string, year?: string) => `${Number(day)} m${Number(month)} ${wholeYear(year)}`,
      )
      .replaceAll(
        /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g,
        (_, year: string, month: string, day: string) => `${Number(day)} m${Number(month)} ${year}`,
      )
      .replaceAll(/(\d{4})\s*(?:г\.? ?г\.?|г\.?|год(?:[ауы]|ах|ов)?)(?![а-я])/g, "$1")
      .replaceAll(/(m\d{1,2}(?: \d{4})?) ?\.(?= ?-)/g, "$1")
      .replaceAll(/ текущего (?:год[а-я]*|учебный год)/g, "")
      // After a beginning, the next year is where the range ends anyway.
      .replaceAll(/(?<=m\d{1,2} ?(?:-|по) ?(?:\d{1,2} )?m\d{1,2}) следующего год[а-я]*/g, "")
      .replaceAll(/\s*-\s*/g, "-")
      .replaceAll(/\s+/g, " ")
      .replace(/^[ .,;]+/, "")
      .replace(/[ .,;]+$/, "")
  );
}
