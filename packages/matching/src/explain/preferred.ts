import type { Case } from "./case.ts";
import type { Obstacle, Visible } from "./obstacle.ts";

/** What stands between a mentee and a place in a stable answer: what she has herself, and who has the seats there. */
export function preferred(each: Case, mentee: number, edge: number, isVisible: Visible): readonly Obstacle[] {
  const { pool } = each;
  const place = pool.place[edge]!;
  const named = each.problem.topics.length > 0 ? { topic: pool.placeIds[place]! } : {};
  if (pool.placeFree[place] === 0) return [{ kind: "no-capacity", ...named }];
  return [...ownPlace(each, mentee, edge, isVisible), ...seats(each, mentee, edge, isVisible)].map((obstacle) => ({
    ...obstacle,
    ...named,
  }));
}

type Preferred = Extract<Obstacle, { kind: "has-preferred" }>;
type Full = Extract<Obstacle, { kind: "full" }>;

/** The one whom she wants least of those whom she has, if that is enough, and not less than the one in question. */
function ownPlace(each: Case, mentee: number, edge: number, isVisible: Visible): Preferred[] {
  const { pool, problem, isDrawn } = each;
  const { id } = problem.mentees[mentee]!;
  const pairs = each.pairsOf(id);
  if (pairs.length < each.quotaOf(mentee)) return [];
  const held = pairs
    .filter(({ mentor }) => !each.isPinned(id, mentor))
    .map(({ mentor, topic }) => each.edgeAt(mentee, topic ?? mentor));
  const number = (at: number) => pool.placeLottery[pool.place[at]!]!;
  const worst = held.toSorted((a, b) => pool.menteeRank[b]! - pool.menteeRank[a]! || number(b) - number(a))[0];
  if (worst === undefined) return [];
  const difference = pool.menteeRank[worst]! - pool.menteeRank[edge]!;
  if (difference > 0 || (difference === 0 && isDrawn && number(worst) > number(edge))) return [];
  const mentor = problem.mentors[pool.placeMentor[pool.place[worst]!]!]!.id;
  return [{ kind: "has-preferred", who: id, ...(isVisible(mentor) && { preferred: mentor }), isTie: difference === 0 }];
}

/** Who has the seats, if nobody among them would make way for her. */
function seats(each: Case, mentee: number, edge: number, isVisible: Visible): Full[] {
  const { pool, problem, isDrawn } = each;
  const place = pool.place[edge]!;
  const [{ id }, mentor] = [problem.mentees[mentee]!, problem.mentors[pool.placeMentor[place]!]!.id];
  const topic = problem.topics.length > 0 ? pool.placeIds[place]! : undefined;
  const isTopicFull = topic !== undefined && each.membersOf(mentor, topic).length >= pool.placeFree[place]!;
  const members = isTopicFull ? each.membersOf(mentor, topic) : each.membersOf(mentor);
  // Of one mentor she could have another topic without anybody making way.
  if (members.includes(id)) return [];
  if (!isTopicFull && members.length < pool.mentorFree[pool.placeMentor[place]!]!) return [];
  const mine = pool.mentorRank[edge]!;
  const found = { by: [] as string[], byLottery: [] as string[], equals: [] as string[], pinned: [] as string[] };
  let hidden = 0;
  for (const member of members) {
    const held = each.edgeAt(each.menteeOf(member), topicOf(each, member, mentor) ?? mentor);
    const rank = held < 0 ? Infinity : pool.mentorRank[held]!;
    const isAhead = pool.lottery[each.menteeOf(member)]! < pool.lottery[mentee]!;
    const isPinned = each.isPinned(member, mentor);
    if (!isPinned && (rank > mine || (rank === mine && isDrawn && !isAhead))) return [];
    if (!isVisible(member)) hidden++;
    else if (isPinned) found.pinned.push(member);
    else if (rank < mine) found.by.push(member);
    else (isDrawn ? found.byLottery : found.equals).push(member);
  }
  return [{ kind: "full", ...found, hidden }];
}

function topicOf(each: Case, mentee: string, mentor: string): string | undefined {
  return each.pairsOf(mentee).find((pair) => pair.mentor === mentor)?.topic;
}
