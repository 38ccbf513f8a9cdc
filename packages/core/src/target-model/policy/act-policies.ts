import type { PolicySettings, Text } from "@nastavnik/core";

/** A choice of an organisation about who may act, told apart from the requirements because it looks at the person. */
export interface ActPolicy {
  readonly title: Text;
  readonly clause: string;
}

/** Choices about who may act; each is on unless the organisation switches it off. */
export const actPolicies = {
  "only-appointed": {
    title: {
      ru: "Координатором и куратором действует только тот, кого назначил приказ",
      en: "Only whom an order has appointed acts as coordinator or curator",
    },
    clause: "План лицея № 45, этап 1: приказ о назначении координатора и кураторов",
  },
  "curator-is-no-party": {
    title: {
      ru: "Куратор не контролирует пару (группу), в которой состоит сам",
      en: "A curator does not control a unit in which the curator takes part",
    },
    clause: "Конфликт обязанностей куратора и наставника: выбор Положения",
  },
} as const satisfies Record<string, ActPolicy>;

/** Name of an {@link ActPolicy}. */
export type ActPolicyId = keyof typeof actPolicies;

/** Whether the organisation has switched the choice off. */
export function isOff({ off }: PolicySettings, policy: ActPolicyId): boolean {
  return off?.includes(policy) === true;
}
