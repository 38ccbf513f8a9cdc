import type { CheckFinding } from "../model/finding.ts";
import type { PreparedMove } from "../model/prepare.ts";
import type { Story, StoryStep } from "../story/story.ts";
import { stepOf } from "../story/tell.ts";
import type { Stepper } from "./explore.ts";

/** So often all helping moves are tried before it is given up. */
const rounds = 20;

/** The beginning of a world, or what of it was refused. */
export type Begun =
  | { readonly ok: true; readonly row: readonly number[]; readonly story: Story }
  | { readonly ok: false; readonly findings: readonly CheckFinding[] };

/** Does what is given before exploration begins. */
export async function begin(stepper: Stepper): Promise<Begun> {
  const { space } = stepper;
  const story: StoryStep[] = [];
  let row: readonly number[] = space.firstRow();
  const numberOf = (move: PreparedMove): number =>
    space.moves.number(`given ${JSON.stringify(move)}`, () => ({ kind: "command", move }));
  const did = async (move: PreparedMove): Promise<boolean> => {
    const number = numberOf(move);
    if (!space.movesFit(move, row)) return false;
    const next = await stepper.step(0, row, number);
    if (next.kind !== "accepted" || space.keyOf(next.row).join() === space.keyOf(row).join()) return false;
    story.push({ ...stepOf(space, number, space.atOf(row).toString()), isGiven: true });
    ({ row } = next);
    return true;
  };
  for (const [index, { move, by }] of space.prepared.given.entries()) {
    let isDone = move !== undefined && (await did(move));
    for (let round = 0; !isDone && round < rounds; round++) {
      let changed = false;
      for (const each of by) changed = (await did(each)) || changed;
      isDone = move !== undefined && (await did(move));
      if (!changed) break;
    }
    if (isDone || move === undefined) continue;
    const number = numberOf(move);
    const reasons = await stepper.reasonsOf(row, number);
    const step = stepOf(space, number, space.atOf(row).toString());
    const told = (locale: "ru" | "en"): string => reasons.map(({ text }) => text[locale]).join("; ");
    return {
      ok: false,
      findings: [
        {
          code: "given-refused",
          weight: "error",
          place: `given.${index}: ${move.type}`,
          text: { ru: `${step.text.ru}: ${told("ru")}`, en: `${step.text.en}: ${told("en")}` },
          story: [...story, step],
        },
      ],
    };
  }
  return { ok: true, row, story };
}
