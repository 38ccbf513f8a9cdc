import { fail } from "../../fail.ts";
import { rule, unitsOf } from "../rule.ts";

export const unitsEnded = rule({
  id: "units-closed",
  title: {
    ru: "Все пары и группы, чей срок кончается в этом цикле, завершили работу",
    en: "Every pair and group whose term ends in this cycle has ended its work",
  },
  clause: "вывод из порядка этапов 6 и 7 плана лицея № 45",
  force: "regulation",
  choice: "completion.unitsEnded",
  check: ({ cyclePeriod }, occasion) =>
    unitsOf(occasion)
      .filter(({ status, context }) => status !== "done" && context.period.to <= cyclePeriod.to)
      .map(({ id }) => fail("Пара (группа) ещё не завершила работу", "The unit has not ended its work yet", id)),
});
