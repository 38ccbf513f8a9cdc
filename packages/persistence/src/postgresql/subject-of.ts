/** Stands between a person and the name of a note; in no identifier of a person, see `checkCommit`. */
const separator = "\u001F";

/** Under what a record is kept: a person's data under the person, each note under the person and its name. */
export function subjectOf({ subject, note }: { readonly subject: string; readonly note?: string | undefined }): string {
  return note === undefined ? subject : `${subject}${separator}${note}`;
}

/** The name of the note that is kept under this. */
export function noteIn(kept: string): string {
  return kept.slice(kept.indexOf(separator) + 1);
}
