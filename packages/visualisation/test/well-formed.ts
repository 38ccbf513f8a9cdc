const empty = new Set(["meta", "input", "br", "link", "img"]);

/** Names of elements that are opened and not closed, or closed and not opened; none if markup nests as it should. */
export function misnested(markup: string): readonly string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  const tags = markup
    .replace(/^<!doctype html>/i, "")
    .replaceAll(/<(style|script)>.*?<\/\1>/gs, "")
    .matchAll(
      /<(\/?)([a-zA-Z][a-zA-Z0-9-]*)((?:\s+[a-zA-Z][a-zA-Z0-9:-]*(?:="[^"<]*")?)*)\s*(\/?)>|<|(&(?!(?:amp|lt|gt|quot|#39);))/g,
    );
  for (const [whole, closing, name, , selfClosing, ampersand] of tags) {
    if (name === undefined || ampersand !== undefined) wrong.push(whole);
    else if (selfClosing === "/" || empty.has(name)) continue;
    else if (closing !== "/") open.push(name);
    else if (open.pop() !== name) wrong.push(name);
  }
  return [...wrong, ...open];
}
