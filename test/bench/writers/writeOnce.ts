// One workbook by one writer in a process of its own: writeOnce.ts <book> <writer>
import { writeWorkbook } from '../../../electron/files/writeWorkbook.ts';
import { benchBooks, benchModel } from './benchModel.ts';

const [book = '', writer = ''] = process.argv.slice(2);
const name = benchBooks.find((known) => known === book);
if (!name) throw new Error(`no book ${book}`);
const model = benchModel(name);
const before = process.resourceUsage().maxRSS * 1024;
const write = await writerOf(writer);
const start = performance.now();
const bytes = await write(model);
const time = performance.now() - start;
const peak = process.resourceUsage().maxRSS * 1024;
process.stdout.write(JSON.stringify({ time, bytes: bytes.length, before, peak }));

/** Each is imported alone: what is loaded counts as memory. */
async function writerOf(wanted: string) {
  if (wanted === 'ours') return writeWorkbook;
  if (wanted === 'strings') return (await import('./withStrings.ts')).withStrings;
  const { withExceljs, withExceljsStream } = await import('./withExceljs.ts');
  return wanted === 'stream' ? withExceljsStream : withExceljs;
}
