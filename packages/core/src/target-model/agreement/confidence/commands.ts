import { isAgreementAsked } from "../asked.ts";
import { oneOf } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { byParty } from "../agreement-acts.ts";
import { agreementCommand } from "../agreement-command.ts";
import { listeners } from "./listener.ts";

const named = z.strictObject({ disclosure: id });

/** Commands of this theme. */
export const confidenceCommands = {
  "ask-permission": agreementCommand({
    label: { ru: "Испросить разрешения на раскрытие темы", en: "Ask for permission to disclose a topic" },
    told: { ru: "Испрошено разрешение на раскрытие темы", en: "Permission to disclose a topic asked for" },
    kind: "consent",
    isAsked: isAgreementAsked.confidence,
    payload: z.strictObject({
      /** Number of this disclosure: a permission is for it alone. */
      disclosure: id,
      topic: id,
      to: oneOf(listeners),
    }),
    by: byParty,
  }),
  "permit-disclosure": agreementCommand({
    label: { ru: "Разрешить раскрытие темы", en: "Permit the disclosure" },
    told: { ru: "Раскрытие темы разрешено", en: "Disclosure permitted" },
    kind: "consent",
    isAsked: isAgreementAsked.confidence,
    payload: named,
    by: byParty,
  }),
  "deny-disclosure": agreementCommand({
    label: { ru: "Не разрешить раскрытие темы", en: "Deny the disclosure" },
    told: { ru: "Раскрытие темы не разрешено", en: "Disclosure denied" },
    kind: "consent",
    isAsked: isAgreementAsked.confidence,
    payload: named,
    by: byParty,
  }),
  disclose: agreementCommand({
    label: { ru: "Раскрыть тему за рамками диалога", en: "Disclose a topic outside the dialogue" },
    told: { ru: "Тема раскрыта за рамками диалога", en: "Topic disclosed outside the dialogue" },
    kind: "consent",
    isAsked: isAgreementAsked.confidence,
    payload: named,
    by: byParty,
  }),
};
