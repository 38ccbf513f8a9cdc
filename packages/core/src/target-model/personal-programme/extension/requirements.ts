import { Temporal } from "temporal-polyfill";
import { fail } from "../../fail.ts";
import { partOf } from "../../regulation/listed.ts";
import { stillAsked } from "../plans/still-asked.ts";
import { authorsOf, coAuthorsOf, payloadOf, rule } from "../rule.ts";
import { unitOf } from "../unit-of.ts";

export const extendedLater = rule({
  id: "programme-extension-later",
  title: { ru: "Новый срок позже прежнего и не позже срока пары", en: "The new term ends later, within the unit's" },
  clause: "Целостность: продлить — отодвинуть последний день, пока работает пара (группа)",
  force: "integrity",
  needs: "payload",
  check: ({ period }, occasion) => {
    const { to } = payloadOf(occasion, "agree-to-extension");
    const last = unitOf(occasion.world)?.context.period.to ?? to;
    return (
      (to > period.to && to <= last) ||
      fail(
        `Ожидается день после ${period.to} и не позже ${last}, указан ${to}`,
        `Expected a day after ${period.to} and until ${last}, met ${to}`,
      )
    );
  },
});

export const extendedTermInLimits = rule({
  id: "programme-extension-fits",
  title: { ru: "Срок вместе с продлением не больше установленного", en: "The term is not too long with its extension" },
  clause: "Приморский краевой ИРО: краткосрочная программа (от 3 месяцев до 1 года)",
  force: "regulation",
  choice: "personalProgramme.term",
  needs: "payload",
  check: ({ period }, occasion, term) => {
    const { to } = payloadOf(occasion, "agree-to-extension");
    const most = partOf(term, "atMost");
    if (typeof most !== "string") return true;
    // The last day belongs to the term: from 1 September to 31 August is one year.
    const last = Temporal.PlainDate.from(period.from).add(most).subtract({ days: 1 }).toString();
    return (
      to <= last || fail(`Ожидается день не позже ${last}, указан ${to}`, `Expected a day until ${last}, met ${to}`)
    );
  },
});

export const extensionProposed = rule({
  id: "programme-extension-named",
  title: { ru: "Известно, до какого дня продлить", en: "It is known until which day to extend" },
  clause: "Целостность: продлевают до дня, о котором договорились",
  force: "integrity",
  check: ({ extension }) =>
    extension !== undefined || fail("О продлении не договаривались", "No extension has been agreed on"),
});

export const extensionByBoth = rule({
  id: "programme-extension-consented",
  title: {
    ru: "На продление согласны наставник и наставляемые",
    en: "Mentor and mentees have agreed to the extension",
  },
  clause: "Программа наставничества продлевается по обоюдному согласию сторон: выбор Положения",
  force: "regulation",
  choice: "personalProgramme.extension",
  check: ({ extension }, occasion) =>
    authorsOf(occasion)
      .filter((person) => extension?.consents[person] === undefined)
      .map((person) => fail("Сторона не согласилась на продление", "A party has not agreed to it", person)),
});

export const planFulfilled = rule({
  id: "programme-fulfilled",
  title: { ru: "Планы выполнены, задания приняты", en: "The plans are done, the tasks accepted" },
  clause: "Целостность: выполнено досрочно то, что выполнено (программа СОШ № 32: успешное выполнение плана)",
  force: "integrity",
  check: (context, occasion) => {
    const asked = stillAsked(context, coAuthorsOf(occasion));
    const rows = asked.plans.flatMap(([, { rows: all, done }]) =>
      all.filter(({ row }) => done[row] === undefined).map(({ row }) => row),
    );
    const tasks = asked.tasks.filter(([, { acceptedAt }]) => acceptedAt === undefined);
    if (asked.plans.length === 0) return fail("Планов нет", "There is no plan");
    return [
      ...rows.map((row) => fail("Строка плана не выполнена", "A row of a plan is not done", row)),
      ...tasks.map(([task]) => fail("Задание не принято", "A task is not accepted", task)),
    ];
  },
});
