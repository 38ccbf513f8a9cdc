import { oneOf } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { isAgreementAsked } from "../../agreement/asked.ts";
import { unitCommand } from "../unit-command.ts";
import { agreementStatuses } from "./status.ts";

/** Commands of this theme. */
export const agreementsCommands = {
  "account-for-agreement": unitCommand({
    label: { ru: "Учесть соглашение с наставляемым", en: "Account for an agreement with a mentee" },
    told: { ru: "Учтено соглашение с наставляемым", en: "Agreement with a mentee accounted for" },
    kind: "document",
    isAsked: isAgreementAsked.agreement,
    payload: z.strictObject({ agreement: id, mentee: id, status: oneOf(agreementStatuses) }),
    by: { kind: "system" },
  }),
};
