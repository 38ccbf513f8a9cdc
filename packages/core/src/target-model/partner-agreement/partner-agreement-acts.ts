import type { Circle, EitherBy, OfficeBy } from "@nastavnik/core";
import { byManagement } from "../role/offices.ts";
import type { PartnerAgreementContext } from "./partner-agreement-context.ts";

/** The partner's own organisation. */
const partner: Circle<Partial<PartnerAgreementContext>> = {
  title: { ru: "организация социального партнёра", en: "the organisation of the social partner" },
  clause: "Целостность: за партнёра действует он сам",
  who: ({ context: { partner: organisation } }) => (organisation === undefined ? undefined : [organisation]),
};

/** The act of the social partner. */
export const byPartner: OfficeBy<Partial<PartnerAgreementContext>> = {
  kind: "office",
  roles: ["social-partner"],
  organisation: partner,
};

/** The act of the partner, or of whoever records what the partner has signed on paper. */
export const byPartnerOrManagement: EitherBy<Partial<PartnerAgreementContext>> = {
  kind: "either",
  of: [byPartner, ...byManagement.of],
};
