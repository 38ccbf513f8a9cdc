import type { Actor, InstanceRef, Reason, Regulation } from "@nastavnik/core";
import { type UnitContext, whoIs } from "@nastavnik/core/target-model";
import type { Chronicle } from "../chronicle/chronicle.ts";
import type { SchoolYear } from "../definition/school-year-definition.ts";
import type { Person } from "../population/person.ts";
import { cast } from "./cast.ts";
import { contentOf } from "./content-of.ts";
import { papersOf } from "./papers-of.ts";
import type { Present } from "./present.ts";
import type { StoredYear } from "./stored-year.ts";
import type { YearEngine } from "./year-engine.ts";
import type { Attempt, Outcome } from "./year-run.ts";
import { triedOf } from "./pursue.ts";
import type { YearTeller } from "./year-teller.ts";
import type { Watch } from "../standstill/watch.ts";

/** What attempts are made with. */
export interface AttemptParts {
  /** Name of the year, which the identifiers of its commands begin with. */
  readonly year: string;
  readonly definition: SchoolYear;
  readonly regulation: Regulation;
  readonly people: readonly Person[];
  readonly programme: InstanceRef;
  readonly present: Present;
  readonly stored: StoredYear;
  readonly engine: YearEngine;
  readonly chronicle: Chronicle;
  readonly teller: YearTeller;
  readonly watch: Watch;
}

interface Answered {
  readonly isDone: boolean;
  readonly reasons: readonly Reason[];
  readonly isNew: boolean;
}

/** Whose personal data a registration brings. */
function subjectOf({ on, payload = {} }: Attempt): string {
  const { person } = payload;
  return typeof person === "string" ? person : on.id;
}

/**
 * Makes the attempts of a year, numbered in order. One that an earlier run has made is answered from the store, any other
 * by the engine.
 */
export function attempts(parts: AttemptParts): (attempt: Attempt) => Promise<Outcome> {
  const { year, definition, regulation, people, programme, present, stored, engine, chronicle, teller, watch } = parts;
  const organisation = definition.organisation.id;
  let count = 0;

  /** The person behind an entry of a registry. */
  const behind = (entry: string): string => whoIs(chronicle.instance({ workflow: "participant", id: entry }));

  /** Who is meant: a member of the staff, or the mentor or mentee whom the attempt is about. */
  const actorOf = ({ who, on, payload = {} }: Attempt): Actor => {
    if (typeof who !== "string") return who;
    const staff = { ...cast(definition, who), organisation };
    if (who !== "mentor" && who !== "mentee") return staff;
    if (on.workflow === "participant") return { ...staff, id: behind(on.id) };
    const { mentor, mentees = [] } = chronicle.instance(on).context as Partial<UnitContext>;
    const named = [payload["person"], payload["whose"]].find((each) => mentees.some((mentee) => mentee === each));
    const own = who === "mentor" ? mentor : typeof named === "string" ? named : mentees[0];
    return own === undefined ? staff : { ...staff, id: behind(own) };
  };

  /** The number of a paper is that of the attempt: the organisation registers what it records. */
  const paperOf = (signer: string | undefined, id: string) =>
    signer === undefined ? {} : { paper: { signer, number: id, date: present.date.toString() } };

  async function answer(id: string, attempt: Attempt): Promise<Answered> {
    const { on, type, personalData, signer, parent = programme.id } = attempt;
    const content = contentOf({ definition, regulation, people, chronicle, day: present.date }, attempt);
    const payload = papersOf(regulation, definition, { type, payload: content, day: present.date.toString() });
    const before = stored.answerTo(on, id);
    const answered =
      before ??
      (await engine.execute(
        on,
        {
          id,
          type,
          payload,
          actor: actorOf(attempt),
          ...paperOf(signer, id),
          ...(on.workflow === "programme" ? {} : { parent }),
          ...(personalData === undefined
            ? {}
            : { personalData: [{ subject: subjectOf(attempt), data: personalData }] }),
        },
        present.instant,
      ));
    const reasons = answered.outcome === "refused" ? answered.reasons : [];
    return { isDone: answered.outcome === "accepted", reasons, isNew: before === undefined };
  }

  return async (attempt) => {
    // Every attempt has an instant of its own, so that "what was known before it" is the same in every run.
    present.tick();
    count++;
    const { on, type } = attempt;
    const { isDone, reasons, isNew } = await answer(type === "found" ? year : `${year}:${count}`, attempt);
    if (!isDone) teller.refused({ command: type, instance: on, reasons, isNew });
    watch.saw(triedOf(attempt, { isDone, reasons }));
    chronicle.moveTo(present.instant.add({ nanoseconds: 1 }));
    teller.stage();
    return { isDone, reasons };
  };
}
