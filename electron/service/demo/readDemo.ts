import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Refusal } from '../../refusal.ts';
import { type Demo, demoSchema } from './demoSchema.ts';

/**
 * The rehearsal of a scheme; null where it has none.
 *
 * Errors: a Refusal that names the file where it is damaged.
 */
export function readDemo(resourcesDir: string, schemeId: string): Demo | null {
  const path = join(resourcesDir, 'demo', `${schemeId}.json`);
  if (!existsSync(path)) return null;
  try {
    return demoSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof z.ZodError)) throw error;
    const problems =
      error instanceof z.ZodError
        ? error.issues.map((issue) => `${issue.path.join('.')}：${issue.message}`)
        : [error.message];
    throw new Refusal('REFUSED', `演练数据文件 ${path} 已损坏。请重新安装程序`, problems);
  }
}
