import { fail } from "../../fail.ts";
import { numberChosen } from "../../regulation/number-chosen.ts";
import type { ParticipantOccasion } from "../participant-commands.ts";
import type { ParticipantContext } from "../participant-context.ts";
import { payloadOf, rule } from "../rule.ts";

/** So many seats in all. */
export const sumOf = (seats: Readonly<Record<string, number>> = {}): number =>
  Object.values(seats).reduce((sum, each) => sum + each, 0);

/** Seats taken by other units than the one that asks, those of the person's further entries among them, and what this one asks for and has. */
function tally(context: ParticipantContext, occasion: ParticipantOccasion) {
  const { seats: asked, unit } = payloadOf(occasion, "reserve-seat");
  const held = context.seats[unit] ?? 0;
  const others = sumOf(context.seats) - held;
  return { asked, held, others: others + sumOf(context.lent) };
}

/** How many mentees the organisation lets a mentor have, where it has set a limit. */
const limitOf = ({ regulation }: ParticipantOccasion): number | undefined =>
  numberChosen(regulation, "mentors.menteesAtMost");

export const capacityLeft = rule({
  id: "capacity-left",
  title: { ru: "У наставника есть свободные места", en: "The mentor has free seats" },
  clause: "Целостность: наставник берёт не больше наставляемых, чем назвал сам; предложенные пары тоже занимают места",
  force: "integrity",
  needs: "payload",
  check: (context, occasion) => {
    const { asked, held, others } = tally(context, occasion);
    // Who gives seats back is never refused, though the mentor may have lowered his capacity meanwhile.
    const capacity = context.capacity ?? limitOf(occasion);
    if (asked <= held || (capacity !== undefined && others + asked <= capacity)) return true;
    if (capacity === undefined) {
      return fail(
        "Наставник не сказал, скольких наставляемых возьмёт: спросите об этом",
        "The mentor has not said how many mentees to take: ask for it",
        occasion.instance.id,
      );
    }
    return fail(
      `Нужно мест: ${asked}; занято ${others} из ${capacity}`,
      `Seats needed: ${asked}; taken: ${others} of ${capacity}`,
      occasion.instance.id,
    );
  },
});

export const menteesPerMentor = rule({
  id: "mentees-per-mentor",
  title: {
    ru: "У наставника не больше наставляемых, чем установила организация",
    en: "No more mentees per mentor than the organisation allows",
  },
  clause: "Источники предела не называют, его может задать организация (пример: не более двух)",
  force: "regulation",
  choice: "mentors.menteesAtMost",
  needs: "payload",
  check: (context, occasion, value) => {
    const { asked, held, others } = tally(context, occasion);
    const most = Number(value);
    if (asked <= held || others + asked <= most) return true;
    return fail(
      `Стало бы наставляемых: ${others + asked}, предел ${most}`,
      `It would make ${others + asked} mentees, the limit is ${most}`,
      occasion.instance.id,
    );
  },
});

export const seatGivenBack = rule({
  id: "seat-given-back",
  title: { ru: "Места только возвращаются", en: "Seats are only given back" },
  clause: "Целостность: выбывающий наставник новых наставляемых не берёт",
  force: "integrity",
  needs: "payload",
  check: (context, occasion) => {
    const { asked, held } = tally(context, occasion);
    return asked <= held || fail("Наставник выбывает", "The mentor is leaving", occasion.instance.id);
  },
});
