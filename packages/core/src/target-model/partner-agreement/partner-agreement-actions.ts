import { dayOf } from "@nastavnik/core";
import { recorderOfWhatHappened } from "../when-it-happened.ts";
import type { PartnerAgreementOccasion } from "./partner-agreement-commands.ts";
import type { PartnerAgreementContext } from "./partner-agreement-context.ts";

const record = recorderOfWhatHappened<PartnerAgreementContext, PartnerAgreementOccasion>();

/** What is written into the context of a `partner-agreement`. */
export const partnerAgreementActions = {
  recordOrganisationSignature: record("sign", (_context, occasion) => {
    const { document } = occasion.payload;
    return { organisationSigned: { signer: occasion.actor.id, document, on: dayOf(occasion, occasion.world) } };
  }),
  recordPartnerSignature: record("sign-for-partner", (_context, occasion) => ({
    partnerSigned: { ...occasion.payload, on: dayOf(occasion, occasion.world) },
  })),
  recordForce: record("*", (_context, { at, world }) => ({ inForceSince: world.calendar.dateOf(at).toString() })),
  recordExtension: record("extend", ({ period, extensions }, occasion) => {
    const { to, signer, document } = occasion.payload;
    const on = dayOf(occasion, occasion.world);
    return { period: { ...period, to }, extensions: [...extensions, { document, signer, from: period.to, to, on }] };
  }),
  recordEnd: record("end", (_context, occasion) => ({
    ending: { ...occasion.payload, on: dayOf(occasion, occasion.world) },
  })),
  recordExpiry: record("*", ({ period: { to } }) => ({ ending: { reason: "term-over", on: to } })),
};
