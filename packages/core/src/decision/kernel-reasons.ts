import { type Actor, systemRole } from "../actor/actor.ts";
import type { Instance, StateValue } from "../instance/instance.ts";
import type { Interpreter } from "../machine/interpreter.ts";
import type { Text } from "../text/text.ts";
import type { Workflow } from "../workflow/workflow.ts";
import type { Reason } from "./reason.ts";

const join = (texts: readonly Text[]): Text => ({
  ru: texts.map((text) => `«${text.ru}»`).join(", "),
  en: texts.map((text) => `“${text.en}”`).join(", "),
});

const anyState: Text = { ru: "любое состояние", en: "any state" };

/** Labels of the innermost active states, in the order in which the chart has them. */
function stateLabel(workflow: Workflow, machine: Interpreter, value: StateValue): Text {
  const innermost = machine.active(value).filter((node) => node.children.length === 0);
  return join(innermost.flatMap((node) => workflow.states[node.path] ?? []));
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

/** Whether one of the actor's roles may give the command. */
export function isRolePermitted(workflow: Workflow, type: string, actor: Actor): boolean {
  const allowed = workflow.commands[type]?.roles;
  if (allowed === undefined) return false;
  for (const role of actor.roles) if (allowed.includes(role)) return true;
  return false;
}

/** Refusal because none of the actor's roles may give the command; `undefined` if one may. */
export function roleRefusal(workflow: Workflow, type: string, actor: Actor): Reason | undefined {
  if (isRolePermitted(workflow, type, actor)) return undefined;
  const allowed = workflow.commands[type]?.roles ?? [systemRole];
  const expected = join(allowed.flatMap((role) => workflow.roles[role] ?? { ru: "движок", en: "the engine" }));
  const met = join(actor.roles.map((role) => workflow.roles[role] ?? { ru: role, en: role }));
  return {
    code: "role-not-permitted",
    text: {
      ru: `Это может сделать ${expected.ru}; у отправителя роли: ${met.ru === "" ? "нет" : met.ru}`,
      en: `This may be done by ${expected.en}; the sender's roles: ${met.en === "" ? "none" : met.en}`,
    },
  };
}

/** Refusal because the instance does not exist, exists already, or is in a state that has no such transition. */
export function stateRefusal(workflow: Workflow, machine: Interpreter, instance: Instance, type: string): Reason {
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
  const possible = join(
    machine.nodes.filter((node) => node.on.has(type)).map((node) => workflow.states[node.path] ?? anyState),
  );
  const here = stateLabel(workflow, machine, instance.value);
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
