import type { Instance, Text, Workflow } from "@nastavnik/core";
import type { Lives } from "../plan/lives.ts";
import type { ModelDuty } from "./model-duty.ts";
import type { NotificationRule } from "./notification-rule.ts";

/** Something of an instance that a rule may name. */
export type ModelField =
  | { readonly kind: "people"; readonly title: Text; of(instance: Instance, lives: Lives): readonly string[] }
  /** A day such as `2025-09-01`. */
  | { readonly kind: "date"; readonly title: Text; of(instance: Instance): string | undefined };

/** The act by which something that is missing comes about. */
export interface Remedy {
  readonly workflow: string;
  readonly command: string;
}

/** What rules can be about: workflows, what their instances have, who holds a role, and the rules that ship with them. */
export interface NotificationModel {
  readonly workflows: readonly Workflow[];
  /** By workflow and name. */
  readonly fields: Readonly<Record<string, Readonly<Record<string, ModelField>>>>;
  readonly roles: Readonly<Record<string, Text>>;
  /** Who holds a role towards an instance as its programme knows them; those whom only the host knows it leaves out. */
  holders(role: string, instance: Instance, lives: Lives): readonly string[];
  readonly rules: readonly NotificationRule[];
  /** By workflow, what its instances ask of somebody besides what a rule with a `duty` tells of. */
  readonly duties?: Readonly<Record<string, readonly ModelDuty[]>>;
  /** By the code of a reason of refusal, the command that makes it pass. */
  readonly remedies?: Readonly<Record<string, Remedy>>;
  /** By the code of a reason that no command makes pass, why none does. */
  readonly withoutRemedy?: Readonly<Record<string, Text>>;
}
