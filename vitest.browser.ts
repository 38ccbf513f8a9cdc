import { defineConfig } from "vitest/config";
import { wherePackagesAre } from "./tools/where-packages-are.ts";

/** Pages as a browser shows them: chromium has to be installed, so this is a run of its own. */
export default defineConfig(({ mode }) => {
  return {
    ssr: wherePackagesAre(mode),
    test: {
      include: ["packages/*/browser/*.browser.ts"],
      testTimeout: 120_000,
      hookTimeout: 120_000,
      fileParallelism: false,
    },
  };
});
