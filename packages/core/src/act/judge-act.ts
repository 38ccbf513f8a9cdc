import { systemRole } from "../actor/actor.ts";
import { rolesRefusal } from "../decision/kernel-reasons.ts";
import type { Reason } from "../decision/reason.ts";
import { type ActQuestion, type ActVerdict, ask, nobody, nothing, roleAmong, toBeTold } from "./act-question.ts";
import { noPaperTaken, notAboutThem, notYourAct } from "./act-reasons.ts";
import type { By, EitherBy } from "./by.ts";
import { inWordsOf } from "./in-words-of.ts";
import { judgeOffice } from "./judge-office.ts";
import { judgeOwn } from "./judge-own.ts";
import { titlesOf } from "./titles-of.ts";

const engineOnly: readonly string[] = Object.freeze([systemRole]);

const bySystem: ActVerdict = { act: Object.freeze({ kind: "system" }), reasons: nothing, choices: nobody };

function judgeSystem({ workflow, command }: ActQuestion): ActVerdict {
  if (roleAmong([systemRole], command) !== undefined) return bySystem;
  return { role: rolesRefusal(workflow, [systemRole], command.actor), reasons: nothing, choices: nobody };
}

/** Whether the reason tells of the sender something more exact than that he is not one of those who may. */
const isClose = ({ code, subject }: Reason): boolean => code !== "not-your-act" || subject !== undefined;

function judgeEither(question: ActQuestion, by: EitherBy): ActVerdict {
  const { workflow, command, subject } = question;
  const verdicts: ActVerdict[] = [];
  for (const each of by.of) {
    const verdict = judgeBy(question, each);
    if (verdict.act !== undefined && !question.asksForChoices) return verdict;
    verdicts.push(verdict);
  }
  const choices = [...new Set(verdicts.flatMap((verdict) => verdict.choices))];
  const fulfilled = verdicts.find(({ act }) => act !== undefined);
  if (fulfilled !== undefined) return { ...fulfilled, choices };
  if (verdicts.some(({ isUnknown }) => isUnknown === true)) return toBeTold;
  const close = verdicts.flatMap(({ reasons }) => reasons.filter(isClose));
  if (close.length > 0) return { reasons: close, choices };
  const titles = titlesOf(inWordsOf(workflow, subject.regulation), by);
  return { reasons: [command.paper === undefined ? notYourAct(titles) : noPaperTaken(titles)], choices };
}

/** Whether a declaration of whose act a command is lets the sender give it. */
function judgeBy(question: ActQuestion, by: By): ActVerdict {
  if (by.kind === "office") return judgeOffice(question, by);
  if (by.kind === "own") return judgeOwn(question, by);
  return by.kind === "system" ? judgeSystem(question) : judgeEither(question, by);
}

/** The people of whom the command brings personal data, though it is not about them. */
function strangersOf(question: ActQuestion): readonly string[] {
  const { workflow, subject, command, world } = question;
  const { type, payload, personalDataOf = [] } = command;
  if (personalDataOf.length === 0) return nobody;
  const { instance, context } = subject;
  const definition = workflow.commands[type];
  const about = ask(question, () => definition?.about?.({ instance, context, payload }, world)) ?? nobody;
  return personalDataOf.filter((person) => !about.includes(person));
}

/**
 * Whose act a command is. Reads the context and the related instances, and of the payload only whom it means; so without a
 * payload the answer holds whatever is filled in, except that somebody else may then be named; or it waits for that.
 */
export function judgeAct(question: ActQuestion, by: By): ActVerdict {
  const verdict = judgeBy(question, by);
  const strangers = strangersOf(question);
  if (strangers.length === 0) return verdict;
  const { act: _act, ...rest } = verdict;
  return { ...rest, reasons: [...verdict.reasons, ...strangers.map(notAboutThem)] };
}

/** Whether a sender in these roles may give such commands at all, whatever the instance; a person's own act needs no role. */
export function mayHold(by: By, command: ActQuestion["command"]): boolean {
  if (by.kind === "own") return true;
  if (by.kind === "either") return by.of.some((each) => mayHold(each, command));
  return roleAmong(rolesOf(by), command) !== undefined;
}

/** Roles without which nobody may give the command; none where a person's own act needs no role. */
export function rolesOf(by: By): readonly string[] {
  if (by.kind === "office") return by.roles;
  if (by.kind === "system") return engineOnly;
  return by.kind === "own" ? nobody : [...new Set(by.of.flatMap((each) => rolesOf(each)))];
}
