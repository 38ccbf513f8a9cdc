import type { CommandInput } from "@nastavnik/engine";
import { dice } from "../../simulation/src/torture/schedule/dice.ts";
import { books } from "../../simulation/src/torture/workload/ledger.ts";

/** A command of the list that every worker is given. */
export interface Given {
  readonly workflow: "account" | "ledger";
  readonly id: string;
  readonly command: CommandInput;
}

export const startingBalance = 1000;

const holder = { id: "holder-1", roles: ["holder"], organisation: "house" };

export const accountsFor = (commands: number): number => Math.max(20, Math.round(commands / 50));

/** The whole list: the same for the same seed, in every process. First the books and accounts are opened. */
export function commandList(seed: number, commands: number): readonly Given[] {
  const chance = dice(seed);
  const accounts = Array.from({ length: accountsFor(commands) }, (_, index) => `a-${index + 1}`);
  const begun: readonly Given[] = [
    ...Object.values(books).map((id): Given => ({
      workflow: "ledger",
      id,
      command: { id: `begin ${id}`, type: "begin", payload: {}, actor: holder },
    })),
    ...accounts.map((id): Given => ({
      workflow: "account",
      id,
      command: { id: `open ${id}`, type: "open", payload: { balance: startingBalance }, actor: holder },
    })),
  ];
  const drawn = Array.from({ length: commands }, (_, index): Given => {
    const id = chance.pick(accounts);
    const lot = chance.below(10);
    const [type, payload] =
      lot < 5
        ? ["pay", { to: chance.pick(accounts), sum: 1 + chance.below(40) }]
        : lot < 8
          ? ["hold", { sum: 1 + chance.below(40), seconds: chance.pick([1, 2, 4]) }]
          : lot < 9
            ? ["hold-anew", { seconds: chance.pick([1, 2, 4]) }]
            : ["release", {}];
    return { workflow: "account", id, command: { id: `c-${index + 1}`, type, payload, actor: holder } };
  });
  return [...begun, ...drawn];
}
