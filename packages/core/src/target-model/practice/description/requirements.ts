import { fail } from "../../fail.ts";
import { listed } from "../../regulation/listed.ts";
import { payloadOf, rule } from "../rule.ts";

export const byOwnTemplate = rule({
  id: "described-by-own-form",
  title: {
    ru: "Практику описывают по форме, утверждённой организацией",
    en: "A practice is described by a form that the organisation has approved",
  },
  clause: "Приморский краевой ИРО: описаны по форме, утверждённой ОО",
  force: "regulation",
  choice: "practice.templates",
  needs: "payload",
  check: (_context, occasion, value) => {
    const { template } = payloadOf(occasion, "describe");
    return (
      (template !== undefined && listed(value).includes(template)) ||
      fail("Описание — не по форме организации", "It is not described by a form of the organisation", template)
    );
  },
});

export const practiceDescribed = rule({
  id: "practice-described",
  title: { ru: "Практика описана по форме организации", en: "The practice is described by the organisation's form" },
  clause: "Приморский краевой ИРО: описаны по форме, утверждённой ОО",
  force: "regulation",
  choice: "practice.description",
  check: ({ description }) =>
    description !== undefined ||
    fail("Практика не описана по форме организации", "The practice is not described by the organisation's form"),
});
