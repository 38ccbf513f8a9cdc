import type { Temporal } from "temporal-polyfill";
import type { SchoolCalendar } from "../calendar/school-calendar.ts";
import type { Instance, InstanceRef } from "../instance/instance.ts";
import type { Workflow } from "../workflow/workflow.ts";
import type { GroupRelation, Related, Relation } from "../world/world.ts";

/**
 * What {@link deliberate} asks its host: the engine answers from its store, a checker or a page from what it holds in
 * memory. Every answer is as if what was decided so far had been stored.
 */
export interface Surroundings {
  readonly calendar: SchoolCalendar;
  /** The definition that an instance is pinned to; for an absent one, the latest of its workflow. */
  definitionOf(instance: Instance): Workflow;
  /**
   * The instance as it is now, or `absentInstance(ref)`.
   *
   * @param command - what it is to be given: a host may take an instance that it does not remember for absent, where this
   *   command creates it, if it notices later that it was not
   */
  instance(ref: InstanceRef, command: string): Promise<Instance>;
  /** What the relations find, by their name; one whose identifier is not known is left out. */
  related(
    relations: Readonly<Record<string, Relation>>,
    at: Temporal.Instant,
  ): Promise<Readonly<Record<string, Related>>>;
  /** All instances of a workflow with one parent. */
  group(relation: GroupRelation): Promise<readonly Instance[]>;
  /** Takes notice of an instance that the decision has changed. */
  change(instance: Instance): void;
}
