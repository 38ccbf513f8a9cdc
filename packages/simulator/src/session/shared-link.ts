import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";

/** More than anybody plays by hand, and far from what would make a browser slow. */
const longest = 2_000_000;

/** A story as the part of an address behind `#`: a server never sees it. */
export function toFragment(story: string): string {
  const bytes = deflateSync(strToU8(story), { level: 9 });
  let binary = "";
  for (const byte of bytes) binary += String.fromCodePoint(byte);
  return `s=${btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/u, "")}`;
}

/** The story in such a part of an address; `undefined` where there is none that can be read. */
export function fromFragment(fragment: string): string | undefined {
  const [, coded] = /^#?s=([\w-]+)$/u.exec(fragment) ?? [];
  if (coded === undefined) return undefined;
  try {
    const binary = atob(coded.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (each) => each.codePointAt(0) ?? 0);
    const out = inflateSync(bytes, { out: new Uint8Array(longest) });
    return strFromU8(out);
  } catch {
    return undefined;
  }
}
