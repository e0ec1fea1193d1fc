import type { PackageAbout } from '../../shared/package/packageHead.ts';
import { packageText } from '../../shared/package/packageLine.ts';
import { packageName } from '../../shared/package/packageNames.ts';
import { bytesOf, signText } from './ed25519.ts';
import type { Task } from './openTask.ts';
import type { TaskStore } from './taskStore.ts';

/** 结果包 with the owner's sheets as they stand, as the program makes it. */
export function makeResult({ head, body }: Task, store: TaskStore, now: Date): File {
  const { packageId, workspace, assessmentId, assessment, panelist, unit, publicKey } = head;
  const about: PackageAbout = {
    kind: 'result',
    packageId,
    workspace,
    assessmentId,
    assessment,
    ...(unit ? { unit } : { panelist }),
    serial: store.serial(),
    madeAt: now.toISOString(),
    publicKey,
  };
  const text = packageText(
    about,
    { sheets: store.sheets() },
    {
      sizeOf: (part) => bytesOf(part).length,
      sign: (part) => signText(part, body.privateKey),
    },
  );
  return new File([text], packageName(about), { type: 'application/octet-stream' });
}
