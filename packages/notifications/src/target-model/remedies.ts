import type { NotificationModel } from "../rule/model.ts";

const unit = (command: string) => ({ workflow: "unit", command });
const agreement = (command: string) => ({ workflow: "agreement", command });
const participant = (command: string) => ({ workflow: "participant", command });
const programme = (command: string) => ({ workflow: "programme", command });

/** By which command what is missing comes about, where it is one command. */
export const remedies: NonNullable<NotificationModel["remedies"]> = {
  "order-names-unit": programme("issue-order"),
  "programme-documents-exist": programme("adopt-document"),
  "duty-consents": participant("give-consent"),
  "data-consents-in-force": participant("give-consent"),
  "labour-contract-addendum": unit("attach-contract-addendum"),
  "current-control-missing": unit("carry-out-control"),
  "agreement-before-order": agreement("sign"),
  "agreement-before-meetings": agreement("sign"),
  "agreement-signed-by-both": agreement("sign"),
  "disclosure-permitted": agreement("permit-disclosure"),
  "everyone-consented": unit("consent"),
  "everyone-ranked": unit("rank-deficits"),
  "plans-drawn-up": unit("draw-up-plan"),
  "checklist-certified": unit("certify-checklist"),
  "closing-meeting-held": unit("hold-meeting"),
  "regular-meeting-held": unit("hold-meeting"),
  "mid-term-control-done": unit("carry-out-control"),
  "final-control-done": unit("carry-out-control"),
  "reports-approved": unit("approve-report"),
  "report-submitted": unit("submit-report"),
  "unit-not-suspended": unit("resume"),
};
