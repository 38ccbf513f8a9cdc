import { command, oneOf, type OccasionOf } from "@nastavnik/core";
import * as z from "zod";
import { code } from "../notification/code.ts";
import { notifierRole } from "../notification/notification-commands.ts";

const id = z.string().min(1).max(200);
const notifier = { kind: "office", roles: [notifierRole] } as const;
const kind = "reminder";

/** What a message that did not arrive says of its address. */
export const bounceKinds = {
  hard: { ru: "такого адреса больше нет", en: "the address is gone" },
  soft: { ru: "сейчас не доставить", en: "it cannot be reached for the time being" },
};

const report = z.strictObject({
  person: id,
  channel: id,
  is: oneOf(bounceKinds),
  code,
  /** When the address is used no longer: so many in a row, within so many days, for so many days at least. */
  limit: z.strictObject({ times: z.int().min(1), within: z.int().min(1), lasting: z.int().min(0) }),
});

/** Commands of an address. */
export const addressCommands = {
  report: command({
    label: { ru: "Отметить, что не доставлено", en: "Record that it did not arrive" },
    told: { ru: "По адресу не доставлено", en: "A message did not arrive" },
    kind,
    payload: report,
    by: notifier,
  }),
  "report-again": command({
    label: { ru: "Отметить, что снова не доставлено", en: "Record that another one did not arrive" },
    told: { ru: "По адресу снова не доставлено", en: "Another message did not arrive" },
    kind,
    payload: report,
    by: notifier,
  }),
  hear: command({
    label: { ru: "Отметить, что снова доставлено", en: "Record that messages arrive again" },
    told: { ru: "По адресу снова доставлено", en: "Messages arrive again" },
    kind,
    payload: z.strictObject({}),
    by: notifier,
  }),
  "switch-on": command({
    label: { ru: "Снова писать по этому адресу", en: "Use the address again" },
    told: { ru: "По адресу снова пишут", en: "The address is used again" },
    kind,
    payload: z.strictObject({}),
    by: { kind: "office", roles: [notifierRole, "curator", "coordinator"] },
  }),
  replace: command({
    label: { ru: "Отметить, что адрес заменён", en: "Record that there is another address" },
    told: { ru: "Адрес заменён", en: "There is another address" },
    kind,
    payload: z.strictObject({}),
    by: { kind: "office", roles: [notifierRole, "curator", "coordinator"] },
  }),
};

/** What the machine of an address is told. */
export type AddressOccasion = OccasionOf<typeof addressCommands>;
