import type { Locale, Text } from "@nastavnik/core";
import { cappedText, printedPoints, sheetLines } from "../sheet/print-sheet.ts";
import type { Contest } from "./contest.ts";
import type { ContestPlace, NominationRanking } from "./rank-contest.ts";

const words = {
  tied: { ru: "наравне с", en: "tied with" },
  ruledOut: { ru: "вне конкурса", en: "ruled out" },
  incomplete: { ru: "не сравнивается", en: "not compared" },
  decided: { ru: "при равной сумме решает", en: "an equal total is decided by" },
  notHeld: { ru: "не проводится: участников", en: "is not held: entrants" },
  least: { ru: "нужно не менее", en: "at least this many are needed:" },
  jury: { ru: "Жюри", en: "Jury" },
  expert: { ru: "Эксперт", en: "Expert" },
  refused: { ru: "не учтён", en: "does not count" },
} as const satisfies Record<string, Text>;

function headLine(one: ContestPlace, locale: Locale): string {
  const place = one.isRuledOut
    ? `— (${words.ruledOut[locale]})`
    : one.missing.length > 0
      ? `— (${[words.incomplete[locale], ...one.missing.map((text) => text[locale])].join("; ")})`
      : one.place === undefined
        ? "—"
        : `${one.place}.`;
  const tied = one.tiedWith.length > 0 ? ` (${words.tied[locale]}: ${one.tiedWith.join(", ")})` : "";
  const decided = one.decidedBy === undefined ? "" : ` (${words.decided[locale]}: ${one.decidedBy[locale]})`;
  return `${place} ${one.nominee}: ${printedPoints(one.total, locale)}${decided}${tied}`;
}

function placeLines(one: ContestPlace, locale: Locale): readonly string[] {
  const sheets = one.sheets.flatMap((sheet) =>
    sheet.expert === undefined
      ? sheetLines(sheet, locale).map((line) => `   ${line}`)
      : [
          `   ${words.expert[locale]} ${sheet.expert}: ${printedPoints(sheet.total, locale)}${cappedText(sheet.isCapped, locale)}`,
          ...sheetLines(sheet, locale).map((line) => `     ${line}`),
        ],
  );
  const refused = one.refused.map(
    ({ expert, reason }) => `   ${words.expert[locale]} ${expert} ${words.refused[locale]}: ${reason[locale]}`,
  );
  return [headLine(one, locale), ...sheets, ...refused];
}

function rankingLines(ranking: NominationRanking, locale: Locale): readonly string[] {
  const { title, isHeld, entrants, leastEntrants, places } = ranking;
  return [
    ...(title === undefined ? [] : ["", title[locale]]),
    ...(isHeld ? [] : [`${words.notHeld[locale]} ${entrants}, ${words.least[locale]} ${leastEntrants}`]),
    ...places.flatMap((one) => placeLines(one, locale)),
  ];
}

/** The rankings of a contest as text, with the points of every nominee and why they got them. */
export function printContest(contest: Contest, rankings: readonly NominationRanking[], locale: Locale): string {
  return [contest.title[locale], ...rankings.flatMap((one) => rankingLines(one, locale)), ""].join("\n");
}
