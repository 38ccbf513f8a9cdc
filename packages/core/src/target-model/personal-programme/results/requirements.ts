import { fail } from "../../fail.ts";
import { foundBy } from "../../found-by.ts";
import { payloadOf, rule } from "../rule.ts";

export const resultsDistinct = rule({
  id: "results-planned-once",
  title: {
    ru: "Каждый результат запланирован один раз и остаётся в плане",
    en: "Every result is planned once, and stays",
  },
  clause: "Целостность: внесённое значение сравнивают с планом",
  force: "integrity",
  needs: "payload",
  check: ({ resultFacts }, occasion) => {
    const planned = payloadOf(occasion, "plan-results").indicators.map(({ id }) => id);
    return [
      ...planned
        .filter((id, index) => planned.indexOf(id) !== index)
        .map((id) => fail("Результат запланирован дважды", "A result is planned twice", id)),
      ...Object.keys(resultFacts)
        .filter((id) => !planned.includes(id))
        .map((id) => fail("Значение этого результата уже внесено", "A value of it is recorded already", id)),
    ];
  },
});

export const resultPlanned = rule({
  id: "result-planned",
  title: { ru: "Этот результат запланирован", en: "The result is planned" },
  clause: "Целостность: сравнивают запланированное",
  force: "integrity",
  needs: "payload",
  check: ({ indicators }, occasion) => {
    const { id } = payloadOf(occasion, "record-result").fact;
    return (
      indicators.some((plan) => plan.id === id) ||
      fail("Такого результата в плане нет", "No such result is planned", id)
    );
  },
});

export const resultsCorrespond = rule({
  id: "results-correspond",
  title: { ru: "Результаты соответствуют запланированным", en: "The results correspond to plan" },
  clause: "Приморский краевой ИРО: в случае соответствия показателей программу следует упаковать в практику",
  force: "regulation",
  choice: "personalProgramme.verdict",
  check: (_context, { world }) => foundBy(world, "results", (outcome) => outcome === "package"),
});

export const resultsDeviate = rule({
  id: "results-deviate",
  title: { ru: "Результаты отклоняются от запланированных", en: "The results deviate from plan" },
  clause: "Приморский краевой ИРО: доработка — в случае отклонения показателей от планируемых",
  force: "regulation",
  choice: "personalProgramme.verdict",
  check: (_context, { world }) => {
    const found = foundBy(world, "results", (outcome) => outcome === "revise" || outcome === "package");
    if (found !== true) return found;
    return (
      foundBy(world, "results", (outcome) => outcome === "revise") === true ||
      fail("Отклонений от плана нет: дорабатывать нечего", "Nothing deviates from plan: there is nothing to revise")
    );
  },
});

export const waysUsed = rule({
  id: "monitoring-ways-used",
  title: { ru: "Выбранные способы мониторинга применены", en: "The chosen ways of monitoring were used" },
  clause: "Приморский краевой ИРО: способы мониторинга на выбор организации",
  force: "regulation",
  choice: "personalProgramme.monitoringWays",
  check: (_context, { world }) => foundBy(world, "ways", (outcome) => outcome === "counts"),
});
