import { sourcePage } from "../../../tools/source-pages/source-page.ts";
import { sourceRowsIn } from "../../../tools/source-pages/source-row.ts";

/** Every sentence of the source that says what is done, in its order. */
export const sourceRows = sourceRowsIn(new URL("../source.json", import.meta.url));

/** The page that maps each sentence of the source to where it lives. */
export const pageOfCity = (): string =>
  sourcePage(
    `# A town: Megion, sentence by sentence

The centre of a town and its schools № 2 and № 4 live through a year in [\`examples/07-city\`](https://github.com/nastavnik/nastavnik/tree/main/examples/07-city): all ten categories of mentees and seven of mentors, five forms, current control by questionnaires until the end of September, a deputy head who proposes mentors, holds meetings, helps, spreads experience and hears reports, a mentor council with what it asks for, sections on the sites, and a practice that goes to the bank of the town. The fourteen results that the source expects are planned as indicators of each school; what comes of them is told from facts, counted by the engine where history tells it, otherwise with the document that shows it. One school reaches all fourteen; in the other one conflicts do not become fewer, and its programme is revised:

\`\`\`sh
cd examples/07-city && npx -y pnpm@12 start
\`\`\`

<<< ../../examples/07-city/city.ts#city{ts}

The council with its votes and who may not speak for whom is told as a story too, and so is a registry that changes:

\`\`\`sh
npx -y pnpm@12 nastavnik story examples/07-city/town-council.yaml --locale ru
npx -y pnpm@12 nastavnik story examples/07-city/registry.yaml --locale ru
\`\`\``,
    sourceRows,
  );
