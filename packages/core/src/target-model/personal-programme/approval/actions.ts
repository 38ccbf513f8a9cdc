import { listed } from "../../regulation/listed.ts";
import { neededEvidence } from "../controls/needed-evidence.ts";
import { record } from "../record.ts";

/** What this theme writes into the context. */
export const approvalActions = {
  recordApproval: record("approve", (_context, { payload, act, at }) => ({
    approval: { document: payload.document, role: act.kind === "office" ? act.role : "curator", at: at.toString() },
  })),
  recordBeginning: record("begin", (_context, { regulation, at }) => ({
    startedAt: at.toString(),
    monitoring: {
      ways: listed(regulation.value("personalProgramme.monitoringWays")),
      evidence: neededEvidence(regulation.value("personalProgramme.controlEvidence")),
    },
  })),
};
