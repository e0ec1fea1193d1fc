import type { KeyboardEvent } from 'react';
import type { Rule } from '../../../shared/scheme/rule.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { otherName } from '../../../shared/scoring/checkValue.ts';
import { CountEntry } from './CountEntry.tsx';
import type { EntryProps } from './ruleEntry.ts';

type PerRule = Extract<Rule, { kind: 'deduct-per' | 'add-per' }>;

/** A count with the names of what is counted: tick the names, or type the count alone. */
export function TicksEntry(props: EntryProps<PerRule>) {
  const { rule, value, isLocked, onSet } = props;
  const isOpen = rule.checklistOpen === true;
  const names = [...(rule.checklist ?? []).map(wordsOf), ...(isOpen ? [otherName] : [])];
  const ticks: readonly string[] = Array.isArray(value) ? value : [];
  const set = (next: readonly string[]) => onSet(next.length === 0 ? null : sorted(next, names));
  const more = (name: string) => {
    if (isOpen || !ticks.includes(name)) set([...ticks, name]);
  };
  const less = (name: string) => {
    const at = ticks.indexOf(name);
    if (at >= 0) set(ticks.filter((_, index) => index !== at));
  };
  return (
    <div className="ticks">
      <CountEntry {...props} unit={rule.unit} />
      <div className="tick-row">
        {names.map((name) => {
          const count = ticks.filter((tick) => tick === name).length;
          return (
            <span key={name} className={count > 0 ? 'tick tick-on' : 'tick'}>
              <button
                type="button"
                role="checkbox"
                aria-checked={count > 0}
                disabled={isLocked}
                tabIndex={-1}
                onClick={() => (count > 0 ? set(ticks.filter((tick) => tick !== name)) : more(name))}
                onKeyDown={(event) =>
                  moveAmongTicks(event, { more: () => more(name), less: () => less(name) })
                }
              >
                <span aria-hidden="true">{count > 0 ? '☑' : '☐'}</span> {name}
                {count > 1 && ` × ${count}`}
              </button>
              {isOpen && count > 0 && !isLocked && (
                <button
                  type="button"
                  tabIndex={-1}
                  aria-label={`${name}再计一${rule.unit}`}
                  onClick={() => more(name)}
                >
                  ＋
                </button>
              )}
            </span>
          );
        })}
      </div>
      {typeof value === 'number' && value > 0 && (
        <span className="entry-note">只填了数量，未注明是哪几{rule.unit}</span>
      )}
    </div>
  );
}

function moveAmongTicks(
  event: KeyboardEvent<HTMLElement>,
  { more, less }: { more: () => void; less: () => void },
): void {
  const buttons = [
    ...(event.currentTarget.closest('.ticks')?.querySelectorAll<HTMLElement>('[role=checkbox]') ?? []),
  ];
  const here = buttons.indexOf(event.currentTarget);
  if (event.key === 'ArrowRight') buttons[here + 1]?.focus();
  else if (event.key === 'ArrowLeft') {
    (
      buttons[here - 1] ?? event.currentTarget.closest('.ticks')?.querySelector<HTMLElement>('input')
    )?.focus();
  } else if (event.key === '+' || event.key === '=') more();
  else if (event.key === '-') less();
  else return;
  event.preventDefault();
}

function sorted(ticks: readonly string[], names: readonly string[]): string[] {
  return [...ticks].sort((a, b) => names.indexOf(a) - names.indexOf(b));
}
