import { fail } from "../../fail.ts";
import { payloadOf, personOf, programmeOf, rule } from "../rule.ts";
import { type ApprovalRule, contractAddendum, dataConsents, dutyConsents, seatHeld } from "./approval-rule.ts";

const forThisUnit = ({ id, title, clause, force, failures }: ApprovalRule) =>
  rule({
    id,
    title,
    clause,
    force,
    check: (context, occasion) =>
      failures({
        unit: { id: occasion.instance.id, context },
        personOf: (person) => personOf(occasion, person),
        today: occasion.world.calendar.dateOf(occasion.at),
      }),
  });

export const unitDutyConsents = forThisUnit(dutyConsents);

export const unitDataConsents = forThisUnit(dataConsents);

export const unitSeatHeld = forThisUnit(seatHeld);

export const unitContractAddendum = forThisUnit(contractAddendum);

export const orderNamesUnit = rule({
  id: "order-names-unit",
  title: { ru: "Приказ об утверждении пар называет эту пару (группу)", en: "An order approving units names this one" },
  clause: "R40, R41; план лицея № 45, этап 5; программа СОШ № 32: приказ директора",
  force: "law",
  needs: "payload",
  check: (_context, occasion) => {
    const { order } = payloadOf(occasion, "approve");
    const found = programmeOf(occasion)?.context.orders[order];
    if (found === undefined || found.kind !== "approve-pairs") {
      return fail(`Нет приказа № ${order} об утверждении пар`, `There is no order ${order} approving units`, order);
    }
    return (
      found.units.includes(occasion.instance.id) ||
      fail(`Приказ № ${order} не называет эту пару (группу)`, `Order ${order} does not name this unit`, order)
    );
  },
});
