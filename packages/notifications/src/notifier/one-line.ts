// C0, DEL and C1 controls, and the separators of lines that some readers break at.
const controls = /[\p{Cc}\u2028\u2029\p{Surrogate}]/u;

/** Whether a text can stand in a header: no control character, no line break, no half of a surrogate pair. */
export function isOneLine(text: string): boolean {
  return !controls.test(text);
}
