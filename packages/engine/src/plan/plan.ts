import type { Actor, InstanceRef, JsonObject, Reason, Text } from "@nastavnik/core";

/** How far a plan is searched for. Whatever bound is met is told. */
export interface PlanLimits {
  /** Commands decided in thought; 20,000 unless told. */
  readonly decisions?: number;
  /** Acts in a row, those included that others need first; 30 unless told. */
  readonly steps?: number;
  /** Days to look ahead, where something has to be waited for; 400 unless told. */
  readonly days?: number;
}

/** One act of a plan. */
export interface PlanStep {
  readonly instance: InstanceRef;
  /** Parent of the instance, where the command creates it. */
  readonly parent?: string;
  /** What the instance is. */
  readonly title: Text;
  readonly command: string;
  /** In the imperative. */
  readonly label: Text;
  readonly payload: JsonObject;
  /** What its payload says in words that are the same for everybody: a kind of order, of a consent, of a meeting. */
  readonly said: readonly Text[];
  /** The people and things that its payload names, by their identifiers; whoever gives it and its instance left out. */
  readonly about: readonly string[];
  /** The fields of the payload that only stand for what has to exist first, such as a paper with its number. */
  readonly holes: readonly string[];
  /** Whoever gives it: in the plan a holder of the office stands for all of them where no person is named. */
  readonly actor: Actor;
  readonly who: {
    readonly titles: readonly Text[];
    /** The person, where it is one. */
    readonly person?: string;
  };
  /** Whether it is a person's own act and not that of whoever asks: it may be declined, and is no duty. */
  readonly mayBeDeclined: boolean;
  /** Whether something ends by it or is destroyed: no plan has such a step where there is another. */
  readonly isHarmful: boolean;
  /** The first day on which it can be done, such as `2025-09-01`. */
  readonly earliest: string;
  /** What stood in the way and does no longer once it is done; of the last act nothing. */
  readonly removes: readonly Reason[];
}

/** What a plan costs, in the order in which plans are compared. */
export interface PlanCost {
  /** The day of its last act. */
  readonly earliest: string;
  /** Acts, the wanted one not counted. */
  readonly acts: number;
  /** How many others have a part in it. */
  readonly people: number;
}

/** Why a search for a plan has ended without one. */
export type PlanBound =
  | { readonly kind: "decisions" | "steps"; readonly limit: number }
  /** Everything was tried that could be thought of: no act is known that changes it, and no wait of up to so many days. */
  | { readonly kind: "no-step-known"; readonly days: number };

/** How a command becomes possible. */
export type Plan =
  | {
      readonly outcome: "plan";
      /** The day as of which it is planned. */
      readonly from: string;
      /** What has to be done first, in its order; empty where the command is possible as things are. */
      readonly steps: readonly PlanStep[];
      /** The wanted command itself. Somebody else gives it where it is not the asker's to give. */
      readonly wanted: PlanStep;
      /** Fields of the wanted command that have to be filled in otherwise. */
      readonly instead: readonly string[];
      readonly cost: PlanCost;
      /**
       * Whether every way of fewer acts was tried, of all acts that are known to help; of long plans there are too many.
       */
      readonly isShortest: boolean;
      /** Commands decided in thought. */
      readonly decisions: number;
    }
  | {
      /** It can never become possible, whatever anybody does. */
      readonly outcome: "never";
      readonly because: Text;
      readonly reasons: readonly Reason[];
      readonly decisions: number;
    }
  | {
      /** None was found. That does not say that there is none. */
      readonly outcome: "not-found";
      /** What nobody was found to be able to change. */
      readonly reasons: readonly Reason[];
      readonly bound: PlanBound;
      readonly decisions: number;
    };
