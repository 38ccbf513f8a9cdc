import type { InstanceRef, Text } from "@nastavnik/core";
import type { Answer, CommandInput } from "@nastavnik/engine";
import { as, type House, isPassing } from "./house.ts";
import type { Testimony } from "./judge/testimony.ts";
import type { Dice } from "./schedule/dice.ts";
import type { Schedule } from "./schedule/schedule.ts";
import type { Tell } from "./schedule/tell.ts";
import { account } from "./workload/account.ts";
import { books, ledger } from "./workload/ledger.ts";

/** What a client works with. */
export interface ClientOptions {
  /** By which the ids of its commands begin. */
  readonly name: string;
  readonly who: Text;
  readonly house: House;
  readonly schedule: Schedule;
  readonly dice: Dice;
  readonly testimony: Testimony;
  /** Accounts that there are. */
  readonly accounts: readonly string[];
  readonly tell: Tell;
}

const ref = (id: string): InstanceRef => ({ workflow: account.id, id });

/**
 * Gives one command until it is answered: to whoever is there, sometimes to two at once, and again when nobody answers or
 * he who was asked has died. Nobody knows whether a command was carried out that was not answered: the same id tells.
 */
async function insist(
  { house, schedule, dice, testimony }: ClientOptions,
  instance: InstanceRef,
  command: CommandInput,
): Promise<void> {
  for (;;) {
    const ask = async (): Promise<Answer | undefined> => {
      const process = house.any();
      const died = process.death.then(() => undefined);
      try {
        return await Promise.race([process.engine.execute(instance, command), died]);
      } catch (error) {
        if (!isPassing(error)) testimony.errors.push(`${command.id}: ${String(error)}`);
        return undefined;
      }
    };
    const answers = await Promise.all(dice.happens(0.15) ? [ask(), ask()] : [ask()]);
    const heard = answers.filter((answer) => answer !== undefined);
    for (const answer of heard) testimony.answers.push({ ref: instance, id: command.id, answer });
    if (heard.length > 0) return;
    await schedule.sleep(100 + dice.below(5000));
  }
}

/** Begins the books and opens the accounts, one after the other. */
export async function found(options: ClientOptions, balance: number): Promise<void> {
  const actor = as("holder");
  for (const id of Object.values(books)) {
    await insist(options, { workflow: ledger.id, id }, { id: `begin ${id}`, type: "begin", payload: {}, actor });
  }
  for (const id of options.accounts) {
    await insist(options, ref(id), { id: `open ${id}`, type: "open", payload: { balance }, actor });
  }
}

/** One client: one command after the other, each until it is answered. */
export async function client(options: ClientOptions, commands: number): Promise<void> {
  const { name, who, dice, accounts, schedule, tell } = options;
  for (let count = 1; count <= commands; count++) {
    const id = dice.pick(accounts);
    const [type, payload] = drawn(options);
    tell(who, { ru: `даёт команду ${type} счёту ${id}`, en: `gives ${type} to ${id}` });
    await insist(options, ref(id), { id: `${name} ${count}`, type, payload, actor: as("holder") });
    if (dice.happens(0.6)) await schedule.sleep(dice.below(30_000));
  }
}

function drawn({ dice, accounts }: ClientOptions): readonly [string, Record<string, string | number>] {
  const seconds = [1, 10, 60, 600];
  const lot = dice.below(10);
  if (lot < 5) return ["pay", { to: dice.pick(accounts), sum: 1 + dice.below(40) }];
  if (lot < 8) return ["hold", { sum: 1 + dice.below(40), seconds: dice.pick(seconds) }];
  if (lot < 9) return ["hold-anew", { seconds: dice.pick(seconds) }];
  return ["release", {}];
}
