import { App } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { focusUnread, useHasUnread } from '../../ui/box/openBoxes.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useLeaveGuard } from '../../ui/saving/useLeaveGuard.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { useProblem } from '../../ui/useProblem.tsx';
import { ConventionTable } from './ConventionTable.tsx';
import { NumbersPart } from './NumbersPart.tsx';
import { emptyNumbers } from './numbersForm.ts';
import { ReadingNotes } from './ReadingNotes.tsx';
import { SaveBar, typedMeanwhile } from './SaveBar.tsx';
import { SignReadings } from './SignReadings.tsx';
import { useReadings } from './useReadings.ts';

/** 考评口径 on one page: how the document is read and how each 项, 份, 次 is counted; read, adjusted, signed. */
export function ReadingsPart({ onSigned }: { readonly onSigned: () => void }) {
  const { id, name, organiser, parsed, signedAt, signedBy } = useAssessment();
  const { message } = App.useApp();
  const showProblem = useProblem();
  const { draft, form, shipped, isSaving, save } = useReadings();
  const isFixed = signedAt !== null;
  const isDirty = !isFixed && draft.isDirty;
  const hasUnread = useHasUnread();
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
  return (
    <>
      <article key={times} className="readings-page">
        <h2 className="readings-title">考 评 口 径</h2>
        <p className="readings-lead">
          {name}　　{organiser}
        </p>
        <h3>一、对文件的理解</h3>
        <p className="readings-note">
          文件没有写明的，程序按下列默认处理。考评组逐条核对，可以写下约定；签认后在“导出和打印”中作为“考评口径”单独打印。
        </p>
        {parsed.asIs && (
          <ul className="reading-notes">
            {parsed.asIs.remarks.map((remark) => (
              <li key={remark}>
                {remark}。经{parsed.asIs?.by}核对，文件如此，照文件执行。
              </li>
            ))}
          </ul>
        )}
        <ReadingNotes notes={parsed.readingNotes} form={form} isFixed={isFixed} onChange={draft.change} />
        {parsed.adjustable.length > 0 && (
          <>
            <h3>二、分值和权重</h3>
            <NumbersPart
              scheme={parsed}
              form={form.numbers}
              shipped={shipped?.numbers ?? null}
              isFixed={isFixed}
              onChange={(numbers) => draft.change({ ...form, numbers })}
            />
          </>
        )}
        {parsed.sheet && <h3>{parsed.adjustable.length > 0 ? '三' : '二'}、各记分事项的考评口径</h3>}
        {parsed.sheet && (
          <p className="readings-note">
            写明一项、一份、一次如何计，供考评员计数时照办；程序按填入的数计分。考评内容和考评标准照录文件原文；标
            <sup className="caption-mark">题注</sup>的是程序拟的题目，不是文件的话。
          </p>
        )}
        {parsed.sheet && (
          <ConventionTable
            sheet={parsed.sheet}
            texts={form.conventions}
            shipped={shipped?.conventions ?? {}}
            isFixed={isFixed}
            onChange={(ruleId, text) =>
              draft.change({ ...form, conventions: { ...form.conventions, [ruleId]: text } })
            }
          />
        )}
        <p className="readings-foot">
          {signedAt === null
            ? '考评组尚未签认。'
            : `考评组已于 ${dayjs(signedAt).format('YYYY年M月D日 HH:mm')} 签认，不能再改。`}
        </p>
        {signedBy && <p className="readings-foot">签认人：{signedBy.join('、')}</p>}
      </article>
      {isFixed ? (
        <div className="save-bar">
          <span className="soft">考评口径已签认。需要改的，请另建一次考核。</span>
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
