import { type Actor, possible } from "@nastavnik/core";
import type { Trial } from "../kernel/attempt.ts";
import type { PreparedMove } from "../model/prepare.ts";
import { chartRoutes } from "./chart-routes.ts";
import type { Choice } from "./choice.ts";
import type { Playground } from "./playground.ts";

const stranger: Actor = { id: "stranger", roles: [], organisation: "elsewhere" };

/** Moves whose command the kernel does not rule out before it is filled in. */
function openMoves(playground: Playground, moves: readonly PreparedMove[]): readonly PreparedMove[] {
  const asked = new Map<string, boolean>();
  return moves.filter((move) => {
    const { slot, type, actor } = move;
    const key = `${slot} ${type} ${actor.id}`;
    const known = asked.get(key);
    if (known !== undefined) return known;
    const workflow = playground.workflowOf(slot);
    const instance = playground.instance(slot);
    const world = playground.worldFor(slot, { ...playground.commandOf(move), payload: {} }, false);
    const [found] = possible(workflow, instance, actor, playground.now, () => world, [type]);
    const isOpen = found !== undefined && found.verdict !== "unmet";
    asked.set(key, isOpen);
    return isOpen;
  });
}

const pick = <T>(items: readonly T[], index: number): T | undefined => items[index % Math.max(1, items.length)];

function moveOf(playground: Playground, { kind, pick: index }: Choice): PreparedMove | undefined {
  const { space, prepared } = playground;
  const fitting = space.slots.flatMap((_slot, slot) =>
    space.movesAt(slot, playground.instance(slot)).map((move) => prepared.moves[move] as PreparedMove),
  );
  if (kind === "any") return pick(prepared.moves, index);
  const open = openMoves(playground, fitting);
  if (kind !== "route") return pick(open, index);
  // The routes say which commands lead on; which of them comes next is left to chance.
  const leading = open.filter(({ slot, type }) =>
    chartRoutes(playground.workflowOf(slot)).some((route) => route[index % Math.max(1, route.length)] === type),
  );
  return pick(leading.length === 0 ? open : leading, index);
}

/** What a choice means in the world as it is; `undefined` where there is nothing to try. */
export function trialOf(playground: Playground, choice: Choice): Trial | undefined {
  const next = playground.nextTimer;
  const isDue = next !== undefined && next.timer.dueAt.epochMilliseconds <= playground.now.epochMilliseconds;
  if (next !== undefined && (isDue || choice.kind === "wait")) return next;
  if (choice.kind === "wait") return undefined;
  if (choice.kind !== "hostile") return moveOf(playground, choice);
  const move = pick(playground.prepared.moves, choice.pick);
  if (move === undefined) return undefined;
  return {
    ...move,
    payload: choice.sent as PreparedMove["payload"],
    actor: choice.pick % 3 === 0 ? stranger : move.actor,
  };
}
