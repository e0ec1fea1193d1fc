import type { PackageAbout } from '../../../shared/package/packageHead.ts';
import { packageName } from '../../../shared/package/packageNames.ts';
import { slotName } from '../../../shared/round/sheetSlot.ts';
import { type PackageKeys, writePackage } from '../../files/packageFile.ts';
import { Refusal } from '../../refusal.ts';
import { type Context, getAssessment, getScheme } from '../context.ts';
import { refuseAltered } from '../refuseAltered.ts';
import { tasksIn } from '../refuseTaken.ts';
import { ownSlots } from './ownSlots.ts';
import { packaged } from './packageStates.ts';

/** 结果包 with the panelist's sheets as they stand. Errors: a Refusal where no 任务包 of theirs was taken in. */
export function exportResult(context: Context, assessmentId: string, panelist: string): File {
  const { workspace } = context;
  const { name, schemeDigest } = getAssessment(context, assessmentId);
  const task = tasksIn(context, assessmentId).find(({ key }) => key === panelist)?.content;
  if (!task) throw new Refusal('MISSING', `这里没有打开过${panelist}的任务包，不能导出结果包`);
  refuseAltered(context, assessmentId);
  const slots = new Set(ownSlots(getScheme(context, schemeDigest), panelist).map(slotName));
  const sheets = workspace.sheets.list(assessmentId).filter(({ slot }) => slots.has(slot));
  const { publicKey, privateKey } = keysOf(context, task.keyFile);
  const about: PackageAbout = {
    kind: 'result',
    packageId: task.packageId,
    workspace: task.workspace,
    assessmentId,
    assessment: name,
    panelist,
    serial: workspace.log.count(),
    madeAt: workspace.sources.now().toISOString(),
    publicKey,
  };
  return new File([writePackage(about, { sheets: sheets.map(packaged) }, privateKey)], packageName(about));
}

function keysOf({ workspace }: Context, keyFile: string): PackageKeys {
  const bytes = workspace.attachedFiles.find(keyFile);
  if (!bytes) throw new Refusal('MISSING', '任务包的密钥不在这个数据文件中，请重新打开任务包');
  return JSON.parse(Buffer.from(bytes).toString('utf8')) as PackageKeys; // Safe: written by `recordTask`.
}
