import type { GivenResult } from "../result/result-schema.ts";
import { drawnNumbers } from "./drawn-numbers.ts";
import type { Facts } from "./facts.ts";

/** A seat that a mentee has or may have. */
export interface Place {
  readonly mentee: string;
  /** The topic, or the mentor where there are no topics. */
  readonly offer: string;
  readonly mentor: string;
}

/** Everybody's wishes with ties settled by the lottery: who could have what, and who is wanted more. */
export interface StrictWishes {
  readonly facts: Facts;
  /** Acceptable places of each mentee who may have more than she was pinned to, the most wanted first. */
  readonly places: ReadonlyMap<string, readonly Place[]>;
  /** How many places a mentee may have beside her pins. */
  readonly room: (mentee: string) => number;
  /** Positive if the mentee wants `a` less than `b`. */
  readonly byMentee: (a: Place, b: Place) => number;
  /** Positive if the mentor wants the mentee of `a` less than that of `b`. */
  readonly byMentor: (a: Place, b: Place) => number;
}

/** Reads the wishes of both sides with the lottery of an answer. */
export function strictWishes(facts: Facts, { mode, seed }: GivenResult): StrictWishes {
  const { mentees, mentors, topics } = facts.problem;
  const numbers = drawnNumbers(mentees, seed);
  const offers = topics.length > 0 ? drawnNumbers(topics, `${seed}:topics`) : drawnNumbers(mentors, `${seed}:mentors`);
  const byMentee = (a: Place, b: Place) =>
    facts.menteeRank(a.mentee, a.offer) - facts.menteeRank(b.mentee, b.offer) ||
    offers.get(a.offer)! - offers.get(b.offer)!;
  const byMentor = (a: Place, b: Place) =>
    facts.mentorRank(a.mentee, a.mentor) - facts.mentorRank(b.mentee, b.mentor) ||
    numbers.get(a.mentee)! - numbers.get(b.mentee)!;
  const room = (mentee: string) => facts.quota(mentee, mode) - facts.pins("mentee", mentee);
  const places = new Map(
    mentees.map(({ id }) => [
      id,
      room(id) <= 0
        ? []
        : facts
            .offersTo(id)
            .map((offer): Place => ({ mentee: id, offer, mentor: facts.mentorOf(offer) }))
            .filter(({ offer, mentor }) => !facts.isPinned(id, mentor) && facts.isAllowed(id, offer))
            .toSorted(byMentee),
    ]),
  );
  return { facts, places, room, byMentee, byMentor };
}
