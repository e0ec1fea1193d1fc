import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The workbooks as LibreOffice opens and saves them, in their order. */
export function resaved(books: readonly Uint8Array[]): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'kaoping-resaved-'));
  const [before, after] = [join(folder, 'in'), join(folder, 'out')];
  try {
    mkdirSync(before);
    const paths = books.map((bytes, index) => {
      const path = join(before, `${index}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', after, ...paths], {
      stdio: 'ignore',
      timeout: 240_000,
    });
    return paths.map((_, index) => new Uint8Array(readFileSync(join(after, `${index}.xlsx`))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
