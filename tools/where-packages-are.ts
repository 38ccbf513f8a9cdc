/**
 * Where a run of tests finds the packages: at their source; in the mode `dist`, at what was built.
 *
 * @param mode - the mode of the run, as `--mode` tells it
 */
export function wherePackagesAre(mode: string) {
  const source = mode === "dist" ? [] : ["@nastavnik/source"];
  return {
    resolve: { conditions: [...source, "module", "node", "development|production"], externalConditions: source },
  };
}
