// One opening in a process of its own, as a person's first one of the day: manySchemesOnce.ts <file>
import { dirname, join } from 'node:path';
import { createMachineMemory } from '../../electron/backup/machineMemory.ts';
import { openKeeper } from '../../electron/keeper/keeper.ts';
import { listAssessments } from '../../electron/service/assessments.ts';

const [dataPath = ''] = process.argv.slice(2);
const rootDir = join(import.meta.dirname, '..', '..');
const workerPath = join(rootDir, 'electron', 'fileWorker.ts');
const memory = createMachineMemory(join(dirname(dataPath), 'memory.json'));
const start = performance.now();
const keeper = openKeeper({ rootDir, workerPath }, { dataPath, memory });
listAssessments(keeper.context());
const time = performance.now() - start;
keeper.close();
process.stdout.write(JSON.stringify({ time }));
