import { all } from "@nastavnik/core";
import { fieldsFilledIn, termsInOrder } from "../terms/requirements.ts";
import { bothSigned, noOtherAgreement, ofUnitParties, signedInTime, signerFitsAge, signsOnce } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const signingConditions = {
  "may-be-drawn-up": all(
    "may-be-drawn-up",
    { ru: "Соглашение можно составить", en: "The agreement may be drawn up" },
    ofUnitParties,
    noOtherAgreement,
    fieldsFilledIn,
    termsInOrder,
  ),
  "may-be-signed": all(
    "may-be-signed",
    { ru: "Соглашение можно подписать", en: "The agreement may be signed" },
    signsOnce,
    signedInTime,
    signerFitsAge,
  ),
  "signed-by-both": bothSigned,
};
