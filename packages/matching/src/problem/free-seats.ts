import type { MatchingProblem, Mentor } from "./matching-problem.ts";

/** Seats of a mentor that are still free, over all programmes: offers without an answer count as taken. */
export function freeSeats({ capacity, taken, pending }: Pick<Mentor, "capacity" | "taken" | "pending">): number {
  return Math.max(0, capacity - taken - pending);
}

/** Free seats of a mentor that the pins of the problem leave; negative if there are more pins than seats. */
export function seatsAfterPins(problem: MatchingProblem, mentor: Mentor): number {
  return freeSeats(mentor) - problem.pins.filter((pin) => pin.mentor === mentor.id).length;
}
