import { App } from 'antd';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { leaveQuestion } from '../leaveQuestion.ts';
import { useLinkClicks } from '../useLinkClicks.ts';
import { focusUnread, hasOpenBox, unreadBoxes } from './openBoxes.ts';

/** Holds the page while a box on it has a text that is not taken: links ask, and so does closing the window. */
export function UnreadGuard() {
  const { modal } = App.useApp();
  const navigate = useNavigate();
  useLinkClicks((href) => {
    const boxes = unreadBoxes();
    if (boxes.length === 0) return false;
    const texts = boxes.map((box) => (box instanceof HTMLInputElement ? `“${box.value}”` : ''));
    const question = leaveQuestion(
      {
        title: `还有 ${boxes.length} 处没有保存`,
        content: `${texts.join('、')}看不懂，没有保存。`,
        stay: '回去改',
        leave: '离开',
      },
      () => void navigate(href),
    );
    modal.confirm({ ...question, afterClose: () => focusUnread() });
    return true;
  });
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent) => {
      if (hasOpenBox()) event.preventDefault();
    };
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, []);
  return null;
}
