import { type CommandAct, type Reason, type Text, whoMay } from "@nastavnik/core";
import { targetModel } from "@nastavnik/core/target-model";
import type { Obstacle, WayOut } from "./standstill.ts";

/** Commands that take an obstacle on a programme's way away, as `workflow command`, by the requirement's identifier. */
const lifting: Readonly<Record<string, readonly string[]>> = {
  "orders-issued": ["programme issue-order"],
  "documents-adopted": ["programme adopt-document"],
  "curators-appointed": ["programme issue-order"],
  "needs-monitored": ["programme monitor-needs"],
  "forms-chosen": ["programme choose-forms"],
  "everybody-informed": ["programme inform"],
  "mentees-lists-formed": ["programme form-registry"],
  "mentors-lists-formed": ["programme form-registry"],
  "mentees-listed": ["participant enter-registry"],
  "mentors-listed": ["participant enter-registry"],
  "selected-mentors-prepared": ["participant train", "participant withdraw"],
  "preferences-analysed": ["programme analyse-preferences"],
  "pairs-approved": ["programme issue-order"],
  "every-mentee-settled": ["unit propose", "programme issue-order", "participant support-unpaired"],
  "indicators-planned": ["programme plan-indicators"],
  "units-closed": ["unit close", "unit dissolve"],
  "monitoring-complete": ["programme record-monitoring"],
  "programme-monitoring-ways-used": ["programme record-monitoring"],
  "indicators-complete": ["programme record-indicator"],
  "indicators-complete-for-revision": ["programme record-indicator"],
};

/** Requirements of which it is known what lifts them. */
export const liftedRequirements: Readonly<Record<string, readonly string[]>> = lifting;

function whoOf({ ways }: CommandAct): readonly Text[] {
  const titles = ways.flatMap(({ who }) => who);
  return titles.filter(({ ru }, index) => titles.findIndex((other) => other.ru === ru) === index);
}

/** The commands that may take away what a requirement lacks, and who may give them, as the workflows declare it. */
function waysOut(requirement: string): readonly WayOut[] {
  return (lifting[requirement] ?? []).flatMap((way) => {
    const [id = "", command] = way.split(" ");
    const workflow = targetModel.workflows.find((each) => each.id === id);
    const act = workflow && whoMay(workflow).find((each) => each.command === command);
    return act === undefined ? [] : [{ workflow: id, command: act.command, label: act.label, who: whoOf(act) }];
  });
}

/** The requirements behind reasons, each with all that it lacks and with what lifts it. */
export function obstaclesOf(reasons: readonly Reason[]): readonly Obstacle[] {
  return [...new Set(reasons.map(({ code }) => code))].map((code) => {
    const of = reasons.filter((reason) => reason.code === code);
    const said = of.map(({ text, subject = "" }) => `${text.en} ${subject}`);
    return {
      code,
      reasons: of.filter((_, index) => said.indexOf(said[index] ?? "") === index),
      waysOut: waysOut(code),
    };
  });
}
