import { systemRole } from "../actor/actor.ts";
import { type ActQuestion, ask, nothing } from "../act/act-question.ts";
import { dayOfRecording } from "../command/day-of.ts";
import type { Reason } from "../decision/reason.ts";
import type { Text } from "../text/text.ts";
import { boundedCommand } from "./is-bounded.ts";

function notOnThatDay(ru: string, en: string, day: string): Reason {
  return {
    code: "not-on-that-day",
    text: { ru: `Ожидается ${ru}; указано ${day}`, en: `Expected ${en}; met ${day}` },
  };
}

const laterPaper: Text = {
  ru: "Это было так давно, что внести можно только по подписанному документу: кто подписал, номер и дата",
  en: "This was so long ago that it may be recorded only from a signed paper: who signed it, its number and date",
};

/**
 * What stands against the day on which a command is said to have happened. A command that declares no `occurs` happens
 * when it is recorded.
 */
export function judgeDay(question: ActQuestion): readonly Reason[] {
  const { workflow, subject, command, world } = question;
  const { on, paper, type, actor } = command;
  // What follows from a command follows on its day, whatever that is.
  if (actor.roles.includes(systemRole)) return nothing;
  const bounded = boundedCommand(workflow, type);
  if (on === undefined && paper === undefined && bounded === undefined) return nothing;

  const reasons: Reason[] = [];
  const today = dayOfRecording(command, world);
  const day = on ?? today;
  if (paper !== undefined && paper.date > today) {
    reasons.push(notOnThatDay(`дата документа не позднее ${today}`, `the paper's date not after ${today}`, paper.date));
  }
  if (day > today) {
    return [...reasons, notOnThatDay(`день не позднее ${today}`, `a day not after ${today}`, day)];
  }
  if (bounded === undefined) {
    return day === today
      ? reasons
      : [...reasons, notOnThatDay(`день записи, ${today}`, `the day of recording, ${today}`, day)];
  }
  const { notBefore, notAfter, paperBefore } = ask(question, () => bounded.occurs?.(subject, world, today)) ?? {};
  if (notBefore !== undefined && day < notBefore) {
    reasons.push(notOnThatDay(`день не ранее ${notBefore}`, `a day not before ${notBefore}`, day));
  }
  if (notAfter !== undefined && day > notAfter) {
    reasons.push(notOnThatDay(`день не позднее ${notAfter}`, `a day not after ${notAfter}`, day));
  }
  if (paperBefore !== undefined && day < paperBefore && paper === undefined) {
    reasons.push({ code: "paper-needed", text: laterPaper });
  }
  return reasons;
}
