import { dayOf } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import { isOfPartner } from "./partner.ts";
import { payloadOf, personOf, programmeOf, rule } from "../rule.ts";
import { agreedBeforeOrder } from "../agreements/requirements.ts";
import { approvedAfterProposal } from "../term/requirements.ts";
import {
  type ApprovalRule,
  clearancesInForce,
  contractAddendum,
  dataConsents,
  dutyConsents,
  mentorNotRemoved,
  seatHeld,
} from "./approval-rule.ts";

const forThisUnit = ({ failures, ...requirement }: ApprovalRule) =>
  rule({
    ...requirement,
    check: (context, occasion, value) =>
      failures(
        {
          unit: { id: occasion.instance.id, context },
          personOf: (person) => personOf(occasion, person),
          isMentorOfElsewhere: isOfPartner(occasion, personOf(occasion, context.mentor)),
          day: dayOf(occasion, occasion.world),
        },
        value,
      ),
  });

export const unitDutyConsents = forThisUnit(dutyConsents);

export const unitDataConsents = forThisUnit(dataConsents);

export const unitMentorNotRemoved = forThisUnit(mentorNotRemoved);
export const unitClearancesInForce = forThisUnit(clearancesInForce);
export const unitSeatHeld = forThisUnit(seatHeld);

export const unitContractAddendum = forThisUnit(contractAddendum);

export const unitAgreedBeforeOrder = forThisUnit(agreedBeforeOrder);

export const unitApprovedAfterProposal = forThisUnit(approvedAfterProposal);

export const orderNamesUnit = rule({
  id: "order-names-unit",
  title: { ru: "Приказ об утверждении пар называет эту пару (группу)", en: "An order approving units names this one" },
  clause: "Целостность: пару (группу) утверждает приказ, который её называет",
  force: "integrity",
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
