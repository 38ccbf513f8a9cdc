import { all } from "@nastavnik/core";
import { numberIsNew } from "../approval/requirements.ts";
import { onlyCouncil } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const councilConditions = {
  "council-may-be-ordered": all(
    "council-may-be-ordered",
    { ru: "Приказ о совете наставников можно учесть", en: "The order on the council may be accounted for" },
    numberIsNew,
    onlyCouncil,
  ),
};
