import type { Locale } from "@nastavnik/core";
import type { TortureResult } from "@nastavnik/simulation/torture";

/** Everything that happened in a run, a line each. */
export function tortureStory({ events }: TortureResult, locale: Locale): string {
  return events.map(({ at, who, what }) => `${at}  ${who[locale]}: ${what[locale]}`).join("\n");
}

/** What one run came to. */
export function runLine({ seed, findings, turns, kills, facts, hash }: TortureResult, locale: Locale): string {
  const numbers =
    locale === "ru"
      ? `Число ${seed}: ходов ${turns}, убито процессов ${kills}, фактов ${facts}, отпечаток ${hash}`
      : `Seed ${seed}: ${turns} turns, ${kills} processes killed, ${facts} facts, hash ${hash}`;
  const whole = { ru: "Ничего не потеряно и не сделано дважды.", en: "Nothing is lost or doubled." }[locale];
  const broken = findings.map(({ code, text }) => `  ${text[locale]} [${code}]`);
  return [numbers, ...(broken.length === 0 ? [whole] : broken)].join("\n");
}

/** What many runs came to. */
export function tortureSummary(results: readonly TortureResult[], locale: Locale): string {
  const sum = (of: (result: TortureResult) => number): number =>
    results.reduce((total, result) => total + of(result), 0);
  const broken = results.filter(({ findings }) => findings.length > 0).map(({ seed }) => seed);
  const [turns, kills, facts] = [sum((each) => each.turns), sum((each) => each.kills), sum((each) => each.facts)];
  if (locale === "ru") {
    const verdict =
      broken.length === 0 ? "Ничего не потеряно и не сделано дважды." : `Нарушено при ${broken.join(", ")}.`;
    return `Прогонов ${results.length}: ходов ${turns}, убито процессов ${kills}, фактов ${facts}. ${verdict}`;
  }
  const verdict = broken.length === 0 ? "Nothing is lost or doubled." : `Broken with ${broken.join(", ")}.`;
  return `${results.length} runs: ${turns} turns, ${kills} processes killed, ${facts} facts. ${verdict}`;
}
