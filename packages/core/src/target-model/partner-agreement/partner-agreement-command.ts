import { commandFor } from "@nastavnik/core";
import { lateEntry } from "../late-entry.ts";
import type { HappeningKind } from "../vocabulary/happening-kinds.ts";
import type { PartnerAgreementContext } from "./partner-agreement-context.ts";

/** Declares a command of the `partner-agreement` workflow. */
export const partnerAgreementCommand: ReturnType<typeof commandFor<PartnerAgreementContext, HappeningKind>> = (
  definition,
) => ({ occurs: lateEntry<PartnerAgreementContext>, ...definition });
