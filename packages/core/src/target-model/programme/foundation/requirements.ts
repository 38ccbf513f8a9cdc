import { fail } from "../../fail.ts";
import { payloadOf, rule } from "../rule.ts";

export const cycleComesNext = rule({
  id: "cycle-comes-next",
  title: { ru: "Следующий цикл начинается позже прежнего", en: "The next cycle begins after the one before" },
  clause: "Целостность: циклы программы следуют один за другим",
  force: "integrity",
  needs: "payload",
  check: (context, occasion) => {
    const { from } = payloadOf(occasion, "start-next-cycle").period;
    return (
      from > context.period.from ||
      fail(
        `Ожидается начало позже ${context.period.from}, указано ${from}`,
        `Expected a beginning after ${context.period.from}, met ${from}`,
      )
    );
  },
});
