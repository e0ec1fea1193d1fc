// The figures of docs/scale.md at another size, in a process of its own: scaleOnce.ts <units> <panelists>
import { rmSync } from 'node:fs';
import { benchDir } from './benchContext.ts';
import { measureScale } from './scale.ts';
import { printTable } from './table.ts';

const [units = 5000, panelists = 7] = process.argv.slice(2).map(Number);
try {
  printTable(await measureScale(units, panelists));
} finally {
  rmSync(benchDir, { recursive: true, force: true });
}
