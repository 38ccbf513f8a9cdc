/**
 * The text of a file as schools save it: UTF-8, or, from older programs, windows-1251, told by the content, since of a
 * Russian text in the one hardly any is a text in the other.
 */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1251").decode(bytes);
  }
}
