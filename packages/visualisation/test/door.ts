/** A small workflow with all that a drawing must show: nesting, parallel regions, guards, timers, a way back, an end. */
import {
  all,
  command,
  defineWorkflow,
  machineTypes,
  type Occasion,
  requirement,
  requirementGuards,
} from "@nastavnik/core";
import { setup } from "xstate";
import * as z from "zod";

const text = (ru: string, en: string) => ({ ru, en });

const hasKey = requirement<{ locked: boolean }>({
  id: "has-key",
  title: text("Ключ есть", "There is a key"),
  clause: "Правила, 1",
  force: "law",
  check: () => true,
});
const isDay = requirement<{ locked: boolean }>({
  id: "is-day",
  title: text("Днём", "By day"),
  clause: "Правила, 2",
  force: "regulation",
  choice: "by-day",
  check: () => true,
});
const requirements = {
  "may-open": all("may-open", text("Можно открыть", "May be opened"), hasKey, isDay),
  "is-day": isDay,
};

const machine = setup({
  types: machineTypes<{ locked: boolean }, Occasion>(),
  guards: requirementGuards(requirements),
  delays: { minute: () => 60_000 },
  actions: { ring: () => {} },
}).createMachine({
  id: "door",
  context: () => ({ locked: true }),
  initial: "closed",
  on: { knock: { actions: "ring" } },
  states: {
    closed: {
      on: { open: { target: "open", guard: "may-open" }, paint: { guard: "is-day", actions: "ring" } },
    },
    open: {
      type: "parallel",
      on: {
        close: "closed",
        break: "broken",
        open: { meta: { ignored: text("Уже открыта", "Open already") } },
      },
      states: {
        light: { initial: "dark", states: { dark: { on: { shine: "bright" } }, bright: { on: { shine: "dark" } } } },
        bell: {
          initial: "silent",
          states: { silent: { after: { minute: { target: "rung", actions: "ring" } } }, rung: {} },
        },
      },
    },
    broken: { type: "final" },
  },
});

const nothing = z.strictObject({});
const label = (ru: string, en: string) =>
  command({ label: text(ru, en), told: text(ru, en), kind: "door", payload: nothing, roles: ["keeper"] });

export const door = defineWorkflow({
  id: "door",
  version: 1,
  title: text("Дверь", "Door"),
  machine,
  roles: { keeper: text("сторож", "keeper") },
  commands: {
    build: label("Поставить", "Build"),
    open: label("Открыть", "Open"),
    close: label("Закрыть", "Close"),
    break: label("Сломать", "Break"),
    paint: label("Покрасить", "Paint"),
    knock: label("Постучать", "Knock"),
    shine: label("Свет", "Light"),
  },
  creation: "build",
  creationGuard: "is-day",
  requirements,
  effects: { ring: { label: text("Звонок", "The bell"), data: () => ({}) } },
  states: {
    closed: text("Закрыта", "Closed"),
    open: text("Открыта", "Open"),
    "open.light": text("Свет", "Light"),
    "open.light.dark": text("Темно", "Dark"),
    "open.light.bright": text("Светло", "Bright"),
    "open.bell": text("Звонок", "Bell"),
    "open.bell.silent": text("Молчит", "Silent"),
    "open.bell.rung": text("Прозвонил", "Has rung"),
    broken: text("Сломана", "Broken"),
  },
});
