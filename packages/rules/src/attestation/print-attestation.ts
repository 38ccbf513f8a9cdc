import type { Locale, Text } from "@nastavnik/core";
import { cappedText, printedPoints, sheetLines } from "../sheet/print-sheet.ts";
import type { Attested } from "./attest.ts";
import type { AttestationSheet } from "./attestation.ts";

const words = {
  passed: { ru: "соответствует", en: "passed" },
  failed: { ru: "не соответствует", en: "not passed" },
  scored: { ru: "", en: "" },
  incomplete: { ru: "не завершено", en: "incomplete" },
  tied: { ru: "столько же ещё у", en: "the same total as others:" },
} as const satisfies Record<string, Text>;

function personLines(one: Attested, locale: Locale): readonly string[] {
  const said = [words[one.outcome][locale], one.band?.[locale] ?? ""].filter((text) => text !== "").join(", ");
  const tied = one.tied > 0 ? ` (${words.tied[locale]} ${one.tied})` : "";
  return [
    `${one.person}: ${printedPoints(one.total, locale)}${cappedText(one.isCapped, locale)}${said === "" ? "" : ` — ${said}`}${tied}`,
    ...one.reasons.map((reason) => `  ! ${reason[locale]}`),
    ...sheetLines(one, locale).map((line) => `  ${line}`),
  ];
}

/** The results of an attestation as text: everybody's points by section, and why. */
export function printAttestation(sheet: AttestationSheet, people: readonly Attested[], locale: Locale): string {
  return [sheet.title[locale], ...people.flatMap((one) => personLines(one, locale)), ""].join("\n");
}
