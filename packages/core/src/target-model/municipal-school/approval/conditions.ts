import { all } from "@nastavnik/core";
import {
  amendmentSound,
  curatorChanges,
  numberIsNew,
  orderApproves,
  orderNamesController,
  orderNamesCurator,
  schoolTerm,
  tracksStayWithin,
} from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const approvalConditions = {
  "programme-may-be-approved": all(
    "programme-may-be-approved",
    { ru: "Программу школы можно утвердить", en: "The programme may be approved" },
    numberIsNew,
    orderApproves,
    orderNamesCurator,
    orderNamesController,
    schoolTerm,
    tracksStayWithin,
  ),
  "programme-may-be-amended": all(
    "programme-may-be-amended",
    { ru: "Программу школы можно изменить", en: "The programme may be amended" },
    numberIsNew,
    amendmentSound,
    schoolTerm,
    tracksStayWithin,
  ),
  "curator-may-be-changed": all(
    "curator-may-be-changed",
    { ru: "Куратора можно сменить", en: "The curator may be changed" },
    numberIsNew,
    curatorChanges,
  ),
};
