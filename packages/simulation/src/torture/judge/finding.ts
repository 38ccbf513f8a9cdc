import type { Text } from "@nastavnik/core";

/** A promise of the engine or the store that was broken. */
export interface Finding {
  /** Which promise: letters and hyphens. */
  readonly code: string;
  readonly text: Text;
}

/** What can be found, by code. */
export const findings = {
  "lost-command": {
    ru: (what: string) => `команда, на которую был дан ответ, пропала: ${what}`,
    en: (what: string) => `a command that was answered is gone: ${what}`,
  },
  "two-answers": {
    ru: (what: string) => `на одну команду даны разные ответы: ${what}`,
    en: (what: string) => `one command was answered in two ways: ${what}`,
  },
  "unexpected-error": {
    ru: (what: string) => `ошибка, которой не может быть: ${what}`,
    en: (what: string) => `an error that cannot be: ${what}`,
  },
  stuck: {
    ru: (what: string) => `всё стоит, хотя дело не кончено: ${what}`,
    en: (what: string) => `nothing happens, though the work is not done: ${what}`,
  },
  "broken-history": {
    ru: (what: string) => `история не складывается в одну цепь: ${what}`,
    en: (what: string) => `the history is not one line: ${what}`,
  },
  "state-and-facts": {
    ru: (what: string) => `состояние не то, что складывается из фактов: ${what}`,
    en: (what: string) => `the state is not what its facts make: ${what}`,
  },
  "chain-and-store": {
    ru: (what: string) => `записано не то, что скреплено цепью фактов: ${what}`,
    en: (what: string) => `what is stored is not what the chain of facts seals: ${what}`,
  },
  "carried-out-twice": {
    ru: (what: string) => `команда исполнена дважды: ${what}`,
    en: (what: string) => `a command was carried out twice: ${what}`,
  },
  "lost-reaction": {
    ru: (what: string) => `следствие не исполнено: ${what}`,
    en: (what: string) => `a reaction was not carried out: ${what}`,
  },
  "reaction-from-nothing": {
    ru: (what: string) => `исполнено следствие, для которого нет факта: ${what}`,
    en: (what: string) => `a reaction was carried out that no fact asks for: ${what}`,
  },
  "lost-timer": {
    ru: (what: string) => `срок прошёл, а таймер не сработал: ${what}`,
    en: (what: string) => `a timer is over and has not fired: ${what}`,
  },
  "timer-from-nothing": {
    ru: (what: string) => `сработал таймер, которого не было: ${what}`,
    en: (what: string) => `a timer fired that was not set: ${what}`,
  },
  "timer-too-early": {
    ru: (what: string) => `таймер сработал раньше срока: ${what}`,
    en: (what: string) => `a timer fired before it was due: ${what}`,
  },
  "lost-effect": {
    ru: (what: string) => `сообщение не доставлено: ${what}`,
    en: (what: string) => `an effect was not delivered: ${what}`,
  },
  "effect-from-nothing": {
    ru: (what: string) => `доставлено сообщение, для которого нет факта: ${what}`,
    en: (what: string) => `an effect was delivered that no fact asks for: ${what}`,
  },
  "effects-out-of-order": {
    ru: (what: string) => `сообщения об одном деле доставлены не по порядку: ${what}`,
    en: (what: string) => `effects of one instance were delivered out of order: ${what}`,
  },
  "money-made": {
    ru: (what: string) => `сумма всех счетов изменилась: ${what}`,
    en: (what: string) => `the sum of all accounts has changed: ${what}`,
  },
  "booked-otherwise": {
    ru: (what: string) => `в книге не то и не в том порядке, что произошло: ${what}`,
    en: (what: string) => `the book does not hold what happened in its order: ${what}`,
  },
} as const satisfies Record<string, Record<keyof Text, (what: string) => string>>;

/** Makes a finding; `what` names instances, commands and instants. */
export function finding(code: keyof typeof findings, what: string): Finding {
  const { ru, en } = findings[code];
  return { code, text: { ru: ru(what), en: en(what) } };
}
