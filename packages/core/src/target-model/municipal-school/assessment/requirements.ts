import { fail } from "../../fail.ts";
import { listed, partOf } from "../../regulation/listed.ts";
import { wordIn } from "../../regulation/word-in.ts";
import { payloadOf, rule } from "../rule.ts";
import { assessmentForms, trackingWays } from "../vocabulary/assessment-table.ts";

export const assessedByTable = rule({
  id: "municipal-result-by-table",
  title: {
    ru: "Результат отслеживают тем способом и в той форме, что названы в таблице оценки",
    en: "A result is tracked in a way and shown in a form that the table of assessment names",
  },
  clause: "Ханкайский муниципальный округ: оценка результатов программы и её эффективности",
  force: "regulation",
  choice: "municipalSchool.assessment",
  needs: "payload",
  check: (_context, { regulation, ...occasion }, value) => {
    const { result, way, form } = payloadOf({ regulation, ...occasion }, "show-result");
    const row = partOf(value, result);
    if (row === undefined) return fail("Этого результата в таблице оценки нет", "The table has no such result", result);
    const [ways, forms] = [listed(partOf(row, "ways")), listed(partOf(row, "forms"))];
    const said = (ids: readonly string[], words: typeof trackingWays | typeof assessmentForms, one: "ru" | "en") =>
      ids.map((each) => wordIn(regulation, each, words, "municipalSchool.assessment")[one]).join(", ");
    return [
      ...(ways.includes(way)
        ? []
        : [
            fail(
              `Способ этого результата: ${said(ways, trackingWays, "ru")}`,
              `This result is tracked by: ${said(ways, trackingWays, "en")}`,
              way,
            ),
          ]),
      ...(forms.includes(form)
        ? []
        : [
            fail(
              `Форма этого результата: ${said(forms, assessmentForms, "ru")}`,
              `This result is shown by: ${said(forms, assessmentForms, "en")}`,
              form,
            ),
          ]),
    ];
  },
});

export const indicatorsStay = rule({
  id: "municipal-indicators-stay",
  title: { ru: "Показатель запланирован один раз и остаётся в плане", en: "An indicator is planned once, and stays" },
  clause: "Целостность: внесённое значение сравнивают с планом",
  force: "integrity",
  needs: "payload",
  check: ({ indicatorFacts }, occasion) => {
    const planned = payloadOf(occasion, "plan-indicators").indicators.map(({ id }) => id);
    return [
      ...planned
        .filter((id, index) => planned.indexOf(id) !== index)
        .map((id) => fail("Показатель запланирован дважды", "An indicator is planned twice", id)),
      ...Object.keys(indicatorFacts)
        .filter((id) => !planned.includes(id))
        .map((id) => fail("Значение этого показателя уже внесено", "A value of it is recorded already", id)),
    ];
  },
});

export const indicatorPlanned = rule({
  id: "municipal-indicator-planned",
  title: { ru: "Этот показатель запланирован", en: "The indicator is planned" },
  clause: "Целостность: сравнивают запланированное",
  force: "integrity",
  needs: "payload",
  check: ({ indicators }, occasion) => {
    const { id } = payloadOf(occasion, "record-indicator").fact;
    return (
      indicators.some((plan) => plan.id === id) ||
      fail("Такого показателя в плане нет", "No such indicator is planned", id)
    );
  },
});
