import type { Failure } from "@nastavnik/core";
import { relatedAssessment } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import { foundBy } from "../../found-by.ts";
import { namesIn } from "../../participant/who-is.ts";
import { participantsOf, payloadOf, rule, unitsOf } from "../rule.ts";

export const contestProtocolNew = rule({
  id: "contest-protocol-new",
  title: { ru: "Протокол жюри ещё не внесён", en: "The minutes of the jury are not recorded yet" },
  clause: "Целостность: итоги конкурса вносят один раз",
  force: "integrity",
  needs: "payload",
  check: ({ contests = {} }, occasion) => {
    const { protocol } = payloadOf(occasion, "hold-contest");
    return (
      !Object.hasOwn(contests, protocol) ||
      fail(`Протокол № ${protocol} уже внесён`, `Minutes ${protocol} are recorded already`, protocol)
    );
  },
});

export const nomineesOfProgramme = rule({
  id: "contest-nominees-of-programme",
  title: {
    ru: "В школьном конкурсе участвуют наставники и пары программы",
    en: "Mentors and units of the programme take part in a contest of the school",
  },
  clause: "Целостность: школьный конкурс — конкурс участников программы",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const { level, nominees } = payloadOf(occasion, "hold-contest");
    if (level !== "school") return true;
    const known = new Set([...namesIn(participantsOf(occasion)), ...unitsOf(occasion).map(({ id }) => id)]);
    return nominees
      .filter(({ nominee }) => !known.has(nominee))
      .map(({ nominee }) => fail("Это не участник и не пара программы", "It is no participant or unit of it", nominee));
  },
});

/** Winners whom the jury names, where nothing is there to count by. */
function namedWinners(
  nominees: readonly { readonly nominee: string }[],
  winners: readonly string[],
): true | readonly Failure[] {
  if (winners.length === 0) {
    return [fail("У конкурса нет листа, и победители не названы", "The contest has no sheet, and no winner is named")];
  }
  return winners
    .filter((winner) => nominees.every(({ nominee }) => nominee !== winner))
    .map((winner) => fail("Победитель в конкурсе не участвовал", "The winner did not take part", winner));
}

export const placesCounted = rule({
  id: "contest-places-counted",
  title: { ru: "Места присуждены по листам жюри", en: "Places go by the sheets of the jury" },
  clause: "Целостность: места считают по листам, а без листа победителей называет жюри",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const { nominees, winners } = payloadOf(occasion, "hold-contest");
    const assessed = relatedAssessment(occasion.world, "places");
    if (assessed?.ok === true && assessed.value.outcome === "without-sheet") return namedWinners(nominees, winners);
    if (winners.length > 0) {
      return fail("Победителей считают по листам, их не называют", "Winners are counted by the sheets, not named");
    }
    return foundBy(occasion.world, "places", (outcome) => outcome === "ranked");
  },
});
