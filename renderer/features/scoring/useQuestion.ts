import { App, type ModalFuncProps } from 'antd';
import { useEffect, useRef } from 'react';

/** Asks a question over the sheet. It goes when what asked it goes, so that no answer meets another sheet. */
export function useQuestion(): (question: ModalFuncProps) => void {
  const { modal } = App.useApp();
  const open = useRef<{ readonly destroy: () => void } | null>(null);
  const isShown = useRef(true);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
      open.current?.destroy();
    };
  }, []);
  return (question) => {
    open.current = modal.confirm({
      ...question,
      afterClose: () => isShown.current && question.afterClose?.(),
    });
  };
}
