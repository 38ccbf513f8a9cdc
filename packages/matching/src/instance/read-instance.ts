import type { MatchingProblem, MatchingProblemInput } from "../problem/matching-problem.ts";
import { mismatch, nothing } from "../problem/mismatch.ts";
import { parseProblem } from "../problem/parse-problem.ts";
import { parsed } from "../problem/parsed.ts";
import { refuseInput } from "../problem/refuse-input.ts";
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
    const met = Array.isArray(value)
      ? { ru: `список из ${value.length}`, en: `a list of ${value.length}` }
      : (JSON.stringify(value) ?? nothing);
    return refuseInput(mismatch(place, { ru: "одна задача, объект", en: "one instance as an object" }, met));
  }
  if (!("kind" in value)) return { problem: parseProblem(value, place) };
  const kind = kinds.find(({ matches }) => typeof value.kind === "string" && matches(value.kind));
  if (kind === undefined) {
    const names = ["HR", "HRT", "HRT+lower quotas", "SPA-S", "max-weight matching with minimum score"];
    const expected = {
      ru: `${names.join(", ")}, min-cost assignment или SR`,
      en: `${names.join(", ")}, min-cost assignment or SR`,
    };
    return refuseInput(mismatch(`${place}: kind`, expected, JSON.stringify(value.kind) ?? nothing));
  }
  return { problem: parseProblem(kind.read(value, place), place), mode: kind.mode };
}

function hospitals(value: unknown, place: string): MatchingProblemInput {
  const { mentees, mentors, capacity } = parsed(hospitalsInstance, value, place);
  for (const id of capacity?.keys() ?? []) {
    if (mentors.has(id)) continue;
    refuseInput(mismatch(`${place}: capacity`, { ru: "код наставника", en: "the identifier of a mentor" }, `«${id}»`));
  }
  return {
    mentees: Array.from(mentees, ([id, ranking]) => ({ id, ranking })),
    mentors: Array.from(mentors, ([id, entry]) => {
      const { prefs, lower = 0, upper, capacity: own } = Array.isArray(entry) ? { prefs: entry } : entry;
      const seats = upper ?? own ?? (capacity === undefined ? 1 : capacity.get(id));
      if (seats === undefined) {
        const expected = { ru: `число мест для «${id}»`, en: `a number for «${id}»` };
        return refuseInput(mismatch(`${place}: capacity`, expected, nothing));
      }
      return { id, ranking: prefs, lower, capacity: seats };
    }),
  };
}

function projects(value: unknown, place: string): MatchingProblemInput {
  const { mentees, projects: topics, mentors } = parsed(projectsInstance, value, place);
  return {
    mentees: Array.from(mentees, ([id, ranking]) => ({ id, ranking })),
    mentors: Array.from(mentors, ([id, { capacity, prefs }]) => ({ id, capacity, ranking: prefs })),
    topics: Array.from(topics, ([id, topic]) => ({ id, ...topic })),
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
  return { peers: Array.from(agents, ([id, ranking]) => ({ id, ranking })) };
}

/** Rows and columns are called by their numbers from 0; a row and a column of one number are two people. */
function matrix(scores: (number | null)[][]): MatchingProblemInput {
  const columns = scores[0]?.length ?? 0;
  return {
    mentees: scores.map((_, row) => ({ id: String(row) })),
    mentors: Array.from({ length: columns }, (_, column) => ({ id: String(column), person: `column ${column}` })),
    scores,
  };
}
