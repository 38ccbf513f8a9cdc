import { sourcePage } from "../../../tools/source-pages/source-page.ts";
import { sourceRowsIn } from "../../../tools/source-pages/source-row.ts";

/** Every sentence of the source that says what is done, in its order. */
export const sourceRows = sourceRowsIn(new URL("../source.json", import.meta.url));

/** The page that maps each sentence of the source to where it lives. */
export const pageOfRegion = (): string =>
  sourcePage(
    `# A region: Primorye, sentence by sentence

Two municipalities with five schools live through a year in [\`examples/06-regional-model\`](https://github.com/nastavnik/nastavnik/tree/main/examples/06-regional-model): programmes, personalised programmes whose results are judged and the best of which becomes a practice, expert reviews, practices in the schools' own form, recommended from level to level, accepted, sent back once and revised, and the banks of programmes and practices on every level. One municipality has a school of mentors of two years as Khanka has one, the other a mentor council as Megion has one. Each school and each municipality keeps a store of its own; the banks are derived from what has happened:

\`\`\`sh
cd examples/06-regional-model && npx -y pnpm@12 start
\`\`\`

The same of one store: \`nastavnik bank <store> --level municipal --form teacher-teacher\`.`,
    sourceRows,
  );
