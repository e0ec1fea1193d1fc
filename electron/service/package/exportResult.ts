import type { PackageAbout } from '../../../shared/package/packageHead.ts';
import { packageName } from '../../../shared/package/packageNames.ts';
import { isOwnSheet, ownerKey, ownerName } from '../../../shared/package/packageOwner.ts';
import { type PackageKeys, writePackage } from '../../files/packageFile.ts';
import { Refusal } from '../../refusal.ts';
import { type Context, getAssessment, getScheme } from '../context.ts';
import { refuseAltered } from '../refuseAltered.ts';
import { tasksIn } from '../refuseTaken.ts';
import { packaged } from './packageStates.ts';
import { type AskedOwner, requireOwner } from './packagesIn.ts';

/** 结果包 with the owner's sheets as they stand. Errors: a Refusal where no 任务包 of theirs was taken in. */
export function exportResult(
  context: Context,
  { assessmentId, ...asked }: AskedOwner & { readonly assessmentId: string },
): File {
  const { workspace } = context;
  const { name, schemeDigest } = getAssessment(context, assessmentId);
  const owner = requireOwner(context, assessmentId, asked);
  const task = tasksIn(context, assessmentId).find(({ key }) => key === ownerKey(owner))?.content;
  if (!task) throw new Refusal('MISSING', `这里没有打开过${ownerName(owner)}的任务包，不能导出结果包`);
  refuseAltered(context, assessmentId);
  const scheme = getScheme(context, schemeDigest);
  const sheets = workspace.sheets.list(assessmentId).filter((sheet) => isOwnSheet(scheme, owner, sheet));
  const { publicKey, privateKey } = keysOf(context, task.keyFile);
  const about: PackageAbout = {
    kind: 'result',
    packageId: task.packageId,
    workspace: task.workspace,
    assessmentId,
    assessment: name,
    ...owner,
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
