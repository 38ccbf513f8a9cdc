import { personKey } from "../problem/person-key.ts";
import type { MonitoringFile } from "./monitoring-file.ts";

interface Named {
  readonly municipality: string;
  readonly school: string;
}

/**
 * The file with every municipality and every school of it under one spelling, the first by code points of those that
 * differ only in case, blanks or «ё»: otherwise a municipality would fall into parts, and a school be counted twice.
 */
export function inOneSpelling(file: MonitoringFile): MonitoringFile {
  const spellings = new Map<string, string>();
  const keep = (key: string, written: string): void => {
    const before = spellings.get(key);
    if (before === undefined || written < before) spellings.set(key, written);
  };
  const keysOf = ({ municipality, school }: Named): readonly [string, string] => {
    const district = personKey(municipality);
    return [JSON.stringify([district]), JSON.stringify([district, personKey(school)])];
  };
  for (const one of [...file.expected, ...file.sheets]) {
    const [municipality, school] = keysOf(one);
    keep(municipality, one.municipality);
    keep(school, one.school);
  }
  const respelt = <T extends Named>(one: T): T => {
    const [municipality, school] = keysOf(one);
    return { ...one, municipality: spellings.get(municipality)!, school: spellings.get(school)! };
  };
  return { ...file, expected: file.expected.map(respelt), sheets: file.sheets.map(respelt) };
}
