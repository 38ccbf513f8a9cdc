import * as z from "zod";
import { byParty } from "../agreement-acts.ts";
import { agreementCommand } from "../agreement-command.ts";
import type { AgreementContext } from "../agreement-context.ts";
import { signers } from "../signing/signers.ts";
import { ofTerms } from "../agreement-notes.ts";
import { agreementTerms } from "../terms/agreement-terms.ts";

/** Whoever proposes or agrees signs: which side that is tells only the act. */
const bothSign = ({ context }: { readonly context: Partial<AgreementContext> }) => signers(context, "mentor", "mentee");

/** Commands of this theme. */
export const changingCommands = {
  "propose-change": agreementCommand({
    label: { ru: "Предложить новую редакцию соглашения", en: "Propose a new version of the agreement" },
    told: { ru: "Предложена новая редакция соглашения", en: "New version of the agreement proposed" },
    kind: "document",
    payload: z.strictObject({
      /** The whole new text; what it leaves out is not agreed any more. */
      terms: agreementTerms,
    }),
    notes: ofTerms,
    by: byParty,
    relations: bothSign,
  }),
  "agree-to-change": agreementCommand({
    label: { ru: "Согласиться с новой редакцией", en: "Agree to the new version" },
    told: { ru: "Новая редакция соглашения согласована", en: "New version of the agreement agreed" },
    kind: "consent",
    payload: z.strictObject({}),
    by: byParty,
    relations: bothSign,
  }),
  "turn-change-down": agreementCommand({
    label: { ru: "Отклонить новую редакцию", en: "Turn the new version down" },
    told: { ru: "Новая редакция соглашения отклонена", en: "New version of the agreement turned down" },
    kind: "trouble",
    payload: z.strictObject({}),
    by: byParty,
  }),
};
