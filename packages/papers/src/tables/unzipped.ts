import { strFromU8, unzipSync } from "fflate";
import { brokenFile } from "./broken-file.ts";

/** What a road map may weigh, unpacked: some thousands of rows. A packed gigabyte is none. */
const largest = 32 * 2 ** 20;
/** And packed: a forged file may hold more than it says, but no more than a thousand times what is packed. */
const largestPacked = 3 * 2 ** 20;

/** How the old formats of office programs begin, and the new ones under a password. */
const compound = [0xd0, 0xcf, 0x11, 0xe0];

/** Parts of an office document by their names: only those asked for. */
export function unzipped(
  bytes: Uint8Array,
  kind: "XLSX" | "DOCX",
  isWanted: (name: string) => boolean,
): ReadonlyMap<string, string> {
  const expected = { ru: `документ ${kind}`, en: `a ${kind} document` };
  if (compound.every((byte, index) => bytes[index] === byte)) {
    const met = {
      ru: "файл под паролем или в старом формате; сохраните его заново без пароля",
      en: "a file under a password or in an old format; save it anew without a password",
    };
    throw brokenFile(expected, met);
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    throw brokenFile(expected, { ru: "другие данные", en: "other data" });
  }
  let whole = 0;
  let packed = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize, size }) => {
        if (!isWanted(partName(name))) return false;
        whole += originalSize;
        packed += size;
        if (whole > largest || packed > largestPacked)
          throw brokenFile(expected, { ru: "больше 32 МБ", en: "more than 32 MB" });
        return true;
      },
    });
    return new Map(Object.entries(parts).map(([name, part]) => [partName(name), strFromU8(part)]));
  } catch (error) {
    if (error instanceof Error && error.name === "NastavnikError") throw error;
    throw brokenFile(expected, { ru: "повреждённый файл", en: "a damaged file" }, error);
  }
}

/** Some programs of Windows pack names with its slashes. */
const partName = (name: string): string => name.replaceAll("\\", "/");
