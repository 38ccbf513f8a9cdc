import { type CheckFinding, type CheckReport, findingTitles, storyText, type Weight } from "@nastavnik/checker";
import type { Locale } from "@nastavnik/core";

const weights: Readonly<Record<Weight, Readonly<Record<Locale, string>>>> = {
  error: { ru: "Ошибка", en: "Error" },
  warning: { ru: "Внимание", en: "Warning" },
  note: { ru: "Замечание", en: "Note" },
};

const indented = (text: string): string => text.replaceAll(/^/gm, "    ");

/** One finding: what it is, where, and the story that leads there. */
function findingText(finding: CheckFinding, locale: Locale): string {
  const { code, weight, place, text, scene, story = [], circle = [], others } = finding;
  const lines = [
    `${weights[weight][locale]} · ${findingTitles[code][locale]} · ${text[locale]}`,
    `  [${code}] ${place}`,
  ];
  if (scene !== undefined) lines.push(`  ${scene[locale]}`);
  if (story.length > 0) lines.push(indented(storyText(story, locale)));
  if (circle.length > 0) {
    lines.push(locale === "ru" ? "  и дальше по кругу:" : "  and then round and round:");
    lines.push(indented(storyText(circle, locale)));
  }
  if (others !== undefined)
    lines.push(locale === "ru" ? `  и ещё таких: ${others}` : `  and ${others} more of the kind`);
  return lines.join("\n");
}

/** How far the worlds were explored. */
function extentText({ scenes, isComplete }: CheckReport, locale: Locale): string {
  const lines = scenes.map(({ title, states, moves, depth, isComplete: isWhole }) => {
    const name = title === undefined ? "" : `${title[locale]}: `;
    if (locale === "ru") {
      return `${name}состояний ${states}, переходов ${moves}, ходов подряд до ${depth}${isWhole ? "" : ", не всё"}`;
    }
    return `${name}${states} states, ${moves} moves, ${depth} moves deep${isWhole ? "" : ", not all of it"}`;
  });
  const whole = { ru: "Исследовано всё.", en: "Everything was explored." };
  const part = { ru: "Исследовано не всё: см. пределы.", en: "Not everything was explored: see the limits." };
  return [...lines, (isComplete ? whole : part)[locale]].join("\n");
}

/** A report in words; of notes only how many there are, unless they are asked for. */
export function reportText(report: CheckReport, locale: Locale, withNotes: boolean): string {
  const shown = report.findings.filter(({ weight }) => withNotes || weight !== "note");
  const notes = report.findings.length - shown.length;
  const count = (weight: Weight): number => report.findings.filter((each) => each.weight === weight).length;
  const total =
    locale === "ru"
      ? `Ошибок: ${count("error")}, предупреждений: ${count("warning")}, замечаний: ${count("note")}${notes > 0 ? " (показать: --notes)" : ""}`
      : `Errors: ${count("error")}, warnings: ${count("warning")}, notes: ${count("note")}${notes > 0 ? " (to see them: --notes)" : ""}`;
  return [...shown.map((finding) => findingText(finding, locale)), extentText(report, locale), total].join("\n\n");
}
