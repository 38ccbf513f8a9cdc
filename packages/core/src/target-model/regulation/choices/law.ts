import type { Choice } from "@nastavnik/core/regulation";
import * as z from "zod";

const law = (clause: string, ru: string, en: string): Choice => ({
  title: { ru, en },
  schema: z.literal(true),
  law: clause,
});

/** What regulations often repeat and none can leave out, and what law bounds. */
export const lawChoices = {
  "law.dataConsent": law("152-ФЗ, ст. 9", "Согласие на обработку персональных данных", "A personal-data consent"),
  "law.separateConsents": law(
    "152-ФЗ, ст. 9 (в редакции 156-ФЗ от 24.06.2025)",
    "Согласие на обработку данных — отдельный документ",
    "The personal-data consent is a document of its own",
  ),
  "law.guardians": law(
    "Семейный кодекс РФ, ст. 64",
    "За несовершеннолетнего подписывает законный представитель",
    "A guardian signs for a minor",
  ),
  "law.clearances": law(
    "ТК РФ, ст. 351.1 и 220",
    "Справки наставника со стороны для работы с детьми",
    "Clearances of an outsider who works with children",
  ),
  "law.labourContract": law(
    "ТК РФ, ст. 351.8",
    "Дополнительное соглашение с работником-наставником",
    "An addendum to the contract of an employee who mentors",
  ),
  "law.publicationConsent": law(
    "152-ФЗ, ст. 10.1",
    "Согласие на распространение персональных данных",
    "A consent to the publication of personal data",
  ),
  "data.stopWithinDays": {
    title: { ru: "Срок прекращения обработки данных, дней", en: "Days to stop processing personal data" },
    schema: z.int().min(0),
    bounds: [{ atMost: 30, clause: "152-ФЗ, ст. 21" }],
  },
} satisfies Record<string, Choice>;
