import { App } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { mayScoreEach } from '../../../shared/scheme/adjustPanel.ts';
import { focusUnread, useHasUnread } from '../../ui/box/openBoxes.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useLeaveGuard } from '../../ui/saving/useLeaveGuard.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { useProblem } from '../../ui/useProblem.tsx';
import { ConventionTable } from './ConventionTable.tsx';
import { NumbersPart, numbersTitle } from './NumbersPart.tsx';
import { emptyNumbers } from './numbersForm.ts';
import { PanelRuleField } from './PanelRuleField.tsx';
import { ReadingNotes } from './ReadingNotes.tsx';
import { ReopenReadings } from './ReopenReadings.tsx';
import { restTitle } from './restTitle.ts';
import { SaveBar, typedMeanwhile } from './SaveBar.tsx';
import { SignReadings } from './SignReadings.tsx';
import { useReadings } from './useReadings.ts';

/** 考评口径 on one page: how the document is read and how each 项, 份, 次 is counted; read, adjusted, signed. */
export function ReadingsPart({ onSigned }: { readonly onSigned: () => void }) {
  const { id, name, organiser, scheme, signedAt, signedBy } = useAssessment();
  const { message } = App.useApp();
  const showProblem = useProblem();
  const { draft, form, shipped, isSaving, save } = useReadings();
  const isFixed = signedAt !== null;
  const isDirty = !isFixed && draft.isDirty;
  const hasUnread = useHasUnread();
  const choices = scheme.readingNotes.filter(({ choice }) => choice !== undefined);
  const others = scheme.readingNotes.filter(({ choice }) => choice === undefined);
  const restWords = [
    ...(others.length > 0 ? [`对文件的理解 ${others.length} 条`] : []),
    ...(scheme.sheet ? ['各记分事项如何计数'] : []),
  ].join('，');
  const mayEach = mayScoreEach(scheme);
  const [times, setTimes] = useState(0); // How often changes were given up: the boxes begin anew.
  const discard = () => {
    draft.discard();
    setTimes(times + 1);
  };
  useLeaveGuard(isDirty);

  const onSave = async () => {
    if (focusUnread()) return;
    const empty = emptyNumbers(form.numbers);
    if (empty > 0) return void message.error(`还有 ${empty} 处分值或权重没有填写，填好后再保存`);
    try {
      if (await save()) void message.success('考评口径已保存');
      else void message.info(typedMeanwhile);
    } catch (error) {
      showProblem(error);
    }
  };
  const print = <LinkButton to={`/a/${id}/reports?report=readings`}>打印考评口径</LinkButton>;
  // One joint sheet is what most have: only a panel that scores each reads of it above.
  const panelRule = (
    <PanelRuleField
      value={form.panel}
      isFixed={isFixed}
      onChange={(panel) => draft.change({ ...form, panel })}
    />
  );
  return (
    <>
      <article key={times} className="readings-page">
        <h2 className="readings-title">考 评 口 径</h2>
        <p className="readings-lead">
          {name}　　{organiser}
        </p>
        {scheme.asIs && (
          <ul className="reading-notes">
            {scheme.asIs.remarks.map((remark) => (
              <li key={remark}>
                {remark}。经{scheme.asIs?.by}核对，文件如此，照文件执行。
              </li>
            ))}
          </ul>
        )}
        {(choices.length > 0 || form.panel) && <h3>影响得分的选择</h3>}
        {form.panel && panelRule}
        <ReadingNotes notes={choices} form={form} isFixed={isFixed} onChange={draft.change} />
        {scheme.adjustable.length > 0 && (
          <>
            <h3>{numbersTitle(scheme)}</h3>
            <NumbersPart
              scheme={scheme}
              form={form.numbers}
              shipped={shipped?.numbers ?? null}
              isFixed={isFixed}
              onChange={(numbers) => draft.change({ ...form, numbers })}
            />
          </>
        )}
        <details className="readings-rest">
          <summary>{`${restTitle(scheme)}（${restWords}）：点开可看，可写约定`}</summary>
          {mayEach && !form.panel && (
            <>
              <h3>怎样评分</h3>
              {panelRule}
            </>
          )}
          {others.length > 0 && (
            <>
              <h3>对文件的理解</h3>
              <ReadingNotes notes={others} form={form} isFixed={isFixed} onChange={draft.change} />
            </>
          )}
          {scheme.sheet && (
            <>
              <h3>各记分事项的考评口径</h3>
              <p className="readings-note">写明一项、一份、一次如何计，供考评员计数时照办。</p>
              <ConventionTable
                sheet={scheme.sheet}
                texts={form.conventions}
                shipped={shipped?.conventions ?? {}}
                isFixed={isFixed}
                onChange={(ruleId, text) =>
                  draft.change({ ...form, conventions: { ...form.conventions, [ruleId]: text } })
                }
              />
            </>
          )}
        </details>
        <p className="readings-foot">
          {signedAt === null
            ? '考评组尚未签字。'
            : `考评组已于 ${dayjs(signedAt).format('YYYY年M月D日 HH:mm')} 签字。`}
        </p>
        {signedBy && <p className="readings-foot">签字人：{signedBy.join('、')}</p>}
      </article>
      {isFixed ? (
        <div className="save-bar">
          <ReopenReadings />
          {print}
        </div>
      ) : (
        <SaveBar
          draft={draft}
          isSaving={isSaving}
          saveText="保存考评口径"
          onSave={() => void onSave()}
          onDiscard={discard}
        >
          {print}
          <SignReadings isUnsaved={isDirty || hasUnread} onSigned={onSigned} />
        </SaveBar>
      )}
    </>
  );
}
