import { type JsonObject, matchesState } from "@nastavnik/core";
import type { ProgrammeContext, UnitContext } from "@nastavnik/core/target-model";
import { castOf } from "./cast.ts";
import { participants, units } from "./candidates.ts";
import type { YearRun } from "./year-run.ts";

/** How many are nominated at most. */
const entrants = 5;

type Answer = (criterion: string, most: number, nominee: string) => number;

/** What a member of the jury answers about a nominee, by criterion of the usual sheets. */
const sheets: Readonly<Record<string, (answer: Answer, nominee: string) => JsonObject>> = {
  "mentor-of-the-year": (answer, nominee) => ({
    years: answer("years", 15, nominee),
    results: answer("results", 10, nominee),
    feedback: answer("feedback", 10, nominee),
    sharing: ["seminar", "conference", "publication"].slice(0, 1 + answer("sharing", 2, nominee)),
    consent: true,
  }),
  "best-pair": (answer, nominee) => ({
    goal: answer("goal", 10, nominee),
    growth: answer("growth", 10, nominee),
    product: answer("product", 10, nominee),
    consent: true,
  }),
};

interface Candidate {
  readonly nominee: string;
  readonly authors: readonly string[];
}

function candidatesOf(run: YearRun, contest: string): readonly Candidate[] {
  if (contest === "best-pair") {
    const closed = units(run).filter(({ status, context }) => status === "done" && !("ending" in context));
    const all = closed.length > 0 ? closed : units(run);
    return all.map(({ id, context: { mentor, mentees } }: { readonly id: string; readonly context: UnitContext }) => ({
      nominee: id,
      authors: [mentor, ...mentees],
    }));
  }
  return participants(run)
    .filter(({ value, context }) => context.side === "mentor" && matchesState(value, "registered"))
    .map(({ id }) => ({ nominee: id, authors: [] }));
}

/** What a contest is held with: nominees with the sheets of a jury of two; nothing where nobody can be nominated. */
export function contestOf(run: YearRun, contest: string): JsonObject | undefined {
  const candidates = candidatesOf(run, contest);
  const fill = sheets[contest];
  if (candidates.length === 0 || fill === undefined) return undefined;
  const chosen = candidates
    .toSorted((a, b) => run.chance.draw("nominee", contest, a.nominee) - run.chance.draw("nominee", contest, b.nominee))
    .slice(0, entrants);
  const jury = [...castOf(run.definition, "deputy-head"), ...castOf(run.definition, "administration")].slice(0, 2);
  const nominees = chosen.map(({ nominee, authors }) => ({
    nominee,
    authors: [...authors],
    sheets: [...new Set(jury.map(({ id }) => id))].map((expert) => ({
      expert,
      answers: fill(
        (criterion, most, of) => run.chance.whole({ from: 0, to: most }, contest, criterion, of, expert),
        nominee,
      ),
    })),
  }));
  return { contest, protocol: `${contest}/${run.cycle().number}`, nominees };
}

/** What the commission gives points for: every unit that a mentor has led to its end; nothing where there is none. */
export function contributionsOf(run: YearRun): JsonObject[] {
  return units(run)
    .filter(({ status, context }) => status === "done" && !("ending" in context))
    .map(({ id, context: { mentor } }) => ({
      id: `unit/${id}`,
      person: mentor,
      indicator: "programmes",
      level: "school",
      evidence: `report/${id}`,
    }));
}

/** Whom the order of encouragement names: winners of contests and whoever has got points, otherwise those who lead the programme. */
export function awardsOf({ chronicle, programme, definition }: YearRun): JsonObject[] {
  const { contests = {}, stimulus = {} } = chronicle.instance(programme).context as Partial<ProgrammeContext>;
  const winners = Object.entries(contests).flatMap(([reference, { places }]) =>
    places
      .filter(({ place }) => place === 1)
      .map(({ nominee }) => ({ to: nominee, award: "certificate", ground: "contest", reference })),
  );
  const rewarded = Object.entries(stimulus).flatMap(([reference, { scores }]) =>
    Object.keys(scores).map((to) => ({ to, award: "payment", ground: "stimulus", reference })),
  );
  if (winners.length + rewarded.length > 0) return [...winners, ...rewarded];
  return castOf(definition, "curator").map(({ id }) => ({
    to: id,
    award: "gratitude",
    ground: "results",
    reference: "results-of-the-year",
  }));
}
