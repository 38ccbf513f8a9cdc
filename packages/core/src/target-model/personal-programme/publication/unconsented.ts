import { type Failure, type Instance, relatedInstances, type World } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import type { ParticipantContext } from "../../participant/participant-context.ts";
import { entriesOf } from "../../participant/who-is.ts";

/** What is wrong with naming a person publicly; somebody of no registry is named with the number of the consent. */
export function unconsented(world: World, person: string, document: string | undefined): readonly Failure[] {
  const entries = relatedInstances<ParticipantContext>(world, "participants");
  return unconsentedOf(entriesOf(entries, person), person, document);
}

/** The same for somebody whose entries in the registries are known. */
export function unconsentedOf(
  own: readonly Instance<ParticipantContext>[],
  person: string,
  document: string | undefined,
): readonly Failure[] {
  if (own.length === 0 && document !== undefined) return [];
  const given = own.flatMap(({ context: { consents } }) => consents["publication"] ?? []);
  if (given.length === 0) return [fail("Нет согласия на публикацию", "There is no consent to publication", person)];
  return given.some(({ withdrawnAt }) => withdrawnAt === undefined)
    ? []
    : [fail("Согласие на публикацию отозвано", "The consent to publication is withdrawn", person)];
}
