import type { Locale, Reason } from "@nastavnik/core";
import { targetModel } from "@nastavnik/core/target-model";
import type { Answer } from "@nastavnik/engine";
import type { Story } from "@nastavnik/simulation";

/** What came of entering a story. */
export interface Entered {
  readonly story: Story;
  /** Of its steps in their order, up to the first that was refused. */
  readonly answers: readonly Answer[];
  /** Whether nothing was stored. */
  readonly isRehearsal: boolean;
}

const words = {
  entered: { ru: "Внесено", en: "Entered" },
  rehearsed: {
    ru: "Проверено, ничего не сохранено; было бы внесено",
    en: "Rehearsed, nothing is stored; would be entered",
  },
  before: { ru: "внесено раньше", en: "entered before" },
  left: { ru: "Отказано; осталось, считая с этого шага", en: "Refused; left, this step included" },
  step: { ru: "шаг", en: "step" },
} as const;

function reasonsOf(answer: Answer | undefined): readonly Reason[] {
  const told = answer?.outcome === "duplicate" ? answer.first : answer;
  return told?.outcome === "refused" ? told.reasons : [];
}

/** Whether it ended with a step that was refused. */
export const isRefused = ({ answers }: Entered): boolean => reasonsOf(answers.at(-1)).length > 0;

function countsOf({ story, answers }: Entered) {
  const reasons = reasonsOf(answers.at(-1));
  const done = reasons.length > 0 ? answers.slice(0, -1) : answers;
  const before = done.filter(({ outcome }) => outcome === "duplicate").length;
  const steps = [...story.before, ...story.steps];
  return { reasons, steps, entered: done.length - before, before, left: steps.length - done.length, next: done.length };
}

/** What came of it for a reader: how much was entered, and of what could not be, every reason with its clause. */
export function enteredText(entered: Entered, locale: Locale): string {
  const { story, isRehearsal } = entered;
  const { reasons, steps, left, next, ...counts } = countsOf(entered);
  const head = words[isRehearsal ? "rehearsed" : "entered"][locale];
  const before = counts.before === 0 ? "" : `, ${words.before[locale]}: ${counts.before}`;
  const lines = [`${head}: ${counts.entered}${before}`];
  const step = steps[next];
  if (reasons.length > 0 && step !== undefined) {
    const workflow = targetModel.workflows.find(({ id }) => id === step.on.workflow);
    const label = workflow?.commands[step.command]?.label[locale] ?? step.command;
    const who = story.people[step.who]?.name ?? step.who;
    const number = next - story.before.length + 1;
    lines.push(
      `${words.left[locale]}: ${left}`,
      `${words.step[locale]} ${number}. ${step.at.slice(0, 10)} ${who}: ${label} (${step.on.id})`,
      ...reasons.map(
        ({ text, clause, code }) => `  · ${text[locale]}${clause === undefined ? "" : ` (${clause})`} [${code}]`,
      ),
    );
  }
  return `${lines.join("\n")}\n`;
}

/** The same as data. */
export function enteredJson(entered: Entered, locale: Locale): object {
  const { story, isRehearsal } = entered;
  const { reasons, left, next, entered: count, before } = countsOf(entered);
  return {
    isRehearsal,
    entered: count,
    before,
    left,
    ...(reasons.length > 0 && {
      refused: {
        step: next - story.before.length + 1,
        codes: reasons.map(({ code }) => code),
        texts: reasons.map(({ text }) => text[locale]),
      },
    }),
  };
}
