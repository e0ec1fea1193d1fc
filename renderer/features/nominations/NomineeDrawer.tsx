import { Tag } from 'antd';
import { formatDay } from '../../../shared/assessment/day.ts';
import type { NomineeResult } from '../../../shared/nomination/nomineeResult.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import type { Track } from '../../../shared/scheme/track.ts';
import { SideDialog } from '../../ui/dialog/SideDialog.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';
import { ApplyButton } from './ApplyButton.tsx';
import { ConditionCard } from './ConditionCard.tsx';
import { FixedNotice } from './FixedNotice.tsx';
import { LateMark } from './LateMark.tsx';
import { MeasureCard } from './MeasureCard.tsx';
import { RecommendPart } from './RecommendPart.tsx';
import { useOrganisations } from './useOrganisations.ts';

interface Props {
  readonly track: Track;
  readonly nominee: NomineeResult;
  readonly onClose: () => void;
}

/** One candidate: its application, every condition and measure with its evidence, and whether it is put forward. */
export function NomineeDrawer({ track, nominee, onClose }: Props) {
  const { scheme } = useAssessment();
  const organisationOf = useOrganisations();
  const { candidate, nomination, conditions, measures } = nominee;
  const organisation = organisationOf(nominee);
  const registerPath = `/organisations${organisation ? `/${organisation.id}` : ''}`;
  return (
    <SideDialog width={58} title={`${candidate.name}　${wordsOf(track.honour)}`} onClose={onClose}>
      <FixedNotice />
      <section className="nominate-part">
        <h3>申报</h3>
        <div className="nominate-buttons">
          <span>
            {nomination ? (
              <>
                申报日 {formatDay(nomination.appliedOn)} <LateMark appliedOn={nomination.appliedOn} />
                {!nomination.isRecommended && <Tag>经办人 {nomination.by}</Tag>}
              </>
            ) : (
              '还没有申报；以下各条暂按今天判定。'
            )}
          </span>
          <ApplyButton track={track} nominee={nominee} />
          <LinkButton size="small" to={registerPath}>
            打开单位登记
          </LinkButton>
        </div>
        {nomination?.remark && <p className="nominate-soft">备注：{nomination.remark}</p>}
      </section>
      <section className="nominate-part">
        <h3>条件</h3>
        {track.conditions.map((condition) => {
          const tested = conditions.find(({ id }) => id === condition.id);
          return tested ? (
            <ConditionCard
              key={condition.id}
              condition={condition}
              tested={tested}
              candidate={candidate}
              registerPath={registerPath}
              organisation={organisation}
            />
          ) : null;
        })}
      </section>
      {measures.length > 0 && (
        <section className="nominate-part">
          <h3>民主测评</h3>
          {measures.map((tested) => {
            const measure = scheme.measures.find(({ id }) => id === tested.id);
            return measure ? (
              <MeasureCard key={tested.id} measure={measure} tested={tested} candidate={candidate} />
            ) : null;
          })}
        </section>
      )}
      <RecommendPart track={track} nominee={nominee} />
    </SideDialog>
  );
}
