import { isOutgrown } from '../../../shared/nomination/openInQuota.ts';
import type { QuotaStanding } from '../../../shared/nomination/quotaStanding.ts';
import { useSaveEntries } from '../../ui/register/useSaveEntries.ts';
import { SignedModal } from '../../ui/signed/SignedModal.tsx';
import { AskButton } from './AskButton.tsx';

/** Why more are put forward than a softened quota has places. */
export function OverQuotaButton({
  standing: { key, result, overReason },
}: {
  readonly standing: QuotaStanding;
}) {
  const { save } = useSaveEntries();
  const title = overReason ? '改写超出理由' : '说明超出理由';
  const isDue = !overReason || (result !== null && isOutgrown(overReason, result.over));
  return (
    <AskButton
      size="small"
      type={isDue ? 'primary' : 'default'}
      dialog={(close) => (
        <SignedModal
          title={title}
          lead={result?.notices[0]}
          okText="保存"
          initial={{ reason: overReason?.reason ?? '' }}
          reason={{ label: '超出名额的理由' }}
          onSave={({ by, on, reason }) =>
            save(
              [
                {
                  kind: 'over-quota',
                  candidateId: null,
                  key,
                  content: { by, on, reason, ...(result && { over: result.over }) },
                },
              ],
              '理由已记录',
            )
          }
          onClose={close}
        ></SignedModal>
      )}
    >
      {title}
    </AskButton>
  );
}
