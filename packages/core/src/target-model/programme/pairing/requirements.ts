import { matchesState } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import { reached } from "../mark.ts";
import { namesIn } from "../../participant/who-is.ts";
import { participantsOf, payloadOf, rule, unitsOf } from "../rule.ts";

export const groupMeetingHeld = rule({
  id: "group-meeting-held",
  title: { ru: "Групповая встреча проведена", en: "The group meeting is held" },
  clause: "План лицея № 45, этап 5: анкетирование после завершения групповой встречи",
  force: "regulation",
  choice: "pairing.groupMeeting",
  check: (context) => reached(context, "hold-group-meeting"),
});

export const attendedAreListed = rule({
  id: "group-meeting-attended-by-listed",
  title: { ru: "На групповой встрече были те, кто в базах", en: "Those who met are in the registries" },
  clause: "Целостность: групповая встреча — встреча наставников и наставляемых программы",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const known = new Set(namesIn(participantsOf(occasion).filter(({ value }) => matchesState(value, "registered"))));
    return [...new Set(payloadOf(occasion, "hold-group-meeting").attended)]
      .filter((person) => !known.has(person))
      .map((person) => fail("В базах программы этого человека нет", "This person is in no registry of it", person));
  },
});

export const preferencesAnalysed = rule({
  id: "preferences-analysed",
  title: { ru: "Анкеты групповой встречи проанализированы", en: "The preference questionnaires are analysed" },
  clause: "План лицея № 45, этап 5: анализ анкет и соединение в пары (группы)",
  force: "regulation",
  choice: "pairing.preferences",
  check: (context) => reached(context, "analyse-preferences"),
});

export const pairsApproved = rule({
  id: "pairs-approved",
  title: { ru: "Издан приказ об утверждении пар (групп)", en: "An order approving units is issued" },
  clause: "План лицея № 45, этап 5: приказ «Об утверждении наставнических пар/групп»",
  force: "regulation",
  choice: "pairing.orders",
  check: (context, occasion) => {
    // A unit whose own term reaches from an earlier cycle into this one needs no new order.
    const goesOn = unitsOf(occasion).some(
      ({ value, context: { period } }) => matchesState(value, "working") && period.to >= context.cyclePeriod.from,
    );
    return (context.cycle > 1 && goesOn) || reached(context, "order:approve-pairs");
  },
});

export const everyMenteeSettled = rule({
  id: "every-mentee-settled",
  title: {
    ru: "Каждый наставляемый базы — в утверждённой паре (группе) или на сопровождении",
    en: "Every mentee of the registry is in an approved unit or supported while unpaired",
  },
  clause: "План лицея № 45, этап 5: сопровождение не сформировавших пару (итог этапа — вывод)",
  force: "regulation",
  choice: "pairing.everybodySettled",
  check: (_context, occasion) =>
    participantsOf(occasion).flatMap(({ id, value }) => {
      if (matchesState(value, "registered.searching")) {
        return fail(
          "Наставляемый без пары, и о сопровождении не решено",
          "A mentee has neither a unit nor a decision on support",
          id,
        );
      }
      return matchesState(value, "registered.offered")
        ? fail("Пара наставляемого ещё не утверждена приказом", "A mentee's unit is not approved by an order yet", id)
        : [];
    }),
});
