/** A mentee with the mentors that could take him, best first. */
export interface Wish {
  readonly mentee: string;
  readonly mentors: readonly string[];
}

/**
 * Joins as many mentees with mentors as there are seats for, each mentee with the best of his list that leaves nobody
 * else out (augmenting paths, in the order of the wishes).
 */
export function join(wishes: readonly Wish[], seats: ReadonlyMap<string, number>): ReadonlyMap<string, string> {
  const listOf = new Map(wishes.map((wish) => [wish.mentee, wish.mentors]));
  const taken = new Map<string, string[]>();
  const mentorOf = new Map<string, string>();

  const place = (mentee: string, visited: Set<string>): boolean => {
    for (const mentor of listOf.get(mentee) ?? []) {
      if (visited.has(mentor)) continue;
      visited.add(mentor);
      const here = taken.get(mentor) ?? [];
      taken.set(mentor, here);
      if (here.length < (seats.get(mentor) ?? 0)) {
        here.push(mentee);
        mentorOf.set(mentee, mentor);
        return true;
      }
      for (const [index, other] of here.entries()) {
        if (place(other, visited)) {
          here[index] = mentee;
          mentorOf.set(mentee, mentor);
          return true;
        }
      }
    }
    return false;
  };
  for (const { mentee } of wishes) place(mentee, new Set());
  return mentorOf;
}
