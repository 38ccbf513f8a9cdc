import { wordIn } from "../../regulation/word-in.ts";
import { listed } from "../../regulation/listed.ts";
import { fail } from "../../fail.ts";
import { reached } from "../mark.ts";
import { payloadOf, rule } from "../rule.ts";
import { infoCardFields } from "./info-card-field.ts";

export const infoCardComplete = rule({
  id: "info-card-complete",
  title: {
    ru: "Поля информационной карты заполнены",
    en: "The fields of the info card are filled in",
  },
  clause: "Приморский краевой ИРО: форма информационной карты",
  force: "regulation",
  choice: "practice.infoCard",
  needs: "payload",
  check: (_context, occasion, value) => {
    const { fields } = payloadOf(occasion, "complete-info-card");
    const given: readonly string[] = fields;
    return listed(value)
      .filter((field) => !given.includes(field))
      .map((field) => {
        const { ru, en } = wordIn(occasion.regulation, "practice.infoCard", field, infoCardFields);
        return fail(`Не заполнено поле: ${ru}`, `The field is blank: ${en}`, field);
      });
  },
});

export const infoCardExists = rule({
  id: "info-card-exists",
  title: { ru: "Информационная карта заполнена", en: "The info card is complete" },
  clause: "Приморский краевой ИРО: форма информационной карты",
  force: "regulation",
  choice: "practice.infoCard",
  check: (context) => reached(context, "info-card"),
});

export const practiceDescribed = rule({
  id: "practice-described",
  title: { ru: "Практика описана по форме организации", en: "The practice is described by the organisation's form" },
  clause: "Приморский краевой ИРО: описаны по форме, утверждённой ОО",
  force: "regulation",
  choice: "practice.description",
  check: (context) => reached(context, "describe-practice"),
});

export const lowerLevelFirst = rule({
  id: "lower-level-first",
  title: { ru: "Региональный уровень — после муниципального", en: "The regional level comes after the municipal one" },
  clause: "Приморский краевой ИРО: рекомендуются к распространению (порядок уровней — вывод)",
  force: "regulation",
  choice: "practice.levelsInOrder",
  needs: "payload",
  check: (context, occasion) =>
    payloadOf(occasion, "recommend").level === "municipal" ||
    context.recommended.includes("municipal") ||
    fail("Сначала практику рекомендуют муниципалитету", "The practice is recommended to the municipality first"),
});
