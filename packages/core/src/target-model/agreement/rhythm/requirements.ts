import { fail } from "../../fail.ts";
import { haveSchoolDaysPassed } from "../later.ts";
import { isUnitAtWork, rule, unitOf } from "../rule.ts";
import { lastMet } from "./last-met.ts";

export const meetingFallenDue = rule({
  id: "agreed-meeting-fallen-due",
  title: { ru: "Встречи нет дольше, чем договорились", en: "There has been no meeting for longer than agreed" },
  clause: "Целостность: напоминают о том, о чём договорились",
  force: "integrity",
  selects: true,
  check: (context, occasion) => {
    const unit = unitOf(occasion);
    const { meetingEveryDays } = context.terms;
    if (!isUnitAtWork(unit) || meetingEveryDays === undefined) {
      return fail("Пара (группа) сейчас не работает", "The unit is not at work now");
    }
    const since = lastMet(context, unit.context, occasion.at);
    return (
      haveSchoolDaysPassed(occasion, since, meetingEveryDays) ||
      fail("Встреча была в срок", "There was a meeting in time")
    );
  },
});
