import type { Assignment } from "../problem/assignment.ts";
import type { Pool } from "../problem/pool.ts";

/**
 * Edges that block an answer with topics: the mentee likes the topic strictly more than what she has, and the mentor could
 * give it to her: there is room at both; or room at the topic, and the mentor is full with somebody wanted less, or has her
 * already; or the topic is full with somebody wanted less.
 */
export function blockingTopics(pool: Pool, assignment: Assignment): number[] {
  const { start, place, placeMentor, menteeRank, mentorRank, placeFree, mentorFree } = pool;
  const topicLoad = new Int32Array(placeFree.length);
  const mentorLoad = new Int32Array(mentorFree.length);
  const topicWorst = new Float64Array(placeFree.length).fill(-Infinity);
  const mentorWorst = new Float64Array(mentorFree.length).fill(-Infinity);
  for (const edge of assignment) {
    if (edge < 0) continue;
    const topic = place[edge]!;
    const mentor = placeMentor[topic]!;
    topicLoad[topic]!++;
    mentorLoad[mentor]!++;
    topicWorst[topic] = Math.max(topicWorst[topic]!, mentorRank[edge]!);
    mentorWorst[mentor] = Math.max(mentorWorst[mentor]!, mentorRank[edge]!);
  }
  const blocking: number[] = [];
  for (const [mentee, own] of assignment.entries()) {
    const got = own < 0 ? Infinity : menteeRank[own]!;
    const ownMentor = own < 0 ? -1 : placeMentor[place[own]!]!;
    for (let edge = start[mentee]!; edge < start[mentee + 1]!; edge++) {
      if (menteeRank[edge]! >= got) continue;
      const topic = place[edge]!;
      const mentor = placeMentor[topic]!;
      const rank = mentorRank[edge]!;
      const isGiven =
        topicLoad[topic]! < placeFree[topic]!
          ? mentorLoad[mentor]! < mentorFree[mentor]! || ownMentor === mentor || rank < mentorWorst[mentor]!
          : rank < topicWorst[topic]!;
      if (isGiven) blocking.push(edge);
    }
  }
  return blocking;
}
