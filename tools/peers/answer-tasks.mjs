/** Does some work for as long, and as often at once, as each message of the parent process says; answers how often. */
export function answerTasks(work) {
  let number = 0;
  const answer = async ({ atOnce, seconds }) => {
    const end = performance.now() + seconds * 1000;
    let commands = 0;
    const one = async () => {
      while (performance.now() < end) {
        await work(++number);
        commands++;
      }
    };
    await Promise.all(Array.from({ length: atOnce }, one));
    process.send({ commands });
  };
  process.on("message", (task) => void answer(task));
  process.on("disconnect", () => process.exit());
  process.send("ready");
}
