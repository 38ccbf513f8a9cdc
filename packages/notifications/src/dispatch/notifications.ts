import { type Fact, type InstanceRef, NastavnikError, type SchoolCalendar } from "@nastavnik/core";
import { refKey } from "@nastavnik/core/internals";
import { type Clock, type EffectHandler, type Engine, type Store, upcasting } from "@nastavnik/engine";
import { Temporal } from "temporal-polyfill";
import type { Directory } from "../contact/directory.ts";
import type { Notifier } from "../notifier/notifier.ts";
import { notifierRole } from "../notification/notification-commands.ts";
import { afterSending } from "../plan/after-sending.ts";
import { DueQueue } from "../plan/due-queue.ts";
import { type Life, Lives } from "../plan/lives.ts";
import { KnownLate } from "../plan/known-late.ts";
import { occurrencesOf } from "../plan/occurrences.ts";
import { HoursHere } from "../plan/hours-here.ts";
import type { NotificationModel } from "../rule/model.ts";
import { type NotificationRule, workflowOf } from "../rule/notification-rule.ts";
import type { RuleSet } from "../rule/parse-rules.ts";
import type { OwnReference } from "../text/reference-text.ts";
import type { PersonalAddress } from "../address/address-id.ts";
import { Addresses, type Bounce, type SwitchedOff } from "../address/addresses.ts";
import { Returned } from "../address/returned.ts";
import type { NotificationContext } from "../notification/notification.ts";
import { claimDigests } from "./claim-digests.ts";
import { DayCount } from "./day-count.ts";
import { decideOn } from "./decide-on.ts";
import { Digests } from "./digests.ts";
import { sendWith } from "./send.ts";
import { Told } from "./told.ts";

/** Options of {@link notifications}. */
export interface NotificationsOptions {
  /** An engine that knows the workflow `notification` besides those that are told of. */
  readonly engine: Engine;
  readonly store: Pick<Store, "facts">;
  readonly clock: Clock;
  readonly calendar: SchoolCalendar;
  readonly model: NotificationModel;
  /** As `parseRules` gives them. */
  readonly rules: RuleSet;
  readonly directory: Directory;
  /** The channels; a person is told through the first of a rule's channels by which he is reached. */
  readonly notifiers: readonly Notifier[];
  /** In whose name they are sent. */
  readonly organisation: string;
  /** Under which number the organisation itself keeps an instance; «№ 7» of its programme unless told. */
  readonly reference?: OwnReference;
  /** Where the host shows an instance. */
  readonly link?: (subject: InstanceRef) => string | undefined;
  /** Told of the address under which a channel says that somebody is reached from now on. */
  readonly onMovedAddress?: (moved: PersonalAddress) => void;
  /** Told of an address that is gone, so that the host stops using it and somebody asks for another. */
  readonly onDeadAddress?: (dead: { readonly person: string; readonly channel: string }) => void;
  /** Nobody else works on the store, as `createEngine` takes it: facts are read once, and heard from the engine then. */
  readonly isAlone?: boolean;
  /**
   * Notifications that are sent at once are sent in step: all are begun, all are sent, all are recorded, each time in the
   * order in which they were handed over. Every run of a simulation has one history then, and a store may store what
   * belongs together at once; but the slowest holds up the others. Each at its own pace unless told.
   */
  readonly inStep?: boolean;
  /** After how long one try of a channel is given up; when the time of the delivery is over unless told. */
  readonly timeout?: Temporal.Duration;
  /** Delivers the effects of other workflows; they are taken for delivered unless told. */
  readonly otherwise?: EffectHandler;
}

/** What one round of deciding came to. */
export interface Dispatched {
  /** How many notifications were decided on, those among them that are not sent. */
  readonly decided: number;
  /** Whether the limit was met. */
  readonly hasMore: boolean;
}

/** Whose address was charged with a message that did not arrive. */
export interface Charged {
  readonly person: string;
  readonly channel: string;
  /** Whether it is used no longer, now or since before. */
  readonly isOff: boolean;
}

/** A message that did not reach the next one on the way, or not yet. */
export interface Unsent {
  readonly id: string;
  readonly rule: string;
  readonly recipient: string;
  /** `waiting`: it is tried again; `undelivered`: it is not, unless an operator wishes so. */
  readonly state: "waiting" | "undelivered";
  /** Why the last try failed; absent where there was none yet. */
  readonly code?: string;
}

/** Finds who is to be told of what, and tells them. */
export interface Notifications {
  /** When something is to be decided on next, as far as is known; reads what has happened since. */
  nextDue(): Promise<Temporal.Instant | undefined>;
  /** Decides on what is due: each key once, whoever else does the same. What is to be sent waits in the store then. */
  dispatch(options?: { readonly limit?: number }): Promise<Dispatched>;
  /** Sends what waits: give it to `engine.deliver`, or to a worker. */
  readonly deliver: EffectHandler;
  /**
   * Charges the address that a message was sent to with its not having arrived, as `readIncomingLetter` of `/email` tells of
   * a letter that came back. Each message counts once, and the next step of its ladder says that it reached nobody.
   * Answers whose address it was, and whether it is used no longer; `undefined` where no such message was sent.
   */
  bounced(bounce: Bounce): Promise<Charged | undefined>;
  /** What is to be sent and was not, or not yet, with why; oldest first. */
  unsent(): Promise<readonly Unsent[]>;
  /** The addresses that are used no longer, for whoever looks for others or switches them on again. */
  switchedOff(): Promise<readonly SwitchedOff[]>;
}

/** What the parts of it work with. */
export interface Desk extends NotificationsOptions {
  readonly lives: Lives;
  readonly told: Told;
  readonly queue: DueQueue;
  readonly knownLate: KnownLate;
  readonly hours: HoursHere;
  readonly digests: Digests;
  readonly addresses: Addresses;
  /** Messages that were taken by the next one on the way, and came back. */
  readonly returned: Returned;
  /** How many letters each person is sent today. */
  readonly letters: DayCount;
  readonly actor: { readonly id: string; readonly roles: readonly string[]; readonly organisation: string };
  rulesOf(workflow: string): readonly NotificationRule[];
  /** Reads what has happened since. */
  follow(): Promise<void>;
}

// Somebody may live so much further east than the organisation.
const page = 1000;
/** Of how many instances is decided at once. */
const atOnce = 50;

/**
 * Notifications over an engine. It follows the facts of a store, keeps in memory when each instance is to be looked at next,
 * and decides by commands of the workflow `notification`: any number of processes may do so on one store.
 *
 * @throws NastavnikError `invalid-input` for two notifiers of one channel, or rules of a workflow that the model lacks
 */
export function notifications(options: NotificationsOptions): Notifications {
  const channels = options.notifiers.map(({ channel }) => channel);
  if (new Set(channels).size < channels.length) {
    throw new NastavnikError("invalid-input", `notifiers: expected each channel once, met ${channels.join(", ")}`);
  }
  const { calendar, model, rules, organisation } = options;
  const store = upcasting(options.store, model.workflows);
  const byWorkflow = new Map<string, NotificationRule[]>();
  for (const rule of rules.rules) {
    const workflow = workflowOf(rule);
    byWorkflow.set(workflow, [...(byWorkflow.get(workflow) ?? []), rule]);
  }
  const ladders = new Set(rules.rules.flatMap(({ id, ladder }) => (ladder.length > 0 ? [id] : [])));
  const lives = new Lives();
  const told = new Told();
  const queue = new DueQueue();
  const hours = new HoursHere(calendar, rules);
  const rulesOf = (workflow: string): readonly NotificationRule[] => byWorkflow.get(workflow) ?? [];
  const knownLate = new KnownLate({ calendar, model, hours, rulesOf });
  const digests = new Digests();
  const letters = new DayCount(calendar);
  const returned = new Returned();
  let position = 0;
  let following: Promise<void> | undefined;

  /** When an instance is to be looked at next for what lies ahead; past times that nobody has decided on are due at once. */
  const plan = (life: Life): void => {
    let next: Temporal.Instant | undefined;
    for (const rule of rulesOf(life.instance.workflow)) {
      const before = told.of(rule.id, life.instance);
      for (const each of afterSending(occurrencesOf(rule, life, calendar, model), life, told, calendar)) {
        if (before.some(({ context }) => context.period === each.period)) continue;
        const { look } = hours.of(each);
        if (next === undefined || Temporal.Instant.compare(look, next) < 0) next = look;
      }
    }
    queue.set(refKey(life.instance), next);
  };

  const heard: Fact[] = [];
  if (options.isAlone === true) options.engine.on("fact", ({ fact }) => heard.push(fact));
  const take = (fact: Fact, changed: Map<string, Life>): void => {
    if (fact.instance.workflow === "notification") {
      told.add(fact);
      letters.take(fact);
      const known = told.get(fact.instance.id);
      if (known === undefined) return;
      digests.take(known);
      const { subject, rule } = known.context;
      const above = subject && ladders.has(rule) ? lives.get(subject) : undefined;
      // What comes next in its ladder is counted from what has just become of it.
      if (above !== undefined) changed.set(refKey(above.instance), above);
      return;
    }
    returned.take(fact);
    const before = lives.get(fact.instance);
    const life = lives.add(fact);
    if (life === undefined) return;
    knownLate.take(fact, before, life);
    changed.set(refKey(fact.instance), life);
  };

  async function read(): Promise<void> {
    const changed = new Map<string, Life>();
    for (let isRead = options.isAlone === true && position > 0; !isRead;) {
      const facts = await store.facts({ after: position, limit: page });
      for (const fact of facts) {
        take(fact, changed);
        ({ position } = fact);
      }
      isRead = facts.length < page;
    }
    for (const fact of heard.splice(0)) take(fact, changed);
    for (const life of changed.values()) plan(life);
  }

  const actor = { id: "notifier", roles: [notifierRole], organisation };
  const addresses = new Addresses({ lives, rules, actor });
  const desk: Desk = {
    ...options,
    lives,
    told,
    queue,
    knownLate,
    hours,
    digests,
    letters,
    returned,
    addresses,
    actor,
    rulesOf,
    // One at a time, or a fact would be taken in twice.
    follow: () => (following ??= read().finally(() => (following = undefined))),
  };

  return {
    async nextDue() {
      await desk.follow();
      const [first, second] = [queue.next(), digests.next()];
      const next = first === undefined || (second !== undefined && second < first) ? second : first;
      return next === undefined ? undefined : Temporal.Instant.fromEpochNanoseconds(next);
    },
    async dispatch({ limit = Infinity } = {}) {
      await desk.follow();
      let decided = 0;
      const now = options.clock.now();
      while (decided < limit) {
        const due: Life[] = [];
        let key: string | undefined;
        while (due.length < Math.min(limit - decided, atOnce) && (key = queue.take(now)) !== undefined) {
          const life = lives.byKey(key);
          if (life !== undefined) due.push(life);
        }
        if (due.length === 0) {
          if (!digests.mayBeDue(now)) return { decided, hasMore: false };
          await desk.follow();
          return { decided: decided + (await claimDigests(desk, now)), hasMore: false };
        }
        decided += await decideOn(desk, due, now);
      }
      return { decided, hasMore: true };
    },
    deliver: sendWith(desk),
    async bounced(bounce) {
      await desk.follow();
      const { context } = (await options.engine.instance({ workflow: "notification", id: bounce.message })) ?? {};
      const { recipient: person, channel, to } = (context ?? {}) as Partial<NotificationContext>;
      if (person === undefined || channel === undefined || to === undefined) return undefined;
      await addresses.report(options.engine, to, { person, channel }, bounce);
      if (bounce.is === "hard") options.onDeadAddress?.({ person, channel });
      await desk.follow();
      const isOff = addresses.off().some(({ instance }) => instance.id === to);
      return { person, channel, isOff };
    },
    async unsent() {
      await desk.follow();
      return told.unsent().map(({ id, state, context: { rule, recipient, code } }) => ({
        id,
        rule,
        recipient,
        state: state === "undelivered" ? "undelivered" : "waiting",
        ...(code !== undefined && { code }),
      }));
    },
    async switchedOff() {
      await desk.follow();
      return addresses.off();
    },
  };
}
