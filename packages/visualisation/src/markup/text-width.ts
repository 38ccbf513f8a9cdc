/** Widths of characters as parts of the font size, in the widest of the sans-serif fonts that systems fall back to. */
const widths = new Map<string, number>();

for (const [width, characters] of [
  [0.36, " \u00A0!'.,:;|/\\ijlIJ·-f()[]"],
  [0.46, 'rt"*?'],
  [0.78, "ABCDGHKNOQRUVXZwwБВДИЙКЛНОПРСТУХЦЧЬЭЯмыъ+=<>~"],
  [0.88, "MМЪЫФ"],
  [1.02, "mW%@ЖШЩЮжшщюф—…№→↻⏱"],
] as const) {
  for (const character of characters) widths.set(character, width);
}

/** An upper estimate of the width of a line of text, in the unit of the font size. */
export function textWidth(text: string, fontSize: number, isBold = false): number {
  let em = 0;
  for (const character of text) em += widths.get(character) ?? 0.65;
  return em * fontSize * (isBold ? 1.1 : 1);
}
