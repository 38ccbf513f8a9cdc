import { isJsonObject } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import { fail } from "../../fail.ts";
import { payloadOf, programmeOf, rule } from "../rule.ts";
import { extensionConsents, unagreed } from "./agreed-extension.ts";

export const extensionIsLater = rule({
  id: "extension-is-later",
  title: { ru: "Новый срок позже прежнего", en: "The new term ends after the old one" },
  clause: "Целостность: продлить — значит отодвинуть последний день",
  force: "integrity",
  needs: "payload",
  check: ({ period }, occasion) => {
    const { to } = payloadOf(occasion, "agree-to-extension");
    return (
      to > period.to ||
      fail(`Ожидается день позже ${period.to}, указан ${to}`, `Expected a day after ${period.to}, met ${to}`)
    );
  },
});

export const extendedTermFits = rule({
  id: "extended-term-fits",
  title: { ru: "Срок вместе с продлением не больше установленного", en: "The term is not too long with its extension" },
  clause: "Приморский краевой ИРО: краткосрочная программа (от 3 месяцев до 1 года)",
  force: "regulation",
  choice: "unit.term",
  needs: "payload",
  check: ({ period }, occasion, term) => {
    const { to } = payloadOf(occasion, "agree-to-extension");
    const most = isJsonObject(term) ? term["atMost"] : "P1Y";
    if (typeof most !== "string") return true;
    // The last day belongs to the term: from 1 September to 31 August is one year.
    const last = Temporal.PlainDate.from(period.from).add(most).subtract({ days: 1 });
    return (
      to <= last.toString() ||
      fail(
        `Ожидается день не позже ${last.toString()}, указан ${to}`,
        `Expected a day until ${last.toString()}, met ${to}`,
      )
    );
  },
});

export const extensionInProgramme = rule({
  id: "extension-in-programme",
  title: { ru: "Продление не выходит за срок программы", en: "The extension lies within the programme's period" },
  clause: "Пара (группа) работает в рамках программы: вывод из её срока",
  force: "regulation",
  choice: "unit.withinProgramme",
  needs: "payload",
  check: (_context, occasion) => {
    const { to } = payloadOf(occasion, "agree-to-extension");
    const period = programmeOf(occasion)?.context.period;
    return (
      period === undefined ||
      to <= period.to ||
      fail(`Программа идёт по ${period.to}, указано ${to}`, `The programme runs until ${period.to}, met ${to}`)
    );
  },
});

export const extensionAgreed = rule({
  ...extensionConsents,
  check: unagreed,
});

export const extensionOrdered = rule({
  id: "order-extends-unit",
  title: { ru: "Приказ о продлении называет эту пару (группу)", en: "An order on extensions names this unit" },
  clause: "Целостность: продлевает тот приказ, который называет пару (группу)",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const { order } = payloadOf(occasion, "extend");
    const found = programmeOf(occasion)?.context.orders[order];
    if (found === undefined || found.kind !== "extend-units") {
      return fail(`Нет приказа № ${order} о продлении`, `There is no order ${order} on extensions`, order);
    }
    return (
      found.units.includes(occasion.instance.id) ||
      fail(`Приказ № ${order} не называет эту пару (группу)`, `Order ${order} does not name this unit`, order)
    );
  },
});

export const extensionNamed = rule({
  id: "extension-is-agreed-on",
  title: { ru: "Известно, до какого дня продлить", en: "It is known until which day to extend" },
  clause: "Целостность: продлевают до дня, о котором договорились",
  force: "integrity",
  check: ({ extension }) =>
    extension !== undefined || fail("О продлении ещё не договаривались", "No extension has been agreed on yet"),
});
