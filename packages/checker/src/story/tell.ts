import { type Actor, type Text, timerEvent, type Workflow } from "@nastavnik/core";
import type { Explored, Met } from "../space/explored.ts";
import type { Moved, Space } from "../space/space.ts";
import type { Story, StoryStep } from "./story.ts";

/** Titles of the roles that somebody holds, as one. */
function rolesText({ roles }: Workflow, actor: Actor): Text {
  const known = actor.roles.flatMap((role) => roles[role] ?? []);
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  if (known.length === 0) return { ru: "Участник", en: "Somebody" };
  return { ru: capital(known.map(({ ru }) => ru).join(", ")), en: capital(known.map(({ en }) => en).join(", ")) };
}

/** How a timer that fires is told. */
function timerText({ timers = {} }: Workflow, event: string): Text {
  const delay = /^xstate\.after\.([^.]+)\./.exec(timerEvent(event))?.[1] ?? "";
  return timers[delay]?.told ?? { ru: "Наступил срок", en: "A deadline has passed" };
}

/** A move in words. */
export function moveText(space: Space, moved: Moved): Text {
  if (moved.kind === "day") return { ru: `Наступило ${moved.day}`, en: `It is ${moved.day}` };
  const slot = moved.kind === "command" ? moved.move.slot : moved.slot;
  const { definition } = space.slots[slot] as Space["slots"][number];
  const { workflow } = definition;
  const { title } = workflow;
  if (moved.kind === "timer") {
    const told = timerText(workflow, moved.event);
    return { ru: `Срок: ${told.ru} («${title.ru}»)`, en: `Deadline: ${told.en} (“${title.en}”)` };
  }
  const label = workflow.commands[moved.move.type]?.label ?? { ru: "", en: "" };
  const who = rolesText(workflow, moved.move.actor);
  return { ru: `${who.ru}: ${label.ru} («${title.ru}»)`, en: `${who.en}: ${label.en} (“${title.en}”)` };
}

/** One move as a step of a story. */
export function stepOf(space: Space, move: number, at: string): StoryStep {
  const moved = space.moves.at(move);
  const text = moveText(space, moved);
  if (moved.kind === "day") return { kind: "day", at, type: moved.day, text };
  if (moved.kind === "timer") {
    const { workflow, id } = (space.slots[moved.slot] as Space["slots"][number]).place;
    return { kind: "timer", at, instance: { workflow, id }, type: moved.event, text };
  }
  const { slot, type, payload, actor } = moved.move;
  const { workflow, id } = (space.slots[slot] as Space["slots"][number]).place;
  return { kind: "command", at, instance: { workflow, id }, type, payload, by: actor.id, text };
}

/** The shortest way to a state. */
export function storyTo({ space, parents, rows }: Explored, state: number, given: Story = []): Story {
  const steps: StoryStep[] = [];
  for (let here = state; here > 0;) {
    const [before = -1, move = -1] = parents.at(here);
    steps.unshift(stepOf(space, move, space.atOf(rows.at(here)).toString()));
    here = before;
  }
  return [...given, ...steps];
}

/** The shortest way to where a move was tried, and the move. */
export function storyOf(explored: Explored, { state, move }: Met, given: Story = []): Story {
  const { space, rows } = explored;
  return [...storyTo(explored, state, given), stepOf(space, move, space.atOf(rows.at(state)).toString())];
}
