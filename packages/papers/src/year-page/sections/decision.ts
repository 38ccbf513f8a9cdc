import type { Text } from "@nastavnik/core";
import type { YearReport } from "../../year-report/year-report.ts";
import { dateText } from "../bilingual.ts";

/** What the monitoring came to, in words and in colour. */
export interface Decision {
  readonly verdict: { readonly title: Text; readonly kind: "good" | "late" | "quiet" };
  /** Where the programme stands. */
  readonly stage: Text;
  /** Why the verdict is what it is. */
  readonly explanation: Text;
}

const titles = {
  package: { ru: "Упаковать в лучшую практику.", en: "Package as a best practice." },
  revise: { ru: "Направить на доработку.", en: "Send to revision." },
  incomplete: { ru: "Вердикт ещё не вынесен.", en: "There is no verdict yet." },
} as const satisfies Record<string, Text>;

function list(texts: readonly Text[]): Text {
  return { ru: texts.map(({ ru }) => `«${ru}»`).join(", "), en: texts.map(({ en }) => `“${en}”`).join(", ") };
}

function explain({ monitoring: { items, verdict, uncompared } }: YearReport): Text {
  if (verdict === "package") {
    return {
      ru: "Фактические значения всех показателей дорожной карты и программы соответствуют запланированным, поэтому программа упаковывается в лучшую практику.",
      en: "The facts of all indicators of the road map and of the programme correspond to the plan, so the programme is packaged as a best practice.",
    };
  }
  if (verdict === "revise") {
    const deviating = items.filter(({ corresponds }) => corresponds === false);
    const documents = list([...new Map(deviating.map((item) => [item.document, item.documentTitle])).values()]);
    const what = list(deviating.map(({ title }) => title));
    return {
      ru: `Отклоняются от плана: ${what.ru}. Поэтому программа направляется на доработку; отклонившиеся показатели запланированы в документах: ${documents.ru}.`,
      en: `These deviate from the plan: ${what.en}. So the programme goes to revision; the deviating indicators are planned in: ${documents.en}.`,
    };
  }
  const missing = items.filter(({ corresponds }) => corresponds === "missing");
  if (missing.length > 0) {
    const what = list(missing.map(({ title }) => title));
    return { ru: `Нет фактических значений: ${what.ru}.`, en: `There are no facts yet for: ${what.en}.` };
  }
  const documents = list(uncompared);
  return {
    ru: `Сравнивать нечего в документах: ${documents.ru}.`,
    en: `There is nothing to compare in: ${documents.en}.`,
  };
}

/** What the report says about the fate of the programme. */
export function decisionOf(report: YearReport): Decision {
  const { decided, verdict } = report.monitoring;
  const kind = verdict === "package" ? "good" : verdict === "revise" ? "late" : "quiet";
  const on = decided === undefined ? undefined : dateText(decided.date);
  const asOf = dateText(report.asOf);
  return {
    verdict: { title: titles[verdict], kind },
    stage: {
      ru: `${on === undefined ? "" : `Решение принято ${on.ru}. `}На ${asOf.ru} программа находится в состоянии «${report.reachedTitle.ru}».`,
      en: `${on === undefined ? "" : `Decided on ${on.en}. `}On ${asOf.en} the programme is in the state “${report.reachedTitle.en}”.`,
    },
    explanation: explain(report),
  };
}
