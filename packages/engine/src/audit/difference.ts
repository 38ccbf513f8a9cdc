import type { InstanceRef, Text } from "@nastavnik/core";

/** Something in a store that is not as it was stored. */
export interface Difference {
  readonly code: keyof typeof texts;
  readonly text: Text;
  /** The instance that it is about. */
  readonly instance?: InstanceRef;
  /** Position of the fact that it is about. */
  readonly position?: number;
}

const texts = {
  "fact-unreadable": {
    ru: (place: string) => `факт ${place}: это не факт`,
    en: (place: string) => `fact ${place}: this is no fact`,
  },
  "fact-misfiled": {
    ru: (place: string, met: string) => `факт ${place} записан не там: в нём сказано ${met}`,
    en: (place: string, met: string) => `fact ${place} is misfiled: it says ${met}`,
  },
  "chain-broken": {
    ru: (place: string, after: string) =>
      `факт ${place} не продолжает цепь после ${after}: он или то, что между ними стояло, изменено, удалено или переставлено`,
    en: (place: string, after: string) =>
      `fact ${place} does not follow ${after}: it, or what stood between them, was changed, removed or moved`,
  },
  "start-changed": {
    ru: (place: string) =>
      `факты до начала цепи (до места ${place}) уже не те: какой-то из них изменён, удалён или добавлен`,
    en: (place: string) =>
      `the facts of before the chain, up to position ${place}, are not the same: one was changed, removed or added`,
  },
  "head-missing": {
    ru: (head: string) => `в цепи нет звена ${head}: она кончается раньше, или её переписали`,
    en: (head: string) => `the chain has no link ${head}: it ends before, or was written anew`,
  },
  "history-gap": {
    ru: (place: string, expected: string) => `факт ${place}: перед ним не хватает версии ${expected}`,
    en: (place: string, expected: string) => `fact ${place}: version ${expected} is missing before it`,
  },
  "instance-missing": {
    ru: (place: string) => `${place}: факты есть, а самого процесса нет`,
    en: (place: string) => `${place}: there are facts, but no instance`,
  },
  "instance-without-facts": {
    ru: (place: string) => `${place}: процесс есть, а фактов о нём нет`,
    en: (place: string) => `${place}: there is an instance, but no facts`,
  },
  "instance-unreadable": {
    ru: (place: string, why: string) => `${place}: прочитать нельзя: ${why}`,
    en: (place: string, why: string) => `${place}: cannot be read: ${why}`,
  },
  "instance-changed": {
    ru: (place: string, path: string) => `${place}: записано не то, что складывается из фактов: ${path}`,
    en: (place: string, path: string) => `${place}: what is stored is not what its facts make: ${path}`,
  },
  "timers-changed": {
    ru: (place: string, met: string) => `${place}: таймеры не те, что названы в фактах: ${met}`,
    en: (place: string, met: string) => `${place}: the timers are not those that its facts tell of: ${met}`,
  },
  "message-changed": {
    ru: (place: string, id: string) =>
      `${place}: сообщение ${id} не то, о котором просил факт, или о нём никто не просил`,
    en: (place: string, id: string) =>
      `${place}: message ${id} is not the one that a fact asked for, or nobody asked for it`,
  },
} as const satisfies Record<string, Record<keyof Text, (...told: readonly [string, string]) => string>>;

/** Makes a difference; `told` names places, versions and paths, never a value. */
export function difference(
  code: Difference["code"],
  told: readonly [string] | readonly [string, string],
  where: Pick<Difference, "instance" | "position"> = {},
): Difference {
  const [place, more = ""] = told;
  const { ru, en } = texts[code];
  return { code, text: { ru: ru(place, more), en: en(place, more) }, ...where };
}
