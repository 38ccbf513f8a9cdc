import { nearest, type Workflow } from "@nastavnik/core";
import { lintTemplate } from "../text/lint-template.ts";
import type { NotificationModel } from "./model.ts";
import { type NotificationRule, workflowOf } from "./notification-rule.ts";

/** What is wrong with a rule, and where. */
export interface RuleProblem {
  /** Such as `rules.next-meeting.on.state.state`. */
  readonly place: string;
  /** What was expected, and what was met. */
  readonly message: string;
}

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
  const known = (place: string, met: string, among: Iterable<string>, what: string): boolean => {
    const names = [...among];
    if (names.includes(met)) return true;
    const near = nearest(met, names);
    const hint = near === undefined ? "" : `; near: ${near}`;
    problems.push({ place, message: `expected ${what}, met ${met}${hint}` });
    return false;
  };
  const seen = new Set<string>();
  for (const rule of rules) {
    const at = `rules.${rule.id}`;
    if (seen.has(rule.id)) problems.push({ place: at, message: `expected each rule once, met ${rule.id} twice` });
    seen.add(rule.id);
    const kind = Object.keys(rule.on)[0] ?? "";
    const id = workflowOf(rule);
    const workflow = known(`${at}.on.${kind}.workflow`, id, workflows.keys(), "a workflow")
      ? workflows.get(id)
      : undefined;
    if (workflow === undefined) continue;
    const fields = model.fields[id] ?? {};
    const fieldsOf = (wanted: string) => Object.keys(fields).filter((each) => fields[each]?.kind === wanted);
    const { on } = rule;
    const command = (place: string, name: string) =>
      known(place, name, Object.keys(workflow.commands), `a command of ${id}`);
    const timer = (place: string, name: string) =>
      known(place, name, Object.keys(workflow.timers ?? {}), `a deadline of ${id}`);
    const state = (place: string, name: string) => known(place, name, statesOf(workflow), `a state of ${id}`);
    if ("fact" in on) {
      const { fact } = on;
      if ((fact.command === undefined) === (fact.timer === undefined)) {
        problems.push({ place: `${at}.on.fact`, message: "expected either a command or a timer" });
      }
      if (fact.command !== undefined) command(`${at}.on.fact.command`, fact.command);
      if (fact.timer !== undefined) timer(`${at}.on.fact.timer`, fact.timer);
      if (rule.repeat !== undefined)
        problems.push({ place: `${at}.repeat`, message: "expected none, since a fact happens once" });
    } else if ("timer" in on) timer(`${at}.on.timer.timer`, on.timer.timer);
    else if ("state" in on) {
      state(`${at}.on.state.state`, on.state.state);
      for (const [index, name] of on.state.since.entries()) command(`${at}.on.state.since.${index}`, name);
    } else {
      known(`${at}.on.date.field`, on.date.field, fieldsOf("date"), `a day of ${id}`);
      for (const [index, name] of on.date.while.entries()) state(`${at}.on.date.while.${index}`, name);
      if (on.before !== undefined && on.after !== undefined) {
        problems.push({ place: `${at}.on`, message: "expected days before or after, met both" });
      }
    }
    for (const [place, to] of [
      ["to", rule.to],
      ...rule.ladder.map((step, index) => [`ladder.${index}.to`, step.to] as const),
    ] as const) {
      for (const [index, each] of to.entries()) {
        if ("role" in each) known(`${at}.${place}.${index}.role`, each.role, Object.keys(model.roles), "a role");
        else known(`${at}.${place}.${index}.field`, each.field, fieldsOf("people"), `people of ${id}`);
      }
    }
    if (rule.duty !== undefined) command(`${at}.duty`, rule.duty);
    for (const part of ["subject", "body"] as const) {
      for (const locale of ["ru", "en"] as const) {
        for (const message of lintTemplate(rule[part][locale], locale))
          problems.push({ place: `${at}.${part}.${locale}`, message });
      }
    }
  }
  return problems;
}
