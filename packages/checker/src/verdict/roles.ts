import type { Text } from "@nastavnik/core";
import type { CheckFinding } from "../model/finding.ts";
import { circleThrough, componentsWithin, sizesOf } from "../space/components.ts";
import type { Explored } from "../space/explored.ts";
import { canChange, leadingTo, type StateSet, statesWhere } from "../space/graph.ts";
import { storyTo } from "../story/tell.ts";
import { circleStory, type Progress } from "./standstill.ts";
import { stateWords } from "./state-words.ts";

function titleOf({ space }: Explored, role: string): Text {
  const found = space.definitions.flatMap(({ workflow }) => workflow.roles[role] ?? [])[0];
  return found ?? { ru: "участник", en: "a player" };
}

/** The states in which somebody in this role can do something that changes the state. */
function turnsOf(explored: Explored, role: string): StateSet {
  const { edges, actors } = explored;
  const groups = new Set(actors.things.flatMap((roles, index) => (roles.includes(role) ? [index] : [])));
  return statesWhere(explored, (state) => {
    for (let edge = edges.starts[state] as number; edge < edges.end(state); edge++) {
      if (edges.target(edge) !== state && groups.has(edges.actor(edge))) return true;
    }
    return false;
  });
}

function rolesIn({ actors }: Explored): readonly string[] {
  return [...new Set(actors.things.flat())].toSorted();
}

function first(set: StateSet, holds: (state: number) => boolean = () => true): number | undefined {
  for (let state = 0; state < set.length; state++) if (set[state] === 1 && holds(state)) return state;
  return undefined;
}

/** Whether a circle can be left by a move of time, or of a role that takes no part in going round. */
function hasOtherWayOut({ edges, actors }: Explored, component: Int32Array, number: number): boolean {
  const round = new Set<string>();
  const out: (readonly string[])[] = [];
  for (const [state, each] of component.entries()) {
    if (each !== number) continue;
    for (let edge = edges.starts[state] as number; edge < edges.end(state); edge++) {
      const target = edges.target(edge);
      if (target === state) continue;
      const roles = actors.at(edges.actor(edge));
      if (component[target] === number) for (const role of roles) round.add(role);
      else out.push(roles);
    }
  }
  return out.some((roles) => roles.every((role) => !round.has(role)));
}

/**
 * For each role: where it can never do anything any more, nothing ever comes to rest, and others still go on. And: where
 * others can go round for ever so that it never gets a turn, though it could have one.
 */
export function roleVerdicts(progress: Progress): readonly CheckFinding[] {
  const { explored, before, resting, unexplored, given } = progress;
  const ends = resting.map((rest, state) => (rest === 1 || unexplored[state] === 1 ? 1 : 0));
  const canEnd = leadingTo(before, ends);
  return rolesIn(explored).flatMap((role): readonly CheckFinding[] => {
    const title = titleOf(explored, role);
    const turns = turnsOf(explored, role);
    const canAct = leadingTo(
      before,
      turns.map((turn, state) => (turn === 1 || unexplored[state] === 1 ? 1 : 0)),
    );
    const findings: CheckFinding[] = [];
    const shut = first(
      canAct.map((can) => 1 - can),
      (state) => canEnd[state] === 0 && canChange(explored, state),
    );
    if (shut !== undefined) {
      const words = stateWords(explored, shut);
      findings.push({
        code: "role-deadlock",
        weight: "error",
        place: role,
        text: {
          ru: `Роль «${title.ru}» больше ничего не сможет сделать, а дело не завершить: ${words.ru}`,
          en: `“${title.en}” can never do anything any more, and it cannot come to an end: ${words.en}`,
        },
        story: storyTo(explored, shut, given),
      });
    }
    const waiting = statesWhere(explored, (state) => turns[state] === 0 && unexplored[state] === 0);
    const component = componentsWithin(explored, waiting);
    const sizes = sizesOf(component);
    const restful = new Set<number>();
    for (const [state, number] of component.entries()) if (number >= 0 && resting[state] === 1) restful.add(number);
    const starved = first(waiting, (state) => {
      const number = component[state] as number;
      return (sizes[number] ?? 0) > 1 && canAct[state] === 1 && !restful.has(number);
    });
    if (starved !== undefined) {
      const words = stateWords(explored, starved);
      findings.push({
        code: "starvation",
        weight: hasOtherWayOut(explored, component, component[starved] as number) ? "note" : "warning",
        place: role,
        text: {
          ru: `Другие могут ходить по кругу так, что очередь роли «${title.ru}» не наступит: ${words.ru}`,
          en: `Others can go round so that “${title.en}” never gets a turn: ${words.en}`,
        },
        story: storyTo(explored, starved, given),
        circle: circleStory(explored, circleThrough(explored, component, starved)),
      });
    }
    return findings;
  });
}
