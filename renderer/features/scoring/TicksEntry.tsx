import { namesOf, type PerRule, withName, withoutName } from '../../../shared/sheet/ticks.ts';
import { useAsk } from '../../ui/dialog/useAsk.tsx';
import { DigitHint } from './DigitHint.tsx';
import { moveAmongTicks } from './moveAmongTicks.ts';
import type { EntryProps } from './ruleEntry.ts';
import { TicksCount } from './TicksCount.tsx';

/** A count with the names of what is counted: tick the names, or type the count alone. */
export function TicksEntry(props: EntryProps<PerRule>) {
  const { rule, value, isLocked, onSet } = props;
  const ask = useAsk();
  const isOpen = rule.checklistOpen === true;
  const ticks: readonly string[] = Array.isArray(value) ? value : [];
  const lead = rule.kind === 'deduct-per' ? '勾选缺少的' : '勾选具备的';
  const more = (name: string) => {
    const { value: next, loses } = withName(rule, value, name);
    if (typeof loses !== 'number') return onSet(next);
    ask({
      title: `已填数量 ${loses} ${rule.unit}，没有注明名目`,
      lines: [`改为勾选“${name}”后，按勾选的名目计数，现为 1 ${rule.unit}。`],
      ok: '改为勾选',
      cancel: '保留数量',
      onOk: () => onSet(next),
    });
  };
  const less = (name: string) => onSet(withoutName(value, name));
  return (
    <div className="ticks">
      <TicksCount {...props} />
      <DigitHint say={`这里按空格勾选；${rule.unit}数填在前面的格子里`}>
        <div className="tick-row" role="group" aria-label={`${lead}${rule.unit}`}>
          <span className="tick-lead">{lead}：</span>
          {namesOf(rule).map((name) => {
            const count = ticks.filter((tick) => tick === name).length;
            return (
              <span key={name} className={count > 0 ? 'tick tick-on' : 'tick'}>
                <button
                  type="button"
                  role="checkbox"
                  aria-checked={count > 0}
                  disabled={isLocked}
                  tabIndex={-1}
                  onClick={() => (count > 0 ? less(name) : more(name))}
                  onKeyDown={(event) =>
                    moveAmongTicks(event, { more: () => more(name), less: () => count > 0 && less(name) })
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
      </DigitHint>
      {typeof value === 'number' && value > 0 && (
        <span className="entry-note">只填了数量，未注明是哪几{rule.unit}</span>
      )}
    </div>
  );
}
