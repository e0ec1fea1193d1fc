// 任务包: those that were given out, and another one.
import { packageEnding } from '../../../shared/package/packageHead.ts';
import type { PackageList } from '../../../shared/package/packageRow.ts';
import { newPackageKeys, writePackage } from '../../files/packageFile.ts';
import { Refusal } from '../../refusal.ts';
import { type Context, getAssessment } from '../context.ts';
import { dayOf } from '../dossier.ts';
import { legalFileName } from '../fileNames.ts';
import { refuseAltered } from '../refuseAltered.ts';
import { refuseFixed } from '../refuseFixed.ts';
import { refuseTaken, tasksIn } from '../refuseTaken.ts';
import { pinnedDocument } from '../schemeShelf.ts';
import { digestOfState, keepKnown, packaged, sheetPlace, stateOf, workspaceId } from './packageStates.ts';
import { packagesIn, recordPackage, requireOwnSlots } from './packagesIn.ts';
import { isCarried } from './recordTask.ts';

/** The packages of an assessment, the newest first. */
export function listPackages(context: Context, assessmentId: string): PackageList {
  getAssessment(context, assessmentId);
  return {
    given: packagesIn(context, assessmentId)
      .map(({ key, content: { panelist, on, read } }) => ({
        packageId: key,
        panelist,
        on,
        readOn: read?.on ?? null,
      }))
      .reverse(),
    taken: tasksIn(context, assessmentId).map(({ key, content: { on } }) => ({ panelist: key, on })),
  };
}

/**
 * Makes a 任务包 for a panelist and puts down that it was given out.
 *
 * Errors: a Refusal where the panelist has no sheets of their own, the readings are not signed, or 公示 has begun.
 */
export function givePackage(context: Context, assessmentId: string, panelist: string): File {
  const { workspace, caller } = context;
  const assessment = getAssessment(context, assessmentId);
  const { signedAt, signedBy, adjustments, schemeDigest, isRehearsal } = assessment;
  refuseTaken(context, assessmentId);
  const slots = requireOwnSlots(context, assessmentId, panelist);
  if (signedAt === null)
    throw new Refusal('REFUSED', '考评口径尚未经考评组签字，不能发任务包。请先到“考评口径”页签字', [], {
      screen: 'readings',
      assessmentId,
    });
  refuseFixed(context, assessment);
  refuseAltered(context, assessmentId);
  const { name, year, organiser, startsOn, endsOn, panel } = assessment;
  const scheme = workspace.schemes.find(schemeDigest);
  const document = pinnedDocument(context, assessment);
  return workspace.together(() => {
    const { publicKey, privateKey } = newPackageKeys();
    const packageId = workspace.sources.newId();
    const serial = workspace.log.count() + 1;
    const sheets = workspace.sheets.list(assessmentId).filter(({ slot }) => slots.has(slot));
    const now = workspace.sources.now();
    const content = {
      on: dayOf(now),
      panelist,
      serial,
      publicKey,
      schemeDigest,
      read: null,
      knownFile: keepKnown(
        context,
        Object.fromEntries(sheets.map((sheet) => [sheetPlace(sheet), digestOfState(stateOf(sheet))])),
      ),
    };
    recordPackage(context, assessmentId, packageId, content);
    const from = workspaceId(context);
    const bytes = writePackage(
      {
        kind: 'task',
        packageId,
        workspace: from,
        assessmentId,
        assessment: name,
        panelist,
        serial,
        madeAt: now.toISOString(),
        publicKey,
      },
      {
        assessment: {
          details: { name, year, organiser, startsOn, endsOn, panel },
          schemeDigest,
          isRehearsal,
          signedAt,
          signedBy: signedBy ?? [caller.name],
          adjustments,
        },
        scheme,
        document: document && {
          name: document.name,
          base64: Buffer.from(document.bytes).toString('base64'),
        },
        candidates: workspace.candidates.list(assessmentId),
        entries: workspace.entries.list(assessmentId).filter((entry) => isCarried(entry, panelist)),
        sheets: sheets.map(packaged),
        privateKey,
      },
      privateKey,
    );
    return new File([bytes], `任务包-${legalFileName(name)}-${legalFileName(panelist)}${packageEnding}`);
  });
}
