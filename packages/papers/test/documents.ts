import { strToU8, zipSync } from "fflate";

/** A cell of a DOCX table: its paragraphs, how many columns it reaches over, and whether it goes on into the next rows. */
export interface WordCell {
  readonly text: string;
  readonly span?: number;
  readonly merge?: "restart" | "continue";
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const paragraph = (text: string): string =>
  // Word breaks a text into runs wherever something was edited.
  `<w:p><w:pPr/><w:r><w:t>${escaped(text.slice(0, 3))}</w:t></w:r><w:r><w:t xml:space="preserve">${escaped(text.slice(3))}</w:t></w:r></w:p>`;

function cell(given: string | WordCell): string {
  const { text, span, merge }: WordCell = typeof given === "string" ? { text: given } : given;
  const properties = [
    span === undefined ? "" : `<w:gridSpan w:val="${span}"/>`,
    merge === undefined ? "" : merge === "restart" ? `<w:vMerge w:val="restart"/>` : "<w:vMerge/>",
  ].join("");
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${text.split("\n").map(paragraph).join("")}</w:tc>`;
}

/** A DOCX document of paragraphs and tables, as Word packs it. */
export function wordDocument(blocks: readonly (string | readonly (readonly (string | WordCell)[])[])[]): Uint8Array {
  const body = blocks
    .map((block) =>
      typeof block === "string"
        ? paragraph(block)
        : `<w:tbl><w:tblPr/><w:tblGrid/>${block.map((row) => `<w:tr>${row.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`,
    )
    .join("");
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}<w:sectPr/></w:body></w:document>`;
  return zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": strToU8(xml) });
}

/** The bytes of a Russian text in windows-1251. */
export function windows1251(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    if (code < 0x80) return code;
    if (letter === "ё") return 0xb8;
    if (letter === "№") return 0xb9;
    if (letter === "«") return 0xab;
    if (letter === "»") return 0xbb;
    if (letter === "–") return 0x96;
    return code - 0x410 + 0xc0;
  });
}

/** A DOCX document with this body and these further parts, as its XML. */
export function wordXml(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  return zipped({ "word/document.xml": xml, ...parts });
}

/** An XLSX document with these sheets, as the XML of each; strings, styles and what the workbook says are parts too. */
export function workbook(
  sheets: readonly { readonly name: string; readonly xml: string; readonly state?: string }[],
  { strings = "", styles = "", properties = "" } = {},
): Uint8Array {
  const list = sheets.map(
    ({ name, state = "visible" }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}" state="${state}" r:id="rId${at + 1}"/>`,
  );
  const targets = sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`);
  return zipped({
    "xl/workbook.xml": `<workbook xmlns:r="r">${properties}<sheets>${list.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${targets.join("")}</Relationships>`,
    "xl/sharedStrings.xml": `<sst>${strings}</sst>`,
    "xl/styles.xml": `<styleSheet>${styles}</styleSheet>`,
    ...Object.fromEntries(
      sheets.map(({ xml }, at) => [`xl/worksheets/sheet${at + 1}.xml`, `<worksheet>${xml}</worksheet>`]),
    ),
  });
}

function zipped(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}
