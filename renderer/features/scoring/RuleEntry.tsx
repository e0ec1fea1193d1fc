import { assertNever } from '../../../shared/assertNever.ts';
import { formatPoints } from '../../../shared/number/points.ts';
import { entryOf, isRate, measureOf } from '../../../shared/scheme/rule.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { isNotYet } from '../../../shared/scoring/explainItem.ts';
import type { Facts } from '../../../shared/scoring/facts.ts';
import { givenFor } from '../../../shared/scoring/givenFor.ts';
import { ruleEffect } from '../../../shared/scoring/ruleEffect.ts';
import type { CapAdditions } from '../../../shared/scoring/scoreItem.ts';
import { notYet } from '../../../shared/scoring/value.ts';
import { factsOf } from '../../../shared/sheet/factsOf.ts';
import { notYetDoubt } from '../../../shared/sheet/notYetDoubt.ts';
import type { ScoreLimit } from '../../../shared/sheet/scoreLimit.ts';
import { countDoubt } from '../../../shared/sheet/usefulCount.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { AmountsEntry } from './AmountsEntry.tsx';
import { CountEntry } from './CountEntry.tsx';
import { EvidenceEntry } from './EvidenceEntry.tsx';
import { dueMark } from './entryFocus.ts';
import { LevelEntry } from './LevelEntry.tsx';
import { MeasureFact } from './MeasureFact.tsx';
import { NotYetButton } from './NotYetButton.tsx';
import { PointsEntry } from './PointsEntry.tsx';
import { RateEntry } from './RateEntry.tsx';
import type { EntryProps } from './ruleEntry.ts';
import { TicksEntry } from './TicksEntry.tsx';
import type { OpenSheet } from './useSheet.ts';
import { YesNoEntry } from './YesNoEntry.tsx';

type Props = Pick<EntryProps, 'rule' | 'item' | 'isLocked'> & {
  readonly sheet: OpenSheet;
  readonly capAdditions: CapAdditions;
  /** What stops the item's score. */
  readonly limit: ScoreLimit;
};

/** One 考评标准 with its caption, its entry, what it moves now, and the evidence where it makes the item zero. */
export function RuleEntry({ rule, item, isLocked, sheet, capAdditions, limit }: Props) {
  const { content } = sheet;
  const isZero = rule.kind === 'zero-if' && content.values[rule.id] === true;
  const facts = factsOf(content, sheet);
  const props: EntryProps = {
    rule,
    item,
    isLocked,
    value: content.values[rule.id],
    doubtOf: (count) => countDoubt(rule, item, count, { facts, capAdditions }),
    onSet: (value) => sheet.change({ values: { [rule.id]: value } }),
  };
  const doubt = notYetDoubt(useAssessment().scheme, rule, content, sheet.held);
  const isDue = !isLocked && item.required.has(rule.id) && givenFor(rule, facts) === undefined;
  const { effect, tone } = effectOf(props, facts);
  const isStopped = (tone === 'down' && limit === 'floor') || (tone === 'up' && limit === 'cap');
  return (
    <div className="rule" data-rule={rule.id} {...(isDue && dueMark)}>
      <div className="rule-line">
        <span className="rule-label">{wordsOf(rule.label)}</span>
        <div>
          {isNotYet(rule, facts) ? (
            <span className="entry-note">{notYet}，不扣分</span>
          ) : measureOf(rule) !== undefined ? (
            <MeasureFact rule={rule} facts={facts} sheet={sheet} />
          ) : (
            <EntryOf {...props} />
          )}
          <NotYetButton {...props} facts={facts} />
        </div>
        <span className={`effect effect-${tone}`}>
          {effect}
          {isStopped && (
            <small>
              {limit === 'floor' ? '扣完为止' : item.limits.cap === item.max ? '满分为止' : '到上限为止'}
            </small>
          )}
        </span>
      </div>
      {doubt !== null && <p className="entry-problem">{doubt}</p>}
      {isZero && (
        <EvidenceEntry
          place={{
            field: rule.id,
            at: item.id,
            ruleId: rule.id,
            name: `${item.id} “${wordsOf(rule.label)}”`,
          }}
          evidence={content.evidence[rule.id]}
          isLocked={isLocked}
          onSet={(evidence) => sheet.change({ evidence: { [rule.id]: evidence } })}
        />
      )}
    </div>
  );
}

function EntryOf(props: EntryProps) {
  const { rule } = props;
  if (isRate(rule)) return <RateEntry {...props} />;
  switch (rule.kind) {
    case 'zero-if':
    case 'deduct-if':
    case 'add-if':
      return <YesNoEntry {...props} />;
    case 'deduct-per':
    case 'add-per':
      return rule.checklist ? (
        <TicksEntry {...props} rule={rule} />
      ) : (
        <CountEntry {...props} unit={rule.unit} />
      );
    case 'deduct-if-count':
    case 'add-if-count':
    case 'deduct-short':
    case 'award-bands':
    case 'deduct-bands':
      return entryOf(rule) === 'none' ? <Decided /> : <CountEntry {...props} unit={rule.unit} />;
    case 'deduct-range':
    case 'award-range':
      return rule.each ? <AmountsEntry {...props} rule={rule} /> : <PointsEntry {...props} rule={rule} />;
    case 'levels':
      return <LevelEntry {...props} rule={rule} />;
    case 'award-share':
    case 'zero-if-measure':
      return null;
    default:
      return assertNever(rule);
  }
}

function Decided() {
  return <span className="entry-note">由程序按所填数量判定</span>;
}

/** What the rule does to the item now, in words. */
function effectOf(
  { rule, item }: EntryProps,
  facts: Facts,
): { effect: string; tone: 'none' | 'up' | 'down' } {
  const effect = ruleEffect(rule, item, facts);
  if (effect === 'zero') return { effect: '本项 0 分', tone: 'down' };
  if (effect === 'unknown' || effect === 0) return { effect: '', tone: 'none' };
  return effect > 0
    ? { effect: `＋${formatPoints(effect)}`, tone: 'up' }
    : { effect: `－${formatPoints(-effect)}`, tone: 'down' };
}
