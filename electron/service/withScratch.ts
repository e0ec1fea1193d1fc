import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asStorageRefusal } from '../refusal.ts';

/** Does a work that needs a folder of its own, which goes with it. Errors: the work's; a Refusal where the disk says no. */
export async function withScratch<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'kaoping-scratch-'));
  try {
    return await work(folder);
  } catch (error) {
    throw asStorageRefusal(error, folder) ?? error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
