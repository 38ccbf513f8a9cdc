import { type Failure, nearest } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import { listed } from "../../regulation/listed.ts";
import { wordIn } from "../../regulation/word-in.ts";
import { organisationIn } from "../../organisation/organisation-in.ts";
import { reached } from "../mark.ts";
import { orderTitle } from "../orders/order-title.ts";
import { mentoringForms } from "../../vocabulary/mentoring-forms.ts";
import { payloadOf, rule } from "../rule.ts";
import { audiences } from "./audience.ts";
import { respondentGroups } from "./respondents.ts";

export const ordersIssued = rule({
  id: "orders-issued",
  title: { ru: "Изданы приказы, с которых начинается программа", en: "The orders that begin the programme are issued" },
  clause: "План лицея № 45, этап 1: приказы; Приморский краевой ИРО: обязательные документы ОО",
  force: "regulation",
  choice: "preparation.orders",
  check: ({ orders }, { regulation }, value) => {
    const issued = new Set(Object.values(orders).map(({ kind }) => kind));
    return listed(value)
      .filter((kind) => !issued.has(kind))
      .map((kind) => {
        const { ru, en } = orderTitle(regulation, kind);
        return fail(`Нет приказа ${ru}`, `There is no order ${en}`, kind);
      });
  },
});

export const curatorsAppointed = rule({
  id: "curators-appointed",
  title: { ru: "Приказом назначены все, кого называет Положение", en: "All whom the regulation names are appointed" },
  titleUnder: (value, regulation) => {
    const { posts } = organisationIn(regulation);
    const words = listed(value).flatMap((role) => posts[role] ?? []);
    return {
      ru: `Приказом назначены: ${words.map(({ ru }) => ru).join(", ")}`,
      en: `An order has appointed: ${words.map(({ en }) => en).join(", ")}`,
    };
  },
  clause: "План лицея № 45, этап 1: назначение координатора и кураторов",
  force: "regulation",
  choice: "preparation.appointments",
  check: (context, _occasion, value) => {
    const failures: Failure[] = [];
    const asked = listed(value);
    if (asked.includes("coordinator") && context.coordinators.length === 0) {
      failures.push(fail("Координатор не назначен приказом", "No order appoints a coordinator", "coordinator"));
    }
    if (asked.includes("curator") && context.curators.length === 0) {
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

export const answeredByAsked = rule({
  id: "needs-answered-by-asked",
  title: { ru: "О запросах ответило не больше, чем спрошено", en: "No more have answered than were asked" },
  clause: "Целостность: отвечают те, кого спросили",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) =>
    payloadOf(occasion, "monitor-needs")
      .respondents.filter(({ asked, answered }) => answered > asked)
      .map(({ group, asked, answered }) => {
        const { ru, en } = respondentGroups[group];
        return fail(
          `Ответило ${answered}, спрошено ${asked}: ${ru}`,
          `${answered} answered, ${asked} asked: ${en}`,
          group,
        );
      }),
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

export const formsInRegulation = rule({
  id: "forms-in-regulation",
  title: { ru: "Формы названы в Положении", en: "The regulation names the forms" },
  clause: "Положение называет формы наставничества: выбор Положения",
  force: "regulation",
  choice: "forms.offered",
  needs: "payload",
  check: (_context, occasion, value) => {
    const known = listed(value);
    return payloadOf(occasion, "choose-forms")
      .forms.filter((form) => !known.includes(form))
      .map((form) => {
        const near = nearest(form, known);
        const meant =
          near === undefined ? undefined : wordIn(occasion.regulation, near, mentoringForms, "forms.offered");
        return fail(
          `Такой формы нет в Положении${meant === undefined ? "" : `; похоже на ${meant.ru}`}`,
          `The regulation has no such form${meant === undefined ? "" : `; near: ${meant.en}`}`,
          form,
        );
      });
  },
});

export const everybodyInformed = rule({
  id: "everybody-informed",
  title: { ru: "Все аудитории проинформированы", en: "Every audience is informed" },
  clause: "План лицея № 45, этап 1: информирование родителей, педагогов, обучающихся, на сайте и внешней среды",
  force: "regulation",
  choice: "preparation.inform",
  check: (context, { regulation }, value) =>
    listed(value)
      .filter((audience) => context.done[`inform:${audience}`] === undefined)
      .map((audience) => {
        const { ru, en } = wordIn(regulation, audience, audiences, "preparation.inform");
        return fail(`Ещё не проинформированы: ${ru}`, `Not informed yet: ${en}`, audience);
      }),
});
