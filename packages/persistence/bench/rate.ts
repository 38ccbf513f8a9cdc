/** How many times a second `work` is done by so many at once. */
export async function rate(
  { atOnce, seconds }: { readonly atOnce: number; readonly seconds: number },
  work: (who: number) => Promise<void>,
): Promise<number> {
  const start = performance.now();
  let count = 0;
  await Promise.all(
    Array.from({ length: atOnce }, async (_, who) => {
      while (performance.now() - start < seconds * 1000) {
        await work(who);
        count++;
      }
    }),
  );
  return (count * 1000) / (performance.now() - start);
}
