import { App, Button, Input, Space, Spin } from 'antd';
import { useState } from 'react';
import type { CandidateSummary } from '../../../shared/contract/answers.ts';
import { namesOf } from '../../../shared/scheme/schemeNames.ts';
import { useAsk } from '../../ui/dialog/useAsk.tsx';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { nothingPasted, type Pasted } from '../../ui/pasted.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { useProblem } from '../../ui/useProblem.tsx';
import { CandidateModal } from './CandidateModal.tsx';
import { CandidateTable } from './CandidateTable.tsx';
import { ImportModal } from './ImportModal.tsx';
import { RegisterPick } from './RegisterPick.tsx';
import { RosterEmpty } from './RosterEmpty.tsx';
import { useRegister } from './useRegister.ts';
import { useRoster } from './useRoster.ts';

type Opened =
  | { readonly kind: 'import'; readonly pasted: Pasted }
  | { readonly kind: 'pick' }
  | { readonly kind: 'edit'; readonly candidate: CandidateSummary | null };

/** 参评单位: the roster, brought in from Excel or by hand. */
export function RosterPart() {
  const { assessmentId, list, remove, template } = useRoster();
  const { scheme } = useAssessment();
  const { leader } = namesOf(scheme);
  const register = useRegister();
  const { message } = App.useApp();
  const ask = useAsk();
  const showProblem = useProblem();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [search, setSearch] = useState('');
  const [picked, setPicked] = useState<readonly string[]>([]);

  if (list.isLoadingError) return <LoadProblem error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Spin className="page-spin" />;
  const all = list.data;
  const ids = new Set(all.map(({ id }) => id));
  const chosen = picked.filter((id) => ids.has(id)); // Some may have been removed since.
  const wanted = search.trim();
  const shown = all.filter(({ name, parent, secretary }) =>
    `${name} ${parent} ${secretary}`.includes(wanted),
  );

  const askRemove = (candidateIds: readonly string[]) => {
    const only = candidateIds.length === 1 && all.find(({ id }) => id === candidateIds[0]);
    ask({
      title: only ? `移除参评单位：${only.name}？` : `移除所选的 ${candidateIds.length} 个参评单位？`,
      lines: scheme.sheet ? ['评分表已有内容的单位不能移除。'] : [],
      ok: '移除',
      cancel: '不移除',
      onOk: () =>
        remove.mutateAsync(candidateIds).then(() => {
          setPicked([]);
          void message.success(`已移除 ${candidateIds.length} 个参评单位`);
        }, showProblem),
    });
  };

  return (
    <section className="roster">
      {all.length > 0 && (
        <div className="roster-head">
          <Input
            allowClear
            className="roster-search"
            placeholder={`按名称、上级单位或${leader}查找`}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
          <span className="soft" role="status">
            {wanted ? `找到 ${shown.length} 个，共 ${all.length} 个` : `共 ${all.length} 个`}
          </span>
          <span className="roster-gap" />
          <Space wrap>
            {chosen.length > 0 && (
              <Button danger loading={remove.isPending} onClick={() => askRemove(chosen)}>
                移除所选 {chosen.length} 个
              </Button>
            )}
            <Button
              loading={template.isPending}
              onClick={() => template.mutate({ assessmentId }, { onError: showProblem })}
            >
              下载模板
            </Button>
            <Button onClick={() => setOpened({ kind: 'edit', candidate: null })}>手工添加</Button>
            {register.length > 0 && (
              <Button onClick={() => setOpened({ kind: 'pick' })}>从单位登记选取</Button>
            )}
            <Button type="primary" onClick={() => setOpened({ kind: 'import', pasted: nothingPasted })}>
              粘贴或导入
            </Button>
          </Space>
        </div>
      )}
      {all.length === 0 ? (
        <RosterEmpty
          isLoadingTemplate={template.isPending}
          isWaiting={opened === null}
          hasRegister={register.length > 0}
          onPick={() => setOpened({ kind: 'pick' })}
          onImport={(pasted) => setOpened({ kind: 'import', pasted })}
          onAdd={() => setOpened({ kind: 'edit', candidate: null })}
          onTemplate={() => template.mutate({ assessmentId }, { onError: showProblem })}
        />
      ) : (
        <CandidateTable
          candidates={shown}
          chosen={chosen}
          onChoose={setPicked}
          onEdit={(candidate) => setOpened({ kind: 'edit', candidate })}
          onRemove={(candidate) => askRemove([candidate.id])}
        />
      )}
      {opened?.kind === 'edit' && (
        <CandidateModal
          candidate={opened.candidate}
          existing={all}
          registered={register}
          onClose={() => setOpened(null)}
        />
      )}
      {opened?.kind === 'import' && (
        <ImportModal
          existing={all}
          registered={register}
          pasted={opened.pasted}
          onClose={() => setOpened(null)}
        />
      )}
      {opened?.kind === 'pick' && (
        <RegisterPick existing={all} registered={register} onClose={() => setOpened(null)} />
      )}
    </section>
  );
}
