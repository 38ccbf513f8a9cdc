import { NastavnikError, type Text, type Workflow } from "@nastavnik/core";
import { canonicalJson } from "@nastavnik/core/internals";
import { targetModel } from "@nastavnik/core/target-model";
import type { EarlierAct } from "@nastavnik/engine";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { commandOfStep, type StepPaper } from "./command-of-step.ts";
import type { Story } from "./story.ts";
import type { StoryStep } from "./story-definition.ts";
import { parentsIn } from "./story-parents.ts";

/** Hexadecimal digits by which one act is told from another: 128 bits. */
const digits = 32;

function wrong(number: number, { ru, en }: Text): NastavnikError {
  const text = { ru: `шаг ${number}: ${ru}`, en: `step ${number}: ${en}` };
  return new NastavnikError("invalid-input", text.en, { text });
}

/** The paper of a step as it is entered: its number is evidence, and nobody makes it up. */
function paperOf(
  { paper, at }: StoryStep,
  number: number,
): { signer: string; number: string; date: string } | undefined {
  if (paper === undefined) return undefined;
  const told: StepPaper = paper;
  const { signer, number: ofPaper, date = at.slice(0, 10) } = told;
  if (ofPaper === undefined) {
    throw wrong(number, {
      ru: "ожидается номер документа (paper.number)",
      en: "expected the number of the paper (paper.number)",
    });
  }
  return { signer, number: ofPaper, date };
}

/**
 * The steps of a story as acts of an earlier time, for `engine.enter`: each with its day as the day on which it happened. An
 * act is known by what it says, not by its place: a story may get further steps between its own and be entered once more,
 * and only what is new is carried out.
 *
 * @throws NastavnikError `invalid-input` for a step that is not told as accepted, or a paper without a number; with the
 * number of the step and both texts
 */
export function earlierActs(
  story: Story,
  workflows: readonly Workflow[] = targetModel.workflows,
): readonly EarlierAct[] {
  if (story.year !== undefined) {
    const text = {
      ru: "вносится только то, что было на самом деле, а придуманный год (year) не был",
      en: "only what has really happened is entered, and an invented year (year) has not",
    };
    throw new NastavnikError("invalid-input", text.en, { text });
  }
  const steps = [...story.before, ...story.steps];
  const parentOf = parentsIn(steps);
  const times = new Map<string, number>();
  return steps.map((step, index) => {
    const number = index - story.before.length + 1;
    if (step.expect !== "accepted") {
      throw wrong(number, {
        ru: "ожидается то, что произошло, а рассказано об отказе: вносится только принятое (expect: accepted)",
        en: "expected what has happened, met a refusal: only what was accepted is entered (expect: accepted)",
      });
    }
    const definition = workflows.find(({ id }) => id === step.on.workflow)?.commands[step.command];
    const command = commandOfStep(story, step, {
      id: "",
      // A command that names no days on which it may have happened happens when it is recorded.
      on: definition?.occurs === undefined ? undefined : (step.day ?? step.at.slice(0, 10)),
      paper: paperOf(step, number),
      parent: parentOf(step.on.workflow),
    });
    const { personalData: _kept, ...said } = command;
    const known = bytesToHex(sha256(utf8ToBytes(canonicalJson({ on: step.on, at: step.at, said })))).slice(0, digits);
    const time = (times.get(known) ?? 0) + 1;
    times.set(known, time);
    return { instance: step.on, command: { ...command, id: `entered-${known}${time === 1 ? "" : `-${time}`}` } };
  });
}
