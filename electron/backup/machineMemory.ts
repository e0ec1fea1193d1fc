import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { defaultDataPath } from '../dataPath.ts';

const seenSchema = z.object({
  /** How many entries the log had, and the last one's hash. */
  count: z.number(),
  head: z.string(),
  at: z.string(),
  /** The file itself when it was last made whole, see `fileMark`. */
  mark: z.string(),
});
/** What this computer saw of a data file last. */
export type Seen = z.output<typeof seenSchema>;

const memorySchema = z.object({
  files: z.record(z.string(), seenSchema).default({}),
  /** Second places for backups, by data file. */
  second: z.record(z.string(), z.string()).default({}),
  /** Tells this computer from others in the log; made by chance at the first need. */
  device: z.string().default(''),
});
type Memory = z.output<typeof memorySchema>;

/** What this computer keeps of data files, outside of them: a file that was exchanged cannot say so itself. */
export interface MachineMemory {
  seen(dataPath: string): Seen | null;
  keepSeen(dataPath: string, seen: Seen): void;
  /** The second place for backups of the data file; null where none was named. */
  second(dataPath: string): string | null;
  keepSecond(dataPath: string, folder: string | null): void;
  /** Which computer this is: the same at every start, as long as its memory can be kept. */
  device(): string;
}

const mostFiles = 50;

/** Where it lies when nobody says otherwise: among the user's own application data. */
export function defaultMemoryPath(): string {
  return join(dirname(defaultDataPath()), '本机记录.json');
}

/** The memory in a file; one that cannot be read counts as empty, one that cannot be written is left. */
export function createMachineMemory(path = defaultMemoryPath()): MachineMemory {
  const read = (): Memory => {
    try {
      return memorySchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    } catch {
      return memorySchema.parse({});
    }
  };
  const write = (memory: Memory) => {
    try {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      writeFileSync(`${path}.${process.pid}.part`, JSON.stringify(memory, null, 1), { mode: 0o600 });
      renameSync(`${path}.${process.pid}.part`, path);
    } catch {
      // It helps to notice an exchange; the work goes on without it.
    }
  };
  return {
    seen: (dataPath) => read().files[resolve(dataPath)] ?? null,
    keepSeen(dataPath, seen) {
      const memory = read();
      const others = Object.entries(memory.files).filter(([known]) => known !== resolve(dataPath));
      const newest = others.sort(([, a], [, b]) => (a.at < b.at ? 1 : -1)).slice(0, mostFiles - 1);
      write({ ...memory, files: Object.fromEntries([[resolve(dataPath), seen], ...newest]) });
    },
    second: (dataPath) => read().second[resolve(dataPath)] ?? null,
    keepSecond(dataPath, folder) {
      const memory = read();
      const { [resolve(dataPath)]: _, ...others } = memory.second;
      write({
        ...memory,
        second: folder === null ? others : { ...others, [resolve(dataPath)]: folder },
      });
    },
    device() {
      const memory = read();
      const device = memory.device || randomUUID();
      if (device !== memory.device) write({ ...memory, device });
      return device;
    },
  };
}

/** Tells a file from another one that was put in its place; empty where there is none. */
export function fileMark(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? `${stat.size}:${Math.round(stat.mtimeMs)}:${stat.ino}` : '';
}
