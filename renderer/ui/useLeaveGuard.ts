import { App } from 'antd';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';

/** While `isDirty`, asks before a link leads away or the browser's page closes. */
export function useLeaveGuard(isDirty: boolean): void {
  const { modal } = App.useApp();
  const navigate = useNavigate();
  useEffect(() => {
    if (!isDirty) return;
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href^="/"]') : null;
      const href = link?.getAttribute('href');
      if (!href || event.defaultPrevented || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      modal.confirm({
        title: '有未保存的修改',
        content: '现在离开，修改不会生效；它会作为草稿留在本机，回到这里可以继续。',
        okText: '留在本页',
        cancelText: '离开',
        onCancel: () => void navigate(href),
      });
    };
    // Electron would refuse to close its window without a word; the draft is kept there as well.
    const onUnload = (event: BeforeUnloadEvent) => {
      if (window.location.protocol !== 'app:') event.preventDefault();
    };
    document.addEventListener('click', onClick, { capture: true });
    window.addEventListener('beforeunload', onUnload);
    return () => {
      document.removeEventListener('click', onClick, { capture: true });
      window.removeEventListener('beforeunload', onUnload);
    };
  }, [isDirty, modal, navigate]);
}
