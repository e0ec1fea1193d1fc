// Makes docs/outputs/: a picture of each output, from the rehearsals that the program brings along. Run by hand:
//   npx node test/docs/makePictures.ts
// It needs LibreOffice, poppler and a Chromium, Edge or Chrome.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeContext } from '../../electron/compose.ts';
import { reportFiles } from '../../electron/reportFiles.ts';
import type { Context } from '../../electron/service/context.ts';
import { loadDemo } from '../../electron/service/demo.ts';
import { noticeFile } from '../../electron/service/noticeFiles.ts';
import { type ReportName, reportKinds } from '../../shared/report/reportNames.ts';

const rootDir = join(import.meta.dirname, '..', '..');
const outDir = join(rootDir, 'docs', 'outputs');
/** Units: dots an inch; enough to read, small enough to keep. */
const resolution = 65;

const shandong = 'shandong-wuhao';
const tianjin = 'tianjin-wuhao';

const reports: readonly (readonly [scheme: string, report: ReportName])[] = [
  [shandong, 'sheets'],
  [shandong, 'summary'],
  [shandong, 'ranking'],
  [shandong, 'scorers'],
  [shandong, 'deductions'],
  [shandong, 'blank'],
  [shandong, 'feedback'],
  [shandong, 'readings'],
  [shandong, 'materials'],
  [tianjin, 'grading-form'],
  [tianjin, 'grading-summary'],
  [tianjin, 'ballot-summary'],
  [tianjin, 'blank-ballot'],
  [tianjin, 'problem-list'],
  [tianjin, 'task-list'],
  [tianjin, 'duty-list'],
  ['zju-excellent', 'recommendation'],
  ['zju-shuangchuang', 'honours'],
];

const documents = [
  { kind: 'notice', title: '公示', pages: 2 },
  { kind: 'decision', title: '表彰决定', pages: 2 },
  { kind: 'certificates', title: '荣誉证书', pages: 1 },
] as const;

interface Picture {
  readonly file: string;
  readonly title: string;
}

const folder = mkdtempSync(join(tmpdir(), 'kaoping-pictures-'));
const context = composeContext(
  { rootDir, workerPath: join(rootDir, 'electron', 'fileWorker.ts') },
  { dataPath: join(folder, 'demo.kaoping') },
);
try {
  const ids = new Map(loadDemo(context).map(({ scheme, id }) => [scheme, id]));
  const idOf = (scheme: string) => ids.get(scheme) ?? '';
  const pictures: Picture[] = [];
  for (const [scheme, report] of reports) pictures.push(await reportPicture(context, idOf(scheme), report));
  for (const each of documents) pictures.push(...(await documentPictures(context, idOf(tianjin), each)));
  writeFileSync(join(outDir, 'README.md'), readme(pictures));
} finally {
  context.workspace.close();
  rmSync(folder, { recursive: true, force: true });
}

/** The first page of a report's first worksheet, as LibreOffice prints its workbook. */
async function reportPicture(from: Context, assessmentId: string, report: ReportName): Promise<Picture> {
  const [file] = await reportFiles(from, assessmentId, [report]);
  const path = join(folder, `${report}.xlsx`);
  writeFileSync(path, file?.bytes ?? new Uint8Array());
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, path], {
    stdio: 'ignore',
  });
  const pdf = join(folder, `${report}.pdf`);
  picturesOf(pdf, report, 1, contentsPages(pdf) + 1);
  return { file: `${report}.png`, title: reportKinds[report].title };
}

/** How many pages list the worksheets, before the first of several. */
function contentsPages(pdf: string): number {
  const pages = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f');
  return pages.findIndex((words) => !/序号\s+工作表/.test(words));
}

/** The first pages of a document, as its PDF has them. */
async function documentPictures(
  from: Context,
  assessmentId: string,
  { kind, title, pages }: (typeof documents)[number],
): Promise<Picture[]> {
  const file = await noticeFile(from, { assessmentId, kind, format: 'pdf' });
  const path = join(folder, `${kind}.pdf`);
  writeFileSync(path, new Uint8Array(await file.arrayBuffer()));
  return picturesOf(path, kind, pages).map((name, index) => ({
    file: name,
    title: pages === 1 ? title : `${title}，第 ${index + 1} 页`,
  }));
}

/** Writes so many pages of a PDF as pictures, from the first one named; their names. */
function picturesOf(pdf: string, name: string, pages: number, first = 1): string[] {
  const last = String(first + pages - 1);
  const flags = ['-png', '-r', String(resolution), '-f', String(first), '-l', last];
  if (pages === 1) execFileSync('pdftoppm', [...flags, '-singlefile', pdf, join(outDir, name)]);
  else execFileSync('pdftoppm', [...flags, pdf, join(outDir, name)]);
  return readdirSync(outDir)
    .filter((file) => file === `${name}.png` || (file.startsWith(`${name}-`) && /-\d\.png$/.test(file)))
    .sort();
}

function readme(pictures: readonly Picture[]): string {
  const parts = pictures.map(({ file, title }) => `## ${title}\n\n![${title}](${file})\n`);
  return `# 各种报表和公文的样子

这里的图片由程序自带的演练数据生成，标题都带“演练”字样。表格是 LibreOffice 打印的 xlsx 文件，公文是程序生成的 PDF，都只取前一两页。

重新生成：在项目文件夹中运行 \`npx node test/docs/makePictures.ts\`，需要 LibreOffice、poppler 和 Chrome、Edge 或 Chromium 浏览器。

${parts.join('\n')}`;
}
