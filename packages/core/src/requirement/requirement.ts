import type { Occasion } from "../command/occasion.ts";
import type { JsonObject, JsonValue } from "../json/json.ts";
import type { Regulation } from "../regulation/regulation.ts";
import type { Text } from "../text/text.ts";

/**
 * Where a requirement has its force from. `law`: a federal act, which nobody can switch off and which is in force from day
 * to day; `regulation`: what an organisation has chosen for itself, and asks for only where it has; `integrity`: what
 * keeps the data true, whatever anybody chooses.
 */
export type Force = "law" | "regulation" | "integrity";

/** What is wrong, for one failed check: what was expected and what was met, without personal data. */
export interface Failure {
  readonly text: Text;
  /** Identifier of the person, document or instance that the failure is about. */
  readonly subject?: string;
}

/**
 * A guard that can explain itself. It is a condition on an instance, a command and the world; the same object serves as
 * the guard of a transition and as the explanation of a refusal, so the two cannot disagree.
 */
export interface Requirement<Context = never, Event = never> {
  readonly kind: "requirement";
  /** Stable code of the refusal. */
  readonly id: string;
  /** The condition, said positively. */
  readonly title: Text;
  /**
   * Document and clause that the requirement comes from: of law the federal act and its article; of a regulation the
   * document in which the choice was first met, while a refusal quotes the paragraph of the organisation's own regulation.
   */
  readonly clause: string;
  readonly force: Force;
  /** Of force `regulation`, and only there: the path of the choice by which an organisation asks for it. */
  readonly choice?: string;
  /**
   * Of force `regulation`: whether the value that was chosen asks for this requirement at all; where it does not, the
   * requirement is off. It always does unless told. What else the regulation chooses may count too.
   */
  asks?(value: JsonValue, regulation: Regulation): boolean;
  /**
   * Of force `regulation`: the title where what was chosen says more than that something is («результаты мониторинга:
   * удовлетворённость, качество»); {@link title} holds for every regulation.
   */
  titleUnder?(value: JsonValue, regulation: Regulation): Text;
  /**
   * What a regulation alone makes of the check, whatever the instance is: a way that it shuts is not there for that
   * organisation, and a way that it opens has no guard. `undefined`, or no such function, where the instance counts.
   */
  settled?(regulation: Regulation): boolean | undefined;
  /** Of force `law`: the first day on which this edition is in force, such as `2025-09-01`. */
  readonly from?: string;
  /** Of force `law`: the last day on which this edition is in force. */
  readonly to?: string;
  /** `payload`: the check reads the command's payload, so it can't be answered before somebody fills the command in. */
  readonly needs?: "payload";
  /**
   * The requirement only tells which of several ways of one command is meant: a control that is mid-term or final, a
   * mentee or a mentor. Where another way is meant, what else this way requires is no reason of a refusal.
   */
  readonly selects?: true;
  /** @param value - of force `regulation`: what the organisation has chosen; otherwise `undefined` */
  check(context: Context, occasion: Event, value: JsonValue | undefined): true | Failure | readonly Failure[];
}

/** Several conditions as one: all of them, at least one, or none. */
export interface Combination<Context = never, Event = never> {
  readonly kind: "all" | "any" | "none";
  readonly id: string;
  readonly title: Text;
  readonly of: readonly Condition<Context, Event>[];
}

/** A requirement or a combination of such. */
export type Condition<Context = never, Event = never> = Requirement<Context, Event> | Combination<Context, Event>;

/** A condition whose context and event types are erased, as the kernel handles it. */
export type AnyCondition = Condition<JsonObject, Occasion>;
