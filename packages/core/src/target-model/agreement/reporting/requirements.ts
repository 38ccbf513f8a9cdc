import { fail } from "../../fail.ts";
import { haveSchoolDaysPassed } from "../later.ts";
import { isUnitAtWork, payloadOf, rule, unitOf } from "../rule.ts";
import { lastReported } from "./last-reported.ts";

export const doneAreTasks = rule({
  id: "done-tasks-are-tasks",
  title: { ru: "Выполнено не больше заданий, чем было", en: "No more tasks are done than there were" },
  clause: "Целостность: выполняют то, что задано",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const { done, of } = payloadOf(occasion, "report-on-tasks");
    return done <= of || fail(`Выполнено ${done}, а заданий ${of}`, `${done} are done, and there were ${of}`);
  },
});

export const reportFallenDue = rule({
  id: "agreed-report-fallen-due",
  title: { ru: "Отчёта нет дольше, чем договорились", en: "There has been no report for longer than agreed" },
  clause: "Целостность: напоминают о том, о чём договорились",
  force: "integrity",
  selects: true,
  check: (context, occasion) => {
    const unit = unitOf(occasion);
    const { reportEveryDays } = context.terms;
    if (!isUnitAtWork(unit) || reportEveryDays === undefined) {
      return fail("Пара (группа) сейчас не работает", "The unit is not at work now");
    }
    return (
      haveSchoolDaysPassed(occasion, lastReported(context, unit.context, occasion.at), reportEveryDays) ||
      fail("Отчёт был в срок", "There was a report in time")
    );
  },
});
