import { useNavigate } from 'react-router';
import { leaveQuestion } from '../../ui/leaveQuestion.ts';
import { useLinkClicks } from '../../ui/useLinkClicks.ts';
import { focusPlace } from './entryFocus.ts';
import { draftLine, type SheetDrafts } from './SheetDrafts.ts';
import { useQuestion } from './useQuestion.ts';

/**
 * A function that leaves the sheet: at once where nothing wrong stands on it, else after the person was asked what
 * becomes of the entries that cannot be taken. Links ask in the same way.
 */
export function useDraftGuard(drafts: SheetDrafts, sheetId: string): (leave: () => void) => void {
  const question = useQuestion();
  const navigate = useNavigate();
  const isFree = () => {
    drafts.flush();
    return drafts.wrongOn(sheetId).length === 0;
  };
  const ask = (leave: () => void) => {
    const wrong = drafts.wrongOn(sheetId);
    const words = {
      title: `还有 ${wrong.length} 处没有保存`,
      width: 560,
      content: (
        <ul className="problem-list">
          {wrong.map((draft) => (
            <li key={draft.field}>{draftLine(draft)}</li>
          ))}
        </ul>
      ),
      stay: '回去改',
      leave: wrong.length === 1 ? '放弃这一处' : `放弃这 ${wrong.length} 处`,
    };
    question({
      ...leaveQuestion(words, () => {
        for (const { field } of wrong) drafts.drop(sheetId, field);
        leave();
      }),
      afterClose: () => {
        const [first] = drafts.wrongOn(sheetId);
        if (first) focusPlace(first);
      },
    });
  };
  useLinkClicks((href) => {
    if (href === window.location.pathname + window.location.search || isFree()) return false;
    ask(() => void navigate(href));
    return true;
  });
  return (leave) => (isFree() ? leave() : ask(leave));
}
