import { fail } from "../../fail.ts";
import { isWithin } from "../is-within.ts";
import { payloadOf, rule } from "../rule.ts";

export const firstCycleInProgramme = rule({
  id: "first-cycle-in-programme",
  title: { ru: "Первый цикл лежит в сроке программы", en: "The first cycle lies within the programme's period" },
  clause: "Целостность: цикл — часть программы",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const { cycle, period } = payloadOf(occasion, "found");
    return (
      cycle === undefined ||
      isWithin(cycle, period) ||
      fail(
        `Ожидается цикл в срок с ${period.from} по ${period.to}, указано с ${cycle.from} по ${cycle.to}`,
        `Expected a cycle within ${period.from} to ${period.to}, met ${cycle.from} to ${cycle.to}`,
      )
    );
  },
});

export const cycleComesNext = rule({
  id: "cycle-comes-next",
  title: { ru: "Следующий цикл начинается позже прежнего", en: "The next cycle begins after the one before" },
  clause: "Целостность: циклы программы следуют один за другим",
  force: "integrity",
  needs: "payload",
  check: (context, occasion) => {
    const { from } = payloadOf(occasion, "start-next-cycle").period;
    return (
      from > context.cyclePeriod.from ||
      fail(
        `Ожидается начало позже ${context.cyclePeriod.from}, указано ${from}`,
        `Expected a beginning after ${context.cyclePeriod.from}, met ${from}`,
      )
    );
  },
});
