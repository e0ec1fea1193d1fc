import type { SaveState } from './useSave.ts';

const words: Readonly<Record<SaveState, string>> = {
  saved: '已保存',
  saving: '正在保存…',
  failed: '没有保存',
};

/** Whether what is on screen is in the file. */
export function SaveNote({ state }: { readonly state: SaveState }) {
  return (
    <span role="status" className={`rectify-save rectify-save-${state}`}>
      {words[state]}
    </span>
  );
}
