import { listed } from "../../regulation/listed.ts";
import { all, dayOf, type Failure, relatedInstance } from "@nastavnik/core";
import type { ParticipantContext } from "../../participant/participant-context.ts";
import { agreedBeforeOrder } from "../../unit/agreements/requirements.ts";
import { approvedAfterProposal, approvedInTerm } from "../../unit/term/requirements.ts";
import { fail } from "../../fail.ts";
import {
  type Approval,
  type ApprovalRule,
  clearancesInForce,
  contractAddendum,
  dataConsents,
  dutyConsents,
  mentorNotRemoved,
  seatHeld,
} from "../../unit/forming/approval-rule.ts";
import { foundationClause, foundationTitle, missingDocuments } from "../documents/foundation-document.ts";
import type { ProgrammeOccasion } from "../programme-commands.ts";
import { participantsOf, payloadOf, rule, unitsOf } from "../rule.ts";

/** Identifiers of the units that the order names; `undefined` for an order that approves no units. */
function named(occasion: ProgrammeOccasion): readonly string[] | undefined {
  const { kind, units } = payloadOf(occasion, "issue-order");
  return kind === "approve-pairs" ? [...new Set(units)] : undefined;
}

/** The agreed units among those that the order names, with their people. */
function approvals(occasion: ProgrammeOccasion): readonly Approval[] {
  const ids = named(occasion);
  if (ids === undefined) return [];
  const people = new Map(participantsOf(occasion).map((person) => [person.id, person]));
  const day = dayOf(occasion, occasion.world);
  return unitsOf(occasion)
    .filter((unit) => ids.includes(unit.id) && unit.value === "agreed")
    .map((unit) => {
      const { partner, mentor, isMentorOfElsewhere } = unit.context;
      const outside = relatedInstance<ParticipantContext>(occasion.world, `person:${mentor}`);
      const isOfPartner = partner !== undefined && outside?.parent === partner;
      return {
        unit,
        personOf: (id) => (id === mentor && isOfPartner ? outside : people.get(id)),
        isMentorOfElsewhere: isOfPartner && isMentorOfElsewhere === true,
        day,
      };
    });
}

const forEachUnit = ({ failures, ...requirement }: ApprovalRule) =>
  rule({
    ...requirement,
    needs: "payload",
    check: (_context, occasion, value) => approvals(occasion).flatMap((approval) => failures(approval, value)),
  });

const pairsOrderDocuments = rule({
  id: "pairs-order-documents",
  title: foundationTitle,
  clause: foundationClause,
  force: "regulation",
  choice: "documents.required",
  needs: "payload",
  check: (context, occasion, value) =>
    named(occasion) === undefined ? true : missingDocuments(context, occasion.regulation, listed(value)),
});

const pairsOrderNamesUnits = rule({
  id: "pairs-order-names-units",
  title: { ru: "Приказ называет пары (группы)", en: "The order names units" },
  clause: "Целостность: приказ об утверждении пар (групп) называет их",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) =>
    named(occasion)?.length !== 0 || fail("В приказе не названа ни одна пара (группа)", "The order names no unit"),
});

const pairsOrderUnitsAgreed = rule({
  id: "pairs-order-units-agreed",
  title: { ru: "Стороны каждой пары (группы) согласны", en: "The parties of every unit have agreed" },
  clause: "Целостность: приказ утверждает то, о чём стороны договорились",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion): readonly Failure[] => {
    const units = new Map(unitsOf(occasion).map((unit) => [unit.id, unit]));
    return (named(occasion) ?? []).flatMap((id) =>
      units.get(id)?.value === "agreed"
        ? []
        : fail("Пара (группа) не согласована сторонами", "The unit is not agreed by its parties", id),
    );
  },
});

const pairsOrderSingle = rule({
  id: "pairs-order-single",
  title: { ru: "Пары (группы) цикла утверждает один приказ", en: "One order approves the units of a cycle" },
  clause: "Приморский краевой ИРО: приказ о закреплении пар",
  force: "regulation",
  choice: "pairing.orders",
  needs: "payload",
  asks: (value) => value === "one",
  check: (context, occasion) =>
    named(occasion) === undefined ||
    context.done["order:approve-pairs"] === undefined ||
    fail("Приказ об утверждении пар в этом цикле уже издан", "An order of this cycle has approved units already"),
});

export const pairsOrderReady = all(
  "pairs-order-ready",
  { ru: "Пары (группы) приказа можно утвердить", en: "The units of the order may be approved" },
  pairsOrderDocuments,
  pairsOrderSingle,
  pairsOrderNamesUnits,
  pairsOrderUnitsAgreed,
  forEachUnit(dutyConsents),
  forEachUnit(dataConsents),
  forEachUnit(mentorNotRemoved),
  forEachUnit(clearancesInForce),
  forEachUnit(seatHeld),
  forEachUnit(contractAddendum),
  forEachUnit(agreedBeforeOrder),
  forEachUnit(approvedInTerm),
  forEachUnit(approvedAfterProposal),
);
