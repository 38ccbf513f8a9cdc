import { notAboutThem } from "../act/act-reasons.ts";
import type { PersonalRecord } from "../command/personal-record.ts";
import type { Reason } from "../decision/reason.ts";
import { ofDefinition } from "../deliberation/of-definition.ts";
import type { CommandSubject, Workflow } from "../workflow/workflow.ts";
import type { World } from "../world/world.ts";

const noSuchNote = (note: string): Reason => ({
  code: "no-such-note",
  text: {
    ru: "С этой командой такую запись не принимают",
    en: "Such a note is not taken with this command",
  },
  subject: note,
});

/** The notes that the command does not take, or that tell of somebody whom it is not about. */
export function noteMisfits(
  workflow: Workflow,
  type: string,
  records: readonly PersonalRecord[] | undefined,
  subject: CommandSubject,
  world: World,
): readonly Reason[] {
  const notes = Object.hasOwn(workflow.commands, type) ? workflow.commands[type]?.notes : undefined;
  return (records ?? []).flatMap(({ note, subject: person }) => {
    if (note === undefined) return [];
    const definition = notes !== undefined && Object.hasOwn(notes, note) ? notes[note] : undefined;
    if (definition === undefined) return [noSuchNote(note)];
    const people = ofDefinition(`note ${note} of ${workflow.id} ${type}`, () => definition.of(subject, world));
    return people.includes(person) ? [] : [notAboutThem(person)];
  });
}
