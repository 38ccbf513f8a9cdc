import { type Instance, matchesState } from "@nastavnik/core";
import { type ParticipantContext, whoIs } from "@nastavnik/core/target-model";
import * as z from "zod";
import type { MatchingProblem, MatchingProblemInput } from "../problem/matching-problem.ts";
import { parseProblem } from "../problem/parse-problem.ts";
import { rule, type Rule } from "../rule/rule.ts";
import { standardCriteria, standardRules } from "./questionnaire/standard-rules.ts";

/** What a pairing takes besides the registry: rules and criteria of the school, and what the curator has settled. */
export type PairingOptions = Partial<
  Pick<MatchingProblemInput, "rules" | "criteria" | "pins" | "bans" | "earlier" | "together" | "apart">
>;

const ruleCodes = new Set(["no-consent", "no-mentor-consent", "not-trained", "no-need-met", "no-common-form"]);
const criterionCodes = new Set(["needs-met", "mentee-wish", "mentor-wish", "earlier-pair"]);

/** Hard rules that the registries of the target model can answer (R15, R31, R32, R35, R48). */
export const pairingRules: readonly Rule[] = [
  ...standardRules.filter(({ code }) => ruleCodes.has(code)),
  ...z.array(rule).parse([
    {
      code: "capacity-not-stated",
      kind: "person",
      of: "mentor",
      field: "capacity",
      equals: true,
      unanswered: "fails",
    },
  ]),
];

/** Soft criteria that the registries of the target model can answer; wishes are those after the group meeting (R37). */
export const pairingCriteria = standardCriteria.filter(({ code }) => criterionCodes.has(code));

type Participant = Instance<ParticipantContext>;

function hasConsented({ context }: Participant): boolean {
  const consent = context.consents["personal-data"];
  return consent !== undefined && consent.withdrawnAt === undefined;
}

const isFree = ({ value }: Participant): boolean =>
  matchesState(value, "registered.searching") || matchesState(value, "registered.supported");

/** Nobody mentors himself, though he may be in both registries (R43), nor whoever was parted from him (R61, R71). */
function bansOf(mentees: readonly Participant[], mentors: readonly Participant[]) {
  const entries = new Map(mentors.map((mentor) => [whoIs(mentor), mentor.id]));
  return mentees.flatMap((mentee) =>
    [whoIs(mentee), ...Object.keys(mentee.context.parted ?? {})].flatMap((person) => {
      const mentor = entries.get(person);
      return mentor === undefined ? [] : { mentee: mentee.id, mentor };
    }),
  );
}

/**
 * The pairing stage as a matching problem: the mentees of a registry who have no mentor, and all its mentors, with what
 * the registry knows of them. Seats that are offered or taken count as taken; who came back to the search waits first.
 *
 * @param participants - instances of the workflow `participant` of one programme; others are passed over
 */
export function pairingProblem(participants: Iterable<Instance>, options: PairingOptions = {}): MatchingProblem {
  const registered = ([...participants] as unknown as readonly Participant[]).filter(
    ({ workflow, value }) => workflow === "participant" && matchesState(value, "registered"),
  );
  const mentees = registered.filter((person) => person.context.side === "mentee" && isFree(person));
  const mentors = registered.filter(({ context }) => context.side === "mentor");
  const known = { mentees: new Set(mentees.map(({ id }) => id)), mentors: new Set(mentors.map(({ id }) => id)) };

  return parseProblem({
    mentees: mentees.map((mentee) => ({
      id: mentee.id,
      wishes: mentee.context.preferences.filter((id) => known.mentors.has(id)),
      waiting: mentee.context.returns.length,
      answers: {
        consent: hasConsented(mentee),
        forms: mentee.context.forms,
        needs: mentee.context.subjects,
        category: mentee.context.categories,
      },
    })),
    mentors: mentors.map((mentor) => ({
      id: mentor.id,
      wishes: mentor.context.preferences.filter((id) => known.mentees.has(id)),
      // Nobody is offered to whoever has not said how many to take: the rule says so, not a capacity of none.
      capacity: mentor.context.capacity ?? 1,
      taken: Object.values(mentor.context.seats).reduce((sum, seats) => sum + seats, 0),
      answers: {
        consent: hasConsented(mentor),
        capacity: mentor.context.capacity !== undefined,
        trained: matchesState(mentor.value, "registered.ready"),
        forms: mentor.context.selectedFor,
        competencies: mentor.context.subjects,
      },
    })),
    rules: pairingRules,
    criteria: pairingCriteria,
    ...options,
    bans: [...bansOf(mentees, mentors), ...(options.bans ?? [])],
  });
}
