import { relatedInstance } from "@nastavnik/core";
import { isMinor } from "../../participant/age.ts";
import type { ParticipantContext } from "../../participant/participant-context.ts";
import { signerFailure } from "../../participant/signer-failure.ts";
import { menteeKindOf } from "../../vocabulary/mentoring-forms.ts";
import { coAuthorsOf, payloadOf, rule } from "../rule.ts";
import { unitOf } from "../unit-of.ts";

export const agreesByAge = rule({
  id: "programme-signer-fits-age",
  title: {
    ru: "За несовершеннолетнего с программой соглашается родитель, совершеннолетний — сам",
    en: "A guardian agrees to the programme for a minor, an adult agrees in person",
  },
  clause: "Семейный кодекс РФ, ст. 64",
  force: "law",
  needs: "payload",
  check: (_context, occasion) => {
    const { person } = payloadOf(occasion, "agree", "agree-to-extension");
    const { world } = occasion;
    const found = relatedInstance<ParticipantContext>(world, `person:${person}`)?.context.kind;
    // Whose entry has another identifier is known by the form of the unit, as far as it tells.
    const ofForm = coAuthorsOf(occasion).includes(person) ? menteeKindOf(unitOf(world)?.context.form ?? "") : undefined;
    return signerFailure(occasion, isMinor({ kind: found ?? ofForm ?? "student" }, occasion, `data:${person}`), person);
  },
});
