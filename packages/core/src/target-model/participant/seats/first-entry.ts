import {
  type CommandRequest,
  type CommandSubject,
  type JsonObject,
  relatedInstance,
  type Relation,
  type World,
} from "@nastavnik/core";
import type { ProgrammeContext } from "../../programme/programme-context.ts";
import type { ParticipantContext } from "../participant-context.ts";

type Subject = CommandSubject<Partial<ParticipantContext>>;

/** The person's first entry, where this is a further one: it keeps count of the seats that the others take. */
export function firstEntry({ instance, context }: Pick<Subject, "instance" | "context">): Record<string, Relation> {
  const { person } = context;
  return person === undefined || person === instance.id
    ? {}
    : { "first-entry": { workflow: "participant", id: person } };
}

/** Whoever leaves gives up all seats at once, and the first entry counts none of them any more. */
export function seatsLeft(subject: Pick<Subject, "context">, world: World): readonly CommandRequest[] {
  return Object.keys(subject.context.seats ?? {}).flatMap((unit) =>
    toFirstEntry(subject, world, "return-seat", { unit }),
  );
}

/** What the first entry is to do because a further one does something; nothing where its data are destroyed. */
export function toFirstEntry(
  { context }: Pick<Subject, "context">,
  world: World,
  type: string,
  payload: JsonObject,
): readonly CommandRequest[] {
  const first = relatedInstance<ParticipantContext>(world, "first-entry");
  if (first === undefined || first.status !== "active") return [];
  const organisation = relatedInstance<ProgrammeContext>(world, "programme")?.context.organisation;
  const { capacity } = context;
  return [
    {
      instance: { workflow: "participant", id: first.id },
      type,
      payload: {
        ...payload,
        ...(organisation === undefined ? {} : { organisation }),
        ...(capacity === undefined ? {} : { capacity }),
      },
    },
  ];
}
