import { defineWorkflow, machineTypes, recorder, requirement, requirementGuards } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import { setup } from "xstate";
import { notifierRole } from "../notification/notification-commands.ts";
import { addressCommands, type AddressOccasion } from "./address-commands.ts";

/** An address at which something did not arrive. Holds no address, only whose it is and in which channel. */
export type AddressContext = {
  readonly person: string;
  readonly channel: string;
  /** When messages did not arrive, oldest first, since one did last. */
  readonly failures: readonly string[];
  /** Why the last one did not. */
  readonly code: string;
  readonly isGone: boolean;
  readonly limit: { readonly times: number; readonly within: number; readonly lasting: number };
};

const day = 24;
const mostFailures = 1000;

const failsTooLong = requirement<AddressContext, AddressOccasion>({
  id: "address-fails-too-long",
  title: { ru: "По адресу больше не пишут", en: "The address is used no longer" },
  clause: "Целостность: по адресу, которого нет, не пишут",
  force: "integrity",
  selects: true,
  check({ failures, isGone, limit: { times, within, lasting } }) {
    const instants = failures.map((each) => Temporal.Instant.from(each));
    const last = instants.at(-1);
    const since = last?.subtract({ hours: within * day });
    const recent = instants.filter((at) => since !== undefined && Temporal.Instant.compare(at, since) >= 0);
    const [first] = recent;
    const isLasting = first !== undefined && last !== undefined && first.until(last).total("hours") >= lasting * day;
    return (
      isGone ||
      (recent.length >= times && isLasting) || {
        text: { ru: "Сбоев ещё немного", en: "It has not failed often enough" },
      }
    );
  },
});

const requirements = { "address-fails-too-long": failsTooLong };
const record = recorder<AddressContext, AddressOccasion>();

const machine = setup({
  types: machineTypes<AddressContext, AddressOccasion, "report">(),
  guards: requirementGuards(requirements),
  actions: {
    note: record("report-again", ({ failures, isGone }, { at, payload: { code, is, limit } }) => ({
      failures: [...failures, at.toString()].slice(-mostFailures),
      code,
      isGone: isGone || is === "hard",
      limit,
    })),
    forgive: record(["hear", "switch-on"], () => ({ failures: [], isGone: false })),
  },
}).createMachine({
  id: "address",
  options: { maxIterations: 5 },
  context: ({ input: { at, payload } }): AddressContext => ({
    person: payload.person,
    channel: payload.channel,
    failures: [at.toString()],
    code: payload.code,
    isGone: payload.is === "hard",
    limit: payload.limit,
  }),
  initial: "judged",
  states: {
    judged: { always: [{ target: "off", guard: "address-fails-too-long" }, { target: "used" }] },
    used: {
      on: {
        "report-again": { target: "judged", actions: "note" },
        hear: { actions: "forgive" },
        replace: "replaced",
      },
    },
    off: {
      on: {
        "report-again": { actions: "note" },
        "switch-on": { target: "used", actions: "forgive" },
        replace: "replaced",
      },
    },
    replaced: { on: { "report-again": { actions: "note" }, "switch-on": { target: "used", actions: "forgive" } } },
  },
});

/**
 * An address of somebody in one channel, from the first message on that did not arrive. When it is used no longer, that
 * is a state, in which somebody who may do so switches it on again or records that there is another one.
 */
export const address = defineWorkflow<AddressContext>({
  id: "address",
  version: 1,
  title: { ru: "Адрес для уведомлений", en: "Address for notifications" },
  machine,
  roles: {
    [notifierRole]: { ru: "рассылка уведомлений", en: "the notifier" },
    curator: { ru: "куратор", en: "curator" },
    coordinator: { ru: "координатор", en: "coordinator" },
  },
  commands: addressCommands,
  creation: "report",
  requirements,
  states: {
    judged: { ru: "Решается", en: "Being decided" },
    used: { ru: "Используется", en: "Used" },
    off: { ru: "Выключен: сообщения не доходят", en: "Switched off: messages do not arrive" },
    replaced: { ru: "Заменён другим", en: "There is another one" },
  },
});
