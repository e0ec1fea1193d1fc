import type { SheetState } from './useSheet.ts';

const words: Readonly<Record<SheetState['kind'], string>> = {
  saved: '已保存',
  saving: '正在保存…',
  unsaved: '没有保存',
  typing: '正在填写…',
  wrong: '有误，尚未保存',
};

/** Whether what is on screen is in the file. */
export function SaveWords({ state, isLocked }: { readonly state: SheetState; readonly isLocked: boolean }) {
  if (isLocked) return null;
  const title =
    state.kind === 'saved' && state.at
      ? `保存于 ${new Date(state.at).toLocaleTimeString('zh-CN', { hour12: false })}`
      : '';
  return (
    <span role="status" className={`save save-${state.kind}`} title={title}>
      {words[state.kind]}
    </span>
  );
}
