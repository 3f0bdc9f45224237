// Measures what the toolkit claims about its speed and memory, as ratios inside one run on one machine.
// `npm run bench` runs every part; `npm run bench -- engine growth` runs those named. Other load on the machine shows in the ranges.
const parts = {
  central: "the central run of the library",
  engine: "draws against the same model in NumPy",
  workers: "two workers against one",
  growth: "cost per draw, month and segment",
  summaries: "what summaries cost of the whole",
  precision: "paired against independent draws, Sobol points against plain draws",
  microsim: "members one by one against NumPy, and against the closed forms",
  start: "commands from a cold start",
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`unknown part: ${unknown.join(", ")}; there are ${Object.keys(parts).join(", ")}`);
  process.exit(1);
}
for (const [name, what] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n${name}: ${what}`);
  const { run } = await import(`./${name}.js`);
  await run();
}
