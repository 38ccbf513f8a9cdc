import { roleTitles } from "../act/titles-of.ts";
import type { Actor } from "../actor/actor.ts";
import type { Instance, StateValue } from "../instance/instance.ts";
import type { Node } from "../machine/compiled.ts";
import type { Interpreter } from "../machine/interpreter.ts";
import type { Regulation } from "../regulation/regulation.ts";
import { quoted } from "../text/quoted.ts";
import type { Text } from "../text/text.ts";
import type { Workflow } from "../workflow/workflow.ts";
import type { Reason } from "./reason.ts";

const anyState: Text = { ru: "любое состояние", en: "any state" };

type Labels = Workflow["states"];

/** Labels of the innermost active states, in the order in which the chart has them. */
function stateLabel(states: Labels, machine: Interpreter, value: StateValue): Text {
  const innermost = machine.active(value).filter((node) => node.children.length === 0);
  return quoted(innermost.flatMap((node) => states[node.path] ?? []));
}

/** Whether an organisation's instances rest in the state, and are not led on at once. */
function isRestingPlace({ always: [first] }: Node, regulation: Regulation): boolean {
  if (first === undefined) return true;
  if (first.guard === undefined) return false;
  return first.guard.kind !== "requirement" || first.guard.settled?.(regulation) !== true;
}

/** Refusal of a command that the workflow does not know. */
export function unknownCommand(workflow: Workflow, type: string): Reason {
  return {
    code: "unknown-command",
    text: {
      ru: `Процесс «${workflow.title.ru}» не знает команды ${type}`,
      en: `The workflow “${workflow.title.en}” knows no command ${type}`,
    },
  };
}

/** Refusal because none of the actor's roles is among these. */
export function rolesRefusal(workflow: Pick<Workflow, "roles">, allowed: readonly string[], actor: Actor): Reason {
  const expected = quoted(roleTitles(workflow, allowed));
  const met = quoted(roleTitles(workflow, actor.roles));
  return {
    code: "role-not-permitted",
    text: {
      ru: `Это может сделать ${expected.ru}; у отправителя роли: ${met.ru === "" ? "нет" : met.ru}`,
      en: `This may be done by ${expected.en}; the sender's roles: ${met.en === "" ? "none" : met.en}`,
    },
  };
}

/** Refusal because the instance does not exist, exists already, or is in a state that has no such transition. */
export function stateRefusal(
  workflow: Workflow,
  machine: Interpreter,
  instance: Instance,
  type: string,
  regulation: Regulation,
): Reason {
  if (instance.status === "absent") {
    return {
      code: "does-not-exist",
      text: {
        ru: `«${workflow.title.ru}» с таким номером ещё не создан`,
        en: `No “${workflow.title.en}” with this id exists yet`,
      },
      subject: instance.id,
    };
  }
  if (type === workflow.creation) {
    return {
      code: "already-exists",
      text: {
        ru: `«${workflow.title.ru}» с таким номером уже создан`,
        en: `A “${workflow.title.en}” with this id exists already`,
      },
      subject: instance.id,
    };
  }
  const states = { ...workflow.states, ...workflow.wording?.(regulation).states };
  const possible = quoted(
    machine.nodes
      .filter((node) => node.on.has(type) && isRestingPlace(node, regulation))
      .map((node) => states[node.path] ?? anyState),
  );
  const here = stateLabel(states, machine, instance.value);
  return {
    code: "not-in-this-state",
    text: {
      ru: `Сейчас: ${here.ru}. Это возможно в состоянии: ${possible.ru === "" ? "ни в каком" : possible.ru}`,
      en: `Now: ${here.en}. This is possible in: ${possible.en === "" ? "no state" : possible.en}`,
    },
  };
}

/** Refusal of an event that only the engine may raise. */
export function systemEvent(type: string): Reason {
  return {
    code: "system-event",
    text: { ru: `Событие ${type} подаёт только движок`, en: `The event ${type} is raised by the engine only` },
  };
}
