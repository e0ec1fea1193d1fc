import type { KeyboardEvent } from 'react';
import { clauseInWords } from '../../../shared/clause/clauseInWords.ts';
import type { DraftRule } from '../../../shared/ownTable/ownTableDraft.ts';
import { nextOpen } from './nextOpen.ts';

interface Props {
  readonly draft: DraftRule;
  readonly isLit: boolean;
  readonly onLight: (key: string | null) => void;
  readonly onAccept: () => void;
  readonly onEdit: () => void;
}

const states = {
  sure: '',
  accepted: '已采用',
  replaced: '已修改',
  added: '添加的',
  panel: '',
  open: '',
} as const;

/** A rule in words: Enter takes it as it was read and goes to the next that is open, a click changes it. */
export function RuleChip({ draft, isLit, onLight, onAccept, onEdit }: Props) {
  const { key, rule, state } = draft;
  const isOpen = state === 'open';
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (event.key !== 'Enter' || !isOpen) return;
    event.preventDefault();
    const next = nextOpen(event.currentTarget);
    onAccept();
    next?.focus();
  };
  return (
    <button
      type="button"
      className={`own-chip${isOpen ? ' own-chip-open own-open' : ''}${isLit ? ' own-lit' : ''}`}
      onPointerEnter={() => onLight(key)}
      onPointerLeave={() => onLight(null)}
      onFocus={() => onLight(key)}
      onBlur={() => onLight(null)}
      onKeyDown={onKeyDown}
      onClick={onEdit}
    >
      <span>
        {rule.label !== '' && <span className="own-chip-label">{rule.label}</span>}
        <strong>{clauseInWords(rule)}</strong>
        {states[state] !== '' && <span className="soft"> {states[state]}</span>}
      </span>
      {isOpen && <span className="own-chip-why">{rule.why ?? '请核对'}</span>}
    </button>
  );
}
