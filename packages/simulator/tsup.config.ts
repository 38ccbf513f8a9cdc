import { writeFile } from "node:fs/promises";
import { defineConfig } from "tsup";
import { buildPage } from "./build-page.ts";

export default defineConfig({
  entry: { index: "src/index.ts", html: "src/html/built.ts", page: "src/page/main.ts" },
  format: "esm",
  dts: true,
  clean: true,
  sourcemap: true,
  // The page's own, which knows the DOM.
  tsconfig: "src/page/tsconfig.json",
  async onSuccess() {
    await writeFile(new URL("dist/simulator.html", import.meta.url), await buildPage());
  },
});
