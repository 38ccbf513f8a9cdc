import type { CheckFinding } from "../model/finding.ts";
import { circleThrough, componentsWithin, sizesOf } from "../space/components.ts";
import type { Explored } from "../space/explored.ts";
import { type Backwards, canChange, leadingTo, type StateSet, statesWhere } from "../space/graph.ts";
import type { Story } from "../story/story.ts";
import { stepOf, storyTo } from "../story/tell.ts";
import { machineKey, stateWords } from "./state-words.ts";

/** So many of one kind are told apart; of the others only how many there are. */
const toldApart = 5;

/** What is asked about standing still. */
export interface Progress {
  readonly explored: Explored;
  readonly before: Backwards;
  readonly resting: StateSet;
  /** States that were not stepped from: nothing is said about them. */
  readonly unexplored: StateSet;
  /** Beginning of every story. */
  readonly given: Story;
}

/** The first of each group of states, in the order in which they were met, the shortest way first. */
function firstOfEach(explored: Explored, states: Iterable<number>): readonly number[] {
  const firsts = new Map<string, number>();
  for (const state of states) {
    const key = machineKey(explored, state);
    if (!firsts.has(key)) firsts.set(key, state);
  }
  return [...firsts.values()];
}

function* members(set: StateSet): Iterable<number> {
  for (let state = 0; state < set.length; state++) if (set[state] === 1) yield state;
}

/** States without a move in which not everything is at rest. */
export function deadlocks({ explored, resting, unexplored, given }: Progress): {
  readonly set: StateSet;
  readonly findings: readonly CheckFinding[];
} {
  const set = statesWhere(
    explored,
    (state) => resting[state] === 0 && unexplored[state] === 0 && !canChange(explored, state),
  );
  const firsts = firstOfEach(explored, members(set));
  const findings = firsts.slice(0, toldApart).map((state, index): CheckFinding => {
    const words = stateWords(explored, state);
    const others = index === 0 ? Math.max(0, firsts.length - toldApart) : 0;
    return {
      code: "deadlock",
      weight: "error",
      place: machineKey(explored, state),
      text: {
        ru: `Никто больше ничего не может сделать: ${words.ru}`,
        en: `Nobody can do anything any more: ${words.en}`,
      },
      story: storyTo(explored, state, given),
      ...(others === 0 ? undefined : { others }),
    };
  });
  return { set, findings };
}

/** The states from which nothing ever comes to rest, though moves go on. */
function trapped({ before, resting, unexplored }: Progress, dead: StateSet): StateSet {
  const ends = resting.map((rest, state) => (rest === 1 || unexplored[state] === 1 || dead[state] === 1 ? 1 : 0));
  return leadingTo(before, ends).map((leads) => 1 - leads);
}

/** Circles of moves that never end and never come to rest. */
export function livelocks(progress: Progress, dead: StateSet): readonly CheckFinding[] {
  const { explored, given } = progress;
  const set = trapped(progress, dead);
  const component = componentsWithin(explored, set);
  // One circle for each component: its first state is the nearest.
  const seen = new Set<number>();
  const entries: number[] = [];
  const sizes = sizesOf(component);
  for (const state of members(set)) {
    const number = component[state] as number;
    if (seen.has(number) || (sizes[number] ?? 0) < 2) continue;
    seen.add(number);
    entries.push(state);
  }
  const firsts = firstOfEach(explored, entries);
  return firsts.slice(0, toldApart).map((state, index): CheckFinding => {
    const words = stateWords(explored, state);
    const others = index === 0 ? Math.max(0, firsts.length - toldApart) : 0;
    const circle = circleThrough(explored, component, state);
    return {
      code: "livelock",
      weight: "error",
      place: machineKey(explored, state),
      text: {
        ru: `Дело никогда не завершится, хотя действия возможны: ${words.ru}`,
        en: `It never comes to an end, though moves go on: ${words.en}`,
      },
      story: storyTo(explored, state, given),
      circle: circleStory(explored, circle),
      ...(others === 0 ? undefined : { others }),
    };
  });
}

/** The moves of a circle as a story. */
export function circleStory({ space, edges, rows }: Explored, circle: readonly number[]): Story {
  return circle.map((edge) => stepOf(space, edges.move(edge), space.atOf(rows.at(edges.target(edge))).toString()));
}
