import type { AssessmentAnswer, AssessmentRemark } from "@nastavnik/core/monitoring";
import * as z from "zod";
import { builtInContests } from "../contest/built-in-contests.ts";
import { contest as contestSheet } from "../contest/contest.ts";
import { type NominationRanking, rankContest } from "../contest/rank-contest.ts";
import { checkShape } from "../problem/check-shape.ts";

/** The contest by its identifier, its own sheet where it has one, and everybody nominated. */
const contestToAssess = z.strictObject({
  contest: z.string().min(1).max(200),
  sheet: z.looseObject({}).optional(),
  nominees: z.array(z.looseObject({})),
});

function remarksOn({ isHeld, entrants, leastEntrants, places }: NominationRanking): readonly AssessmentRemark[] {
  const few = {
    code: "too-few-entrants",
    text: {
      ru: `Номинация не проводится: участников ${entrants}, нужно не менее ${leastEntrants}`,
      en: `The nomination is not held: ${entrants} entrants, at least ${leastEntrants} are needed`,
    },
  };
  const incomplete = places.flatMap(({ nominee, missing }) =>
    missing.map((text) => ({ code: "incomplete", text, subject: nominee })),
  );
  return [...(isHeld ? [] : [few]), ...incomplete];
}

/** `ranked` with the places, `unplaced` where nobody has got one, `without-sheet` where nothing is there to count by. */
export function assessContest(data: unknown): AssessmentAnswer {
  const read = checkShape(contestToAssess, data);
  if (!read.ok) return read;
  const { contest: id, sheet: own, nominees } = read.value;
  const given = own ?? builtInContests.find((each) => each.id === id);
  if (given === undefined) return { ok: true, value: { outcome: "without-sheet", remarks: [] } };
  const sheet = checkShape(contestSheet, given);
  if (!sheet.ok) return sheet;
  const ranked = rankContest(sheet.value, nominees);
  if (!ranked.ok) return ranked;
  const places = ranked.value.flatMap(({ nomination, places: all }) =>
    all.map(({ nominee, place, total }) => ({
      nominee,
      ...(nomination !== undefined && { nomination }),
      ...(place !== undefined && { place, total }),
    })),
  );
  const outcome = places.some(({ place }) => place !== undefined) ? "ranked" : "unplaced";
  return { ok: true, value: { outcome, remarks: ranked.value.flatMap(remarksOn), found: { places } } };
}
