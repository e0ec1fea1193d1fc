// Saves 1, 2, 3 … as the count of 2-2.b of c1 in the workspace named, and says each number once it is saved. Run by
// tests in a process of its own.

import { writeSync } from 'node:fs';
import { openWorkspace } from '../../electron/store/workspace.ts';
import { atThisComputer } from '../../shared/caller/caller.ts';
import { valueSet } from './sampleEvents.ts';

const workspace = openWorkspace(process.argv[2]!);
for (let count = 1; ; count += 1) {
  workspace.record(atThisComputer, [valueSet('2-2.b', count)]);
  writeSync(1, `saved ${count}\n`);
}
