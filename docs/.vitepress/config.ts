import { defineConfig } from "vitepress";
import { sidebar } from "./sidebar.ts";

export default defineConfig({
  title: "Nastavnik",
  description: "Workflow engine for mentoring programmes in schools",
  cleanUrls: true,
  // A link that leads nowhere stops the build; what is served beside the site is told here.
  ignoreDeadLinks: false,
  themeConfig: {
    nav: [
      { text: "Симулятор", link: "/simulator" },
      { text: "Guide", link: "/guide/getting-started" },
      { text: "Concepts", link: "/concepts/kernel" },
      { text: "API", link: "/api/" },
    ],
    sidebar,
    search: {
      provider: "local",
      options: {
        // The reference and the decisions would bury what is looked for.
        _render: (src, env, md) => (/^(?:api|decisions)\//.test(env.relativePath) ? "" : md.render(src, env)),
      },
    },
  },
  vite: {
    resolve: { conditions: ["@nastavnik/source"] },
    ssr: { noExternal: [/^@nastavnik\//], resolve: { conditions: ["@nastavnik/source"] } },
    build: { chunkSizeWarningLimit: 4000 },
  },
});
