import { Temporal } from "temporal-polyfill";
import type { Person } from "../population/person.ts";
import { inDays, inWorkingDays } from "./dates.ts";
import type { Outcome, YearRun } from "./year-run.ts";

const majority = 18;

/** Who signs for the person today. */
export function signerOf(run: YearRun, person: Person): "self" | "guardian" {
  const age = Temporal.PlainDate.from(person.bornOn).until(run.today(), { largestUnit: "years" }).years;
  return age < majority ? "guardian" : "self";
}

/** Identifier of the guardian of a minor. */
export function guardianOf(person: string): string {
  return `${person}-guardian`;
}

/** Who signs a paper of the person today: the person, or a guardian. */
export function signatoryOf(run: YearRun, person: Person, signer = signerOf(run, person)): string {
  return signer === "guardian" ? guardianOf(person.whose) : person.whose;
}

/** The curator records that a guardian may sign for a minor. */
export async function recordGuardian(run: YearRun, person: Person): Promise<void> {
  // Of somebody with two entries it is recorded with the first.
  if (signerOf(run, person) === "self" || person.whose !== person.id) return;
  await run.attempt({
    who: "curator",
    on: { workflow: "mandate", id: `mandate-${person.id}` },
    parent: guardianOf(person.id),
    type: "record",
    payload: {
      person: person.id,
      as: "guardian",
      from: run.today().toString(),
      document: `birth-certificate/${person.id}`,
    },
  });
}

/** The curator records a consent of the person; the document's number names the person and the kind. */
export function giveConsent(
  run: YearRun,
  person: Person,
  kind: string,
  signer = signerOf(run, person),
  suffix = "",
): Promise<Outcome> {
  return run.attempt({
    who: "curator",
    on: { workflow: "participant", id: person.id },
    type: "give-consent",
    payload: { kind, signer, document: `${kind}/${person.id}${suffix}` },
    signer: signatoryOf(run, person, signer),
  });
}

/** Asks for the personal-data consent: it comes after the person's own delay, or the person declines. */
export function askForConsent(run: YearRun, person: Person, given: () => Promise<void>): void {
  const traits = run.traits.get(person.id);
  if (traits === undefined) return;
  if (traits.refuses) {
    run.on(inDays(run, traits.consentDelay + 1), 11, async () => {
      await run.attempt({
        who: "curator",
        on: { workflow: "participant", id: person.id },
        type: "decline",
        payload: { reason: "no-wish" },
      });
    });
    return;
  }
  run.on(inDays(run, traits.consentDelay), 12, async () => {
    // Now and then a teenager signs the form without a parent, and it has to go home once more.
    const isSignedWrongly =
      signerOf(run, person) === "guardian" && run.chance.happens(0.05, "signed-wrongly", person.id);
    if (isSignedWrongly) {
      await giveConsent(run, person, "personal-data", "self");
      run.on(inWorkingDays(run, 1), 12, async () => {
        await giveConsent(run, person, "personal-data");
        await given();
      });
      return;
    }
    await giveConsent(run, person, "personal-data");
    await given();
  });
}
