import { agreementFields } from "../../agreement/terms/agreement-field.ts";
import { does, one, some } from "../choice-shapes.ts";

/** Choices about the agreement between mentor and mentee. */
export const agreementChoices = {
  "agreement.demandedBefore": one(
    {
      order: { ru: "приказ об утверждении пары", en: "the order that approves the unit" },
      meetings: { ru: "первая встреча", en: "the first meeting" },
    },
    "Перед чем стороны подписывают соглашение о наставничестве",
    "Before what the parties sign a mentoring agreement",
  ),
  "agreement.fields": some(agreementFields, "Обязательные поля соглашения", "Fields that an agreement must have"),
  "agreement.confidentiality": does(
    "Тему, о которой договорились молчать, раскрывают с разрешения другой стороны",
    "A topic of confidence is disclosed with the other party's permission",
  ),
};
