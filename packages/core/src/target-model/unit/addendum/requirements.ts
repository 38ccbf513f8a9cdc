import { labourCodeSince } from "../assignment/labour-code.ts";
import { payloadOf, rule } from "../rule.ts";
import { partsMissing } from "./addendum-lacks.ts";

export const addendumComplete = rule({
  id: "addendum-tells-terms",
  title: {
    ru: "В дополнительном соглашении указаны содержание, сроки, форма и оплата наставничества",
    en: "The addendum tells content, term, form and pay of the mentoring",
  },
  clause: "ТК РФ, ст. 351.8",
  force: "law",
  from: labourCodeSince,
  needs: "payload",
  check: ({ isUnderLabourCode }, occasion) =>
    !isUnderLabourCode || partsMissing(payloadOf(occasion, "attach-contract-addendum")),
});
