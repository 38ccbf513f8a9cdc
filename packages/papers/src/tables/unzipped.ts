import { strFromU8, unzipSync } from "fflate";
import { brokenFile } from "./broken-file.ts";

/** What a document of an office program may hold, unpacked; a packed gigabyte is no road map. */
const largest = 200 * 2 ** 20;

/** Parts of an office document by their names: only those asked for. */
export function unzipped(
  bytes: Uint8Array,
  kind: "XLSX" | "DOCX",
  isWanted: (name: string) => boolean,
): ReadonlyMap<string, string> {
  const expected = { ru: `документ ${kind}`, en: `a ${kind} document` };
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    throw brokenFile(expected, { ru: "другие данные", en: "other data" });
  }
  let size = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!isWanted(name)) return false;
        size += originalSize;
        if (size > largest) throw brokenFile(expected, { ru: "больше 200 МБ", en: "more than 200 MB" });
        return true;
      },
    });
    return new Map(Object.entries(parts).map(([name, part]) => [name, strFromU8(part)]));
  } catch (error) {
    if (error instanceof Error && error.name === "NastavnikError") throw error;
    throw brokenFile(expected, { ru: "повреждённый файл", en: "a damaged file" }, error);
  }
}
