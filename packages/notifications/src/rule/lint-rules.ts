import { nearest, type Text, type Workflow } from "@nastavnik/core";
import { lintTemplate } from "../text/lint-template.ts";
import type { NotificationModel } from "./model.ts";
import { type NotificationRule, workflowOf } from "./notification-rule.ts";

/** What is wrong with a rule, and where. */
export interface RuleProblem {
  /** Such as `rules.next-meeting.on.state.state`. */
  readonly place: string;
  /** What was expected, and what was met. */
  readonly text: Text;
}

const eitherOr: Text = {
  ru: "ожидается либо command, либо timer, получено: оба или ни одного",
  en: "expected either a command or a timer, met both or neither",
};
const noRepeat: Text = {
  ru: "ожидается правило без повторов: событие случается один раз; получено: repeat",
  en: "expected none, since a fact happens once, met repeat",
};
const beforeOrAfter: Text = {
  ru: "ожидаются дни либо до, либо после, получено: и те и другие",
  en: "expected days before or after, met both",
};

/** Paths of all states of a workflow. */
function statesOf({ machine }: Workflow): readonly string[] {
  interface Node {
    readonly path: readonly string[];
    readonly states: Readonly<Record<string, Node>>;
  }
  const below = (node: Node): readonly string[] =>
    Object.values(node.states).flatMap((each) => [each.path.join("."), ...below(each)]);
  return below(machine.root);
}

/** Checks that everything that rules name is there, and that their texts can be said. */
export function lintRules(rules: readonly NotificationRule[], model: NotificationModel): readonly RuleProblem[] {
  const problems: RuleProblem[] = [];
  const workflows = new Map(model.workflows.map((each) => [each.id, each]));
  const known = (place: string, met: string, among: Iterable<string>, what: Text): boolean => {
    const names = [...among];
    if (names.includes(met)) return true;
    const near = nearest(met, names);
    const hint = near === undefined ? { ru: "", en: "" } : { ru: `; похоже: ${near}`, en: `; near: ${near}` };
    const text = {
      ru: `ожидается ${what.ru}, получено: ${met}${hint.ru}`,
      en: `expected ${what.en}, met ${met}${hint.en}`,
    };
    problems.push({ place, text });
    return false;
  };
  const seen = new Set<string>();
  for (const rule of rules) {
    const at = `rules.${rule.id}`;
    if (seen.has(rule.id)) {
      const text = {
        ru: `ожидается каждое правило один раз, получено дважды: ${rule.id}`,
        en: `expected each rule once, met ${rule.id} twice`,
      };
      problems.push({ place: at, text });
    }
    seen.add(rule.id);
    const kind = Object.keys(rule.on)[0] ?? "";
    const id = workflowOf(rule);
    const workflow = known(`${at}.on.${kind}.workflow`, id, workflows.keys(), {
      ru: "процесс",
      en: "a workflow",
    })
      ? workflows.get(id)
      : undefined;
    if (workflow === undefined) continue;
    const fields = model.fields[id] ?? {};
    const fieldsOf = (wanted: string) => Object.keys(fields).filter((each) => fields[each]?.kind === wanted);
    const { on } = rule;
    const command = (place: string, name: string) =>
      known(place, name, Object.keys(workflow.commands), { ru: `команда процесса ${id}`, en: `a command of ${id}` });
    const timer = (place: string, name: string) =>
      known(place, name, Object.keys(workflow.timers ?? {}), { ru: `срок процесса ${id}`, en: `a deadline of ${id}` });
    const state = (place: string, name: string) =>
      known(place, name, statesOf(workflow), { ru: `состояние процесса ${id}`, en: `a state of ${id}` });
    if ("fact" in on) {
      const { fact } = on;
      if ((fact.command === undefined) === (fact.timer === undefined)) {
        problems.push({ place: `${at}.on.fact`, text: eitherOr });
      }
      if (fact.command !== undefined) command(`${at}.on.fact.command`, fact.command);
      if (fact.timer !== undefined) timer(`${at}.on.fact.timer`, fact.timer);
      if (rule.repeat !== undefined) problems.push({ place: `${at}.repeat`, text: noRepeat });
    } else if ("timer" in on) timer(`${at}.on.timer.timer`, on.timer.timer);
    else if ("state" in on) {
      state(`${at}.on.state.state`, on.state.state);
      for (const [index, name] of on.state.since.entries()) command(`${at}.on.state.since.${index}`, name);
    } else {
      known(`${at}.on.date.field`, on.date.field, fieldsOf("date"), {
        ru: `день процесса ${id}`,
        en: `a day of ${id}`,
      });
      for (const [index, name] of on.date.while.entries()) state(`${at}.on.date.while.${index}`, name);
      if (on.before !== undefined && on.after !== undefined) {
        problems.push({ place: `${at}.on`, text: beforeOrAfter });
      }
    }
    for (const [place, to] of [
      ["to", rule.to],
      ...rule.ladder.map((step, index) => [`ladder.${index}.to`, step.to] as const),
    ] as const) {
      for (const [index, each] of to.entries()) {
        if ("role" in each)
          known(`${at}.${place}.${index}.role`, each.role, Object.keys(model.roles), { ru: "роль", en: "a role" });
        else
          known(`${at}.${place}.${index}.field`, each.field, fieldsOf("people"), {
            ru: `люди процесса ${id}`,
            en: `people of ${id}`,
          });
      }
    }
    if (rule.duty !== undefined) command(`${at}.duty`, rule.duty);
    for (const part of ["subject", "body"] as const) {
      for (const locale of ["ru", "en"] as const) {
        for (const text of lintTemplate(rule[part][locale], locale))
          problems.push({ place: `${at}.${part}.${locale}`, text });
      }
    }
  }
  return problems;
}
