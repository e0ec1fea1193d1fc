import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { composeContext } from '../../electron/compose.ts';
import {
  createAssessment,
  documentOfAssessment,
  getAssessmentDetail,
  updateAssessment,
} from '../../electron/service/assessments.ts';
import { checkFile } from '../../electron/store/checkFile.ts';
import { details } from '../support/sampleEvents.ts';
import { paths, tempFolder, testContext } from '../support/testContext.ts';

const agreed = (text: string) => ({ conventions: { '1-1.b': text }, agreed: {} });

/** The program as it will be one day: without the scheme's file. */
function programWithout(schemeId: string): string {
  const rootDir = tempFolder();
  for (const part of ['package.json', 'resources'])
    cpSync(join(paths.rootDir, part), join(rootDir, part), { recursive: true });
  rmSync(join(rootDir, 'resources', 'schemes', `${schemeId}.json`));
  rmSync(join(rootDir, 'resources', 'documents'), { recursive: true });
  return rootDir;
}

it('an assessment goes on without the file that its scheme was shipped in: details, readings, document', () => {
  const dataPath = join(tempFolder(), 'test.kaoping');
  const before = testContext(dataPath);
  const id = createAssessment(before, {
    schemeId: 'shandong-wuhao',
    details,
    adjustments: agreed('一次一记'),
    isRehearsal: false,
  });
  before.workspace.close();

  const rootDir = programWithout('shandong-wuhao');
  const context = composeContext({ ...paths, rootDir }, { dataPath });
  onTestFinished(() => context.workspace.close());
  const conventionOf = () =>
    getAssessmentDetail(context, id)
      .scheme.sheet?.dimensions.flatMap(({ items }) => items.flatMap(({ rules }) => rules))
      .find((rule) => rule.id === '1-1.b')?.convention;
  updateAssessment(context, { assessmentId: id, details: { ...details, name: '改名' } });
  expect(conventionOf()).toBe('一次一记');
  updateAssessment(context, { assessmentId: id, adjustments: agreed('两次一记') });
  expect([conventionOf(), getAssessmentDetail(context, id).scheme.version]).toEqual(['两次一记', '1.0-3']);
  // What the panel takes back is as the document has it again, not as the panel had it before.
  updateAssessment(context, { assessmentId: id, adjustments: { conventions: {}, agreed: {} } });
  expect(getAssessmentDetail(context, id).scheme.version).toBe('1.0');
  expect(Buffer.from(documentOfAssessment(context, id).bytes).toString()).toContain('直接认定为不达标');
  expect(checkFile(dataPath).problems).toEqual([]);
});

it('a document of a scheme that was altered in the file is named by the check', () => {
  const context = testContext();
  createAssessment(context, {
    schemeId: 'shandong-wuhao',
    details,
    adjustments: { conventions: {}, agreed: {} },
    isRehearsal: false,
  });
  context.workspace.db.exec('DELETE FROM attached_file');
  const { path } = context.workspace;
  context.workspace.close();
  expect(checkFile(path).problems).toEqual([expect.stringMatching(/^方案的文件原文“.+”不在数据文件中$/)]);
});
