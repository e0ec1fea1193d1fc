import { type PackagedSheet, resultBodySchema } from '../../../shared/package/packageBody.ts';
import type { PackageHead } from '../../../shared/package/packageHead.ts';
import { ownerName } from '../../../shared/package/packageOwner.ts';
import type { OpenedPackage } from '../../files/packageFile.ts';
import { Refusal } from '../../refusal.ts';
import { type Context, getAssessment } from '../context.ts';
import { dayOf } from '../dossier.ts';
import { refuseTaken } from '../refuseTaken.ts';
import { workspaceId } from './packageStates.ts';
import { type Given, packagesIn, requireOwnSlots } from './packagesIn.ts';
import { isAbout } from './recordTask.ts';

/** A 结果包 that may be read here. */
interface OpenResult {
  readonly head: PackageHead;
  readonly sheets: readonly PackagedSheet[];
  readonly given: Given;
}

interface Opened {
  readonly assessmentId: string;
  readonly file: File;
  readonly opened: OpenedPackage;
}

/** What a package brings, once it is known to be of this assessment, by whoever got the 任务包, and not behind. */
export function resultIn(context: Context, { assessmentId, file, opened }: Opened): OpenResult {
  const assessment = getAssessment(context, assessmentId);
  const { head, body } = opened;
  if (head.assessmentId !== assessmentId)
    throw new Refusal(
      'REFUSED',
      `“${file.name}”是考核《${head.assessment}》的结果包，不是这次考核《${assessment.name}》的，没有读入`,
    );
  refuseTaken(context, assessmentId);
  if (head.workspace !== workspaceId(context))
    throw new Refusal('REFUSED', `“${file.name}”按另一个数据文件发出的任务包做成，没有读入。请核对 U 盘`);
  const given = packagesIn(context, assessmentId).find(({ key }) => key === head.packageId);
  if (given?.content.publicKey !== head.publicKey || !isGivenTo(given.content, head))
    throw new Refusal(
      'REFUSED',
      `“${file.name}”的签名不是这里发出的任务包的，来路不明，没有读入。请核对是谁交来的`,
    );
  const who = ownerName(head);
  const { sheets } = body(resultBodySchema, given.content.publicKey);
  refuseOlder(context, assessmentId, { head, given });
  if (given.content.schemeDigest !== assessment.schemeDigest)
    throw new Refusal(
      'REFUSED',
      `发出任务包之后，方案或考评口径作了修改，${who}的结果包仍按原来的做成，没有读入。请重新发任务包，由${who}打开后再导出`,
    );
  const slots = requireOwnSlots(context, assessmentId, head);
  if (sheets.some(({ candidateId, slot }) => !isAbout(head, candidateId) || (head.unit && !slots.has(slot))))
    throw new Refusal(
      'REFUSED',
      `“${file.name}”是${who}自评的结果包，里面却有别的评分表，没有读入。请核对是谁交来的`,
    );
  // In the order in which they are filled, which is the one in which they can be signed.
  return { head, given, sheets: [...slots].flatMap((own) => sheets.filter(({ slot }) => slot === own)) };
}

/** What was read last of this owner stays: what is older is not laid over it. */
function refuseOlder(
  context: Context,
  assessmentId: string,
  { head, given }: Pick<OpenResult, 'head' | 'given'>,
): void {
  const { serial } = given.content;
  const isNewerRead = packagesIn(context, assessmentId).some(
    ({ content }) => isGivenTo(content, head) && content.serial > serial && content.read !== null,
  );
  if (!isNewerRead && head.serial >= (given.content.read?.serial ?? 0)) return;
  throw new Refusal(
    'REFUSED',
    `这个结果包（${ownerName(head)}，${dayOf(new Date(head.madeAt))} 导出）比已读入的旧，没有读入。请用最近一次导出的结果包`,
  );
}

function isGivenTo({ panelist, candidateId }: Given['content'], { unit, ...head }: PackageHead): boolean {
  return panelist === head.panelist && candidateId === unit?.id;
}
