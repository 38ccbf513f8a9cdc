import type { InstanceRef, Reason, Regulation } from "@nastavnik/core";
import { programme as workflow, type ProgrammeContext, stageOf } from "@nastavnik/core/target-model";
import type { Chronicle } from "../chronicle/chronicle.ts";
import type { Standstill } from "../standstill/standstill.ts";
import type { Present } from "./present.ts";
import type { YearProgress } from "./year-progress.ts";

/** What became of an attempt that was refused, now or in an earlier run. */
export interface Refusal {
  readonly command: string;
  readonly instance: InstanceRef;
  readonly reasons: readonly Reason[];
  readonly isNew: boolean;
}

/** Tells the caller of a simulation what goes on, each stage and month once, and counts the refusals. */
export class YearTeller {
  readonly #chronicle: Chronicle;
  readonly #programme: InstanceRef;
  readonly #present: Present;
  readonly #regulation: Regulation;
  readonly #tell: (progress: YearProgress) => void;
  #stage = "";
  #month = "";
  #refusals = 0;

  constructor(
    chronicle: Chronicle,
    programme: InstanceRef,
    present: Present,
    regulation: Regulation,
    tell: (progress: YearProgress) => void = () => {},
  ) {
    this.#chronicle = chronicle;
    this.#programme = programme;
    this.#present = present;
    this.#regulation = regulation;
    this.#tell = tell;
  }

  get refusals(): number {
    return this.#refusals;
  }

  resumed(facts: number): void {
    this.#tell({ kind: "resumed", facts });
  }

  refused(refusal: Refusal): void {
    this.#refusals++;
    this.#tell({ kind: "refusal", date: this.#present.date, ...refusal });
  }

  standsStill(standstill: Standstill | undefined): void {
    if (standstill !== undefined) this.#tell({ kind: "standstill", date: this.#present.date, standstill });
  }

  /** Tells the programme's stage if it is another than before. */
  stage(): void {
    const { status, value, context } = this.#chronicle.instance(this.#programme);
    const state = status === "absent" || typeof value !== "string" ? "" : value;
    const own = state === "" ? undefined : stageOf(this.#regulation, state, context as unknown as ProgrammeContext);
    const { id: stage, title } = own ?? { id: state, title: workflow.states[state] };
    if (stage === this.#stage) return;
    this.#stage = stage;
    this.#tell({ kind: "stage", date: this.#present.date, stage, ...(title && { title }) });
  }

  /** Tells the month if it is another than before. */
  month(): void {
    const { date } = this.#present;
    const month = date.toPlainYearMonth().toString();
    if (month === this.#month) return;
    this.#month = month;
    this.#tell({ kind: "month", date, stage: this.#stage, instances: this.#chronicle });
  }
}
