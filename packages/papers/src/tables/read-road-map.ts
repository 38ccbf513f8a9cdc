import { importPlanFile, type ImportedRoadMap, type ImportOptions, importTables } from "@nastavnik/core/road-map";
import { brokenFile } from "./broken-file.ts";
import { csvTable } from "./csv-table.ts";
import { decodedText } from "./decoded-text.ts";
import { docxTables } from "./docx-tables.ts";
import { withinLimits } from "./limits.ts";
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

/** A plan of text is no larger. */
const largest = 16 * 2 ** 20;

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
  if ((format === "csv" || format === "json") && bytes.length > largest) {
    const expected = { ru: `файл ${format.toUpperCase()}`, en: `a ${format.toUpperCase()} file` };
    throw brokenFile(expected, { ru: "больше 16 МБ", en: "more than 16 MB" });
  }
  switch (format) {
    case "csv":
      return importTables([withinLimits(csvTable(bytes))], options);
    case "xlsx":
      return importTables(xlsxTables(bytes), options);
    case "docx":
      return importTables(docxTables(bytes).map(withinLimits), options);
    case "json":
      break;
  }
  return importPlanFile(jsonOf(bytes), options);
}

function jsonOf(bytes: Uint8Array): unknown {
  const text = decodedText(bytes).replace(/^\uFEFF/, "");
  try {
    return JSON.parse(text);
  } catch (error) {
    const place = faultOf(error, text);
    const met = {
      ru: place === undefined ? "конец файла" : `другое в строке ${place.line}, знак ${place.column}`,
      en: place === undefined ? "the end of the file" : `something else in line ${place.line}, column ${place.column}`,
    };
    throw brokenFile({ ru: "правильный JSON", en: "valid JSON" }, met, error);
  }
}

/** Where the text stops being JSON, as the engine tells it; nothing where it only ends too early. */
function faultOf(error: unknown, text: string): { readonly line: number; readonly column: number } | undefined {
  const [, position] = /position (\d+)/.exec(error instanceof Error ? error.message : "") ?? [];
  if (position === undefined || Number(position) >= text.trimEnd().length) return undefined;
  const lines = text.slice(0, Number(position)).split("\n");
  return { line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
}
