import { useState } from 'react';
import { openPoints } from '../../../shared/sheet/checkSheet.ts';
import { draftLine } from '../../ui/saving/Drafts.ts';
import { drafts } from '../../ui/saving/draftPlace.ts';
import { OpenPointsDialog, type PlacedPoint } from './OpenPointsDialog.tsx';
import { SignDialog, type SignProps } from './SignDialog.tsx';

/** 签字确认: what is still open, entries that cannot be taken first; or, where nothing is, the signatures. */
export function SubmitDialog(props: SignProps) {
  const { unit, scheme, sheet, isOpen, onClose } = props;
  const [wasOpen, setWasOpen] = useState(isOpen);
  if (isOpen && !wasOpen) setWasOpen(true);
  if (!wasOpen && !isOpen) return null;
  const wrong = drafts.wrongOn(sheet.sheetId);
  const points: PlacedPoint[] = [
    ...wrong.map((draft) => ({ ...draft, text: draftLine(draft) })),
    // What is typed there already, though it cannot be taken, is not missing besides.
    ...openPoints(scheme, sheet.content, sheet).filter(
      ({ at, ruleId }) => !wrong.some((draft) => draft.at === at && draft.ruleId === ruleId),
    ),
  ];
  return sheet.submission === null && points.length > 0 ? (
    <OpenPointsDialog
      unit={unit}
      points={points}
      isOpen={isOpen}
      onClose={onClose}
      onSee={(itemIds) =>
        void sheet.change({ items: Object.fromEntries(itemIds.map((id) => [id, { seen: true }])) })
      }
    />
  ) : (
    <SignDialog {...props} />
  );
}
