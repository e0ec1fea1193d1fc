// 任务包: those that were given out, and another one.
import { existsSync, readFileSync } from 'node:fs';
import type { PackageAbout, PackageForm } from '../../../shared/package/packageHead.ts';
import { packageName, pageName } from '../../../shared/package/packageNames.ts';
import { ownerName } from '../../../shared/package/packageOwner.ts';
import type { PackageList } from '../../../shared/package/packageRow.ts';
import { fillTaskPage } from '../../../shared/package/taskPage.ts';
import { newPackageKeys, writePackage } from '../../files/packageFile.ts';
import { Refusal } from '../../refusal.ts';
import { type Context, getAssessment } from '../context.ts';
import { dayOf } from '../dossier.ts';
import { refuseAltered } from '../refuseAltered.ts';
import { refuseFixed } from '../refuseFixed.ts';
import { ownerOf, refuseTaken, tasksIn } from '../refuseTaken.ts';
import { pinnedDocument } from '../schemeShelf.ts';
import { keepPackaged, packaged, workspaceId } from './packageStates.ts';
import {
  type AskedOwner,
  givenTo,
  packagesIn,
  recordPackage,
  requireOwner,
  requireOwnSlots,
} from './packagesIn.ts';
import { isAbout, isCarried } from './recordTask.ts';

/** The packages of an assessment, the newest first. */
export function listPackages(context: Context, assessmentId: string): PackageList {
  getAssessment(context, assessmentId);
  return {
    given: packagesIn(context, assessmentId)
      .map(({ key, content }) => ({
        packageId: key,
        ...givenTo(context, content),
        on: content.on,
        readOn: content.read?.on ?? null,
      }))
      .reverse(),
    taken: tasksIn(context, assessmentId).map((task) => ({ ...ownerOf(context, task), on: task.content.on })),
  };
}

interface Giving extends AskedOwner {
  readonly assessmentId: string;
  readonly as?: PackageForm;
}

/**
 * Makes a 任务包 for a panelist or for a unit's sheets of itself, a file for this program or a page for a browser, and puts down that it was given out.
 *
 * Errors: a Refusal where they have no sheets of their own, the readings are not signed, or 公示 has begun.
 */
export function givePackage(context: Context, { assessmentId, as = 'file', ...asked }: Giving): File {
  const isPage = as === 'page';
  const { workspace, caller } = context;
  const assessment = getAssessment(context, assessmentId);
  const { signedAt, signedBy, adjustments, schemeDigest, isRehearsal } = assessment;
  refuseTaken(context, assessmentId);
  const owner = requireOwner(context, assessmentId, asked);
  const slots = requireOwnSlots(context, assessmentId, owner);
  if (signedAt === null)
    throw new Refusal('REFUSED', '考评口径尚未经考评组签字，不能发任务包。请先到“考评口径”页签字', [], {
      screen: 'readings',
      assessmentId,
    });
  refuseFixed(context, assessment);
  refuseAltered(context, assessmentId);
  const { name, year, organiser, startsOn, endsOn, panel } = assessment;
  const scheme = workspace.schemes.find(schemeDigest);
  const pinned = pinnedDocument(context, assessment);
  const document = pinned && { name: pinned.name, base64: Buffer.from(pinned.bytes).toString('base64') };
  return workspace.together(() => {
    const { publicKey, privateKey } = newPackageKeys();
    const packageId = workspace.sources.newId();
    const serial = workspace.log.count() + 1;
    const sheets = workspace.sheets
      .list(assessmentId)
      .filter(({ candidateId, slot }) => slots.has(slot) && isAbout(owner, candidateId))
      .map(packaged);
    const now = workspace.sources.now();
    const content = {
      on: dayOf(now),
      ...(owner.unit ? { candidateId: owner.unit.id } : { panelist: owner.panelist }),
      serial,
      publicKey,
      schemeDigest,
      read: null,
      knownFile: keepPackaged(context, sheets),
    };
    recordPackage(context, assessmentId, packageId, content);
    const about: PackageAbout = {
      kind: 'task',
      packageId,
      workspace: workspaceId(context),
      assessmentId,
      assessment: name,
      ...owner,
      serial,
      madeAt: now.toISOString(),
      publicKey,
    };
    const body = {
      assessment: {
        details: { name, year, organiser, startsOn, endsOn, panel },
        schemeDigest,
        isRehearsal,
        signedAt,
        signedBy: signedBy ?? [caller.name],
        adjustments,
      },
      scheme,
      document: isPage ? null : document,
      candidates: workspace.candidates.list(assessmentId).filter(({ id }) => isAbout(owner, id)),
      entries: workspace.entries.list(assessmentId).filter((entry) => isCarried(entry, owner)),
      sheets,
      privateKey,
    };
    const bytes = writePackage(about, body, privateKey);
    return isPage ? taskPage(context, about, bytes) : new File([bytes], packageName(about));
  });
}

/** The 任务包 as a page that needs nothing but a browser. Errors: a Refusal where the program lacks the page. */
function taskPage({ taskPagePath }: Context, about: PackageAbout, bytes: Uint8Array): File {
  if (!existsSync(taskPagePath))
    throw new Refusal('MISSING', '本机的程序不完整，不能把任务包做成网页。请重新安装程序，或者发任务包文件');
  const html = fillTaskPage(readFileSync(taskPagePath, 'utf8'), {
    title: `${about.assessment}　${ownerName(about)}`,
    base64: Buffer.from(bytes).toString('base64'),
  });
  return new File([html], pageName(about), { type: 'text/html' });
}
