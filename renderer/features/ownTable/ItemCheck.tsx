import { Button } from 'antd';
import { memo, useState } from 'react';
import { formatPoints } from '../../../shared/number/points.ts';
import { unreadKey } from '../../../shared/ownTable/itemRules.ts';
import type { ItemChoice, RuleChoice } from '../../../shared/ownTable/ownTableChoices.ts';
import type { DraftItem, DraftProblem, DraftRule } from '../../../shared/ownTable/ownTableDraft.ts';
import { NumberBox } from '../../ui/box/NumberBox.tsx';
import { MarkedText, type TextMark } from './MarkedText.tsx';
import { nextOpen } from './nextOpen.ts';
import { RuleChip } from './RuleChip.tsx';
import { RuleDialog } from './RuleDialog.tsx';
import { TextDialog } from './TextDialog.tsx';

interface Props {
  readonly item: DraftItem;
  readonly problems: readonly DraftProblem[];
  /** The rules of the scheme of before, in words, where they hold. */
  readonly carried: readonly string[] | null;
  readonly onChoose: (change: (now: ItemChoice) => ItemChoice) => void;
}

/** One item: on the left as it stood in the table, on the right what was read of it, the same place lit in both. */
export const ItemCheck = memo(function ItemCheck({ item, problems, carried, onChoose }: Props) {
  const [lit, setLit] = useState<string | null>(null);
  const [edited, setEdited] = useState<DraftRule | 'new' | null>(null);
  const [isWriting, setWriting] = useState(false);
  const { id, content, standard, max, rules, unread, dropped, group } = item;
  const isContentScored = standard !== null && standard === content;
  const marks: TextMark[] = [
    ...rules
      .filter(({ state }) => state !== 'panel' && state !== 'added')
      .map(({ key, rule, state }) => ({
        key,
        at: rule.at,
        kind: state === 'open' ? ('open' as const) : ('read' as const),
      })),
    ...unread.map(({ at }) => ({ key: unreadKey(at), at, kind: 'open' as const })),
  ];
  const setRule = (key: string, choice: RuleChoice) =>
    onChoose((now) => ({ ...now, rules: { ...now.rules, [key]: choice } }));
  const byPanel = () => onChoose((now) => ({ ...now, byPanel: true }));
  return (
    <article className="own-item" aria-label={`${id} ${content.text.slice(0, 20)}`}>
      <div className="own-source">
        <p className="own-item-head">
          <strong>{id}</strong>
          {group && <span className="soft">{group.text}</span>}
          <span className="own-max">
            {max === null ? (
              <NumberBox
                aria-label={`${id} 的分值`}
                size="small"
                min={0}
                max={1000}
                decimals={2}
                suffix="分"
                onChange={(points) =>
                  onChoose(({ max: _, ...now }) =>
                    points === null ? now : { ...now, max: Math.round(points * 100) },
                  )
                }
              />
            ) : (
              `${formatPoints(max.points)} 分`
            )}
          </span>
        </p>
        {!isContentScored && <p className="own-text">{content.text}</p>}
        {standard && (
          <p className="own-text">
            <MarkedText text={standard.text} marks={marks} lit={lit} onLight={setLit} />
          </p>
        )}
      </div>
      <div className="own-rules">
        {carried?.map((words) => (
          <p key={words} className="own-carried">
            {words} <span className="soft">沿用</span>
          </p>
        ))}
        {(carried ? [] : rules).map((rule) => (
          <RuleChip
            key={rule.key}
            draft={rule}
            isLit={lit === rule.key}
            onLight={setLit}
            onAccept={() => setRule(rule.key, { is: 'accepted' })}
            onEdit={() => setEdited(rule)}
          />
        ))}
        {unread.map(({ at, text }) => (
          <div key={unreadKey(at)} className="own-unread">
            <span>
              没有读懂：<q className="own-quote">{text}</q>
            </span>
            <Button
              size="small"
              className="own-open"
              onClick={({ currentTarget }) => {
                const next = nextOpen(currentTarget);
                setRule(unreadKey(at), { is: 'dropped' });
                next?.focus();
              }}
            >
              不是评分规则
            </Button>
          </div>
        ))}
        {problems
          .filter(({ text }) => max === null && /分值|满分/u.test(text))
          .map(({ text }) => (
            <p key={text} className="own-problem">
              {text}
            </p>
          ))}
        <div className="own-item-foot">
          <Button size="small" type="text" onClick={() => setWriting(true)}>
            改文字
          </Button>
          {carried ? (
            <Button
              size="small"
              type="text"
              onClick={() => onChoose((now) => ({ ...now, isReadAnew: true }))}
            >
              不沿用，重新读
            </Button>
          ) : (
            <Button size="small" type="text" onClick={() => setEdited('new')}>
              添加规则
            </Button>
          )}
          <Button size="small" type="text" onClick={() => onChoose((now) => ({ ...now, isLeftOut: true }))}>
            不读这一条
          </Button>
          {(!item.isByPanel || unread.length > 0) && !carried && (
            <Button size="small" type="text" onClick={byPanel}>
              改由考评组填分
            </Button>
          )}
          {item.isByPanel && standard !== null && unread.length === 0 && (
            <Button size="small" type="text" onClick={() => onChoose(({ byPanel: _, ...now }) => now)}>
              按评分标准读
            </Button>
          )}
          {dropped.length > 0 && (
            <Button size="small" type="text" onClick={() => onChoose(({ rules: _, ...now }) => now)}>
              恢复不用的 {dropped.length} 条
            </Button>
          )}
        </div>
      </div>
      {isWriting && (
        <TextDialog
          item={item}
          onClose={() => setWriting(false)}
          onSave={(texts) => onChoose((now) => ({ ...now, ...texts }))}
        />
      )}
      {edited !== null && (
        <RuleDialog
          draft={edited === 'new' ? null : edited}
          max={max?.points ?? null}
          onClose={() => setEdited(null)}
          onDrop={
            edited === 'new' || edited.state === 'added' || edited.state === 'panel'
              ? null
              : () => setRule(edited.key, { is: 'dropped' })
          }
          onAccept={
            edited === 'new' || edited.state === 'added' || edited.state === 'panel'
              ? null
              : () => setRule(edited.key, { is: 'accepted' })
          }
          onSave={(rule) =>
            edited === 'new' || edited.state === 'added' || edited.state === 'panel'
              ? onChoose((now) => ({ ...now, added: addedWith(now.added ?? [], edited, rule) }))
              : setRule(edited.key, { is: 'replaced', by: rule })
          }
        />
      )}
    </article>
  );
}, isSame);

function isSame(before: Props, after: Props): boolean {
  return (
    JSON.stringify([before.item, before.carried]) === JSON.stringify([after.item, after.carried]) &&
    before.problems.length === after.problems.length
  );
}

/** The added rules with one more, or one of them replaced. */
function addedWith(
  added: NonNullable<ItemChoice['added']>,
  edited: DraftRule | 'new',
  rule: DraftRule['rule'],
): NonNullable<ItemChoice['added']> {
  if (edited === 'new' || edited.state === 'panel') return [...added, rule];
  const at = Number(edited.key.replace('added-', '')) - 1;
  return added.map((each, index) => (index === at ? rule : each));
}
