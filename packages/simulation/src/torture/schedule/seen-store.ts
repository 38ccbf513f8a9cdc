import { NastavnikError, type Text } from "@nastavnik/core";
import type { Store } from "@nastavnik/engine";
import type { Dice } from "./dice.ts";
import type { Schedule } from "./schedule.ts";
import type { Weather } from "./weather.ts";

/** A process as its network sees it. */
export interface Life {
  isAlive: boolean;
}

/** What may be asked of a full disk. */
const reading = new Set<string>([
  "load",
  "loadGroup",
  "groupChanges",
  "answerTo",
  "facts",
  "commands",
  "nextTimer",
  "dueTimers",
  "asides",
  "personalReads",
]);

/** What a store is seen with. */
export interface SeenStoreOptions {
  readonly store: Store;
  readonly schedule: Pick<Schedule, "add">;
  readonly dice: Dice;
  readonly weather: Weather;
  readonly life: Life;
  readonly tell: (what: Text) => void;
}

const full = (name: string): Text => ({ ru: `${name}: диск полон`, en: `${name} met a full disk` });
const late = (name: string): Text => ({
  ru: `${name} дошло от убитого процесса`,
  en: `${name} of a dead process arrived`,
});
const lostAnswer = (name: string): Text => ({
  ru: `ответ на ${name} не дошёл`,
  en: `the answer to ${name} was lost`,
});

/**
 * The store as one process sees it, at the other end of a network: every call waits for its turn to arrive and its answer
 * for its turn to come back, others in between; either may be lost. What a process has sent arrives even when it is dead.
 */
export function seenStore({ store, schedule, dice, weather, life, tell }: SeenStoreOptions): Store {
  const call = (name: string, act: () => Promise<unknown>): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const answer = async (settle: () => void): Promise<void> => {
        if (life.isAlive) settle();
      };
      const fail = (what: Text): void => {
        tell(what);
        schedule.add(() => answer(() => reject(new NastavnikError("unavailable", what.en, { text: what }))));
      };
      schedule.add(async () => {
        if (dice.happens(weather.lost)) return fail({ ru: `${name} не дошло`, en: `${name} never arrived` });
        if (weather.isDiskFull && !reading.has(name)) return fail(full(name));
        let settle: () => void;
        try {
          const value = await act();
          settle = () => resolve(value);
        } catch (error) {
          settle = () => reject(error);
        }
        if (!life.isAlive) return tell(late(name));
        if (dice.happens(weather.unanswered)) return fail(lostAnswer(name));
        schedule.add(() => answer(settle));
      });
    });
  return new Proxy(store, {
    get(target, name: keyof Store) {
      const member: unknown = target[name];
      if (typeof member !== "function") return member;
      return (...given: unknown[]) => call(name, async () => Reflect.apply(member, target, given) as unknown);
    },
  });
}
