import { dayOf } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import { listed } from "../../regulation/listed.ts";
import { rule } from "../rule.ts";
import { type CompletionNeed, completionNeeds, isNeedMet } from "./completion-need.ts";

export const needsMet = rule({
  id: "completion-needs-met",
  title: {
    ru: "Сделано всё, без чего Положение не завершает программу",
    en: "Everything is done without which the regulation completes no programme",
  },
  clause: "Программа СОШ № 32: дорожная карта пары, планы, регламентируемые мероприятия, утверждение отчётов",
  force: "regulation",
  choice: "personalProgramme.completion",
  check: (context, occasion, value) =>
    (listed(value) as readonly CompletionNeed[])
      .filter((need) => !isNeedMet[need]([context, occasion]))
      .map((need) => {
        const { ru, en } = completionNeeds[need];
        return fail(`Для завершения нужно: ${ru}`, `The completion needs: ${en}`, need);
      }),
});

export const endedInTime = rule({
  id: "ended-early-by-success-only",
  title: { ru: "Раньше срока завершают только выполненную программу", en: "Only a fulfilled programme ends early" },
  clause: "Программа СОШ № 32: успешное выполнение мероприятий плана как основание закончить раньше",
  force: "regulation",
  choice: "personalProgramme.earlyBySuccess",
  check: ({ period: { to }, fulfilledEarlyAt }, occasion) => {
    const day = dayOf(occasion, occasion.world);
    return (
      day >= to ||
      fulfilledEarlyAt !== undefined ||
      fail(
        `Программа идёт по ${to}, сейчас ${day}, досрочное выполнение не признано`,
        `The programme runs until ${to}, met ${day}, and no early success is recognised`,
      )
    );
  },
});
