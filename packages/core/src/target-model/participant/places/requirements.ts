import { fail } from "../../fail.ts";
import { reached } from "../../programme/mark.ts";
import { payloadOf, programmeOf, rule } from "../rule.ts";

export const pairingAnalysed = rule({
  id: "pairing-analysed",
  title: {
    ru: "Анкеты групповой встречи проанализированы: пары сложились",
    en: "The preference questionnaires are analysed: units have formed",
  },
  clause: "План лицея № 45, этап 5: сопровождение не сформировавших пару или группу",
  force: "regulation",
  choice: "pairing.preferences",
  check: (_context, occasion) => reached(programmeOf(occasion)?.context, "analyse-preferences"),
});

export const isOwnUnit = rule({
  id: "is-own-unit",
  title: { ru: "Участник состоит именно в этой паре (группе)", en: "The participant is in this very unit" },
  clause: "Целостность: участник состоит только в одной паре (группе)",
  force: "integrity",
  needs: "payload",
  check: (context, occasion) => {
    const { unit } = payloadOf(occasion, "join-unit", "leave-unit", "complete-unit");
    return (
      context.unit === unit ||
      fail("Участник состоит в другой паре или ни в одной", "The participant is in another unit or in none", unit)
    );
  },
});

export const isUnitToLeave = rule({
  id: "is-unit-to-leave",
  title: {
    ru: "Участник состоит в этой паре (группе) или ждёт в ней наставника",
    en: "The participant is in this unit, or waits for its next mentor",
  },
  clause: "Целостность: участник покидает только свою пару (группу)",
  force: "integrity",
  needs: "payload",
  check: (context, occasion) => {
    const { unit } = payloadOf(occasion, "leave-unit");
    return (
      context.unit === unit ||
      context.awaits === unit ||
      fail("Участник не состоит в этой паре (группе)", "The participant is not in this unit", unit)
    );
  },
});

export const isParted = rule({
  id: "is-parted-from-mentor",
  title: { ru: "С этим наставником участника развели", en: "The participant was parted from this mentor" },
  clause: "Целостность: снимают тот запрет, который есть",
  force: "integrity",
  needs: "payload",
  check: ({ parted }, occasion) => {
    const { mentor } = payloadOf(occasion, "allow-mentor");
    return (
      parted?.[mentor] !== undefined ||
      fail("Этого наставника участнику предлагать можно", "This mentor may be offered to the participant", mentor)
    );
  },
});
