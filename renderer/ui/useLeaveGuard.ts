import { App } from 'antd';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { leaveQuestion } from './leaveQuestion.ts';
import { useLinkClicks } from './useLinkClicks.ts';

const unsaved = {
  title: '有未保存的修改',
  content: '现在离开，修改不会生效；它会作为草稿留在本机，回到这里可以继续。',
};

/** While `isDirty`, asks before a link leads away or the browser's page closes. */
export function useLeaveGuard(isDirty: boolean, words = unsaved): void {
  const { modal } = App.useApp();
  const navigate = useNavigate();
  useLinkClicks((href) => {
    modal.confirm(leaveQuestion({ ...words, stay: '留在本页', leave: '离开' }, () => void navigate(href)));
    return true;
  }, isDirty);
  useEffect(() => {
    if (!isDirty) return;
    // Electron would refuse to close its window without a word; the draft is kept there as well.
    const onUnload = (event: BeforeUnloadEvent) => {
      if (window.location.protocol !== 'app:') event.preventDefault();
    };
    window.addEventListener('beforeunload', onUnload);
    return () => window.removeEventListener('beforeunload', onUnload);
  }, [isDirty]);
}
