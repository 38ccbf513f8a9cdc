// The page as one file of HTML that needs nothing else: for the published package, the command line, the site and tests.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bundle } from "../../tools/browser/bundle.ts";

const stories = new URL("../../examples/stories/", import.meta.url);

/** The stories that saved ones may come after: those that the examples tell. */
function shippedStories(): Readonly<Record<string, string>> {
  const files = readdirSync(stories).filter((file) => file.endsWith(".yaml"));
  return Object.fromEntries(files.map((file) => [file, readFileSync(new URL(file, stories), "utf8")]));
}

/** Bundles the page from the source, with the engine and everything else in it. It is in the language of its `lang`. */
export async function buildPage(): Promise<string> {
  const program = `
    import { mountSimulator } from "./src/page/main.ts";
    const locale = document.documentElement.lang === "en" ? "en" : "ru";
    const stories = ${JSON.stringify(shippedStories())};
    await mountSimulator(document.getElementById("simulator"), { locale, stories });
  `;
  const folder = fileURLToPath(new URL(".", import.meta.url));
  const { code } = await bundle(program, { folder, of: "source" });
  return `<!doctype html>
<html lang="ru">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; img-src data:">
<title>Симулятор наставничества</title>
<link rel="icon" href="data:,">
<style>body { margin: 0; background: #fff; } main { max-width: 1400px; margin: 0 auto; padding: 1rem; }</style>
</head>
<body><main id="simulator"></main>
<script type="module">${code.replaceAll("</script", String.raw`<\/script`)}</script>
</body></html>
`;
}
