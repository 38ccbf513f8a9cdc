import type { Fact, InstanceRef, SchoolCalendar, Text } from "@nastavnik/core";
import { refKey } from "@nastavnik/core/internals";
import { Temporal } from "temporal-polyfill";
import { Returned } from "../address/returned.ts";
import { Told } from "../dispatch/told.ts";
import { messageIdOf } from "../notification/notification-id.ts";
import type { NotificationContext } from "../notification/notification.ts";
import { skipReasons } from "../notification/skip-reason.ts";
import { type Life, Lives } from "../plan/lives.ts";
import { occurrencesOf } from "../plan/occurrences.ts";
import type { NotificationModel } from "../rule/model.ts";
import { type NotificationRule, workflowOf } from "../rule/notification-rule.ts";
import type { RuleSet } from "../rule/parse-rules.ts";
import { dayText } from "../text/say.ts";

/** What became of one notification. */
export interface ProtocolEntry {
  readonly id: string;
  readonly rule: string;
  /** What it is about; absent where it is a digest of others. */
  readonly subject?: InstanceRef;
  readonly period: string;
  readonly recipient: string;
  /** State of the notification: `gathered`, `queued`, `sending`, `accepted`, `undelivered`, `skipped`. */
  readonly state: string;
  /** When it was decided on, and when it came to this state. */
  readonly decidedAt: Temporal.Instant;
  readonly changedAt: Temporal.Instant;
  readonly channel?: string;
  /** Why it was sent, or was not. */
  readonly why: Text;
}

/** Which notifications are asked for. */
export interface ProtocolQuery {
  readonly rule?: string;
  readonly subject?: InstanceRef;
  readonly recipient?: string;
}

const states: Readonly<Record<string, Text>> = {
  queued: { ru: "ждёт отправки", en: "waits to be sent" },
  sending: { ru: "отправляется", en: "is being sent" },
  undelivered: { ru: "не доставлено", en: "could not be delivered" },
};

/** The protocol of a history: what was decided on and why, oldest first. */
export class Protocol {
  readonly #told = new Told();
  readonly #lives = new Lives();
  readonly #returned = new Returned();
  readonly #times = new Map<string, [decided: Temporal.Instant, changed: Temporal.Instant]>();
  readonly #rules: RuleSet;
  readonly #model: NotificationModel;

  constructor(facts: Iterable<Fact>, rules: RuleSet, model: NotificationModel) {
    this.#rules = rules;
    this.#model = model;
    for (const fact of facts) {
      if (fact.instance.workflow !== "notification") {
        this.#returned.take(fact);
        this.#lives.add(fact);
        continue;
      }
      this.#told.add(fact);
      const [decided = fact.at] = this.#times.get(fact.instance.id) ?? [];
      this.#times.set(fact.instance.id, [decided, fact.at]);
    }
  }

  /** What was decided on. */
  entries({ rule, subject, recipient }: ProtocolQuery = {}): readonly ProtocolEntry[] {
    const found: ProtocolEntry[] = [];
    for (const { id, context, state } of this.#told.all()) {
      if (rule !== undefined && context.rule !== rule) continue;
      if (recipient !== undefined && context.recipient !== recipient) continue;
      const about = context.subject;
      if (subject !== undefined && (about === undefined || refKey(about) !== refKey(subject))) continue;
      const times = this.#times.get(id);
      if (times === undefined) continue;
      const { channel } = context;
      found.push({
        id,
        rule: context.rule,
        ...(about && { subject: { workflow: about.workflow, id: about.id } }),
        period: context.period,
        recipient: context.recipient,
        state,
        decidedAt: times[0],
        changedAt: times[1],
        ...(channel !== undefined && { channel }),
        why: this.#why(id, context, state),
      });
    }
    return found;
  }

  #why(id: string, context: NotificationContext, state: string): Text {
    const why = this.#whySo(context, state);
    const code = state === "accepted" ? this.#returned.codeOf(messageIdOf(id, context)) : undefined;
    if (code === undefined) return why;
    return { ru: `${why.ru}; не доставлено: вернулось (${code})`, en: `${why.en}; it came back (${code})` };
  }

  #whySo(context: NotificationContext, state: string): Text {
    const { rule, about, skipped, code, digest, items } = context;
    if (skipped !== undefined) return skipReasons[skipped];
    const title = this.#rules.rules.find(({ id }) => id === rule)?.title ?? { ru: rule, en: rule };
    const on = Temporal.PlainDate.from(about);
    if (state === "gathered" && digest !== undefined) {
      const window = Temporal.PlainDate.from(digest.window);
      return { ru: `ждёт сводки ${dayText(window, "ru")}`, en: `waits for the digest of ${dayText(window, "en")}` };
    }
    if (state === "accepted") {
      if (items !== undefined) {
        return { ru: `Сводка, дел: ${items.length}`, en: `A digest, matters: ${items.length}` };
      }
      const how = digest === undefined ? { ru: "", en: "" } : { ru: " (в сводке)", en: " (in a digest)" };
      return { ru: `${title.ru}: ${dayText(on, "ru")}${how.ru}`, en: `${title.en}: ${dayText(on, "en")}${how.en}` };
    }
    const said = states[state] ?? { ru: state, en: state };
    const because = code === undefined ? "" : ` (${code})`;
    return { ru: `${said.ru}${because}`, en: `${said.en}${because}` };
  }

  /** Why a rule has told nobody anything about an instance yet: what it still waits for, or why it never will. */
  whyNot(rule: string, subject: InstanceRef, calendar: SchoolCalendar): Text {
    const found = this.#rules.rules.find(({ id }) => id === rule);
    if (found === undefined) {
      return { ru: "Такого правила нет, или оно выключено", en: "There is no such rule, or it is switched off" };
    }
    if (workflowOf(found) !== subject.workflow) {
      return { ru: "Правило не об этом процессе", en: "The rule is about another workflow" };
    }
    const life = this.#lives.get(subject);
    if (life === undefined) return { ru: "Такого экземпляра нет", en: "There is no such instance" };
    return this.#whyNotYet(found, life, calendar);
  }

  #whyNotYet(rule: NotificationRule, life: Life, calendar: SchoolCalendar): Text {
    const [next] = occurrencesOf(rule, life, calendar, this.#model);
    if (next !== undefined) {
      return {
        ru: `Срок правила: ${dayText(next.on, "ru")}, раньше не напоминают`,
        en: `The rule comes on ${dayText(next.on, "en")}, not before`,
      };
    }
    if (life.instance.status === "done") return { ru: "Всё уже завершено", en: "All of it is over" };
    return {
      ru: "То, о чём правило, не наступило: нет такого события, состояния или срока",
      en: "What the rule is about is not there: no such event, state or deadline",
    };
  }
}
