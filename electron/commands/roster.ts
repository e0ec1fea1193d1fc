import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { rosterTitles } from '../../shared/roster/rosterField.ts';
import { rosterReading } from '../../shared/roster/rosterReading.ts';
import type { Scheme } from '../../shared/scheme/scheme.ts';
import { namesOf } from '../../shared/scheme/schemeNames.ts';
import { refuseLarge } from '../files/refuseLarge.ts';
import { Refusal } from '../refusal.ts';
import type { BroughtFile, Files } from '../service/files.ts';

/**
 * What the command `roster` prints: the units that the import sees in a file, the rows that cannot be taken as they are,
 * and what was done without being asked. Without a scheme every kind is taken as it is written.
 *
 * Errors: a Refusal where the file, or the table in it as a whole, cannot be read.
 */
export async function roster(files: Files, file: BroughtFile, scheme: Scheme | null, today: string) {
  const { reading, notes } = rosterReading(await files.readTable(file.name, file.bytes), {
    kinds: scheme?.candidateKinds ?? null,
    defaultKind: scheme?.candidateKinds[0] ?? '党支部',
    existing: [],
    registered: [],
    today,
    titles: rosterTitles(namesOf(scheme ?? {})),
  });
  if (reading.refusal !== null) throw new Refusal('REFUSED', `“${file.name}”：${reading.refusal}`);
  return {
    units: reading.candidates.map(({ row, candidate }) => {
      const { name, kind, parent, secretary, memberCount, foundedOn } = candidate;
      return { row, name, kind, parent, secretary, memberCount, foundedOn };
    }),
    problems: reading.problems.map(({ row, text }) => ({ row, message: text })),
    notes: [
      ...notes,
      ...reading.candidates.flatMap(({ row, warning }) =>
        warning === null ? [] : [`第 ${row} 行${warning}。`],
      ),
    ],
  };
}

/** The file at the path. Errors: a Refusal where there is none, it is no file, or it is too large to be a table. */
export function broughtFile(path: string): BroughtFile {
  const name = basename(path);
  if (!existsSync(path)) throw new Refusal('MISSING', `没有找到文件 ${path}`);
  const stat = statSync(path);
  if (!stat.isFile()) throw new Refusal('REFUSED', `${path} 不是文件`);
  refuseLarge(name, stat.size);
  return { name, bytes: new Uint8Array(readFileSync(path)) };
}

/** As broughtFile, as handlers take files. */
export function broughtFileOf(path: string): File {
  const { name, bytes } = broughtFile(path);
  return new File([Buffer.from(bytes)], name);
}
