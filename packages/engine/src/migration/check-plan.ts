import { nearest, NastavnikError, type Text, type Workflow } from "@nastavnik/core";
import { compiledOf } from "@nastavnik/core/internals";
import { targetOf } from "./mapped-state.ts";
import { wantedIn } from "./mapped-timers.ts";
import type { MigrationPlan } from "./migration-plan.ts";

/** What is wrong with a plan, and where. */
export interface PlanProblem {
  readonly path: readonly (string | number)[];
  readonly text: Text;
}

/** The definitions that a plan leads from and to. */
export interface PlannedDefinitions {
  readonly from: Workflow;
  readonly to: Workflow;
}

const expected = (what: Text, known: readonly (string | number)[], met: string | number): Text => {
  const near = nearest(String(met), known.map(String));
  const list = known.join(", ");
  return {
    ru: `ожидается ${what.ru} (${list})${near === undefined ? "" : `, похоже на ${near}`}; указано: ${met}`,
    en: `expected ${what.en} (${list})${near === undefined ? "" : `, near: ${near}`}; met ${met}`,
  };
};

const pathsOf = (workflow: Workflow): readonly string[] =>
  compiledOf(workflow)
    .machine.nodes.map(({ path }) => path)
    .filter((path) => path !== "");

/** Everything about a plan that does not fit the definitions; the definitions, if nothing is. */
export function checkPlan(
  plan: MigrationPlan,
  workflows: readonly Workflow[],
): PlannedDefinitions | { readonly problems: readonly PlanProblem[] } {
  const own = workflows.filter(({ id }) => id === plan.workflow);
  if (own.length === 0) {
    const ids = [...new Set(workflows.map(({ id }) => id))];
    return {
      problems: [
        {
          path: ["workflow"],
          text: expected({ ru: "один из процессов", en: "one of the workflows" }, ids, plan.workflow),
        },
      ],
    };
  }
  const [from, to] = (["from", "to"] as const).map((name) => own.find(({ version }) => version === plan[name]));
  const versions = own.map(({ version }) => version);
  if (from === undefined || to === undefined) {
    const what = { ru: "версия, определение которой дано,", en: "a version whose definition was given" };
    const names = (["from", "to"] as const).filter((name) => !versions.includes(plan[name]));
    return { problems: names.map((name) => ({ path: [name], text: expected(what, versions, plan[name]) })) };
  }
  const problems: PlanProblem[] = [];
  const [before, after] = [pathsOf(from), pathsOf(to)];
  for (const [path, target] of Object.entries(plan.states ?? {})) {
    if (!before.includes(path)) {
      const what = { ru: `состояние версии ${from.version}`, en: `a state of version ${from.version}` };
      problems.push({ path: ["states", path], text: expected(what, before, path) });
    }
    if (target !== null && !after.includes(target)) {
      const what = { ru: `состояние версии ${to.version}`, en: `a state of version ${to.version}` };
      problems.push({ path: ["states", path], text: expected(what, after, target) });
    }
  }
  const delays = [...new Set(wantedIn(compiledOf(to).machine.nodes).map(({ delay }) => delay)), "*"];
  for (const name of Object.keys(plan.timers ?? {})) {
    if (delays.includes(name)) continue;
    const what = { ru: `срок версии ${to.version} или *`, en: `a delay of version ${to.version}, or *` };
    problems.push({ path: ["timers", name], text: expected(what, delays, name) });
  }
  for (const [index, name] of (plan.asNow ?? []).entries()) {
    const ids = [...new Set(workflows.map(({ id }) => id))];
    if (!ids.includes(name)) {
      problems.push({
        path: ["asNow", index],
        text: expected({ ru: "один из процессов", en: "one of the workflows" }, ids, name),
      });
    }
  }
  return problems.length > 0 ? { problems } : { from, to };
}

/**
 * The definitions of a plan that fits them.
 *
 * @throws NastavnikError `invalid-input` with everything that does not fit, one a line
 */
export function definitionsOf(plan: MigrationPlan, workflows: readonly Workflow[]): PlannedDefinitions {
  const checked = checkPlan(plan, workflows);
  if (!("problems" in checked)) return checked;
  const lines = (locale: "ru" | "en"): string =>
    checked.problems.map(({ path, text }) => `${path.join(".")}: ${text[locale]}`).join("\n");
  const text = { ru: lines("ru"), en: lines("en") };
  throw new NastavnikError("invalid-input", `migration plan: ${text.en}`, { text });
}

/** States of the former version that have no place in the new one, whether anything is in them or not. */
export function uncoveredStates(plan: MigrationPlan, { from, to }: PlannedDefinitions): readonly string[] {
  const after = new Set(pathsOf(to));
  return compiledOf(from)
    .machine.nodes.filter(({ children, path }) => children.length === 0 && path !== "")
    .map(({ path }) => path)
    .filter((path) => {
      const target = targetOf(plan.states, path);
      return target !== null && !after.has(target);
    });
}
