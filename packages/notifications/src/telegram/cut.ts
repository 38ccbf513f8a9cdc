/** As many UTF-16 units as a message of Telegram may have. */
const longest = 4096;

/** A text that Telegram takes: cut after a line, or at worst between two letters, and marked as cut. */
export function cut(text: string, most = longest): string {
  if (text.length <= most) return text;
  const room = most - 2;
  const lines = text.slice(0, room).lastIndexOf("\n");
  const end = lines > room / 2 ? lines : room;
  // Not within a letter of two units.
  return `${text.slice(0, end).replace(/\p{Surrogate}$/u, "")}\n…`;
}
