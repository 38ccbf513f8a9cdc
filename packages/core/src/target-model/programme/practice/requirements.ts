import { wordIn } from "../../regulation/word-in.ts";
import { listed } from "../../regulation/listed.ts";
import { fail } from "../../fail.ts";
import { reached } from "../mark.ts";
import { payloadOf, rule } from "../rule.ts";
import { higherLevels } from "./higher-levels.ts";
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
        const { ru, en } = wordIn(occasion.regulation, field, infoCardFields, "practice.infoCard");
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
  title: { ru: "Практику рекомендуют от уровня к уровню", en: "A practice is recommended from level to level" },
  clause: "Приморский краевой ИРО: рекомендуются к распространению (порядок уровней — вывод)",
  force: "regulation",
  choice: "practice.levelsInOrder",
  needs: "payload",
  check: (context, occasion) => {
    const { level } = payloadOf(occasion, "recommend");
    const own = listed(occasion.regulation.value("practice.levels"));
    // The organisation's own level is where the practice comes from.
    const order = own.length > 0 ? own.filter((each) => each !== "school") : Object.keys(higherLevels);
    return order
      .slice(0, Math.max(0, order.indexOf(level)))
      .filter((lower) => !context.recommended.includes(lower))
      .map((lower) => {
        const { ru, en } = wordIn(occasion.regulation, lower, higherLevels, "practice.levels");
        return fail(`Практика ещё не рекомендована: ${ru}`, `Not recommended yet: ${en}`, lower);
      });
  },
});
