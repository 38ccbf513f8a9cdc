import { dayOf } from "../command/day-of.ts";
import type { OwnAct } from "./act.ts";
import { type ActQuestion, type ActVerdict, ask, nobody, nothing, roleAmong, toBeTold } from "./act-question.ts";
import type { Reason } from "../decision/reason.ts";
import { outsideCircles } from "./judge-office.ts";
import { noPaperTaken, notInThatName, notYourAct, paperNeeded, sourceOf } from "./act-reasons.ts";
import type { OwnBy } from "./by.ts";
import { type Mandate, mandatesInForce } from "./mandate.ts";
import { worldOfStored } from "./stored-data.ts";

/** For whom the speaker may do it: himself first, then those whom he represents. */
function actsOf(question: ActQuestion, by: OwnBy, owners: readonly string[], speaker: string): readonly OwnAct[] {
  const { workflow, command, world } = question;
  const acts: OwnAct[] = owners.includes(speaker) ? [{ kind: "own", of: speaker, by: speaker, as: "self" }] : [];
  const { mandates } = by;
  const { standing = [] } = world;
  if (mandates === undefined || standing.length === 0) return acts;
  const inForce = mandatesInForce(standing, dayOf(command, world), { workflow: workflow.id, type: command.type });
  const { mandatedBy } = by;
  const recorders = mandatedBy && ask(question, () => mandatedBy.who(question.subject, worldOfStored(question)));
  const isHeard = ({ organisation }: Mandate): boolean =>
    recorders === undefined || (organisation !== undefined && recorders.includes(organisation));
  for (const owner of owners) {
    const mandate = inForce.find((each) => each.person === owner && mandates.includes(each.as) && isHeard(each));
    if (mandate !== undefined && owner !== speaker) {
      acts.push({ kind: "own", of: owner, by: speaker, as: mandate.as, mandate: mandate.document });
    }
  }
  return acts;
}

/** Why a recorder may not record it. */
function outsideRecorders(question: ActQuestion, { recording = {} }: OwnBy): readonly Reason[] {
  const { otherwise, appointed, ...rest } = recording;
  const isOther = otherwise !== undefined && roleAmong(otherwise, question.command) !== undefined;
  return outsideCircles(question, isOther || appointed === undefined ? rest : { ...rest, appointed });
}

/** Whether the sender may do the act of a person: his own, by mandate, or recording a signed paper. */
export function judgeOwn(question: ActQuestion, by: OwnBy): ActVerdict {
  const { subject, command, isFilledIn } = question;
  const { actor, paper } = command;
  const isRecorder = by.recorders !== undefined && roleAmong(by.recorders, command) !== undefined;
  if (paper !== undefined) {
    const reasons = isRecorder ? outsideRecorders(question, by) : [noPaperTaken([by.title])];
    if (reasons.length > 0) return { reasons, choices: nobody };
  }

  const known = ask(question, () => by.whose(subject, worldOfStored(question)));
  if (known === undefined && !isFilledIn) return toBeTold;
  const owners = known ?? nobody;
  const chosen = isFilledIn ? ask(question, () => by.chosen?.(command.payload, subject)) : undefined;
  const { id: speaker } = actor;
  if (!question.asksForChoices && paper === undefined && (chosen ?? speaker) === speaker && owners.includes(speaker)) {
    return { act: { kind: "own", of: speaker, by: speaker, as: "self" }, reasons: nothing, choices: nobody };
  }
  const acts = actsOf(question, by, owners, paper?.signer ?? actor.id);
  const choices = acts.map(({ of }) => of);
  const act = chosen === undefined ? acts[0] : acts.find(({ of }) => of === chosen);
  if (act === undefined) {
    if (isRecorder && paper === undefined) return { reasons: [paperNeeded(sourceOf(by, subject.regulation))], choices };
    return {
      reasons: [
        chosen === undefined
          ? notYourAct([by.title], sourceOf(by, subject.regulation))
          : notInThatName(sourceOf(by, subject.regulation), chosen),
      ],
      choices,
    };
  }
  if (paper === undefined) return { act, reasons: nothing, choices };
  const { number, date } = paper;
  return { act: { ...act, recordedBy: actor.id, paper: { number, date } }, reasons: nothing, choices };
}
