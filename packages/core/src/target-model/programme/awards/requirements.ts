import { fail } from "../../fail.ts";
import { peopleOfProgramme } from "../people-of-programme.ts";
import type { ProgrammeContext } from "../programme-context.ts";
import { payloadOf, rule, unitsOf } from "../rule.ts";

export const awardsNamed = rule({
  id: "awards-named",
  title: {
    ru: "В приказе о поощрении названо, кого и за что поощряют",
    en: "The order names whom it encourages, and why",
  },
  clause: "Целостность: приказ о поощрении называет, кого поощряет",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const { kind, awards } = payloadOf(occasion, "issue-order");
    if (kind === "encourage-participants") {
      return awards.length > 0 || fail("В приказе никто не назван", "The order names nobody");
    }
    return awards.length === 0 || fail("Поощряет приказ другого вида", "An order of another kind encourages");
  },
});

export const awardedTakePart = rule({
  id: "awarded-take-part",
  title: { ru: "Поощряют участников наставничества", en: "Whoever is encouraged takes part in mentoring" },
  clause: "Целостность: поощряют участников наставнической деятельности",
  force: "integrity",
  needs: "payload",
  check: (context, occasion) => {
    const { awards } = payloadOf(occasion, "issue-order");
    if (awards.length === 0) return true;
    const known = new Set([...peopleOfProgramme(context, occasion), ...unitsOf(occasion).map(({ id }) => id)]);
    return [...new Set(awards.map(({ to }) => to))]
      .filter((to) => !known.has(to))
      .map((to) => fail("Это не участник и не пара программы", "It is no participant or unit of it", to));
  },
});

type Shows = (context: ProgrammeContext, to: string, reference: string) => boolean;

/** Grounds that the programme itself knows of, by the number of their minutes. */
const shown: Readonly<Record<string, readonly [isShown: Shows, ru: string, en: string]>> = {
  contest: [
    ({ contests = {} }, to, reference) =>
      contests[reference]?.places.some(({ nominee, place }) => nominee === to && place !== undefined) ?? false,
    "Места в этом конкурсе нет",
    "There is no place in this contest",
  ],
  stimulus: [
    ({ stimulus = {} }, to, reference) => stimulus[reference]?.scores[to] !== undefined,
    "Баллов по этому протоколу нет",
    "There are no points by these minutes",
  ],
};

export const awardsGrounded = rule({
  id: "awards-grounded",
  title: { ru: "Основание поощрения есть", en: "What an award stands on exists" },
  clause: "Целостность: за место и за баллы поощряют того, у кого они есть",
  force: "integrity",
  needs: "payload",
  check: (context, occasion) =>
    payloadOf(occasion, "issue-order").awards.flatMap(({ to, ground, reference }) => {
      const known = shown[ground];
      if (known === undefined) return [];
      const [isShown, ru, en] = known;
      return isShown(context, to, reference) ? [] : [fail(ru, en, to)];
    }),
});
