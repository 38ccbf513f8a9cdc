// The page as one file of HTML that needs nothing else: for the published package, the command line, the site and tests.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const stories = new URL("../../examples/stories/", import.meta.url);

/** The stories that saved ones may come after: those that the examples tell. */
export function shippedStories(): Readonly<Record<string, string>> {
  const files = readdirSync(stories).filter((file) => file.endsWith(".yaml"));
  return Object.fromEntries(files.map((file) => [file, readFileSync(new URL(file, stories), "utf8")]));
}

/** Bundles the page from the source, with the engine and everything else in it. */
export async function buildPage(locale: "ru" | "en" = "ru"): Promise<string> {
  const program = `
    import { mountSimulator } from "./src/page/main.ts";
    await mountSimulator(document.getElementById("simulator"), { locale: ${JSON.stringify(locale)}, stories: ${JSON.stringify(shippedStories())} });
  `;
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: fileURLToPath(new URL(".", import.meta.url)), loader: "ts" },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    platform: "browser",
    charset: "utf8",
    conditions: ["@nastavnik/source", "module"],
    logLevel: "error",
  });
  const code = outputFiles[0]?.text.replaceAll("</script", "<\\/script") ?? "";
  const title = { ru: "Симулятор наставничества", en: "Mentoring simulator" }[locale];
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; img-src data:">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>body { margin: 0; background: #fff; } main { max-width: 1400px; margin: 0 auto; padding: 1rem; }</style>
</head>
<body><main id="simulator"></main>
<script type="module">${code}</script>
</body></html>
`;
}
