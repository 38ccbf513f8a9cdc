import { fail } from "../../fail.ts";
import type { ParticipantOccasion } from "../participant-commands.ts";
import type { ParticipantContext } from "../participant-context.ts";
import { payloadOf, programmeOf, rule } from "../rule.ts";
import { sumOf } from "./requirements.ts";

const isElsewhere = (occasion: ParticipantOccasion): boolean => {
  const own = programmeOf(occasion)?.context.organisation;
  const { organisation } = payloadOf(occasion, "lend-seat");
  return own !== undefined && organisation !== undefined && own !== organisation;
};

const selection = {
  clause: "Целостность: места наставника общие у программ одной организации",
  force: "integrity",
  needs: "payload",
  selects: true,
} as const;

export const lentInOtherOrganisation = rule({
  ...selection,
  id: "lent-in-other-organisation",
  title: { ru: "Другая запись — в другой организации", en: "The other entry is in another organisation" },
  check: (_context, occasion) =>
    isElsewhere(occasion) ||
    fail("Другая запись — в этой же организации", "The other entry is in the same organisation"),
});

export const lentInOwnOrganisation = rule({
  ...selection,
  id: "lent-in-own-organisation",
  title: { ru: "Другая запись — в этой же организации", en: "The other entry is in the same organisation" },
  check: (_context, occasion) =>
    !isElsewhere(occasion) ||
    fail("Другая запись — в другой организации", "The other entry is in another organisation"),
});

/** Seats that all entries of the person take, with those that are asked for and without what the unit has now. */
function tally({ seats, lent = {} }: ParticipantContext, occasion: ParticipantOccasion) {
  const { unit, seats: asked } = payloadOf(occasion, "lend-seat");
  const held = lent[unit] ?? 0;
  return { asked, held, others: sumOf(seats) + sumOf(lent) - held };
}

export const capacityInAll = rule({
  id: "capacity-in-all",
  title: {
    ru: "У наставника есть свободные места, если считать все программы организации",
    en: "The mentor has free seats, all programmes of the organisation counted",
  },
  clause: "Целостность: места наставника общие у программ одной организации",
  force: "integrity",
  needs: "payload",
  check: (context, occasion) => {
    const { asked, held, others } = tally(context, occasion);
    // The person's first word counts; where it was no mentor who entered first, that of the other entry.
    const own = context.side === "mentor" ? context.capacity : undefined;
    const capacity = own ?? payloadOf(occasion, "lend-seat").capacity;
    return (
      asked <= held ||
      capacity === undefined ||
      others + asked <= capacity ||
      fail(
        `Нужно мест: ${asked}; во всех программах занято ${others} из ${capacity}`,
        `Seats needed: ${asked}; taken in all programmes: ${others} of ${capacity}`,
        occasion.instance.id,
      )
    );
  },
});

export const menteesInAll = rule({
  id: "mentees-in-all",
  title: {
    ru: "Во всех программах у наставника не больше наставляемых, чем установила организация",
    en: "In all programmes no more mentees per mentor than the organisation allows",
  },
  clause: "Источники предела не называют, его может задать организация (пример: не более двух)",
  force: "regulation",
  choice: "mentors.menteesAtMost",
  needs: "payload",
  check: (context, occasion, value) => {
    const { asked, held, others } = tally(context, occasion);
    const most = Number(value);
    return (
      asked <= held ||
      others + asked <= most ||
      fail(
        `Во всех программах стало бы наставляемых: ${others + asked}, предел ${most}`,
        `In all programmes it would make ${others + asked} mentees, the limit is ${most}`,
        occasion.instance.id,
      )
    );
  },
});
