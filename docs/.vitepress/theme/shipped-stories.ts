const files: Readonly<Record<string, string>> = import.meta.glob("../../../examples/stories/*.yaml", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The stories that a saved one may come after, by the names of their files. */
export const shelf = Object.fromEntries(
  Object.entries(files).map(([path, text]) => [path.replace(/^.*\//u, ""), text]),
);
