import { importPlanFile, type ImportedRoadMap, type ImportOptions, importTables } from "@nastavnik/core";
import { brokenFile } from "./broken-file.ts";
import { csvTable } from "./csv-table.ts";
import { decodedText } from "./decoded-text.ts";
import { docxTables } from "./docx-tables.ts";
import { xlsxTables } from "./xlsx-tables.ts";

/** Formats that road maps are imported from. */
export type RoadMapFormat = "csv" | "xlsx" | "docx" | "json";

/** The format that the name of a file tells; nothing for another. */
export function roadMapFormat(file: string): RoadMapFormat | undefined {
  const extension = /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase();
  if (extension === "tsv" || extension === "txt") return "csv";
  return extension === "csv" || extension === "xlsx" || extension === "docx" || extension === "json"
    ? extension
    : undefined;
}

/**
 * Imports a road map from the bytes of a file: a table as CSV (UTF-8, UTF-16 or windows-1251; cells between semicolons, tabs
 * or commas), an XLSX or a DOCX document, or JSON.
 *
 * @throws NastavnikError `invalid-input`, in both languages, where the file is broken or holds no plan
 */
export async function readRoadMap(
  bytes: Uint8Array,
  format: RoadMapFormat,
  options: ImportOptions,
): Promise<ImportedRoadMap> {
  switch (format) {
    case "csv":
      return importTables([csvTable(bytes)], options);
    case "xlsx":
      return importTables(await xlsxTables(bytes), options);
    case "docx":
      return importTables(docxTables(bytes), options);
    case "json":
      break;
  }
  return importPlanFile(jsonOf(bytes), options);
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decodedText(bytes).replace(/^\uFEFF/, ""));
  } catch (error) {
    throw brokenFile({ ru: "правильный JSON", en: "valid JSON" }, { ru: "другие данные", en: "other data" }, error);
  }
}
