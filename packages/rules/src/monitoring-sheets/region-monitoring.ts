import type { Text } from "@nastavnik/core";
import type { IndicatorUnit } from "@nastavnik/core/monitoring";
import type { Correspondence } from "../verdict/compare.ts";
import type { DerivationInput } from "../derivation/derivation.ts";
import type { GroupSummary } from "../suppression/suppress.ts";

/** An indicator over the schools of one group. */
export interface GroupIndicator {
  readonly indicator: string;
  /** Whether it is hidden, and why; then neither value nor inputs are told. */
  readonly suppressed: GroupSummary["suppressed"];
  /** An exact number as text, or `not-applicable`; absent if it is hidden or no school gave all that it reads. */
  readonly value?: string;
  /** The sums that the formula reads. */
  readonly inputs: readonly DerivationInput[];
  /** Number of schools that gave everything that the formula reads. */
  readonly schools: number;
  /** How the value compares with the target, if there is one. */
  readonly comparison?: Text;
  readonly corresponds?: Correspondence;
}

/** A school, a municipality, or all of them together. */
export interface MonitoredGroup {
  readonly id: string;
  /** Number of schools whose sheets count. */
  readonly schools: number;
  readonly indicators: readonly GroupIndicator[];
  readonly groups: readonly MonitoredGroup[];
}

/** A school by its municipality. */
export interface SchoolRef {
  readonly municipality: string;
  readonly school: string;
}

/** What the sheets of many schools add up to; plain JSON. */
export interface RegionMonitoring {
  readonly format: "nastavnik-monitoring-result/1";
  readonly title?: Text;
  readonly region: Text;
  readonly window: { readonly from: string; readonly to: string };
  readonly minimum: number;
  readonly indicators: readonly {
    readonly id: string;
    readonly title: Text;
    readonly unit: IndicatorUnit;
    readonly formula: string;
    /** What the formula reads. */
    readonly reads: readonly { readonly name: string; readonly title: Text }[];
    readonly clause?: string;
    /** Schools that left something blank that the formula reads, and so do not count in it. */
    readonly lacking: readonly SchoolRef[];
  }[];
  readonly whole: MonitoredGroup;
  /** Sheets that came outside the window. */
  readonly late: readonly (SchoolRef & { readonly submittedOn: string })[];
  readonly lateCount: boolean;
  /** Expected schools without a sheet. */
  readonly missing: readonly SchoolRef[];
}
