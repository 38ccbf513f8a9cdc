const encoder = new TextEncoder();

/**
 * A text in letters, digits and hyphens, never the same for two texts: whatever else stands in an identifier is written by
 * its octets, as `_2F`. For headers and names that every programme has to take as they are.
 */
export function plainName(text: string): string {
  return text.replaceAll(/[^A-Za-z0-9-]/gu, (character) =>
    Array.from(encoder.encode(character), (octet) => `_${octet.toString(16).toUpperCase().padStart(2, "0")}`).join(""),
  );
}
