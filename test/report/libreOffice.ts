import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, type WorkBook } from 'xlsx';

const program = [
  '/usr/bin/soffice',
  '/usr/lib/libreoffice/program/soffice',
  '/opt/libreoffice/program/soffice',
].find(existsSync);
export const hasLibreOffice = program !== undefined;

/** Recalculates every formula on loading, whatever value the file carries for it. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** The workbook as LibreOffice opens, recalculates and saves it. */
export function recalculated(bytes: Uint8Array): WorkBook {
  const dir = mkdtempSync(join(tmpdir(), 'kaoping-lo-'));
  try {
    mkdirSync(join(dir, 'profile', 'user'), { recursive: true });
    writeFileSync(join(dir, 'profile', 'user', 'registrymodifications.xcu'), settings);
    writeFileSync(join(dir, 'in.xlsx'), bytes);
    const profile = `-env:UserInstallation=file://${join(dir, 'profile')}`;
    const out = join(dir, 'out');
    execFileSync(
      program!,
      [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, join(dir, 'in.xlsx')],
      {
        stdio: 'ignore',
        timeout: 120_000,
      },
    );
    return read(readFileSync(join(out, 'in.xlsx')));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
