import type { Failure } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import { ordered, reached } from "../mark.ts";
import { rule } from "../rule.ts";
import { audiences } from "./audience.ts";

export const modelIntroduced = rule({
  id: "model-introduced",
  title: { ru: "Издан приказ о внедрении целевой модели", en: "The order introducing the target model is issued" },
  clause: "План лицея № 45, этап 1: приказ «Внедрение целевой модели наставничества»",
  force: "regulation",
  choice: "preparation.orders",
  check: (context) => ordered(context, "introduce-target-model"),
});

export const regulationOrdered = rule({
  id: "regulation-ordered",
  title: { ru: "Издан приказ об утверждении Положения", en: "The order approving the Regulation is issued" },
  clause: "Приморский краевой ИРО: обязательные документы ОО",
  force: "regulation",
  choice: "preparation.orders",
  check: (context) => ordered(context, "approve-regulation"),
});

export const curatorsAppointed = rule({
  id: "curators-appointed",
  title: { ru: "Назначены координатор и куратор", en: "A coordinator and a curator are appointed" },
  clause: "План лицея № 45, этап 1: назначение координатора и кураторов",
  force: "regulation",
  choice: "preparation.appointments",
  check: (context) => {
    const failures: Failure[] = [];
    if (context.coordinators.length === 0) {
      failures.push(fail("Координатор не назначен приказом", "No order appoints a coordinator", "coordinator"));
    }
    if (context.curators.length === 0) {
      failures.push(fail("Куратор не назначен приказом", "No order appoints a curator", "curator"));
    }
    return failures;
  },
});

export const needsMonitored = rule({
  id: "needs-monitored",
  title: { ru: "Запросы потенциальных наставляемых выявлены", en: "Needs of potential mentees are monitored" },
  clause: "План лицея № 45, этап 1: мониторинг запросов предшествует выбору форм",
  force: "regulation",
  choice: "preparation.needsMonitoring",
  check: (context) => reached(context, "monitor-needs"),
});

export const formsChosen = rule({
  id: "forms-chosen",
  title: { ru: "Формы наставничества выбраны", en: "Forms of mentoring are chosen" },
  clause: "План лицея № 45, этап 1: выбор форм и программ наставничества",
  force: "regulation",
  choice: "preparation.formsChosen",
  check: (context) =>
    context.forms.length > 0 || fail("Формы наставничества не выбраны", "No form of mentoring is chosen"),
});

export const everybodyInformed = rule({
  id: "everybody-informed",
  title: { ru: "Все аудитории проинформированы", en: "Every audience is informed" },
  clause: "План лицея № 45, этап 1: информирование родителей, педагогов, обучающихся, на сайте и внешней среды",
  force: "regulation",
  choice: "preparation.inform",
  check: (context) =>
    Object.entries(audiences)
      .filter(([audience]) => context.done[`inform:${audience}`] === undefined)
      .map(([audience, { ru, en }]) => fail(`Ещё не проинформированы: ${ru}`, `Not informed yet: ${en}`, audience)),
});
