import type { Reason, Text } from "@nastavnik/core";
import type { CheckFinding } from "../model/finding.ts";
import type { Model } from "../model/model.ts";
import { prepare } from "../model/prepare.ts";
import { begin } from "../space/begin.ts";
import { Stepper } from "../space/explore.ts";
import { Space } from "../space/space.ts";
import type { Story, StoryStep } from "../story/story.ts";
import { stepOf } from "../story/tell.ts";

/** A move that one edition lets be done and the other refuses, after the same course of events; or that leads elsewhere. */
export interface EditionDifference {
  readonly becomes: "allowed" | "forbidden" | "different";
  /** The world in which it was found. */
  readonly scene?: Text;
  /** Who does what. */
  readonly text: Text;
  /** Why the edition that refuses it does. */
  readonly reasons: readonly Reason[];
  /** The shortest course of events that ends with it. */
  readonly story: Story;
}

/** What was found between two editions. */
export interface EditionComparison {
  readonly isComplete: boolean;
  /** Pairs of states that the same moves lead to. */
  readonly states: number;
  readonly differences: readonly EditionDifference[];
  /** What is wrong with the worlds themselves. */
  readonly findings: readonly CheckFinding[];
}

interface Side {
  readonly space: Space;
  readonly stepper: Stepper;
  readonly first: readonly number[];
  readonly given: Story;
  /** Numbers of the moves by what tells them apart under both editions. */
  readonly keyOf: (move: number) => string;
  readonly byKey: ReadonlyMap<string, number>;
}

const pairLimit = 5000;

async function sideOf(model: Model): Promise<Side | readonly CheckFinding[]> {
  const made = prepare(model);
  if (!made.ok) return made.findings;
  const space = new Space(made.prepared);
  const stepper = new Stepper(space);
  const begun = await begin(stepper);
  if (!begun.ok) return begun.findings;
  const keyOf = (move: number): string => {
    const moved = space.moves.at(move);
    if (moved.kind === "command") {
      const { slot, type, payload, actor } = moved.move;
      return JSON.stringify([slot, type, payload, actor.id]);
    }
    return JSON.stringify(moved);
  };
  const byKey = new Map(made.prepared.moves.map((_move, index) => [keyOf(index), index]));
  return { space, stepper, first: begun.row, given: begun.story, keyOf, byKey };
}

interface Pair {
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly from: number;
  readonly step: StoryStep | undefined;
}

/** The states of all machines. */
function placeOf({ space }: Side, row: readonly number[]): string {
  return JSON.stringify(space.slots.map((_slot, slot) => space.instanceAt(row, slot).value));
}

function isSide(made: Side | readonly CheckFinding[]): made is Side {
  return !Array.isArray(made);
}

/**
 * Takes the same moves under two editions, as long as both accept them and they lead to the same states, and tells every
 * other one: what becomes allowed, what forbidden, and what leads elsewhere; each by the shortest story, and once for each
 * command and its reasons.
 *
 * @param before - a world under the earlier edition
 * @param after - the same world under the later one
 */
export async function compareEditions(before: Model, after: Model): Promise<EditionComparison> {
  const [one, other] = [await sideOf(before), await sideOf(after)];
  if (!isSide(one) || !isSide(other)) {
    const findings = [one, other].flatMap((made) => (isSide(made) ? [] : made));
    return { isComplete: false, states: 0, differences: [], findings };
  }
  const pairs: Pair[] = [{ before: one.first, after: other.first, from: -1, step: undefined }];
  const known = new Set<string>();
  const keyOfPair = ({ before: a, after: b }: Pair): string =>
    `${one.space.keyOf(a).join()}|${other.space.keyOf(b).join()}`;
  known.add(keyOfPair(pairs[0] as Pair));
  const told = new Map<string, EditionDifference>();
  let isComplete = true;
  const storyOf = (index: number, last: StoryStep): Story => {
    const steps = [last];
    for (let at = index; at > 0; at = (pairs[at] as Pair).from) steps.unshift((pairs[at] as Pair).step as StoryStep);
    return [...one.given, ...steps];
  };
  for (let index = 0; index < pairs.length; index++) {
    const pair = pairs[index] as Pair;
    const keys = new Set([
      ...one.stepper.movesFrom(pair.before).map(one.keyOf),
      ...other.stepper.movesFrom(pair.after).map(other.keyOf),
    ]);
    for (const key of keys) {
      const tried = await Promise.all(
        (
          [
            [one, pair.before],
            [other, pair.after],
          ] as const
        ).map(async ([side, row]) => {
          const move = side.byKey.get(key) ?? side.stepper.movesFrom(row).find((each) => side.keyOf(each) === key);
          if (move === undefined) return undefined;
          return { move, step: await side.stepper.step(index, row, move) };
        }),
      );
      const [a, b] = tried;
      if (a === undefined || b === undefined) continue;
      const isBefore = a.step.kind === "accepted";
      const isAfter = b.step.kind === "accepted";
      if (!isBefore && !isAfter) continue;
      const step = stepOf(one.space, a.move, one.space.atOf(pair.before).toString());
      if (isBefore && isAfter) {
        const next: Pair = { before: a.step.row, after: b.step.row, from: index, step };
        if (placeOf(one, next.before) !== placeOf(other, next.after)) {
          const name = `different ${step.type}`;
          if (told.has(name)) continue;
          const scene = before.title === undefined ? undefined : { scene: before.title };
          told.set(name, { becomes: "different", ...scene, text: step.text, reasons: [], story: storyOf(index, step) });
          continue;
        }
        const text = keyOfPair(next);
        if (known.has(text)) continue;
        if (pairs.length >= pairLimit) {
          isComplete = false;
          continue;
        }
        known.add(text);
        pairs.push(next);
        continue;
      }
      const reasons = isBefore
        ? await other.stepper.reasonsOf(pair.after, b.move)
        : await one.stepper.reasonsOf(pair.before, a.move);
      const codes = [...new Set(reasons.map(({ code }) => code))].toSorted().join();
      const name = `${isBefore} ${step.type} ${codes}`;
      if (told.has(name)) continue;
      told.set(name, {
        becomes: isBefore ? "forbidden" : "allowed",
        ...(before.title && { scene: before.title }),
        text: step.text,
        reasons,
        story: storyOf(index, step),
      });
    }
  }
  return { isComplete, states: pairs.length, differences: [...told.values()], findings: [] };
}
