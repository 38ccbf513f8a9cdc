import { all } from "@nastavnik/core";
import {
  agendaOfCouncil,
  calledInTime,
  presentAreMembers,
  quorum,
  sittingCalled,
  sittingIsNew,
} from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const sittingsConditions = {
  "sitting-may-be-called": all(
    "sitting-may-be-called",
    { ru: "Заседание можно созвать", en: "The sitting may be called" },
    sittingIsNew,
    agendaOfCouncil,
    calledInTime,
  ),
  "sitting-may-be-held": all(
    "sitting-may-be-held",
    { ru: "Заседание можно провести", en: "The sitting may be held" },
    sittingCalled,
    presentAreMembers,
    quorum,
  ),
};
