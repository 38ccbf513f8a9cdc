import { sourcePage } from "../../../tools/source-pages/source-page.ts";
import { sourceRowsIn } from "../../../tools/source-pages/source-row.ts";

/** Every sentence of the source that says what is done, in its order. */
export const sourceRows = sourceRowsIn(new URL("../source.json", import.meta.url));

/** The page that maps each sentence of the source to where it lives. */
export const pageOfSchool = (): string =>
  sourcePage(
    `# A municipal school: Khanka, sentence by sentence

A district lives through two years of its school of mentors in [\`examples/05-municipal-school\`](https://github.com/nastavnik/nastavnik/tree/main/examples/05-municipal-school): a first track before the order, the order, mentors of two schools, a data bank of requests, five tracks with a gap in summer and one over the new year, publications with consents, the table of assessment and the end. Whoever speaks for another organisation is refused on the way. It is a story that a methodologist reads, and the tests play it:

\`\`\`sh
npx -y pnpm@12 nastavnik story examples/05-municipal-school/municipal-school.yaml --locale ru
\`\`\``,
    sourceRows,
  );
