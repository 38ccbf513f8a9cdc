import type { Regulation } from "@nastavnik/core";
import type { Finding } from "./definition-problem.ts";
import type { SchoolYear } from "./school-year-definition.ts";

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** Most mentees for whom there is a mentor, by what the year itself says, and why there are no more. */
function mostPaired(definition: SchoolYear, regulation: Regulation) {
  const { population, behaviour } = definition;
  const mentees = total(population.mentees.map(({ count }) => count));
  const most = regulation.value("mentors.menteesAtMost");
  const limit = typeof most === "number" ? most : Infinity;
  const seats = total(population.mentors.map(({ count, capacity }) => count * Math.min(limit, capacity.to)));
  const matchable = mentees - behaviour.unmatchable;
  return seats < matchable
    ? {
        mentees,
        paired: seats,
        because: { ru: `мест у наставников всего ${seats}`, en: `mentors have ${seats} seats in all` },
      }
    : {
        mentees,
        paired: matchable,
        because: {
          ru: `для ${behaviour.unmatchable} из них по условию наставника нет (behaviour.unmatchable)`,
          en: `${behaviour.unmatchable} of them have no mentor by what the year says (behaviour.unmatchable)`,
        },
      };
}

/** An indicator that asks for more pairs than the year's own people can make: its verdict is known beforehand. */
export function outOfReach(definition: SchoolYear, regulation: Regulation): readonly Finding[] {
  const { mentees, paired, because } = mostPaired(definition, regulation);
  const share = Math.floor((100 * paired) / mentees);
  return definition.indicators.flatMap(({ id, unit, planned, direction }, index): readonly Finding[] => {
    if (id !== "mentees-paired" || unit !== "percent" || direction === "at-most" || Number(planned) <= share) return [];
    return [
      {
        code: "out-of-reach",
        path: ["indicators", index, "planned"],
        expected: {
          ru: `не больше ${share}: наставляемых ${mentees}, ${because.ru}`,
          en: `at most ${share}: mentees ${mentees}, ${because.en}`,
        },
        met: { ru: String(planned), en: String(planned) },
      },
    ];
  });
}
