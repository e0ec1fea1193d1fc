import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { backupName } from '../backup/backupName.ts';
import { backupFolder } from '../backup/backups.ts';
import { makeBackup } from '../backup/makeBackup.ts';
import type { ProgramPaths } from '../compose.ts';
import { createFiles } from '../files/createFiles.ts';
import { openKeeper } from '../keeper/keeper.ts';
import { Refusal } from '../refusal.ts';
import type { LogEntry } from '../store/logStore.ts';
import { openWorkspace } from '../store/workspace.ts';
import type { Command } from './command.ts';
import { broughtFile } from './roster.ts';

/** The commands about the data file itself, and about a workbook that came back. */
export function dataCommands(paths: ProgramPaths): Readonly<Record<string, Command>> {
  return {
    verify: {
      needs: [],
      takes: ['data'],
      file: 'workbook',
      async run({ workbook = '', data }) {
        const found = await createFiles(paths, data ?? '').verifyWorkbook(broughtFile(workbook), new Date());
        if (!found.isOurs || found.differenceCount > 0) process.exitCode = 1;
        return found;
      },
    },
    backup: {
      needs: ['data'],
      takes: ['to'],
      async run({ data = '', to }) {
        const workspace = openWorkspace(data, { readonly: true });
        try {
          const folder = to ?? backupFolder(resolve(data));
          const file = join(folder, backupName(data, new Date(), '手动'));
          await makeBackup(workspace.db, file);
          return {
            file,
            bytes: statSync(file).size,
            head: workspace.log.head(),
            count: workspace.log.count(),
          };
        } finally {
          workspace.close();
        }
      },
    },
    restore: {
      needs: ['data', 'from'],
      async run({ data = '', from = '' }) {
        if (resolve(data) === resolve(from)) throw new Refusal('REFUSED', `${from} 就是数据文件本身`);
        const keeper = openKeeper(paths, { dataPath: data });
        try {
          const kept = await keeper.restoreFrom(resolve(from));
          const { log } = keeper.context().workspace;
          return { restored: resolve(from), kept, head: log.head(), count: log.count() };
        } finally {
          keeper.close();
        }
      },
    },
    log: {
      needs: ['data'],
      run({ data = '' }) {
        const workspace = openWorkspace(data, { readonly: true });
        try {
          return [...workspace.log.all()].map(printed);
        } finally {
          workspace.close();
        }
      },
    },
  };
}

/** An entry as JSON for programs: what it says as an object, and the chain's hashes. */
function printed({ payloadJson, ...entry }: LogEntry) {
  return { ...entry, payload: JSON.parse(payloadJson) as unknown };
}
