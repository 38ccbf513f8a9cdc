import type { InstanceRef, Reason, Text } from "@nastavnik/core";
import type { Temporal } from "temporal-polyfill";
import type { Standstill } from "../standstill/standstill.ts";
import type { Chronicle } from "../chronicle/chronicle.ts";

/** What a simulated year tells while it runs. */
export type YearProgress =
  /** The store held a part of the year already. */
  | { readonly kind: "resumed"; readonly facts: number }
  /** A new month began. */
  | { readonly kind: "month"; readonly date: Temporal.PlainDate; readonly stage: string; readonly instances: Chronicle }
  /** The programme entered a stage, by its identifier and as the organisation calls it. */
  | { readonly kind: "stage"; readonly date: Temporal.PlainDate; readonly stage: string; readonly title?: Text }
  /** What the year waits for has been refused for days, for the same reasons. */
  | { readonly kind: "standstill"; readonly date: Temporal.PlainDate; readonly standstill: Standstill }
  /** Something was tried and refused. */
  | {
      readonly kind: "refusal";
      readonly date: Temporal.PlainDate;
      readonly command: string;
      readonly instance: InstanceRef;
      readonly reasons: readonly Reason[];
      /** False for a refusal that an earlier, stopped run has met. */
      readonly isNew: boolean;
    };
