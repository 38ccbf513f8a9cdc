import { fail } from "../../fail.ts";
import { foundIn, remarkedIn } from "../../found-by.ts";
import { payloadOf, rule } from "../rule.ts";

export const indicatorPlanned = rule({
  id: "indicator-planned",
  title: { ru: "Показатель есть в плане", en: "The indicator is planned" },
  clause: "Целостность: с планом сравнивают только то, что запланировано",
  force: "integrity",
  needs: "payload",
  check: (context, occasion) => {
    const { id } = payloadOf(occasion, "record-indicator").fact;
    return (
      context.indicators.some((plan) => plan.id === id) ||
      fail("Такого показателя нет в плане", "No such indicator is planned", id)
    );
  },
});

export const indicatorsDistinct = rule({
  id: "indicators-distinct",
  title: { ru: "Каждый показатель запланирован один раз", en: "Each indicator is planned once" },
  clause: "Целостность: у показателя одно плановое значение",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const ids = payloadOf(occasion, "plan-indicators").indicators.map(({ id }) => id);
    return ids
      .filter((id, index) => ids.indexOf(id) < index)
      .map((id) => fail("Показатель запланирован дважды", "An indicator is planned twice", id));
  },
});

const comparedDocuments = [
  ["road-map", "В дорожной карте не запланированы показатели", "The road map has no planned indicators"],
  ["programme", "В программе не запланированы показатели", "The programme has no planned indicators"],
] as const;

export const indicatorsPlanned = rule({
  id: "indicators-planned",
  title: {
    ru: "До начала работы запланированы показатели дорожной карты и программы",
    en: "Indicators of the road map and of the programme are planned before work begins",
  },
  clause: "вывод из сравнения фактических показателей с планируемыми (Приморский краевой ИРО)",
  force: "regulation",
  choice: "review.comparison",
  check: ({ indicators }) =>
    comparedDocuments
      .filter(([id]) => !indicators.some(({ document }) => document === id))
      .map(([id, ru, en]) => fail(ru, en, id)),
});

export const recordedIndicatorsStay = rule({
  id: "recorded-indicators-stay",
  title: {
    ru: "Показатели, значение которых уже внесено, остаются в плане",
    en: "Indicators with a value stay planned",
  },
  clause: "Целостность: внесённое значение сравнивают с планом",
  force: "integrity",
  needs: "payload",
  check: ({ indicators, indicatorFacts }, occasion) => {
    const planned = payloadOf(occasion, "plan-indicators").indicators;
    return indicators
      .filter(({ id }) => indicatorFacts[id] !== undefined && !planned.some((plan) => plan.id === id))
      .map(({ id, title }) =>
        fail(
          `Значение показателя «${title.ru}» уже внесено`,
          `A value of the indicator “${title.en}” is recorded already`,
          id,
        ),
      );
  },
});

export const verdictOpen = rule({
  id: "verdict-open",
  title: { ru: "Итог ещё не подведён", en: "The verdict is still open" },
  clause: "Целостность: итог подводят по тем значениям, которые были внесены до него",
  force: "integrity",
  check: (context) =>
    context.verdict === undefined || fail("Итог цикла уже подведён", "The verdict of the cycle has been given already"),
});

export const indicatorsComplete = rule({
  id: "indicators-complete",
  title: { ru: "У каждого показателя есть фактическое значение", en: "Every indicator has a fact" },
  clause: "Приморский краевой ИРО: в случае соответствия фактических показателей планируемым",
  force: "regulation",
  choice: "review.comparison",
  check: (_context, { world }) => remarkedIn(world, "verdict", "missing"),
});

export const indicatorsCorrespond = rule({
  id: "indicators-correspond",
  title: {
    ru: "Все показатели дорожной карты и программы соответствуют плану",
    en: "All indicators of the road map and the programme correspond to plan",
  },
  clause: "Приморский краевой ИРО: в случае соответствия фактических показателей планируемым",
  force: "regulation",
  choice: "review.comparison",
  check: (_context, { world }) => remarkedIn(world, "verdict", "deviating", "uncompared"),
});

export const indicatorsCompleteForRevision = rule({
  id: "indicators-complete-for-revision",
  title: {
    ru: "До решения о доработке есть все фактические значения и есть что сравнить в обоих документах",
    en: "Before the programme goes to revision, every indicator has a fact and both documents have one to compare",
  },
  clause: "вывод из условий упаковки и доработки (Приморский краевой ИРО)",
  force: "regulation",
  choice: "review.completeBeforeRevision",
  check: (_context, { world }) => remarkedIn(world, "verdict", "missing", "uncompared"),
});

export const someIndicatorDeviates = rule({
  id: "some-indicator-deviates",
  title: { ru: "Показатели отклоняются от плана", en: "Indicators deviate from plan" },
  clause: "Приморский краевой ИРО: в случае отклонения фактических показателей от планируемых",
  force: "regulation",
  choice: "review.comparison",
  check: (_context, { world }) => {
    const found = foundIn(world, "verdict");
    if (!found.ok) return found.failures;
    return (
      found.remarks.some(({ code }) => code === "deviating") ||
      fail(
        "Отклонений от плана нет: дорабатывать нечего",
        "No indicator deviates from plan: there is nothing to revise",
      )
    );
  },
});
