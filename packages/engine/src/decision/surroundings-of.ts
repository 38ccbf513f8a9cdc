import { absentInstance, type SchoolCalendar, type Surroundings } from "@nastavnik/core";
import type { Catalogue } from "../execution/catalogue.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";

/** What a decision of this engine is made in. */
export interface Place {
  readonly catalogue: Catalogue;
  readonly calendar: SchoolCalendar;
  readonly knowledge: Knowledge;
  /** Whether an instance that is not remembered may be taken for absent by the command that creates it. */
  readonly mayAssumeAbsence?: boolean;
}

/** What the kernel asks when it decides a command with its companions, answered from what the engine knows. */
export function surroundingsOf({ catalogue, calendar, knowledge, mayAssumeAbsence }: Place): Surroundings {
  return {
    calendar,
    definitionOf: (instance) => catalogue.definitionOf(instance),
    instance(ref, command) {
      // The commit finds out when the instance does exist; that is dearer than asking, but rare.
      const mayBeAbsent = mayAssumeAbsence === true && catalogue.definitionOf(absentInstance(ref)).creation === command;
      if (mayBeAbsent && !knowledge.isAtHand(ref)) knowledge.assume(ref, undefined);
      return knowledge.instance(ref);
    },
    related: (relations, at) => knowledge.related(relations, at),
    group: (relation) => knowledge.group(relation),
    change: (instance) => knowledge.change(instance),
  };
}
