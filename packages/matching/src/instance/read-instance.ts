import { NastavnikError } from "@nastavnik/core";
import type { z } from "zod";
import { describeIssue } from "../problem/describe-issue.ts";
import type { MatchingProblem, MatchingProblemInput } from "../problem/matching-problem.ts";
import { parseProblem } from "../problem/parse-problem.ts";
import type { Mode } from "../result/mode.ts";
import { costsInstance, hospitalsInstance, peersInstance, projectsInstance, weightsInstance } from "./instance.ts";

/** A problem that was read from a file, and the mode that its kind asks for. */
export interface ReadInstance {
  readonly problem: MatchingProblem;
  /** Absent for a problem in the package's own format: there the shape decides. */
  readonly mode?: Mode;
}

interface Kind {
  readonly matches: (kind: string) => boolean;
  readonly read: (value: unknown, place: string) => MatchingProblemInput;
  readonly mode: Mode;
}

const kinds: readonly Kind[] = [
  { matches: (kind) => kind === "HR", read: hospitals, mode: "stable" },
  { matches: (kind) => kind === "HRT", read: hospitals, mode: "stable-max" },
  { matches: (kind) => kind === "HRT+lower quotas", read: hospitals, mode: "group" },
  { matches: (kind) => kind === "SPA-S", read: projects, mode: "topics" },
  { matches: (kind) => kind.startsWith("max-weight matching"), read: weights, mode: "coverage" },
  { matches: (kind) => kind.startsWith("min-cost assignment"), read: costs, mode: "coverage" },
  { matches: (kind) => /^SR\b/.test(kind), read: peers, mode: "peers" },
];

/**
 * Reads one instance: an object with `kind` (`HR`, `HRT`, `HRT+lower quotas`, `SPA-S`, `max-weight matching…`,
 * `min-cost assignment…`, `SR…`), or a problem in the package's own format, which has no `kind`. Throws `invalid-input` that
 * names the place, what was expected and what was met.
 *
 * @param place name of the source, such as a file
 */
export function readInstance(value: unknown, place = "instance"): ReadInstance {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    const met = Array.isArray(value) ? `a list of ${value.length}` : JSON.stringify(value);
    throw new NastavnikError("invalid-input", `${place}: expected one instance as an object, met ${met}`);
  }
  if (!("kind" in value)) return { problem: parseProblem(value, place) };
  const kind = kinds.find(({ matches }) => typeof value.kind === "string" && matches(value.kind));
  if (kind === undefined) {
    const expected =
      "HR, HRT, HRT+lower quotas, SPA-S, max-weight matching with minimum score, min-cost assignment or SR";
    throw new NastavnikError(
      "invalid-input",
      `${place}: kind: expected ${expected}, met ${JSON.stringify(value.kind)}`,
    );
  }
  return { problem: parseProblem(kind.read(value, place), place), mode: kind.mode };
}

function parsed<S extends z.ZodType>(schema: S, value: unknown, place: string): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new NastavnikError("invalid-input", describeIssue(result.error, value, place), { cause: result.error });
}

function hospitals(value: unknown, place: string): MatchingProblemInput {
  const { mentees, mentors, capacity } = parsed(hospitalsInstance, value, place);
  if (capacity !== undefined) known(`${place}: capacity`, capacity, mentors);
  return {
    mentees: Object.entries(mentees).map(([id, ranking]) => ({ id, ranking })),
    mentors: Object.entries(mentors).map(([id, entry]) => {
      const { prefs, lower = 0, upper, capacity: own } = Array.isArray(entry) ? { prefs: entry } : entry;
      const seats = upper ?? own ?? (capacity === undefined ? 1 : capacity[id]);
      if (seats === undefined) {
        throw new NastavnikError("invalid-input", `${place}: capacity: expected a number for «${id}», met nothing`);
      }
      return { id, ranking: prefs, lower, capacity: seats };
    }),
  };
}

function projects(value: unknown, place: string): MatchingProblemInput {
  const { mentees, projects: topics, mentors } = parsed(projectsInstance, value, place);
  return {
    mentees: Object.entries(mentees).map(([id, ranking]) => ({ id, ranking })),
    mentors: Object.entries(mentors).map(([id, { capacity, prefs }]) => ({ id, capacity, ranking: prefs })),
    topics: Object.entries(topics).map(([id, topic]) => ({ id, ...topic })),
  };
}

function weights(value: unknown, place: string): MatchingProblemInput {
  const { weights: scores, minimumScore } = parsed(weightsInstance, value, place);
  return { ...matrix(scores), objective: "score", ...(minimumScore !== undefined && { minimumScore }) };
}

function costs(value: unknown, place: string): MatchingProblemInput {
  return { ...matrix(parsed(costsInstance, value, place).cost), sense: "least", complete: true };
}

function peers(value: unknown, place: string): MatchingProblemInput {
  const { agents } = parsed(peersInstance, value, place);
  return { peers: Object.entries(agents).map(([id, ranking]) => ({ id, ranking })) };
}

/** Rows and columns are called by their numbers from 0. */
function matrix(scores: (number | null)[][]): MatchingProblemInput {
  const columns = scores[0]?.length ?? 0;
  return {
    mentees: scores.map((_, row) => ({ id: String(row) })),
    mentors: Array.from({ length: columns }, (_, column) => ({ id: String(column) })),
    scores,
  };
}

function known(place: string, given: Readonly<Record<string, unknown>>, ids: Readonly<Record<string, unknown>>): void {
  const stranger = Object.keys(given).find((id) => !Object.hasOwn(ids, id));
  if (stranger !== undefined) {
    throw new NastavnikError("invalid-input", `${place}: expected the identifier of a mentor, met «${stranger}»`);
  }
}
