import { isOwnUnit, isParted, isUnitToLeave, pairingAnalysed } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const placesConditions = {
  "is-own-unit": isOwnUnit,
  "is-unit-to-leave": isUnitToLeave,
  "is-parted": isParted,
  "pairing-analysed": pairingAnalysed,
};
