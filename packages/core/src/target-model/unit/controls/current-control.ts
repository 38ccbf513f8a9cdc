import { Temporal } from "temporal-polyfill";
import { fail } from "../../fail.ts";
import { rule } from "../rule.ts";
import { today } from "../until-end-of.ts";
import { lastDayBefore } from "./delays.ts";

export const currentControlMissing = rule({
  id: "current-control-missing",
  title: { ru: "Текущего контроля в этот срок не было", en: "There was no current control in this term" },
  clause: "Целостность: напоминают о том, чего не было",
  force: "integrity",
  selects: true,
  check: ({ controls, suspendedFor }, occasion) => {
    if (suspendedFor !== undefined) return fail("Пара (группа) приостановлена", "The unit is suspended");
    const due = lastDayBefore(today(occasion), occasion.regulation);
    const carriedOut = controls["current"]?.at;
    if (due === undefined || carriedOut === undefined) return true;
    const { calendar } = occasion.world;
    const day = calendar.dateOf(Temporal.Instant.from(carriedOut));
    return (
      Temporal.PlainDate.compare(day, due.subtract({ years: 1 })) <= 0 ||
      fail("Текущий контроль проведён", "The current control was carried out", day.toString())
    );
  },
});
