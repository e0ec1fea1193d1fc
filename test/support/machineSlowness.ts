import { createHash } from 'node:crypto';
import { cpus, loadavg } from 'node:os';

/** What the piece of work below takes on an idle computer of the kind that the limits were set on. Units: milliseconds. */
const usual = 20;

/**
 * How many times slower than usual this computer is at the moment: 1 at the least, 10 at the most. Time limits of tests
 * grow by it, so that none fails for a busy or an old computer.
 */
export function machineSlowness(): number {
  const times = Array.from({ length: 5 }, timeOfWork).sort((a, b) => a - b);
  const [load = 0] = loadavg();
  return Math.min(10, Math.max(1, (times[2] ?? usual) / usual, load / cpus().length));
}

function timeOfWork(): number {
  const began = performance.now();
  let text = '';
  for (let round = 0; round < 20_000; round += 1) text = createHash('sha256').update(text).digest('hex');
  return performance.now() - began;
}
