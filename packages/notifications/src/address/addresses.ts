import type { Fact, InstanceRef } from "@nastavnik/core";
import type { Engine } from "@nastavnik/engine";
import type { Temporal } from "temporal-polyfill";
import { Lives } from "../plan/lives.ts";
import type { RuleSet } from "../rule/parse-rules.ts";
import type { AddressContext } from "./address.ts";
import type { bounceKinds } from "./address-commands.ts";
import { addressId, type PersonalAddress } from "./address-id.ts";

/** Why a message did not arrive at an address. */
export interface Bounce {
  /** Identifier of the notification: each says it of its address once, however often it is told. */
  readonly message: string;
  /** `hard`: the address is gone; `soft`: it cannot be reached for the time being. */
  readonly is: keyof typeof bounceKinds;
  /** Small letters, digits and hyphens, such as `smtp-550`; never a text from elsewhere. */
  readonly code: string;
}

/** An address that is used no longer. */
export interface SwitchedOff {
  readonly person: string;
  readonly channel: string;
  /** Why the last message did not arrive. */
  readonly code: string;
  readonly since: Temporal.Instant;
  /** The instance of the workflow `address`, whose command `switch-on` lets it be used again. */
  readonly instance: InstanceRef;
}

/** What addresses are judged with. */
export interface AddressesOptions {
  readonly lives: Lives;
  readonly rules: Pick<RuleSet, "switchOff">;
  readonly actor: { readonly id: string; readonly roles: readonly string[]; readonly organisation: string };
}

const workflow = "address";
const reportPrefix = "bounce:";

/** The message with which an address was charged by the command of this id. */
export function messageOfReport(commandId: string): string | undefined {
  return commandId.startsWith(reportPrefix) ? commandId.split(":")[1] : undefined;
}

/** The addresses at which something did not arrive. */
export class Addresses {
  readonly #options: AddressesOptions;

  constructor(options: AddressesOptions) {
    this.#options = options;
  }

  /** Whether nothing is sent there any more. */
  isOff(of: PersonalAddress): boolean {
    // Of nearly everybody nothing has ever failed, and nothing need be looked up.
    if (!this.#options.lives.hasBelow(workflow, of.person)) return false;
    const state = this.#options.lives.get({ workflow, id: addressId(of) })?.instance.value;
    return state === "off" || state === "replaced";
  }

  /** Charges an address with a message that did not arrive. */
  async report(
    by: Pick<Engine, "execute">,
    id: string,
    { person, channel }: Pick<PersonalAddress, "person" | "channel">,
    bounce: Bounce,
  ): Promise<void> {
    const { rules, actor, lives } = this.#options;
    const limit = rules.switchOff[channel] ?? rules.switchOff["*"];
    const payload = { person, channel, is: bounce.is, code: bounce.code, limit };
    const give = (type: string, suffix = "") =>
      by.execute(
        { workflow, id },
        {
          id: `${reportPrefix}${bounce.message}${suffix}`,
          type,
          payload,
          actor,
          ...(type === "report" && { parent: person }),
        },
      );
    if (lives.get({ workflow, id }) !== undefined) {
      await give("report-again");
      return;
    }
    const answer = await give("report");
    // Another message was the first meanwhile.
    const isKnown = answer.outcome === "refused" && answer.reasons.some(({ code }) => code === "already-exists");
    if (isKnown) await give("report-again", ":again");
  }

  /** Records that a message was taken, where others before it were not. */
  async hear(by: Pick<Engine, "execute">, id: string, message: string): Promise<void> {
    const { lives, actor } = this.#options;
    const { value, context } = lives.get({ workflow, id })?.instance ?? {};
    if (value !== "used" || (context as AddressContext).failures.length === 0) return;
    await by.execute({ workflow, id }, { id: `hear:${message}`, type: "hear", payload: {}, actor });
  }

  /** Those that are used no longer. */
  off(): readonly SwitchedOff[] {
    return offIn(this.#options.lives);
  }
}

/** The addresses that are used no longer, as the facts of a store tell. */
export function switchedOff(facts: Iterable<Fact>): readonly SwitchedOff[] {
  const lives = new Lives();
  for (const fact of facts) if (fact.instance.workflow === workflow) lives.add(fact);
  return offIn(lives);
}

function offIn(lives: Lives): readonly SwitchedOff[] {
  return [...lives.all()].flatMap(({ instance, entered }) => {
    const since = entered.get("off");
    if (instance.workflow !== workflow || since === undefined) return [];
    const { person, channel, code } = instance.context as AddressContext;
    return [{ person, channel, code, since, instance: { workflow, id: instance.id } }];
  });
}
