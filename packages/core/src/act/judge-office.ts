import { systemRole } from "../actor/actor.ts";
import { dayOfRecording } from "../command/day-of.ts";
import { rolesRefusal } from "../decision/kernel-reasons.ts";
import type { Reason } from "../decision/reason.ts";
import { conflictOfInterest, noPaperTaken, notAppointed, otherOrganisation, sourceOf } from "./act-reasons.ts";
import { type ActQuestion, type ActVerdict, ask, nobody, nothing, roleAmong } from "./act-question.ts";
import type { Circle, OfficeBy } from "./by.ts";
import { isBounded } from "../when/is-bounded.ts";
import { worldOfStored } from "./stored-data.ts";
import { inWordsOf } from "./in-words-of.ts";
import { titlesOf } from "./titles-of.ts";

/** Why somebody who holds the role is outside the circles that the office is for. */
export function outsideCircles(
  question: ActQuestion,
  { organisation, appointed, not }: Pick<OfficeBy, "organisation" | "appointed" | "not">,
): readonly Reason[] {
  const { subject, command } = question;
  const { actor } = command;
  const reasons: Reason[] = [];
  if (organisation === undefined && appointed === undefined && not === undefined) return reasons;
  const world = worldOfStored(question);
  const quoted = (circle: Circle): Circle => sourceOf(circle, subject.regulation);
  const isOutside = (circle: Circle | undefined, id: string): circle is Circle =>
    circle !== undefined && ask(question, () => circle.who(subject, world))?.includes(id) === false;
  if (isOutside(organisation, actor.organisation))
    reasons.push(otherOrganisation(quoted(organisation), actor.organisation));
  if (isOutside(appointed, actor.id)) reasons.push(notAppointed(quoted(appointed)));
  for (const circle of not ?? []) {
    if (ask(question, () => circle.who(subject, world))?.includes(actor.id))
      reasons.push(conflictOfInterest(quoted(circle)));
  }
  return reasons;
}

/** What an office did on an earlier day is recorded from its paper: a protocol, an order, whoever has signed it. */
function isOfEarlierDay({ workflow, command, world }: ActQuestion): boolean {
  const { on, type } = command;
  return on !== undefined && isBounded(workflow, type) && on < dayOfRecording(command, world);
}

function obstacles(question: ActQuestion, by: OfficeBy): readonly Reason[] {
  const outside = outsideCircles(question, by);
  return question.command.paper === undefined || isOfEarlierDay(question)
    ? outside
    : [noPaperTaken(titlesOf(inWordsOf(question.workflow, question.subject.regulation), by)), ...outside];
}

/** Whether the sender may do the act of an office. */
export function judgeOffice(question: ActQuestion, by: OfficeBy): ActVerdict {
  const role = roleAmong(by.roles, question.command);
  if (role === undefined) {
    const { workflow, command, subject } = question;
    return {
      role: rolesRefusal(inWordsOf(workflow, subject.regulation), by.roles, command.actor),
      reasons: nothing,
      choices: nobody,
    };
  }
  if (role === systemRole) return { act: { kind: "system" }, reasons: nothing, choices: nobody };
  const reasons = obstacles(question, by);
  if (reasons.length > 0) return { reasons, choices: nobody };
  const { paper } = question.command;
  return { act: { kind: "office", role, ...(paper && { paper }) }, reasons, choices: nobody };
}
